"""Each bulletin's text with what was read from it.

What belongs here: choosing a document, its articles with marks, what was not taken and why. The
text is hostile and goes through ``pages.inert`` only.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from extract.pages.page import Article, Page
from extract.tables.hostile import for_screen
from monitor.labels import Labels
from monitor.labels.wording import counted, day
from monitor.marks import Mark, collect_marks, cut
from monitor.pages import inert
from monitor.pages.controls import choose_one
from monitor.pages.documents import archived_documents, document_page, silent_documents
from monitor.pages.intake import show_intake
from monitor.pages.proposing import show_proposals
from monitor.pages.rows import show_sheet
from monitor.pages.standing import show_corrections
from monitor.pages.view import View
from monitor.places import Places
from monitor.said import Said, said_in
from monitor.sheets import (
    Sheet,
    not_stored_sheet,
    readings_sheet,
    remarks_sheet,
    skipped_sheet,
    storage_sheet,
)

_Worded = Callable[[pd.DataFrame, Places, Labels], Sheet]


def show_bulletins(view: View) -> None:
    """Show one document of the archive."""
    labels, tables = view.labels, view.tables
    st.header(labels.bulletins.heading)
    show_intake(view)
    offered = archived_documents(view)
    if not offered:
        inert.write(labels.bulletins.none)
        return
    document = view.selection.document or offered[0]
    silent = silent_documents(view)

    def words(name: str) -> str:
        shown = for_screen(name)
        return f"{shown} — {labels.bulletins.nothing}" if name in silent else shown

    choose_one(view, "document", labels.controls.document, offered, document, words=words)
    page = document_page(view, document)
    if document in silent and page is not None:
        inert.write(labels.bulletins.nothing)
    said = said_in(tables, document)
    inert.write(
        labels.bulletins.sentence.format(
            figures=counted(len(said.readings) + len(said.storage), labels.writing.figures),
            skipped=len(said.skipped) + len(said.not_stored),
            remarks=len(said.remarks),
        )
    )
    if page is not None:
        _show_text(view, page, said)
    elif _is_transcribed(said):
        inert.write(labels.bulletins.transcribed)
        _show_part(view, "transcribed", labels.table.heading, said.readings, readings_sheet)
        _show_part(view, "storage", labels.storage.heading, said.storage, storage_sheet)
    else:
        inert.write("⚠ " + labels.bulletins.unreadable)
    if document not in silent:
        _show_skipped(view, said)
    show_corrections(view, document)
    show_proposals(view, document)
    _show_part(view, "remarks", labels.bulletins.remarks_heading, said.remarks, remarks_sheet)


def _is_transcribed(said: Said) -> bool:
    rules = {*said.readings["rule"], *said.storage["rule"]}
    return rules == {"transcribed"}


def _show_skipped(view: View, said: Said) -> None:
    labels = view.labels
    if said.skipped.empty and said.not_stored.empty:
        st.header(labels.bulletins.skipped_heading)
        inert.write(labels.bulletins.skipped_none)
    words = labels.bulletins.skipped_heading
    _show_part(view, "skipped", words, said.skipped, skipped_sheet)
    words = labels.storage.skipped_heading
    _show_part(view, "not-stored", words, said.not_stored, not_stored_sheet)


def _show_part(view: View, key: str, heading: str, rows: pd.DataFrame, worded: _Worded) -> None:
    """Show some rows of a document under a heading of their own, if there are any."""
    if len(rows):
        st.header(heading)
        show_sheet(view, worded(rows, view.places, view.labels), key, heading)


def _show_text(view: View, page: Page, said: Said) -> None:
    labels = view.labels
    marks, lost = collect_marks(page.text, said)
    if lost:
        inert.write("⚠ " + labels.bulletins.differs)
    inert.write_legend(labels)
    articles = page.articles or (Article("", None, "", 0, len(page.text)),)
    silent = []
    for article in articles:
        mine = [one for one in marks if article.start <= one.start < article.end]
        if mine or len(articles) == 1:
            _show_article(view, page, article, mine)
        else:
            silent.append(article.title)
    if silent:
        with st.expander(labels.bulletins.without.format(count=len(silent))):
            for title in silent:
                inert.write(title, small=True)


def _show_article(view: View, page: Page, article: Article, marks: list[Mark]) -> None:
    labels = view.labels
    with st.container(border=True):
        if article.title:
            inert.write(article.title, strong=True)
        if article.published is not None:
            words = labels.bulletins.published.format(day=day(article.published, labels))
            inert.write(words, small=True)
        inert.write_pieces(cut(page.text, article.start, article.end, marks), labels)
        if article.source_url:
            inert.write(article.source_url, small=True)
