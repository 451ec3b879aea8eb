"""Units of flow, put together from a language's pieces.

What belongs here: the pattern of a unit on folded text and what kind of unit it is.
"""

from collections.abc import Callable
from typing import Literal

from extract.words import Language

# flow: m³ per second; daily: m³ per day; cubic: m³ with the time left out;
# slip: metres per second, a cube lost in print; cut: the text breaks off inside the unit;
# none: a bare number.
Unit = Literal["flow", "daily", "cubic", "slip", "cut", "none"]

# Words such as «воды» or «паводковой воды» between the cubic metres and the second.
_BETWEEN = r"(?:\s++\p{L}++){0,3}?"


def unit_pattern(language: Language, piece: Callable[[tuple[str, ...]], str]) -> str:
    """Return the pattern of a unit, with a named group for each kind.

    Parameters
    ----------
    language
        Whose words to use.
    piece
        Turns stems into a pattern that matches any of them.
    """
    cubic = piece(language.cubic_metre)
    flow, daily = piece(language.per_second), piece(language.per_day)
    cut = "|".join((_beginnings(language.cubic_metre[0]), _beginnings(language.per_second[0])))
    return (
        rf"(?:(?P<slip>{piece(language.misprinted)})"
        rf"|(?P<cubic>{cubic})\.?+{_BETWEEN}\s*+(?:(?P<flow>{flow})|(?P<daily>{daily}))"
        rf"|(?P<cut>(?:{cubic}{_BETWEEN}\s++)?(?:{cut}))(?=[\s.…]*+$)"
        rf"|(?P<cubic>{cubic}))"
    )


def _beginnings(stem: str) -> str:
    """Return a pattern of what is left of a word or words when a text breaks off inside them."""
    whole = stem.removesuffix("*")
    return "|".join(whole[:length] for length in range(len(whole) - 1, 0, -1))
