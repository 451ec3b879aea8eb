"""All figures as a table: filter, sort, take away.

What belongs here: the controls of the table and its files. The rows come from ``monitor.listing``.
"""

from datetime import date
from typing import Any

import streamlit as st

from monitor.address import MEASURES
from monitor.labels.wording import counted, day
from monitor.listing import SORTS, Filter, list_readings
from monitor.pages import inert
from monitor.pages.controls import UNSET, choose_one, choose_places, choose_several, in_row
from monitor.pages.files import offer_files, readings_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.sheets import columns_said, readings_sheet

LEAF_ROWS = 200
"""How many rows stand on one leaf of the screen; the file has them all."""


def show_table(view: View) -> None:
    """Show the table."""
    labels, selection = view.labels, view.selection
    st.header(labels.table.heading)
    _show_controls(view)
    readings = view.tables.readings
    listed = list_readings(
        readings,
        Filter(
            reservoirs=selection.r,
            regions=selection.region,
            measures=selection.measure,
            since=selection.since,
            until=selection.until,
        ),
        selection.sort,
    )
    if selection.since and selection.until and selection.since > selection.until:
        inert.write("⚠ " + labels.table.reversed)
    if not len(listed):
        inert.write(labels.table.empty if view.tables.keys else labels.frame.empty)
        return
    inert.write(
        labels.table.sentence.format(
            rows=counted(len(listed), labels.writing.rows), all=len(readings)
        )
    )
    leaves = -(-len(listed) // LEAF_ROWS)
    leaf = min(selection.page, leaves)
    if leaf != selection.page:
        words = labels.frame.problems["beyond"].format(parameter="page", value=selection.page)
        inert.write("⚠ " + words)
    if leaves > 1:
        choose_one(view, "page", labels.controls.page, range(1, leaves + 1), leaf, words=str)
    part = readings.iloc[listed[(leaf - 1) * LEAF_ROWS : leaf * LEAF_ROWS]]
    if leaves > 1:
        first = (leaf - 1) * LEAF_ROWS + 1
        leaf_words = {"first": first, "last": first + len(part) - 1, "rows": len(listed)}
        inert.write(labels.table.leaf.format_map(leaf_words), small=True)
    columns = remember(view, "table-columns", lambda: columns_said(readings, listed))
    sheet = readings_sheet(part, view.places, labels, columns)
    show_sheet(view, sheet, "table", labels.table.heading)
    offer_files(view, readings_files(view, lambda: readings.iloc[listed]))


def _show_controls(view: View) -> None:
    labels, selection = view.labels, view.selection
    choose_places(view)
    days: list[date | str] = [UNSET, *view.tables.bulletin_days[::-1]]
    sorts = [sign + name for name in SORTS for sign in ("-", "")]
    words = labels.controls

    def day_words(one: Any) -> str:
        return words.any_day if one == UNSET else day(one, labels)

    def sort_words(one: str) -> str:
        column = labels.columns[SORTS[one.removeprefix("-")]]
        return f"{column}, {words.descending if one.startswith('-') else words.ascending}"

    in_row(
        lambda: choose_several(
            view, "measure", words.measure, MEASURES, labels.states.measures.__getitem__
        ),
        lambda: choose_one(
            view, "since", words.since, days, selection.since or UNSET, words=day_words
        ),
        lambda: choose_one(
            view, "until", words.until, days, selection.until or UNSET, words=day_words
        ),
        lambda: choose_one(view, "sort", words.sort, sorts, selection.sort, words=sort_words),
    )
