"""The figures of a stretch of time.

What belongs here: which days and reservoirs are looked at, and leaving out points no screen can
show. What a chart makes of them is ``monitor.charts``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

_SPRING = 3
_HYDROLOGICAL_YEAR = 10


@dataclass(frozen=True, eq=False)
class Flows:
    """Rows of a table inside a stretch of time, and the number of those before it."""

    rows: pd.DataFrame
    before: int


def period_start(period: str, latest: date) -> date:
    """Return the first day of the stretch of time that ends with the latest bulletin."""
    if period == "all":
        return date.min
    month = _SPRING if period == "season" else _HYDROLOGICAL_YEAR
    year = latest.year if date(latest.year, month, 1) <= latest else latest.year - 1
    return date(year, month, 1) if year else date.min


def select_flows(
    flows: pd.DataFrame, start: date, reservoirs: Sequence[str], regions: Sequence[str]
) -> Flows:
    """Return the rows since ``start``, undated ones too; empty reservoirs or regions mean all."""
    mine = pd.Series(data=True, index=flows.index)
    for column, chosen in (("region_id", regions), ("reservoir_id", reservoirs)):
        if chosen:
            mine &= flows[column].isin(list(chosen))
    early = flows["date"] < pd.Timestamp(start)
    return Flows(flows[mine & ~early], int((mine & early).sum()))


def thin(rows: pd.DataFrame, most: int, *, highest_only: bool = False) -> tuple[pd.DataFrame, int]:
    """Leave out points that would fall onto each other.

    Parameters
    ----------
    rows
        Rows of ``Tables.flows``.
    most
        How many stretches of days stand apart on a screen.
    highest_only
        Keep of each stretch only the highest figure of a reservoir and measure, not the lowest.

    Returns
    -------
    tuple
        The rows kept, in the given order, and the days in a stretch; 1 means that all are kept.
        The first and last of each reservoir are always among them.
    """
    if rows.empty:
        return rows, 1
    first = rows["date"].min()
    width = -(-((rows["date"].max() - first).days + 1) // most)
    if width == 1:
        return rows, 1
    place = pd.RangeIndex(len(rows))
    table = pd.DataFrame(
        {
            "reservoir": rows["reservoir_id"].to_numpy(),
            "measure": rows["measure"].to_numpy(),
            "stretch": ((rows["date"] - first).dt.days // width).to_numpy(),
            "m3s": rows["discharge_m3s"].fillna(rows["high_m3s"]).fillna(0).to_numpy(),
        },
        index=place,
    )
    groups = table.groupby(["reservoir", "measure", "stretch"])["m3s"]
    kept = set(groups.idxmax())
    if not highest_only:
        lines = table.groupby(["reservoir", "measure"])["m3s"]
        kept |= {*groups.idxmin(), *lines.head(1).index, *lines.tail(1).index}
    return rows.iloc[sorted(kept)], width
