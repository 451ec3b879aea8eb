"""Where an amount stands: the mentions around it in its clause, and the shape of its sentence.

What belongs here: questions about a sentence that need no memory of what came before.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from extract.languages.kinds import FLOWS, Kind
from extract.reading.frames.clauses import Clause, Sentence
from extract.reading.mentions.mention import (
    Amount,
    Day,
    Hour,
    Mention,
    Number,
    Regions,
    Reservoirs,
    Word,
)
from extract.reading.mentions.units import RATES

_GOING_ON: frozenset[Kind] = frozenset(
    ("release", "inflow", "away", "set", "reach", "full", "holds", "room", "height")
)
_HEADING_REST = 8  # code points beside the region in a line that is its heading: «В …:»


@dataclass(frozen=True, slots=True)
class Place:
    """An amount in its clause: the mentions that speak of it, the nearest first.

    ``ahead`` is the only name in the clause, wherever it stands; ``before`` and ``after`` are the
    mentions next to the amount. ``time`` stands behind it or in brackets behind the clause, as
    ``bracketed`` does, a reservoir; ``figures_first`` is true in a sentence that puts its figures
    before their reservoirs, ``foreign`` where the clause has a name of something else, ``bare``
    where the sentence up to its end has no word but its mentions.
    """

    amount: Amount
    clause: Clause
    around: tuple[Mention, ...]
    own: frozenset[Kind]
    ahead: Reservoirs | None
    before: Mention | None
    after: Mention | None
    time: Day | Hour | None
    bracketed: Reservoirs | None
    figures_first: bool
    foreign: bool
    bare: bool


def is_heading(sentence: Sentence) -> bool:
    """Say whether a sentence is a region and nothing else, as it stands above a list."""
    (clause, *others) = sentence.clauses
    only_regions = all(isinstance(one, Regions) for one in clause.mentions)
    rest = clause.end - clause.start - sum(one.end - one.start for one in clause.mentions)
    return only_regions and not others and rest <= _HEADING_REST


def is_rate(mention: Mention) -> bool:
    """Say whether a mention only says "per second", or per something else, or nothing."""
    return isinstance(mention, Word) and mention.kind in ("rate", "other-rate", "just")


def first_flow(sentence: Sentence) -> Amount | None:
    """Return the first amount of a sentence that says its rate, or has "per second" before it."""
    rated = set(RATES)
    for mention in chain.from_iterable(clause.mentions for clause in sentence.clauses):
        if isinstance(mention, Word) and mention.kind == "rate":
            rated.add("cubic")
        elif isinstance(mention, Amount) and mention.unit in rated:
            return mention
    return None


def unit_of_list(sentence: Sentence) -> Amount | None:
    """Return the unit that heads a list, as an amount that lends its rate: «Сброс, м³/с:»."""
    mentions = chain.from_iterable(clause.mentions for clause in sentence.clauses)
    units = (one for one in mentions if isinstance(one, Word) and one.kind == "unit")
    for one in units:
        number = Number(one.start, one.end, 0.0)
        return Amount(one.start, one.end, "flow", "single", number, None, "")
    return None


def in_brackets(sentence: Sentence, index: int) -> Mention | None:
    """Return what stands in brackets behind a clause, where it is one thing."""
    following = sentence.clauses[index + 1] if index + 1 < len(sentence.clauses) else None
    if following is None or len(following.mentions) != 1:
        return None
    (inside,) = following.mentions
    # «…, начиная с 14 февраля»
    since = isinstance(inside, Day) and inside.role == "since"
    ends = following is sentence.clauses[-1]  # «30, а с мая, когда откроют каналы, – 85»
    return inside if following.aside or (since and ends) else None


def time_behind(stretches: Sequence[Sequence[Mention]], index: int) -> Day | Hour | None:
    """Return the day or hour behind an amount in a clause that says each of its times so.

    What it is compared with is of another time: "57.9 on April 10 versus 205 two days before".
    """
    behind, last = stretches[index + 1], stretches[-1]
    if not behind or not isinstance(behind[0], Day | Hour):
        return None
    compared = any(isinstance(one, Word) and one.kind == "against" for one in behind)
    timed = bool(last) and isinstance(last[0], Day | Hour)
    return behind[0] if compared or timed else None


def nearest_owner(places: Sequence[Reservoirs], amount: Amount) -> Reservoirs | None:
    """Return the name that owns an amount, of those around it, the nearest first.

    Of several before it, the one the water comes out of: the other is where it flows.
    """
    named = [one for one in places if one.names and one.head != "place"]
    named = named or [one for one in places if one.names]
    before = [one for one in named if one.end <= amount.start]
    source = next((one for one in before if one.source), None)
    nearest = next(iter(named), None)
    joined = nearest is not None and (nearest.head is not None or nearest.sink)
    return source if joined and source is not None else nearest


def speaks_on(place: Place, day: Day | None) -> bool:
    """Say whether a clause goes on about what was spoken of: a new level, another day."""
    dated = day is not None or any(isinstance(one, Day) for one in place.around)
    return dated or not _GOING_ON.isdisjoint(place.own)


def stretches_of(clause: Clause) -> tuple[list[Amount], list[Sequence[Mention]]]:
    """Split a clause at its amounts: n amounts, n + 1 stretches of other mentions."""
    amounts: list[Amount] = []
    stretches: list[list[Mention]] = [[]]
    for mention in clause.mentions:
        if isinstance(mention, Amount):
            amounts.append(mention)
            stretches.append([])
        else:
            stretches[-1].append(mention)
    return amounts, list(stretches)


def only_name(clause: Clause) -> Reservoirs | None:
    """Return the only name in a clause; None where there are several or none."""
    named = [one for one in clause.mentions if isinstance(one, Reservoirs) and one.names]
    return named[0] if len(named) == 1 else None


def only_direction(sentence: Sentence) -> Word | None:
    """Return the word that says which way water goes; None where there are two ways, or none."""
    mentions = chain.from_iterable(clause.mentions for clause in sentence.clauses)
    words = [one for one in mentions if isinstance(one, Word) and one.kind in FLOWS]
    return words[-1] if len({FLOWS[one.kind] for one in words}) == 1 else None


def closing_direction(sentence: Sentence) -> Word | None:
    """Return the only direction, where a last clause sums up with it: «…: таковы попуски»."""
    last, only = sentence.clauses[-1], only_direction(sentence)
    figures = any(isinstance(one, Amount | Reservoirs) for one in last.mentions)
    return only if only is not None and only in last.mentions and not figures else None


def only_name_of(sentence: Sentence) -> Reservoirs | None:
    """Return the only reservoir a sentence names; None where there are several or none."""
    mentions = chain.from_iterable(clause.mentions for clause in sentence.clauses)
    named = [one for one in mentions if isinstance(one, Reservoirs) and one.names]
    named = [one for one in named if one.head != "place"]
    return named[0] if len({one.keys for one in named}) == 1 else None


def number_first(sentence: Sentence) -> bool:
    """Say whether the sentence puts its figures before their reservoirs.

    Something must then stand behind the last figure of the clause as well: of «при притоке 120
    сброс из … составляет 95» the reservoir stands in the middle.
    """
    for clause in sentence.clauses:
        seen = False
        for mention in clause.mentions:
            if isinstance(mention, Amount) and mention.unit != "none":
                seen = True
            elif isinstance(mention, Reservoirs) and mention.names:
                ends = isinstance(clause.mentions[-1], Amount)
                return seen and (mention.source or mention.sink) and not ends
    return False
