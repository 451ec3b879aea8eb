"""The rows of the table page: filtered and sorted, before anything is worded.

What belongs here: which readings a filter leaves and in which order. The screen and the downloaded
file both start from this one frame, so they cannot differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

SORTS: dict[str, str] = {
    "date": "date",
    "reservoir": "reservoir",
    "region": "region",
    "discharge": "discharge_m3s",
    "measure": "measure",
    "published": "published",
}
"""What the table sorts by: the word of the address and the column."""


@dataclass(frozen=True)
class Filter:
    """Which readings to list; an empty field lets everything through."""

    reservoirs: Sequence[str] = ()
    regions: Sequence[str] = ()
    measures: Sequence[str] = ()
    since: date | None = None
    until: date | None = None


def list_readings(readings: pd.DataFrame, wanted: Filter, sort: str) -> npt.NDArray[np.intp]:
    """Return the positions of the readings a filter leaves, sorted.

    Positions and not rows: the screen shows one leaf of them, and rows are dear to copy.

    Parameters
    ----------
    readings
        Rows of the contract of ``discharge.csv``.
    wanted
        The filter. A bound on the day leaves undated readings out.
    sort
        A key of ``SORTS``, with a leading minus for descending; equal rows keep the order of the
        table, empty cells stand last.
    """
    keep = pd.Series(data=True, index=readings.index)
    for column, values in (
        ("reservoir_id", wanted.reservoirs),
        ("region_id", wanted.regions),
        ("measure", wanted.measures),
    ):
        if values:
            keep &= readings[column].isin(list(values))
    if wanted.since is not None:
        keep &= readings["date"] >= pd.Timestamp(wanted.since)
    if wanted.until is not None:
        keep &= readings["date"] <= pd.Timestamp(wanted.until)
    kept = np.flatnonzero(keep)
    cells = readings[SORTS[sort.removeprefix("-")]].iloc[kept].reset_index(drop=True)
    ordered = cells.sort_values(ascending=not sort.startswith("-"), kind="stable")
    return kept[ordered.index]
