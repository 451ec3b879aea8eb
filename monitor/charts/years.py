"""The years of one reservoir laid over each other, by day of the year.

What belongs here: a line a year, the latest in front and in colour, its year at its end.
"""

from collections.abc import Mapping

import pandas as pd

from extract.tables.hostile import for_chart
from monitor.charts.drawing import Drawing, Trace, scatter
from monitor.charts.style import (
    FALL,
    UNCHANGED,
    base_layout,
    day_axis,
    extent,
    in_unit,
    log_axis,
)
from monitor.labels import Labels
from monitor.labels.wording import amount_with_unit, day
from monitor.trend import GAP_DAYS

_HEIGHT = 380
_PADDING = 1.6


def draw_years(years: Mapping[int, pd.DataFrame], labels: Labels) -> Drawing:
    """Draw the releases of each year.

    Parameters
    ----------
    years
        Releases of one reservoir by year, with ``day`` in a common year, indexed by figure key.
    labels
        The language of axes and hover texts.
    """
    together = pd.concat(list(years.values()))
    low, high = extent(together)
    floor, top = low / _PADDING, high * _PADDING
    figure = Drawing(base_layout(labels, _HEIGHT))
    latest = max(years)
    figure.add(
        _line(year, rows, floor, labels, FALL if year == latest else UNCHANGED)
        for year, rows in years.items()
    )
    figure.lay_out(
        yaxis=log_axis(floor, top, labels, dense=True) | {"title": in_unit(labels)},
        xaxis=day_axis(together["day"], (), labels),
        margin={"l": 8, "r": 40, "t": 16, "b": 24},
    )
    return figure


def _line(year: int, rows: pd.DataFrame, floor: float, labels: Labels, colour: str) -> Trace:
    rows = rows.sort_values("day", kind="stable")
    value = rows["discharge_m3s"].fillna(rows["high_m3s"]).fillna(rows["low_m3s"])
    shown = value.where(value > 0, floor).tolist()
    x = rows["day"].dt.strftime("%Y-%m-%d").tolist()
    texts = [
        f"{day(row['date'], labels)}: {for_chart(amount_with_unit(row, labels))}"
        for row in rows.to_dict("records")
    ]
    keys: list[list[str]] = [[str(key)] for key in rows.index]
    late = (rows["day"].diff() > pd.Timedelta(days=GAP_DAYS)).tolist()
    for place in [place for place, one in enumerate(late) if one][::-1]:
        x.insert(place, x[place])
        shown.insert(place, float("nan"))
        texts.insert(place, "")
        keys.insert(place, [""])
    return scatter(
        x=x,
        y=[None if one != one else one for one in shown],  # noqa: PLR0124, a hole is not itself
        mode="lines+markers+text",
        text=[""] * (len(x) - 1) + [f" {year}"],
        textposition="middle right",
        line={"color": colour, "width": 2, "shape": "hv"},
        marker={"color": colour, "size": 8},
        customdata=keys,
        hovertext=texts,
        hoverinfo="text",
        cliponaxis=False,
    )
