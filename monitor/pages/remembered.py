"""What a page has worked out already.

What belongs here: one bounded memory for all sessions, of things that follow from the version of
the data and the address alone. Nobody may change what it holds. Clicks, links and downloads rerun a
page that looks the same: then only its widgets are made again.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urlencode

import streamlit as st

from monitor.address import write_address
from monitor.pages.view import View

T = TypeVar("T")


def remember(view: View, key: str, make: Callable[[], T]) -> T:
    """Return what ``make`` gives, made once for a version of the data, an address and a language.

    Parameters
    ----------
    view
        The view; ``make`` may depend on nothing else, and draws nothing on the page.
    key
        Names what is made; keys of two pages differ.
    make
        A pure function.
    """
    made: T = _made(view.tables.version, view.labels.language, key, _address(view), make)
    return made


# The largest things are a leaf of the table and a chart of some thousand points: half a megabyte.
@st.cache_resource(max_entries=160, show_spinner=False)
def _made(version: str, language: str, key: str, address: str, _make: Callable[[], Any]) -> Any:
    return _make()


def _address(view: View) -> str:
    """Return all of the address that what is made may depend on."""
    chosen = replace(view.selection, figure=(), lang="", v="")
    return urlencode(write_address(chosen), doseq=True)
