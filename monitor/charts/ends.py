"""The names or numbers at the ends of lines.

What belongs here: where they stand, so that lines that end together keep theirs readable.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from extract.tables.hostile import for_chart, shortened
from monitor.charts.drawing import Trace, scatter

_LETTER_PIXELS = 15
_LONGEST = 18  # letters of a name that there is room for beside the chart
_BESIDE = "\u00a0\u00a0"
"""Moves a number off the mark it stands beside."""


@dataclass(frozen=True)
class End:
    """Where a line ends: its day, its value in m³/s, and what is written there."""

    day: str
    value: float
    mark: str


@dataclass(frozen=True)
class Scale:
    """An axis of values: its lowest and highest, its pixels, and whether it is logarithmic."""

    low: float
    high: float
    pixels: int
    logarithmic: bool

    def place(self, value: float) -> float:
        """Return how many pixels above its foot a value stands."""
        low, high = self._of(self.low), self._of(self.high)
        return self.pixels * (self._of(value) - low) / (high - low)

    def value(self, place: float) -> float:
        """Return the value so many pixels above the foot."""
        low, high = self._of(self.low), self._of(self.high)
        at = low + (high - low) * place / self.pixels
        return 10.0**at if self.logarithmic else at

    def _of(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value


def mark_ends(ends: Sequence[End], scale: Scale) -> Trace:
    """Write the mark of each line beside its end, those of one day below each other."""
    days = sorted({one.day for one in ends})
    placed: list[tuple[End, float]] = []
    for day in days:
        mine = sorted((one for one in ends if one.day == day), key=lambda one: one.value)
        places = keep_apart([scale.place(one.value) for one in mine], _LETTER_PIXELS, scale.pixels)
        placed += zip(mine, places, strict=True)
    return scatter(
        x=[end.day for end, _ in placed],
        y=[scale.value(place) for _, place in placed],
        text=[_BESIDE + for_chart(shortened(end.mark, _LONGEST)) for end, _ in placed],
        mode="text",
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def keep_apart(places: Sequence[float], gap: float, room: float) -> list[float]:
    """Move ascending places so that neighbours are ``gap`` apart, and all as little as can be.

    Neighbours that are too close become a block around their common middle; a block that meets
    the one below it joins it (the pooling of isotonic regression). All stay half a gap inside
    ``room``, for beyond an axis nothing is drawn; where they do not fit, they move closer.
    """
    gap = min(gap, room / max(len(places), 1))
    blocks: list[tuple[float, int]] = []
    for number, place in enumerate(places):
        middle, count = place - number * gap, 1
        while blocks and blocks[-1][0] > middle:
            below, others = blocks.pop()
            middle = (below * others + middle * count) / (others + count)
            count += others
        blocks.append((middle, count))
    level = [middle for middle, count in blocks for _ in range(count)]
    lowest, highest = gap / 2, room - gap / 2 - (len(places) - 1) * gap
    return [min(max(one, lowest), highest) + number * gap for number, one in enumerate(level)]
