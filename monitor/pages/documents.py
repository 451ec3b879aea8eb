"""The texts of the bulletins in the archive.

What belongs here: which documents there are, and getting a document's text for a page,
bounded and cached by its content.
"""

from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from extract import read_page
from extract.archive import BULLETINS
from extract.errors import DocumentError
from extract.results import Page
from monitor.pages.view import View


def archived_documents(view: View) -> tuple[str, ...]:
    """Return every document there is to show, the latest publication first, then by name.

    Bulletins that gave nothing are documents too. Those without a day of publication stand last.
    """
    names = view.known.documents
    days = {name: _published(view, name) or date.min for name in names}
    return tuple(sorted(sorted(names), key=lambda name: days[name], reverse=True))


def gave_nothing(view: View, document: str) -> bool:
    """Say whether no figure, no skipped amount and no remark comes from a document."""
    return document not in view.tables.documents


def _published(view: View, document: str) -> date | None:
    """Return a document's latest day of publication, out of the tables where they know it."""
    tables = view.tables
    rows = [one[one["document"] == document] for one in (tables.readings, tables.remarks)]
    latest = pd.concat([one["published"] for one in rows]).max()
    if not pd.isna(latest):
        return pd.Timestamp(latest).date()
    page = document_page(view, document) if gave_nothing(view, document) else None
    days = [one.published for one in page.articles if one.published] if page else []
    return max(days, default=None)


def document_page(view: View, document: str) -> Page | None:
    """Return a document of the archive with its articles; ``None`` if it is not there."""
    root = view.folder.resolve()
    path = (root / document).resolve()
    # The name comes from the table, which may come from anywhere: stay inside the archive.
    if not path.is_relative_to(root / BULLETINS) or not path.is_file():
        return None
    return _read(path, document, path.stat().st_mtime_ns)


def document_text(view: View, document: str) -> str | None:
    """Return the text every offset of ``document`` points into."""
    page = document_page(view, document)
    return None if page is None else page.text


@st.cache_resource(max_entries=32, show_spinner=False)
def _read(path: Path, document: str, changed: int) -> Page | None:
    try:
        return read_page(path, document=document)
    except DocumentError:
        return None
