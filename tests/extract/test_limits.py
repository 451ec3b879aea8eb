"""The same limits at every door, and no door that waits or takes without an end."""

import os
import threading
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract import read_page
from extract.__main__ import main
from extract.archive import Archive, update
from extract.errors import DocumentError
from extract.pages import opening
from extract.pages.limits import LARGEST_DOCUMENT_BYTES
from tests.conftest import ROOT
from tests.extract.archive.bulletins import bulletin, known

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")

_MOST = 1_000
_TOO_LARGE = "it is larger than 20 MB. Split it"


class _Endless:
    """A stream without an end that counts what is taken from it."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size >= 0, "all of it was asked for"
        self.taken += size
        return b" " * (size - 1) + b"x"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data" / "bulletins").mkdir(parents=True)
    return tmp_path / "data"


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> _Endless:
    stream = _Endless()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    return stream


def _files(data: Path) -> list[str]:
    return [one.name for one in (data / "bulletins").iterdir() if not one.name.startswith(".")]


def test_streamlit_takes_as_much_as_the_archive_does() -> None:
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["maxUploadSize"] * 1_000_000 == LARGEST_DOCUMENT_BYTES


def test_a_document_may_be_as_large_as_the_limit_and_no_larger(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGEST_DOCUMENT_BYTES", _MOST)
    content = bulletin().ljust(_MOST)
    archive = Archive(data)
    kept = archive.add(content, ".txt", known()).path
    for take in (archive.add, archive.preview):
        with pytest.raises(DocumentError, match="it is larger than"):
            take(content + b" ", ".txt", known())
    assert update(data).failures == ()
    kept.write_bytes(content + b" ")
    assert "it is larger than" in str(update(data).failures[0])


@pytest.mark.parametrize("command", ["add", "read"])
def test_a_device_without_an_end_is_refused(
    data: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "/dev/zero", *(["--data", str(data)] if command == "add" else [])]) == 1
    said = {"add": "it is no file but a device. Save its content as a file, or hand it to `add -`"}
    assert f"/dev/zero: {said.get(command, _TOO_LARGE)}" in capsys.readouterr().err
    assert _files(data) == []


@pytest.mark.parametrize("command", ["add", "read"])
def test_of_standard_input_no_more_is_taken_than_tells_that_it_is_too_much(
    data: Path, command: str, endless: _Endless, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "-", *(["--data", str(data)] if command == "add" else [])]) == 1
    assert f"standard input: {_TOO_LARGE}" in capsys.readouterr().err
    assert endless.taken == LARGEST_DOCUMENT_BYTES + 1
    assert _files(data) == []


def test_a_large_file_is_refused_by_its_first_bytes(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(10**12)  # takes no room
    assert main(["add", str(tmp_path / "large.txt"), "--data", str(data)]) == 1
    assert f"large.txt: {_TOO_LARGE}" in capsys.readouterr().err


def test_a_pipe_is_not_waited_for_by_add_and_is_read_by_read(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert main(["add", str(pipe), "--data", str(data)]) == 1
    assert "pipe.txt: it is no file but a pipe. Save its content" in capsys.readouterr().err
    writer = threading.Thread(target=pipe.write_bytes, args=(bulletin(),))
    writer.start()
    assert main(["read", str(pipe)]) == 0
    writer.join()
    assert len(capsys.readouterr().out.splitlines()) == 1 + 2


def test_a_file_that_is_only_read_may_be_larger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "LARGEST_DOCUMENT_BYTES", _MOST)
    path = tmp_path / "large.txt"
    path.write_bytes(bulletin() + b"\n" + b"." * _MOST)
    assert len(read_page(path).text) > _MOST


@pytest.mark.parametrize("name", ["\0.txt", "x" * 5000, "loop.txt"])
def test_a_name_that_leads_nowhere_stops_no_other(
    data: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    good = tmp_path / "good.txt"
    good.write_bytes(bulletin())
    assert main(["add", f"{tmp_path}/{name}", str(good), "--data", str(data)]) == 1
    told = capsys.readouterr()
    assert "it cannot be opened" in told.err
    assert "taken in" in told.out
