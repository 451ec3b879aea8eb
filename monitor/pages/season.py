"""Flows over the season, and the state on the latest day.

What belongs here: the order of what the page shows. Its charts are ``pages.flows``, the state and
what moved ``pages.state``.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from monitor.address import CHARTS, PERIODS, SCALES
from monitor.pages import inert
from monitor.pages.chosen import keep_chosen
from monitor.pages.controls import choose_places, choose_word, in_row
from monitor.pages.flows import show_flows
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.state import show_state
from monitor.pages.view import View
from monitor.sheets import conflicts_sheet, planned_sheet

Choice = tuple[str, str, Sequence[str], Mapping[str, str]]
"""A field of the address, its label, what it may hold and how that is called."""


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
    chart = view.selection.chart
    choices: list[Choice] = [("chart", words.chart, CHARTS, words.charts)]
    # The country shows one day, and only lines have a second axis to choose.
    if chart != "country":
        choices.append(("period", words.period, PERIODS, words.periods))
    if chart == "lines":
        choices.append(("scale", words.scale, SCALES, words.scales))
    in_row(*(partial(choose_word, view, *one) for one in choices))
    show_flows(view)
    show_state(view)
    _show_conflicts(view)
    _show_planned(view)


def _show_conflicts(view: View) -> None:
    """Show the figures on which sources differ, the others beside the chosen one."""
    sheet = remember(
        view, "conflicts-sheet",
        lambda: conflicts_sheet(
            keep_chosen(view, view.tables.conflicts), view.places, view.labels
        ),
    )  # fmt: skip
    if sheet.table.empty:
        return
    st.subheader(view.labels.season.conflicts_heading)
    inert.write(view.labels.season.conflicts_rule, small=True)
    show_sheet(view, sheet, "conflicts", view.labels.season.conflicts_heading)


def _show_planned(view: View) -> None:
    labels = view.labels
    sheet = remember(
        view, "planned-sheet",
        lambda: planned_sheet(keep_chosen(view, view.tables.planned), view.places, labels),
    )  # fmt: skip
    st.subheader(labels.season.planned_heading)
    if sheet.table.empty:
        inert.write(labels.season.planned_none)
    else:
        show_sheet(view, sheet, "planned", labels.season.planned_heading)
