"""The chart of the season page: lines, days, regions or the country.

What belongs here: which figures the chosen chart gets, and its sentence. Only the chosen chart is
made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from monitor.charts.country import Site, draw_country
from monitor.charts.heatmap import draw_heatmap
from monitor.charts.panels import draw_panels
from monitor.charts.season import MOST_LINES, draw_season
from monitor.charts.style import extent
from monitor.compare import COUNTED
from monitor.labels.wording import (
    MISSING,
    amount_with_unit,
    counted,
    day,
    figure_or_state,
    number,
    outside_words,
)
from monitor.pages import inert
from monitor.pages.chosen import (
    selected_rows,
    shown_stretch,
    shown_until,
    state_comparison,
)
from monitor.pages.drawing import show_chart
from monitor.pages.remembered import remember
from monitor.pages.view import View
from monitor.season import select_flows, thin
from monitor.trend import GAP_DAYS

_MOST_STRETCHES = {"lines": 150, "heatmap": 120, "panels": 40}
"""How many stretches of days stand apart in each chart."""


@dataclass(frozen=True, eq=False)
class _Prepared:
    """What a chart of flows is made of: the names in order, the rows to draw, and what is said."""

    names: dict[str, str]
    rows: pd.DataFrame
    sentence: str
    notes: list[str]


def show_flows(view: View) -> None:
    """Show the chosen chart with its sentence and legend."""
    if view.selection.chart == "country":
        _show_country(view)
        return
    prepared = remember(view, "flows", lambda: _prepare(view))
    inert.write(prepared.sentence)
    for note in prepared.notes:
        inert.write(note, small=True)
    if prepared.rows.empty:
        return
    if view.selection.chart == "heatmap":
        _show_heatmap(view, prepared)
    elif view.selection.chart == "panels":
        _show_panels(view, prepared)
    else:
        _show_lines(view, prepared)


def _prepare(view: View) -> _Prepared:
    labels, selection = view.labels, view.selection
    flows = select_flows(view.tables.flows, shown_stretch(view), selection.r, selection.region)
    notes = []
    if flows.outside:
        notes.append(outside_words(flows.outside, labels))
    if selection.chart == "lines":
        names, note = _lines(view, flows.rows)
        notes += [note] if note else []
    else:
        names = _all_names(view, flows.rows)
    rows = flows.rows[flows.rows["reservoir_id"].isin(names)]
    releases = rows[rows["measure"] == "release"]
    if releases.empty:
        return _Prepared(names, releases, labels.season.none, notes)
    high_only = selection.chart == "heatmap"
    drawn, width = thin(
        releases if high_only else rows, _MOST_STRETCHES[selection.chart], highest_only=high_only
    )
    if width > 1:
        words = labels.season.thinned_highest if high_only else labels.season.thinned
        notes.append(words.format(days=counted(width, labels.writing.days)))
    return _Prepared(names, drawn, _sentence(view, releases), notes)


def _show_lines(view: View, prepared: _Prepared) -> None:
    labels, latest = view.labels, shown_until(view)
    rules = sorted({one for one in (view.selection.a, view.selection.b) if one})
    logarithmic = view.selection.scale == "log"

    def draw() -> Any:
        return draw_season(
            prepared.rows, prepared.names, rules, latest, logarithmic=logarithmic, labels=labels
        )

    show_chart(view, draw, "season", labels.season.chart_alt)
    inert.write(labels.season.marks, small=True)
    gap = labels.season.gap.format(days=counted(GAP_DAYS, labels.writing.days_old))
    inert.write(gap, small=True)


def _show_heatmap(view: View, prepared: _Prepared) -> None:
    labels, days = view.labels, view.tables.bulletin_days
    show_chart(
        view,
        lambda: draw_heatmap(prepared.rows, prepared.names, days, labels),
        "heatmap",
        labels.season.heat_alt,
    )
    inert.write(labels.season.heat_marks, small=True)


def _show_panels(view: View, prepared: _Prepared) -> None:
    labels, until = view.labels, shown_until(view)
    low, high = remember(view, "panels-extent", lambda: extent(prepared.rows))
    axis = {"low": number(low, labels), "high": number(high, labels)}
    inert.write(labels.season.panels_axis.format_map(axis), small=True)

    def draw() -> Any:
        regions, headings = _by_region(view, prepared.names)
        return draw_panels(prepared.rows, regions, headings, until, labels)

    show_chart(view, draw, "panels", labels.season.panels_alt)
    inert.write(labels.season.marks, small=True)


def _by_region(
    view: View, names: Mapping[str, str]
) -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    """Return the reservoirs of each region and the names of the regions."""
    known = view.tables.reservoirs.set_index("reservoir_id")
    regions: dict[str, dict[str, str]] = {}
    headings: dict[str, str] = {}
    for reservoir, name in names.items():
        region = str(known["region_id"][reservoir])
        regions.setdefault(region, {})[reservoir] = name
        headings[region] = view.places.region(region, str(known["region"][reservoir]))
    return regions, headings


def _show_country(view: View) -> None:
    labels, places = view.labels, view.places
    comparison = state_comparison(view)
    rows = selected_rows(view, comparison)
    sites, absent, key_words = [], [], []
    for place, (key, row) in enumerate(rows.to_dict("index").items(), start=1):
        name = places.short(str(key), row["reservoir"])
        position = places.position(str(key))
        words = figure_or_state(row, labels, "_b")
        figure_words = MISSING if pd.isna(row["figure_b"]) else words
        key_words.append(f"{place}\u00a0{name}: {figure_words}")
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


def _lines(view: View, rows: pd.DataFrame) -> tuple[dict[str, str], str]:
    """Return the reservoirs to draw, the largest releases first unless chosen, and a note."""
    words, note = view.labels.season, ""
    releases = rows[rows["measure"] == "release"]
    ranked = releases["discharge_m3s"].where(releases["state"].isin(COUNTED))
    largest = ranked.groupby(releases["reservoir_id"]).max()
    ordered = [str(one) for one in largest.sort_values(ascending=False, kind="stable").index]
    if view.selection.r:
        ordered = [one for one in view.selection.r if one in largest.index]
        if len(ordered) > MOST_LINES:
            note = words.too_many.format(count=MOST_LINES)
    elif len(ordered) > MOST_LINES:
        note = words.default_choice
    known = view.tables.reservoirs.set_index("reservoir_id")["reservoir"]
    return {one: view.places.short(one, known[one]) for one in ordered[:MOST_LINES]}, note


def _all_names(view: View, rows: pd.DataFrame) -> dict[str, str]:
    """Return every reservoir with a release, in the order of the bulletins."""
    releases = rows[rows["measure"] == "release"].drop_duplicates("reservoir_id")
    ordered = view.places.in_order(releases.set_index("reservoir_id"))
    return {
        str(one): view.places.short(str(one), name) for one, name in ordered["reservoir"].items()
    }


def _sentence(view: View, releases: pd.DataFrame) -> str:
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
    return words
