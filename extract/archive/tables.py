"""The generated tables: what an update changed in each, and writing it.

What belongs here: one table at a time. A table that would stay the same is not written.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.archive.files import write_whole
from extract.columns import Table
from extract.errors import ContractError
from extract.rows import Result, Row, csv_text, in_order, read_csv, to_rows
from extract.transcribed import FILE as TRANSCRIBED

_NAMES_A_ROW = ("document", "value_start", "start", "reservoir_id", "region_id", "measure", "kind")
_NAMES_A_TRANSCRIBED_ROW = ("document", "date", "reservoir_id", "source_url")


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one table that an update added, lost or changed."""

    table: Table
    added: tuple[Row, ...]
    lost: tuple[Row, ...]
    changed: tuple[Row, ...]


def write_table(
    data: Path, table: Table, results: Iterable[Result], unread: Container[str]
) -> Changes:
    """Write a table; what a document said that cannot be read this time stays as it was.

    Parameters
    ----------
    data
        The data folder.
    table
        Which table.
    results
        What it is to hold.
    unread
        The documents that could not be read.
    """
    path = data / table.file
    before = _old_rows(path, table)
    kept = [row for row in before or () if row["document"] in unread]
    rows = in_order(table, [*to_rows(table, results), *kept])
    if before != rows:
        write_whole(path, csv_text(table, rows))
    old, new = _by_name(before or ()), _by_name(rows)
    return Changes(
        table,
        added=tuple(row for name, row in new.items() if name not in old),
        lost=tuple(row for name, row in old.items() if name not in new),
        changed=tuple(row for name, row in new.items() if name in old and old[name] != row),
    )


def _old_rows(path: Path, table: Table) -> list[Row] | None:
    try:
        return read_csv(path, table)
    except ContractError:
        return None  # not there yet, or broken: an update is what mends it


def _by_name(rows: Iterable[Row]) -> dict[tuple[str, ...], Row]:
    return {tuple(_naming(row)): row for row in rows}


def _naming(row: Row) -> Iterator[str]:
    names = _NAMES_A_TRANSCRIBED_ROW if row["document"] == TRANSCRIBED else _NAMES_A_ROW
    return (row.get(name, "") for name in names)
