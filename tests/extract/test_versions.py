"""Versions of the tables: what each update changed, and what differs between two."""

import csv
import subprocess
from datetime import date
from pathlib import Path

import pytest

from extract.__main__ import main
from extract.archive import Archive, update
from extract.archive.versions import COLUMNS, FILE, table_version
from tests.extract.archive.bulletins import bulletin, known


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Archive(tmp_path).add(bulletin(2100, 465), ".txt", known())
    update(tmp_path)
    return tmp_path


def _record(data: Path) -> list[dict[str, str]]:
    with (data / FILE).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_each_update_that_changes_rows_is_on_record_with_its_version(data: Path) -> None:
    (first,) = (one for one in _record(data) if one["table"] == "discharge.csv")
    assert tuple(first) == COLUMNS
    assert (first["added"], first["lost"], first["changed"]) == ("2", "0", "0")
    assert first["version"] == table_version(data)
    before = (data / FILE).read_bytes()
    update(data)
    assert (data / FILE).read_bytes() == before


def test_the_record_says_which_document_came(data: Path) -> None:
    added = Archive(data).add(bulletin(1200, 500), ".txt", known(published=date(2025, 4, 16)))
    update(data)
    last = _record(data)[-1]
    assert Path(added.document).name in last["why"]
    assert last["version"] == table_version(data)
    Archive(data).remove(added.document)
    update(data)
    assert f"without {added.document}" in _record(data)[-1]["why"]


def _git(data: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=data, check=True, capture_output=True)


def test_two_versions_kept_in_git_are_compared(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _git(data, "init", "-q")
    (data / "storage.csv").rename(data / "aside.csv")
    _git(data, "add", ".")
    _git(data, "commit", "-qm", "first")
    (data / "aside.csv").rename(data / "storage.csv")
    Archive(data).add(bulletin(1200, 500), ".txt", known(published=date(2025, 4, 16)))
    update(data)
    capsys.readouterr()
    assert main(["diff", "HEAD", "--data", str(data)]) == 0
    told = capsys.readouterr().out
    assert "discharge.csv: 2 added, 0 lost, " in told
    assert "storage.csv: 0 added, 0 lost, 0 changed" in told
    assert main(["diff", str(data), "HEAD", "--data", str(data)]) == 0
    assert "discharge.csv: 0 added, 2 lost, " in capsys.readouterr().out


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:data", ""])
def test_what_is_no_revision_is_said(
    data: Path, revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _git(data, "init", "-q")
    assert main(["diff", "--data", str(data), "--", revision]) == 1
    assert "no such revision" in capsys.readouterr().err
