"""Tables on the page: how columns stand, how many rows, and which row opens what."""

from pathlib import Path

import pandas as pd
import pytest

from monitor.labels import ALL_LABELS
from monitor.pages.rows import chosen_figures, columns_of
from monitor.places import load_places
from monitor.sheets import Sheet, skipped_sheet
from tests.monitor.builders import reading, write_folder
from tests.monitor.sessions import first_sheet, html_of, open_page, sheets_of

EN = ALL_LABELS["en"]


def test_figures_stand_on_the_right_and_sentences_get_room() -> None:
    table = pd.DataFrame(
        {
            "name": ["Шульбинское водохранилище"],
            "m3s": [5.0],
            "figure": ["up to 60"],
            "quote": ["ы" * 61],
            "day": ["2025-04-08"],
        }
    )
    sheet = Sheet(table, [()], amounts=("figure",))
    kinds, widths = zip(*columns_of(sheet, table.astype("str")), strict=True)
    assert kinds == ("text", "number", "number", "sentence", "text")
    assert widths == (17, 5, 10, 24, 12)


@pytest.mark.parametrize("sent", [None, True, 0, 1, "key", ["other"], [], {"a": 1}, [["b", "c"]]])
def test_what_no_row_leads_to_opens_nothing(sent: object) -> None:
    sheet = Sheet(pd.DataFrame({"x": [1, 2, 3]}), [("a",), ("b", "c"), ()])
    assert chosen_figures(sent, sheet) == ()
    assert chosen_figures(["b", "c"], sheet) == ("b", "c")


def test_a_long_name_leaves_room_for_its_figures() -> None:
    table = pd.DataFrame({"name": ["ы" * 61], "m3s": [5.0]})
    assert columns_of(Sheet(table, [()]), table.astype("str"))[0][0] == "text"


def test_no_more_rows_than_a_browser_can_bear_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [reading("2025-04-08", f"x-{number}", 5) for number in range(501)]
    folder = write_folder(tmp_path, rows)
    app = open_page(monkeypatch, folder, "compare", {"lang": "en"})
    assert len(sheets_of(app)["compare"]) == 500
    assert "The first 500 of 501 rows are shown" in html_of(app)


def test_lists_of_the_season_keep_to_the_period(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading("2024-04-08", "shulba", 5, flag="conflict"),
        reading("2024-04-08", "shulba", 7, flag="conflict", chosen="false", document="other.txt"),
        reading("2024-04-09", "shulba", 9, measure="planned"),
        reading("2025-04-09", "shulba", 11, measure="planned"),
        reading("", "shulba", 12, measure="planned"),
        reading("2025-04-08", "shulba", 6),
    ]
    folder = write_folder(tmp_path, rows)
    app = open_page(monkeypatch, folder, "season", {"lang": "en"})
    assert "conflicts" not in sheets_of(app)
    assert sheets_of(app)["planned"]["Announced, m³/s"].tolist() == ["11", "12"]
    assert "Outside the chosen period: 2\u00a0figures." in html_of(app)
    whole = open_page(monkeypatch, folder, "season", {"lang": "en", "period": "all"})
    assert len(sheets_of(whole)["conflicts"]) == 2
    assert len(sheets_of(whole)["planned"]) == 3


def test_what_was_not_taken_is_shown_as_printed() -> None:
    skipped = pd.DataFrame(
        {
            "date": [pd.Timestamp("2025-04-08"), pd.NaT],
            "reservoir_id": ["", ""],
            "reservoir": ["", ""],
            "value_m3s": [None, None],
            "reason": ["unit-misprint", "script"],
            "quote": ["сбрасывают 7 м3/м", "…"],
            "start": [100, 0],
            "value_start": [111, None],
            "value_end": [112, None],
            "title": ["", ""],
        }
    )
    table = skipped_sheet(skipped, load_places("en"), EN).table
    assert table["Printed"].tolist() == ["7", ""]


def test_the_table_page_shows_figure_before_sentence_before_source(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [reading("2025-04-08", "shulba", 5, flag="jump", source_url="https://example.org/a")]
    folder = write_folder(tmp_path, rows)
    shown = first_sheet(open_page(monkeypatch, folder, "table", {"lang": "en"})).columns.tolist()
    assert shown[:3] == ["Reservoir", "Date", "Discharge, m³/s"]
    assert shown.index("Flags") < shown.index("Sentence or address") < shown.index("Address")
