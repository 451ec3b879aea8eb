"""Bringing bulletins in: looked at privately first, then kept for everybody or dropped.

What belongs here: the widgets of the intake. What is brought stays in this session's memory until
it is kept, and its text goes through ``pages.inert`` only.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import streamlit as st

from extract.archive import Added, Archive, update
from extract.archive.naming import SUFFIXES
from extract.errors import DocumentError, FormatError, SuqoimaError
from extract.pages.limits import LARGEST_DOCUMENT_BYTES
from monitor.intake import (
    MOST_DOCUMENTS,
    Brought,
    as_of_words,
    lacks_day,
    preview_sheet,
    refusal,
    relation_words,
)
from monitor.marks import collect_marks, cut
from monitor.pages import inert
from monitor.pages.barrier import barrier_here
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.said import said_by
from monitor.sheets import not_stored_sheet, remarks_sheet, skipped_sheet, storage_sheet

_ROUND, _DONE, _TOLD = "intake-round", "intake-done", "intake-told"
_UNREAD = "intake-unread"  # asking again would take as long again


def show_intake(view: View) -> None:
    """Offer to bring bulletins in, where the server allows it."""
    labels = view.labels
    for message in st.session_state.get(_TOLD, []):
        inert.write(message)
    barrier = barrier_here()
    if barrier:
        inert.write(labels.intake.barriers[barrier], small=True)
        return
    with st.expander(labels.intake.title):
        inert.write(labels.intake.private, small=True)
        brought = _brought(view)
        done = st.session_state.setdefault(_DONE, {})
        for one in brought:
            if one.key not in done:
                _show_one(view, one)
        if brought and all(one.key in done for one in brought):
            _start_again()
    st.session_state.pop(_TOLD, None)  # said in a run that was not begun anew


def _start_again() -> None:
    """Empty the widgets: another key makes them new ones."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state[_DONE] = {}
    st.session_state[_UNREAD] = {}
    st.rerun()


def _brought(view: View) -> list[Brought]:
    """Return what was uploaded and pasted, each document once; more than allowed is said."""
    labels, turn = view.labels, st.session_state.get(_ROUND, 0)
    files = st.file_uploader(
        labels.intake.upload,
        type=[one.removeprefix(".") for one in SUFFIXES],
        accept_multiple_files=True,
        key=f"intake-files-{turn}",
    )
    text = st.text_area(labels.intake.paste, key=f"intake-text-{turn}", height=120)
    # A press leaves the field, which hands over what was pasted: a phone has no other way.
    st.button(labels.intake.look, key=f"intake-look-{turn}")
    if len(files) > MOST_DOCUMENTS:
        inert.write("⚠ " + labels.intake.many.format(most=MOST_DOCUMENTS))
    # One byte too many is enough to know that a file is too large.
    found = [Brought(one.name, one.read(LARGEST_DOCUMENT_BYTES + 1), "upload") for one in files]
    for one in files:
        one.seek(0)
    found = found[:MOST_DOCUMENTS]
    if text.strip():
        found.append(Brought(None, text.encode("utf-8", "replace"), "paste"))
    return list({one.key: one for one in found}.values())


def _show_one(view: View, brought: Brought) -> None:
    labels = view.labels
    with st.container(border=True):
        inert.write(brought.name or labels.intake.pasted, strong=True)
        why = refusal(brought)
        if why:
            most = LARGEST_DOCUMENT_BYTES // 1_000_000
            inert.write("⚠ " + labels.intake.refusals[why].format(most=most))
            return
        unread = st.session_state.setdefault(_UNREAD, {})
        try:
            published = None if brought.key in unread else _preview(view, brought)
        except FormatError as error:
            unread[brought.key] = error
        except Exception as error:  # whatever it is, the other documents are shown
            unread[brought.key] = DocumentError.unforeseen(brought.name or "", error)
        if brought.key in unread:
            _write_failure(view, unread[brought.key])
            return
        with st.container(horizontal=True, gap="small"):
            if st.button(labels.intake.keep, key=f"intake-keep-{brought.key}", type="primary"):
                _keep(view, brought, published)
            if st.button(labels.intake.drop, key=f"intake-drop-{brought.key}"):
                st.session_state[_DONE][brought.key] = True
                st.rerun()


