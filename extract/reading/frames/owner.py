"""Whose figure an amount is.

What belongs here: the rules, in the order in which they are asked. An amount looks around itself
first, then in its clause, then earlier in its sentence, then in the sentences before. The first
rule that answers has decided, and its name is kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from extract.languages.kinds import FLOWS, POINTING, Kind
from extract.reading.frames.frame import Whose
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.words_about import Place, nearest_owner, speaks_on
from extract.reading.mentions.mention import Regions, Reservoirs, Word
from extract.reading.mentions.units import STORED

# Code points: a name farther from a figure than this is not its name, however long the sentence.
_FAR = 1_000
# Of each of several is no pointing back to one.
_POINTING_BACK: frozenset[Kind] = POINTING - {"from-each"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the rules ask about: the place, what was said, and the names they choose from."""

    place: Place
    memory: Memory
    own: Reservoirs | None
    earlier: Reservoirs | None
    pointed: bool

    @property
    def earlier_start(self) -> int:
        """Return where the clause of the earlier name begins."""
        clause = self.memory.now.clause
        return clause.start if clause is not None else self.place.clause.start

    def here(self, named: Reservoirs | None) -> Whose:
        """Return a name of the sentence: the quote begins with the amount's clause."""
        return Whose(named, self.place.clause.start, anaphora=False)


def whose(place: Place, memory: Memory) -> Whose:
    """Return the name an amount belongs to, and the rule that says so."""
    asked = _Asked(
        place, memory, _own(place, memory.now), _earlier(place, memory.now), _points(place)
    )
    answers = ((name, rule(asked)) for name, rule in RULES.items())
    return next(replace(answer, rule=name) for name, answer in answers if answer is not None)


def _own(place: Place, now: Standing) -> Reservoirs | None:
    """Return the name beside an amount."""
    places = [one for one in place.around if isinstance(one, Reservoirs)]
    own = _receiver(places, place) or nearest_owner(places, place.amount) or place.bracketed
    if place.amount.unit in STORED:  # where water comes from holds it no more than others do
        own = next((one for one in places if one.names and one.head != "place"), own)
    if _only_receives(own, place):
        return None
    if own is not None and own.head == "place" and _in_list(own, place, now):
        return replace(own, head=None)
    return own


def _receiver(places: list[Reservoirs], place: Place) -> Reservoirs | None:
    """Return the name that takes in what comes from another: «принимает из Каратомара 200»."""
    takes = "inflow" in place.own and any(one.source for one in places)
    plain = (one for one in places if one.names and one.head != "place")
    return next((one for one in plain if not (one.source or one.sink)), None) if takes else None


def _earlier(place: Place, now: Standing) -> Reservoirs | None:
    """Return the name said before in the sentence."""
    if not _is_near(now.named, place):
        return None
    if now.named is None or not now.named.sink or "release" not in place.own:
        return now.named
    # «в Х тянут канал, он пропускает 12»; «… сбрасывает 900, в Х забирают 350, вниз по реке – 550»
    below = "to-river" in place.own and len(now.seen) > 1
    return None if now.other or below else now.named


def _points(place: Place) -> bool:
    """Say whether a clause points back to a reservoir: "from it", "the reservoir"."""
    of_river = "river" in place.own  # «в низовье гидроузла расход реки – 410»
    heads = (one for one in place.around if isinstance(one, Reservoirs))
    alone = any(
        not one.names and one.head != "place" and (one.source or one.sink or not of_river)
        for one in heads
    )
    if place.amount.unit in STORED and any(isinstance(one, Regions) for one in place.around):
        alone = False  # «в ЗКО 4 водохранилища – 74%»
    return alone or not _POINTING_BACK.isdisjoint(place.own)


def _gives_away(asked: _Asked) -> Whose | None:
    """Answer where a name is only where another's water goes: «320 вниз, 180 – в Коксарай»."""
    own, earlier, now = asked.own, asked.earlier, asked.memory.now
    if own is None or earlier is None or not own.sink or own.keys == earlier.keys:
        return None
    words = (one for one in asked.place.around if isinstance(one, Word))
    arrives = any(FLOWS.get(one.kind) == "inflow" for one in words)
    out = now.direction is not None and FLOWS[now.direction.kind] == "release"
    if not out or now.flow is None or arrives:
        return None
    return Whose(earlier, asked.earlier_start, anaphora=False, part=True)


def _beside(asked: _Asked) -> Whose | None:
    """Answer with the name beside the amount; one behind it yields to one before it."""
    own, place = asked.own, asked.place
    if own is None:
        return None
    behind = own.start > place.amount.start and not own.source
    follows = behind and own is not place.bracketed and not place.figures_first
    return None if follows and asked.earlier is not None else asked.here(own)


def _earlier_in_sentence(asked: _Asked) -> Whose | None:
    stands = asked.earlier is not None and asked.memory.now.clause is not None
    if stands and asked.place.amount.unit in STORED:
        stands = not (asked.memory.unheard or _stands_aside(asked))
    if not stands or (_elsewhere(asked.place) and not asked.pointed):
        return None
    return Whose(asked.earlier, asked.earlier_start, anaphora=False)


def _stands_aside(asked: _Asked) -> bool:
    """Say whether the earlier name stands in brackets: «Водохранилища (А, Б) собрали 7 млрд»."""
    clause = asked.memory.now.clause
    return clause is not None and clause.aside and clause != asked.place.clause


