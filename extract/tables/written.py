"""Rows as the text of a table, read back before anybody else reads it.

What belongs here: finding the rows that would not come back as they are, and whose they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import ContractError
from extract.tables.columns import Table
from extract.tables.rows import Row, csv_text, parse_csv

_CURE = "Look at the document, and take it out if the others are to be used without it"


@dataclass(frozen=True, slots=True)
class Written:
    """A table's text, the rows in it, and the documents whose rows it cannot hold."""

    text: str
    rows: tuple[Row, ...]
    failures: tuple[ContractError, ...]


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
        return Written(_read_back(table, rows), tuple(rows), ())
    except ContractError:
        failures = _unfit(table, rows)
    fit = [row for row in rows if row["document"] not in failures]
    return Written(_read_back(table, fit), tuple(fit), tuple(failures.values()))


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


def _read_back(table: Table, rows: Sequence[Row]) -> str:
    text = csv_text(table, rows)
    try:
        back = parse_csv(text.encode().decode("utf-8-sig"), table, table.file)
    except UnicodeEncodeError as error:
        raise ContractError(table.file, f"it cannot be written ({error.reason})", _CURE) from error
    if back != list(rows):
        raise ContractError(table.file, "its rows do not come back as they are", _CURE)
    return text
