"""One document, whatever it is, takes nothing from the others."""

import os
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.__main__ import main
from extract.archive import Archive, update
from extract.archive.apart import Apart
from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED
from extract.tables.rows import Row, read_csv
from tests.extract.archive.bulletins import bulletin, known
from tests.extract.archive.misreading import ERRORS, misreading

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes, links and names of POSIX")

_ODD = b"\xd0\xd1\xd2\xff.txt"
_HUGE = 20_000_001
# What once ended the whole run, each in its own way; mended or not, it may do so no more.
CRASHES = (
    "В прошлом 2024 году из Кенгирского водохранилища сбрасывали 95 кубометров в секунду.",
    "Из Кенгирского\rводохранилища сбрасывается 12 м3/с.",
    "The Bitik reservoir releases 1,296,5 m3/s.",
    "Из Кенгирского водохранилища сбрасывается \U00010d41\U00010d42 м3/с.",
    "Заголовок о воде 31.12.9999\nИз Кенгирского водохранилища сбрасывается 12 м3/с.",
    "31 декабря 9999 года. Завтра из Кенгирского водохранилища сбросят 12 м3/с.",
    f"Из Кенгирского водохранилища сбрасывается {'9' * 400} кубометров в секунду.",
    f"Из Кенгирского водохранилища сбрасывается {'9' * 400} м3/с.",
)


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "hostile.txt")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # a socket's path may not be long
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("hostile.txt")
    finally:
        os.chdir(here)


def _link(to: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "hostile.txt").symlink_to(to)


def _odd_name(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder / "hostile") + _ODD)).write_bytes(bulletin(7))


def _huge(folder: Path) -> None:
    with (folder / "hostile.txt").open("wb") as stream:
        stream.truncate(_HUGE)


def _text(content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "hostile.txt").write_bytes(content)

    return write


FAILING: dict[str, Callable[[Path], None]] = {
    "no file but a pipe": _pipe,
    "no file but a socket": _socket,
    "no file but a device": _link("/dev/zero"),
    "Too many levels of symbolic links": _link("hostile.txt"),
    "No such file or directory": _link("nowhere.txt"),
    "a folder that cannot be looked into": _link("."),
    "its name is no text in UTF-8. Rename it": _odd_name,
    "it is larger than 20 MB. Split it": _huge,
    "the reader broke off on it": _text(b"BREAK OFF"),
    "it needs more memory than": _text(b"GROW"),
    "it takes longer than": _text(b"HANG"),
    **{name: _text(f"RAISE {name}".encode()) for name in ERRORS},
}


@pytest.fixture(scope="module")
def reader() -> Iterator[Apart]:
    with closing(misreading()) as found:
        yield found


def _archive(data: Path, figures: list[int]) -> Path:
    (data / "bulletins" / "deep").mkdir(parents=True)
    for number, figure in enumerate(figures, start=1):
        text = bulletin(figure, day=number, ending="\nПредложено сбрасывать 50 м3/с.")
        folder = ("bulletins", "bulletins/deep")[number % 2]
        (data / folder / f"{number}.txt").write_bytes(text)
    return data / "bulletins"


def _rows(data: Path) -> list[Row]:
    return [
        row
        for table in (DISCHARGE, SKIPPED, REMARKS)
        for row in read_csv(data / table.file, table)
        if "hostile" not in row["document"]
    ]


def _compare(figures: list[int], put: Callable[[Path], None], reader: Apart) -> list[str]:
    """Return what an update says of an archive with a hostile document, and hold its rows right."""
    with tempfile.TemporaryDirectory() as whole, tempfile.TemporaryDirectory() as without:
        put(_archive(Path(whole), figures))
        _archive(Path(without), figures)
        result = update(Path(whole), read=reader)
        assert update(Path(without), read=reader).failures == ()
        rows = _rows(Path(without))
        assert len(rows) == 3 * len(figures)
        assert _rows(Path(whole)) == rows
        return [str(one) for one in result.failures]


@pytest.mark.parametrize("problem", FAILING)
def test_what_cannot_be_read_is_named_and_the_others_are_read(reader: Apart, problem: str) -> None:
    (told,) = _compare([5, 6], FAILING[problem], reader)
    assert problem in told
    assert "hostile" in told
    assert told.isprintable()


@given(
    figures=st.lists(st.integers(1, 3000), min_size=1, max_size=3, unique=True),
    content=st.one_of(
        st.binary(max_size=200),
        st.sampled_from(CRASHES).map(str.encode),
        st.tuples(st.sampled_from(CRASHES), st.text(max_size=30)).map(
            lambda both: both[1].join([both[0], both[0]]).encode("utf-8", "replace")
        ),
        st.sampled_from(CRASHES).map(lambda text: f"<p>{text}</p>".encode("utf-16")),
    ),
)
@settings(max_examples=15, deadline=None)
def test_whatever_a_document_says_the_others_are_read(
    reader: Apart, figures: list[int], content: bytes
) -> None:
    assert all("hostile.txt" in one for one in _compare(figures, _text(content), reader))


