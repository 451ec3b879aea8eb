"""The script that Streamlit runs for every view: the frame, and the page of the address in it.

What belongs here: which pages there are. The folder of data stands in ``SUQOIMA_DATA``, or is
``data`` where the server was started.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from extract.errors import SuqoimaError
from monitor.labels import ALL_LABELS
from monitor.pages import inert
from monitor.pages.about import show_about
from monitor.pages.bulletins import show_bulletins
from monitor.pages.compare import show_compare
from monitor.pages.fill import show_fill
from monitor.pages.header import show_footer, show_header
from monitor.pages.quote import show_quotes
from monitor.pages.regions import show_regions
from monitor.pages.reservoir import show_reservoir
from monitor.pages.season import show_season
from monitor.pages.table import show_table
from monitor.pages.view import View, browser_language, open_view

ICON = Path(__file__).parent.parent / "pages" / "icon.png"
PAGES: dict[str, Callable[[View], None]] = {
    "season": show_season,
    "compare": show_compare,
    "regions": show_regions,
    "fill": show_fill,
    "reservoir": show_reservoir,
    "table": show_table,
    "bulletins": show_bulletins,
    "about": show_about,
}


def main() -> None:
    """Show the page of the address, or what to do about the tables."""
    st.set_page_config(page_title="Suqoima", page_icon=str(ICON), layout="wide")
    inert.write_style()
    try:
        view = open_view(Path("data"))
    except SuqoimaError as error:
        inert.write(f"⚠ {ALL_LABELS[browser_language()].frame.table_broken}")
        inert.write(str(error))
        return
    pages = {name: _page(name, view) for name in PAGES}
    page = st.navigation(list(pages.values()), position="hidden")
    name = page.url_path or "season"
    show_header(view, pages, name)
    page.run()
    show_footer(view, name)
    show_quotes(view, pages)


def _page(name: str, view: View) -> "st.Page":
    title = view.labels.frame.pages[name]
    return st.Page(lambda: PAGES[name](view), title=title, url_path=name, default=name == "season")


main()
