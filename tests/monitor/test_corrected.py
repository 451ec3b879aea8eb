"""Corrected figures are shown as corrected, with the reason, everywhere they stand."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from extract.archive import Archive, update
from extract.tables.corrections import COLUMNS, FILE
from monitor.labels import ALL_LABELS
from monitor.tables import load_tables
from tests.extract.archive.bulletins import MINISTRY, PORTAL, bulletin, known
from tests.monitor.sessions import charts_of, first_sheet, html_of, open_dashboard, open_page

NOTE = "исправлено вручную: Айгуль, 2025-04-14: опечатка <b>портала</b>"
DAYS = {"a": "2025-04-13", "b": "2025-04-14"}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return two days of bulletins: a corrected and a dropped figure, and one that is disputed."""
    archive = Archive(tmp_path)
    first = archive.add(bulletin(2100, 465, 13), ".txt", known(MINISTRY))
    second = archive.add(bulletin(2200, 470, 14), ".txt", known(PORTAL))
    archive.add(bulletin(210, 470, 14), ".txt", known(MINISTRY))
    shulba, bukhtarma = first.extraction.readings
    other = second.extraction.readings[1]
    lines = [
        (shulba, {"decision": "change", "discharge_m3s": "1200"}),
        (bukhtarma, {"decision": "drop"}),
        (other, {"decision": "drop", "printed": "999"}),
    ]
    with (tmp_path / FILE).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for one, cells in lines:
            row: dict[str, Any] = dict.fromkeys(COLUMNS, "")
            row |= {"document": one.document, "value_start": one.value_start}
            row |= {"value_end": one.value_end, "printed": f"{one.discharge_m3s:g}"}
            row |= {"who": "Айгуль", "when": "2025-04-14", "why": "опечатка <b>портала</b>"}
            writer.writerow(row | cells)
    assert len(update(tmp_path).failures) == 1
    return tmp_path


@pytest.mark.parametrize("page", ["compare", "season", "table"])
def test_every_table_says_who_corrected_a_figure_and_why(
    monkeypatch: pytest.MonkeyPatch, data: Path, page: str
) -> None:
    app = open_page(monkeypatch, data, page, DAYS if page == "compare" else {})
    cells = first_sheet(app) if page != "season" else None
    if cells is not None:
        text = " ".join(map(str, cells.to_numpy().ravel()))
        assert "исправлено вручную" in text
        assert "Айгуль, 2025-04-14: опечатка <b>портала</b>" in text
    if page != "table":
        shown = json.dumps(json.loads(charts_of(app)[0]), ensure_ascii=False)
        assert "исправлено вручную" in shown
        assert page == "compare" or "Айгуль, 2025-04-14: опечатка &lt;b&gt;" in shown
        assert "<b>порт" not in shown
    assert "<b>портала" not in html_of(app)


def test_a_sum_says_how_many_of_its_figures_were_corrected_and_why(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    undisputed = {"a": "2025-04-13", "b": "2025-04-13"}
    app = open_page(monkeypatch, data, "regions", undisputed)
    text = " ".join(map(str, first_sheet(app).to_numpy().ravel()))
    assert "исправлено вручную: 1" in text
    assert "Айгуль, 2025-04-14: опечатка <b>портала</b> (2100 → 1200)" in text
    assert NOTE.replace("<", "&lt;").replace(">", "&gt;") in html_of(app)


def test_the_bulletin_marks_the_corrected_figure_and_lists_its_corrections(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    (document,) = set(load_tables(data).skipped["document"])
    app = open_page(monkeypatch, data, "bulletins", {"document": document})
    text = html_of(app)
    assert ">2100 <small>[Айгуль, 2025-04-14: опечатка &lt;b&gt;портала" in text
    assert "(2100 → 1200)]</small>" in text
    assert ">465 <small>[отброшено исправлением]</small>" in text
    assert (
        "«2100»: Айгуль, 14\u00a0апреля 2025: опечатка &lt;b&gt;портала&lt;/b&gt; — исправл" in text
    )
    assert "— цифра не взята" in text


def test_a_correction_that_no_longer_fits_is_said_on_its_bulletin(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    readings = load_tables(data).readings
    document = readings[readings["discharge_m3s"] == 2200]["document"].iloc[0]
    app = open_page(monkeypatch, data, "bulletins", {"document": document})
    assert "«999»: Айгуль" in html_of(app)
    assert "⚠ не применено: цифры на этом месте больше нет" in html_of(app)


@pytest.mark.parametrize("language", ALL_LABELS)
def test_the_sentence_says_why_a_figure_stands(
    monkeypatch: pytest.MonkeyPatch, data: Path, language: str
) -> None:
    labels = ALL_LABELS[language]
    readings = load_tables(data).readings
    for value, pattern in ((210, labels.standing.stands), (2200, labels.standing.stands_instead)):
        key = readings.index[readings["discharge_m3s"] == value][0]
        app = open_dashboard(monkeypatch, data, figure=str(key), lang=language)
        words = pattern.partition("{")[0] or pattern.rpartition("}")[2]
        assert words.strip() in html_of(app)
        assert labels.standing.grounds["ministry"].replace("'", "&#x27;") in html_of(app)


def test_the_sentence_of_a_corrected_figure_says_so(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    readings = load_tables(data).readings
    key = readings.index[readings["discharge_m3s"] == 1200][0]
    app = open_dashboard(monkeypatch, data, figure=str(key), lang="ru")
    assert "⚠ " + NOTE.replace("<", "&lt;").replace(">", "&gt;") in html_of(app)
