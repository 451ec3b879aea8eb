"""Which way the water of an amount goes.

What belongs here: the rules, in the order in which they are asked: what stands around the amount,
then what was said before. The first rule that answers has decided, and its name is kept.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from extract.languages.kinds import FLOWS, MARKS, MOODS, POINTING_OUT, Kind
from extract.reading.frames.frame import Direction, Way, Whose
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.words_about import Place, speaks_on
from extract.reading.mentions.mention import Day, Reservoirs, Word

_NOTHING: frozenset[Kind] = frozenset()
# What these say is said of another reservoir's water.
_OF_ANOTHER: frozenset[Kind] = frozenset(("part", "canal", "of-it", "idle"))
_STEPPED: frozenset[Kind] = frozenset(("set", "set-ahead", "planned"))
_TODAY: frozenset[Kind] = frozenset(("now", "set", "set-ahead", "previous"))
_SAYING_NOTHING: frozenset[Kind] = frozenset(("now", "rate", "up-to", "apiece", "it"))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the rules ask about; ``own`` says whether the name stands beside the amount."""

    place: Place
    whose: Whose
    memory: Memory
    own: bool
    word: Word | None

    @property
    def source(self) -> bool:
        """Say whether the name says that water comes out."""
        return self.whose.named is not None and self.whose.named.source

    @property
    def sink(self) -> bool:
        """Say whether the name says that water flows in."""
        return self.whose.named is not None and self.whose.named.sink


def way(place: Place, whose: Whose, memory: Memory) -> Way:
    """Return which way the water goes, the word that says it, and the rule."""
    named = whose.named
    own = named is not None and (
        any(one.start == named.start for one in place.around if isinstance(one, Reservoirs))
        or named is place.bracketed
    )
    words = (one for one in place.around if isinstance(one, Word) and one.kind in FLOWS)
    asked = _Asked(place, whose, memory, own, next(words, None))
    answers = ((name, rule(asked)) for name, rule in RULES.items())
    return next(replace(answer, rule=name) for name, answer in answers if answer is not None)


def _given_away(asked: _Asked) -> Way | None:
    if not asked.whose.part:
        return None
    return Way("release", asked.memory.now.direction, frozenset({"of-it"}))


def _out_of_its_name(asked: _Asked) -> Way | None:
    """Its release, wherever it flows into."""
    said = asked.word is not None or _into_river(asked.place)
    return Way("release", asked.word, _NOTHING) if asked.own and asked.source and said else None


def _into_its_name(asked: _Asked) -> Way | None:
    """Its inflow; works that are allowed to release, or told to, are named so, too."""
    named, word = asked.whose.named, asked.word
    told = named is not None and named.head == "works" and word is not None
    if told and word is not None and FLOWS[word.kind] == "release":
        return None
    return Way("inflow", word, _NOTHING) if asked.own and asked.sink else None


def _into_a_river(asked: _Asked) -> Way | None:
    """Water that reaches a river comes out of what was said to release it."""
    arrives = asked.word is None or FLOWS[asked.word.kind] == "inflow"
    if not (_into_river(asked.place) and arrives):
        return None
    said = (one.direction for one in (asked.memory.now, asked.memory.before))
    out = next((one for one in said if one is not None and FLOWS[one.kind] == "release"), None)
    return Way("release", out, _NOTHING) if out else Way(None, asked.word, frozenset({"river"}))


def _by_its_word(asked: _Asked) -> Way | None:
    if asked.word is None:
        return None
    part = not asked.own and _is_one_way_out(asked.word, asked)
    return Way(FLOWS[asked.word.kind], asked.word, frozenset({"of-it"} if part else ()))


def _of_a_level(asked: _Asked) -> Way | None:
    return Way(None, None, _NOTHING) if "level" in asked.place.own else None


def _from_there(asked: _Asked) -> Way | None:
    """Answer with water that leaves, whoever gets it: «из него Иртыш получает 560»."""
    return Way("release", asked.word, _NOTHING) if "there" in asked.place.own else None


