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
from monitor.tables import Tables


def archived_documents(view: View) -> tuple[str, ...]:
    """Return every document there is to show, the latest publication first, then by name.

    Bulletins that gave nothing are documents too. Those without a day of publication stand last.
    """
    names = view.known.documents
    published = _published(view.tables.version, view.tables)
    days = {name: published.get(name) or _silent_day(view, name) for name in names}
    return tuple(sorted(sorted(names), key=lambda name: days[name], reverse=True))


def gave_nothing(view: View, document: str) -> bool:
    """Say whether no figure, no skipped amount and no remark comes from a document."""
    return document not in view.tables.documents


@st.cache_resource(max_entries=2, show_spinner=False)
def _published(version: str, _tables: Tables) -> dict[str, date]:
    """Return the latest day of publication of every document the tables know one of."""
    rows = pd.concat(
        [one[["document", "published"]] for one in (_tables.readings, _tables.remarks)]
    )
    latest = rows.dropna().groupby("document")["published"].max()
    return {str(name): stamp.date() for name, stamp in latest.items()}


def _silent_day(view: View, document: str) -> date:
    """Return the day of publication of a document that gave nothing, the earliest if unknown."""
    page = document_page(view, document) if gave_nothing(view, document) else None
    days = [one.published for one in page.articles if one.published] if page else []
    return max(days, default=date.min)


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
