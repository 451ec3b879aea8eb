"""Units of flow, put together from a language's pieces.

What belongs here: the pattern of a unit on folded text and what kind of unit it is.
"""

from typing import Literal

from extract.patterns import any_of
from extract.words import Language

# flow: m³ per second; daily: m³ per day; cubic: m³ with the time left out;
# slip: metres per second, a cube lost in print; cut: the text breaks off inside the unit;
# none: a bare number.
Unit = Literal["flow", "daily", "cubic", "slip", "cut", "none"]

# Words between the cubic metres and the second that speak for themselves: "leave it per second".
_BETWEEN = r"(?:\s++\p{L}++){0,8}?"


def unit_pattern(language: Language) -> str:
    """Return the pattern of a unit, with a named group for each kind."""
    pieces = language.units
    cubic = any_of(pieces.cubic_metre)
    filler = rf"(?:\s++{any_of(pieces.fillers)})?+" if pieces.fillers else ""
    time = rf"\s*+(?:(?P<flow>{any_of(pieces.per_second)})|(?P<daily>{any_of(pieces.per_day)}))"
    cut = "|".join((_beginnings(pieces.cubic_metre[0]), _beginnings(pieces.per_second[0])))
    return (
        rf"(?:(?P<slip>{any_of(pieces.misprinted)})"
        rf"|(?P<cubic>{cubic})\.?+{filler}(?:{time}|(?={_BETWEEN}{time}))"
        rf"|(?P<cut>(?:{cubic}{filler}\s++)?(?:{cut}))(?=[\s.…]*+$)"
        rf"|(?P<cubic>{cubic}))"
    )


def _beginnings(stem: str) -> str:
    """Return a pattern of what is left of a word or words when a text breaks off inside them."""
    whole = stem.removesuffix("*")
    return "|".join(whole[:length] for length in range(len(whole) - 1, 0, -1))
