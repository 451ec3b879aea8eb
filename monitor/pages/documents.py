"""The texts of the bulletins in the archive.

What belongs here: getting a document's text for a page, bounded and cached by its content.
"""

from pathlib import Path

import streamlit as st

from extract import read_page
from extract.errors import DocumentError
from extract.results import Page
from monitor.pages.view import View


def document_page(view: View, document: str) -> Page | None:
    """Return a document of the archive with its articles; ``None`` if it is not there."""
    root = view.folder.resolve()
    path = (root / document).resolve()
    # The name comes from the table, which may come from anywhere: stay inside the archive.
    if not path.is_relative_to(root / "bulletins") or not path.is_file():
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
