"""The README's code is run as written, and what it shows must be what comes out."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extract.tables.by_hand import ByHand
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE
from extract.tables.corrections import COLUMNS, read_corrections
from tests import accuracy, agencies
from tests.conftest import ROOT, SEED
from tests.wordings import Case, expected, given

README = (ROOT / "README.md").read_text(encoding="utf-8")
_BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
_COMMANDS = [
    line.rpartition("&& ")[2] if kind == "crontab" else line
    for kind, block in _BLOCKS
    if kind in ("sh", "crontab")
    for line in block.splitlines()
]


def _block(kind: str) -> str:
    (found,) = [block for one, block in _BLOCKS if one == kind]
    return str(found)


def test_the_python_block_gives_the_result_below_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _block("python")],
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
        encoding="utf-8",
    )
    assert done.stdout == _block("text")


@pytest.mark.parametrize("command", [one for one in _COMMANDS if "-m extract" in one])
def test_the_commands_of_the_extractor_run_as_written(tmp_path: Path, command: str) -> None:
    lines = SEED.read_text(encoding="utf-8").splitlines()
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    # A copy: some commands take documents in and remove them.
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns(".*"))
    program, *arguments = shlex.split(command)
    assert program == ".venv/bin/python"
    if arguments[2] == "fetch":
        arguments.append("--help")  # no test asks the network
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.glob("**/*.csv")) != []


def test_the_corrections_shown_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_text(_block("csv"), encoding="utf-8")
    shown = read_corrections(tmp_path / "corrections.csv").lines
    assert [one.decision for one in shown] == ["change", "drop"]


def test_the_two_commands_stand_on_the_first_screen() -> None:
    first_screen = README.splitlines()[:24]
    assert (
        "python3 -m venv .venv && .venv/bin/pip install -e . && "
        ".venv/bin/streamlit run dashboard.py"
    ) in first_screen
    assert (
        "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
    ) in first_screen


def test_the_accuracy_tables_are_what_the_commands_give() -> None:
    assert accuracy.table() in README
    assert agencies.table() in README


_STATEMENT = re.compile(r"^\| (?P<text>[^|]+[.%]) \| (?P<labels>`[^|]+`) \|$", re.MULTILINE)


@pytest.mark.parametrize(
    "row", list(_STATEMENT.finditer(README)), ids=lambda row: str(row["text"])[:40]
)
def test_what_is_read_and_what_is_not(row: re.Match[str]) -> None:
    labels = tuple(re.findall(r"`([^`]+)`", row["labels"]))
    case = Case("README", 1, row["text"], labels)
    assert given(case) == expected(case)


def test_every_statement_of_the_readme_is_tested() -> None:
    section = README.split("## What is read, and what is not")[1].split("\n## ")[0]
    assert len(_STATEMENT.findall(README)) == section.count("\n| ") - 2


def test_the_picture_is_there() -> None:
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_the_column_dictionary_is_the_contract() -> None:
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.*?) \|$", text, re.MULTILINE)
    columns = {
        column.name: (column.name, column.kind, column.meaning)
        for table in (DISCHARGE, SKIPPED, REMARKS)
        for column in table.columns
    }
    of_storage = {
        (column.name, column.kind, column.meaning): None
        for table in (STORAGE, NOT_STORED)
        for column in table.columns
        if (column.name, column.kind, column.meaning) != columns.get(column.name)
    }
    assert rows == [*columns.values(), *of_storage]


def test_the_columns_of_corrections_are_all_explained() -> None:
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Corrections\n")[2].partition("\n## ")[0]
    assert [name for name in COLUMNS if f"`{name}`" not in section] == []
    assert read_corrections(ROOT / "data" / "corrections.csv") == ByHand((), (), begun=True)


def test_every_place_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    told = {
        one for line in text.splitlines() for one in re.findall(r"`([\w/.]+\.(?:py|csv))`", line)
    }
    assert len(told) > 20
    bases = [
        ROOT,
        ROOT / "extract",
        *(path for path in (ROOT / "extract").rglob("*") if path.is_dir()),
    ]
    missing = {one for one in told if not any((base / one).exists() for base in bases)}
    assert not missing
