"""The reservoirs where they lie, without a map: nothing is fetched for it.

What belongs here: marks at coordinates, sized by release, with numbers that do not cover each
other; the names stand below the chart, where there is room for them on a phone too.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.style import DIRECTION_COLOURS, GRID, base_layout
from monitor.labels import Labels

_SYMBOLS = {"rise": "triangle-up", "fall": "triangle-down", "unchanged": "circle", "": "circle"}
# Where a number may stand: the place Plotly knows, and how far that is in degrees.
_SIDES = {
    "top center": (0.0, 0.5),
    "middle right": (1.2, 0.0),
    "middle left": (-1.2, 0.0),
    "bottom center": (0.0, -0.5),
}
_ROOM = (0.9, 0.34)
_MARGIN = 1.5
_HEIGHT = 480


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
    figure.add([_marks(sorted(sites, key=lambda one: -(one.value or -1)))])
    figure.lay_out(
        margin={"l": 8, "r": 28, "t": 24, "b": 32},
        xaxis=_degrees([one.longitude for one in sites], 10, labels.season.east),
        yaxis=_degrees([one.latitude for one in sites], 2, labels.season.north),
    )
    return figure


def _degrees(values: Sequence[float], step: int, pattern: str) -> dict[str, Any]:
    low, high = min(values, default=46) - _MARGIN, max(values, default=87) + _MARGIN
    ticks = list(range(-int(-low // step) * step, int(high) + 1, step))
    return {
        "range": [low, high],
        "tickvals": ticks,
        "ticktext": [pattern.format(degrees=one) for one in ticks],
        "showgrid": True,
        "gridcolor": GRID,
        "tickangle": 0,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
    }


def _marks(sites: Sequence[Site]) -> Trace:
    colours = [DIRECTION_COLOURS[one.direction] for one in sites]
    words = [f"{for_chart(one.name)}: {for_chart(one.words)}" for one in sites]
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
        text=[str(one.number) for one in sites],
        textposition=_sides(sites),
        customdata=[[one.figure] for one in sites],
        hovertext=words,
        hoverinfo="text",
        cliponaxis=False,
    )


def _sides(sites: Sequence[Site]) -> list[str]:
    """Choose for each number the first side where no mark and no other number stands."""
    taken = [(one.longitude, one.latitude) for one in sites]
    sides = []
    for site in sites:
        places = {
            side: (site.longitude + east, site.latitude + north)
            for side, (east, north) in _SIDES.items()
        }
        side = next((one for one, place in places.items() if _free(place, taken)), "top center")
        taken.append(places[side])
        sides.append(side)
    return sides


def _free(place: tuple[float, float], taken: Sequence[tuple[float, float]]) -> bool:
    return all(
        abs(place[0] - east) >= _ROOM[0] or abs(place[1] - north) >= _ROOM[1]
        for east, north in taken
    )


def _size(value: float | None) -> float:
    return 9 if value is None else 9 + 5 * math.log10(1 + value)
