"""The page of one reservoir: now, its years, what comes in, and where everything is said.

What belongs here: the order of what the page shows. What is told of other years is
``monitor.years``.
"""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from extract.gazetteer.loading import Reservoir
from extract.tables.hostile import for_screen
from monitor.charts.season import draw_season
from monitor.charts.years import draw_years
from monitor.compare import COUNTED
from monitor.glance import Fact, doubts_of, trend_words
from monitor.labels.wording import (
    MISSING,
    amount_with_unit,
    counted,
    day,
    number,
    signed,
)
from monitor.pages import inert
from monitor.pages.chosen import latest_pair
from monitor.pages.controls import choose_one
from monitor.pages.drawing import show_chart
from monitor.pages.files import offer_files, readings_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.storage import show_storage, storage_facts
from monitor.pages.view import View, change
from monitor.season import period_end, period_start
from monitor.sheets import balance_sheet, readings_sheet
from monitor.trend import GAP_DAYS, trend_of
from monitor.years import WITHIN_DAYS, Earlier, earlier_years, in_and_out, laid_over, of_reservoir

_SEVERAL = 2


def show_reservoir(view: View) -> None:
    """Show the reservoir of the address, or the one that releases most."""
    names = remember(view, "reservoir-names", lambda: _names(view))
    if not names:
        inert.write(view.labels.frame.empty)
        return
    chosen = view.selection.id or _largest(view, names)
    label = view.labels.reservoir.choose
    known = remember(view, "reservoir-spellings", lambda: _spellings(view, names))
    choose_one(view, "id", label, list(names), chosen, words=lambda one: known.get(one, one))
    inert.write_heading(_name(view, chosen))
    flows = remember(view, f"flows-{chosen}", lambda: of_reservoir(view.tables.flows, chosen))
    facts = remember(view, f"facts-{chosen}", lambda: _facts(view, chosen, flows))
    if facts:
        inert.write_facts(facts)
    if flows.empty:
        inert.write(view.labels.reservoir.none)
    else:
        _show_years(view, flows)
        _show_year(view, chosen, flows)
        _show_balance(view, flows)
    show_storage(view, chosen)
    _show_neighbours(view, chosen)
    _show_works(view, chosen)
    _show_figures(view, chosen)


def _names(view: View) -> dict[str, str]:
    rows = view.places.in_order(view.tables.reservoirs.set_index("reservoir_id"))
    return {
        str(key): for_screen(view.places.reservoir(str(key), name))
        for key, name in rows["reservoir"].items()
    }


def _name(view: View, reservoir_id: str) -> str:
    names = remember(view, "reservoir-names", lambda: _names(view))
    return names.get(reservoir_id) or view.places.reservoir(reservoir_id, reservoir_id)


def _spellings(view: View, names: dict[str, str]) -> dict[str, str]:
    """Return all names of each reservoir, so that it is found by any."""
    return {one: for_screen(view.places.spellings(one, name)) for one, name in names.items()}


def _largest(view: View, names: dict[str, str]) -> str:
    """Return the reservoir with the largest release of the last whole bulletin."""
    releases = view.tables.releases
    if releases.empty:
        return next(iter(names))
    day = pd.Timestamp(latest_pair(view.tables)[1])
    last = releases[releases["date"] == day].sort_values("discharge_m3s")
    return str(last["reservoir_id"].iloc[-1]) if len(last) else next(iter(names))


def _facts(view: View, chosen: str, flows: pd.DataFrame) -> list[Fact]:
    """Say the last release, how full it is, and what was released about that day in other years."""
    labels, words = view.labels, view.labels.reservoir
    holds = storage_facts(view, chosen)
    releases = flows[flows["measure"] == "release"]
    if releases.empty:
        return holds if flows.empty else [Fact(words.last, words.unknown), *holds]
    last = releases.iloc[-1].to_dict()
    told = earlier_years(flows, last["date"].date())
    within = counted(WITHIN_DAYS, labels.writing.days)
    said = [day(last["date"], labels), *doubts_of(last["flag"], labels)]
    return [
        Fact(words.last, amount_with_unit(last, labels), "; ".join(said)),
        _change(view, releases),
        *holds,
        _year_before(view, told, words.year_before.format(days=within)),
        _span(view, told, words.earlier.format(days=within)),
    ]


def _year_before(view: View, told: Earlier, about: str) -> Fact:
    for row in told.year_before.to_dict("records"):
        return Fact(about, amount_with_unit(row, view.labels), day(row["date"], view.labels))
    return Fact(about, view.labels.reservoir.unknown)


def _span(view: View, told: Earlier, about: str) -> Fact:
    """Say the lowest and the highest release of earlier years, and of which years they are."""
    ends = pd.concat([told.lowest, told.highest])
    if ends.empty:
        return Fact(about, view.labels.reservoir.unknown)
    low, high = (number(one, view.labels) for one in ends["discharge_m3s"])
    years = ", ".join(str(one) for one in dict.fromkeys(ends["date"].dt.year))
    return Fact(about, f"{low}–{high}", years)


