"""The pages list and show the archive, whatever stands in it."""

import os
from pathlib import Path

import pytest

from extract.archive import Archive, update
from monitor.labels import ALL_LABELS
from tests.extract.archive.bulletins import MINISTRY, bulletin, known
from tests.monitor.sessions import html_of, open_page

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes, links and names of POSIX")

_UNREADABLE = "⚠ Текст документа прочитать не удалось."
_NOTHING = ALL_LABELS["ru"].bulletins.nothing


@pytest.fixture
def data(tmp_path: Path) -> Path:
    added = Archive(tmp_path).add(bulletin(2100, 465), ".txt", known(MINISTRY))
    update(tmp_path)
    folder = added.path.parent
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "circle").symlink_to(".")
    with (folder / "large.txt").open("wb") as stream:
        stream.truncate(10**10)
    Path(os.fsdecode(os.fsencode(folder) + b"/odd-\xff.txt")).write_bytes(bulletin(7))
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["pipe.txt", "loop.txt", "gone.txt", "zero.txt", "circle", "large.txt", "odd-\ufffd.txt"],
)
def test_what_cannot_be_read_is_listed_and_said(
    monkeypatch: pytest.MonkeyPatch, data: Path, name: str
) -> None:
    app = open_page(monkeypatch, data, "bulletins", {"document": f"bulletins/{name}"})
    assert any(name in one for one in app.selectbox[0].options)
    assert app.selectbox[0].value == f"bulletins/{name}"
    assert _UNREADABLE in html_of(app)
    assert _NOTHING not in html_of(app)


def test_the_other_documents_are_shown(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    app = open_page(monkeypatch, data, "bulletins")
    assert ">2100</mark>" in html_of(app)


def test_a_closed_folder_leaves_the_tables(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    scandir = os.scandir

    def refusing(path: str | Path) -> "os._ScandirIterator[str]":
        if Path(path) == data / "bulletins":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(str(path))

    monkeypatch.setattr(os, "scandir", refusing)
    assert ">2100</mark>" in html_of(open_page(monkeypatch, data, "bulletins"))
