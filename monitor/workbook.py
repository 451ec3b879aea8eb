"""The Excel workbook: the rows of the screen, and a sheet of their sources.

What belongs here: cells that are what they look like. Numbers are numeric cells and days are dates;
text is text even if it starts like a formula, now and after somebody has edited it.
"""

import io
from datetime import UTC, datetime

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from extract.tables.hostile import for_screen, for_workbook
from monitor.labels import Labels
from monitor.origin import Origin
from monitor.sheets import Sheet

# The file says when its data are from, not when it was made: the same view gives the same bytes.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_LONGEST_TEXT = 32767
"""Excel's own limit for a cell; a longer text would be lost whole."""
_LONGEST_NAME = 31
_WIDEST = 60
_FORBIDDEN_IN_NAMES = dict.fromkeys(map(ord, "[]:*?/\\"), "-")


def excel_workbook(sheet: Sheet, origin: Origin, labels: Labels) -> bytes:
    """Write a sheet with its origin; the same arguments give the same bytes.

    Parameters
    ----------
    sheet
        The rows, in the order and with the columns of the screen.
    origin
        What the second sheet says of them.
    labels
        The language of the names of the sheets.
    """
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": for_screen(origin.shows), "created": _NO_TIME})
        pens = _Pens(book)
        first = book.add_worksheet(_sheet_name(origin.shows))
        first.freeze_panes(1, 1)
        _write_table(first, sheet.table, 0, pens, sheet.differences)
        second = book.add_worksheet(_sheet_name(labels.files.sources))
        facts = origin.facts(labels)
        for row, (name, text) in enumerate(facts.items()):
            _write_cell(second, row, 0, name, pens.heading)
            _write_cell(second, row, 1, text, pens.text)
        _write_table(second, origin.sources, len(facts) + 1, pens)
    return buffer.getvalue()


class _Pens:
    """The formats of a workbook."""

    def __init__(self, book: Workbook) -> None:
        self.heading: Format = book.add_format({"bold": True, "quote_prefix": True})
        self.text: Format = book.add_format({"quote_prefix": True})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd"})
        self.number: Format = book.add_format({"num_format": "General"})
        self.difference: Format = book.add_format({"num_format": "+General;\u2212General;0"})


def _write_table(
    page: Worksheet, table: pd.DataFrame, top: int, pens: _Pens, differences: tuple[str, ...] = ()
) -> None:
    for place, (name, column) in enumerate(table.items()):
        number = pens.difference if name in differences else pens.number
        _write_cell(page, top, place, str(name), pens.heading)
        longest = len(str(name))
        for row, cell in enumerate(column, start=top + 1):
            if isinstance(cell, str):
                _write_cell(page, row, place, cell, pens.text)
                longest = max(longest, len(cell))
            elif isinstance(cell, pd.Timestamp):
                page.write_datetime(row, place, cell.to_pydatetime(), pens.day)
            elif not pd.isna(cell):
                page.write_number(row, place, float(cell), number)
        page.set_column(place, place, min(longest, _WIDEST) + 2)


def _write_cell(page: Worksheet, row: int, place: int, text: str, pen: Format) -> None:
    if not text:
        return
    page.write_string(row, place, for_workbook(text, _LONGEST_TEXT), pen)


def _sheet_name(text: str) -> str:
    return for_screen(text).translate(_FORBIDDEN_IN_NAMES)[:_LONGEST_NAME].strip("'") or "1"
