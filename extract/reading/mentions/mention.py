"""Mentions: the small things a bulletin is made of.

What belongs here: their types. ``find`` finds them; how they belong together is decided in
``extract.reading.frames``. All offsets count code points of the page's text.
"""

from dataclasses import dataclass
from typing import Literal

from extract.languages.kinds import DayRole, HeadKind, Kind
from extract.reading.mentions.units import Unit

Form = Literal["single", "range", "change", "from-to", "tolerance", "pair", "series", "unclear"]
NumberCase = Literal["", "apiece", "into", "by", "from", "of", "its", "about", "over", "under"]


@dataclass(frozen=True, slots=True)
class Word:
    """A wording of the vocabulary."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Stop:
    """The end of a clause, a sentence or a paragraph.

    ``bracket`` is the one it opens or shuts; ``asks`` says that it ends a question, ``explains``
    that it is a colon.
    """

    start: int
    end: int
    ends: Literal["clause", "sentence", "paragraph"]
    bracket: Literal["", "(", ")"] = ""
    asks: bool = False
    explains: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A day that is counted from the day of publication.

    So many days back, or a day of the week from 0 (Monday) on, ``gone`` by where the text says so;
    with both left out, a day of the month so many years back.
    """

    days_back: int | None = None
    weekday: int | None = None
    gone: bool = False
    years_back: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month, or the first and last day of a period, as printed.

    ``counted`` says how far from the day of publication it is, where the text says it so.
    """

    start: int
    end: int
    first: int
    last: int
    month: int
    year: int | None
    role: DayRole | None
    counted: Counted | None = None

    @property
    def is_month(self) -> bool:
        """Say whether it is a month of which nobody says the day; its last day is 0."""
        return self.month > 0 and self.last == 0


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day, as ``HH:MM``."""

    start: int
    end: int
    time: str


@dataclass(frozen=True, slots=True)
class Number:
    """A printed number: where it stands and its value, magnitude words applied."""

    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True)
class Amount:
    """One or two numbers with their unit.

    ``form`` says how two numbers belong together: a range a-b, a change from a to b, either of
    these (``from-to``: the verb tells), a tolerance a ± b, a pair a and b, a ``series`` of
    more, ``unclear`` digits that may be more than one number. Of a single number ``second`` is
    None. ``per_m3s`` is how many of the unit make one m³/s. ``case`` is what an ending or the word
    before says: so much of it, so much from each, "to" so much or "by" so much in one ending, "by"
    so much, "from" so much, "of" a whole that is then divided, or a sign: ~ > <.
    """

    start: int
    end: int
    unit: Unit
    form: Form
    first: Number
    second: Number | None
    case: NumberCase = ""
    series: tuple[Number, ...] = ()
    per_m3s: int = 1


@dataclass(frozen=True, slots=True)
class Reservoirs:
    """One or more names with their head word, or a head word alone.

    ``names`` are as printed, ``keys`` tell whether two mentions name the same; ``head`` is None
    where the head word is left out. ``source`` is true where the word before, or the ending, says
    that water comes out; ``sink`` where it says that water flows in, ``into`` where it may say so.
    """

    start: int
    end: int
    names: tuple[str, ...]
    head: HeadKind | None
    source: bool
    sink: bool = False
    into: bool = False
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Regions:
    """One or more regions, by code; none of them known: an empty tuple."""

    start: int
    end: int
    ids: tuple[str, ...]


Mention = Word | Stop | Day | Hour | Amount | Reservoirs | Regions
