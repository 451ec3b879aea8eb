"""Saying that a figure is wrong where it is seen."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract.archive import Archive, update
from extract.tables.proposed import FILE, read_proposals
from monitor.labels import ALL_LABELS
from monitor.permission import SETTING
from monitor.tables import load_tables
from tests.extract.archive.bulletins import bulletin, known
from tests.monitor.builders import reading, write_folder
from tests.monitor.sessions import html_of, open_page, open_whole_page

RU = ALL_LABELS["ru"].proposing


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Archive(tmp_path).add(bulletin(2100, 465), ".txt", known())
    update(tmp_path)
    return tmp_path


def _window(monkeypatch: pytest.MonkeyPatch, data: Path) -> AppTest:
    readings = load_tables(data).readings
    (key,) = readings.index[readings["reservoir_id"] == "shulba"]
    return open_whole_page(monkeypatch, data, "season", {"figure": key, "lang": "ru"})


def _fill_in(app: AppTest, value: str, why: str, who: str) -> str:
    for label, text in ((RU.value, value), (RU.why, why), (RU.who, who)):
        (field,) = (one for one in app.text_input if one.label == label)
        field.set_value(text)
    (button,) = (one for one in app.button if one.label == RU.propose)
    button.click().run()
    assert not app.exception
    return html_of(app)


def test_a_proposal_waits_for_a_second_person_who_accepts_it(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    monkeypatch.setenv(SETTING, "on")
    assert RU.proposed in _fill_in(_window(monkeypatch, data), "1200,5", "опечатка", "Айгуль")
    (one,) = read_proposals(data / FILE).lines
    page = open_page(monkeypatch, data, "bulletins", {"document": one.said("document")})
    assert "«2100» → 1200,5 м³/с — Айгуль" in html_of(page)
    page.button(key="answer-accepted-0").click().run()
    assert RU.same_person in html_of(page)
    page.text_input(key="answer-who-0").set_value("Берик")
    page.button(key="answer-accepted-0").click().run()
    assert not page.exception
    assert "принято: Берик" in html_of(page)
    readings = load_tables(data).readings
    assert readings.loc[readings["reservoir_id"] == "shulba", "discharge_m3s"].tolist() == [1200.5]


def test_a_line_that_cannot_be_used_is_said(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    monkeypatch.setenv(SETTING, "on")
    _fill_in(_window(monkeypatch, data), "5", "опечатка", "Айгуль")
    path = data / FILE
    path.write_text(path.read_text("utf-8") + "broken\n", encoding="utf-8")
    (one,) = read_proposals(path).lines
    page = open_page(monkeypatch, data, "bulletins", {"document": one.said("document")})
    assert "proposed.csv:3" in html_of(page)


def test_where_nothing_may_be_written_the_line_is_given_to_send(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    monkeypatch.setenv(SETTING, "off")
    text = _fill_in(_window(monkeypatch, data), "1200", "опечатка", "Айгуль")
    assert RU.send in text
    assert ",2100,shulba,change,,,1200,,,Айгуль," in text
    assert not (data / FILE).exists()


@pytest.mark.parametrize(
    ("value", "why", "who"), [("много", "x", "y"), ("5", "", "y"), ("5", "x", "")]
)
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, data: Path, value: str, why: str, who: str
) -> None:
    monkeypatch.setenv(SETTING, "on")
    assert RU.unfit in _fill_in(_window(monkeypatch, data), value, why, who)
    assert not (data / FILE).exists()


def test_what_was_typed_is_shown_as_text(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    monkeypatch.setenv(SETTING, "on")
    _fill_in(_window(monkeypatch, data), "5", "<img src=x onerror=alert(1)>", "<b>x</b>")
    (one,) = read_proposals(data / FILE).lines
    page = open_page(monkeypatch, data, "bulletins", {"document": one.said("document")})
    assert "<img src=x" not in html_of(page)
    assert "&lt;img src=x" in html_of(page)


def test_a_figure_copied_by_hand_is_mended_in_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spans = dict.fromkeys(("quote", "start", "end", "value_start", "value_end"), "")
    row = reading("2025-04-08", "shulba", 5, rule="transcribed", document="published.csv", **spans)
    write_folder(tmp_path, [row])
    app = _window(monkeypatch, tmp_path)
    assert RU.propose not in [one.label for one in app.button]
