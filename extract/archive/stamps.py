"""Whether anything changed since the tables were made, without reading it.

What belongs here: names, sizes and times of files, and how far they can be trusted.
"""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from extract.archive.cache import GRAMMAR_VERSION
from extract.archive.naming import BULLETINS, entries
from extract.archive.provenance import sha256_of
from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.transcribed import FILE as TRANSCRIBED

# The coarsest clock of a file system in use: a file changed again within it looks unchanged.
_TICK_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """A hash that changes when a file does; ``certain`` unless one changed only just now."""

    text: str
    certain: bool


def stamp_inputs(data: Path) -> Stamp:
    """Return the stamp of everything the tables of a data folder are made of."""
    now = time.time_ns()
    names = [entry.path for entry in entries(data / BULLETINS)]
    files = _states([*names, *(data / name for name in (TRANSCRIBED, CORRECTIONS))])
    latest = max((max(one.st_mtime_ns, one.st_ctime_ns) for _, one in files), default=0)
    return Stamp(_hash(files), certain=latest < now - _TICK_NS)


def stamp_tables(data: Path) -> str:
    """Return the stamp of the tables of a data folder."""
    return _hash(_states(data / table.file for table in (DISCHARGE, SKIPPED, REMARKS)))


def _states(paths: Iterable[str | Path]) -> list[tuple[str, os.stat_result]]:
    states = []
    for path in paths:
        with suppress(OSError):  # never there, or what it is will be said when it is opened
            states.append((str(path), os.stat(path)))  # noqa: PTH116, a Path each is slower
    return states


def _hash(files: Iterable[tuple[str, os.stat_result]]) -> str:
    lines = sorted(
        f"{path}\0{one.st_size}\0{one.st_mtime_ns}\0{one.st_ctime_ns}\0{one.st_ino}"
        for path, one in files
    )
    whole = "\n".join([GRAMMAR_VERSION, *lines])
    return sha256_of(whole.encode("utf-8", "surrogateescape"))
