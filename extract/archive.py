"""The folder of bulletins and the tables made of it.

What belongs here: which documents a folder holds, reading them one by one, and writing the tables
so that each is there whole or not at all.
"""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from extract.columns import DISCHARGE, REMARKS, SKIPPED, Table
from extract.errors import ContractError, DocumentError, SuqoimaError
from extract.page import read_page
from extract.plausibility import settle
from extract.reader import extract_page
from extract.results import Remark, Skipped
from extract.rows import Result, Row, csv_text, in_order, read_csv, to_rows
from extract.transcribed import FILE as TRANSCRIBED
from extract.transcribed import read_transcribed

BULLETINS = "bulletins"
_NAMES_A_ROW = ("document", "value_start", "start", "reservoir_id", "region_id", "measure", "kind")
_NAMES_A_TRANSCRIBED_ROW = ("document", "date", "reservoir_id", "source_url")


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows of one table that an update added, lost or changed."""

    table: Table
    added: tuple[Row, ...]
    lost: tuple[Row, ...]
    changed: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did, and the documents it could not read."""

    changes: tuple[Changes, ...]
    failures: tuple[SuqoimaError, ...]


def documents(folder: Path) -> list[Path]:
    """Return the documents of a folder and the folders in it, sorted; hidden files are none.

    Raises
    ------
    DocumentError
        If there is no such folder.
    """
    if not folder.is_dir():
        raise DocumentError(folder, "there is no such folder", "Check the path")
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(
        path
        for path in found
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def update(data: Path, watched: Callable[[Iterable[Path]], Iterable[Path]] = iter) -> Update:
    """Read all of a data folder anew and write its tables.

    Parameters
    ----------
    data
        The folder: ``bulletins/`` and ``published.csv`` are read; ``discharge.csv``,
        ``skipped.csv`` and ``remarks.csv`` are written.
    watched
        Wraps the documents while they are read, to show how far it is.

    Raises
    ------
    SuqoimaError
        If there is no folder of bulletins, a line of ``published.csv`` cannot be used, or a
        table cannot be written.
    """
    readings = read_transcribed(data / TRANSCRIBED)
    skipped: list[Skipped] = []
    remarks: list[Remark] = []
    failures: list[SuqoimaError] = []
    unread_paths: list[Path] = []
    for path in watched(documents(data / BULLETINS)):
        try:
            page = read_page(path.read_bytes(), document=path.relative_to(data).as_posix())
        except (DocumentError, OSError) as error:
            failures.append(_named(error, path))
            unread_paths.append(path)
            continue
        found = extract_page(page)
        readings += found.readings
        skipped += found.skipped
        remarks += found.remarks
    unread = {path.relative_to(data).as_posix() for path in unread_paths}
    changes = tuple(
        _write(data, table, results, unread)
        for table, results in (
            (DISCHARGE, settle(readings)),
            (SKIPPED, skipped),
            (REMARKS, remarks),
        )
    )
    return Update(changes, tuple(failures))


def _named(error: DocumentError | OSError, path: Path) -> SuqoimaError:
    """Name a document that could not be read by its whole path."""
    if isinstance(error, DocumentError):
        return DocumentError(path, error.problem, error.cure)
    return DocumentError(path, f"it cannot be opened ({error.strerror})", "Check its permissions")


def _write(data: Path, table: Table, results: Iterable[Result], unread: Set[str]) -> Changes:
    """Write a table; what a document said that cannot be read this time stays as it was."""
    path = data / table.file
    before = _old_rows(path, table)
    kept = [row for row in before if row["document"] in unread]
    rows = in_order(table, [*to_rows(table, results), *kept])
    old = _by_name(before)
    new = _by_name(rows)
    write_whole(path, csv_text(table, rows))
    return Changes(
        table,
        added=tuple(row for name, row in new.items() if name not in old),
        lost=tuple(row for name, row in old.items() if name not in new),
        changed=tuple(row for name, row in new.items() if name in old and old[name] != row),
    )


def _old_rows(path: Path, table: Table) -> list[Row]:
    try:
        return read_csv(path, table) if path.exists() else []
    except ContractError:
        return []  # a broken table is what an update mends


def _by_name(rows: Iterable[Row]) -> dict[tuple[str, ...], Row]:
    return {tuple(_naming(row)): row for row in rows}


def _naming(row: Row) -> Iterator[str]:
    names = _NAMES_A_TRANSCRIBED_ROW if row["document"] == TRANSCRIBED else _NAMES_A_ROW
    return (row.get(name, "") for name in names)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all.

    A link is followed; what is there and no file, such as a pipe, is written into.

    Raises
    ------
    SuqoimaError
        If it cannot be written; what stood there before is then untouched.
    """
    target = path.resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="")
        else:
            _replace(target, text)
    except OSError as error:
        raise _unwritten(path, error) from error


def _replace(target: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _unwritten(path: Path, error: OSError) -> SuqoimaError:
    cure = "Check that its folder is there, may be written to, and has room"
    return SuqoimaError(path, f"it cannot be written ({error.strerror})", cure)
