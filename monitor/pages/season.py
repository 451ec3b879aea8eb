"""Flows over the season, and the state on the latest day.

What belongs here: which reservoirs and which stretch of time are drawn, the state table, what moved
since the bulletin before, and what is announced.
"""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from monitor.address import PERIODS, SCALES
from monitor.charts.season import GAP_DAYS, MOST_LINES, draw_season
from monitor.compare import COUNTED, sort_comparison
from monitor.labels.wording import amount_with_unit, counted, day, signed
from monitor.pages import inert
from monitor.pages.chosen import compare_days, selected_rows, state_day
from monitor.pages.controls import choose_day, choose_keep_days, choose_one, choose_places
from monitor.pages.drawing import show_chart
from monitor.pages.rows import offer_files, show_sheet
from monitor.pages.view import View
from monitor.sheets import planned_sheet, state_sheet
from monitor.tables import release_state

_SPRING = 3
_MOVERS_NAMED = 3
_HYDROLOGICAL_YEAR = 10
_DRAWN = [
    "date", "reservoir_id", "reservoir", "discharge_m3s", "low_m3s", "high_m3s", "measure",
    "qualifier", "shared", "rule", "flag", "note",
]  # fmt: skip


def show_season(view: View) -> None:
    """Show the season."""
    labels = view.labels
    st.subheader(labels.season_heading)
    if not view.tables.bulletin_days:
        inert.write(labels.banner_empty)
        if (view.tables.readings["measure"] == "planned").any():
            _show_planned(view)
        return
    choose_places(view)
    left, right = st.columns(2)
    with left:
        choose_one(
            view, "period", labels.choose_period, PERIODS, view.selection.period,
            words=lambda one: labels.periods[one],
        )  # fmt: skip
    with right:
        choose_one(
            view, "scale", labels.choose_scale, SCALES, view.selection.scale,
            words=lambda one: labels.scales[one],
        )  # fmt: skip
    _show_flows(view)
    _show_state(view)
    _show_planned(view)


def period_start(period: str, latest: date) -> date:
    """Return the first day of the stretch of time that ends with the latest bulletin."""
    if period == "all":
        return date.min
    month = _SPRING if period == "season" else _HYDROLOGICAL_YEAR
    start = date(latest.year, month, 1)
    return start if start <= latest else date(latest.year - 1, month, 1)


def _show_flows(view: View) -> None:
    labels, latest = view.labels, view.tables.bulletin_days[-1]
    readings = view.tables.readings
    start = period_start(view.selection.period, latest)
    mine = readings["chosen"] & readings["date"].notna()
    for column, chosen in (
        ("region_id", view.selection.region),
        ("reservoir_id", view.selection.r),
    ):
        if chosen:
            mine &= readings[column].isin(chosen)
    inside = readings["date"] >= (pd.Timestamp.min if start == date.min else pd.Timestamp(start))
    rows = readings.loc[mine & inside, _DRAWN]
    outside = int((mine & ~inside).sum())
    rows = rows.assign(state=release_state(rows))
    names = _lines(view, rows)
    rows = rows[rows["reservoir_id"].isin(names)]
    releases = rows[rows["measure"] == "release"]
    if releases.empty:
        inert.write(labels.season_none)
    else:
        _show_sentence(view, releases)
        rules = sorted({one for one in (view.selection.a, view.selection.b) if one})
        logarithmic = view.selection.scale == "log"

        def draw() -> Any:
            return draw_season(rows, names, rules, latest, logarithmic=logarithmic, labels=labels)

        show_chart(view, draw, "season", labels.season_chart_alt)
        inert.write(labels.season_marks, small=True)
        inert.write(labels.season_gap.format(days=counted(GAP_DAYS, labels.days_old)), small=True)
    if outside:
        inert.write(
            labels.season_outside.format(figures=counted(outside, labels.figures)), small=True
        )


def _lines(view: View, rows: pd.DataFrame) -> dict[str, str]:
    """Return the reservoirs to draw, the largest releases first unless they were chosen."""
    labels = view.labels
    releases = rows[rows["measure"] == "release"]
    ranked = releases["discharge_m3s"].where(releases["state"].isin(COUNTED))
    largest = ranked.groupby(releases["reservoir_id"]).max()
    ordered = [str(one) for one in largest.sort_values(ascending=False, kind="stable").index]
    if view.selection.r:
        ordered = [one for one in view.selection.r if one in largest.index]
        if len(ordered) > MOST_LINES:
            inert.write(labels.season_too_many.format(count=MOST_LINES), small=True)
    elif len(ordered) > MOST_LINES:
        inert.write(labels.season_default_choice, small=True)
    known = view.tables.reservoirs.set_index("reservoir_id")["reservoir"]
    return {one: view.places.short(one, known[one]) for one in ordered[:MOST_LINES]}


def _show_sentence(view: View, releases: pd.DataFrame) -> None:
    labels = view.labels
    words = labels.season_sentence.format(
        reservoirs=counted(releases["reservoir_id"].nunique(), labels.reservoirs),
        figures=counted(len(releases), labels.figures),
        first=day(releases["date"].min(), labels),
        last=day(releases["date"].max(), labels),
    )
    # A bound, a range or a number of several reservoirs does not say which release is the largest.
    ranked = releases[releases["state"].isin(COUNTED)]
    for top in ranked.sort_values("discharge_m3s").tail(1).to_dict("records"):
        words += " " + labels.season_largest.format(
            name=view.places.reservoir(top["reservoir_id"], top["reservoir"]),
            value=amount_with_unit(top, labels),
            day=day(top["date"], labels),
        )
    inert.write(words)


def _show_state(view: View) -> None:
    labels, days = view.labels, view.tables.bulletin_days
    on = state_day(view)
    before = max((one for one in days if one < on), default=on)
    st.subheader(labels.state_heading.format(day=day(on, labels)))
    left, right = st.columns(2)
    with left:
        choose_day(view, "b", labels.choose_day, on)
    with right:
        choose_keep_days(view)
    comparison = compare_days(view, before, on)
    rows = selected_rows(view, comparison)
    counts = rows["direction"].value_counts()
    have = int(rows["figure_b"].notna().sum())
    inert.write(
        labels.state_sentence.format(
            have=have,
            all=counted(len(rows), labels.reservoirs),
            days=counted(view.selection.k, labels.days_old),
        )
        + " "
        + labels.movers_sentence.format(
            day=day(before, labels),
            rises=counts.get("rise", 0),
            falls=counts.get("fall", 0),
            same=counts.get("unchanged", 0),
        )
        + _movers(view, rows)
    )
    sheet = state_sheet(comparison, rows, view.places, labels)
    show_sheet(view, sheet, "state")
    offer_files(view, lambda: sheet, f"state-{on}")


def _movers(view: View, rows: pd.DataFrame) -> str:
    """Name the reservoirs that moved most since the bulletin before."""
    moved = sort_comparison(rows[rows["difference_m3s"].fillna(0) != 0], "difference")
    names = [
        view.places.short(str(key), row["reservoir"])
        + " "
        + signed(row["difference_m3s"], view.labels)
        for key, row in moved.head(_MOVERS_NAMED).to_dict("index").items()
    ]
    return " " + view.labels.movers_largest.format(names=", ".join(names)) if names else ""


def _show_planned(view: View) -> None:
    labels, readings = view.labels, view.tables.readings
    planned = readings[(readings["measure"] == "planned") & readings["chosen"]]
    st.subheader(labels.planned_heading)
    if planned.empty:
        inert.write(labels.planned_none)
    else:
        sheet = planned_sheet(planned, view.places, labels)
        show_sheet(view, sheet, "planned")
