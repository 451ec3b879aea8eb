"""The facts a page says before anything is chosen."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.compare import compare
from monitor.glance import by_release, facts
from monitor.labels import ALL_LABELS
from monitor.labels.languages import LANGUAGES, Language
from monitor.places import load_places
from monitor.snapshot import take_snapshot
from tests.monitor.builders import reading, tables_of

ROWS = (
    reading("2025-04-10", "shulba", 1250),
    reading("2025-04-13", "shulba", 2100),
    reading("2025-04-10", "kengir", 41),
    reading("2025-04-12", "kengir", 30),
    reading("2025-04-10", "astana", 57),
    reading("2025-04-13", "astana", 57),
    reading("2025-04-13", "samarkand", 5000, qualifier="over", low_m3s="5000"),
    reading("2025-03-01", "bukhtarma", 9000),
)


def _said(folder: Path, language: Language, *rows: Any) -> tuple[list[tuple[str, ...]], str]:
    tables = tables_of(folder, *rows)
    first, second = (take_snapshot(tables, date(2025, 4, day)) for day in (10, 13))
    comparison = compare(tables, first, second)
    places, labels = load_places(language), ALL_LABELS[language]
    told = facts(comparison, comparison.rows, tables.releases, places, labels)
    return [tuple(one) for one in told], by_release(comparison.rows, places, labels)


def test_how_many_moved_and_who_releases_and_changed_most(tmp_path: Path) -> None:
    told, ranked = _said(tmp_path, "ru", *ROWS)
    assert told == [
        ("С цифрой на 13\u00a0апреля 2025", "4 из 5", "самой старой 1\u00a0день"),
        ("Выросли и снизились с 10\u00a0апр", "▲ 1  ▼ 1", "без изменений 1, сравнить не с чем 1"),
        (
            "Больше всех сбрасывает",
            "2100 м³/с",
            "Шульбинское; рос с 10\u00a0апр",
        ),
        ("Сильнее всего изменилось", "+850 (+68\u00a0%)", "Шульбинское, с 10\u00a0апр"),
    ]
    # A bound is no number to rank by, and what is too old does not stand for the day.
    assert ranked == (
        "По величине сброса, м³/с: Шульбинское 2100 ▲ · Астанинское 57 · Кенгирское 30 ▼."
    )


def test_what_speaks_against_the_largest_figure_stands_beside_it(tmp_path: Path) -> None:
    doubted = reading("2025-04-13", "shulba", 2100, flag="converted date-inferred jump")
    told, _ = _said(tmp_path, "en", doubted)
    flags = ALL_LABELS["en"].reading.flags
    assert told[2][2] == f"Shulba; {flags['date-inferred']}; {flags['jump']}"


def test_where_nothing_is_known_nothing_is_claimed(tmp_path: Path) -> None:
    told, ranked = _said(tmp_path, "en", ROWS[-1])
    assert [one[1:] for one in told] == [
        ("0 of 1", ""), ("▲ 0  ▼ 0", "unchanged 0"), ("—", ""), ("nothing", ""),
    ]  # fmt: skip
    assert ranked == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_facts_are_the_same_in_every_language(tmp_path: Path, language: Language) -> None:
    told, ranked = _said(tmp_path, language, *ROWS)
    assert "4" in told[0][1]
    assert "5" in told[0][1]
    assert told[2][1].startswith("2100")
    assert told[2][2].partition(";")[0] in ranked
    assert all(about for about, *_ in told)
