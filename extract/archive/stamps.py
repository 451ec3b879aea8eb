"""Whether anything changed since the tables were made, without reading it.

What belongs here: names, sizes and times of files, and how far they can be trusted.
"""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from extract.archive.cache import GRAMMAR_VERSION
from extract.archive.naming import document_id
from extract.archive.provenance import sha256_of, sidecar_path
from extract.tables.columns import TABLES
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.transcribed import FILES as TRANSCRIBED

# The coarsest clock of a file system in use: a file changed again within it looks unchanged.
_TICK_NS = 2_000_000_000


def stamp_documents(paths: Iterable[Path], data: Path) -> dict[str, str]:
    """Return the stamp of each document with its sidecar; empty where it changed only just now."""
    now = time.time_ns()
    return {
        document_id(path, data): _stamp((str(path), str(sidecar_path(path))), now) for path in paths
    }


def stamp_by_hand(data: Path) -> str:
    """Return the stamp of the files kept by hand; empty where one changed only just now."""
    return _hash(data, (*TRANSCRIBED, CORRECTIONS), time.time_ns())


def stamp_tables(data: Path) -> str:
    """Return the stamp of the tables of a data folder: they are ours, and nobody waits for them."""
    return _hash(data, (one.file for one in TABLES), now=None)


def _hash(data: Path, files: Iterable[str], now: int | None) -> str:
    stamps = [(name, _stamp((str(data / name),), now)) for name in files]
    if any(not stamp for _, stamp in stamps):
        return ""
    return sha256_of(repr((GRAMMAR_VERSION, stamps)).encode())


def _stamp(paths: Iterable[str], now: int | None) -> str:
    states = [_state(path) for path in paths]
    latest = max((max(one.st_mtime_ns, one.st_ctime_ns) for one in states if one), default=0)
    if now is not None and latest >= now - _TICK_NS:
        return ""
    return "|".join(
        f"{one.st_size} {one.st_mtime_ns} {one.st_ctime_ns} {one.st_ino}" if one else "-"
        for one in states
    )


def _state(path: str) -> os.stat_result | None:
    """Return what is known of a file; what is not there is found out when it is opened."""
    try:
        return os.stat(path)  # noqa: PTH116, a Path each is slower
    except OSError:
        return None
