"""Numbers, days and figures in words of one language.

What belongs here: how a value is written, never which value it is.
"""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from monitor.labels import Labels
from monitor.labels.languages import Forms

MISSING = "—"
DISPUTED = "⊗"
"""Stands beside what is made of figures on which sources differ; legends say so."""
_LONGEST_UNGROUPED = 4
_FORMS_WITH_FEW = 3
_TEENS = range(11, 15)
_MINUS = "\u2212"
_NO_BREAK = "\u00a0"


def number(value: float, labels: Labels) -> str:
    """Write a value with all the digits it was published with; thousands apart from five digits."""
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    whole, _, fraction = digits.partition(".")
    if len(whole) > _LONGEST_UNGROUPED:
        whole = f"{int(whole):,}".replace(",", labels.writing.thousands)
    sign = _MINUS if value < 0 else ""
    return sign + whole + (labels.writing.decimal + fraction if fraction else "")


def signed(value: float, labels: Labels) -> str:
    """Write a difference with its sign; zero has none."""
    return ("+" if value > 0 else "") + number(value, labels)


def percent(value: float, labels: Labels) -> str:
    """Write a change in per cent with its sign and one decimal."""
    return signed(round(value, 1), labels) + _NO_BREAK + "%"


def day(value: date | pd.Timestamp, labels: Labels) -> str:
    """Write a day in full."""
    month = labels.writing.months[value.month - 1]
    return labels.writing.day_pattern.format(day=value.day, month=month, year=value.year)


def short_day(value: date | pd.Timestamp, labels: Labels) -> str:
    """Write a day without its year, short enough for an axis."""
    month = labels.writing.months_short[value.month - 1]
    return labels.writing.short_day_pattern.format(day=value.day, month=month)


def counted(count: int, forms: Forms) -> str:
    """Write a count with its noun: the number of forms tells the language's rule."""
    if len(forms) == 1:
        form = forms[0]
    elif len(forms) < _FORMS_WITH_FEW:
        form = forms[0] if count == 1 else forms[1]
    else:
        tens, ones = count % 100, count % 10
        if ones == 1 and tens not in _TEENS:
            form = forms[0]
        elif ones in (2, 3, 4) and tens not in _TEENS:
            form = forms[1]
        else:
            form = forms[2]
    return f"{count}{_NO_BREAK}{form}"


def outside_words(count: int, labels: Labels) -> str:
    """Say how many figures lie outside the chosen period."""
    return labels.season.outside.format(figures=counted(count, labels.writing.figures))


