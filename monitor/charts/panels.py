"""Small multiples: a panel a region, all on one axis of days and one of releases.

What belongs here: stacking the panels. A line in one is drawn as it is on the season chart.
"""

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace
from monitor.charts.ends import End, Scale, mark_ends
from monitor.charts.hydrograph import Pen, reservoir_traces
from monitor.charts.style import (
    GRID,
    LINES,
    base_layout,
    day_axis,
    extent,
    log_axis,
)
from monitor.labels import Labels

_PANEL_PIXELS = 170
_HEADING = 0.3
"""The part of a panel's height that its heading and the names below it take."""
_PADDING = 1.6
_NAMES_ON_A_LINE = 3


def draw_panels(
    readings: pd.DataFrame,
    regions: Mapping[str, Mapping[str, str]],
    headings: Mapping[str, str],
    until: date,
    labels: Labels,
) -> Drawing:
    """Draw the releases of every region in a panel of its own.

    Parameters
    ----------
    readings
        Chosen, dated readings indexed by figure key, with a column ``state``.
    regions
        The reservoirs of each region from top to bottom: region id to reservoir id to name.
    headings
        The names of the regions.
    until
        The day of the latest bulletin.
    labels
        The language of axes and hover texts.
    """
    count = max(len(regions), 1)
    low, high = extent(readings)
    floor = low / _PADDING
    figure = Drawing(base_layout(labels, 40 + _PANEL_PIXELS * count))
    axes: dict[str, Any] = {"xaxis": day_axis(readings["date"], (), labels) | {"anchor": "y"}}
    for place, (region, names) in enumerate(regions.items()):
        suffix = "" if place == 0 else str(place + 1)
        top = 1 - place / count
        # Only tens: a panel is too low for more, and the axis is the same in all of them.
        axes[f"yaxis{suffix}"] = log_axis(low, high * _PADDING, labels) | {
            "range": [math.log10(floor) - 0.05, math.log10(high * _PADDING)],
            "domain": [top - 0.94 / count, top - _HEADING / count],
            "anchor": "x",
            "gridcolor": GRID,
        }
        _add_heading(figure, headings[region], names, top - _HEADING / count)
        scale = Scale(floor, high * _PADDING, round(_PANEL_PIXELS * (0.94 - _HEADING)), True)
        ends: list[End] = []
        traces: list[Trace] = []
        for number, (reservoir, name) in enumerate(names.items()):
            pen = Pen(str(number + 1), name, LINES[number % len(LINES)], floor, labels)
            rows = readings[readings["reservoir_id"] == reservoir].sort_values("date")
            drawn, end = reservoir_traces(rows, pen, until)
            traces += drawn
            ends += end
        traces.append(mark_ends(ends, scale))
        figure.add({**one, "yaxis": f"y{suffix}", "showlegend": False} for one in traces)
    axes["xaxis"]["anchor"] = "free"
    axes["xaxis"]["position"] = 0
    figure.lay_out(**axes, margin={"l": 8, "r": 20, "t": 8, "b": 8})
    return figure


def _add_heading(figure: Drawing, heading: str, names: Mapping[str, str], top: float) -> None:
    numbered = [
        f"{number} {for_chart(name)}" for number, name in enumerate(names.values(), start=1)
    ]
    lines = [
        " · ".join(numbered[first : first + _NAMES_ON_A_LINE])
        for first in range(0, len(numbered), _NAMES_ON_A_LINE)
    ]
    figure.annotate(
        x=0, y=top, xref="paper", yref="paper", xanchor="left", yanchor="bottom", showarrow=False,
        align="left", text="<br>".join([f"<b>{for_chart(heading)}</b>", *lines]), font={"size": 12},
    )  # fmt: skip
