"""Two snapshots side by side.

What belongs here: which reservoirs are on both days, how far they differ, and how low and high they
went in between. Adding up is ``monitor.sums``.
"""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from monitor.snapshot import PLAIN, Snapshot
from monitor.tables import Tables, release_spans

Order = Literal["bulletin", "ratio", "difference", "region"]
ORDERS: tuple[Order, ...] = ("bulletin", "ratio", "difference", "region")
COUNTED = (*PLAIN, "about")
"""The states whose difference is a number."""

_EXTREME = ("date", "low_m3s", "high_m3s", "qualifier", "state", "disputed", "flag", "note")


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two days compared; ``rows`` has one row a reservoir, indexed by ``reservoir_id``.

    - ``reservoir, region_id, region``;
    - every column of ``Snapshot.rows`` twice, ending in ``_a`` and ``_b``;
    - ``presence``: both, a, b or neither: on which days a figure stands;
    - ``disputed``: whether sources differ on either figure, so that what is made of the two
      can say so;
    - ``difference_m3s``: b - a, where both states are counted ones;
    - ``change_percent``: only where both are plain numbers and positive;
    - ``direction``: rise, fall, unchanged, or empty where there is no difference;
    - ``lowest_m3s, lowest_date, lowest_figure`` and ``highest_…``: the extremes from the first
      figure to the second one's day, qualified figures included, shared ones not; with
      ``lowest_state, lowest_qualifier, lowest_low_m3s, lowest_high_m3s, lowest_disputed``, for
      the number alone would make a bound look exact.
    """

    a: Snapshot
    b: Snapshot
    rows: pd.DataFrame


def compare(tables: Tables, a: Snapshot, b: Snapshot) -> Comparison:
    """Compare two snapshots of the same tables."""
    names = ["reservoir", "region_id", "region"]
    rows = a.rows[names].join(
        [a.rows.drop(columns=names).add_suffix("_a"), b.rows.drop(columns=names).add_suffix("_b")]
    )
    has_a, has_b = rows["figure_a"].notna(), rows["figure_b"].notna()
    rows["presence"] = np.select(
        [has_a & has_b, has_a.to_numpy(), has_b.to_numpy()], ["both", "a", "b"], "neither"
    )
    rows["disputed"] = rows["disputed_a"] | rows["disputed_b"]
    rows = rows.assign(**_differences(rows))
    return Comparison(a, b, rows.join(_extremes(tables, rows, a, b)))


def sort_comparison(rows: pd.DataFrame, order: Order) -> pd.DataFrame:
    """Sort rows that stand in bulletin order; those without the measure go last, in that order.

    By ``region`` means: regions by their largest difference, and inside each by difference.
    """
    if order == "bulletin":
        return rows
    if order in ("difference", "region"):
        weight = rows["difference_m3s"].abs()
    else:
        ratio = rows["discharge_m3s_b"] / rows["discharge_m3s_a"]
        weight = ratio.where(rows["change_percent"].notna()).map(math.log).abs()
    rows = rows.loc[(-weight).sort_values(kind="stable", na_position="last").index]
    if order == "region":
        # Stable within a region; regions follow the largest difference in each.
        rank = {one: place for place, one in enumerate(dict.fromkeys(rows["region_id"]))}
        rows = rows.loc[rows["region_id"].map(rank).sort_values(kind="stable").index]
    return rows


def _differences(rows: pd.DataFrame) -> dict[str, "pd.Series[float] | pd.Series[str]"]:
    first, second = rows["discharge_m3s_a"], rows["discharge_m3s_b"]
    # One figure that stands for both days says nothing of a change between them.
    two = rows["figure_a"].fillna("") != rows["figure_b"].fillna("")
    counted = rows["state_a"].isin(COUNTED) & rows["state_b"].isin(COUNTED) & two
    # Decimal fractions of bulletins: 8.1 - 8 must be 0.1 and not 0.0999999999999996.
    difference = (second - first).where(counted).round(6)
    plain = (rows["state_a"] == "number") & (rows["state_b"] == "number") & (first > 0)
    direction = np.select(
        [difference > 0, difference < 0, difference == 0], ["rise", "fall", "unchanged"], ""
    )
    return {
        "difference_m3s": difference,
        "change_percent": (difference / first * 100).where(plain & (second > 0)),
        "direction": pd.Series(direction, index=rows.index, dtype="str"),
    }


def _extremes(tables: Tables, rows: pd.DataFrame, a: Snapshot, b: Snapshot) -> pd.DataFrame:
    """Find the lowest and highest chosen release of each reservoir between the two days."""
    early, late = sorted([a, b], key=lambda one: one.day)
    begin = early.rows["date"].fillna(pd.Timestamp(early.day)).reindex(rows.index)
    spans = release_spans(tables, begin, late.day)
    shared = (tables.releases["state"] == "shared-unstated").to_numpy()
    parts: list[pd.DataFrame] = []
    for name, bound, side in (("lowest", "low_m3s", 1.0), ("highest", "high_m3s", -1.0)):
        told = tables.releases["discharge_m3s"].fillna(tables.releases[bound])
        value = told.mask(shared).to_numpy(dtype="float64") * side
        found = [_first_least(value, start, end) for start, end in spans]
        best = tables.releases.iloc[[one for one in found if one is not None]]
        best = best.assign(m3s=told.loc[best.index], figure=best.index).set_index("reservoir_id")
        parts.append(best[["m3s", *_EXTREME, "figure"]].add_prefix(f"{name}_"))
    return parts[0].join(parts[1], how="outer").reindex(rows.index)


def _first_least(values: npt.NDArray[np.float64], start: int, end: int) -> int | None:
    """Return the first place of the least value of a span; None if there is no value."""
    span = values[start:end]
    return None if np.isnan(span).all() else start + int(np.nanargmin(span))
