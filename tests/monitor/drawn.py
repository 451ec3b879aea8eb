"""Drawings as Plotly itself takes them: it refuses what its charts do not know."""

import json
from typing import Any

import plotly.graph_objects as go

from monitor.charts.drawing import Drawing


def figure_of(drawing: Drawing) -> go.Figure:
    return go.Figure(drawing.to_dict())


def layout_of(drawing: Drawing) -> Any:
    return figure_of(drawing).layout


def traces(drawing: Drawing) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(figure_of(drawing).to_json())["data"]
    return found