def _only_in_clause(asked: _Asked) -> Whose | None:
    ahead = asked.place.ahead
    near = _is_near(ahead, asked.place) and not _only_receives(ahead, asked.place)
    return asked.here(ahead) if near else None


def _only_in_sentence(asked: _Asked) -> Whose | None:
    others = asked.memory.now.other or _of_other_waters(asked) is not None
    if asked.place.amount.unit in STORED and asked.place.ahead is None:
        return None  # «Всего собрано 9,3 млрд кубометров, Капшагайское …»
    later = None if others else asked.memory.only_name
    goes_on = asked.memory.before.named is not None and asked.memory.before.flow is not None
    if later is not None and goes_on and later.start > asked.place.clause.end:
        return None  # "The release is 95, and the gates of the Kargaly dam are closed."
    if later is None or later.start <= asked.place.amount.end or later.source or later.sink:
        return None
    return asked.here(later)


def _of_lakes_or_all(place: Place) -> bool:
    """Say whether a clause names something else, or speaks of reservoirs without a name."""
    heads = (one for one in place.around if isinstance(one, Reservoirs))
    return place.foreign or any(not one.names for one in heads)


def _in_order(asked: _Asked) -> Whose | None:
    """Answer with the names said before, where the figures stand in their order."""
    listed, amount = asked.memory.before.listed, asked.place.amount
    count = len(amount.series) or (2 if amount.form == "pair" else 0)
    names = tuple(name for one in listed for name in one.names)
    if "respectively" not in asked.place.own or not names or len(names) != count:
        return None
    keys = tuple(key for one in listed for key in one.keys)
    together = replace(listed[0], end=listed[-1].end, names=names, keys=keys)
    return Whose(together, asked.place.clause.start, anaphora=True)


def _into_a_place(asked: _Asked) -> Whose | None:
    """Answer "nobody's" where "there" is a place that no reservoir is: «сегодня туда идёт 150»."""
    now, before = asked.memory.now, asked.memory.before
    poured = now.poured or (before.poured and not now.seen)
    return asked.here(None) if "thither" in asked.place.own and poured else None


def _of_other_waters(asked: _Asked) -> Whose | None:
    others = "river" in asked.place.own or _elsewhere(asked.place)
    return asked.here(None) if others and not asked.pointed else None


def _spoken_of(asked: _Asked) -> Whose | None:
    """Answer with what the sentences before speak of, where this one goes on about it."""
    place, before, now = asked.place, asked.memory.before, asked.memory.now
    # «Вниз по Сырдарье идёт 1000» in a new paragraph is of the river, or of nobody knows what.
    away = "away" in place.own and {"release", "inflow"}.isdisjoint(place.own)
    if away and before.told_above and not asked.pointed:
        return None
    arrives = "inflow" in place.own and before.other
    about_it = speaks_on(place, now.day) or now.direction is not None
    goes_on = asked.pointed or (about_it and not now.other and not arrives)
    if (asked.memory.unheard or before.poured) and place.amount.unit in STORED:
        return None
    if before.named is None or not (goes_on or _goes_on(place, asked.memory)):
        return None
    return Whose(before.named, place.clause.start, anaphora=True)


RULES: Final[Mapping[str, Callable[[_Asked], Whose | None]]] = MappingProxyType(
    {
        "into a place": _into_a_place,
        "gives it away": _gives_away,
        "beside it": _beside,
        "earlier in the sentence": _earlier_in_sentence,
        "only name of the clause": _only_in_clause,
        "only name of the sentence": _only_in_sentence,
        "in the order of the names": _in_order,
        "of other waters": _of_other_waters,
        "spoken of before": _spoken_of,
        "nobody's": lambda asked: asked.here(None),
    }
)
"""The rules by name, in the order in which they are asked; the last always answers."""


def _only_receives(named: Reservoirs | None, place: Place) -> bool:
    """Say whether a name is only where the water of another goes: «отсюда в Илек уходит 15»."""
    if named is None or named.head != "place" or place.foreign:
        return False
    leaves = not place.own.isdisjoint(("release", "there"))
    return leaves and (named.sink or "to-river" in place.own)


def _is_near(named: Reservoirs | None, place: Place) -> bool:
    return named is not None and abs(place.amount.start - named.start) <= _FAR


def _elsewhere(place: Place) -> bool:
    """Say whether a clause speaks of other waters, not only as where a reservoir's go."""
    there = [one for one in place.around if isinstance(one, Reservoirs) and one.head == "place"]
    leaves = "to-river" in place.own or ("release" in place.own and all(one.sink for one in there))
    return "elsewhere" in place.own or (bool(there) and not leaves)


def _in_list(named: Reservoirs, place: Place, now: Standing) -> bool:
    """Say whether a town's name is the reservoir's in a list of reservoirs: "Shulba 890, …"."""
    known = not any(one.startswith("place:") for one in named.keys)
    listed = now.named is not None and now.named.head != "place" and now.flow is not None
    listed = listed or place.amount.unit in STORED
    return known and listed and place.before is named


def _goes_on(place: Place, memory: Memory) -> bool:
    """Say whether a figure without a name is of what the sentence before speaks of.

    It is where nothing else is named that it could be of: «Сейчас он составляет 640 м³/с».
    """
    before, unit = memory.before, place.amount.unit
    stated = unit == "flow" or unit in STORED or (unit in ("cubic", "none") and "it" in place.own)
    other = before.other or memory.now.other
    foreign = place.foreign and "it" not in place.own  # "It sends 480 down the Syr Darya"
    return stated and not other and not foreign
