"""A sheet on the page: its rows, and the way from a row to its sentence.

What belongs here: showing a ``Sheet``. The files made of it are ``pages.files``. It is a table of
our own, ``rows.js``, and not Streamlit's: that one cuts figures on a phone, sorts where Python does
not see it, and takes longer to load than the chart above it.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from monitor.pages import inert
from monitor.pages.remembered import remember
from monitor.pages.view import View, change
from monitor.sheets import Sheet, on_screen

_MOST_ROWS = 500
"""As many rows as a browser lays out without a pause."""
_SENTENCE = 60
"""A column with longer cells is one of sentences."""
_WIDEST, _DAY = 24, 10
"""Digits: the least width never asked for more than the one; a day has the other."""
_HERE = Path(__file__).parent
_table = st.components.v2.component(
    "suqoima.rows",
    css=(_HERE / "rows.css").read_text(encoding="utf-8"),
    js=(_HERE / "rows.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_sheet(view: View, sheet: Sheet, key: str, title: str, *, private: bool = False) -> None:
    """Show a sheet; a chosen row opens the sentences behind its figures.

    Parameters
    ----------
    view, sheet
        The view and what is shown of it.
    key
        Names the table on its page.
    title
        What a screen reader calls it.
    private
        Whether only this session may see it, so that nothing of it is remembered for others.
    """
    name = f"sheet-{key}"
    if len(sheet.table) > _MOST_ROWS:
        words = view.labels.frame.first_rows.format(most=_MOST_ROWS, rows=len(sheet.table))
        inert.write("⚠ " + words, small=True)
    if private:
        content = _content(sheet, view)
    else:
        content = remember(view, f"screen-{key}", lambda: _content(sheet, view))

    def open_row() -> None:
        change(view, figure=chosen_figures(st.session_state[name]["opened"], sheet))

    _table(key=name, data=content | {"title": title}, on_opened_change=open_row)
    if any(sheet.figures):
        # Streamlit's own caption is too pale for AA.
        inert.write(view.labels.frame.open_hint, small=True)


def chosen_figures(sent: Any, sheet: Sheet) -> tuple[str, ...]:
    """Return the figures of the row a browser says was pressed; it may say anything.

    It sends the keys and not the row's number: the rows may have been sorted anew meanwhile.
    """
    return next((keys for keys in sheet.figures if keys and list(keys) == sent), ())


def _content(sheet: Sheet, view: View) -> dict[str, Any]:
    """Return what ``rows.js`` draws: texts, how each column stands, what each row leads to."""
    shown = on_screen(replace(sheet, table=sheet.table.head(_MOST_ROWS)), view.labels)
    stands = columns_of(sheet, shown)
    return {
        "columns": [str(name) for name in shown],
        "kinds": [kind for kind, _ in stands],
        "widths": [width for _, width in stands],
        "rows": shown.to_numpy().tolist(),
        "figures": [list(keys) for keys in sheet.figures[:_MOST_ROWS]],
    }


def columns_of(sheet: Sheet, shown: pd.DataFrame) -> list[tuple[str, int]]:
    """Return of each column its kind, which ``rows.css`` knows, and its least width in digits.

    ``shown`` is the sheet's table in words. Short texts stay on one line; longer ones and the
    heading take two. The first column names the row: it stays narrow, whatever a name may hold.
    """
    stands = []
    for place, (name, column) in enumerate(shown.items()):
        longest = max(map(len, column), default=0)
        if name in sheet.amounts or pd.api.types.is_numeric_dtype(sheet.table[name]):
            kind = "number"
        else:
            kind = "sentence" if place and longest > _SENTENCE else "text"
        width = longest + 2 if longest <= _DAY else longest * 3 // 5 + 2
        stands.append((kind, min(max(width, len(str(name)) // 2), _WIDEST)))
    return stands
