"""The reservoirs where they lie.

What belongs here: marks at coordinates, sized by release, with names where there is room and
numbers elsewhere; all names stand below the chart too, for a phone.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.outline import draw_outline
from monitor.charts.style import DIRECTION_COLOURS, base_layout
from monitor.labels import Labels

_SYMBOLS = {"rise": "triangle-up", "fall": "triangle-down", "unchanged": "circle", "": "circle"}
# Where a number may stand: the place Plotly knows, and how far that is in degrees.
_SIDES = {
    "middle right": (1.0, 0.0),
    "top center": (0.0, 1.0),
    "middle left": (-1.0, 0.0),
    "bottom center": (0.0, -1.0),
}
# The country, in degrees, with room for names beside its edge.
_EAST = (45.5, 92.5)
_NORTH = (40.2, 56.0)
_ASPECT = 1.5
"""A degree of latitude to one of longitude at 48° north."""
_LETTER = (0.36, 0.8)
"""Width and height of a letter, in degrees, where the chart is 900 pixels wide."""
_MARK = 0.45
_NAMED = 6  # of the largest: more names cover each other on a phone
_HEIGHT = 540


@dataclass(frozen=True)
class Site:
    """One reservoir: where it lies, in degrees, and what is written at it.

    ``value`` is in m³/s and sizes the mark; ``None`` draws a cross. ``figure`` is what a click
    leads to.
    """

    number: int
    name: str
    latitude: float
    longitude: float
    value: float | None
    words: str
    direction: str
    figure: str


def draw_country(sites: Sequence[Site], labels: Labels) -> Drawing:
    """Draw reservoirs at their coordinates.

    Parameters
    ----------
    sites
        The reservoirs.
    labels
        The language of the chart.
    """
    figure = Drawing(base_layout(labels, _HEIGHT))
    # The largest first, so that a smaller mark is never covered.
    marks = _marks(sorted(sites, key=lambda one: -(one.value or -1)))
    figure.add([*draw_outline(), marks])
    plain = {"visible": False, "fixedrange": True}
    figure.lay_out(
        margin={"l": 0, "r": 0, "t": 8, "b": 8},
        xaxis=plain | {"range": list(_EAST), "constrain": "domain"},
        yaxis=plain | {"range": list(_NORTH), "scaleanchor": "x", "scaleratio": _ASPECT},
    )
    return figure


def _marks(sites: Sequence[Site]) -> Trace:
    colours = [DIRECTION_COLOURS[one.direction] for one in sites]
    words = [f"{for_chart(one.name)}: {for_chart(one.words)}" for one in sites]
    texts, sides = _written(sites)
    return scatter(
        x=[one.longitude for one in sites],
        y=[one.latitude for one in sites],
        mode="markers+text",
        marker={
            "symbol": ["x-thin" if one.value is None else _SYMBOLS[one.direction] for one in sites],
            "size": [_size(one.value) for one in sites],
            "color": colours,
            "opacity": 0.85,
            "line": {"width": 1.5, "color": colours},
        },
        text=texts,
        textposition=sides,
        customdata=[[one.figure] for one in sites],
        hovertext=words,
        hoverinfo="text",
        cliponaxis=False,
    )


def _written(sites: Sequence[Site]) -> tuple[list[str], list[str]]:
    """Choose what is written at each mark, and on which side of it.

    Of the largest the name with the release, where it covers no mark and no other text; else the
    number.
    """
    taken = [_Box(one.longitude, one.latitude, _MARK, _MARK / _ASPECT) for one in sites]
    texts, sides = [], []
    for place, site in enumerate(sites):
        named = bool(site.value) and place < _NAMED
        name = f"{for_chart(site.name)} {for_chart(site.words)}" if named else str(site.number)
        choices = [(text, side) for text in (name, str(site.number)) for side in _SIDES]
        free = ((text, side) for text, side in choices if _is_free(_box(site, text, side), taken))
        text, side = next(free, (str(site.number), "top center"))
        taken.append(_box(site, text, side))
        texts.append(text)
        sides.append(side)
    return texts, sides


@dataclass(frozen=True)
class _Box:
    """A stretch of the chart: its middle and half of its sides, in degrees."""

    east: float
    north: float
    width: float
    height: float

    def meets(self, other: "_Box") -> bool:
        across = abs(self.east - other.east) < self.width + other.width
        return across and abs(self.north - other.north) < self.height + other.height


def _box(site: Site, text: str, side: str) -> _Box:
    width, height = len(text) * _LETTER[0] / 2, _LETTER[1] / 2
    east, north = _SIDES[side]
    return _Box(
        site.longitude + east * (width + _MARK),
        site.latitude + north * (height + _MARK / _ASPECT),
        width,
        height,
    )


def _is_free(box: _Box, taken: Sequence[_Box]) -> bool:
    inside = _EAST[0] <= box.east - box.width and box.east + box.width <= _EAST[1]
    return inside and not any(box.meets(one) for one in taken)


def _size(value: float | None) -> float:
    return 9 if value is None else 9 + 5 * math.log10(1 + value)
