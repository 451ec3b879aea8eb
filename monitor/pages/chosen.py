"""What the address asks to be compared.

What belongs here: which two days and which rows, for the pages that compare.
"""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from monitor.address import Selection
from monitor.compare import Comparison, compare
from monitor.pages.remembered import remember
from monitor.pages.view import View
from monitor.season import period_end, period_start
from monitor.snapshot import take_snapshot
from monitor.tables import Tables

SEASON_PAIR = (date(2025, 3, 20), date(2025, 4, 13))
"""The two bulletins the product began with."""

_WHOLE_BULLETIN = 5


def chosen_comparison(view: View) -> Comparison:
    """Compare the two days of the address, or those a comparison starts from.

    The table must know at least one day.
    """
    return compare_days(view, *chosen_days(view))


def chosen_days(view: View) -> tuple[date, date]:
    """Return the two days of the address, or those a comparison starts from."""
    a, b = SEASON_PAIR
    days = view.tables.bulletin_days
    pair = SEASON_PAIR if a in days and b in days else latest_pair(view.tables)
    return view.selection.a or pair[0], view.selection.b or pair[1]


def state_day(view: View) -> date:
    """Return the day whose state the season page shows: of itself, of the last whole bulletin."""
    return view.selection.b or latest_pair(view.tables)[1]


def state_comparison(view: View) -> Comparison:
    """Compare the day of the season page with that of the whole bulletin before it."""
    on = state_day(view)
    days = whole_bulletins(view.tables)
    before = [one for one in days if one < on] or [
        one for one in view.tables.bulletin_days if one < on
    ]
    return compare_days(view, max(before, default=on), on)


def shown_stretch(view: View) -> tuple[date, date]:
    """Return the first and last day of the period of the season page's own day."""
    if not view.tables.bulletin_days:
        return date.min, date.max
    day, period = state_day(view), view.selection.period
    return period_start(period, day), period_end(period, day)


def shown_until(view: View) -> date:
    """Return the latest bulletin in the period, up to which a last figure is carried on."""
    start, end = shown_stretch(view)
    days = [one for one in view.tables.bulletin_days if start <= one <= end]
    return max(days, default=state_day(view))


def effective_days(view: View, page: str) -> Selection:
    """Return the selection with the days a page shows by itself filled in.

    A link must show the same when newer bulletins have moved what a page starts from.
    """
    if not view.tables.bulletin_days:
        return view.selection
    if page == "season":
        return replace(view.selection, b=state_day(view))
    if page in ("compare", "regions"):
        a, b = chosen_days(view)
        return replace(view.selection, a=a, b=b)
    return view.selection


def compare_days(view: View, a: date, b: date) -> Comparison:
    """Compare two days, with figures as old as the address allows."""
    return _compared(view.tables.version, a, b, view.selection.k, view.tables)


@st.cache_resource(max_entries=64, show_spinner=False)
def _compared(version: str, a: date, b: date, keep_days: int, _tables: Tables) -> Comparison:
    return compare(
        _tables, take_snapshot(_tables, a, keep_days), take_snapshot(_tables, b, keep_days)
    )


def latest_pair(tables: Tables) -> tuple[date, date]:
    """Return the last two days with five or more reservoirs, or what comes nearest to it."""
    return _latest_pair(tables.version, tables)


@st.cache_resource(max_entries=8, show_spinner=False)
def _latest_pair(version: str, _tables: Tables) -> tuple[date, date]:
    large = whole_bulletins(_tables)
    days = large if len(large) > 1 else _tables.bulletin_days
    return days[-2:][0], days[-1]


def whole_bulletins(tables: Tables) -> tuple[date, ...]:
    """Return the days with releases of five or more reservoirs."""
    return _whole_bulletins(tables.version, tables)


@st.cache_resource(max_entries=8, show_spinner=False)
def _whole_bulletins(version: str, _tables: Tables) -> tuple[date, ...]:
    sizes = _tables.releases["date"].value_counts()
    return tuple(sorted(one.date() for one in sizes.index[sizes >= _WHOLE_BULLETIN]))


def selected_rows(view: View, comparison: Comparison) -> pd.DataFrame:
    """Return the rows of the chosen reservoirs and regions, in the order of the bulletins."""
    return remember(
        view, f"rows-{comparison.a.day}-{comparison.b.day}", lambda: _rows(view, comparison)
    )


def _rows(view: View, comparison: Comparison) -> pd.DataFrame:
    rows, chosen = view.places.in_order(comparison.rows), view.selection
    if chosen.region:
        rows = rows[rows["region_id"].isin(chosen.region)]
    if chosen.r:
        rows = rows[rows.index.isin(chosen.r)]
    return rows
