"""The comparison: a dumbbell of two days and, beside it, the differences.

What belongs here: the panel of differences on an axis that is linear near zero and logarithmic
beyond, which Plotly does not have: we plot ``asinh(v / 2c) / ln 10`` and set the ticks in m³/s.
"""

import math

from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.dumbbell import Pair, draw_dumbbell, place_rows
from monitor.charts.style import DIRECTION_COLOURS, RULE, draw_rails, in_unit
from monitor.labels import Labels
from monitor.labels.wording import signed

_LINEAR_TO_M3S = 10.0
_SPLIT = (0.66, 0.70)


def draw_comparison(pairs: list[Pair], changes: list[str], labels: Labels) -> Drawing:
    """Draw two days of every reservoir and the difference between them.

    Parameters
    ----------
    pairs
        The rows from top to bottom; values in m³/s.
    changes
        Beside each row the difference in words, empty where there is none.
    labels
        The language of axes and legend.
    """
    figure = draw_dumbbell(pairs, labels)
    heights, _ = place_rows(pairs)
    differences = [
        None if not pair.direction or pair.a is None or pair.b is None else pair.b - pair.a
        for pair in pairs
    ]
    most = max([abs(one) for one in differences if one is not None] + [_LINEAR_TO_M3S * 10])
    reach = symmetric_log(most) * 1.15
    ticks = [0.0] + [
        side * 10.0**power for side in (-1, 1) for power in range(1, 6) if 10**power <= most
    ]
    named = {0.0, -max(ticks), max(ticks)}
    figure.lay_out(
        xaxis={"domain": [0, _SPLIT[0]]},
        xaxis2={
            "domain": [_SPLIT[1], 1],
            "range": [-reach, reach],
            "tickvals": [symmetric_log(tick) for tick in ticks],
            "ticktext": [signed(tick, labels) if tick in named else "" for tick in ticks],
            "showgrid": False,
            "zeroline": False,
            "side": "top",
            "title": in_unit(labels, labels.columns["difference_m3s"]),
            "fixedrange": True,
        },
    )
    rows = list(zip(pairs, heights, differences, changes, strict=True))
    figure.add(
        [
            draw_rails([symmetric_log(tick) for tick in ticks], heights, axis="x2"),
            draw_rails([0], heights, RULE, axis="x2"),
            *(_bars(rows, direction) for direction in ("rise", "fall")),
            scatter(
                x=[reach] * len(rows),
                y=[height + 0.42 for _, height, _, _ in rows],
                text=changes,
                mode="text",
                textposition="middle left",
                hoverinfo="skip",
                xaxis="x2",
                cliponaxis=False,
            ),
        ]
    )
    return figure


def symmetric_log(value: float) -> float:
    """Return where a difference in m³/s stands on the axis."""
    return math.asinh(value / (2 * _LINEAR_TO_M3S)) / math.log(10)


def _bars(rows: list[tuple[Pair, float, float | None, str]], direction: str) -> Trace:
    x: list[float | None] = []
    y: list[float | None] = []
    for pair, height, difference, _ in rows:
        if pair.direction == direction and difference is not None:
            x += [0, symmetric_log(difference), None]
            y += [height, height, None]
    line = {"color": DIRECTION_COLOURS[direction], "width": 8}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", xaxis="x2")
