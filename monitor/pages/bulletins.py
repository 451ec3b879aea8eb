"""Each bulletin's text with what was read from it.

What belongs here: choosing a document, its articles with marks, what was not taken and why. The
text is hostile and goes through ``pages.inert`` only.
"""

import pandas as pd
import streamlit as st

from extract.pages.page import Article, Page
from extract.tables.hostile import for_screen
from monitor.labels.wording import counted, day
from monitor.marks import Mark, collect_marks, cut
from monitor.pages import inert
from monitor.pages.controls import choose_one
from monitor.pages.documents import archived_documents, document_page, silent_documents
from monitor.pages.intake import show_intake
from monitor.pages.rows import show_sheet
from monitor.pages.standing import show_corrections
from monitor.pages.view import View
from monitor.sheets import readings_sheet, remarks_sheet, skipped_sheet


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
    readings, skipped, remarks = (
        rows[rows["document"] == document]
        for rows in (tables.readings, tables.skipped, tables.remarks)
    )
    inert.write(
        labels.bulletins.sentence.format(
            figures=counted(len(readings), labels.writing.figures),
            skipped=len(skipped),
            remarks=len(remarks),
        )
    )
    if page is not None:
        _show_text(view, page, readings, skipped, remarks)
    elif len(readings) and (readings["rule"] == "transcribed").all():
        inert.write(labels.bulletins.transcribed)
        sheet = readings_sheet(readings, view.places, labels)
        show_sheet(view, sheet, "transcribed", labels.bulletins.heading)
    else:
        inert.write("⚠ " + labels.bulletins.unreadable)
    if document not in silent:
        _show_skipped(view, skipped)
    show_corrections(view, document)
    if len(remarks):
        st.header(labels.bulletins.remarks_heading)
        sheet = remarks_sheet(remarks, view.places, labels)
        show_sheet(view, sheet, "remarks", labels.bulletins.remarks_heading)


def _show_skipped(view: View, skipped: pd.DataFrame) -> None:
    labels = view.labels
    st.header(labels.bulletins.skipped_heading)
    if skipped.empty:
        inert.write(labels.bulletins.skipped_none)
    else:
        sheet = skipped_sheet(skipped, view.places, labels)
        show_sheet(view, sheet, "skipped", labels.bulletins.skipped_heading)


def _show_text(
    view: View, page: Page, readings: pd.DataFrame, skipped: pd.DataFrame, remarks: pd.DataFrame
) -> None:
    labels = view.labels
    marks, lost = collect_marks(page.text, page.document, readings, skipped, remarks)
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
