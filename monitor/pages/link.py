"""The address of exactly what is on the screen.

What belongs here: the link people send to each other and find inside their files.
"""

from dataclasses import replace
from urllib.parse import urlencode

import streamlit as st

from monitor.address import write_address
from monitor.pages.chosen import effective_days
from monitor.pages.view import View

PAGES = ("season", "compare", "regions", "fill", "reservoir", "table", "bulletins", "about")


def view_link(view: View, page: str) -> str:
    """Return the address of this view, with its language, absolute days and version of the data."""
    chosen = replace(effective_days(view, page), lang=view.labels.language, v=view.tables.version)
    base = (st.context.url or "").split("?", 1)[0].rstrip("/")
    for name in PAGES:
        base = base.removesuffix(f"/{name}")
    path = "/" if page == "season" else f"/{page}"
    return f"{base}{path}?{urlencode(write_address(chosen), doseq=True)}"
