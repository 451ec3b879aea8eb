"""One reservoir's line over the days: steps, marks, breaks and the dashed end.

What belongs here: how a figure looks on an axis of days, for the chart of a few reservoirs and for
the panels of all regions. Steps, because a release holds until the next order; broken where nothing
is known for too long; dashed where the latest figure only lasts on.
"""

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Trace, scatter
from monitor.charts.ends import End
from monitor.labels import Labels
from monitor.labels.wording import amount, corrected_words, day
from monitor.trend import GAP_DAYS


@dataclass(frozen=True)
class Pen:
    """How one reservoir is drawn; ``mark`` stands at its line's end, zero at ``floor``."""

    mark: str
    name: str
    colour: str
    floor: float
    labels: Labels


def reservoir_traces(rows: pd.DataFrame, pen: Pen, until: date) -> tuple[list[Trace], list[End]]:
    """Draw one reservoir; ``rows`` stand in order of their days.

    Returns
    -------
    tuple
        What is drawn, and where the line ends, if there is one.
    """
    releases = rows[rows["measure"] == "release"]
    first = _points(_broken(releases), pen)
    line = {"color": pen.colour, "width": 2, "shape": "hv"}
    traces = [scatter(**first, mode="lines+markers", line=line, showlegend=False)]
    for measure, symbol in (("inflow", "x-thin"), ("planned", "diamond-open")):
        others = rows[rows["measure"] == measure]
        if len(others):
            points = _points(others, pen)
            points["marker"] |= {"symbol": symbol}
            traces.append(scatter(**points, mode="markers", showlegend=False))
    if releases.empty or math.isnan(first["y"][-1]):
        return traces, []
    stale = 0 < (pd.Timestamp(until) - releases["date"].iloc[-1]).days <= GAP_DAYS
    days = [first["x"][-1], *([until.isoformat()] if stale else [])]
    value = first["y"][-1]
    if stale:
        traces.append(_carried_on(days, value, pen))
    return traces, [End(days[-1], value, pen.mark)]


def _broken(releases: pd.DataFrame) -> pd.DataFrame:
    """Put an empty point into every stretch longer than ``GAP_DAYS``."""
    late = releases[releases["date"].diff() > pd.Timedelta(days=GAP_DAYS)]
    values = ["discharge_m3s", "low_m3s", "high_m3s"]
    holes = late.assign(date=late["date"] - pd.Timedelta(hours=1), **dict.fromkeys(values, None))
    holes = holes.astype(dict.fromkeys(values, "float64"))
    return pd.concat([releases, holes]).sort_values("date") if len(late) else releases


def _points(rows: pd.DataFrame, pen: Pen) -> dict[str, Any]:
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


def _hover_texts(rows: pd.DataFrame, pen: Pen) -> list[str]:
    name, labels = for_chart(pen.name), pen.labels
    return [
        f"{name}<br>{day(row['date'], labels)}: {for_chart(amount(row, labels))}"
        f" {labels.writing.unit}"
        f" ({labels.states.measures[row['measure']]})"
        + "".join(f"<br>{for_chart(one)}" for one in (corrected_words(row, labels),) if one)
        for row in rows.to_dict("records")
    ]


def _carried_on(days: list[str], value: float, pen: Pen) -> Trace:
    """Carry the last figure on to the latest bulletin, dashed."""
    return scatter(
        x=days,
        y=[value] * len(days),
        mode="lines",
        line={"color": pen.colour, "width": 2, "dash": "dot"},
        hoverinfo="skip",
        showlegend=False,
    )