def test_an_update_that_failed_on_one_exits_with_one_and_says_it_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _pipe(_archive(tmp_path, [5]))
    _odd_name(tmp_path / "bulletins")
    for _ in range(2):
        assert main(["update", "--data", str(tmp_path)]) == 1
        said = capsys.readouterr().err.splitlines()
        assert ["hostile.txt: it is no file but a pipe" in one for one in said] == [True, False]
        assert "hostile����.txt: its name is no text in UTF-8" in said[1]


def _closed(monkeypatch: pytest.MonkeyPatch, closed: Path) -> None:
    """Close a folder for root too, who runs the tests in a container and may look everywhere."""
    scandir = os.scandir

    def refusing(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)


def test_what_stands_in_a_closed_folder_is_named_and_its_rows_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bulletins = _archive(tmp_path, [5, 6, 7])
    update(tmp_path)
    before = {name: (tmp_path / name).read_bytes() for name in ("discharge.csv", "skipped.csv")}
    (bulletins / "deep-1.txt").write_bytes(b"")  # begins as the closed folder does
    _closed(monkeypatch, bulletins / "deep")
    (failure,) = update(tmp_path).failures
    assert str(failure).startswith(f"{bulletins / 'deep'}: it is no file but a folder that cannot")
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    monkeypatch.undo()
    (bulletins / "deep" / "1.txt").unlink()
    assert [len(one.lost) for one in update(tmp_path).changes] == [2, 1, 0, 0, 0]


def test_links_to_folders_neither_double_a_document_nor_go_round(tmp_path: Path) -> None:
    bulletins = _archive(tmp_path, [5, 6])
    for name in ("deep/up", "deep/in"):
        (bulletins / name).symlink_to(bulletins, target_is_directory=True)
    result = update(tmp_path)
    assert [Path(one.place).name for one in result.failures] == ["in", "up"]
    assert len(_rows(tmp_path)) == 3 * 2


def test_deeply_nested_folders_are_read(tmp_path: Path) -> None:
    bulletins = _archive(tmp_path, [5])
    folders = [f"{bulletins}{'/a' * depth}" for depth in range(1, 1200)]
    for one in folders:
        os.mkdir(one)  # noqa: PTH102, a Path of it would nest as deeply
    last = Path(folders[-1], "x.txt")
    last.write_bytes(bulletin(6, day=2))
    try:
        assert update(tmp_path).failures == ()
        assert len(read_csv(tmp_path / "discharge.csv", DISCHARGE)) == 2 + 2
    finally:
        last.unlink()
        for one in reversed(folders):
            os.rmdir(one)  # noqa: PTH106, as above


@pytest.mark.parametrize("put", FAILING.values(), ids=FAILING)
def test_no_document_stops_others_from_being_taken_in_found_and_removed(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(_archive(tmp_path, [5]))
    archive = Archive(tmp_path)
    added = archive.add(bulletin(9), ".txt", known())
    assert added.outcome == "new"
    assert archive.preview(bulletin(9), ".txt", known()).outcome == "known"
    hostile = next(one for one in archive.kept() if "hostile" in one.document)
    assert archive.find(added.document[-16:-4]).document == added.document
    assert archive.remove(hostile.document) == hostile
    assert [one.document for one in archive.kept()] == [added.document, "bulletins/deep/1.txt"]


def test_list_show_and_remove_name_what_is_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bulletins = _archive(tmp_path, [5])
    for put in (_pipe, _odd_name):
        put(bulletins)
    update(tmp_path)
    assert main(["list", "--data", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert "bulletins/hostile����.txt  put there by hand" in told.out
    assert "hostile.txt: it is no file but a pipe" in told.err
    assert main(["show", "hostile.txt", "--data", str(tmp_path)]) == 1
    odd = os.fsdecode(b"hostile" + _ODD)
    for name in (odd, "hostile����.txt"):
        assert main(["show", name, "--data", str(tmp_path)]) == 0
    assert main(["remove", odd, "--data", str(tmp_path)]) == 1
    assert main(["remove", "hostile.txt", "--data", str(tmp_path)]) == 0
    assert sorted(one.name for one in bulletins.iterdir()) == ["deep"]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_read_survives_every_name_and_every_document(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], form: str
) -> None:
    bulletins = _archive(tmp_path, [5])
    for number, text in enumerate(CRASHES):
        (bulletins / f"hostile-{number}.txt").write_bytes(text.encode())
    for put in (_pipe, _odd_name):
        put(bulletins)
    code = main(["read", str(bulletins), "--format", form, "--source-url", "https://\udcff"])
    told = capsysbinary.readouterr()
    assert code == 1
    assert "deep/1.txt" in told.out.decode()
    assert "hostile����.txt" in told.out.decode()
    assert "hostile.txt: it is no file but a pipe" in told.err.decode()
    assert b"Traceback" not in told.err


@pytest.mark.parametrize("sidecar", ["pipe", "link", "odd"])
def test_a_sidecar_that_is_no_file_is_told_and_its_document_still_read(
    tmp_path: Path, sidecar: str
) -> None:
    path = _archive(tmp_path, [5, 6]) / "2.txt.sidecar.json"
    if sidecar == "pipe":
        os.mkfifo(path)
    elif sidecar == "link":
        path.symlink_to(path.name)
    else:
        path.write_bytes(b'{"sha256": "\xff"}')
    (failure,) = update(tmp_path).failures
    assert failure.place == str(path)
    assert len(_rows(tmp_path)) == 3 * 2
