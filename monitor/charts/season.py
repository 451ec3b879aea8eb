"""Releases over the season, on the irregular days of the bulletins.

What belongs here: the figure of a few reservoirs, its axes, legend and rules.
"""

import math
from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.ends import End, Scale, mark_ends
from monitor.charts.hydrograph import Pen, reservoir_traces
from monitor.charts.style import (
    GRID,
    LINES,
    RULE,
    base_layout,
    day_axis,
    extent,
    log_axis,
    with_zero,
)
from monitor.labels import Labels
from monitor.labels.wording import short_day

MOST_LINES = len(LINES)
_PADDING, _LINEAR_PADDING = 1.6, 1.06
_HEIGHT = 460
_NAME_PIXELS = 112
"""Room for the names at the ends of lines."""
_PLOT_PIXELS = 330
"""What a legend of two lines and the days leave of it; a longer one only brings numbers closer."""


def draw_season(
    readings: pd.DataFrame,
    names: Mapping[str, str],
    rules: Sequence[date],
    until: date,
    *,
    logarithmic: bool,
    labels: Labels,
) -> Drawing:
    """Draw hydrographs of at most ``MOST_LINES`` reservoirs.

    Parameters
    ----------
    readings
        Dated, chosen readings of any measure, indexed by figure key, with a column ``state``.
    names
        The reservoirs to draw, in order of the legend: id to name.
    rules
        Days marked by a vertical line.
    until
        The day of the latest bulletin, up to which a last figure is carried on, dashed.
    logarithmic
        Whether the axis is logarithmic; zero then stands at the foot of the axis.
    labels
        The language of axes, legend and hover texts.
    """
    low, high = extent(readings)
    floor = low / _PADDING if logarithmic else 0.0
    top = high * (_PADDING if logarithmic else _LINEAR_PADDING)
    figure = Drawing(base_layout(labels, _HEIGHT))
    ends: list[End] = []
    for place, (reservoir, name) in enumerate(names.items()):
        pen = Pen(name, name, LINES[place % MOST_LINES], floor, labels)
        rows = readings[readings["reservoir_id"] == reservoir].sort_values("date")
        traces, end = reservoir_traces(rows, pen, until)
        figure.add([*traces, _legend_line(pen)])
        ends += end
    figure.add([mark_ends(ends, Scale(floor, top, _PLOT_PIXELS, logarithmic))])
    if logarithmic:
        axis = log_axis(low, top, labels, dense=True)
        if (readings["discharge_m3s"] == 0).any():
            axis = with_zero(axis, floor, low)
        # A hair below the floor: marks on the very edge of the range are not drawn.
        axis["range"] = [math.log10(floor) - 0.05, math.log10(top)]
    else:
        axis = {"range": [0, top], "gridcolor": GRID}
    legend = {"orientation": "h", "y": -0.12, "x": 0, "itemclick": False}
    figure.lay_out(
        yaxis=axis | {"fixedrange": True, "title": {"text": labels.writing.unit, "standoff": 4}},
        xaxis=day_axis(readings["date"], rules, labels),
        showlegend=True,
        legend=legend | {"itemdoubleclick": False},
        margin={"l": 8, "r": _NAME_PIXELS, "t": 28, "b": 8},
    )
    _draw_rules(figure, rules, labels)
    return figure


def _legend_line(pen: Pen) -> Trace:
    """Name a line without a mark: a mark says how one figure was read, not whose it is."""
    return scatter(
        x=[None],
        y=[None],
        mode="lines",
        line={"color": pen.colour, "width": 3},
        name=for_chart(pen.name),
    )


def _draw_rules(figure: Drawing, rules: Sequence[date], labels: Labels) -> None:
    for rule in rules:
        figure.rule(rule.isoformat(), {"color": RULE, "width": 1, "dash": "dot"})
        figure.annotate(
            x=rule.isoformat(), y=1.0, yref="paper", yanchor="bottom", showarrow=False,
            text=short_day(rule, labels),
        )  # fmt: skip
