"""What a cell may hold: an amount, a place in a text, a day.

What belongs here: how each is written, for the tables, the files kept by hand and the command line
alike. Python's own readers take more: nan, 1_000, digits of other scripts, 2025-W15-7.
"""

import re
from datetime import date
from decimal import Decimal
from math import isfinite

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_OFFSET = re.compile(r"[0-9]{1,18}")  # what 64 bits hold
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def write_number(value: float) -> str:
    """Write a number with a decimal point where it needs one, and never an exponent."""
    text = repr(value)
    return f"{Decimal(text):f}" if "e" in text else text.removesuffix(".0")


def read_number(text: str) -> float:
    """Read an amount: digits, with a decimal point if need be; finite and not negative.

    Raises
    ------
    ValueError
        If the text is none.
    """
    value = float(text) if _NUMBER.fullmatch(text) else float("nan")
    if not isfinite(value):
        raise ValueError(f"{_shown(text)} is no amount like 10.6")
    return value


def read_offset(text: str) -> int:
    """Read a place in a text, counted from nought.

    Raises
    ------
    ValueError
        If the text is none.
    """
    if not _OFFSET.fullmatch(text):
        raise ValueError(f"{_shown(text)} is no whole number like 69")
    return int(text)


def read_day(text: str) -> date:
    """Read a day of the calendar.

    Raises
    ------
    ValueError
        If the text is none, or written in another way.
    """
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise ValueError(f"{_shown(text)} is no day like 2025-04-13") from None


def _shown(text: str, longest: int = 40) -> str:
    return repr(text) if len(text) <= longest else f"{text[:longest]!r}…"
