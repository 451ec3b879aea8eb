"""The outline of the country, its rivers and lakes, to find a place by; nothing is fetched.

What belongs here: ``outline.json`` as traces. Where that is from stands in the file.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from monitor.charts.drawing import Trace, scatter
from monitor.charts.style import RULE

_FILE: Final = Path(__file__).with_name("outline.json")
_WATER: Final = "rgba(0,114,178,0.45)"
_LAKE: Final = "rgba(0,114,178,0.18)"


def draw_outline() -> list[Trace]:
    """Return the traces below the marks: lakes, rivers, the border."""
    parts = _parts()
    return [
        _lines(parts["lakes"], _WATER, 1.0) | {"fill": "toself", "fillcolor": _LAKE},
        _lines(parts["rivers"], _WATER, 1.0),
        _lines(parts["outline"], RULE, 1.2),
    ]


def _lines(parts: list[list[list[float]]], colour: str, width: float) -> Trace:
    """Join lines in one trace, with a gap between two."""
    return scatter(
        x=[east for part in parts for east in (*(point[0] for point in part), None)],
        y=[north for part in parts for north in (*(point[1] for point in part), None)],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
    )


@cache
def _parts() -> dict[str, Any]:
    parts: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return parts
