"""Reservoir by day: one square a figure, its colour the logarithm of the release.

What belongs here: squares that can be clicked, which the cells of Plotly's own heatmap cannot.
Missing is a dot or nothing, zero an empty square: neither can be taken for a small figure.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from extract.tables.hostile import for_chart, shortened
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.style import GRID, RULE, base_layout, day_axis, in_unit
from monitor.labels import Labels
from monitor.labels.wording import amount_with_unit, day, number

_ROW_PIXELS = 24
_MOST_GAPS = 1500
_DAYS_NAMED = 4
"""As many as a phone has room for beside the names."""
_LONGEST_LABEL = 18


def draw_heatmap(
    releases: pd.DataFrame, names: Mapping[str, str], days: Sequence[date], labels: Labels
) -> Drawing:
    """Draw the releases of every reservoir on every day.

    Parameters
    ----------
    releases
        Chosen, dated releases indexed by figure key, with ``state`` and ``disputed``.
    names
        The reservoirs from top to bottom: id to name.
    days
        The days of bulletins, to mark where one has no figure.
    labels
        The language of axes and hover texts.
    """
    place = {name: row for row, name in enumerate(names)}
    value = releases["discharge_m3s"]
    middle = releases[["low_m3s", "high_m3s"]].mean(axis="columns")
    shown = releases.assign(
        m3s=value.fillna(middle), place=releases["reservoir_id"].map(place)
    ).dropna(subset=["m3s"])
    zero = shown["m3s"] == 0
    figure = Drawing(base_layout(labels, 84 + _ROW_PIXELS * max(len(names), 1)))
    figure.add(
        [
            _gaps(shown, place, days),
            _squares(shown[zero], names, labels, {"symbol": "square-open", "color": RULE}),
            _squares(shown[~zero], names, labels, _coloured(shown[~zero], labels)),
        ]
    )
    figure.lay_out(
        xaxis=day_axis(releases["date"], (), labels, count=_DAYS_NAMED),
        yaxis={
            "tickvals": list(place.values()),
            "ticktext": [_short(name) for name in names.values()],
            "range": [len(names) - 0.4, -0.6],
            "gridcolor": GRID,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
            "tickfont": {"size": 12},
        },
        margin={"l": 8, "r": 8, "t": 44, "b": 24},
    )
    return figure


def _coloured(rows: pd.DataFrame, labels: Labels) -> dict[str, Any]:
    power = np.log10(rows["m3s"].to_numpy(dtype="float64"))
    symbols = np.select(
        [rows["disputed"].to_numpy(), (rows["state"] != "number").to_numpy()],
        ["square-x", "diamond"],
        "square",
    )
    top = max(float(power.max()) if len(power) else 3.0, 1.0)
    ticks = range(int(np.ceil(top)) + 1)
    return {
        "symbol": symbols.tolist(),
        "color": [round(float(one), 3) for one in power],
        "colorscale": "Cividis",
        "cmin": 0,
        "cmax": top,
        "showscale": True,
        "colorbar": {
            "orientation": "h",
            "x": 1,
            "xanchor": "right",
            "y": 1,
            "yanchor": "bottom",
            "len": 0.6,
            "lenmode": "fraction",
            "thickness": 10,
            "tickvals": list(ticks),
            "tickangle": 0,
            "ticktext": [number(10**one, labels) for one in ticks],
            "outlinewidth": 0,
            "title": in_unit(labels) | {"side": "top"},
            "ypad": 4,
        },
    }


def _squares(
    rows: pd.DataFrame, names: Mapping[str, str], labels: Labels, marker: dict[str, Any]
) -> Trace:
    return scatter(
        x=rows["date"].dt.strftime("%Y-%m-%d").tolist(),
        y=rows["place"].tolist(),
        mode="markers",
        # The thin edge keeps the darkest square apart from a dark page.
        marker={"size": 11, "line": {"width": 1, "color": RULE}} | marker,
        customdata=[[key] for key in rows.index],
        hovertext=[
            f"{for_chart(names[row['reservoir_id']])}<br>{day(row['date'], labels)}: "
            f"{for_chart(amount_with_unit(row, labels))}"
            for row in rows.to_dict("records")
        ],
        hoverinfo="text",
        cliponaxis=False,
    )


def _gaps(rows: pd.DataFrame, place: Mapping[str, int], days: Sequence[date]) -> Trace:
    """Put a dot where a bulletin of the day has no figure; none where they would be a grey haze."""
    have = set(zip(rows["date"], rows["place"], strict=True))
    first = rows["date"].min()
    stamps = [
        pd.Timestamp(one) for one in days if not pd.isna(first) and pd.Timestamp(one) >= first
    ]
    gaps = (
        [(one, row) for one in stamps for row in place.values() if (one, row) not in have]
        if len(stamps) * len(place) <= _MOST_GAPS
        else []
    )
    return scatter(
        x=[one.strftime("%Y-%m-%d") for one, _ in gaps],
        y=[row for _, row in gaps],
        mode="markers",
        marker={"size": 3, "color": RULE},
        hoverinfo="skip",
    )


def _short(name: str) -> str:
    return for_chart(shortened(name, _LONGEST_LABEL))
