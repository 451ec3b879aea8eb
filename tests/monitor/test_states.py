"""Figures that are not plain numbers, on the pages: never lost, never shown as certain."""

import json
import re
from pathlib import Path

import pytest

from extract.tables.rows import Row
from tests.monitor.builders import reading, write_folder
from tests.monitor.sessions import charts_of, first_sheet, html_of, open_page

ONLY: dict[str, list[Row]] = {
    "range": [
        reading("2025-04-08", "shulba", "", qualifier="range", low_m3s=3, high_m3s=5),
        reading("2025-04-24", "shulba", "", qualifier="range", low_m3s=4, high_m3s=6),
    ],
    "shared": [reading("2025-04-24", "shulba", 9, shared="unstated")],
    "planned": [reading("2025-04-24", "shulba", 9, measure="planned")],
    "inflow": [reading("2025-04-24", "shulba", 9, measure="inflow")],
    "zero": [reading("2025-04-24", "shulba", 0)],
    "undated": [reading("", "shulba", 9)],
}


@pytest.mark.parametrize("page", ["season", "compare", "regions"])
@pytest.mark.parametrize("state", ONLY)
def test_a_table_of_one_state_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, state: str, page: str
) -> None:
    app = open_page(monkeypatch, write_folder(tmp_path, ONLY[state]), page)
    text = html_of(app)
    assert ("Наибольший сброс" in text) is (state == "zero" and page == "season")
    if page == "season":
        spans = re.search(r"1\u00a0водохранилище, \d", text) is not None
        assert spans is (state in ("range", "shared", "zero"))
    if state == "planned" and page == "season":
        assert first_sheet(app)["Объявлено, м³/с"].tolist() == ["9"]


def test_the_largest_release_is_one_that_can_be_ranked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading("2025-04-24", "shulba", 700, qualifier="about"),
        reading("2025-04-24", "astana", 900, shared="unstated"),
        reading("2025-04-24", "aktobe", 800, qualifier="under", high_m3s=800),
        reading("2025-04-24", "seleti", 5),
    ]
    text = html_of(open_page(monkeypatch, write_folder(tmp_path, rows), "season"))
    assert "Наибольший сброс: Шульбинское водохранилище, ≈\u00a0700\u00a0м³/с" in text


def test_a_disputed_figure_says_so_wherever_it_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading("2025-04-08", "shulba", 500),
        reading("2025-04-24", "shulba", 700, flag="conflict"),
        reading("2025-04-24", "astana", 5, qualifier="about", flag="conflict"),
    ]
    folder = write_folder(tmp_path, rows)
    days = {"a": "2025-04-08", "b": "2025-04-24"}
    app = open_page(monkeypatch, folder, "compare", days)
    table = first_sheet(app).set_index("Водохранилище")
    shulba = table.loc["Шульбинское водохранилище"]
    assert (shulba["2025-04-08: пометка"], shulba["2025-04-24: пометка"]) == (
        "", "источники расходятся",
    )  # fmt: skip
    assert shulba["Наибольший между датами, м³/с"] == "700 (источники расходятся)"
    about = table.loc["Астанинское водохранилище", "2025-04-24: пометка"]
    assert about == "около; источники расходятся"
    assert "500 → 700 (источники расходятся)" in html_of(app)
    names = json.loads(charts_of(app)[0])["data"]
    texts = [text for one in names for text in one.get("text") or []]
    assert "Шульбинское · 24\u00a0апр: источники расходятся" in texts
    season = html_of(open_page(monkeypatch, folder, "season"))
    assert "700\u00a0м³/с, источники расходятся" in season
