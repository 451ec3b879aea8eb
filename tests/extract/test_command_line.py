"""The command line as its users run it: in a process of its own."""

import csv
import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEED

SENTENCE = "Из Шульбинского водохранилища сбрасывается 648 кубометров воды в секунду."


def _run(*arguments: str | Path, stdin: bytes = b"", cwd: Path = ROOT) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "extract", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_a_page_becomes_a_table_and_counts_go_to_standard_error() -> None:
    code, out, err = _run("read", SEED)
    assert code == 0
    assert len(out.splitlines()) == 31
    assert err == (
        "30 readings, 0 skipped, 3 remarks, 0 of storage, 2 of it skipped in 1 document(s)\n"
    )


def test_a_table_is_harmless_on_a_terminal_and_faithful_in_a_pipe(tmp_path: Path) -> None:
    page = tmp_path / "page\x1b[31m.txt"
    page.write_text(SENTENCE, encoding="utf-8")
    _, piped, _ = _run("read", page)
    assert "\x1b[31m.txt" in piped
    reading, writing = os.openpty()
    command = [sys.executable, "-m", "extract", "read", str(page)]
    subprocess.run(command, stdout=writing, stderr=subprocess.DEVNULL, cwd=ROOT, check=True)
    os.close(writing)
    shown = b""
    with suppress(OSError), os.fdopen(reading, "rb", buffering=0) as terminal:
        while part := terminal.read(1 << 16):
            shown += part
    assert shown.decode().replace("\r\n", "\n") == piped.replace("\x1b", "\ufffd")


def test_no_pandas_is_loaded_for_a_csv() -> None:
    code = (
        "import sys; from extract.__main__ import main; main(['read', sys.argv[1]]); "
        "sys.exit('pandas' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, SEED], capture_output=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0


def test_standard_input_json_lines_and_what_the_caller_knows() -> None:
    code, out, _ = _run(
        "read", "-", "--published", "2025-03-21", "--source-url", "https://example.org/a",
        "--format", "jsonl", stdin=SENTENCE.encode(),
    )  # fmt: skip
    row = json.loads(out)
    assert code == 0
    assert (row["discharge_m3s"], row["date"], row["document"]) == (648, "2025-03-21", "-")
    assert row["source_url"] == "https://example.org/a"


def test_files_are_written_whole(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(SENTENCE + " Предложено сбрасывать 50 м3/с.", encoding="utf-8")
    table, skipped = tmp_path / "table.csv", tmp_path / "skipped.csv"
    code, out, _ = _run("read", page, "-o", table, "--skipped", skipped)
    assert (code, out) == (0, "")
    assert "648" in table.read_text(encoding="utf-8")
    assert "proposed" in skipped.read_text(encoding="utf-8")


def test_what_reservoirs_hold_goes_into_tables_of_its_own(tmp_path: Path) -> None:
    page, held, left = tmp_path / "page.txt", tmp_path / "held.csv", tmp_path / "left.csv"
    text = "Кенгирское водохранилище заполнено на 71 %. Его проектный объём – 319 млн кубометров."
    page.write_text(text, encoding="utf-8")
    code, out, err = _run("read", page, "--storage", held, "--storage-skipped", left)
    assert (code, len(out.splitlines())) == (0, 1)
    (row,) = csv.DictReader(held.open(encoding="utf-8"))
    assert (row["measure"], row["value"], row["unit"]) == ("fill_percent", "71", "%")
    assert row["quote"] == "Кенгирское водохранилище заполнено на 71 %"
    (row,) = csv.DictReader(left.open(encoding="utf-8"))
    assert (row["value"], row["unit"], row["reason"]) == ("319", "million m³", "capacity")
    assert err.startswith("0 readings, 0 skipped, 0 remarks, 1 of storage, 1 of it skipped")


def test_folders_are_read_and_one_bad_document_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF\x00")
    code, out, err = _run("read", tmp_path)
    assert code == 1
    assert len(out.splitlines()) == 2
    assert "b.pdf: it is no text in UTF-8, UTF-16 or Windows-1251. Save the page" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("content", ["", "Ясный день.", SENTENCE.replace("648", "немного")])
def test_nothing_found_is_a_result(content: str) -> None:
    code, out, err = _run("read", "-", stdin=content.encode())
    assert code == 0
    assert out.startswith("date,reservoir,region,discharge_m3s")
    assert len(out.splitlines()) == 1
    assert "the table is empty" in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["read"],
        ["read", "-", "--published", "15.04.2025"],
        ["read", "-", "--published", "2025-W15-2"],
        ["read", "-", "--format", "xlsx"],
        ["drink", "-"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    code, _, err = _run(*arguments)
    assert code == 2
    assert "usage: suqoima" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["read", "gone.txt"], "gone.txt: it cannot be opened (No such file or directory)."),
        (["update", "--data", "gone"], "gone/bulletins: there is no such folder."),
        (["read", "-", "-o", "gone/table.csv"], "gone/table.csv: it cannot be written"),
    ],
)
def test_errors_name_the_place_and_the_cure(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    code, _, err = _run(*arguments, cwd=tmp_path)
    assert code == 1
    assert message in err
    assert "Check" in err
    assert "Traceback" not in err


def test_update_prints_what_changed(tmp_path: Path) -> None:
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    code, out, _ = _run("update", "--data", tmp_path)
    assert code == 0
    assert out.splitlines() == [
        "discharge.csv: 1 added, 0 lost, 0 changed",
        "  added:  Шульбинское водохранилище 648 (bulletins/a.txt)",
        "skipped.csv: 0 added, 0 lost, 0 changed",
        "remarks.csv: 0 added, 0 lost, 0 changed",
        "storage.csv: 0 added, 0 lost, 0 changed",
        "storage_skipped.csv: 0 added, 0 lost, 0 changed",
    ]


def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path) -> None:
    many = tmp_path / "many.txt"
    many.write_text((SENTENCE + "\n") * 600, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "extract", "read", many],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        said = running.stderr.read()
    assert b"Traceback" not in said
    assert b"BrokenPipe" not in said
