"""The generated tables: writing one whole, and what an update changed in it.

What belongs here: one table at a time. A table that would stay the same is not written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.archive.before import OldTable
from extract.archive.ledger import Places
from extract.errors import ContractError
from extract.tables.columns import Table
from extract.tables.rows import Result, Row, to_rows
from extract.tables.transcribed import FILES as TRANSCRIBED
from extract.tables.written import written
from extract.whole_files import write_whole

_NAMES_A_ROW = ("document", "value_start", "start", "reservoir_id", "region_id", "measure", "kind")
_NAMES_A_TRANSCRIBED_ROW = ("document", "date", "reservoir_id", "measure", "source_url")


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one table that an update added, lost or changed, and documents it cannot hold."""

    table: Table
    added: tuple[Row, ...] = ()
    lost: tuple[Row, ...] = ()
    changed: tuple[Row, ...] = ()
    failures: tuple[ContractError, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A table that was written: what changed in it, and where its rows stand."""

    changes: Changes
    places: Places


def write_table(old: OldTable, table: Table, results: Iterable[Result]) -> Made:
    """Write a table; it replaces the old one when it has been read back.

    Parameters
    ----------
    old
        The table as it stood.
    table
        Its contract.
    results
        What it is to hold.
    """
    new = written(table, to_rows(table, results))
    places: dict[str, int] = {}
    end = len(new.head)
    for key, size in sizes(table, new.rows, new.lines):
        places.setdefault(key, end)
        end += size
    if old.raw is None or len(old.raw) != end or old.raw != b"".join(new.pieces()):
        write_whole(old.path, new.pieces())
    return Made(compared(table, old.rows, new.rows, new.failures), places)


def sizes(table: Table, rows: Sequence[Row], lines: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Return of each row the cell that the table is sorted by first, and its length in bytes."""
    first, *_ = table.order
    return ((row[first], len(line.encode())) for row, line in zip(rows, lines, strict=True))


def compared(
    table: Table, old: Iterable[Row], new: Iterable[Row], failures: tuple[ContractError, ...]
) -> Changes:
    """Return what changed between the rows of a table, or of the same part of it."""
    before, after = _by_name(old), _by_name(new)
    return Changes(
        table,
        added=tuple(row for name, row in after.items() if name not in before),
        lost=tuple(row for name, row in before.items() if name not in after),
        changed=tuple(row for name, row in after.items() if name in before and before[name] != row),
        failures=failures,
    )


def _by_name(rows: Iterable[Row]) -> dict[tuple[str, ...], Row]:
    """Name each row; of several with one name each has its number, so that none goes unseen."""
    seen: Counter[tuple[str, ...]] = Counter()
    named = {}
    for row in rows:
        name = tuple(_naming(row))
        seen[name] += 1
        named[*name, str(seen[name])] = row
    return named


def _naming(row: Row) -> Iterator[str]:
    names = _NAMES_A_TRANSCRIBED_ROW if row["document"] in TRANSCRIBED else _NAMES_A_ROW
    return (row.get(name, "") for name in names)