def amount(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write a reading's value with its qualifier, without the unit."""
    value, low, high = row["discharge_m3s"], row["low_m3s"], row["high_m3s"]
    if pd.isna(value):
        ends = [number(one, labels) for one in (low, high) if not pd.isna(one)]
        text = "–".join(ends) or MISSING
    else:
        pattern = {
            "about": labels.states.about,
            "over": labels.states.over,
            "under": labels.states.under,
        }.get(row["qualifier"], "{value}")
        text = pattern.format(value=number(value, labels))
    return labels.states.shared_value.format(value=text) if row["shared"] == "unstated" else text


def stored_amount(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write how much a reservoir holds, with its qualifier and its unit."""
    told: dict[Hashable, Any] = {
        "discharge_m3s": row["value"],
        "low_m3s": row["low"],
        "high_m3s": row["high"],
        "qualifier": row["qualifier"],
        "shared": row["shared"],
    }
    return amount(told, labels) + _NO_BREAK + labels.storage.units[row["unit"]]


def amount_with_unit(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write a reading's value with its qualifier and m³/s."""
    text = amount(row, labels) + _NO_BREAK + labels.writing.unit
    doubt = labels.reading.flags["conflict"] if "conflict" in row["flag"].split() else ""
    return ", ".join(one for one in (text, doubt, corrected_words(row, labels)) if one)


def figure_or_state(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Write the figure of a snapshot's row, or in words why there is none."""
    text = short_figure(row, labels, suffix)
    doubt = _doubt_words(row, labels, suffix)
    return f"{text} ({doubt})" if doubt else text


def short_figure(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Write the same for a place where only the figure fits; doubts about it are said beside."""
    if pd.isna(row[f"figure{suffix}"]):
        return missing_words(row, labels, suffix)
    names = ("discharge_m3s", "low_m3s", "high_m3s", "qualifier", "shared")
    return amount({name: row[name + suffix] for name in names}, labels)


def missing_words(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Say why a snapshot's row has no figure, with the day of the remark that says so."""
    words, said = labels.states.states[row[f"state{suffix}"]], row[f"remark_date{suffix}"]
    return words if pd.isna(said) else f"{words} ({short_day(said, labels)})"


def extreme_words(row: Mapping[Hashable, Any], name: str, labels: Labels) -> str:
    """Write a comparison's lowest or highest figure if its number alone would say too much.

    Empty for an exact number and where there is none.
    """
    state = row[f"{name}_state"]
    if pd.isna(state):
        return ""
    told: dict[Hashable, Any] = {one: row[f"{name}_{one}"] for one in ("disputed", "flag", "note")}
    doubt = _doubt_words(told, labels)
    if state in ("number", "zero") and not doubt:
        return ""
    figure = {one: row[f"{name}_{one}"] for one in ("low_m3s", "high_m3s", "qualifier")}
    value = None if state == "range" else row[f"{name}_m3s"]
    text = amount(figure | {"discharge_m3s": value, "shared": ""}, labels)
    return f"{text} ({doubt})" if doubt else text


def corrected_words(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Say that a figure was corrected by hand, by whom, when and why; empty of other figures."""
    if not _has_flag(row, "corrected", suffix):
        return ""
    return f"{labels.reading.flags['corrected']}: {row[f'note{suffix}']}"


def _has_flag(row: Mapping[Hashable, Any], flag: str, suffix: str) -> bool:
    flags = row[f"flag{suffix}"]
    return not pd.isna(flags) and flag in flags.split()


def _doubt_words(row: Mapping[Hashable, Any], labels: Labels, suffix: str = "") -> str:
    """Say that sources differ on a figure, or that it was corrected."""
    disputed = labels.reading.flags["conflict"] if row[f"disputed{suffix}"] else ""
    return "; ".join(one for one in (disputed, corrected_words(row, labels, suffix)) if one)


def region_count(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write how many of a region's reservoirs are in its sum, and how many sources differ on."""
    words = labels.regions.counted.format(counted=row["counted"], known=row["known"])
    if row["above"]:
        words += "; " + labels.regions.above.format(count=row["above"])
    if row["disputed"]:
        words += "; " + labels.regions.disputed.format(count=row["disputed"])
    if row["corrections"]:
        words += "; " + labels.regions.corrected.format(count=len(row["corrections"]))
    return words


def direction(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write where a comparison's row went; from zero and to zero in words, not as a ratio."""
    words = labels.states.directions[row["direction"]]
    if row["state_a"] == "zero" and row["direction"] == "rise":
        words = labels.states.from_zero
    if row["state_b"] == "zero" and row["direction"] == "fall":
        words = labels.states.to_zero
    return f"{words} {DISPUTED}" if words and row["disputed"] else words


def change(row: Mapping[Hashable, Any], labels: Labels) -> str:
    """Write a comparison's difference and, where a ratio means something, its per cent."""
    if pd.isna(row["difference_m3s"]):
        return ""
    words = signed(row["difference_m3s"], labels)
    if "about" in (row["state_a"], row["state_b"]):
        words = labels.states.about.format(value=words)
    if not pd.isna(row["change_percent"]) and row["change_percent"] != 0:
        words = f"{words} ({percent(row['change_percent'], labels)})"
    return f"{words} {DISPUTED}" if row["disputed"] else words


def state_words(row: Mapping[Hashable, Any], labels: Labels, suffix: str) -> str:
    """Say what a snapshot's value is, and what is doubtful of it or its day.

    Nothing stands beside a plain number, which speaks for itself.
    """
    words = _state_word(row, labels, suffix)
    inferred = _has_flag(row, "date-inferred", suffix)
    day_words = labels.reading.flags["date-inferred"] if inferred else ""
    doubt = _doubt_words(row, labels, suffix)
    return "; ".join(one for one in (words, doubt, day_words) if one)


def _state_word(row: Mapping[Hashable, Any], labels: Labels, suffix: str) -> str:
    state = row[f"state{suffix}"]
    if state == "number":
        return ""
    if state in ("bound", "about"):
        return labels.states.qualifiers[row[f"qualifier{suffix}"]]
    if state == "range":
        ends = (row[f"low_m3s{suffix}"], row[f"high_m3s{suffix}"])
        return "–".join(number(one, labels) for one in ends if not pd.isna(one)) or MISSING
    if pd.isna(row[f"figure{suffix}"]):
        return missing_words(row, labels, suffix)
    return labels.states.states[state]


def last_words(row: Mapping[Hashable, Any], labels: Labels, suffix: str) -> str:
    """Say what was last known where the figure is too old to stand for the day."""
    if pd.isna(row[f"last_figure{suffix}"]):
        return ""
    value = row[f"last_m3s{suffix}"]
    words = MISSING if pd.isna(value) else number(value, labels)
    return labels.states.last_known.format(value=words, day=day(row[f"last_date{suffix}"], labels))


def rule_words(rule: str, labels: Labels) -> str:
    """Say how a figure was read; a rule may name the span it inherited from."""
    return labels.reading.rules.get(rule.partition("@")[0], rule)


def note_words(note: str, labels: Labels) -> str:
    """Say the note of a reading; what a person wrote stands as it is."""
    return labels.reading.notes.get(note, note)


def flag_words(flags: str, labels: Labels) -> str:
    """Say the flags of a reading."""
    return "; ".join(labels.reading.flags.get(flag, flag) for flag in flags.split())
