"""Flows over the season, and the state on the latest day.

What belongs here: the order of what the page shows. Its charts are ``pages.flows``, the state and
what moved ``pages.state``.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from monitor.address import CHARTS, PERIODS, SCALES
from monitor.labels.wording import counted
from monitor.pages import inert
from monitor.pages.chosen import keep_chosen
from monitor.pages.controls import choose_places, choose_word, in_row
from monitor.pages.flows import show_flows
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.state import show_state
from monitor.pages.view import View
from monitor.season import period_start
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
    choices: list[Choice] = [
        ("chart", words.chart, CHARTS, words.charts),
        ("period", words.period, PERIODS, words.periods),
    ]
    # Only lines have a second axis to choose.
    if view.selection.chart == "lines":
        choices.append(("scale", words.scale, SCALES, words.scales))
    in_row(*(partial(choose_word, view, *one) for one in choices))
    show_flows(view)
    show_state(view)
    _show_conflicts(view)
    _show_planned(view)


def _show_conflicts(view: View) -> None:
    """Show the figures on which sources differ, the others beside the chosen one."""
    rows, before = remember(view, "conflicts", lambda: _of_period(view, view.tables.conflicts))
    if not len(rows) and not before:
        return
    st.subheader(view.labels.season.conflicts_heading)
    inert.write(view.labels.season.conflicts_rule, small=True)
    _say_outside(view, before)
    sheet = remember(
        view, "conflicts-sheet", lambda: conflicts_sheet(rows, view.places, view.labels)
    )
    if len(rows):
        show_sheet(view, sheet, "conflicts", view.labels.season.conflicts_heading)


def _show_planned(view: View) -> None:
    labels = view.labels
    rows, before = remember(view, "planned", lambda: _of_period(view, view.tables.planned))
    st.subheader(labels.season.planned_heading)
    if not len(rows) and not before:
        inert.write(labels.season.planned_none)
        return
    _say_outside(view, before)
    sheet = remember(view, "planned-sheet", lambda: planned_sheet(rows, view.places, labels))
    if len(rows):
        show_sheet(view, sheet, "planned", labels.season.planned_heading)


def _of_period(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return the chosen rows of the period, undated ones too, and how many lie before it."""
    days = view.tables.bulletin_days
    mine = keep_chosen(view, rows)
    if not days or view.selection.period == "all":
        return mine, 0
    early = mine["date"] < pd.Timestamp(period_start(view.selection.period, days[-1]))
    return mine[~early], int(early.sum())


def _say_outside(view: View, before: int) -> None:
    if before:
        figures = counted(before, view.labels.writing.figures)
        inert.write(view.labels.season.outside.format(figures=figures), small=True)
