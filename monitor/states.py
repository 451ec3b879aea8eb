"""What a figure is, and what is doubtful about it.

What belongs here: the closed list of what a figure may be; kinds are never mixed.
"""

from typing import Literal, get_args

import numpy as np
import pandas as pd

FigureState = Literal["number", "zero", "about", "bound", "range", "shared-unstated"]
FIGURE_STATES: tuple[FigureState, ...] = get_args(FigureState)


def release_state(readings: pd.DataFrame) -> "pd.Series[str]":
    """Say of every reading which of the ``FIGURE_STATES`` it is; they are never mixed."""
    qualifier = readings["qualifier"]
    kinds = [
        readings["shared"] == "unstated",
        (qualifier == "range") | readings["discharge_m3s"].isna(),
        qualifier.isin(["over", "under"]),
        qualifier == "about",
        readings["discharge_m3s"] == 0,
    ]
    names = ["shared-unstated", "range", "bound", "about", "zero"]
    return pd.Series(np.select(kinds, names, "number"), index=readings.index, dtype="str")


def is_disputed(flags: "pd.Series[str]") -> "pd.Series[bool]":
    """Say of every figure whether another source gives another one for its day."""
    return _has(flags, "conflict")


def is_corrected(flags: "pd.Series[str]") -> "pd.Series[bool]":
    """Say of every figure whether it was corrected by hand."""
    return _has(flags, "corrected")


def _has(flags: "pd.Series[str]", flag: str) -> "pd.Series[bool]":
    having = [one for one in flags.unique() if flag in str(one).split()]
    return flags.isin(having)
