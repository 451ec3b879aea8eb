"""Releases over the season, on the irregular days of the bulletins.

What belongs here: lines, marks and rules. Steps, because a release holds until the next order;
broken where nothing is known for too long; dashed where the latest figure only lasts on.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import (
    GRID,
    LINES,
    RULE,
    UNSELECTED,
    base_layout,
    inert,
    log_axis,
    with_zero,
)
from monitor.labels import Labels
from monitor.labels.wording import amount, corrected_words, day, short_day

MOST_LINES = len(LINES)
GAP_DAYS = 14
"""Beyond this many days without a figure the line is broken."""

_PADDING = 1.6


@dataclass(frozen=True)
class _Pen:
    """How one reservoir is drawn; ``floor`` is where zero stands."""

    number: str
    name: str
    colour: str
    floor: float
    labels: Labels


def draw_season(
    readings: pd.DataFrame,
    names: Mapping[str, str],
    rules: Sequence[date],
    until: date,
    *,
    logarithmic: bool,
    labels: Labels,
) -> go.Figure:
    """Draw hydrographs of at most ``MOST_LINES`` reservoirs.

    Parameters
    ----------
    readings
        Dated, chosen readings of any measure, indexed by figure key, with a column ``state``.
    names
        The reservoirs to draw, in order of the legend: id to name.
    rules
        Days marked by a vertical line.
    until
        The day of the latest bulletin, up to which a last figure is carried on, dashed.
    logarithmic
        Whether the axis is logarithmic; zero then stands at the foot of the axis.
    labels
        The language of axes, legend and hover texts.
    """
    low, high = _extent(readings)
    floor = low / _PADDING if logarithmic else 0.0
    figure = go.Figure(layout=base_layout(labels, 460))
    for place, (reservoir, name) in enumerate(names.items()):
        pen = _Pen(str(place + 1), name, LINES[place % MOST_LINES], floor, labels)
        rows = readings[readings["reservoir_id"] == reservoir].sort_values("date")
        figure.add_traces(_reservoir_traces(rows, pen, until))
    figure.update_traces(unselected=UNSELECTED)
    if logarithmic:
        axis = log_axis(low, high * _PADDING, labels, dense=True)
        if (readings["discharge_m3s"] == 0).any():
            axis = with_zero(axis, floor, low)
        # A hair below the floor: marks on the very edge of the range are not drawn.
        axis["range"] = [math.log10(floor) - 0.05, math.log10(high * _PADDING)]
    else:
        axis = {"rangemode": "tozero", "gridcolor": GRID}
    legend = {"orientation": "h", "y": -0.12, "x": 0, "itemclick": False}
    figure.update_layout(
        yaxis=axis | {"fixedrange": True, "title": {"text": labels.unit, "standoff": 4}},
        xaxis=_day_axis(readings["date"], rules, labels),
        showlegend=True,
        legend=legend | {"itemdoubleclick": False},
        margin={"l": 8, "r": 20, "t": 28, "b": 8},
    )
    _draw_rules(figure, rules, labels)
    return figure


def _extent(readings: pd.DataFrame) -> tuple[float, float]:
    """Return the smallest and largest positive value or bound."""
    columns = ("discharge_m3s", "low_m3s", "high_m3s")
    values = pd.concat([readings[name] for name in columns])
    positive = values[values > 0]
    return (float(positive.min()), float(positive.max())) if len(positive) else (1.0, 10.0)


def _draw_rules(figure: go.Figure, rules: Sequence[date], labels: Labels) -> None:
    for rule in rules:
        figure.add_vline(rule.isoformat(), line={"color": RULE, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=rule.isoformat(), y=1.0, yref="paper", yanchor="bottom", showarrow=False,
            text=short_day(rule, labels),
        )  # fmt: skip


def _day_axis(days: "pd.Series[Any]", rules: Sequence[date], labels: Labels) -> dict[str, Any]:
    """Return an axis of days with our own month names, about six of them."""
    shown = pd.concat([days, pd.Series(pd.to_datetime(list(rules)))])
    first, last = shown.min(), shown.max()
    if pd.isna(first):
        return {"visible": False}
    edge = max((last - first) * 0.05, pd.Timedelta(days=1))
    ticks = pd.date_range(first, last, freq=pd.Timedelta(days=max((last - first).days // 5, 1)))
    return {
        "type": "date",
        "range": [(first - edge).isoformat(), (last + edge).isoformat()],
        "tickvals": [tick.isoformat() for tick in ticks],
        "ticktext": [short_day(tick, labels) for tick in ticks],
        "gridcolor": GRID,
        "fixedrange": True,
    }


def _reservoir_traces(rows: pd.DataFrame, pen: _Pen, until: date) -> list[go.Scatter]:
    """Draw one reservoir; ``rows`` stand in order of their days."""
    releases = rows[rows["measure"] == "release"]
    first = _points(_broken(releases), pen)
    line = {"color": pen.colour, "width": 2, "shape": "hv"}
    title = inert(f"{pen.number} {pen.name}")
    traces = [go.Scatter(**first, mode="lines+markers", line=line, name=title)]
    for measure, symbol in (("inflow", "x-thin"), ("planned", "diamond-open")):
        others = rows[rows["measure"] == measure]
        if len(others):
            points = _points(others, pen)
            points["marker"] |= {"symbol": symbol}
            traces.append(go.Scatter(**points, mode="markers", showlegend=False))
    if len(releases):
        traces.append(_ending(first, releases["date"].iloc[-1], pen, until))
    return traces


def _broken(releases: pd.DataFrame) -> pd.DataFrame:
    """Put an empty point into every stretch longer than ``GAP_DAYS``."""
    late = releases[releases["date"].diff() > pd.Timedelta(days=GAP_DAYS)]
    values = ["discharge_m3s", "low_m3s", "high_m3s"]
    holes = late.assign(date=late["date"] - pd.Timedelta(hours=1), **dict.fromkeys(values, None))
    holes = holes.astype(dict.fromkeys(values, "float64"))
    return pd.concat([releases, holes]).sort_values("date") if len(late) else releases


def _points(rows: pd.DataFrame, pen: _Pen) -> dict[str, Any]:
    """Return what lines and lone marks have in common: places, marks, texts and keys."""
    value = rows["discharge_m3s"].fillna((rows["low_m3s"] + rows["high_m3s"]) / 2)
    points: dict[str, Any] = {
        "x": rows["date"].dt.strftime("%Y-%m-%d").tolist(),
        "y": value.where(value.isna() | (value > 0), pen.floor).tolist(),
        "customdata": [[key] for key in rows.index],
        "hovertext": _hover_texts(rows, pen),
        "hoverinfo": "text",
        "marker": {
            "symbol": _symbols(rows),
            "size": 9,
            "color": pen.colour,
            "line": {"width": 2, "color": pen.colour},
        },
        "cliponaxis": False,
    }
    interval = rows["state"] == "range"
    if interval.any():
        points["error_y"] = {
            "array": (rows["high_m3s"] - value).where(interval).tolist(),
            "arrayminus": (value - rows["low_m3s"]).where(interval).tolist(),
            "color": pen.colour,
        }
    return points


def _symbols(rows: pd.DataFrame) -> list[str]:
    base = pd.Series("circle", index=rows.index).where(rows["rule"] != "transcribed", "square")
    doubt = ~rows["state"].isin(["number", "zero"])
    symbol = base.where(~doubt, base + "-open")
    symbol = symbol.where(rows["qualifier"] != "over", "triangle-up-open")
    symbol = symbol.where(rows["qualifier"] != "under", "triangle-down-open")
    return symbol.where(~rows["flag"].str.contains("conflict"), base + "-x-open").tolist()


def _hover_texts(rows: pd.DataFrame, pen: _Pen) -> list[str]:
    name, labels = inert(pen.name), pen.labels
    return [
        f"{name}<br>{day(row['date'], labels)}: {inert(amount(row, labels))} {labels.unit}"
        f" ({labels.measures[row['measure']]})"
        + "".join(f"<br>{inert(one)}" for one in (corrected_words(row, labels),) if one)
        for row in rows.to_dict("records")
    ]


def _ending(points: dict[str, Any], last: pd.Timestamp, pen: _Pen, until: date) -> go.Scatter:
    """Carry the last figure on to the latest bulletin, dashed, and put the line's number there."""
    stale = 0 < (pd.Timestamp(until) - last).days <= GAP_DAYS
    x = [points["x"][-1], *([until.isoformat()] if stale else [])]
    # Odd and even numbers stand side by side, so that lines that end together stay readable.
    text = "\u00a0" * (2 if int(pen.number) % 2 else 6) + pen.number
    return go.Scatter(
        x=x,
        y=[points["y"][-1]] * len(x),
        mode="lines+text",
        line={"color": pen.colour, "width": 2, "dash": "dot"},
        text=["", text][-len(x) :],
        textposition="middle right",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
