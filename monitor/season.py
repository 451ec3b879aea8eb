"""The figures of a stretch of time.

What belongs here: which days and reservoirs are looked at, and leaving out points no screen can
show. What a chart makes of them is ``monitor.charts``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

_SPRING = 3
_HYDROLOGICAL_YEAR = 10


@dataclass(frozen=True, eq=False)
class Flows:
    """Rows of a table inside a stretch of time, and the number of those outside it."""

    rows: pd.DataFrame
    outside: int


def period_start(period: str, day: date) -> date:
    """Return the first day of the stretch of time that a day lies in."""
    if period == "all":
        return date.min
    month = _SPRING if period == "season" else _HYDROLOGICAL_YEAR
    year = day.year if date(day.year, month, 1) <= day else day.year - 1
    return date(year, month, 1) if year else date.min


def period_end(period: str, day: date) -> date:
    """Return its last day: that of the hydrological year it begins in, or later the day itself."""
    if period == "all":
        return date.max
    start = period_start(period, day)
    later = start.month >= _HYDROLOGICAL_YEAR and start.year < date.max.year
    return max(date(start.year + later, _HYDROLOGICAL_YEAR, 1) - timedelta(days=1), day)


def select_flows(
    flows: pd.DataFrame,
    stretch: tuple[date, date],
    reservoirs: Sequence[str],
    regions: Sequence[str],
) -> Flows:
    """Return the rows of a stretch of time, undated ones too.

    Empty reservoirs or regions mean all.
    """
    mine = pd.Series(data=True, index=flows.index)
    for column, chosen in (("region_id", regions), ("reservoir_id", reservoirs)):
        if chosen:
            mine &= flows[column].isin(list(chosen))
    start, end = (_stamp(one) for one in stretch)
    outside = (flows["date"] < start) | (flows["date"] > end)
    return Flows(flows[mine & ~outside], int((mine & outside).sum()))


def _stamp(day: date) -> pd.Timestamp:
    return pd.Timestamp(day).as_unit("s")


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
