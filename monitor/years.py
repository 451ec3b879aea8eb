"""One reservoir over the years: the same days of other years, and water in and out on one day.

What belongs here: figures of one reservoir beside each other. Each is a chosen one of the table;
nothing is filled in between them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from monitor.compare import COUNTED

WITHIN_DAYS = 7
"""How far from the same day of another year a figure may be and still stand for it."""
_COMMON_YEAR = 2000
"""A leap year, onto whose days all years are laid."""


@dataclass(frozen=True, eq=False)
class Earlier:
    """Releases of earlier years about one day of the year.

    ``year_before`` has the figure nearest to the day a year before, ``lowest`` and ``highest`` the
    extremes of all earlier years; each at most one row.
    """

    year_before: pd.DataFrame
    lowest: pd.DataFrame
    highest: pd.DataFrame


def of_reservoir(flows: pd.DataFrame, reservoir_id: str) -> pd.DataFrame:
    """Return the chosen, dated flows of one reservoir, in order of their days."""
    return flows[flows["reservoir_id"] == reservoir_id].sort_values("date", kind="stable")


def earlier_years(flows: pd.DataFrame, day: date, within: int = WITHIN_DAYS) -> Earlier:
    """Return what was released about the same day of earlier years.

    Parameters
    ----------
    flows
        Of one reservoir.
    day
        The day.
    within
        How many days before or after the same day of the year a figure may be of.
    """
    releases = flows[(flows["measure"] == "release") & flows["state"].isin(COUNTED)]
    away = [_away(one.date(), day) for one in releases["date"]]
    about = releases.assign(away=away)
    about = about[(about["away"] <= within) & (about["date"].dt.year < day.year)]
    before = about[about["date"].dt.year == day.year - 1].sort_values("away", kind="stable")
    ranked = about.sort_values(["discharge_m3s", "date"], kind="stable")
    return Earlier(before.head(1), ranked.head(1), ranked.tail(1))


def year_before(day: date, days: Iterable[date], within: int = WITHIN_DAYS) -> date | None:
    """Return which of some days is nearest to the same day of the year before, and near it."""
    near = [one for one in days if one.year == day.year - 1 and _away(one, day) <= within]
    return min(near, key=lambda one: _away(one, day), default=None)


def _away(one: date, day: date) -> int:
    """Return how many days two days lie apart in the year, across its turn too."""
    days = abs((_common(one) - _common(day)).days)
    return min(days, 366 - days)


def _common(day: date) -> date:
    return day.replace(year=_COMMON_YEAR)


def laid_over(flows: pd.DataFrame) -> dict[int, pd.DataFrame]:
    """Return the releases of each year with ``day``, their day of the year in a common one."""
    releases = flows[flows["measure"] == "release"]
    days = [pd.Timestamp(_common(one.date())) for one in releases["date"]]
    placed = releases.assign(day=pd.to_datetime(pd.Series(days, index=releases.index)))
    years = placed["date"].dt.year
    return {int(year): placed[years == year] for year in sorted(years.unique())}


def in_and_out(flows: pd.DataFrame) -> pd.DataFrame:
    """Return the days on which both the inflow and the release are known as numbers.

    Columns: ``date``, ``inflow_m3s``, ``release_m3s``, ``difference_m3s`` (what stays, in m³/s),
    ``inflow`` and ``release``, the keys of the two figures.
    """
    known = flows[flows["state"].isin(COUNTED)]
    sides = {
        measure: known[known["measure"] == measure].reset_index(names="key")
        for measure in ("inflow", "release")
    }
    both = sides["inflow"].merge(sides["release"], on="date", suffixes=("_in", "_out"))
    difference = (both["discharge_m3s_in"] - both["discharge_m3s_out"]).round(6)
    table = pd.DataFrame(
        {
            "date": both["date"],
            "inflow_m3s": both["discharge_m3s_in"],
            "release_m3s": both["discharge_m3s_out"],
            "difference_m3s": difference,
            "inflow": both["key_in"],
            "release": both["key_out"],
        }
    )
    return table.sort_values("date", ascending=False).reset_index(drop=True)
