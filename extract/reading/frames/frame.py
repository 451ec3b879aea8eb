"""What the binder finds out about an amount: its owner, its direction, and all that is said of it.

What belongs here: the types that the binder builds and hands on.
"""

from dataclasses import dataclass
from typing import Literal

from extract.languages.kinds import Kind
from extract.reading.mentions.mention import Amount, Day, Regions, Reservoirs, Word

Direction = Literal["release", "inflow"]


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount with all that its surroundings say of it.

    ``start`` and ``end`` span the words it was read from, ``clause_start`` is where its own clause
    begins, or its sentence if it is the first figure there; ``inherited`` is the span outside them
    that the reading leans on. ``reservoirs`` is None where no name was found, ``direction`` where
    neither word nor case says it. ``kinds`` are the kinds of the words that speak of the amount,
    ``own_kinds`` those around it in its clause, ``right_before`` and ``right_after`` those directly
    beside the number. ``named_here`` says whether the name stands in the amount's own clause,
    ``alone`` whether no other was named so far, ``first`` whether no figure stands before it in its
    sentence. ``timeless`` marks cubic metres of which nothing says "per second", ``runs_now`` a
    verb in the present, or a noun of a rate, beside the amount: it is a rate all the same.
    ``in_sentence`` says whether ``regions`` stand in its sentence, or were only left standing.
    """

    amount: Amount
    start: int
    end: int
    inherited: tuple[int, int] | None
    rule: Literal["clause", "list", "anaphora"]
    clause_start: int
    reservoirs: Reservoirs | None
    direction: Direction | None
    kinds: frozenset[Kind]
    own_kinds: frozenset[Kind]
    right_before: Kind | None
    right_after: Kind | None
    timeless: bool
    runs_now: bool
    named_here: bool
    alone: bool
    first: bool
    regions: Regions | None
    in_sentence: bool
    own_day: Day | None
    sentence_day: Day | None
    time: str


@dataclass(frozen=True, slots=True)
class Whose:
    """The name an amount belongs to, where its quote begins, and whether that is too far away.

    ``part`` says that the amount is only one way its water goes, ``rule`` how it was found.
    """

    named: Reservoirs | None
    quote_start: int
    anaphora: bool
    part: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """The direction, the word that says it, and the kinds of words that come with that word.

    ``rule`` says how it was found.
    """

    direction: Direction | None
    word: Word | None
    kinds: frozenset[Kind]
    rule: str = ""
