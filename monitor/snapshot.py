"""The state of every reservoir on a day.

What belongs here: which release stands for a reservoir on a day, how old it is, and what is said
of a reservoir without one. Comparing two days is ``monitor.compare``.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

import numpy as np
import pandas as pd

from monitor.states import FIGURE_STATES, FigureState, is_disputed
from monitor.tables import Tables, latest_releases

KEEP_DAYS = 3
"""How old a figure may be and still stand for a day, unless the analyst says otherwise."""

MissingState = Literal["no-number", "past-peak", "not-mentioned", "not-seen"]
State = FigureState | MissingState
STATES: tuple[str, ...] = (*FIGURE_STATES, *get_args(MissingState))
PLAIN = ("number", "zero")
"""The states whose value may be added up."""

_CARRIED = [
    "date",
    "discharge_m3s",
    "low_m3s",
    "high_m3s",
    "qualifier",
    "shared",
    "time",
    "flag",
    "rule",
    "note",
]


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The state on ``day``, with figures at most ``keep_days`` old.

    ``rows`` has one row a reservoir, indexed by ``reservoir_id``:

    - ``reservoir, region_id, region``: names as the table has them;
    - ``state``: one of ``STATES``;
    - ``date, age_days, discharge_m3s, low_m3s, high_m3s, qualifier, shared, time, flag, rule,
      note``:
      the figure that stands for the day, empty where there is none;
    - ``disputed``: whether another source gives another figure for that figure's day;
    - ``figure``: its key in ``Tables.readings``; ``remark``: the key of the remark behind the
      states no-number and past-peak; ``remark_date``: the day it speaks of, where that is
      an earlier one;
    - ``last_date, last_m3s, last_figure``: the latest figure that is too old to stand for the
      day. It is shown as such and counted nowhere.
    """

    day: date
    keep_days: int
    rows: pd.DataFrame


def take_snapshot(tables: Tables, day: date, keep_days: int = KEEP_DAYS) -> Snapshot:
    """Return the state of every reservoir of the table on ``day``.

    Parameters
    ----------
    tables
        The loaded tables.
    day
        The day; it need not be one a bulletin speaks of.
    keep_days
        How many days back a figure may lie, 0 for that day only.
    """
    first_day = days_before(day, keep_days)
    latest = latest_releases(tables, day)
    latest = latest.assign(figure=latest.index).set_index("reservoir_id")
    fresh = latest[latest["date"] >= pd.Timestamp(first_day)]
    stale = latest[latest["date"] < pd.Timestamp(first_day)]

    rows = tables.reservoirs.set_index("reservoir_id")
    rows = rows.join(fresh[["state", *_CARRIED, "figure"]])
    rows.insert(4, "age_days", (pd.Timestamp(day) - rows["date"]).dt.days.astype("Int64"))
    rows = rows.join(_missing_states(tables, rows, first_day, day))
    rows["state"] = rows["state"].where(rows["figure"].notna(), rows.pop("missing_state"))
    rows["disputed"] = is_disputed(rows["flag"])
    rows["remark"] = rows["remark"].where(rows["figure"].isna(), None)
    said = tables.remarks["date"].reindex(rows["remark"])
    rows["remark_date"] = said.where(said != pd.Timestamp(day)).to_numpy()
    renamed = stale[["date", "discharge_m3s", "figure"]]
    renamed = renamed.set_axis(["last_date", "last_m3s", "last_figure"], axis="columns")
    return Snapshot(day, keep_days, rows.join(renamed))


def days_before(day: date, count: int) -> date:
    """Return the day so many days earlier; the first one there is where the calendar begins."""
    return date.fromordinal(max(day.toordinal() - count, 1))


def _missing_states(
    tables: Tables, reservoirs: pd.DataFrame, first_day: date, day: date
) -> pd.DataFrame:
    """Say why each reservoir would have no figure, and which remark says so."""
    remarks = tables.remarks
    window = remarks["date"].between(pd.Timestamp(first_day), pd.Timestamp(day))
    recent = remarks[window].sort_values("date", kind="stable")
    silent = _own_remarks(recent[recent["kind"] == "no-number"], reservoirs)
    past = recent[recent["kind"] == "past-peak"]
    peak = _own_remarks(past, reservoirs)
    peak = peak.where(peak.notna(), _region_remarks(past, reservoirs))
    read = any(first_day <= one <= day for one in tables.whole_days)
    state = np.select(
        [silent.notna(), peak.notna()],
        ["no-number", "past-peak"],
        "not-mentioned" if read else "not-seen",
    )
    return pd.DataFrame(
        {"missing_state": state, "remark": silent.where(silent.notna(), peak)},
        index=reservoirs.index,
    )


def _own_remarks(remarks: pd.DataFrame, reservoirs: pd.DataFrame) -> "pd.Series[str]":
    """Return the key of the latest remark on each reservoir itself."""
    named = remarks[remarks["reservoir_id"] != ""]
    return reservoirs.index.to_series().map(_latest_keys(named, "reservoir_id"))


def _region_remarks(remarks: pd.DataFrame, reservoirs: pd.DataFrame) -> "pd.Series[str]":
    """Return the key of the latest remark on each reservoir's whole region.

    What is said of one reservoir is not said of its neighbours, and what is said of no known
    place is said of none of them.
    """
    wide = remarks[(remarks["reservoir_id"] == "") & (remarks["region_id"] != "")]
    return reservoirs["region_id"].map(_latest_keys(wide, "region_id"))


def _latest_keys(remarks: pd.DataFrame, column: str) -> "pd.Series[str]":
    latest = remarks.drop_duplicates(column, keep="last")
    return pd.Series(latest.index, index=latest[column], dtype="str")
