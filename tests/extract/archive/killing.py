"""Kills writers of an archive at random moments and says what is left: ``python -m … FOLDER``.

A process of its own without threads, so that it can fork writers whose grammar is compiled already:
they read in themselves, so that many can be killed in a short time.
"""

import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from extract import SuqoimaError
from extract.archive import Archive, update
from extract.reading.document import read_document
from tests.extract.archive.bulletins import bulletin, known

Told = dict[str, float]
KILLS, WRITERS, EACH = 40, 8, 6
_LONGEST_S = 0.02
_ACKNOWLEDGED = 64  # a sha256 has so many letters


def _fork(work: Callable[[int], None]) -> tuple[int, int]:
    """Run ``work`` in a process of its own, and give its id and what it acknowledges."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        except BaseException as error:  # a fork must end here, whatever it met
            os.write(2, f"writer failed: {error!r}\n".encode())
            os._exit(1)
        os._exit(0)
    os.close(writing)
    return child, reading


def _acknowledged(reading: int, child: int = 0, after: int = 0, pause_s: float = 0) -> list[str]:
    """Return what a writer acknowledged; ``child`` is killed so long after so many of them."""
    with os.fdopen(reading, "rb", buffering=0) as stream:
        raw = b""
        while child and len(raw) < after * _ACKNOWLEDGED:
            told = stream.read(_ACKNOWLEDGED)
            assert told, "the writer ended before it was killed"
            raw += told
        if child:
            time.sleep(pause_s)
            os.kill(child, signal.SIGKILL)
        letters = (raw + stream.readall()).decode()
    return [letters[at : at + _ACKNOWLEDGED] for at in range(0, len(letters), _ACKNOWLEDGED)]


def _missing(data: Path, acknowledged: list[str]) -> list[str]:
    """Return what was acknowledged and is not there whole, with its sidecar."""
    sidecars = (one.sidecar() for one in Archive(data).kept())
    there = {one.sha256 for one in sidecars if one}
    return [one for one in acknowledged if one not in there]


def _rows(data: Path) -> int:
    return (data / "discharge.csv").read_text(encoding="utf-8").count("\n") - 1


def _write(data: Path, figures: range, writing: int, *, updating: bool) -> None:
    archive = Archive(data, read_document)
    for figure in figures:
        content = bulletin(1 + figure % 3000, ending=f"\nСводка {figure}")
        added = archive.add(content, ".txt", known(name=f"{figure}.txt"))
        sidecar = archive.find(added.document).sidecar()
        assert sidecar is not None
        os.write(writing, sidecar.sha256.encode())
        if updating:
            update(data, read=read_document)


def kill(data: Path) -> Told:
    """Kill a writer a hundred times; every other one makes tables too."""
    draw = random.Random(20250413)  # noqa: S311, moments of a test
    read_document(bulletin(), document="")  # compiles the grammar
    acknowledged: list[str] = []
    running = 0
    for turn in range(KILLS):
        figures = range(1 + turn * 1000, turn * 1000 + 1000)
        updating = turn % 2 == 1
        child, reading = _fork(partial(_write, data, figures, updating=updating))
        # So many acknowledged, then any moment of the next: the same on a slow machine.
        after, pause_s = draw.choice((0, 0, 1, 2)), draw.uniform(0, _LONGEST_S)
        acknowledged += _acknowledged(reading, child, after, pause_s)
        running += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    Archive(data).add(bulletin(1), ".txt", known())  # sweeps what was left half-written
    whole = update(data)
    return {
        "killed": running,
        "acknowledged": len(acknowledged),
        "missing": len(_missing(data, acknowledged)),
        "failures": len(whole.failures),
        "rows a document": _rows(data) / len(Archive(data).kept()),
        "left behind": len(list((data / "bulletins").glob(".*"))),
    }


def crowd(data: Path) -> Told:
    """Let eight writers add at once, each the same documents in another order."""
    figures = list(range(1, EACH + 1))

    def work(writer: int, writing: int) -> None:
        mine = figures[writer:] + figures[:writer]
        for figure in mine:
            _write(data, range(figure, figure + 1), writing, updating=False)
        _write(data, range(1000 * (writer + 1), 1000 * (writer + 1) + 1), writing, updating=True)

    writers = [_fork(partial(work, writer)) for writer in range(WRITERS)]
    acknowledged = [one for _, reading in writers for one in _acknowledged(reading)]
    failed = sum(os.waitpid(child, 0)[1] != 0 for child, _ in writers)
    update(data)
    return {
        "failed": failed,
        "acknowledged": len(acknowledged),
        "documents": len(Archive(data).kept()),
        "missing": len(_missing(data, acknowledged)),
        "rows a document": _rows(data) / len(Archive(data).kept()),
    }


def fill(data: Path) -> Told:
    """Let the system refuse to write more than a few bytes of a file, as a full disk does."""
    archive = Archive(data)
    archive.add(bulletin(1), ".txt", known())
    update(data)
    archive.add(bulletin(2), ".txt", known())
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    refused = 0
    for attempt in (lambda: archive.add(bulletin(3), ".txt", known()), lambda: update(data)):
        try:
            attempt()
        except SuqoimaError as error:
            refused += "cannot be written" in str(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    after = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    unchanged = after == before
    archive.add(bulletin(3), ".txt", known())
    update(data)
    kept = len(archive.kept())
    return {"refused": refused, "unchanged": unchanged, "rows": _rows(data), "documents": kept}


if __name__ == "__main__":
    works = {"kill": kill, "crowd": crowd, "fill": fill}
    sys.stdout.write(json.dumps(works[sys.argv[1]](Path(sys.argv[2]))))
