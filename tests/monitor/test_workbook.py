"""The workbook as Excel reads it: numbers are numbers, text is text, and its sources are inside."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pandas as pd

from monitor.labels import ALL_LABELS
from monitor.origin import Origin, cited_articles, cited_figures
from monitor.places import load_places
from monitor.sheets import Sheet, comparison_sheet, readings_sheet
from monitor.tables import load_tables
from monitor.workbook import excel_workbook
from tests.monitor.builders import DATA, reading, remark, tables_of
from tests.monitor.test_compare import compared

RU = ALL_LABELS["ru"]
TABLE = pd.DataFrame(
    {
        "=Имя": ["Ұлытау; «қғұ»", "=1+1", "-5", "@x\u202e", "й" * 40_000],
        "м³/с": [-9.95, 0.5, None, 3500.0, 0.0],
        "Дата": pd.to_datetime(["2025-03-20", "", "2025-04-13", "", ""]),
        "выше": pd.Series([60.0, "до 60", None, "", 8.0], dtype="object"),
    }
)


def origin(sources: pd.DataFrame | None = None) -> Origin:
    empty = pd.DataFrame({"Заголовок": ["=HYPERLINK(1)"]})
    given = empty if sources is None else sources
    return Origin("20 марта: [=1]/*?", "правило", "http://127.0.0.1/?v=1", "abc", given)


def read(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_cells_are_what_they_look_like() -> None:
    page = read(excel_workbook(Sheet(TABLE, [()] * 5, ("м³/с",)), origin(), RU)).worksheets[0]
    rows = list(page.iter_rows(values_only=True))
    assert rows[0] == ("=Имя", "м³/с", "Дата", "выше")
    assert rows[1] == ("Ұлытау; «қғұ»", -9.95, datetime(2025, 3, 20), 60)
    assert rows[2] == ("=1+1", 0.5, None, "до 60")
    assert rows[3] == ("-5", None, datetime(2025, 4, 13), None)
    assert rows[4] == ("@x\ufffd", 3500, None, None)
    assert len(str(rows[5][0])) == 32767
    assert str(rows[5][0]).endswith("…")


def test_text_that_starts_like_a_formula_stays_text_when_edited() -> None:
    book = read(excel_workbook(Sheet(TABLE, [()] * 5), origin(), RU))
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                assert isinstance(cell.value, str) == bool(cell.quotePrefix)


def test_the_same_view_gives_the_same_bytes() -> None:
    sheet = Sheet(TABLE, [()] * 5)
    assert excel_workbook(sheet, origin(), RU) == excel_workbook(sheet, origin(), RU)


def test_nothing_in_it_leads_outside() -> None:
    content = excel_workbook(Sheet(TABLE, [()] * 5), origin(), RU)
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert not [one for one in names if "external" in one or "vba" in one.lower()]


def test_every_figure_of_a_comparison_has_its_sentence_in_the_sources(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", 8.5, quote="сброс 8,5"),
        reading("2025-04-24", "shulba", 9, quote="теперь 9", published="2025-04-25"),
        reading("2025-04-08", "aktobe", 1),
        remarks=[remark("2025-04-24", "past-peak")],
    )
    comparison, places = compared(tables), load_places("ru")
    sheet = comparison_sheet(comparison, comparison.rows, places, RU)
    keys = [key for row in sheet.figures for key in row]
    cited = cited_figures(tables, keys, places, RU)
    assert list(cited.index) == list(dict.fromkeys(keys))
    assert list(cited["Фраза или адрес"]) == [
        "сброс",
        "пик половодья пройден",
        "сброс 8,5",
        "теперь 9",
    ]
    page = read(excel_workbook(sheet, origin(cited), RU)).worksheets[1]
    rows = list(page.iter_rows(values_only=True))
    assert rows[0][:2] == ("Что в файле", "20 марта: [=1]/*?")
    assert ("Адрес этого вида", "http://127.0.0.1/?v=1") in [one[:2] for one in rows]
    assert rows[-1][0] == datetime(2025, 4, 24)
    assert rows[-1][3] == 9
    assert "теперь 9" in rows[-1]


def test_a_list_of_readings_cites_its_articles() -> None:
    tables = load_tables(DATA)
    articles = cited_articles(tables.readings, RU)
    assert not articles.duplicated().any()
    assert set(articles["Адрес"]) == set(tables.readings["source_url"])
    sheet = readings_sheet(tables.readings, load_places("ru"), RU)
    page = read(excel_workbook(sheet, origin(articles), RU)).worksheets[0]
    assert page.max_row == len(tables.readings) + 1
    assert page["B2"].value == datetime(2024, 10, 3)
