"""Pairs of values on a log axis: hollow circle for the first day, filled mark for the second.

What belongs here: drawing rows that are already chosen, ordered and named. Names stand above their
marks, so the chart needs no left margin and stays readable on a phone.
"""

import math
from dataclasses import dataclass
from typing import Any, Literal

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.style import (
    DIRECTION_COLOURS,
    base_layout,
    draw_rails,
    in_unit,
    log_axis,
    with_zero,
)
from monitor.labels import Labels

ROW_PIXELS = 42
_HEAD_PIXELS = 88
_MARK_SYMBOLS = {
    "rise": "triangle-right",
    "fall": "triangle-left",
    "unchanged": "circle",
    "": "circle",
}
# The same marks as on the season chart; a dot stands for its hollow circle, which is taken.
_UNSURE_SYMBOLS = {"over": "triangle-up-open", "under": "triangle-down-open"}
Sign = Literal["exact", "about", "over", "under", "disputed"]


@dataclass(frozen=True)
class Pair:
    """One row: two values in m³/s, either of them perhaps missing.

    ``text_a`` and ``text_b`` are printed beside the marks; ``note`` stands beside the name, for
    instance why there is no value. ``figure_a`` and ``figure_b`` are what a click leads to.
    ``sign_a`` and ``sign_b`` say what the values are. A range has ``span_a`` or ``span_b`` and is
    drawn from bound to bound; its value only orders it.
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
    sign_a: Sign = "exact"
    sign_b: Sign = "exact"
    span_a: tuple[float, float] | None = None
    span_b: tuple[float, float] | None = None

    def drawn(self) -> list[float]:
        """Return every value that stands on the axis."""
        sides = ((self.a, self.span_a), (self.b, self.span_b))
        return [one for value, span in sides for one in _ends(value, span)]


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


def draw_dumbbell(pairs: list[Pair], labels: Labels) -> Drawing:
    """Draw pairs of values; zero stands in a gutter left of the log axis.

    Parameters
    ----------
    pairs
        The rows from top to bottom.
    labels
        The language of the axis.
    """
    heights, headings = place_rows(pairs)
    drawn = [value for pair in pairs for value in pair.drawn()]
    positive = [value for value in drawn if value > 0]
    low, high = (min(positive), max(positive)) if positive else (1.0, 1000.0)
    # Room for printed values: a fifth of the span beyond either end, and the gutter for zero.
    span = max(math.log10(high / low), 1.0)
    gutter = 10 ** (math.log10(low) - 0.24 * span)
    left, right = math.log10(low) - 0.42 * span, math.log10(high) + 0.3 * span
    has_zero = 0 in drawn

    figure = Drawing(base_layout(labels, _height(heights)))
    axis = log_axis(low, high, labels)
    if has_zero:
        axis = with_zero(axis, gutter, low)
    bottom = (heights[-1] if heights else -1) - 0.6
    figure.lay_out(
        xaxis=axis
        | {"range": [left, right], "side": "top", "showgrid": False, "title": in_unit(labels)},
        yaxis={"visible": False, "range": [bottom, 0.1], "fixedrange": True},
    )
    figure.add(
        [
            draw_rails(axis["tickvals"], heights),
            *_connections(pairs, heights, gutter),
            _intervals(pairs, heights, gutter),
            _marks(pairs, heights, gutter, first=True),
            _marks(pairs, heights, gutter, first=False),
            # A hair inside: text on the very edge of the range is not drawn.
            _names(pairs, heights, headings, 10 ** (left + 0.01 * span)),
        ]
    )
    return figure


def _height(heights: list[float]) -> int:
    return int(_HEAD_PIXELS + ROW_PIXELS * (0.7 - (heights[-1] if heights else -1)))


def _at(value: float | None, gutter: float) -> float | None:
    return gutter if value == 0 else value


def _connections(pairs: list[Pair], heights: list[float], gutter: float) -> list[Trace]:
    traces = []
    for direction, colour in DIRECTION_COLOURS.items():
        x: list[float | None] = []
        y: list[float | None] = []
        for pair, height in zip(pairs, heights, strict=True):
            if pair.span_a or pair.span_b:
                continue
            if pair.direction == direction and pair.a is not None and pair.b is not None:
                x += [_at(pair.a, gutter), _at(pair.b, gutter), None]
                y += [height, height, None]
        if x:
            line = {"color": colour, "width": 3}
            traces.append(scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip"))
    return traces


def _ends(value: float | None, span: tuple[float, float] | None) -> tuple[float, ...]:
    return span or (() if value is None else (value,))


def _intervals(pairs: list[Pair], heights: list[float], gutter: float) -> Trace:
    """Draw a thin line from bound to bound of every range."""
    x: list[float | None] = []
    y: list[float | None] = []
    for pair, height in zip(pairs, heights, strict=True):
        for span in filter(None, (pair.span_a, pair.span_b)):
            x += [_at(span[0], gutter), _at(span[1], gutter), None]
            y += [height, height, None]
    line = {"color": DIRECTION_COLOURS[""], "width": 1.5}
    return scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _marks(pairs: list[Pair], heights: list[float], gutter: float, *, first: bool) -> Trace:
    points: list[dict[str, Any]] = []
    for pair, height in zip(pairs, heights, strict=True):
        ends = _ends(*((pair.a, pair.span_a) if first else (pair.b, pair.span_b)))
        side = _side(pair, first=first)
        text = for_chart(pair.text_a if first else pair.text_b)
        outer = len(ends) - 1 if side == "middle right" else 0
        points += [
            {
                "x": _at(value, gutter),
                "y": height,
                "symbol": _symbol(pair, first=first),
                "color": DIRECTION_COLOURS[pair.direction],
                "text": text if place == outer else "",
                "textposition": side,
                "customdata": [pair.figure_a if first else pair.figure_b],
                "hovertext": f"{for_chart(pair.name)}: {text}",
            }
            for place, value in enumerate(ends)
        ]
    column = {name: [one[name] for one in points] for name in (points[0] if points else ())}
    colours = column.pop("color", [])
    symbols = column.pop("symbol", [])
    return scatter(
        **{"x": [], "y": []} | column,
        mode="markers+text",
        marker={
            "symbol": symbols,
            "size": 12,
            "color": colours,
            "line": {"width": 2, "color": colours},
        },
        hoverinfo="text",
        cliponaxis=False,
    )


def _symbol(pair: Pair, *, first: bool) -> str:
    """Return the mark of a value: filled only for an exact one of the second day."""
    sign, span = (pair.sign_a, pair.span_a) if first else (pair.sign_b, pair.span_b)
    base = "circle" if first or span else _MARK_SYMBOLS[pair.direction]
    if sign == "disputed":
        return "circle-x-open"
    if sign == "about":
        return f"{base}-open-dot"
    if first or span:
        return _UNSURE_SYMBOLS.get(sign, "circle-open")
    return _UNSURE_SYMBOLS.get(sign, base)


def _side(pair: Pair, *, first: bool) -> str:
    """Print each value on the outer side of its mark, so the two never meet."""
    if pair.a is None or pair.b is None:
        return "middle right"
    second_is_right = pair.b >= pair.a
    return "middle right" if second_is_right != first else "middle left"


def _names(
    pairs: list[Pair], heights: list[float], headings: list[tuple[float, str]], left: float
) -> Trace:
    names = [" · ".join(map(for_chart, filter(None, (one.name, one.note)))) for one in pairs]
    groups = [f"<b>{for_chart(group)}</b>" for _, group in headings]
    return scatter(
        x=[left] * (len(names) + len(groups)),
        y=[height + 0.42 for height in heights] + [height + 0.25 for height, _ in headings],
        mode="text",
        text=names + groups,
        textposition="middle right",
        hoverinfo="skip",
        cliponaxis=False,
    )
