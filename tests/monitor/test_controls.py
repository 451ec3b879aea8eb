"""What the widgets offer, and what is said of a choice that leaves nothing."""

import json
from pathlib import Path

import pytest

from monitor.labels import ALL_LABELS
from tests.monitor.builders import DATA, reading, write_folder
from tests.monitor.sessions import charts_of, html_of, open_page


def test_reservoirs_are_offered_in_every_language_and_namesakes_with_their_region(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading("2025-04-08", "bukhtarma", 5),
        reading("2025-04-08", "x-a", 6, reservoir="Тасты", region_id="KZ-35"),
        reading("2025-04-08", "x-b", 7, reservoir="Тасты", region_id="KZ-10"),
    ]
    app = open_page(monkeypatch, write_folder(tmp_path, rows), "table", {"lang": "kk"})
    offered = app.multiselect(key="choose-r").options
    (named,) = (one for one in offered if one.startswith("Бұқтырма"))
    assert named.startswith("Бұқтырма · Бухтарминское · Bukhtarma · ")
    assert {"Buqtyrma", "Бухтарма"} <= set(named.split(" · "))
    assert sorted(one for one in offered if one.startswith("Тасты")) == [
        "Тасты (Абай облысы)",
        "Тасты (Қарағанды облысы)",
    ]


def test_a_comparison_without_figures_says_so_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "compare", {"a": "2024-01-01", "b": "2030-01-01"})
    text = html_of(app)
    assert "Нет водохранилищ, у которых цифра есть в обе даты." in text
    assert "Все показанные водохранилища есть в обеих датах." not in text
    assert charts_of(app) == []


def test_a_reversed_stretch_of_days_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"since": "2025-04-24", "until": "2025-03-01"}
    assert "Первый день позже последнего" in html_of(open_page(monkeypatch, DATA, "table", address))


def test_of_many_chosen_reservoirs_seven_are_drawn_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = ["shulba", "astana", "seleti", "chaglinka", "aktobe", "kargaly", "intumak", "kirov"]
    app = open_page(monkeypatch, DATA, "season", {"r": names, "lang": "en"})
    legend = [one for one in json.loads(charts_of(app)[0])["data"] if "name" in one]
    assert len(legend) == 7
    assert [one["name"] for one in legend][:2] == ["Shulba", "Astana"]
    words = ALL_LABELS["en"].season.too_many.format(count=7)
    assert words in html_of(app)
