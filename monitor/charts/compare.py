"""The comparison: a dumbbell of two days and, beside it, the differences.

What belongs here: the panel of differences. Ratios are read off the dumbbell's logarithmic axis;
a difference is a bar on a plain one, for a bar twice as long must be twice as much.
"""

import math

from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.dumbbell import Pair, draw_dumbbell, place_rows
from monitor.charts.style import DIRECTION_COLOURS, RULE, draw_rails, in_unit
from monitor.labels import Labels
from monitor.labels.wording import signed

_LEAST_REACH_M3S = 10.0
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
    most = max([abs(one) for one in differences if one is not None] + [_LEAST_REACH_M3S])
    reach, tick = most * 1.15, _round_below(most)
    ticks = [-tick, -tick / 2, 0.0, tick / 2, tick]
    named = {0.0, -tick, tick}
    figure.lay_out(
        xaxis={"domain": [0, _SPLIT[0]]},
        xaxis2={
            "domain": [_SPLIT[1], 1],
            "range": [-reach, reach],
            "tickvals": ticks,
            "ticktext": [signed(one, labels) if one in named else "" for one in ticks],
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
            draw_rails(ticks, heights, axis="x2"),
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


def _round_below(most: float) -> float:
    """Return the largest of 1, 2 and 5 times a power of ten that is not more than a value."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most)


def _bars(rows: list[tuple[Pair, float, float | None, str]], direction: str) -> Trace:
    x: list[float | None] = []
    y: list[float | None] = []
    for pair, height, difference, _ in rows:
        if pair.direction == direction and difference is not None:
            x += [0, difference, None]
            y += [height, height, None]
    line = {"color": DIRECTION_COLOURS[direction], "width": 8}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", xaxis="x2")
