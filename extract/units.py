"""Units of flow, put together from a language's pieces.

What belongs here: the pattern of a unit on folded text and what kind of unit it is.
"""

from collections.abc import Callable
from typing import Literal

from extract.words import Language

# flow: m³ per second; daily: m³ per day; cubic: m³ with the time left out;
# slip: metres per second, a cube lost in print; none: a bare number.
Unit = Literal["flow", "daily", "cubic", "slip", "none"]

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
    return (
        rf"(?:(?P<slip>{piece(language.misprinted)})"
        rf"|(?P<cubic>{cubic})(?:\.?+{_BETWEEN}\s*+(?:(?P<flow>{piece(language.per_second)})"
        rf"|(?P<daily>{piece(language.per_day)})))?+)"
    )
