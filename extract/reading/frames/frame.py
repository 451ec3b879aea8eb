"""A frame: all that is found out about one amount, before it is judged.

What belongs here: the types of this stage. They are built by ``bind`` and handed on to
``extract.reading.verdicts``.
"""

from dataclasses import dataclass
from typing import Literal

from extract.languages.kinds import Kind
from extract.reading.mentions.mention import Amount, Day, Mention, Regions, Reservoirs, Word

Direction = Literal["release", "inflow"]


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


@dataclass(frozen=True, slots=True)
class Rate:
    """Where "per second" is said: in the amount itself, or in ``of``, which it stands in line with.

    ``timeless`` marks cubic metres of which nothing says it, ``runs_now`` a verb in the present, or
    a noun of a rate, beside them: they are a rate all the same.
    """

    of: Amount
    timeless: bool
    runs_now: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The kinds of the words that speak of an amount.

    ``kinds`` holds all of them, ``near`` those around it in its clause; ``before`` and ``after``
    are the kinds of the words glued to the number, ``heard`` the words of the sentence.
    """

    kinds: frozenset[Kind]
    near: frozenset[Kind]
    before: Kind | None
    after: Kind | None
    heard: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class When:
    """The day of the clause, the day of the sentence, the hour.

    ``first`` says whether no figure stands before this one in its sentence.
    """

    own: Day | None
    sentence: Day | None
    time: str
    first: bool


@dataclass(frozen=True, slots=True)
class Where:
    """The regions said; ``in_sentence`` whether there, or only left standing."""

    regions: Regions | None
    in_sentence: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """The span of the words an amount was read from.

    ``clause_start`` is where its own clause begins, or its sentence if it is the first figure
    there; ``leans_on`` is what it rests on outside the span.
    """

    start: int
    end: int
    clause_start: int
    leans_on: Mention | None


@dataclass(frozen=True, slots=True)
class Frame:
    """An amount with all that its surroundings say of it.

    ``named_here`` says whether the name stands in the amount's own clause, ``alone`` whether no
    other was named so far.
    """

    amount: Amount
    whose: Whose
    way: Way
    rate: Rate
    words: Words
    when: When
    where: Where
    quote: Quote
    named_here: bool
    alone: bool
