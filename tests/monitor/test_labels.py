"""Three languages with the same texts, and numbers and days in each of them."""

import string
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args

import pytest

from extract.archive import Outcome
from extract.languages.kinds import StorageMeasure
from extract.tables.chosen import GROUNDS
from extract.tables.corrections import Decision
from extract.tables.results import (
    DatedBy,
    Flag,
    Measure,
    Qualifier,
    Reason,
    RemarkKind,
    RuleName,
    Shared,
    StorageUnit,
)
from extract.tables.transcribed import INFERRED
from monitor.address import CHARTS, PERIODS, SCALES, ProblemKind
from monitor.compare import ORDERS
from monitor.intake import Refusal
from monitor.labels import ALL_LABELS, Labels
from monitor.labels.languages import LANGUAGES, Language
from monitor.labels.wording import amount, counted, day, number, percent, short_day, signed
from monitor.places import load_places
from monitor.sheets import readings_sheet
from monitor.snapshot import STATES
from monitor.tables import load_tables
from tests.conftest import ROOT

RU, KK, EN = (ALL_LABELS[one] for one in ("ru", "kk", "en"))


def texts(labels: Any, prefix: str = "") -> dict[str, str]:
    """Return every text of a language by its topic, field and key."""
    if isinstance(labels, str):
        return {prefix: labels}
    if isinstance(labels, Mapping):
        parts: dict[str, Any] = dict(labels)
    elif is_dataclass(labels):
        parts = {one.name: getattr(labels, one.name) for one in fields(labels)}
    else:
        return {}
    found: dict[str, str] = {}
    for name, part in parts.items():
        found |= texts(part, f"{prefix}.{name}" if prefix else str(name))
    return found


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_parity(language: str) -> None:
    mine, russian = texts(ALL_LABELS[language]), texts(RU)
    assert mine.keys() == russian.keys()
    assert {name: blanks(text) for name, text in mine.items()} == {
        name: blanks(text) for name, text in russian.items()
    }
    assert {name for name, text in mine.items() if not text} == {
        name for name, text in russian.items() if not text
    }


@pytest.mark.parametrize("language", ["kk", "en"])
def test_nothing_is_left_in_russian(language: str) -> None:
    mine, russian = texts(ALL_LABELS[language]), texts(RU)
    same = {name for name, text in mine.items() if text and text == russian[name]}
    assert same <= {
        "writing.unit", "writing.decimal", "writing.thousands", "writing.short_day_pattern",
        "writing.day_pattern", "states.about", "columns.value_a", "columns.value_b",
        "columns.document", "quote.document", "compare.heading", "controls.scale",
        "controls.document", "reading.reasons.norm", "standing.line",
        "proposing.change", "storage.units.%", "storage.units.million m³", "storage.units.m",
    }  # fmt: skip


@pytest.mark.parametrize("labels", ALL_LABELS.values(), ids=ALL_LABELS)
def test_every_word_of_the_closed_lists_is_there(labels: Labels) -> None:
    assert set(labels.reading.reasons) == set(get_args(Reason))
    assert set(labels.reading.flags) == set(get_args(Flag))
    assert set(labels.reading.rules) == set(get_args(RuleName))
    assert set(labels.states.measures) == set(get_args(Measure))
    assert set(labels.storage.measures) == set(get_args(StorageMeasure))
    assert set(labels.storage.units) == set(get_args(StorageUnit))
    assert set(labels.states.qualifiers) == set(get_args(Qualifier))
    assert set(labels.states.shared) == set(get_args(Shared))
    assert set(labels.reading.dated_by) == set(get_args(DatedBy))
    assert set(labels.reading.remark_kinds) == set(get_args(RemarkKind))
    assert set(labels.standing.grounds) == set(GROUNDS)
    assert set(labels.standing.decisions) == {*get_args(Decision), "unfit"}
    assert set(labels.intake.outcomes) == set(get_args(Outcome))
    assert set(labels.intake.refusals) == set(get_args(Refusal))
    assert set(labels.frame.problems) == set(get_args(ProblemKind))
    assert set(labels.states.states) == set(STATES)
    assert set(labels.controls.orders) == set(ORDERS)
    assert set(labels.controls.charts) == set(CHARTS)
    assert set(labels.controls.scales) == set(SCALES)
    assert set(labels.controls.periods) == set(PERIODS)
    assert len(labels.writing.months) == len(labels.writing.months_short) == 12


def test_numbers() -> None:
    shown = [number(one, RU) for one in (3500, 9.95, 0, 12345.5, -20.3, 0.000001)]
    assert shown == ["3500", "9,95", "0", "12\u00a0345,5", "−20,3", "0,000001"]
    assert number(12345.5, EN) == "12,345.5"
    assert [signed(one, EN) for one in (2752, -155, 0)] == ["+2752", "−155", "0"]
    assert percent(367.914, RU) == "+367,9\u00a0%"


def test_days() -> None:
    assert day(date(2025, 3, 20), RU) == "20\u00a0марта 2025"
    assert day(date(2025, 3, 20), KK) == "2025 жылғы 20\u00a0наурыз"
    assert day(date(2025, 3, 20), EN) == "20\u00a0March 2025"
    assert short_day(date(2025, 4, 13), RU) == "13\u00a0апр"


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "день"), (2, "дня"), (5, "дней"), (11, "дней"), (21, "день"), (112, "дней"), (0, "дней")],
)
def test_russian_plurals(count: int, words: str) -> None:
    assert counted(count, RU.writing.days) == f"{count}\u00a0{words}"


def test_other_plurals() -> None:
    assert [counted(one, EN.writing.days) for one in (1, 2)] == ["1\u00a0day", "2\u00a0days"]
    assert counted(7, KK.writing.days) == "7\u00a0күн"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "53"),
        ({"qualifier": "about"}, "≈\u00a053"),
        ({"qualifier": "over", "low_m3s": 53}, "свыше\u00a053"),
        ({"qualifier": "under", "high_m3s": 53}, "до\u00a053"),
        ({"discharge_m3s": None, "low_m3s": 3, "high_m3s": 5.5, "qualifier": "range"}, "3–5,5"),
        ({"shared": "unstated"}, "53 (на несколько)"),
        ({"discharge_m3s": None}, "—"),
    ],
)
def test_amounts(changes: dict[Hashable, Any], words: str) -> None:
    plain: dict[Hashable, Any] = {
        "discharge_m3s": 53.0, "low_m3s": None, "high_m3s": None, "qualifier": "", "shared": "",
    }  # fmt: skip
    assert amount(plain | changes, RU) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_of_the_transcribed_figures_is_worded(language: Language) -> None:
    labels = ALL_LABELS[language]
    readings = load_tables(ROOT / "data").readings
    mine = readings[readings["rule"] == "transcribed"]
    notes = set(mine["note"]) - {""}
    assert notes == set(labels.reading.notes) == set(INFERRED)
    assert (mine["flag"].str.contains("date-inferred") == (mine["note"] != "")).all()
    table = readings_sheet(mine, load_places(language), labels).table
    worded = set(table[labels.columns["note"]]) - {""}
    assert worded == set(labels.reading.notes.values())
