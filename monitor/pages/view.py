"""What every page is given: the data, the selection and the language.

What belongs here: reading the address and the loaded tables into one ``View``, and writing a
changed selection back. The address is the only state: widgets are set from it and write to it.
"""

import gc
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow
import streamlit as st

from extract.archive import BULLETINS, documents
from extract.archive.naming import document_id
from extract.archive.versions import table_version
from extract.errors import SuqoimaError
from extract.gazetteer.loading import gazetteer
from extract.tables.columns import TABLES
from monitor.address import Known, Problem, Selection, read_address, write_address
from monitor.labels import ALL_LABELS, Labels
from monitor.labels.languages import LANGUAGES, Language
from monitor.places import Places, load_places
from monitor.tables import Tables, load_tables

FOLDER_VARIABLE = "SUQOIMA_DATA"


@dataclass(frozen=True, eq=False)
class View:
    """The data as one session looks at it."""

    folder: Path
    tables: Tables
    places: Places
    labels: Labels
    known: Known
    selection: Selection
    problems: tuple[Problem, ...]


def open_view(default_folder: Path) -> View:
    """Open the data and the address of this session.

    Raises
    ------
    SuqoimaError
        If a table or the gazetteer cannot be used; the message says what to do.
    """
    folder = Path(os.environ.get(FOLDER_VARIABLE, default_folder))
    stamp = _stamp(folder)
    tables = _load(folder, _version(folder, stamp))
    known = Known(
        reservoirs=frozenset(tables.reservoirs["reservoir_id"]),
        places=frozenset(tables.reservoirs["reservoir_id"]) | gazetteer().reservoirs.keys(),
        regions=frozenset(tables.reservoirs["region_id"]),
        documents=_documents(folder, (*stamp, *_states([folder / BULLETINS])), tables),
        figures=tables.keys,
        version=tables.version,
    )
    selection, problems = read_address(address_parameters(), known)
    language = selection.lang or browser_language()
    return View(
        folder, tables, load_places(language), ALL_LABELS[language], known, selection, problems
    )


def is_outdated(view: View) -> bool:
    """Say whether the tables on the disk are no longer those of a view."""
    try:
        return _version(view.folder, _stamp(view.folder)) != view.tables.version
    except SuqoimaError:
        return False  # a run of the page will say what is wrong with them


def browser_language() -> Language:
    """Return the language of the browser where we have it, else Russian."""
    locale = (st.context.locale or "").lower()[:2]
    return next((one for one in LANGUAGES if one == locale), "ru")


def address_parameters() -> dict[str, list[str]]:
    """Return the query parameters of this session's address."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def change(view: View, **values: Any) -> None:
    """Change fields of the selection by changing the address; for callbacks of widgets."""
    selection, _ = read_address(address_parameters(), view.known)
    changed = replace(selection, **values, v=view.tables.version)
    st.query_params.from_dict(write_address(changed))


def _stamp(folder: Path) -> tuple[tuple[int, int], ...]:
    """Return what changes when a file of the tables does, without reading it."""
    return _states(folder / table.file for table in TABLES)


def _states(paths: Iterable[Path]) -> tuple[tuple[int, int], ...]:
    states = [path.stat() if path.exists() else None for path in paths]
    return tuple((one.st_mtime_ns, one.st_size) if one else (0, 0) for one in states)


@st.cache_resource(max_entries=2, show_spinner=False)
def _documents(folder: Path, stamp: tuple[tuple[int, int], ...], _tables: Tables) -> frozenset[str]:
    """Return the documents of the tables and the archive, those that gave nothing too.

    Listed again only when a document comes or goes, which changes the folder of bulletins: opening
    a page does not hang on how many there are.
    """
    try:
        found = documents(folder / BULLETINS)
    except (SuqoimaError, OSError):
        found = []  # the tables stand without them, and each says that its text is not there
    return frozenset(_tables.documents).union(document_id(one, folder) for one in found)


@st.cache_resource(max_entries=8, show_spinner=False)
def _version(folder: Path, stamp: tuple[tuple[int, int], ...]) -> str:
    return table_version(folder)


@st.cache_resource(max_entries=2, show_spinner=False)
def _load(folder: Path, version: str) -> Tables:
    tables = load_tables(folder)
    # What is there by now stays, and is no garbage: libraries and tables. Python looks through the
    # rest alone.
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    pyarrow.default_memory_pool().release_unused()
    return tables
