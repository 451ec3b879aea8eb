"""Kills, crowds, full disks and failing file operations leave an archive that opens, and whole."""

import errno
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extract import SuqoimaError
from extract.archive import Archive, stamps, update
from extract.archive.provenance import sidecar_path
from tests.conftest import ROOT
from tests.extract.archive.bulletins import bulletin, known
from tests.extract.archive.killing import EACH, KILLS, WRITERS

_OPERATIONS = {
    os: ("open", "fdopen", "fsync", "replace", "unlink", "mkdir", "chmod", "scandir", "stat"),
    io: ("open",),
}
_ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS)
_NOBODY = 65534


def _run(what: str, data: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.extract.archive.killing", what, data],
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
        timeout=300,
    )
    assert "writer failed" not in done.stderr
    told: dict[str, float] = json.loads(done.stdout)
    return told


def test_kills_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    told = _run("kill", tmp_path)
    assert told["killed"] == KILLS
    assert told["acknowledged"] > KILLS / 2
    assert (told["missing"], told["failures"], told["left behind"]) == (0, 0, 0)
    assert told["rows a document"] == 2


def test_eight_writers_at_once_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    told = _run("crowd", tmp_path)
    assert (told["failed"], told["missing"]) == (0, 0)
    assert told["acknowledged"] == WRITERS * (EACH + 1)
    assert told["documents"] == EACH + WRITERS
    assert told["rows a document"] == 2


def test_a_full_disk_changes_nothing_and_is_said(tmp_path: Path) -> None:
    told = _run("fill", tmp_path)
    assert told == {"refused": 2, "unchanged": 1, "rows": 6, "documents": 3}


class _Faults:
    """Lets the n-th file operation fail; counts them all."""

    def __init__(self) -> None:
        self.count, self.failing, self.unharmed = 0, -1, True

    def patched(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def operation(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            if self.count - 1 == self.failing:
                self.unharmed = False
                code = _ERRORS[self.failing % len(_ERRORS)]
                raise OSError(code, os.strerror(code))
            return original(*arguments, **named)

        return operation


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Faults]:
    found = _Faults()
    for module, names in _OPERATIONS.items():
        for name in names:
            monkeypatch.setattr(module, name, found.patched(getattr(module, name)))
    yield found
    monkeypatch.undo()


def _attempt(work: Callable[[], object], faults: _Faults, failing: int) -> bool:
    """Do something while its n-th file operation fails, and say whether it was done."""
    faults.count, faults.failing, faults.unharmed = 0, failing, True
    try:
        work()
    except (SuqoimaError, OSError):
        return False
    finally:
        faults.failing = -1
    return True


@pytest.fixture
def template(tmp_path: Path) -> Path:
    folder = tmp_path / "template"
    folder.mkdir()
    Archive(folder).add(bulletin(1, day=1), ".txt", known())
    update(folder)
    return folder


@pytest.mark.parametrize("what", ["add", "remove", "update"])
def test_every_file_operation_may_fail(
    tmp_path: Path,
    template: Path,
    faults: _Faults,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    monkeypatch.setattr(stamps, "_TICK_NS", 0)  # or no update would ever trust the one before
    first, failing = Archive(template).kept()[0].document, 0
    outcomes = set()
    while True:
        data = tmp_path / "data"
        shutil.copytree(template, data)
        if what == "update":
            Archive(data).add(bulletin(2, day=2), ".txt", known())
        work: dict[str, Callable[[], object]] = {
            "add": lambda: Archive(data).add(bulletin(2, day=2), ".txt", known()),  # noqa: B023, run at once
            "remove": lambda: Archive(data).remove(first),  # noqa: B023, as above
            "update": lambda: update(data),  # noqa: B023, as above
        }
        done = _attempt(work[what], faults, failing)
        over = faults.unharmed
        outcomes.add(done)
        documents = [one.document for one in Archive(data).kept()]
        assert what == "remove" or first in documents
        assert not done or len(documents) == {"add": 2, "remove": 0, "update": 2}[what]
        assert all(sidecar_path(data / one).exists() for one in documents)
        assert update(data).failures == ()
        rows = (data / "discharge.csv").read_text(encoding="utf-8").splitlines()
        assert len(rows) == 1 + 2 * len(documents)
        Archive(data).add(bulletin(3, day=3), ".txt", known())
        names = [one.name for one in (data / "bulletins").iterdir()]
        assert len(names) == 2 * (len(documents) + 1)
        shutil.rmtree(data)
        if over:
            break
        failing += 1
    assert done
    assert failing > 10
    assert outcomes == {True, False}


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_read_only_folder_is_said_and_stays_as_it_was(template: Path) -> None:
    # Not below pytest's own folder, which others may not enter; root may write everywhere.
    data = Path(tempfile.mkdtemp())
    others = os.geteuid() == 0
    try:
        shutil.copytree(template, data, dirs_exist_ok=True)
        for one in (*data.rglob("*"), data):
            one.chmod(0o555 if one.is_dir() else 0o444)
        if others:
            os.seteuid(_NOBODY)
        works: tuple[Callable[[], object], ...] = (
            lambda: Archive(data).add(bulletin(2), ".txt", known()),
            lambda: Archive(data).remove("bulletins"),
            lambda: update(data),
        )
        for work in works:
            with pytest.raises(SuqoimaError, match="cannot be written"):
                work()
        assert len(Archive(data).kept()) == 1
    finally:
        if others:
            os.seteuid(0)
        for one in (data, *data.rglob("*")):
            one.chmod(0o755)
        shutil.rmtree(data)
