"""The texts of the bulletins in the archive.

What belongs here: which documents there are, and getting a document's text for a page,
bounded and cached by its content.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pandas as pd
import streamlit as st

from extract.archive import BULLETINS
from extract.archive.apart import read_apart
from extract.errors import DocumentError
from extract.pages.opening import read_file
from extract.pages.page import Page
from monitor.pages.view import View
from monitor.tables import Tables


def archived_documents(view: View) -> tuple[str, ...]:
    """Return every document there is to show, the latest publication first, then by name.

    Bulletins that gave nothing are documents too. Those without a day of publication in the tables
    stand last.
    """
    return _in_order(view.tables.version, frozenset(view.known.documents), view.tables)


def silent_documents(view: View) -> frozenset[str]:
    """Return the documents that gave no figure, no skipped amount and no remark."""
    return frozenset(view.known.documents).difference(view.tables.documents)


@st.cache_resource(max_entries=4, show_spinner=False)
def _in_order(version: str, names: frozenset[str], _tables: Tables) -> tuple[str, ...]:
    days = _days(version, _tables)
    return tuple(sorted(sorted(names), key=lambda name: days.get(name, date.min), reverse=True))


@st.cache_resource(max_entries=4, show_spinner=False)
def _days(version: str, _tables: Tables) -> Mapping[str, date]:
    """Return the latest day of publication of every document whose figures or remarks name one."""
    columns = ["document", "published"]
    rows = pd.concat([one[columns] for one in (_tables.readings, _tables.remarks)])
    known = rows.dropna().groupby("document")["published"].max()
    return {str(name): pd.Timestamp(latest).date() for name, latest in known.items()}


def document_page(view: View, document: str) -> Page | None:
    """Return a document of the archive with its articles; ``None`` if it is not there."""
    root = view.folder.resolve()
    try:
        path = (root / document).resolve()
        # The name comes from the table, which may come from anywhere: stay inside the archive.
        if not path.is_relative_to(root / BULLETINS) or not path.is_file():
            return None
        return _read(path, document, path.stat().st_mtime_ns)
    except (OSError, RuntimeError, ValueError):
        return None  # a link to itself is a RuntimeError before Python 3.13


def document_text(view: View, document: str) -> str | None:
    """Return the text every offset of ``document`` points into."""
    page = document_page(view, document)
    return None if page is None else page.text


@st.cache_resource(max_entries=32, show_spinner=False)
def _read(path: Path, document: str, changed: int) -> Page | None:
    try:
        return read_apart(read_file(path), document=document).page
    except DocumentError:
        return None
