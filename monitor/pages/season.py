"""Flows over the season, and the state on the latest day.

What belongs here: the order of what the page shows. Its charts are ``pages.flows``, the state and
what moved ``pages.state``.
"""

import streamlit as st

from monitor.address import CHARTS, PERIODS, SCALES
from monitor.pages import inert
from monitor.pages.chosen import keep_chosen
from monitor.pages.controls import choose_places, choose_word, in_row
from monitor.pages.flows import show_flows
from monitor.pages.rows import show_sheet
from monitor.pages.state import show_state
from monitor.pages.view import View
from monitor.sheets import conflicts_sheet, planned_sheet


def show_season(view: View) -> None:
    """Show the season."""
    labels, words = view.labels, view.labels.controls
    st.subheader(labels.season.heading)
    if not view.tables.bulletin_days:
        inert.write(labels.frame.empty)
        if len(view.tables.planned):
            _show_planned(view)
        return
    choose_places(view)
    in_row(
        lambda: choose_word(view, "chart", words.chart, CHARTS, words.charts),
        lambda: choose_word(view, "period", words.period, PERIODS, words.periods),
        lambda: choose_word(view, "scale", words.scale, SCALES, words.scales),
    )
    show_flows(view)
    show_state(view)
    _show_conflicts(view)
    _show_planned(view)


def _show_conflicts(view: View) -> None:
    """Show the figures on which sources differ, the others beside the chosen one."""
    conflicts = keep_chosen(view, view.tables.conflicts)
    if conflicts.empty:
        return
    st.subheader(view.labels.season.conflicts_heading)
    inert.write(view.labels.season.conflicts_rule, small=True)
    show_sheet(view, conflicts_sheet(conflicts, view.places, view.labels), "conflicts")


def _show_planned(view: View) -> None:
    labels = view.labels
    planned = keep_chosen(view, view.tables.planned)
    st.subheader(labels.season.planned_heading)
    if planned.empty:
        inert.write(labels.season.planned_none)
    else:
        show_sheet(view, planned_sheet(planned, view.places, labels), "planned")
