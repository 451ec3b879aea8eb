"""What the address asks to be compared.

What belongs here: which two days and which rows, for the pages that compare.
"""

from datetime import date

import pandas as pd
import streamlit as st

from monitor.compare import Comparison, compare
from monitor.pages.view import View
from monitor.snapshot import take_snapshot
from monitor.tables import Tables

SEASON_PAIR = (date(2025, 3, 20), date(2025, 4, 13))
"""The two bulletins the product began with."""

_WHOLE_BULLETIN = 5


def chosen_comparison(view: View) -> Comparison:
    """Compare the two days of the address, or those a comparison starts from.

    The table must know at least one day.
    """
    pair = latest_pair(view.tables)
    if set(SEASON_PAIR) <= set(view.tables.bulletin_days):
        pair = SEASON_PAIR
    return compare_days(view, view.selection.a or pair[0], view.selection.b or pair[1])


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
    sizes = tables.releases["date"].value_counts()
    large = sorted(one.date() for one in sizes.index[sizes >= _WHOLE_BULLETIN])
    days = large if len(large) > 1 else list(tables.bulletin_days)
    return days[-2:][0], days[-1]


def selected_rows(view: View, comparison: Comparison) -> pd.DataFrame:
    """Return the rows of the chosen reservoirs and regions, in the order of the bulletins."""
    rows = view.places.in_order(comparison.rows)
    if view.selection.region:
        rows = rows[rows["region_id"].isin(view.selection.region)]
    if view.selection.r:
        rows = rows[rows.index.isin(view.selection.r)]
    return rows
