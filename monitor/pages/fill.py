"""How full the reservoirs are.

What belongs here: choosing the day, the bars, and the same figures as a table with all measures.
"""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from monitor.charts.fill import Bar, draw_fill
from monitor.fill import latest_storage, storage_days
from monitor.labels.wording import counted, day, stored_amount
from monitor.pages import inert
from monitor.pages.controls import (
    choose_keep_days,
    choose_one,
    choose_places,
    chosen_words,
    in_row,
)
from monitor.pages.drawing import show_chart
from monitor.pages.files import figures_files, offer_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.sheets import latest_storage_sheet

_MOST_NAMED = 8


def show_fill(view: View) -> None:
    """Show the last published fill, volume, room and level of every reservoir."""
    labels, words = view.labels, view.labels.storage
    days = remember(view, "fill-days", lambda: storage_days(view.tables.storage))
    if not days:
        st.header(labels.frame.pages["fill"])
        inert.write(words.none)
        return
    on = view.selection.b or days[0]
    st.header(words.page_heading.format(day=day(on, labels)))
    rows = remember(view, "fill-rows", lambda: _chosen(view, on))
    filled = rows[(rows["measure"] == "fill_percent") & rows["value"].notna()]
    inert.write(_sentence(view, rows, filled))
    if len(filled):
        inert.write(_named(view, filled))
    _show_controls(view, days, on)
    if len(filled):
        bars = [_bar(view, row) for row in filled.reset_index(names="key").to_dict("records")]
        show_chart(view, lambda: draw_fill(bars, labels), "fill", words.chart_alt)
        inert.write(words.marks.format(days=_keep_days(view)), small=True)
    if rows.empty:
        return
    st.header(words.table_heading)
    sheet = remember(view, "fill-sheet", lambda: latest_storage_sheet(rows, view.places, labels))
    show_sheet(view, sheet, "fill", words.table_heading)
    offer_files(view, figures_files(view, rows, sheet, "fill", f"fill-{on}"))


def _show_controls(view: View, days: tuple[date, ...], on: date) -> None:
    labels = view.labels
    kept = counted(view.selection.k, labels.writing.days)
    with st.popover(chosen_words(view, day(on, labels), kept), icon=":material/tune:"):
        in_row(
            lambda: choose_one(
                view, "b", labels.controls.day, days, on, words=lambda one: day(one, labels)
            ),
            lambda: choose_keep_days(view),
        )
        choose_places(view)


def _chosen(view: View, on: date) -> pd.DataFrame:
    selection = view.selection
    rows = latest_storage(view.tables.storage, on, selection.k)
    if selection.r:
        rows = rows[rows["reservoir_id"].isin(selection.r)]
    if selection.region:
        rows = rows[rows["region_id"].isin(selection.region)]
    return rows


def _keep_days(view: View) -> str:
    return counted(view.selection.k, view.labels.writing.days_old)


def _sentence(view: View, rows: pd.DataFrame, filled: pd.DataFrame) -> str:
    fresh = filled[filled["age_days"] <= view.selection.k]
    return view.labels.storage.sentence.format(
        reservoirs=counted(rows["reservoir_id"].nunique(), view.labels.writing.reservoirs),
        filled=len(filled),
        fresh=len(fresh),
        days=_keep_days(view),
    )


def _named(view: View, filled: pd.DataFrame) -> str:
    """Name the first reservoirs, in the order of the bars, each with its day."""
    rows = filled.head(_MOST_NAMED)
    names = [
        f"{view.places.short(row['reservoir_id'], row['reservoir'])} "
        f"{stored_amount(row, view.labels)} ({day(row['date'], view.labels)})"
        for row in rows.to_dict("records")
    ]
    return view.labels.storage.named.format(names=" · ".join(names))


def _bar(view: View, row: Mapping[Hashable, Any]) -> Bar:
    labels = view.labels
    certain = row["age_days"] <= view.selection.k and row["qualifier"] == "" and not row["shared"]
    return Bar(
        name=view.places.short(row["reservoir_id"], row["reservoir"]),
        percent=float(row["value"]),
        text=f"{stored_amount(row, labels)} · {day(row['date'], labels)}",
        figure=str(row["key"]),
        certain=bool(certain and "conflict" not in row["flag"].split()),
    )
