"""A chart as Plotly's part in the browser reads it.

What belongs here: putting traces and layout together as plain dictionaries. Plotly's classes look
at every value of every mark, which takes longer than all else a page does; the tests let them.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

import plotly.graph_objects as go

Trace: TypeAlias = dict[str, Any]


def scatter(**fields: Any) -> Trace:
    """Return a trace of marks, lines or words, with the fields that Plotly's ``scatter`` has."""
    return {"type": "scatter", **fields}


class Drawing:
    """A chart that is being drawn.

    Parameters
    ----------
    layout
        What its layout starts from.
    """

    def __init__(self, layout: dict[str, Any]) -> None:
        self._traces: list[Trace] = []
        self._layout = dict(layout)

    def add(self, traces: Iterable[Trace]) -> None:
        """Draw traces above those that are there; of a clicked mark the others do not fade."""
        self._traces += ({**one, "unselected": _UNSELECTED} for one in traces)

    def lay_out(self, **parts: Any) -> None:
        """Set parts of the layout; of an axis that is there already, the fields given."""
        for name, part in parts.items():
            known = self._layout.get(name)
            both = isinstance(known, dict) and isinstance(part, dict)
            self._layout[name] = known | part if both else part

    def annotate(self, **fields: Any) -> None:
        """Write words beside the marks."""
        self._layout.setdefault("annotations", []).append(fields)

    def rule(self, x: str, line: dict[str, Any]) -> None:
        """Draw a vertical line from the foot of the chart to its top."""
        shape = {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "y domain"}
        self._layout.setdefault("shapes", []).append(shape | {"line": line})

    def to_dict(self) -> dict[str, Any]:
        """Return the chart as Plotly's ``Figure`` takes and gives it."""
        return {"data": self._traces, "layout": self._layout}


class Finished(go.Figure):  # type: ignore[misc]  # Plotly has no types
    """A drawing nobody changes any more, as Streamlit wants a figure.

    Streamlit asks for its dictionary on every run of a page, and Plotly would copy every point of
    it each time.
    """

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        finished = drawing.to_dict()
        self._finished = finished | {"layout": {"template": _template()} | finished["layout"]}

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as it was when it was finished."""
        return self._finished


# A clicked mark opens its sentence; the others need not fade for that.
_UNSELECTED = {"marker": {"opacity": 1}}


@cache
def _template() -> dict[str, Any]:
    """Return the template that Streamlit writes the colours of its theme into."""
    template: dict[str, Any] = go.Figure().to_dict()["layout"]["template"]
    return template
