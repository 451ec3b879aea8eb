"""Flows over the season, and the state on the latest day.

What belongs here: the order of what the page shows. Its charts are ``pages.flows``, the state and
what moved ``pages.state``.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from monitor.address import CHARTS, PERIODS, SCALES
from monitor.labels.wording import outside_words
from monitor.pages import inert
from monitor.pages.chosen import shown_stretch
from monitor.pages.controls import choose_places, choose_word, chosen_words, in_row
from monitor.pages.flows import show_flows
from monitor.pages.glance import show_glance
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.state import show_state
from monitor.pages.view import View
from monitor.season import Flows, select_flows
from monitor.sheets import conflicts_sheet, planned_sheet

Choice = tuple[str, str, Sequence[str], Mapping[str, str]]
"""A field of the address, its label, what it may hold and how that is called."""


def show_season(view: View) -> None:
    """Show the season."""
    labels = view.labels
    st.header(labels.season.heading)
    if not view.tables.bulletin_days:
        inert.write(labels.frame.empty)
        if len(view.tables.planned):
            _show_planned(view)
        return
    show_glance(view)
    words, chosen = labels.controls, view.selection
    said = chosen_words(view, words.charts[chosen.chart], words.periods[chosen.period])
    with st.popover(said, icon=":material/tune:"):
        _choose(view)
    show_flows(view)
    show_state(view)
    _show_conflicts(view)
    _show_planned(view)


def _choose(view: View) -> None:
    words = view.labels.controls
    choose_places(view)
    choices: list[Choice] = [
        ("chart", words.chart, CHARTS, words.charts),
        ("period", words.period, PERIODS, words.periods),
    ]
    # Only lines have a second axis to choose.
    if view.selection.chart == "lines":
        choices.append(("scale", words.scale, SCALES, words.scales))
    in_row(*(partial(choose_word, view, *one) for one in choices))


def _show_conflicts(view: View) -> None:
    """Show the figures on which sources differ, the others beside the chosen one."""
    found = remember(view, "conflicts", lambda: _of_period(view, view.tables.conflicts))
    if found.rows.empty and not found.outside:
        return
    st.header(view.labels.season.conflicts_heading)
    inert.write(view.labels.season.conflicts_rule, small=True)
    _say_outside(view, found)
    sheet = remember(
        view, "conflicts-sheet", lambda: conflicts_sheet(found.rows, view.places, view.labels)
    )
    if not found.rows.empty:
        show_sheet(view, sheet, "conflicts", view.labels.season.conflicts_heading)


def _show_planned(view: View) -> None:
    labels = view.labels
    found = remember(view, "planned", lambda: _of_period(view, view.tables.planned))
    st.header(labels.season.planned_heading)
    if found.rows.empty and not found.outside:
        inert.write(labels.season.planned_none)
        return
    _say_outside(view, found)
    sheet = remember(view, "planned-sheet", lambda: planned_sheet(found.rows, view.places, labels))
    if not found.rows.empty:
        show_sheet(view, sheet, "planned", labels.season.planned_heading)


def _of_period(view: View, rows: pd.DataFrame) -> Flows:
    """Return the chosen rows of the period."""
    chosen = view.selection
    return select_flows(rows, shown_stretch(view), chosen.r, chosen.region)


def _say_outside(view: View, found: Flows) -> None:
    if found.outside:
        inert.write(outside_words(found.outside, view.labels), small=True)
