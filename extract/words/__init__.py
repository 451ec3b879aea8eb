"""The vocabulary of the bulletins, as data: one module a language, all of one shape.

What belongs here: the shape of a language and of a row, and the list of languages. A new wording is
one row with its example; a test proves that the example holds the wording. What the kinds of words
do to a figure is decided in ``extract.judge`` and ``extract.bind``.

How a stem is written: folded (lower case, е for ё, one kind of dash and space); ``*`` stands for
any ending, a space for any white space, ``|`` sets alternatives apart. Longer wordings win over
shorter ones.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    # which way the water goes
    "release", "inflow",
    # what stands for a reservoir named before
    "there",
    # the figure is a new level, whatever it was before; the second: from a later day
    "set", "set-ahead",
    # the figure is the height of the water, whatever unit is printed
    "level",
    # the figure is of this very day, whatever was said before
    "now",
    # behind the figure: it is a difference
    "than",
    # the figure is not the present state of one reservoir
    "planned", "asked", "proposed", "forecast", "hypothetical", "denied",
    "previous", "record", "capacity", "threshold", "norm", "change", "total", "part", "river",
    # how the figure is meant
    "about", "over", "under", "apiece", "each", "respectively", "per-second",
    # statements without a figure
    "past-peak", "same", "idle",
    # a comma in words
    "clause",
]  # fmt: skip

# A place is a name whose kind nobody says.
HeadKind = Literal["reservoir", "works", "regulator", "place"]
DayRole = Literal["state", "as-of", "since", "until", "by", "of"]


@dataclass(frozen=True, slots=True)
class Row:
    """One wording: what it says, how it is written, and a sentence of ours that holds it."""

    kind: Kind
    stem: str
    example: str


@dataclass(frozen=True, slots=True)
class Language:
    """All that the grammar must know of one language.

    Parameters
    ----------
    code
        ISO 639-1 code.
    rows
        The wordings.
    heads
        Words for reservoir, for works named instead of it, and for counter-regulators.
    beside_words
        Words before a name that speak of a place up or down the river from it.
    source_words
        Words before a name that say the water comes out of it.
    joiners
        What joins two names that share one head word.
    name_endings
        Endings of adjectival names in any case, the longest first.
    noun_endings
        Endings of names that are nouns, in any case, the longest first.
    nominative_ending
        The ending of such a name in the nominative that agrees with the word for reservoir.
    nominative_head
        The word for reservoir in the nominative.
    not_names
        Capitalised words that may stand before or after a head word and name no reservoir.
    region_heads
        Words for region.
    cubic_metre, per_second, per_day
        The pieces units are put together from; ``misprinted`` is a unit that lost its cube.
    magnitudes
        Words that multiply a number, and by what.
    from_words, to_words, since_words
        «от», «до» and «с» of «от a до b» (a range) and «с a до b» (a change).
    tolerance_words
        What stands between a value and its tolerance.
    until_words
        What joins the first and last day of a period.
    day_roles
        Words before a day of the month, and what they make of it.
    months
        Stems of the twelve months.
    year_words
        What may follow the year.
    hour_words
        What may follow an hour.
    other_number_words
        Words before a bare number that make it the number of something else.
    dotted
        Abbreviations whose full stop ends no sentence.
    """

    code: str
    rows: tuple[Row, ...]
    heads: tuple[tuple[str, HeadKind], ...]
    beside_words: tuple[str, ...]
    source_words: tuple[str, ...]
    joiners: tuple[str, ...]
    name_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    nominative_ending: str
    nominative_head: str
    not_names: tuple[str, ...]
    region_heads: tuple[str, ...]
    cubic_metre: tuple[str, ...]
    per_second: tuple[str, ...]
    per_day: tuple[str, ...]
    misprinted: tuple[str, ...]
    magnitudes: tuple[tuple[str, float], ...]
    from_words: tuple[str, ...]
    to_words: tuple[str, ...]
    since_words: tuple[str, ...]
    tolerance_words: tuple[str, ...]
    until_words: tuple[str, ...]
    day_roles: tuple[tuple[str, DayRole], ...]
    months: tuple[str, ...]
    year_words: tuple[str, ...]
    hour_words: tuple[str, ...]
    other_number_words: tuple[str, ...]
    dotted: tuple[str, ...]
