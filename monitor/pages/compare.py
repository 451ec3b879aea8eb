"""Two days of all reservoirs side by side.

What belongs here: choosing the two days, the chart, its sentence, what is on one day only and why,
and the same rows as a table.
"""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from monitor.charts.compare import draw_comparison
from monitor.charts.pairs import pair_of
from monitor.compare import ORDERS, Comparison, sort_comparison
from monitor.headline import comparison_sentences
from monitor.labels.wording import change as change_words
from monitor.labels.wording import counted, day, figure_or_state, missing_words, short_day
from monitor.pages import inert
from monitor.pages.chosen import (
    SEASON_PAIR,
    chosen_comparison,
    chosen_days,
    latest_pair,
    selected_rows,
)
from monitor.pages.controls import (
    choose_keep_days,
    choose_pair,
    choose_places,
    choose_word,
    chosen_words,
    in_row,
)
from monitor.pages.drawing import show_chart
from monitor.pages.files import comparison_files, offer_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View, change
from monitor.sheets import comparison_sheet
from monitor.snapshot import days_before
from monitor.years import year_before


def show_compare(view: View) -> None:
    """Show the comparison of two days."""
    labels = view.labels
    if not view.tables.bulletin_days:
        st.header(labels.frame.pages["compare"])
        inert.write(labels.frame.empty)
        return
    comparison = chosen_comparison(view)
    a, b = comparison.a.day, comparison.b.day
    st.header(labels.compare.heading.format(a=day(a, labels), b=day(b, labels)))
    chosen = selected_rows(view, comparison)
    rows = remember(view, "compare-rows", lambda: sort_comparison(chosen, view.selection.order))
    if a == b:
        inert.write(labels.compare.same_day)
    else:
        _show_sentences(view, rows)
    _show_controls(view, a, b)
    if (rows["presence"] != "neither").any():
        _show_drawing(view, comparison, rows)
        _show_only(view, comparison, rows)
    st.header(labels.compare.table_heading)
    sheet = remember(
        view, "compare-sheet", lambda: comparison_sheet(comparison, rows, view.places, labels)
    )
    show_sheet(view, sheet, "compare", labels.compare.table_heading)
    offer_files(view, comparison_files(view, "compare", comparison, rows, sheet))


def _show_sentences(view: View, rows: pd.DataFrame) -> None:
    sentences = remember(
        view, "compare-sentences", lambda: comparison_sentences(rows, view.places, view.labels)
    )
    for sentence in sentences:
        inert.write(sentence)


def _show_controls(view: View, a: date, b: date) -> None:
    labels = view.labels
    choose_pair(view, a, b)
    _show_presets(view)
    words = labels.controls
    kept = counted(view.selection.k, labels.writing.days)
    with st.popover(
        chosen_words(view, kept, words.orders[view.selection.order]), icon=":material/tune:"
    ):
        in_row(
            lambda: choose_keep_days(view),
            lambda: choose_word(view, "order", words.order, ORDERS, words.orders),
        )
        choose_places(view)
    inert.write(
        labels.compare.rule.format(days=counted(view.selection.k, labels.writing.days_old)),
        small=True,
    )
    for one in (a, b):
        if one not in view.tables.bulletin_days:
            inert.write("⚠ " + labels.compare.not_bulletin_day.format(day=day(one, labels)))


def _show_presets(view: View) -> None:
    labels, days = view.labels, view.tables.bulletin_days
    presets = (
        {"season": (labels.controls.preset_season, SEASON_PAIR)}
        if set(SEASON_PAIR) <= set(days)
        else {}
    )
    latest = latest_pair(view.tables)[1]
    presets["latest"] = (labels.controls.preset_latest, latest_pair(view.tables))
    presets["week"] = (labels.controls.preset_week, (days_before(latest, 7), latest))
    on = chosen_days(view)[1]
    before = year_before(on, days)
    if before is not None:
        presets["year"] = (labels.controls.preset_year, (before, on))
    with st.container(horizontal=True, gap="small"):
        for name, (text, pair) in presets.items():
            st.button(
                text, key=f"preset-{name}", on_click=change,
                args=(view,), kwargs={"a": pair[0], "b": pair[1]},
            )  # fmt: skip


def _show_drawing(view: View, comparison: Comparison, rows: pd.DataFrame) -> None:
    labels = view.labels
    days = {"a": short_day(comparison.a.day, labels), "b": short_day(comparison.b.day, labels)}

    def draw() -> Any:
        shown = rows[rows["presence"] != "neither"]
        grouped = view.selection.order in ("bulletin", "region")
        pairs, changes = [], []
        for key, row in zip(shown.index, shown.to_dict("records"), strict=True):
            group = view.places.region(row["region_id"], row["region"]) if grouped else ""
            pairs.append(pair_of(str(key), row, days, group, places=view.places, labels=labels))
            changes.append(change_words(row, labels))
        return draw_comparison(pairs, changes, labels)

    inert.write(labels.compare.legend.format_map(days), small=True)
    show_chart(view, draw, "compare", labels.compare.chart_alt)


def _show_only(view: View, comparison: Comparison, rows: pd.DataFrame) -> None:
    labels = view.labels
    only = rows[rows["presence"].isin(["a", "b"])]
    if only.empty:
        inert.write(labels.compare.all_both)
        return
    st.header(labels.compare.only_heading)
    days = {"a": comparison.a.day, "b": comparison.b.day}
    for present, absent in (("a", "b"), ("b", "a")):
        mine = only[only["presence"] == present]
        why = pd.Series(
            [missing_words(row, labels, f"_{absent}") for row in mine.to_dict("records")],
            index=mine.index,
        )
        for reason, rows_alike in mine.groupby(why, sort=False):
            names = [
                f"{view.places.short(str(key), row['reservoir'])} "
                + figure_or_state(row, labels, f"_{present}")
                for key, row in rows_alike.to_dict("index").items()
            ]
            words = labels.compare.only_sentence.format(
                present_day=day(days[present], labels),
                missing_day=day(days[absent], labels),
                why=reason,
                names=", ".join(names),
            )
            inert.write(words)
    _show_remarks(view, only)


def _show_remarks(view: View, only: pd.DataFrame) -> None:
    """Show the sentences that explain the gaps, each once."""
    keys = pd.concat([only["remark_a"], only["remark_b"]]).dropna().unique()
    remarks = view.tables.remarks.loc[list(keys)]
    for row in remarks.drop_duplicates(["document", "start", "end"]).to_dict("records"):
        inert.write(f"«{row['quote']}» — {row['title']}", small=True)
