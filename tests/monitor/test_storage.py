"""What reservoirs hold, on the pages."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

from monitor.labels import ALL_LABELS
from monitor.labels.wording import stored_amount
from monitor.marks import collect_marks
from monitor.said import said_in
from monitor.tables import load_tables
from tests.monitor.builders import DOCUMENT, reading, stored, write_folder
from tests.monitor.sessions import html_of, open_page, open_whole_page, sheets_of

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
    assert ">120\u00a0млн м³</strong>" in text
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
    assert stored_amount(row, ALL_LABELS["en"]) == "20–25\u00a0million m³"
