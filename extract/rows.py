"""Results as rows of text cells, and back: the CSV and JSON-lines side of the column contract.

What belongs here: how one cell is written and read. No pandas, so that ``read --format csv`` starts
at once; data frames are made in ``extract.frame``.
"""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from extract.columns import DISCHARGE, CellType, Table
from extract.errors import ContractError
from extract.results import Reading, Remark, Skipped

Result = Reading | Skipped | Remark
Row = dict[str, str]
_READING = {column.name: column.kind for column in DISCHARGE.columns}
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
        return repr(value).removesuffix(".0")
    if isinstance(value, tuple):
        return " ".join(value)
    return str(value)


def read_cell(text: str, kind: CellType) -> Cell:
    """Read one cell back.

    Raises
    ------
    ValueError
        If the text is none of that kind.
    """
    if kind == "truth":
        return {"true": True, "false": False}[text]
    if kind == "words":
        return tuple(text.split())
    if kind == "text":
        return text
    if not text:
        return None
    if kind == "date":
        return date.fromisoformat(text)
    return float(text) if kind == "number" else int(text)


def to_rows(table: Table, results: Iterable[Result]) -> list[Row]:
    """Turn results into rows of text, sorted as the contract of ``table`` says."""
    return in_order(
        table, [{name: write_cell(getattr(one, name)) for name in table.names} for one in results]
    )


def to_reading(row: Row) -> Reading:
    """Read a row of ``discharge.csv`` back.

    Raises
    ------
    ValueError
        If a cell is not of its column's type.
    """
    cells: dict[str, Any] = {name: read_cell(row[name], kind) for name, kind in _READING.items()}
    return Reading(**cells)


def in_order(table: Table, rows: Iterable[Row]) -> list[Row]:
    """Sort rows as the contract of ``table`` says; empty cells last."""
    kinds = {column.name: column.kind for column in table.columns}

    def place(row: Row) -> list[tuple[bool, int, str]]:
        cells = ((row[name], kinds[name]) for name in table.order)
        return [
            (not cell, int(cell) if cell and kind == "offset" else 0, cell) for cell, kind in cells
        ]

    return sorted(rows, key=place)


def csv_text(table: Table, rows: Sequence[Row]) -> str:
    """Write rows as a CSV file of the contract: header always, LF line ends."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, table.names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def jsonl_text(table: Table, rows: Sequence[Row]) -> str:
    """Write rows as JSON lines: numbers as numbers, empty cells as null, flags as a list."""
    kinds = {column.name: column.kind for column in table.columns}
    lines = []
    for row in rows:
        values = {name: read_cell(text, kinds[name]) for name, text in row.items()}
        lines.append(json.dumps(values, ensure_ascii=False, default=date.isoformat) + "\n")
    return "".join(lines)


def read_csv(path: Path, table: Table) -> list[Row]:
    """Read a CSV file that must keep the contract of ``table``.

    Raises
    ------
    ContractError
        If the file is missing, is no UTF-8, or has other columns.
    """
    cure = "Run `python -m extract update` to write it anew"
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            names = list(reader.fieldnames or [])
            if names != table.names:
                raise ContractError(path, f"its columns are not those of {table.file}", cure)
            rows = list(reader)
    except FileNotFoundError as error:
        raise ContractError(path, "there is no such table", cure) from error
    except (UnicodeDecodeError, csv.Error, IsADirectoryError, PermissionError) as error:
        raise ContractError(path, f"it cannot be read ({error})", cure) from error
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise ContractError(f"{path}:{line}", "the row has not as many cells as columns", cure)
    return rows
