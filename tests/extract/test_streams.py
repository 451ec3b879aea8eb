"""The command line on streams that are closed, full, or of another encoding."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SENTENCE = "Из Шульбинского водохранилища сбрасывается 648 кубометров воды в секунду (м³/с).\n"
TABLE = "date,reservoir,region,discharge_m3s"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data" / "bulletins").mkdir(parents=True)
    (tmp_path / "page.txt").write_text(SENTENCE, encoding="utf-8")
    return tmp_path


def _shell(folder: Path, arguments: str, encoding: str = "utf-8") -> tuple[int, bytes, bytes]:
    """Run the command line as a shell does; what is printed, as bytes."""
    done = subprocess.run(
        ["sh", "-c", f'"$PYTHON" -m extract {arguments}'],
        capture_output=True,
        cwd=folder,
        check=False,
        timeout=60,
        env=os.environ
        | {"PYTHON": sys.executable, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
    )
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1251"])
def test_whatever_is_printed_any_encoding_takes_it(folder: Path, encoding: str) -> None:
    assert _shell(folder, "add page.txt --published 2025-04-20", encoding)[0] == 0
    assert "648" in (folder / "data" / "discharge.csv").read_text(encoding="utf-8")
    (document,) = (folder / "data" / "bulletins").glob("*.txt")
    code, out, _ = _shell(folder, f"show {document.name}", encoding)
    assert code == 0
    assert rb"m\xb3/s" in out
    code, _, err = _shell(folder, "read Әділет.txt", encoding)
    assert code == 1
    assert rb"\u04d8" in err


def test_a_table_is_utf_8_whatever_the_terminal_is(folder: Path) -> None:
    assert "Шульбинское" in _shell(folder, "read page.txt", "ascii")[1].decode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("read - <&-", b"standard input: it is closed"),
        ("add - <&-", b"standard input: it is closed"),
        ("read page.txt >&-", b"standard output: it is closed"),
        ("update >&-", b"standard output: it is closed"),
        ("read page.txt 2>&-", b"standard error: it is closed"),
        ("list <&- 2>&-", b"standard error: it is closed"),
    ],
)
def test_a_closed_stream_is_named(folder: Path, arguments: str, message: bytes) -> None:
    code, out, err = _shell(folder, arguments)
    assert code == 1
    assert message in out + err
    assert b"Redirect" in out + err


def test_no_file_takes_the_place_of_a_closed_stream(folder: Path) -> None:
    assert _shell(folder, "update <&-")[0] == 0
    assert _shell(folder, "update <&- >&- 2>&-")[0] == 1


@pytest.mark.parametrize("command", ["read page.txt", "read page.txt -o /dev/full", "update"])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_a_full_disk_behind_standard_output_is_said(folder: Path, command: str) -> None:
    code, _, err = _shell(folder, f"{command} >/dev/full")
    assert code == 1
    assert b"No space left on device" in err


@pytest.mark.parametrize("way", ["| cat", "> out; cat out", ">> out; cat out"])
def test_a_path_to_standard_output_is_standard_output(folder: Path, way: str) -> None:
    (folder / "out").write_text("", encoding="utf-8")
    _, out, _ = _shell(folder, f"read page.txt -o /dev/stdout {way}")
    assert out.decode().startswith(TABLE)
    assert "Шульбинское" in out.decode()


def test_what_standard_output_is_appended_to_stays(folder: Path) -> None:
    (folder / "out").write_text("before\n", encoding="utf-8")
    _shell(folder, "read page.txt -o /dev/stdout --skipped /dev/stdout >> out")
    lines = (folder / "out").read_text(encoding="utf-8").splitlines()
    assert (lines[0], len(lines)) == ("before", 4)


@pytest.mark.parametrize("output", ["/dev/null", "/dev/fd/3", "/dev/stderr"])
def test_what_is_no_file_is_written_into(folder: Path, output: str) -> None:
    code, _, err = _shell(folder, f"read page.txt -o {output} 3>&2 2>&1 | cat >&2")
    assert code == 0
    assert b"1 readings" in err
    assert (TABLE.encode() in err) == (output != "/dev/null")


def test_a_reader_who_has_had_enough_stops_no_work(folder: Path) -> None:
    names = []
    for number in range(20):
        name = f"{number}.txt"
        text = SENTENCE.replace("648", str(100 + number)) * 60
        (folder / name).write_text(text, encoding="utf-8")
        names.append(name)
    code, _, err = _shell(folder, f"add {' '.join(names)} | true; exit 0")
    assert (code, err) == (0, b"")
    assert len(list((folder / "data" / "bulletins").glob("*.txt"))) == 20
    table = (folder / "data" / "discharge.csv").read_text(encoding="utf-8")
    assert table.count("\n") == 1 + 20 * 60


def test_what_a_name_or_a_text_holds_is_not_sent_to_the_terminal(folder: Path) -> None:
    text = "Из Тас\x9b31mмуринского водохранилища сбрасывают 3 м³/с."
    (folder / "data" / "bulletins" / "a\x1b]0;b\x07\nc.txt").write_text(text, encoding="utf-8")
    (folder / "data" / "bulletins" / "\x1bd.txt").write_bytes(b"%PDF\x00")
    _, out, err = _shell(folder, "update")
    assert b"\x1b" not in out + err
    assert "\x9b".encode() not in out + err
    assert b"c.txt" in out
    assert b"d.txt" in err
