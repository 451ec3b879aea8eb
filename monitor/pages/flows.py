"""The chart of the season page: lines, days, regions or the country.

What belongs here: which figures the chosen chart gets, and its sentence. Only the chosen chart is
made.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from monitor.charts.country import Site, draw_country
from monitor.charts.heatmap import draw_heatmap
from monitor.charts.hydrograph import GAP_DAYS
from monitor.charts.panels import draw_panels
from monitor.charts.season import MOST_LINES, draw_season
from monitor.charts.style import extent
from monitor.compare import COUNTED
from monitor.labels.wording import amount_with_unit, counted, day, figure_or_state, number
from monitor.pages import inert
from monitor.pages.chosen import selected_rows, state_comparison
from monitor.pages.drawing import show_chart
from monitor.pages.view import View
from monitor.season import Flows, period_start, select_flows, thin
from monitor.tables import Tables

_MOST_STRETCHES = {"lines": 250, "heatmap": 120, "panels": 60}
"""How many stretches of days stand apart in each chart."""


def show_flows(view: View) -> None:
    """Show the chosen chart with its sentence and legend."""
    if view.selection.chart == "country":
        _show_country(view)
        return
    labels, selection = view.labels, view.selection
    start = period_start(selection.period, view.tables.bulletin_days[-1])
    flows = _selected(view.tables.version, start, selection.r, selection.region, view.tables)
    names = _lines(view, flows.rows) if selection.chart == "lines" else _all_names(view, flows.rows)
    rows = flows.rows[flows.rows["reservoir_id"].isin(names)]
    releases = rows[rows["measure"] == "release"]
    if releases.empty:
        inert.write(labels.season.none)
    else:
        _show_sentence(view, releases)
        if selection.chart == "heatmap":
            _show_heatmap(view, releases, names)
        elif selection.chart == "panels":
            _show_panels(view, rows, names)
        else:
            _show_lines(view, rows, names)
    if flows.before:
        words = labels.season.outside.format(figures=counted(flows.before, labels.writing.figures))
        inert.write(words, small=True)


@st.cache_resource(max_entries=32, show_spinner=False)
def _selected(
    version: str, start: date, r: tuple[str, ...], region: tuple[str, ...], _tables: Tables
) -> Flows:
    return select_flows(_tables.flows, start, r, region)


def _show_lines(view: View, rows: pd.DataFrame, names: Mapping[str, str]) -> None:
    labels, latest = view.labels, view.tables.bulletin_days[-1]
    rules = sorted({one for one in (view.selection.a, view.selection.b) if one})
    logarithmic = view.selection.scale == "log"
    drawn = _thinned(view, rows)

    def draw() -> Any:
        return draw_season(drawn, names, rules, latest, logarithmic=logarithmic, labels=labels)

    show_chart(view, draw, "season", labels.season.chart_alt)
    inert.write(labels.season.marks, small=True)
    gap = labels.season.gap.format(days=counted(GAP_DAYS, labels.writing.days_old))
    inert.write(gap, small=True)


def _show_heatmap(view: View, releases: pd.DataFrame, names: Mapping[str, str]) -> None:
    labels, days = view.labels, view.tables.bulletin_days
    drawn = _thinned(view, releases)
    show_chart(
        view, lambda: draw_heatmap(drawn, names, days, labels), "heatmap", labels.season.heat_alt
    )
    inert.write(labels.season.heat_marks, small=True)


def _show_panels(view: View, rows: pd.DataFrame, names: Mapping[str, str]) -> None:
    labels, places = view.labels, view.places
    known = rows.drop_duplicates("reservoir_id").set_index("reservoir_id")
    regions: dict[str, dict[str, str]] = {}
    headings: dict[str, str] = {}
    for reservoir, name in names.items():
        region = str(known["region_id"][reservoir])
        regions.setdefault(region, {})[reservoir] = name
        headings[region] = places.region(region, str(known["region"][reservoir]))
    drawn = _thinned(view, rows)
    low, high = extent(drawn)
    axis = {"low": number(low, labels), "high": number(high, labels)}
    inert.write(labels.season.panels_axis.format_map(axis), small=True)
    until = view.tables.bulletin_days[-1]
    show_chart(
        view, lambda: draw_panels(drawn, regions, headings, until, labels), "panels",
        labels.season.panels_alt,
    )  # fmt: skip
    inert.write(labels.season.marks, small=True)


def _show_country(view: View) -> None:
    labels, places = view.labels, view.places
    comparison = state_comparison(view)
    rows = selected_rows(view, comparison)
    sites, absent, key_words = [], [], []
    for place, (key, row) in enumerate(rows.to_dict("index").items(), start=1):
        name = places.short(str(key), row["reservoir"])
        position = places.position(str(key))
        words = figure_or_state(row, labels, "_b")
        key_words.append(f"{place}\u00a0{name}: {words}")
        if position is None:
            absent.append(name)
            continue
        value = row["discharge_m3s_b"]
        figure = row["remark_b"] if pd.isna(row["figure_b"]) else row["figure_b"]
        sites.append(
            Site(
                place, name, *position, None if pd.isna(value) else float(value), words,
                row["direction"], "" if pd.isna(figure) else figure,
            )
        )  # fmt: skip
    days = {"day": day(comparison.b.day, labels), "before": day(comparison.a.day, labels)}
    show_chart(
        view, lambda: draw_country(sites, labels), "country",
        labels.season.country_alt.format_map(days),
    )  # fmt: skip
    inert.write(labels.season.country_marks.format_map(days), small=True)
    inert.write(" · ".join(key_words), small=True)
    if absent:
        inert.write(labels.season.country_absent.format(names=", ".join(absent)), small=True)
    inert.write(labels.season.country_credit, small=True)


def _thinned(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Leave out points that no screen shows, and say so."""
    labels, chart = view.labels, view.selection.chart
    drawn, width = thin(rows, _MOST_STRETCHES[chart], highest_only=chart == "heatmap")
    if width > 1:
        words = labels.season.thinned if chart != "heatmap" else labels.season.thinned_highest
        inert.write(words.format(days=counted(width, labels.writing.days)), small=True)
    return drawn


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
            inert.write(labels.season.too_many.format(count=MOST_LINES), small=True)
    elif len(ordered) > MOST_LINES:
        inert.write(labels.season.default_choice, small=True)
    known = view.tables.reservoirs.set_index("reservoir_id")["reservoir"]
    return {one: view.places.short(one, known[one]) for one in ordered[:MOST_LINES]}


def _all_names(view: View, rows: pd.DataFrame) -> dict[str, str]:
    """Return every reservoir with a release, in the order of the bulletins."""
    releases = rows[rows["measure"] == "release"].drop_duplicates("reservoir_id")
    ordered = view.places.in_order(releases.set_index("reservoir_id"))
    return {
        str(one): view.places.short(str(one), name) for one, name in ordered["reservoir"].items()
    }


def _show_sentence(view: View, releases: pd.DataFrame) -> None:
    labels = view.labels
    words = labels.season.sentence.format(
        reservoirs=counted(releases["reservoir_id"].nunique(), labels.writing.reservoirs),
        figures=counted(len(releases), labels.writing.figures),
        first=day(releases["date"].min(), labels),
        last=day(releases["date"].max(), labels),
    )
    # A bound, a range or a number of several reservoirs does not say which release is the largest.
    ranked = releases[releases["state"].isin(COUNTED)]
    for top in ranked.nlargest(1, "discharge_m3s").to_dict("records"):
        words += " " + labels.season.largest.format(
            name=view.places.reservoir(top["reservoir_id"], top["reservoir"]),
            value=amount_with_unit(top, labels),
            day=day(top["date"], labels),
        )
    inert.write(words)
