"""The command as its users run it, but for the site: that is the small web's."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest

from extract.__main__ import main
from extract.fetch import govkz
from extract.fetch.memory import FOLDER, last_attempt
from tests.extract.fetch.conftest import Web
from tests.extract.fetch.ministry import OTHER, TICKET, TODAY, Ministry, entry


@pytest.fixture
def ministry(web: Web, monkeypatch: pytest.MonkeyPatch) -> Ministry:
    made = Ministry(web, {"ru": [entry(1_000), entry(999, OTHER), entry(998)]})
    monkeypatch.setattr(govkz, "GovKz", made.site)
    return made


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "bulletins").mkdir()
    return tmp_path


def test_what_is_fetched_comes_into_the_table(
    ministry: Ministry, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fetch", "--data", str(data)]) == 0
    assert capsys.readouterr().err == "2 kept of 3 looked at\n"
    assert main(["update", "--data", str(data)]) == 0
    with (data / "discharge.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["discharge_m3s"] for row in rows] == ["1000", "998"]
    assert rows[0]["published"] == TODAY.date().isoformat()
    assert rows[0]["source_url"].endswith("/details/1000?lang=ru")
    assert len(ministry.web.asked) == 2 + 1 + 1


def test_languages_since_and_limit(
    ministry: Ministry, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fetch", "--data", str(data), "--lang", "en,ru,en"]) == 0
    assert ministry.asked() == ["graphql en 1", "graphql ru 1", "graphql ru 2"]
    day = (TODAY - timedelta(days=3)).date().isoformat()
    arguments = ["--lang", "ru", "--since", day, "--limit", "2"]
    assert main(["fetch", "--data", str(data), *arguments]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "1 kept of 2 looked at"


def test_a_closed_door_is_an_exit_code_and_plain_words(
    ministry: Ministry, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ministry.graphql = ministry.rest = lambda: TICKET
    assert main(["fetch", "--data", str(data)]) == 1
    said = capsys.readouterr().err
    assert "Open the bulletin in a browser, save its page, and add the file" in said
    assert "Traceback" not in said
    attempt = last_attempt(data / FOLDER)
    assert attempt is not None
    assert attempt.failed


def test_a_folder_that_cannot_be_written_is_named_before_anything_is_asked(
    ministry: Ministry, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / FOLDER).write_text("", encoding="utf-8")
    assert main(["fetch", "--data", str(data)]) == 1
    assert "last.json: it cannot be written" in capsys.readouterr().err
    assert ministry.web.asked == []


@pytest.mark.parametrize(
    "arguments",
    [["--lang", "kz"], ["--lang", ""], ["--lang", "ru kk"], ["--limit", "0"], ["--limit", "-1"],
     ["--limit", "many"], ["--since", "yesterday"], ["--since", "2025-13-01"], ["--insecure"]],
)  # fmt: skip
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["fetch", *arguments])
    assert "usage: suqoima" in capsys.readouterr().err
