"""Units of flow, put together from a language's pieces.

What belongs here: the pattern of a unit on folded text, what kind of unit it is, and how many of it
make one cubic metre per second.
"""

from typing import Literal, get_args

import regex

from extract.languages.figure_words import PerWords
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.mentions.found import Found

# flow: m³ per second; convertible: m³ or litres per what can be made into seconds;
# other-rate: per a week or longer, or per what is no time; cubic: m³ with the time left out;
# slip: metres per second, a cube lost in print; cut: the text breaks off inside the unit;
# none: a bare number. What a reservoir holds is in per cent, millions of m³ (mcm) or metres (m).
Unit = Literal[
    "flow", "convertible", "other-rate", "cubic", "slip", "cut", "none", "percent", "mcm", "m"
]
RATES: frozenset[Unit] = frozenset(("flow", "convertible", "other-rate"))
"""Units that say how long the water takes."""

STORED: frozenset[Unit] = frozenset(("percent", "mcm", "m"))
"""Units of what a reservoir holds."""

Period = Literal["second", "minute", "hour", "day", "other"]

SECONDS: dict[Period, int] = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400}
LITRES = 1_000  # in a cubic metre
TOO_MUCH_M3S = 1e6  # five times what the Amazon carries: a volume whose unit slipped

# Words between the cubic metres and the second that speak for themselves: "leave it per second".
_BETWEEN = r"(?:\s++\p{L}++){0,8}?"
_SHORTENED = r"(?:(?<!\p{L}{4})\.)?+"  # behind a whole word a full stop ends the sentence


def unit_pattern(language: Language) -> str:
    """Return the pattern of a unit, with a named group for each kind."""
    pieces = language.units
    cubic, litre = any_of(pieces.cubic_metre), any_of(pieces.litre)
    filler = rf"(?:\s++{any_of(pieces.fillers)})?+" if pieces.fillers else ""
    time = rf"\s*+(?:{per_pattern(pieces.per)})"
    # What stands behind a slash and is no second is another rate, whatever it is.
    unheard_of = rf"\s*+(?P<per_other>{any_of((*pieces.per.anything, '/'))}\s*+[\p{{L}}\p{{N}}])"
    of_water = rf"(?:(?P<cubic>{cubic})|(?P<litre>{litre})){_SHORTENED}{filler}"
    metre = rf"|(?P<metre>{any_of(pieces.metre)})" if pieces.metre else ""
    cut = "|".join((_beginnings(pieces.cubic_metre[0]), _beginnings(pieces.per.second[0])))
    return (
        rf"(?:(?P<flow>{any_of(pieces.flow)})|(?P<slip>{any_of(pieces.misprinted)})"
        rf"|{of_water}(?:{time}|{unheard_of}|(?={_BETWEEN}{time}))"
        rf"|(?P<cut>(?:{cubic}{filler}\s++)?(?:{cut}))(?=[\s.…]*+$)"
        rf"|(?P<cubic>{cubic})|(?P<litre>{litre}){metre})"
    )


def per_pattern(per: PerWords) -> str:
    """Return the pattern of what water is counted by, with a named group for each period."""
    periods: tuple[Period, ...] = get_args(Period)
    return "|".join(rf"(?P<per_{one}>{any_of(getattr(per, one))})" for one in periods)


def period_of(match: "Found | regex.Match[str]") -> Period | None:
    """Return the period that a match of ``per_pattern`` found; None where it found none."""
    periods: tuple[Period, ...] = get_args(Period)
    return next((one for one in periods if match[f"per_{one}"]), None)


def _beginnings(stem: str) -> str:
    """Return a pattern of what is left of a word or words when a text breaks off inside them."""
    whole = stem.removesuffix("*")
    return "|".join(whole[:length] for length in range(len(whole) - 1, 0, -1))
