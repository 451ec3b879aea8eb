"""What crosses a threshold is told once, in three languages, and the exit code says so."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extract.__main__ import main
from tests.monitor.builders import reading, write_folder

ROWS = [
    reading("2025-04-08", "shulba", 748),
    reading("2025-04-10", "shulba", 1250),
    reading("2025-04-10", "astana", 40),
    reading("2025-04-10", "seleti", "", qualifier="range", low_m3s=1100, high_m3s=1200),
    reading("2025-04-10", "aktobe", 1500, qualifier="under", high_m3s=1500),
    reading("2020-04-10", "bukhtarma", 100),
    reading("2025-04-10", "bukhtarma", 900),
    reading("2025-04-11", "third", 5000, chosen="false"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write_folder(tmp_path, ROWS)


def _watch(data: Path, *thresholds: str) -> int:
    return main(["watch", "--data", str(data), *thresholds])


def test_a_threshold_is_told_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _watch(data, "--over", "1000", "--lang", "en") == 3
    assert capsys.readouterr().out.splitlines() == [
        "Seleti Reservoir: 1100 m³/s on 2025-04-10, limit 1000",
        "Shulba Reservoir: 1250 m³/s on 2025-04-10, limit 1000",
    ]
    assert _watch(data, "--over", "1000", "--lang", "en") == 0
    assert capsys.readouterr().out == ""
    write_folder(data, [*ROWS, reading("2025-04-12", "shulba", 1300)])
    assert _watch(data, "--over", "1000", "--lang", "en") == 3
    assert capsys.readouterr().out == "Shulba Reservoir: 1300 m³/s on 2025-04-12, limit 1000\n"


def test_a_rise_is_from_an_exact_figure_of_the_month_before(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _watch(data, "--rise", "50%") == 3
    assert capsys.readouterr().out == (
        "Шульбинское водохранилище: 748 (2025-04-08) → 1250 м³/с (2025-04-10), рост 67 %\n"
    )
    assert _watch(data, "--rise", "70%") == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [("ru", "Последняя цифра за"), ("kk", "Соңғы мәннің күні"), ("en", "The last figure is of")],
)
def test_silence_is_told(
    data: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert _watch(data, "--stale", "3d", "--lang", language) == 3
    assert capsys.readouterr().out.startswith(f"{words} 2025-04-10")
    fresh = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
    write_folder(data, [reading(fresh, "shulba", 5)])
    assert _watch(data, "--stale", "3d", "--lang", language) == 0


def test_what_was_told_and_cannot_be_read_is_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / ".watched.json").write_text("[", encoding="utf-8")
    assert _watch(data, "--over", "1000") == 1
    assert "Delete it" in capsys.readouterr().err


def test_a_threshold_is_an_amount(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _watch(data, "--rise", "half")
    assert "no amount" in capsys.readouterr().err
