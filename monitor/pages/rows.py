"""A sheet on the page: its rows, and the way from a row to its sentence.

What belongs here: showing a ``Sheet``. The files made of it are ``pages.files``. It is a table of
our own, ``rows.js``, and not Streamlit's: that one cuts figures on a phone, sorts where Python does
not see it, and takes longer to load than the chart above it.
"""

from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from monitor.pages import inert
from monitor.pages.remembered import remember
from monitor.pages.view import View, change
from monitor.sheets import Sheet, on_screen

_SENTENCE = 60
"""A column with longer cells is one of sentences."""
_WIDEST, _DAY = 24, 10
_HERE = Path(__file__).parent
_table = st.components.v2.component(
    "suqoima.rows",
    css=(_HERE / "rows.css").read_text(encoding="utf-8"),
    js=(_HERE / "rows.js").read_text(encoding="utf-8"),
)


def show_sheet(view: View, sheet: Sheet, key: str, title: str) -> None:
    """Show a sheet; a chosen row opens the sentences behind its figures.

    ``title`` is what a screen reader calls the table.
    """
    name = f"sheet-{key}"
    content = remember(view, f"screen-{key}", lambda: _content(sheet, view))

    def open_row() -> None:
        # The number comes from a browser, which may send anything.
        number = st.session_state[name]["opened"]
        if isinstance(number, int) and 0 <= number < len(sheet.figures):
            change(view, figure=sheet.figures[number])

    _table(key=name, data=content | {"title": title}, on_opened_change=open_row)
    if any(sheet.figures):
        # Streamlit's own caption is too pale for AA.
        inert.write(view.labels.frame.open_hint, small=True)


def _content(sheet: Sheet, view: View) -> dict[str, Any]:
    """Return what ``rows.js`` draws: texts, and for each column its kind and width in digits."""
    shown = on_screen(sheet, view.labels)
    return {
        "columns": [str(name) for name in shown],
        "kinds": [_kind(str(name), sheet, shown[name]) for name in shown],
        "widths": [_width(str(name), shown[name]) for name in shown],
        "rows": shown.to_numpy().tolist(),
        "opens": [bool(keys) for keys in sheet.figures],
    }


def _kind(name: str, sheet: Sheet, texts: "pd.Series[str]") -> str:
    if name in sheet.amounts or pd.api.types.is_numeric_dtype(sheet.table[name]):
        return "number"
    return "sentence" if max(map(len, texts), default=0) > _SENTENCE else "text"


def _width(heading: str, texts: "pd.Series[str]") -> int:
    """Return the least width: short texts stay on one line, others and the heading take two."""
    cells = max(map(len, texts), default=0)
    return min(max(cells if cells <= _DAY else cells * 3 // 5 + 2, len(heading) // 2), _WIDEST)
