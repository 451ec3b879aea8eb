"""The printable report: whole, inert, in three languages, the same bytes but for its stamp."""

from datetime import datetime
from pathlib import Path

import lxml.html
import pytest

from monitor.labels import ALL_LABELS
from monitor.origin import Origin, cited_figures
from monitor.places import load_places
from monitor.report import comparison_report
from monitor.sheets import comparison_sheet
from monitor.tables import Tables, load_tables
from tests.monitor.builders import DATA, reading, tables_of, transcribed
from tests.monitor.test_compare import compared

HOSTILE = (
    "<img src=x onerror=alert(1)></title></style><script>alert(1)</script> =1+1 $x$ \u202e"
    + "ы" * 10_000
)
NOW = datetime(2025, 4, 24, 6, 5)


def said(element: lxml.html.HtmlElement) -> str:
    return "".join(element.itertext())


def made(tables: Tables, language: str = "ru", now: datetime = NOW) -> str:
    labels, places = ALL_LABELS[language], load_places(language)
    comparison = compared(tables)
    sheet = comparison_sheet(comparison, comparison.rows, places, labels)
    keys = [key for row in sheet.figures for key in row]
    cited = cited_figures(tables, keys, places, labels)
    origin = Origin("Что", "правило", "http://127.0.0.1/compare?a=1&b=2", "abc", cited)
    report = comparison_report(
        comparison, comparison.rows, origin, now, places=places, labels=labels
    )
    return report.decode("utf-8")


def test_headline_movers_table_and_sources() -> None:
    text = made(load_tables(DATA))
    page = lxml.html.fromstring(text)
    assert "Вырос больше всех, м³/с: Шульбинское водохранилище, 748 → 3500: +2752" in text
    assert said(page.findall(".//ol")[0][0]).startswith(
        "Шульбинское водохранилище: 748 → 3500 м³/с, +2752"
    )
    rows = {row[0].text: [one.text or "" for one in row] for row in page.findall(".//tbody/tr")}
    assert rows["Шульбинское водохранилище"][1:5] == ["748", "3500", "+2752", "+367,9\u00a0%"]
    assert rows["Актюбинское водохранилище"][2] == "полной сводки за эти дни нет"
    sources = page.findall(".//ol")[1]
    numbers = {int(one) for row in rows.values() for one in row[6].split(", ") if one}
    assert numbers == set(range(1, len(sources) + 1))
    assert "malim.kz" in said(sources)
    assert "Адрес этого вида: http://127.0.0.1/compare?a=1&b=2" in said(page)


def test_its_sentences_stand_under_their_source(tmp_path: Path) -> None:
    text = made(
        tables_of(
            tmp_path,
            reading("2025-04-08", "shulba", 8.5, quote="сброс 8,5"),
            transcribed("2025-04-24", "shulba", 9, title="Другая статья"),
        )
    )
    first, second = lxml.html.fromstring(text).findall(".//ol")[1]
    assert said(first).endswith("«сброс 8,5»")
    assert said(second).startswith("Другая статья")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_same_bytes_but_for_the_stamp(language: str) -> None:
    tables = load_tables(DATA)
    first, second = made(tables, language), made(tables, language, datetime(2026, 1, 2, 3, 4))
    assert first == made(tables, language)
    differing = [
        (one, other)
        for one, other in zip(first.splitlines(), second.splitlines(), strict=True)
        if one != other
    ]
    ((one, other),) = differing
    assert "06:05" in one
    assert "03:04" in other
    assert f'<html lang="{language}">' in first


def test_hostile_text_is_inert(tmp_path: Path) -> None:
    evil = {"reservoir": HOSTILE, "title": HOSTILE, "quote": HOSTILE, "source_url": HOSTILE}
    rows = [reading(day, "x-evil", 5, **evil) for day in ("2025-04-08", "2025-04-24")]
    text = made(tables_of(tmp_path, *rows))
    page = lxml.html.fromstring(text)
    assert not page.findall(".//script")
    assert not page.findall(".//img")
    assert not page.findall(".//a")
    assert "\u202e" not in text
    assert "<img src=x onerror=alert(1)>" in said(page)
    assert "default-src 'none'" in text


def test_no_change_is_said(tmp_path: Path) -> None:
    assert "Ни у одного водохранилища сброс не изменился" in made(
        tables_of(
            tmp_path,
            reading("2025-04-08", "shulba", 5),
            reading("2025-04-24", "shulba", 5),
        )
    )
