"""Pairs of values on a log axis: hollow circle for the first day, filled mark for the second.

What belongs here: drawing rows that are already chosen, ordered and named. Names stand above their
marks, so the chart needs no left margin and stays readable on a phone.
"""

import math
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from monitor.charts.style import (
    DIRECTION_COLOURS,
    UNSELECTED,
    base_layout,
    inert,
    log_axis,
    with_zero,
)
from monitor.labels import Labels

ROW_PIXELS = 42
_MARK_SYMBOLS = {
    "rise": "triangle-right",
    "fall": "triangle-left",
    "unchanged": "circle",
    "": "circle",
}


@dataclass(frozen=True)
class Pair:
    """One row: two values in m³/s, either of them perhaps missing.

    ``text_a`` and ``text_b`` are printed beside the marks; ``note`` stands beside the name, for
    instance why there is no value. ``figure_a`` and ``figure_b`` are what a click leads to.
    """

    name: str
    group: str
    a: float | None
    b: float | None
    text_a: str
    text_b: str
    direction: str
    note: str = ""
    figure_a: str = ""
    figure_b: str = ""


def place_rows(pairs: list[Pair]) -> tuple[list[float], list[tuple[float, str]]]:
    """Return the height of each row and of each group's heading, from the top at 0 downwards."""
    heights: list[float] = []
    headings: list[tuple[float, str]] = []
    y, group = 0.0, None
    for pair in pairs:
        if pair.group and pair.group != group:
            y -= 0.85
            headings.append((y, pair.group))
        group = pair.group
        y -= 1.0
        heights.append(y)
    return heights, headings


def draw_dumbbell(pairs: list[Pair], labels: Labels) -> go.Figure:
    """Draw pairs of values; zero stands in a gutter left of the log axis.

    Parameters
    ----------
    pairs
        The rows from top to bottom.
    labels
        The language of the axis.
    """
    heights, headings = place_rows(pairs)
    positive = [value for pair in pairs for value in (pair.a, pair.b) if value]
    low, high = (min(positive), max(positive)) if positive else (1.0, 1000.0)
    # Room for printed values: a fifth of the span beyond either end, and the gutter for zero.
    span = max(math.log10(high / low), 1.0)
    gutter = 10 ** (math.log10(low) - 0.24 * span)
    left, right = math.log10(low) - 0.42 * span, math.log10(high) + 0.3 * span
    has_zero = any(value == 0 for pair in pairs for value in (pair.a, pair.b))

    figure = go.Figure(layout=base_layout(labels, _height(heights)))
    axis = log_axis(low, high, labels)
    if has_zero:
        axis = with_zero(axis, gutter, low)
    bottom = (heights[-1] if heights else -1) - 0.6
    figure.update_layout(
        xaxis=axis | {"range": [left, right], "side": "top"},
        yaxis={"visible": False, "range": [bottom, 0.1], "fixedrange": True},
    )
    figure.add_traces(
        [
            *_connections(pairs, heights, gutter),
            _marks(pairs, heights, gutter, first=True),
            _marks(pairs, heights, gutter, first=False),
            # A hair inside: text on the very edge of the range is not drawn.
            _names(pairs, heights, headings, 10 ** (left + 0.01 * span)),
        ]
    )
    figure.update_traces(unselected=UNSELECTED)
    return figure


def _height(heights: list[float]) -> int:
    return int(64 + ROW_PIXELS * (0.7 - (heights[-1] if heights else -1)))


def _at(value: float | None, gutter: float) -> float | None:
    return gutter if value == 0 else value


def _connections(pairs: list[Pair], heights: list[float], gutter: float) -> list[go.Scatter]:
    traces = []
    for direction, colour in DIRECTION_COLOURS.items():
        x: list[float | None] = []
        y: list[float | None] = []
        for pair, height in zip(pairs, heights, strict=True):
            if pair.direction == direction and pair.a is not None and pair.b is not None:
                x += [_at(pair.a, gutter), _at(pair.b, gutter), None]
                y += [height, height, None]
        if x:
            line = {"color": colour, "width": 3}
            traces.append(go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip"))
    return traces


def _marks(pairs: list[Pair], heights: list[float], gutter: float, *, first: bool) -> go.Scatter:
    shown = [
        (pair, height)
        for pair, height in zip(pairs, heights, strict=True)
        if (pair.a if first else pair.b) is not None
    ]
    colours = [DIRECTION_COLOURS[pair.direction] for pair, _ in shown]
    marker: dict[str, Any] = {"color": colours, "size": 12, "line": {"width": 2, "color": colours}}
    marker["symbol"] = [
        "circle-open" if first else _MARK_SYMBOLS[pair.direction] for pair, _ in shown
    ]
    texts = [pair.text_a if first else pair.text_b for pair, _ in shown]
    return go.Scatter(
        x=[_at(pair.a if first else pair.b, gutter) for pair, _ in shown],
        y=[height for _, height in shown],
        mode="markers+text",
        marker=marker,
        text=[inert(text) for text in texts],
        textposition=[_side(pair, first=first) for pair, _ in shown],
        customdata=[[pair.figure_a if first else pair.figure_b] for pair, _ in shown],
        hovertext=[
            f"{inert(pair.name)}: {inert(text)}"
            for (pair, _), text in zip(shown, texts, strict=True)
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _side(pair: Pair, *, first: bool) -> str:
    """Print each value on the outer side of its mark, so the two never meet."""
    if pair.a is None or pair.b is None:
        return "middle right"
    second_is_right = pair.b >= pair.a
    return "middle right" if second_is_right != first else "middle left"


def _names(
    pairs: list[Pair], heights: list[float], headings: list[tuple[float, str]], left: float
) -> go.Scatter:
    names = [f"{inert(pair.name)}{' · ' + inert(pair.note) if pair.note else ''}" for pair in pairs]
    groups = [f"<b>{inert(group)}</b>" for _, group in headings]
    return go.Scatter(
        x=[left] * (len(names) + len(groups)),
        y=[height + 0.42 for height in heights] + [height + 0.25 for height, _ in headings],
        mode="text",
        text=names + groups,
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
