"""What reservoirs hold, on the pages."""

import json
from collections.abc import Hashable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.fill import latest_storage, storage_days
from monitor.labels import ALL_LABELS
from monitor.labels.wording import stored_amount
from monitor.marks import collect_marks
from monitor.said import said_in
from monitor.tables import Tables, load_tables
from tests.monitor.builders import DATA, DOCUMENT, reading, stored, write_folder
from tests.monitor.sessions import charts_of, html_of, open_page, open_whole_page, sheets_of

TEXT = "Шульбинское водохранилище заполнено на 71 %, свободно 120 млн м3."


def _said(number: str) -> dict[str, Any]:
    begin = TEXT.index(number)
    span = {"start": 0, "end": len(TEXT), "value_start": begin, "value_end": begin + len(number)}
    return {"quote": TEXT, **span}


FILL, ROOM = _said("71"), _said("120")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(
        tmp_path,
        [reading("2025-04-13", "shulba", 1250)],
        text=TEXT,
        storage=[
            stored("2025-04-13", "shulba", "fill_percent", 71, **FILL),
            stored("2024-04-13", "shulba", "fill_percent", 60, **FILL | {"document": "b.txt"}),
            stored("2025-04-13", "shulba", "free_mcm", 120, **ROOM),
        ],
    )


def test_the_page_of_a_reservoir_tells_the_last_of_each_measure_and_lists_all(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    app = open_page(monkeypatch, folder, "reservoir", {"id": "shulba"})
    text = html_of(app)
    assert "Наполнение" in text
    assert ">71\u00a0%</strong>" in text
    assert ">60\u00a0%</strong>" not in text
    assert ">120\u00a0млн\u00a0м³</strong>" in text
    assert len(sheets_of(app)["storage"]) == 3


def test_a_reservoir_of_which_only_the_fill_is_known_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_folder(tmp_path, storage=[stored("2025-04-13", "seleti", "fill_percent", 90)])
    app = open_page(monkeypatch, tmp_path, "reservoir", {"id": "seleti"})
    assert ">90\u00a0%</strong>" in html_of(app)
    assert "reservoir" not in sheets_of(app)


def test_a_bulletin_marks_the_figures_and_counts_them(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    marks, lost = collect_marks(TEXT, said_in(load_tables(folder), DOCUMENT))
    assert [TEXT[one.start : one.end] for one in marks if one.end > 5] == ["71", "120"]
    assert lost == 1  # the quote of the flow is none of the text's
    text = html_of(open_page(monkeypatch, folder, "bulletins", {"document": DOCUMENT}))
    assert "Прочитано: 3\u00a0цифры" in text


@pytest.mark.parametrize("language", ALL_LABELS)
def test_a_figure_opens_its_sentence(
    monkeypatch: pytest.MonkeyPatch, folder: Path, language: str
) -> None:
    tables = load_tables(folder)
    (key,) = tables.storage.index[tables.storage["measure"] == "free_mcm"]
    app = open_whole_page(
        monkeypatch, folder, "reservoir", {"id": "shulba", "figure": key, "lang": language}
    )
    labels = next(one for name, one in ALL_LABELS.items() if name == language)
    row = tables.storage.loc[key].to_dict()
    assert f"{labels.storage.measures['free_mcm']}: {stored_amount(row, labels)}" in html_of(app)
    assert "свободно" in html_of(app)


def test_the_version_follows_the_tables_of_what_reservoirs_hold(folder: Path) -> None:
    before = load_tables(folder).version
    write_folder(folder, storage=[stored("2025-04-13", "shulba", "fill_percent", 72)])
    assert load_tables(folder).version != before


def test_a_range_is_written_with_its_ends() -> None:
    ends = {"value": float("nan"), "low": 20.0, "high": 25.0}
    row: dict[Hashable, Any] = ends | {"qualifier": "range", "shared": "", "unit": "million m³"}
    assert stored_amount(row, ALL_LABELS["en"]) == "20–25\u00a0million\u00a0m³"


def _latest(tables: Tables, day: date, keep_days: int) -> list[tuple[str, str, float, int]]:
    rows = latest_storage(tables.storage, day, keep_days)
    columns = ["reservoir_id", "measure", "value", "age_days"]
    return list(rows[columns].itertuples(index=False, name=None))


def test_the_last_figure_of_each_measure_stands_for_a_day_with_its_age(tmp_path: Path) -> None:
    storage = [
        stored("2025-04-01", "shulba", "fill_percent", 50),
        stored("2025-04-08", "shulba", "fill_percent", 60),
        stored("2025-04-09", "shulba", "fill_percent", 99, chosen="false"),
        stored("2025-04-20", "shulba", "fill_percent", 99),
        stored("2024-04-08", "astana", "fill_percent", 90),
        stored("2025-04-09", "seleti", "stored_mcm", 120),
        stored("2025-04-07", "aktobe", "fill_percent", 70),
        stored("2025-04-07", "aktobe", "free_mcm", 30),
    ]
    tables = load_tables(write_folder(tmp_path, storage=storage))
    assert _latest(tables, date(2025, 4, 10), 3) == [
        ("aktobe", "fill_percent", 70, 3),
        ("aktobe", "free_mcm", 30, 3),
        ("shulba", "fill_percent", 60, 2),
        ("astana", "fill_percent", 90, 367),
        ("seleti", "stored_mcm", 120, 1),
    ]
    assert _latest(tables, date(2025, 4, 2), 3)[0] == ("shulba", "fill_percent", 50, 1)
    assert _latest(tables, date(2023, 1, 1), 3) == []
    assert storage_days(tables.storage)[0] == date(2025, 4, 20)


def test_the_page_of_fill_draws_bars_from_zero_and_says_how_old_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = open_page(monkeypatch, DATA, "fill", {"b": "2025-04-10"})
    assert "Есть цифры: 2\u00a0водохранилища; наполнение в процентах — у 2" in html_of(app)
    (chart,) = (json.loads(one) for one in charts_of(app))
    (bars,) = (one for one in chart["data"] if one["type"] == "bar")
    assert bars["x"] == [97.5, 71]
    assert bars["marker"]["color"][1] == "rgba(0,0,0,0)"  # about, so hollow
    assert chart["layout"]["xaxis"]["range"][0] <= 0
    assert sheets_of(app)["fill"]["Сколько"].tolist() == [
        "97,5\u00a0%", "≈\u00a071\u00a0%", "свыше\u00a0120\u00a0млн\u00a0м³",
    ]  # fmt: skip


def test_the_page_of_fill_without_a_figure_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_folder(tmp_path, [reading("2025-04-13", "shulba", 1250)])
    text = html_of(open_page(monkeypatch, tmp_path, "fill"))
    assert "О наполнении в таблице ничего нет" in text


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "Наполнение: "), ("kk", "Толуы: "), ("en", "Fill: ")]
)
def test_the_fill_page_names_its_figures_with_their_days(
    monkeypatch: pytest.MonkeyPatch, folder: Path, language: str, said: str
) -> None:
    text = html_of(open_page(monkeypatch, folder, "fill", {"lang": language}))
    (sentence,) = [one for one in text.split("\n") if said in one]
    assert "71" in sentence.partition(said)[2]
    assert "2025" in sentence.partition(said)[2]
