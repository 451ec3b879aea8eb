"""A sheet on the page: its rows, the way from a row to its sentence, and its files.

What belongs here: showing a ``Sheet`` and offering exactly it for download.
"""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from monitor.export import excel_csv, plain_csv
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
    shown = on_screen(sheet, view.labels)
    # Columns of numbers, some of them with a word ("up to 60"), have no other type than object.
    numeric = {
        name
        for name, kind in sheet.table.dtypes.items()
        if pd.api.types.is_object_dtype(kind) or pd.api.types.is_numeric_dtype(kind)
    }

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
        column_config={
            str(column): st.column_config.TextColumn(
                width=_width(shown[column]), alignment="right" if column in numeric else "left"
            )
            for column in shown
        },
    )
    if any(sheet.figures):
        st.caption(view.labels.frame.open_hint)


def _width(cells: "pd.Series[str]") -> int:
    """Return a width in pixels that shows heading and cells; long quotes are cut by the table."""
    longest = max([len(str(cells.name)), *cells.str.len().fillna(0)])
    return int(min(24 + 7 * longest, _WIDEST_PIXELS))


def offer_files(view: View, sheet: Callable[[], Sheet], file_name: str) -> None:
    """Offer a sheet as files; it is made when a file is asked for.

    Parameters
    ----------
    view
        Whose language the buttons are in.
    sheet
        Gives the sheet to write: all rows of which the screen may show a leaf.
    file_name
        Name of the files, without the ending.
    """
    kinds = {
        "excel": (view.labels.frame.download_excel, excel_csv, f"{file_name}-excel.csv"),
        "plain": (view.labels.frame.download_plain, plain_csv, f"{file_name}.csv"),
    }
    with st.container(horizontal=True, gap="small"):
        for kind, (label, write, name) in kinds.items():
            st.download_button(
                label,
                data=partial(_file, sheet, write),
                file_name=name,
                mime="text/csv",
                key=f"{kind}-{file_name}",
                on_click="ignore",
            )


def _file(sheet: Callable[[], Sheet], write: Callable[[pd.DataFrame], bytes]) -> bytes:
    return write(sheet().table)