def _change(view: View, releases: pd.DataFrame) -> Fact:
    """Say by how much the last release differs from the one before, where both are numbers."""
    labels, words = view.labels, view.labels.reservoir
    if len(releases) < _SEVERAL:
        return Fact(words.since.format(day=MISSING), words.first)
    before, last = releases.iloc[-2], releases.iloc[-1]
    about = words.since.format(day=day(before["date"], labels))
    difference = last["discharge_m3s"] - before["discharge_m3s"]
    known = {before["state"], last["state"]} <= set(COUNTED)
    what = signed(round(float(difference), 6), labels) if known else words.unknown
    going = trend_words(trend_of(releases, last["date"].date()), labels)
    beside = "; ".join(filter(None, (amount_with_unit(before.to_dict(), labels), going)))
    return Fact(about, what, beside)


def _show_years(view: View, flows: pd.DataFrame) -> None:
    years = remember(view, f"years-{flows.iloc[0]['reservoir_id']}", lambda: laid_over(flows))
    if len(years) < _SEVERAL:
        return
    labels = view.labels
    st.header(labels.reservoir.years_heading)
    show_chart(view, lambda: draw_years(years, labels), "years", labels.reservoir.years_alt)
    gap = counted(GAP_DAYS, labels.writing.days_old)
    inert.write(labels.reservoir.years_marks.format(days=gap), small=True)


def _show_year(view: View, chosen: str, flows: pd.DataFrame) -> None:
    """Show release and inflow of the hydrological year of the last figure."""
    labels, last = view.labels, flows["date"].iloc[-1].date()
    start, end = (pd.Timestamp(one("year", last)) for one in (period_start, period_end))
    rows = flows[(flows["date"] >= start) & (flows["date"] <= end)]
    st.header(labels.reservoir.season_heading)
    names, until = {chosen: view.places.short(chosen, _name(view, chosen))}, _until(rows, last)
    show_chart(
        view,
        lambda: draw_season(rows, names, (), until, logarithmic=False, labels=labels),
        "year",
        labels.season.chart_alt,
    )
    inert.write(labels.season.marks, small=True)


def _until(rows: pd.DataFrame, last: date) -> date:
    return rows["date"].iloc[-1].date() if len(rows) else last


def _show_balance(view: View, flows: pd.DataFrame) -> None:
    labels = view.labels
    days = remember(view, f"balance-{flows.iloc[0]['reservoir_id']}", lambda: in_and_out(flows))
    if days.empty:
        return
    st.header(labels.reservoir.balance_heading)
    inert.write(labels.reservoir.balance_rule, small=True)
    show_sheet(view, balance_sheet(days, labels), "balance", labels.reservoir.balance_heading)


def _show_neighbours(view: View, chosen: str) -> None:
    """Name the reservoirs up and down the river, with their last release."""
    words, known = view.labels.reservoir, view.places.gazetteer.reservoirs
    below = known[chosen].downstream_id if chosen in known else ""
    above = [one.id for one in known.values() if one.downstream_id == chosen]
    st.header(words.neighbours_heading)
    if not (below or above):
        inert.write(words.nobody)
    for label, ids in ((words.upstream, above), (words.downstream, [below] if below else [])):
        for one in ids:
            st.button(
                f"{label}: {for_screen(_name(view, one))}",
                key=f"go-{one}",
                on_click=partial(change, view, id=one, figure=()),
            )
            inert.write(_last_words(view, one), small=True)


def _last_words(view: View, reservoir_id: str) -> str:
    flows = of_reservoir(view.tables.flows, reservoir_id)
    releases = flows[flows["measure"] == "release"]
    if releases.empty:
        return view.labels.reservoir.unknown
    last = releases.iloc[-1].to_dict()
    return f"{amount_with_unit(last, view.labels)}, {day(last['date'], view.labels)}"


def _show_works(view: View, chosen: str) -> None:
    """Say what the gazetteer knows of the works, and where that stands."""
    known: Reservoir | None = view.places.gazetteer.reservoirs.get(chosen)
    if known is None:
        return
    labels, words = view.labels, view.labels.reservoir
    st.header(words.facts_heading)
    told = (
        (words.river, view.places.river(chosen)),
        (words.volume, known.full_volume_mcm),
        (words.most, known.max_discharge_m3s),
        (words.built, str(known.year or "")),
    )
    for pattern, value in told:
        if value:
            written = value if isinstance(value, str) else number(value, labels)
            inert.write(pattern.format(value=written))
    inert.write(words.credit.format(value=known.source), small=True)


def _show_figures(view: View, chosen: str) -> None:
    """List every figure of the reservoir, chosen or not, the latest first."""
    labels, readings = view.labels, view.tables.readings
    mine = readings[readings["reservoir_id"] == chosen].sort_values(
        "date", ascending=False, kind="stable"
    )
    if mine.empty:
        return
    st.header(labels.reservoir.figures_heading)
    sheet = remember(view, f"figures-{chosen}", lambda: readings_sheet(mine, view.places, labels))
    show_sheet(view, sheet, "reservoir", labels.reservoir.figures_heading)
    offer_files(view, readings_files(view, lambda: mine, "reservoir", f"reservoir-{chosen}"))
