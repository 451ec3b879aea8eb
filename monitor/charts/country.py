"""The reservoirs where they lie, without a map: nothing is fetched for it.

What belongs here: marks at coordinates, sized by release, and names that do not cover each other.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from monitor.charts.style import DIRECTION_COLOURS, UNSELECTED, base_layout, inert
from monitor.labels import Labels

_SYMBOLS = {"rise": "triangle-up", "fall": "triangle-down", "unchanged": "circle", "": "circle"}
_LONGITUDES, _LATITUDES = (45.5, 88.0), (40.0, 55.8)
# Half the room a name takes, in degrees, on a page of usual width.
_NAME_ROOM = (3.4, 0.42)
_HEIGHT = 560


@dataclass(frozen=True)
class Site:
    """One reservoir: where it lies, in degrees, and what is written at it.

    ``value`` is in m³/s and sizes the mark; ``None`` draws a cross. ``figure`` is what a click
    leads to.
    """

    name: str
    latitude: float
    longitude: float
    value: float | None
    words: str
    direction: str
    figure: str


def draw_country(
    sites: Sequence[Site], regions: Sequence[tuple[str, float, float]], labels: Labels
) -> go.Figure:
    """Draw reservoirs at their coordinates.

    Parameters
    ----------
    sites
        The reservoirs.
    regions
        Names of regions and the latitude and longitude of their middles, for orientation.
    labels
        The language of the chart.
    """
    ordered = sorted(sites, key=lambda one: (-(one.value or -1), one.name))
    named = _named(ordered)
    figure = go.Figure(layout=base_layout(labels, _HEIGHT))
    figure.add_traces([_regions(regions), _marks(ordered, named)])
    figure.update_traces(unselected=UNSELECTED)
    hidden = {"visible": False, "fixedrange": True}
    figure.update_layout(
        xaxis=hidden | {"range": list(_LONGITUDES)}, yaxis=hidden | {"range": list(_LATITUDES)}
    )
    return figure


def _named(sites: Sequence[Site]) -> set[int]:
    """Choose the sites whose names have room, the largest release first."""
    taken: list[Site] = []
    named = set()
    for place, site in enumerate(sites):
        free = all(
            abs(site.longitude - one.longitude) > _NAME_ROOM[0]
            or abs(site.latitude - one.latitude) > _NAME_ROOM[1]
            for one in taken
        )
        if free:
            taken.append(site)
            named.add(place)
    return named


def _marks(sites: Sequence[Site], named: set[int]) -> go.Scatter:
    colours = [DIRECTION_COLOURS[one.direction] for one in sites]
    return go.Scatter(
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
        text=[
            f"{inert(one.name)} {inert(one.words)}" if place in named else ""
            for place, one in enumerate(sites)
        ],
        # Towards the middle of the country, so that no name runs over the edge.
        textposition=[
            "middle left" if one.longitude > sum(_LONGITUDES) / 2 else "middle right"
            for one in sites
        ],
        customdata=[[one.figure] for one in sites],
        hovertext=[f"{inert(one.name)}: {inert(one.words)}" for one in sites],
        hoverinfo="text",
        cliponaxis=False,
    )


def _size(value: float | None) -> float:
    return 9 if value is None else 9 + 7 * math.log10(1 + value)


def _regions(regions: Sequence[tuple[str, float, float]]) -> go.Scatter:
    return go.Scatter(
        x=[longitude for _, _, longitude in regions],
        y=[latitude for _, latitude, _ in regions],
        mode="text",
        text=[f"<i>{inert(name)}</i>" for name, _, _ in regions],
        textfont={"size": 11},
        hoverinfo="skip",
    )