def _by_the_last_verb(asked: _Asked) -> Way | None:
    """Answer in a language whose verbs stand last; elsewhere behind brackets: "Sergeevka (640)"."""
    memory, named = asked.memory, asked.whose.named is not None
    takes = (named and memory.verb_last) or (named and asked.place.clause.aside)
    verb = memory.verb if takes else memory.closing if named and not asked.whose.anaphora else None
    if (asked.own and asked.sink) or verb is None or memory.now.direction is not None:
        return None
    # «Қаратомардан 230 … келіп жатыр»: what comes from it leaves it.
    return Way("release" if asked.source else FLOWS[verb.kind], verb, _NOTHING)


def _as_said_before(asked: _Asked) -> Way | None:
    memory, named, own = asked.memory, asked.whose.named, asked.own
    for standing in _standings(asked):
        word = standing.direction
        above = standing.told_above and not _is_told_above(asked.place)
        if word is None or above or (own and named is not None and _is_open(named, standing)):
            continue
        kinds = standing.kinds if standing is memory.now else standing.kinds - MOODS
        return Way(FLOWS[word.kind], word, kinds - _OF_ANOTHER if own else kinds)
    return None


def _standings(asked: _Asked) -> Iterable[Standing]:
    """Return what the direction may be taken from: the sentence, and what it goes on about."""
    place, memory, named = asked.place, asked.memory, asked.whose.named
    here = asked.own or (named is not None and named is memory.now.named)
    in_list = memory.before.unit is not None and place.amount.unit == "none"
    reached = here and "reach" in place.own  # «Сазды: мөлшері 12-ге жетті» says nothing of the last
    goes_on = asked.source or in_list or (speaks_on(place, memory.now.day) and not reached)
    goes_on = goes_on or (named is not None and (not here or _is_item(place, memory)))
    return (memory.now, memory.before) if goes_on else (memory.now,)


def _by_its_name(asked: _Asked) -> Way:
    """Works have no inflow of their own: what they are stepped up to is their release."""
    named, own = asked.whose.named, asked.place.own
    works = named is not None and named.head == "works"
    out = asked.source or (works and not _STEPPED.isdisjoint(own))
    said: Direction | None = "release" if out or not POINTING_OUT.isdisjoint(own) else None
    return Way(said, None, _NOTHING)


RULES: Final[Mapping[str, Callable[[_Asked], Way | None]]] = MappingProxyType(
    {
        "given away": _given_away,
        "out of its name": _out_of_its_name,
        "into its name": _into_its_name,
        "from there": _from_there,
        "into a river": _into_a_river,
        "by its word": _by_its_word,
        "of a level": _of_a_level,
        "by the last verb": _by_the_last_verb,
        "as said before": _as_said_before,
        "by its name": _by_its_name,
    }
)
"""The rules by name, in the order in which they are asked; the last always answers."""


def _is_one_way_out(word: Word, asked: _Asked) -> bool:
    """Say whether a figure is part of what was said before: «12: 5 в лиманы, 7 – вниз»."""
    now = asked.memory.now
    said = asked.memory.before if asked.whose.anaphora and now.flow is None else now
    if said.flow is None or not _TODAY.isdisjoint(asked.place.own):
        return False
    out = said.direction is not None and FLOWS[said.direction.kind] == "release"
    return said.flow.case == "of" or (out and word.kind == "away")


def _into_river(place: Place) -> bool:
    """Say whether the water of a figure goes into a river, or into what nobody knows."""
    return "to-river" in place.own or any(
        isinstance(one, Reservoirs) and one.head == "place" and one.sink for one in place.around
    )


def _is_item(place: Place, memory: Memory) -> bool:
    """Say whether a clause is an item of a list: a name and its figure, no word of its own."""
    said = place.own - MARKS.keys() - _SAYING_NOTHING
    one_way = memory.before.flow is not None and not memory.before.both_ways
    return not said and place.bare and one_way


def _is_told_above(place: Place) -> bool:
    """Say whether a figure may take its direction from an earlier paragraph: of "it", or a day."""
    return "it" in place.own or any(isinstance(one, Day) for one in place.around)


def _is_open(named: Reservoirs, standing: Standing) -> bool:
    """Say whether it is open if a direction said of another name holds for this one, too."""
    said = FLOWS[standing.direction.kind] if standing.direction else None
    against = (named.source and said == "inflow") or (named.into and said == "release")
    return standing.both_ways or against
