"""A table in which some rows are made anew, and all others are copied as they stand.

What belongs here: the parts of one table's file. A part is all rows that begin with one cell: the
days of figures, the documents of what was skipped. What the new rows are is said by who asks.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from extract.archive.ledger import Places
from extract.archive.tables import Changes, Made, compared, sizes
from extract.tables.columns import Table
from extract.tables.rows import Row, csv_lines, parse_csv
from extract.tables.written import written
from extract.whole_files import write_whole

_PIECE = 1 << 20  # bytes copied at once

Span = tuple[int, int]


def splice_table(
    path: Path,
    table: Table,
    places: Places,
    parts: Collection[str],
    renewed: Callable[[Sequence[Row]], Sequence[Row]],
) -> Made:
    """Make some parts of a table anew.

    Parameters
    ----------
    path
        Its file, as the last update left it.
    table
        Its contract.
    places
        Where its parts begin.
    parts
        The first cells of the rows to make anew, whether there are such rows or not.
    renewed
        Given the rows that stand there, returns those that are to stand there, in order.
    """
    head, spans = _head(table), _spans(path, places)
    raw = _raw(path, table, places, parts)
    old = parse_csv(raw.decode(), table, path)
    new = written(table, renewed(old))
    if new.text.encode() == raw:
        return Made(Changes(table, failures=new.failures), places)
    made: dict[str, list[str]] = {}
    for (key, _), line in zip(sizes(table, new.rows, new.lines), new.lines, strict=True):
        made.setdefault(key, []).append(line)
    pieces: list[bytes | Span] = [head]
    found, end = dict[str, int](), len(head)
    for key in sorted({*spans, *made}, key=lambda one: (not one, one)):
        kept = spans[key] if key in spans and key not in parts else None
        piece = kept or "".join(made.get(key, ())).encode()
        size = kept[1] - kept[0] if kept else len(piece)
        if size:
            found[key] = end
            pieces.append(piece)
            end += size
    write_whole(path, _joined(path, pieces))
    return Made(compared(table, old, new.rows, new.failures), found)


def read_parts(path: Path, table: Table, places: Places, parts: Collection[str]) -> list[Row]:
    """Return the rows that begin with some cells.

    Raises
    ------
    ContractError
        If they do not keep the contract.
    """
    return parse_csv(_raw(path, table, places, parts).decode(), table, path)


def _raw(path: Path, table: Table, places: Places, parts: Collection[str]) -> bytes:
    """Return some parts of a table as a table of their own."""
    spans = _spans(path, places)
    return b"".join(_joined(path, [_head(table), *(spans[key] for key in spans if key in parts)]))


def _head(table: Table) -> bytes:
    return csv_lines(table, ())[0].encode()


def _spans(path: Path, places: Places) -> dict[str, Span]:
    """Return where each part of a table begins and ends."""
    return dict(zip(places, pairwise((*places.values(), path.stat().st_size)), strict=True))


def _joined(path: Path, pieces: Sequence[bytes | Span]) -> Iterator[bytes]:
    """Yield the pieces of a table; a span is one of the table as it stands."""
    with path.open("rb") as old:
        for piece in pieces:
            yield from (piece,) if isinstance(piece, bytes) else _copied(old, piece)


def _copied(old: BinaryIO, span: Span) -> Iterator[bytes]:
    start, end = span
    old.seek(start)
    for at in range(start, end, _PIECE):
        yield old.read(min(_PIECE, end - at))
