"""The sentence behind a figure.

What belongs here: what is shown when a figure is chosen: its quote in its surroundings, the days,
the source, how it was read, and what is doubtful about it.
"""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.navigation.page import Page

from monitor.address import write_address
from monitor.labels import Labels
from monitor.labels.wording import amount, day, flag_words, note_words, rule_words, stored_amount
from monitor.marks import Mark, Piece, cut
from monitor.pages import inert
from monitor.pages.documents import document_text
from monitor.pages.proposing import offer_correction
from monitor.pages.standing import show_standing
from monitor.pages.view import View, change

_AROUND = 160


def show_quotes(view: View, pages: Mapping[str, Page]) -> None:
    """Open the sentences of the figures in the address, if there are any.

    ``pages`` are those that show whole texts and reservoirs.
    """
    keys = view.selection.figure
    if not keys:
        return
    labels = view.labels

    @st.dialog(labels.quote.title, width="medium", on_dismiss=lambda: _dismiss(view))
    def open_quotes() -> None:
        for number, key in enumerate(keys):
            if number:
                st.divider()
            document = _show_one(view, key)
            chosen = replace(view.selection, figure=())
            if document:
                address = write_address(replace(chosen, document=document))
                st.page_link(pages["bulletins"], label=labels.quote.open, query_params=address)
            for rows in (view.tables.readings, view.tables.storage):
                if key not in rows.index:
                    continue
                address = write_address(replace(chosen, id=str(rows.loc[key, "reservoir_id"])))
                st.page_link(pages["reservoir"], label=labels.reservoir.open, query_params=address)

    open_quotes()


def _dismiss(view: View) -> None:
    change(view, figure=())
    # A new key lets go of the selected mark, so that it can be chosen again.
    st.session_state["dismissed"] = st.session_state.get("dismissed", 0) + 1


def _show_one(view: View, key: str) -> str:
    """Show a figure or a remark and return the document whose text says it."""
    labels, tables = view.labels, view.tables
    if key in tables.readings.index:
        row = tables.readings.loc[key].to_dict()
        figure = f"{amount(row, labels)} {labels.writing.unit}"
        document = _show_figure(view, row, f"{labels.states.measures[row['measure']]}: {figure}")
        show_standing(view, key)
    elif key in tables.storage.index:
        row = tables.storage.loc[key].to_dict()
        figure = stored_amount(row, labels)
        document = _show_figure(view, row, f"{labels.storage.measures[row['measure']]}: {figure}")
    else:
        row = tables.remarks.loc[key].to_dict()
        document = _show_remark(view, row)
    _show_facts(row, labels)
    if key in tables.readings.index:
        offer_correction(view, key)
    return document


def _show_figure(view: View, row: Mapping[Hashable, Any], words: str) -> str:
    """Show a figure and return its document; none of a transcribed one, which has no text."""
    labels, name = view.labels, view.places.reservoir(row["reservoir_id"], row["reservoir"])
    inert.write(f"{name} · {words}", strong=True)
    if row["rule"] == "transcribed":
        inert.write(labels.quote.transcribed)
    else:
        span = (row["value_start"], row["value_end"])
        _show_text(view, row, span)
    if not row["chosen"]:
        inert.write("⚠ " + labels.quote.not_chosen)
    return "" if row["rule"] == "transcribed" else str(row["document"])


def _show_remark(view: View, row: Mapping[Hashable, Any]) -> str:
    labels = view.labels
    region = view.places.region(row["region_id"], row["region"])
    inert.write(f"{region}: {labels.reading.remark_kinds[row['kind']]}", strong=True)
    _show_text(view, row, (row["start"], row["end"]))
    return str(row["document"])


def _show_text(view: View, row: Mapping[Hashable, Any], span: tuple[int, int]) -> None:
    """Show the quote in its surroundings; where the text has changed, the quote of the table."""
    labels, start, end = view.labels, int(row["start"]), int(row["end"])
    text = document_text(view, row["document"])
    if text is None or text[start:end] != row["quote"]:
        inert.write(f"«{row['quote']}»")
        inert.write("⚠ " + labels.quote.text_changed, small=True)
        return
    first, last = _surroundings(text, start, end)
    marks = [
        Mark(start, span[0], "remark", ""),
        Mark(span[0], span[1], "read", ""),
        Mark(span[1], end, "remark", ""),
    ]
    inert.write_pieces([Piece("… "), *cut(text, first, last, marks), Piece(" …")], labels)


def _surroundings(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span by whole words on either side."""
    first = max(start - _AROUND, 0)
    last = min(end + _AROUND, len(text))
    if first:
        first = min(max(text.find(" ", first) + 1, first), start)
    if last < len(text):
        last = max(text.rfind(" ", 0, last), end)
    return first, last


def _show_facts(row: Mapping[Hashable, Any], labels: Labels) -> None:
    as_of = labels.quote.unknown if pd.isna(row["date"]) else day(row["date"], labels)
    published = labels.quote.unknown if pd.isna(row["published"]) else day(row["published"], labels)
    facts = {
        labels.quote.as_of: f"{as_of} ({labels.reading.dated_by[row['dated_by']]})",
        labels.quote.published: published,
        labels.columns["title"]: row["title"],
        labels.quote.rule: rule_words(row.get("rule", ""), labels),
        labels.quote.flags: flag_words(row.get("flag", ""), labels),
        labels.quote.document: row["document"],
        labels.quote.note: note_words(row.get("note", ""), labels),
        labels.quote.source: row["source_url"],
    }
    for name, text in facts.items():
        if text:
            inert.write(f"{name}: {text}", small=True)
