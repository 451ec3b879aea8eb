"""Rows as the text of a table, read back before anybody else reads it.

What belongs here: finding the rows that would not come back as they are, and whose they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.errors import ContractError
from extract.tables.columns import Table
from extract.tables.rows import Row, csv_lines, parse_csv

_AT_ONCE = 2_000
_CURE = "Look at the document, and take it out if the others are to be used without it"


@dataclass(frozen=True, slots=True)
class Written:
    """A table's lines behind its header, their rows, and the documents it cannot hold."""

    head: str
    lines: tuple[str, ...]
    rows: tuple[Row, ...]
    failures: tuple[ContractError, ...]

    @property
    def text(self) -> str:
        """The table as a file holds it."""
        return "".join((self.head, *self.lines))

    def pieces(self) -> Iterator[bytes]:
        """Yield the text line by line: of a large table there need not be another copy."""
        yield self.head.encode()
        for line in self.lines:
            yield line.encode()


def written(table: Table, rows: Sequence[Row]) -> Written:
    """Write the rows that come back as they are; the rest of the documents is named.

    Parameters
    ----------
    table
        The contract.
    rows
        The rows, in its order.
    """
    try:
        head, *lines = _read_back(table, rows)
        return Written(head, tuple(lines), tuple(rows), ())
    except ContractError:
        failures = _unfit(table, rows)
    fit = [row for row in rows if row["document"] not in failures]
    head, *lines = _read_back(table, fit)
    return Written(head, tuple(lines), tuple(fit), tuple(failures.values()))


def _unfit(table: Table, rows: Sequence[Row]) -> dict[str, ContractError]:
    by_document: dict[str, list[Row]] = {}
    for row in rows:
        by_document.setdefault(row["document"], []).append(row)
    failures = {}
    for document, own in by_document.items():
        try:
            _read_back(table, own)
        except ContractError as error:
            problem = f"{table.file} cannot hold what it says ({error.problem})"
            failures[document] = ContractError(document, problem, _CURE)
    return failures


def _read_back(table: Table, rows: Sequence[Row]) -> list[str]:
    """Return the lines of rows that come back as they are; some at a time, to spare memory."""
    head, *_ = csv_lines(table, ())
    lines = [head]
    for start in range(0, len(rows), _AT_ONCE):
        lines += _part_read_back(table, rows[start : start + _AT_ONCE])
    return lines


def _part_read_back(table: Table, rows: Sequence[Row]) -> list[str]:
    lines = csv_lines(table, rows)
    try:
        back = parse_csv("".join(lines).encode().decode("utf-8-sig"), table, table.file)
    except UnicodeEncodeError as error:
        raise ContractError(table.file, f"it cannot be written ({error.reason})", _CURE) from error
    if back != list(rows):
        raise ContractError(table.file, "its rows do not come back as they are", _CURE)
    return lines[1:]
