"""A sheet on the page: its rows, and the way from a row to its sentence.

What belongs here: showing a ``Sheet``. The files made of it are ``pages.files``.
"""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from monitor.pages import inert
from monitor.pages.remembered import remember
from monitor.pages.view import View, change
from monitor.sheets import Sheet, on_screen

_ROW_PIXELS = 35
_MOST_ROWS_SHOWN = 16
_WIDEST_PIXELS = 420


def show_sheet(view: View, sheet: Sheet, key: str) -> None:
    """Show a sheet; a chosen row opens the sentences behind its figures."""
    # Column selection is offered only because it switches off sorting by a click on the header,
    # which never reaches Python and would make the screen differ from the file.
    nonce = st.session_state.get("dismissed", 0)
    name = f"sheet-{key}-{nonce}"
    shown, columns = remember(view, f"screen-{key}", lambda: _on_screen(sheet, view))

    def open_row() -> None:
        rows = st.session_state[name]["selection"]["rows"]
        change(view, figure=sheet.figures[rows[0]] if rows else ())

    st.dataframe(
        shown,
        key=name,
        hide_index=True,
        height=_ROW_PIXELS * (min(len(shown), _MOST_ROWS_SHOWN) + 1) + 3,
        on_select=open_row,
        selection_mode=("single-row", "single-column"),
        column_config=columns,
    )
    if any(sheet.figures):
        # Streamlit's own caption is too pale for AA.
        inert.write(view.labels.frame.open_hint, small=True)


def _on_screen(sheet: Sheet, view: View) -> tuple[pd.DataFrame, dict[str, ColumnConfig]]:
    shown = on_screen(sheet, view.labels)
    # Columns of numbers, some of them with a word ("up to 60"), have no other type than object.
    numeric = {
        name
        for name, kind in sheet.table.dtypes.items()
        if pd.api.types.is_object_dtype(kind) or pd.api.types.is_numeric_dtype(kind)
    }
    columns = {
        str(column): st.column_config.TextColumn(
            width=_width(shown[column]), alignment="right" if column in numeric else "left"
        )
        for column in shown
    }
    return shown, columns


def _width(cells: "pd.Series[str]") -> int:
    """Return a width in pixels that shows heading and cells; long quotes are cut by the table."""
    longest = max(len(str(cells.name)), *map(len, cells), 0)
    return int(min(24 + 7 * longest, _WIDEST_PIXELS))
