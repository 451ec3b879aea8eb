"""Rows of a comparison as pairs to draw.

What belongs here: which value of a row stands where, and what is written beside it.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from monitor.charts.dumbbell import Pair, Sign
from monitor.labels import Labels
from monitor.labels.wording import corrected_words, short_day, short_figure
from monitor.places import Places


def pair_of(
    reservoir_id: str,
    row: Mapping[Hashable, Any],
    days: Mapping[str, str],
    group: str,
    *,
    places: Places,
    labels: Labels,
) -> Pair:
    """Return one row of ``Comparison.rows`` as a pair.

    Parameters
    ----------
    reservoir_id, row
        The row and its index.
    days
        The two days in words, by ``a`` and ``b``.
    group
        The heading the row stands under.
    """
    missing = [side for side in "ab" if pd.isna(row[f"figure_{side}"])]
    notes = [_missing_note(row, side, days, labels) for side in missing]
    notes += [
        f"{days[side]}: {labels.reading.flags['conflict']}"
        for side in "ab"
        if row[f"disputed_{side}"]
    ]
    # The reason has no room beside a name: it stands in the table below and behind the figure.
    corrected = [side for side in "ab" if corrected_words(row, labels, f"_{side}")]
    notes = [f"{days[side]}: {labels.reading.flags['corrected']}" for side in corrected] + notes
    return Pair(
        name=places.short(reservoir_id, row["reservoir"]),
        group=group,
        a=_place(row, "_a"),
        b=_place(row, "_b"),
        text_a=short_figure(row, labels, "_a"),
        text_b=short_figure(row, labels, "_b"),
        direction=row["direction"],
        note="; ".join(dict.fromkeys(notes)),
        figure_a="" if "a" in missing else row["figure_a"],
        figure_b="" if "b" in missing else row["figure_b"],
        sign_a=_sign(row, "_a"),
        sign_b=_sign(row, "_b"),
        span_a=_span(row, "_a"),
        span_b=_span(row, "_b"),
    )


def _missing_note(
    row: Mapping[Hashable, Any], side: str, days: Mapping[str, str], labels: Labels
) -> str:
    """Say why a day has no figure: under the day of the remark that says so, if one does."""
    said = row[f"remark_date_{side}"]
    when = days[side] if pd.isna(said) else short_day(said, labels)
    return f"{when}: {labels.states.states[row[f'state_{side}']]}"


def _place(row: Mapping[Hashable, Any], suffix: str) -> float | None:
    """Return where a figure stands on the axis: a range at its middle."""
    if pd.isna(row[f"figure{suffix}"]):
        return None
    value = row[f"discharge_m3s{suffix}"]
    if pd.isna(value):
        value = pd.Series([row[f"low_m3s{suffix}"], row[f"high_m3s{suffix}"]]).mean()
    return None if pd.isna(value) else float(value)


def _span(row: Mapping[Hashable, Any], suffix: str) -> tuple[float, float] | None:
    """Return the bounds of a range that has both."""
    low, high = row[f"low_m3s{suffix}"], row[f"high_m3s{suffix}"]
    if row[f"state{suffix}"] != "range" or pd.isna(low) or pd.isna(high):
        return None
    return float(low), float(high)


def _sign(row: Mapping[Hashable, Any], suffix: str) -> Sign:
    """Say how sure a value is, the gravest doubt first."""
    state = row[f"state{suffix}"]
    if row[f"disputed{suffix}"]:
        return "disputed"
    if state == "bound":
        return "over" if row[f"qualifier{suffix}"] == "over" else "under"
    if state == "range" and _span(row, suffix) is None:
        # Half a range is a bound.
        return "under" if pd.isna(row[f"low_m3s{suffix}"]) else "over"
    return "about" if state in ("about", "shared-unstated") else "exact"