def _write_failure(view: View, failure: DocumentError) -> None:
    """Say why a document is not read: a kind of file in the words of the reader's language."""
    refusals = view.labels.intake.refusals
    if isinstance(failure, FormatError):
        inert.write("⚠ " + refusals[failure.kind])
        return
    inert.write("⚠ " + refusals["unread"])
    inert.write(f"{failure.problem}. {failure.cure}.", small=True)


def _preview(view: View, brought: Brought) -> date | None:
    """Show what would be read; return the day of publication that was chosen."""
    added = _look(view, brought)
    published = _chosen_day(view, brought, added)
    if published is not None:
        added = _look(view, brought, published)
    _show_preview(view, added, brought.key)
    return published


def _look(view: View, brought: Brought, published: date | None = None) -> Added:
    archive = _archive(view.tables.version, view.folder)
    return archive.preview(brought.content, brought.suffix, brought.provenance(published))


@st.cache_resource(max_entries=1, show_spinner=False)
def _archive(version: str, folder: Path) -> Archive:
    """Return the archive to look into: what it says is loaded once a version of the tables."""
    return Archive(folder)


def _chosen_day(view: View, brought: Brought, added: Added) -> date | None:
    """Ask for the day of publication where the page has none."""
    if not lacks_day(added):
        return None
    day = st.date_input(
        view.labels.intake.published,
        value=None,
        format="YYYY-MM-DD",
        key=f"intake-day-{brought.key}",
    )
    return day if isinstance(day, date) else None


def _show_preview(view: View, added: Added, key: str) -> None:
    labels, places = view.labels, view.places
    for words in relation_words(added, places, labels):
        inert.write(words)
    said = said_by(added.extraction)
    if said.nothing:
        inert.write("⚠ " + labels.bulletins.nothing)
    for words in as_of_words((*added.extraction.readings, *added.extraction.storage), labels):
        inert.write(words)
    for name, heading, rows, worded in (
        ("read", labels.intake.would_take, said.readings, preview_sheet),
        ("storage", labels.storage.heading, said.storage, storage_sheet),
        ("skipped", labels.bulletins.skipped_heading, said.skipped, skipped_sheet),
        ("not-stored", labels.storage.skipped_heading, said.not_stored, not_stored_sheet),
        ("remarks", labels.bulletins.remarks_heading, said.remarks, remarks_sheet),
    ):
        if len(rows):
            inert.write(heading, strong=True)
            # The rows lead nowhere yet: they are in no table.
            sheet = replace(worded(rows, places, labels), figures=[()] * len(rows))
            show_sheet(view, sheet, f"intake-{name}-{key}", heading, private=True)
    page = added.page
    marks, _ = collect_marks(page.text, said)
    for article in page.articles:
        mine = [one for one in marks if article.start <= one.start < article.end]
        if mine:
            inert.write_pieces(cut(page.text, article.start, article.end, mine), labels)


def _keep(view: View, brought: Brought, published: date | None) -> None:
    """Keep a document for everybody, if that is still allowed, and make the tables anew."""
    labels = view.labels
    told: list[str] = []
    try:
        barrier = barrier_here()
        if barrier:
            told.append("⚠ " + labels.intake.barriers[barrier])
        else:
            provenance = brought.provenance(published)
            added = Archive(view.folder).add(brought.content, brought.suffix, provenance)
            st.session_state[_DONE][brought.key] = True
            told.append(labels.intake.kept.format(document=added.document))
            told += [f"⚠ {failure}" for failure in update(view.folder).failures]
            st.query_params["document"] = added.document  # shown next
    except (SuqoimaError, OSError) as error:
        told.append(f"⚠ {error}")
    except Exception as error:  # said, not shown as a fault of the page
        told.append(f"⚠ {DocumentError.unforeseen(brought.name or '', error)}")
    st.session_state[_TOLD] = told
    st.rerun()
