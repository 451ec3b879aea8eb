"""What all charts share: colours and axes.

What belongs here: constants and the base layout. Backgrounds are transparent and no text has a
colour of its own, so that Streamlit's theme puts everything in the body colour, light or dark.
"""

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from monitor.charts.drawing import Trace, scatter
from monitor.labels import Labels
from monitor.labels.wording import number, short_day

RISE = "#D55E00"
FALL = "#0072B2"
UNCHANGED = "#767676"
DIRECTION_COLOURS = {"rise": RISE, "fall": FALL, "unchanged": UNCHANGED, "": UNCHANGED}
# At least 3:1 on white and on Streamlit's dark background, and apart for colour-blind readers.
LINES = ("#0072B2", "#D55E00", "#00875F", "#B0559A", "#8F7300", "#6A6FD6", "#767676")
GRID = "rgba(128,128,128,0.25)"
RULE = "rgba(128,128,128,0.8)"
_FEW_DECADES = 2
_RAIL = 0.22

CONFIG = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
}
"""Options of every chart on a page."""


def base_layout(labels: Labels, height: int) -> dict[str, Any]:
    """Return the layout every chart starts from; ``height`` is in pixels."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 24, "b": 32, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": labels.writing.decimal + labels.writing.thousands,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "uirevision": "keep",
        "font": {"size": 13},
    }


def in_unit(labels: Labels, words: str = "") -> dict[str, Any]:
    """Return the title of an axis of discharges: ``words``, or the unit alone."""
    return {"text": words or labels.writing.unit, "font": {"size": 12}}


def with_zero(axis: dict[str, Any], foot: float, low: float) -> dict[str, Any]:
    """Return a log axis with a tick named 0 at ``foot``, below which no value is written.

    A log axis has no place for zero; without its own tick the foot would read as a number.
    """
    ticks = zip(axis["tickvals"], axis["ticktext"], strict=True)
    kept = [(value, text) for value, text in ticks if value >= low]
    return axis | {
        "tickvals": [foot, *(value for value, _ in kept)],
        "ticktext": ["0", *(text for _, text in kept)],
    }


def draw_rails(
    ticks: Sequence[float], heights: Sequence[float], colour: str = GRID, axis: str = "x"
) -> Trace:
    """Draw the grid beside the marks only: a line through the names would strike them out."""
    x: list[float | None] = []
    y: list[float | None] = []
    for height in heights:
        for tick in ticks:
            x += [tick, tick, None]
            y += [height - _RAIL, height + _RAIL, None]
    line = {"color": colour, "width": 1}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", xaxis=axis)


def log_axis(low: float, high: float, labels: Labels, *, dense: bool = False) -> dict[str, Any]:
    """Return a log axis over positive values, ticks at 0.1, 1, 10 … in our own number writing.

    Where there is room (``dense``) or the span is short, at 2 and 5 as well.
    """
    powers = range(math.floor(math.log10(low)), math.floor(math.log10(high)) + 1)
    steps = (1, 2, 5) if dense or math.log10(high / low) < _FEW_DECADES else (1,)
    ticks = [step * 10.0**power for power in powers for step in steps if step * 10.0**power <= high]
    return {
        "type": "log",
        "tickvals": ticks,
        "ticktext": [number(tick, labels) for tick in ticks],
        "showgrid": True,
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
    }


def extent(readings: pd.DataFrame) -> tuple[float, float]:
    """Return the smallest and largest positive value or bound."""
    columns = ("discharge_m3s", "low_m3s", "high_m3s")
    values = pd.concat([readings[name] for name in columns])
    positive = values[values > 0]
    return (float(positive.min()), float(positive.max())) if len(positive) else (1.0, 10.0)


def day_axis(
    days: "pd.Series[Any]", rules: Sequence[date], labels: Labels, count: int = 6
) -> dict[str, Any]:
    """Return an axis of days with our own month names.

    At most ``count`` days are named, the first and the last among them.
    """
    shown = pd.concat([days, pd.Series(pd.to_datetime(list(rules)))])
    first, last = shown.min(), shown.max()
    if pd.isna(first):
        return {"visible": False}
    edge = max((last - first) * 0.05, pd.Timedelta(days=1))
    ticks = pd.date_range(first, last, periods=min(count, (last - first).days + 1)).round("D")
    return {
        "type": "date",
        "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        "tickvals": [tick.isoformat() for tick in ticks],
        "ticktext": [short_day(tick, labels) for tick in ticks],
        "tickangle": 0,
        "gridcolor": GRID,
        "fixedrange": True,
    }
