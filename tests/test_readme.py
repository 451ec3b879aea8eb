"""The code of the README and of docs/ is run as written, and shows what comes out."""

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest
import yaml

from extract.languages.kinds import KINDS
from extract.tables.by_hand import ByHand
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE
from extract.tables.corrections import COLUMNS, read_corrections
from tests import accuracy, agencies
from tests.browser.serving import serve
from tests.conftest import ROOT, SEED
from tests.wordings import Case, expected, given

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = {path.stem: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMANDS = [
    line.rpartition("&& ")[2] if kind == "crontab" else line
    for kind, block in _BLOCK.findall(DOCS["command-line"])
    if kind in ("sh", "crontab")
    for line in block.splitlines()
]


def _block(kind: str, text: str = README) -> str:
    (found,) = [block for one, block in _BLOCK.findall(text) if one == kind]
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


def test_there_are_commands() -> None:
    assert len(_COMMANDS) > 7


@pytest.mark.parametrize("command", _COMMANDS)
def test_the_commands_of_the_extractor_run_as_written(tmp_path: Path, command: str) -> None:
    lines = SEED.read_text(encoding="utf-8").splitlines()
    html = "<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    # A copy: some commands take documents in and remove them.
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns(".*"))
    program, *arguments = shlex.split(command)
    assert program == ".venv/bin/suqoima"
    if arguments[0] == "fetch":
        arguments.append("--help")  # no test asks the network
    done = subprocess.run(
        [sys.executable, "-m", "extract", *arguments],
        capture_output=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == (3 if arguments[0] == "watch" else 0)
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.glob("**/*.csv")) != []


def test_the_corrections_shown_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_text(_block("csv", DOCS["command-line"]), encoding="utf-8")
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
    assert accuracy.table() in DOCS["accuracy"]
    assert agencies.table() in DOCS["accuracy"]


_STATEMENT = re.compile(r"^\| (?P<text>[^|]+[.%]) \| (?P<labels>`[^|]+`) \|$", re.MULTILINE)


@pytest.mark.parametrize(
    "row", list(_STATEMENT.finditer(DOCS["reading"])), ids=lambda row: str(row["text"])[:40]
)
def test_what_is_read_and_what_is_not(row: re.Match[str]) -> None:
    labels = tuple(re.findall(r"`([^`]+)`", row["labels"]))
    case = Case("README", 1, row["text"], labels)
    assert given(case) == expected(case)


def test_every_statement_of_the_readme_is_tested() -> None:
    text = DOCS["reading"]
    assert len(_STATEMENT.findall(text)) == text.count("\n| ") - 2 > 10


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


@pytest.mark.parametrize(
    "path", ["README.md", "CONTRIBUTING.md", *(f"docs/{one}.md" for one in DOCS)]
)
def test_every_link_between_documents_leads_somewhere(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    links = [one for one in re.findall(r"\]\(([^)#]+)", text) if "://" not in one]
    assert [one for one in links if not ((ROOT / path).parent / one).exists()] == []


def test_the_row_that_contributors_are_shown_is_one() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    kind, words, example = _block("csv", text).strip().split(",", 2)
    assert kind in KINDS
    assert any(words.split("|")[0].rstrip("*") in word for word in example.split())
    labels = [line for line in _block("text", text).splitlines() if line.startswith("= ")]
    (said,) = [line for line in _block("text", text).splitlines() if line[0] not in "[="]
    case = Case("CONTRIBUTING", 1, said, tuple(one[2:] for one in labels))
    assert given(case) == expected(case)


def test_the_programs_of_the_data_access_page_run(tmp_path: Path) -> None:
    program = _block("python", DOCS["data-access"])
    assert "127.0.0.1:8501" in program
    with serve("dashboard.py") as address:
        done = subprocess.run(
            [sys.executable, "-c", program.replace("http://127.0.0.1:8501", address)],
            capture_output=True, check=True, text=True, encoding="utf-8", cwd=tmp_path,
        )  # fmt: skip
        assert "водохранилище" in done.stdout
        curl = _block("sh", DOCS["data-access"]).strip().replace("http://127.0.0.1:8501", address)
        with urllib.request.urlopen(shlex.split(curl)[-1], timeout=30) as answer:
            assert answer.status == 200


def test_the_citation_is_of_this_version() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    with (ROOT / "pyproject.toml").open("rb") as stream:
        version = tomllib.load(stream)["project"]["version"]
    assert cited["version"] == version
    assert f"## {version}\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert {"cff-version", "message", "title", "authors", "license"} <= cited.keys()


def test_the_containers_are_shut_as_far_as_they_can_be() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    for name in ("dashboard", "fetch"):
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
    assert services["dashboard"]["volumes"] == ["data:/srv/data:ro"]
    assert "ports" not in services["dashboard"]
    image = (ROOT / "Dockerfile").read_text("utf-8")
    assert image.index("USER suqoima") < image.index("CMD [")
    assert "HEALTHCHECK" in image
    arguments = shlex.split(re.findall(r"^CMD (.*)$", image, re.MULTILINE)[-1].translate(_PLAIN))
    assert arguments[:2] == ["suqoima", "dashboard"]


_PLAIN = str.maketrans("[],", "   ")


def test_the_notebook_runs_from_top_to_bottom() -> None:
    path = ROOT / "docs" / "from-bulletin-to-chart.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    program = "\n".join("".join(one["source"]) for one in cells if one["cell_type"] == "code")
    shown = "\nassert len(days) == 10 and len(figure.data) == 2\n"
    done = subprocess.run(
        [sys.executable, "-c", program + shown],
        capture_output=True, check=False, text=True, encoding="utf-8", cwd=path.parent,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("30 flows, 2 amounts of storage not taken\n")
