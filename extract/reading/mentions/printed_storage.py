"""How what a reservoir holds is printed: per cent, millions of cubic metres, metres.

What belongs here: the patterns. What they match becomes mentions in ``stored``.
"""

from collections.abc import Iterator
from functools import cache

import regex

from extract.languages.language import Language
from extract.languages.stems import ahead, any_of
from extract.reading.mentions.found import Found
from extract.reading.mentions.numbers import number_pattern
from extract.reading.mentions.scan import Scanner, Wording

LEAST_M3 = 50_000  # fewer cubic metres are no volume of a reservoir


class _StoredAmounts:
    """Reads the amounts of one language; the pattern is compiled when a text first needs it."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def at_digit(self, text: str, start: int, _end: int) -> Found | None:
        """Read an amount that begins with a digit."""
        found = ahead(_printed(self._language), text, start)
        return Found("amount", text, *found.span(), (found,)) if found else None


@cache
def storage_scanner(language: Language) -> Scanner:
    """Return what finds the amounts and words of a language."""
    words = Wording("word", (row.stem for row in language.storage_rows), apart=True)
    return Scanner((words,), _StoredAmounts(language).at_digit)


@cache
def storage_telltale(language: Language) -> "regex.Pattern[str]":
    """Match what every text has that says how much a reservoir holds."""
    storage = language.storage
    units = any_of((*storage.percent, *storage.cubic_kilometre, *_million(language)))
    return regex.compile(rf"[0-9]\s?(?:{units}|{any_of(storage.metre)})", regex.VERSION1)


def _million(language: Language) -> Iterator[str]:
    return (stem for stem, value in language.numbers.magnitudes.items() if value >= LEAST_M3 / 100)


@cache
def quantity_of(language: Language) -> "regex.Pattern[str]":
    """Match a number that may say its thousands, millions and billions."""
    return regex.compile(_quantity(language), regex.VERSION1)


def _quantity(language: Language) -> str:
    """Return the pattern of a number that may say its thousands, millions and billions."""
    return rf"{number_pattern(language)}(?:{_scale(language)})?+"


def _scale(language: Language) -> str:
    number, magnitude = number_pattern(language), any_of(language.numbers.magnitudes)
    return rf"\s*+{magnitude}(?:\s++{number}\s*+{magnitude})*+"


@cache
def number_of(language: Language) -> "regex.Pattern[str]":
    """Match what stands before the whole that a number is of: "397 of 410 million"."""
    words = "|".join(
        rf"[0-9]\s+{one}|\s{one}" if " " in one else rf"[0-9]\s+{one}"
        for one in language.storage.of_whole
    )
    return regex.compile(rf"(?r)(?:{words or '(?!)'})\s+")


@cache
def _printed(language: Language) -> "regex.Pattern[str]":
    """Match one or two amounts, or several that share their unit."""
    numbers, storage = language.numbers, language.storage
    cubic = any_of(language.units.cubic_metre)
    quantity, joiner = _quantity(language), any_of(language.names.joiners)
    ending = r"(?:-\p{L}++)?+"
    of_unit = {
        "percent": rf"\s*+(?P<percent>{any_of(storage.percent)}){ending}",
        "km": rf"\s*+(?P<km>{any_of(storage.cubic_kilometre)})",
        "cubic": rf"\s*+(?P<cubic>{cubic})",
        "metre": rf"\s*+(?P<metre>{any_of(storage.metre)})(?![/·0-9])",
    }
    between = any_of([*numbers.to_words, *language.names.joiners])
    joins = [r"\s*+(?:-|\.{2,3}+|…)\s*+", rf"\s++{between}\s++"]
    if language.units.apiece_endings:
        joins.append(rf"(?<={'|'.join(language.units.apiece_endings)})\s++")
    join = f"(?P<join>{'|'.join(joins)})"
    some = rf"(?P<series>{quantity}(?:\s*+,\s++{quantity}){{1,8}}+,?+\s++{joiner}\s++{quantity})"
    ways = [
        rf"(?:{some}|(?P<n1>{quantity})(?:{unit})?+{join}(?P<n2>{quantity})|(?P<n1>{quantity})){unit}"
        for unit in of_unit.values()
    ]
    # Of a list the unit may be said once: «411 млн кубометров, фактический – 352,7 млн.»
    ends = rf"(?:(?<=\.)|(?=\s*+(?:[.,;)\n]|$|{joiner})))"
    ways.append(rf"(?P<n1>{number_pattern(language)}{_scale(language)}){ends}")
    return regex.compile("|".join(ways), regex.VERSION1)
