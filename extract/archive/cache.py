"""What was read from each document, kept so that only what is new is read.

What belongs here: the cache beside the tables. It holds nothing that cannot be read again: it is
not committed, may be deleted at any time, and where it cannot be written an update is only slower.
It is a folder of its own: a link in its place leads to what is not ours and is left alone.
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from extract.archive.ledger import Ledger
from extract.archive.provenance import Provenance, sha256_of
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, Table
from extract.tables.results import Extraction, NotStored, Reading, Remark, Skipped, Stored
from extract.tables.rows import Result
from extract.whole_files import replace_whole

FOLDER = ".readings_cache"
_PROGRAM = Path(__file__).parents[1]
_READING_LIBRARIES = ("inscriptis", "lxml", "regex")
_LEDGER = "ledger.json"
_SEAL_LETTERS = 64
_DECIDING = frozenset((".py", ".csv", ".toml"))
_Kind = TypeVar("_Kind", Reading, Skipped, Remark, Stored, NotStored)
_BACK: dict[str, Callable[[Any], Any]] = {
    "date": lambda cell: None if cell is None else date.fromisoformat(cell),
    "words": tuple,
}


def _grammar_version() -> str:
    """Hash everything that decides how a document is read.

    All code and data files of the program, so that none can be forgotten, and the versions of
    the interpreter and the libraries that read.
    """
    digest = hashlib.sha256(repr(sys.version_info).encode())
    for name in _READING_LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(one for one in _PROGRAM.rglob("*") if one.suffix in _DECIDING):
        digest.update(f"{path.relative_to(_PROGRAM)} {sha256_of(path.read_bytes())}\n".encode())
    return digest.hexdigest()


# Taken at the start: what comes onto the disk while a server runs is not what it reads with.
GRAMMAR_VERSION = _grammar_version()


class ReadingCache:
    """The extractions of a data folder's documents, by everything that decides them."""

    def __init__(self, data: Path) -> None:
        self._root = data / FOLDER
        self._folder = self._root / GRAMMAR_VERSION[:16]
        self._used: set[str] = set()
        self._ours = not (self._root.is_symlink() or self._folder.is_symlink())

    def key(self, document: str, content: bytes, known: Provenance | None) -> str:
        """Return what an extraction is kept under: no two that may differ share it."""
        told = (known.published and known.published.isoformat(), known.source_url) if known else ()
        parts = (GRAMMAR_VERSION, document, sha256_of(content), *told)
        return sha256_of(json.dumps(parts).encode())

    def get(self, key: str) -> Extraction | None:
        """Return the extraction kept under ``key``; ``None`` if there is none that can be used."""
        self._used.add(key)
        try:
            return from_cells(json.loads(self._sealed(key, self._path(key))))
        except (OSError, ValueError, TypeError, RecursionError):
            return None  # not there, cut off by a power cut, or touched

    def put(self, key: str, found: Extraction) -> None:
        """Keep an extraction under ``key``, if it can be."""
        raw = _json(to_cells(found))
        self._write(self._path(key), _seal(key, raw) + raw)

    def ledger(self) -> Ledger | None:
        """Return what the tables were last made of, if it was kept."""
        try:
            return Ledger.from_cells(json.loads(self._sealed(_LEDGER, self._root / _LEDGER)))
        except (OSError, ValueError, RecursionError):
            return None

    def settle(self, ledger: Ledger | None) -> None:
        """Keep what the tables were made of, and forget what is neither in it nor was asked for."""
        if ledger is not None:
            self._used.update(one.key for one in ledger.documents.values())
        with suppress(OSError):
            self._forget()
        raw = _json(ledger.to_cells() if ledger is not None else None)
        self._write(self._root / _LEDGER, _seal(_LEDGER, raw) + raw)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _sealed(self, key: str, path: Path) -> bytes:
        """Return what was kept under ``key``, if it is that to the letter."""
        if not self._ours:
            raise OSError("the cache is not ours")
        kept = path.read_bytes()
        seal, raw = kept[:_SEAL_LETTERS], kept[_SEAL_LETTERS:]
        if seal != _seal(key, raw):
            raise ValueError("its seal is broken")
        return raw

    def _write(self, path: Path, raw: bytes) -> None:
        if not self._ours:
            return
        with suppress(OSError):  # it will be read again: slower, and as right
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_whole(path, (raw,), durable=False)

    def _forget(self) -> None:
        if not self._ours:
            return
        for one in self._root.iterdir():
            if one.is_dir() and one != self._folder:
                shutil.rmtree(one, ignore_errors=True)
        for one in self._folder.iterdir():
            if one.stem not in self._used:
                one.unlink()


def to_cells(found: Extraction) -> list[list[list[Any]]]:
    """Return an extraction as JSON can hold it, but for its days."""
    return [
        _rows(DISCHARGE, found.readings),
        _rows(SKIPPED, found.skipped),
        _rows(REMARKS, found.remarks),
        _rows(STORAGE, found.storage),
        _rows(NOT_STORED, found.not_stored),
    ]


def from_cells(cells: list[list[list[Any]]]) -> Extraction:
    """Return an extraction as it was before ``to_cells`` and JSON.

    Raises
    ------
    ValueError, TypeError
        If the cells are not those of an extraction.
    """
    readings, skipped, remarks, storage, not_stored = cells
    return Extraction(
        _results(Reading, DISCHARGE, readings),
        _results(Skipped, SKIPPED, skipped),
        _results(Remark, REMARKS, remarks),
        _results(Stored, STORAGE, storage),
        _results(NotStored, NOT_STORED, not_stored),
    )


def _json(cells: Any) -> bytes:
    text = json.dumps(cells, ensure_ascii=False, default=date.isoformat)
    return text.encode("utf-8", "surrogatepass")


def _seal(key: str, raw: bytes) -> bytes:
    """Return how what is kept under a key begins: no figure changes there unseen."""
    return sha256_of(key.encode() + raw).encode()


def _rows(table: Table, results: Iterable[Result]) -> list[list[Any]]:
    return [[getattr(one, name) for name in table.names] for one in results]


def _results(kind: type[_Kind], table: Table, rows: Iterable[list[Any]]) -> tuple[_Kind, ...]:
    converters = [
        (place, _BACK[column.kind])
        for place, column in enumerate(table.columns)
        if column.kind in _BACK
    ]
    for row in rows:
        for place, convert in converters:
            row[place] = convert(row[place])
    return tuple(kind(*row) for row in rows)
