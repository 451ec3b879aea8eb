"""How full each reservoir is: a bar from zero, and a line where it is full.

What belongs here: drawing figures that are already chosen, ordered and named. Names stand above
their bars, so the chart needs no left margin and stays readable on a phone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.style import FALL, RULE, base_layout, draw_rails
from monitor.labels import Labels

_ROW_PIXELS = 44
_HEAD_PIXELS = 64
_FULL_PERCENT = 100
_BAR = 0.36


@dataclass(frozen=True)
class Bar:
    """One reservoir: from zero to ``percent``, with what is written above it beside the name.

    ``certain`` says that the figure is exact and not older than the days chosen; others are hollow.
    ``figure`` is what a click leads to.
    """

    name: str
    percent: float
    text: str
    figure: str
    certain: bool


def draw_fill(bars: Sequence[Bar], labels: Labels) -> Drawing:
    """Draw a bar for each reservoir, from top to bottom.

    Parameters
    ----------
    bars
        In their order; per cent of what each can hold.
    labels
        The language of the axis.
    """
    longest = max([_FULL_PERCENT, *(one.percent for one in bars)])
    figure = Drawing(base_layout(labels, _HEAD_PIXELS + _ROW_PIXELS * len(bars)))
    ticks = list(range(0, int(longest) + 1, 25 if longest <= 2 * _FULL_PERCENT else 50))
    figure.lay_out(
        xaxis={
            "range": [-longest * 0.01, longest * 1.02],
            "tickvals": ticks,
            "ticktext": [f"{one}\u00a0%" for one in ticks],
            "side": "top",
            "showgrid": False,
            "zeroline": True,
            "zerolinecolor": RULE,
            "fixedrange": True,
        },
        yaxis={"visible": False, "range": [-len(bars) - 0.4, 0], "fixedrange": True},
        bargap=0,
    )
    heights = [-place - 0.75 for place in range(len(bars))]
    full = draw_rails([_FULL_PERCENT], heights, RULE)
    figure.add([_bars(bars, heights), full, _names(bars, heights)])
    return figure


def _bars(bars: Sequence[Bar], heights: Sequence[float]) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [one.percent for one in bars],
        "y": list(heights),
        "width": _BAR,
        "marker": {
            "color": [FALL if one.certain else "rgba(0,0,0,0)" for one in bars],
            "line": {"color": FALL, "width": 2},
        },
        "customdata": [[one.figure] for one in bars],
        "hovertext": [f"{for_chart(one.name)}: {for_chart(one.text)}" for one in bars],
        "hoverinfo": "text",
    }


def _names(bars: Sequence[Bar], heights: Sequence[float]) -> Trace:
    return scatter(
        x=[0] * len(bars),
        y=[height + 0.42 for height in heights],
        mode="text",
        text=[f"<b>{for_chart(one.name)}</b> {for_chart(one.text)}" for one in bars],
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
