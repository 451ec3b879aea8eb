"""The state on a day, and what moved since the bulletin before.

What belongs here: the second half of the season page, what an analyst asks first in the morning.
"""

import pandas as pd
import streamlit as st

from monitor.compare import Comparison
from monitor.labels.wording import counted, day, signed
from monitor.movers import rank_movers
from monitor.pages import inert
from monitor.pages.chosen import selected_rows, state_comparison
from monitor.pages.controls import choose_day, choose_keep_days, choose_one, in_row
from monitor.pages.files import comparison_files, offer_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.sheets import movers_sheet, state_sheet

_MOVERS_NAMED = 3
_LEAST_M3S = (0, 1, 5, 10, 50, 100, 500)
_LEAST_PERCENT = (0, 5, 10, 25, 50, 100)


def show_state(view: View) -> None:
    """Show the state on the chosen day and the movers since the bulletin before."""
    labels = view.labels
    comparison = state_comparison(view)
    before, on = comparison.a.day, comparison.b.day
    st.header(labels.season.state_heading.format(day=day(on, labels)))
    in_row(
        lambda: choose_day(view, "b", labels.controls.day, on),
        lambda: choose_keep_days(view),
    )
    rows = selected_rows(view, comparison)
    counts = rows["direction"].value_counts()
    inert.write(
        labels.season.state_sentence.format(
            have=int(rows["figure_b"].notna().sum()),
            all=counted(len(rows), labels.writing.reservoirs),
            days=counted(view.selection.k, labels.writing.days_old),
        )
        + " "
        + labels.season.movers_sentence.format(
            day=day(before, labels),
            rises=counts.get("rise", 0),
            falls=counts.get("fall", 0),
            same=counts.get("unchanged", 0),
        )
        + remember(view, "largest", lambda: _largest(view, rank_movers(rows)))
    )
    _show_movers(view, comparison, rows)
    heading = labels.season.state_table.format(day=day(on, labels))
    st.header(heading)
    sheet = remember(
        view, "state-sheet", lambda: state_sheet(comparison, rows, view.places, labels)
    )
    show_sheet(view, sheet, "state", heading)
    offer_files(view, comparison_files(view, "season", comparison, rows, sheet))


def _largest(view: View, moved: pd.DataFrame) -> str:
    """Name the reservoirs that moved most since the bulletin before."""
    names = [
        view.places.short(str(key), row["reservoir"])
        + " "
        + signed(row["difference_m3s"], view.labels)
        for key, row in moved.head(_MOVERS_NAMED).to_dict("index").items()
    ]
    return " " + view.labels.season.movers_largest.format(names=", ".join(names)) if names else ""


def _show_movers(view: View, comparison: Comparison, rows: pd.DataFrame) -> None:
    labels, words, chosen = view.labels, view.labels.controls, view.selection
    moved = remember(view, "moved", lambda: rank_movers(rows))
    if moved.empty:
        return
    heading = labels.season.movers_heading.format(day=day(comparison.a.day, labels))
    st.header(heading)

    def least(one: int) -> str:
        return str(one) if one else words.any_change

    in_row(
        lambda: choose_one(view, "least", words.least, _LEAST_M3S, chosen.least, words=least),
        lambda: choose_one(
            view, "percent", words.percent, _LEAST_PERCENT, chosen.percent, words=least
        ),
    )
    passed = remember(view, "passed", lambda: rank_movers(rows, chosen.least, chosen.percent))
    if passed.empty:
        inert.write(labels.season.movers_none)
        return
    sentence = labels.season.movers_passed.format(shown=len(passed), moved=len(moved))
    inert.write(sentence, small=True)
    sheet = remember(
        view, "movers-sheet", lambda: movers_sheet(comparison, passed, view.places, labels)
    )
    show_sheet(view, sheet, "movers", heading)
