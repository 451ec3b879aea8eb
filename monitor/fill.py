"""How full reservoirs are on a day: the last published figure of each measure, with its age.

What belongs here: choosing those figures. Nothing is worked out from a volume or filled in between
days.
"""

from datetime import date

import pandas as pd


def storage_days(storage: pd.DataFrame) -> tuple[date, ...]:
    """Return the days the table has figures for, the latest first."""
    days = storage.loc[storage["chosen"], "date"].dropna().unique()
    return tuple(one.date() for one in sorted(days, reverse=True))


def last_of_each(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the last chosen, dated figure of each reservoir and measure, in order of their days.

    ``rows`` may be of flows as well.
    """
    known = rows[rows["chosen"] & rows["date"].notna()].sort_values("date", kind="stable")
    return known.drop_duplicates(["reservoir_id", "measure"], keep="last")


def latest_storage(storage: pd.DataFrame, day: date, keep_days: int) -> pd.DataFrame:
    """Return for every reservoir and measure the latest chosen figure up to a day.

    Parameters
    ----------
    storage
        All figures of what reservoirs hold.
    day, keep_days
        The day, and how many days before it a figure may be of to stand for it.

    Returns
    -------
    pandas.DataFrame
        Rows of ``storage`` with ``age_days``, how many days before ``day`` each is of. A
        reservoir's rows stand together: first those whose fill stands for the day, the fullest
        first, then those whose fill is older, and last those of which none is known.
    """
    last = last_of_each(storage[storage["date"] <= pd.Timestamp(day)])
    last = last.assign(age_days=(pd.Timestamp(day) - last["date"]).dt.days)
    filled = last[last["measure"] == "fill_percent"].set_index("reservoir_id")
    placed = last.assign(
        old=last["reservoir_id"].map(filled["age_days"] > keep_days).astype("boolean"),
        empty=-last["reservoir_id"].map(filled["value"]).astype("float64"),
    )
    order = ["old", "empty", "reservoir_id", "measure"]
    return last.loc[placed.sort_values(order, na_position="last", kind="stable").index]
