"""Numbers, days and figures in words of one language.

What belongs here: how a value is written, never which value it is.
"""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from monitor.labels.fields import Forms, Labels

MISSING = "—"
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


def number(value: float, labels: Labels) -> str:
    """Write a value with all the digits it was published with; thousands apart from five digits."""
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    whole, _, fraction = digits.partition(".")
    if len(whole) > 4:  # noqa: PLR2004
        whole = f"{int(whole):,}".replace(",", labels.thousands)
    sign = _MINUS if value < 0 else ""
    return sign + whole + (labels.decimal + fraction if fraction else "")


def signed(value: float, labels: Labels) -> str:
    """Write a difference with its sign; zero has none."""
    return ("+" if value > 0 else "") + number(value, labels)


def percent(value: float, labels: Labels) -> str:
    """Write a change in per cent with its sign and one decimal."""
    return signed(round(value, 1), labels) + _NO_BREAK + "%"


def with_unit(value: float, labels: Labels) -> str:
    """Write a value with m³/s."""
    return number(value, labels) + _NO_BREAK + labels.unit


def day(value: date | pd.Timestamp, labels: Labels) -> str:
    """Write a day in full."""
    month = labels.months[value.month - 1]
    return labels.day_pattern.format(day=value.day, month=month, year=value.year)


def short_day(value: date | pd.Timestamp, labels: Labels) -> str:
    """Write a day without its year, short enough for an axis."""
    month = labels.months_short[value.month - 1]
    return labels.short_day_pattern.format(day=value.day, month=month)


def counted(count: int, forms: Forms) -> str:
    """Write a count with its noun: the number of forms tells the language's rule."""
    if len(forms) == 1:
        form = forms[0]
    elif len(forms) == 2:  # noqa: PLR2004
        form = forms[0] if count == 1 else forms[1]
    else:
        tens, ones = count % 100, count % 10
        if ones == 1 and tens != 11:  # noqa: PLR2004
            form = forms[0]
        elif ones in (2, 3, 4) and tens not in (12, 13, 14):
            form = forms[1]
        else:
            form = forms[2]
    return f"{count}{_NO_BREAK}{form}"


def amount(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write a reading's value with its qualifier, without the unit."""
    value, low, high = row["discharge_m3s"], row["low_m3s"], row["high_m3s"]
    if pd.isna(value):
        ends = [number(one, labels) for one in (low, high) if not pd.isna(one)]
        text = "–".join(ends) or MISSING
    else:
        pattern = {
            "about": labels.qualifier_about,
            "over": labels.qualifier_over,
            "under": labels.qualifier_under,
        }.get(row["qualifier"], "{value}")
        text = pattern.format(value=number(value, labels))
    return labels.state_shared.format(value=text) if row["shared"] == "unstated" else text


def figure_or_state(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Write the figure of a snapshot's row, or in words why there is none."""
    if pd.isna(row[f"figure{suffix}"]):
        return labels.states[row[f"state{suffix}"]]
    names = ("discharge_m3s", "low_m3s", "high_m3s", "qualifier", "shared")
    return amount({name: row[name + suffix] for name in names}, labels)


def direction(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write where a comparison's row went; from zero and to zero in words, not as a ratio."""
    if row["state_a"] == "zero" and row["direction"] == "rise":
        return labels.from_zero
    if row["state_b"] == "zero" and row["direction"] == "fall":
        return labels.to_zero
    return labels.directions[row["direction"]]


def change(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write a comparison's difference and, where a ratio means something, its per cent."""
    if pd.isna(row["difference_m3s"]):
        return ""
    words = signed(row["difference_m3s"], labels)
    if "about" in (row["state_a"], row["state_b"]):
        words = labels.qualifier_about.format(value=words)
    if pd.isna(row["change_percent"]) or row["change_percent"] == 0:
        return words
    return f"{words} ({percent(row['change_percent'], labels)})"
