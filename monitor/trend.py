"""Since when a release goes one way.

What belongs here: how far back the published figures of one reservoir rise, or fall, one after the
other. Nothing is said across a gap that no chart draws a line across.
"""

from datetime import date
from typing import Literal, NamedTuple

import pandas as pd

from monitor.compare import COUNTED

GAP_DAYS = 14
"""Days between two figures across which neither a line nor a trend is drawn."""


class Trend(NamedTuple):
    """A release has gone one way since the figure of a day."""

    direction: Literal["rise", "fall"]
    since: date


def trend_of(releases: pd.DataFrame, on: date) -> Trend | None:
    """Return which way the releases of one reservoir go, and since when.

    Parameters
    ----------
    releases
        Its chosen releases, the earliest first, with ``date``, ``discharge_m3s`` (m³/s) and
        ``state``.
    on
        The day of the last figure that is looked at.

    Returns
    -------
    Trend or None
        None where the last two figures are the same, are no numbers, or lie too far apart.
    """
    rows = releases[(releases["date"] <= pd.Timestamp(on)) & releases["state"].isin(COUNTED)]
    values, days = rows["discharge_m3s"].tolist(), rows["date"].tolist()
    if not days or days[-1] != pd.Timestamp(on):
        return None
    start, sign = len(days) - 1, 0
    for before in range(len(days) - 2, -1, -1):
        step = (values[before + 1] > values[before]) - (values[before + 1] < values[before])
        apart = (days[before + 1] - days[before]).days > GAP_DAYS
        if apart or not step or (sign and step != sign):
            break
        start, sign = before, step
    return Trend("rise" if sign > 0 else "fall", days[start].date()) if sign else None
