"""Results as rows of text cells, and back: the CSV and JSON-lines side of the column contract.

What belongs here: how one cell is written and read. No pandas, so that ``read --format csv`` starts
at once; data frames are made in ``extract.tables.frame``.
"""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from extract.errors import ContractError
from extract.tables.cells import read_day, read_number, read_offset, write_number
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, Column, Table
from extract.tables.results import NotStored, Reading, Remark, Skipped, Stored

Result = Reading | Skipped | Remark | Stored | NotStored
Row = dict[str, str]
_CURE = "Run `suqoima update` to write it anew"
Cell = date | float | int | bool | str | tuple[str, ...] | None


def write_cell(value: Cell) -> str:
    """Write one value as the contract has it: ISO date, decimal point, ``true`` or ``false``."""
    if isinstance(value, str):
        return value  # most cells are
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return write_number(value)
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)


def read_cell(text: str, column: Column) -> Cell:
    """Read one cell back.

    Raises
    ------
    ValueError
        If the contract of its column forbids it.
    """
    if column.kind == "truth":
        if text not in ("true", "false"):
            raise ValueError(f"{text!r} is neither true nor false")
        return text == "true"
    if column.kind in ("text", "words"):
        words = tuple(text.split()) if column.kind == "words" else (text,)
        if column.words and not column.words.issuperset(words):
            raise ValueError(f"{text!r} is none of its words")
        return words if column.kind == "words" else text
    if not text:
        return None
    if column.kind == "date":
        return read_day(text)
    return read_number(text) if column.kind == "number" else read_offset(text)


def to_rows(table: Table, results: Iterable[Result]) -> list[Row]:
    """Turn results into rows of text, sorted as the contract of ``table`` says."""
    return in_order(
        table, [{name: write_cell(getattr(one, name)) for name in table.names} for one in results]
    )


def to_reading(row: Row) -> Reading:
    """Read a row of ``discharge.csv`` back, as ``read_csv`` gives it."""
    return Reading(**_cells(row, DISCHARGE))


def to_skipped(row: Row) -> Skipped:
    """Read a row of ``skipped.csv`` back, as ``read_csv`` gives it."""
    return Skipped(**_cells(row, SKIPPED))


def to_remark(row: Row) -> Remark:
    """Read a row of ``remarks.csv`` back, as ``read_csv`` gives it."""
    return Remark(**_cells(row, REMARKS))


def to_stored(row: Row) -> Stored:
    """Read a row of ``storage.csv`` back, as ``read_csv`` gives it."""
    return Stored(**_cells(row, STORAGE))


def to_not_stored(row: Row) -> NotStored:
    """Read a row of ``storage_skipped.csv`` back, as ``read_csv`` gives it."""
    return NotStored(**_cells(row, NOT_STORED))


def _cells(row: Row, table: Table) -> dict[str, Any]:
    return {column.name: read_cell(row[column.name], column) for column in table.columns}


def in_order(table: Table, rows: Iterable[Row]) -> list[Row]:
    """Sort rows as the contract of ``table`` says; empty cells last."""
    kinds = {column.name: column.kind for column in table.columns}

    def place(row: Row) -> list[tuple[bool, int, str]]:
        cells = ((row[name], kinds[name]) for name in table.order)
        return [
            (not cell, int(cell) if cell and kind == "offset" else 0, cell) for cell, kind in cells
        ]

    return sorted(rows, key=place)


def csv_text(table: Table, rows: Iterable[Row]) -> str:
    """Write rows as a CSV file of the contract: header always, LF line ends."""
    return "".join(csv_lines(table, rows))


def csv_lines(table: Table, rows: Iterable[Row]) -> list[str]:
    """Write rows as ``csv_text`` does: the header, and a text for each row."""
    lines = _Lines()
    # Told of CRLF, the writer puts a cell with either of the two between quotation marks.
    writer = csv.DictWriter(lines, table.names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return [line.removesuffix("\r\n") + "\n" for line in lines]


class _Lines(list[str]):
    """What ``csv`` writes, row by row."""

    write = list.append


def jsonl_text(table: Table, rows: Iterable[Row]) -> str:
    """Write rows as JSON lines: numbers as numbers, empty cells as null, flags as a list."""
    return "".join(
        json.dumps(_cells(row, table), ensure_ascii=False, allow_nan=False, default=date.isoformat)
        + "\n"
        for row in rows
    )


def read_csv(path: Path, table: Table) -> list[Row]:
    """Read a CSV file that must keep the contract of ``table``.

    Raises
    ------
    ContractError
        If the file is missing, is no UTF-8, has other columns, or a cell its column forbids.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ContractError(path, "there is no such table", _CURE) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContractError(path, f"it cannot be read ({error})", _CURE) from error
    return parse_csv(text, table, path)


def parse_csv(text: str, table: Table, place: str | Path) -> list[Row]:
    """Read the text of a CSV file that must keep the contract of ``table``.

    Parameters
    ----------
    text
        The text, line ends as they are.
    table
        Its contract.
    place
        What the file is called in messages.

    Raises
    ------
    ContractError
        Naming line and column, where there are any.
    """
    rows: list[Row] = []
    lines: list[int] = []
    names = table.names
    try:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        if next(reader, None) != names:
            raise ContractError(place, f"its columns are not those of {table.file}", _CURE)
        for cells in filter(None, reader):
            if len(cells) != len(names):
                problem = "the row has not as many cells as columns"
                raise ContractError(f"{place}:{reader.line_num}", problem, _CURE)
            rows.append(dict(zip(names, cells, strict=True)))
            lines.append(reader.line_num)
    except csv.Error as error:
        raise ContractError(place, f"it cannot be read ({error})", _CURE) from error
    for column in table.columns:
        _check(column, [row[column.name] for row in rows], lines, place)
    return rows


def _check(column: Column, cells: list[str], lines: list[int], place: str | Path) -> None:
    if column.kind == "text" and not column.words:
        return
    for cell in set(cells):  # most are there many times
        try:
            read_cell(cell, column)
        except ValueError as error:
            where = f"{place}:{lines[cells.index(cell)]}"
            raise ContractError(
                where, f"{column.name} is not of its type ({error})", _CURE
            ) from error
