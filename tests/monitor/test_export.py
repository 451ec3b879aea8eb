"""The files equal the screen, and open right where they are going."""

import csv
import io
from datetime import date
from pathlib import Path

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.tables.hostile import for_csv
from monitor.export import excel_csv, plain_csv
from monitor.labels import ALL_LABELS
from monitor.listing import SORTS, Filter, list_readings
from monitor.places import load_places
from monitor.sheets import comparison_sheet, on_screen, readings_sheet
from monitor.tables import load_tables
from tests.monitor.builders import DATA, reading, tables_of, written_days
from tests.monitor.test_compare import compared

TABLES = load_tables(DATA)
TABLE = pd.DataFrame(
    {
        "Су қоймасы": ["Ұлытау; «қғұ»", "=1+1", "-5"],
        "м³/с": [-9.95, 0.5, None],
        "дней": pd.array([1, None, 3], dtype="Int64"),
        "Дата": pd.to_datetime(["2025-03-20", "", "2025-04-13"]),
    }
)


def test_excel_file_byte_for_byte() -> None:
    assert (
        excel_csv(TABLE)
        == (
            "\ufeffСу қоймасы;м³/с;дней;Дата\r\n"
            '"Ұлытау; «қғұ»";-9,95;1;2025-03-20\r\n'
            "'=1+1;0,5;;\r\n"
            "'-5;;3;2025-04-13\r\n"
        ).encode()
    )


def test_plain_file_byte_for_byte() -> None:
    assert (
        plain_csv(TABLE)
        == (
            "Су қоймасы,м³/с,дней,Дата\n"
            "Ұлытау; «қғұ»,-9.95,1,2025-03-20\n'=1+1,0.5,,\n'-5,,3,2025-04-13\n"
        ).encode()
    )


def test_hostile_cells_and_headings_are_text() -> None:
    table = pd.DataFrame(
        {"=x": ["\ufeff＝1+1", "a\x00b\u202e", "\ud800", "-5 м³/с"]}, dtype="object"
    )
    lines = ["'=x", "'\ufffd＝1+1", "a\ufffdb\ufffd", "\ufffd", "'-5 м³/с", ""]
    assert plain_csv(table).decode() == "\n".join(lines)
    assert excel_csv(table).decode() == "\ufeff" + "\r\n".join(lines)


def test_bounds_among_numbers_keep_their_word_and_numbers_stay_numbers(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", 8.5),
        reading("2025-04-09", "shulba", "", qualifier="range", low_m3s=3, high_m3s=5.5),
        reading("2025-04-10", "shulba", 60, qualifier="under", high_m3s=60),
        reading("2025-04-24", "shulba", 8.5),
        reading("2025-04-24", "astana", 2.5),
    )
    comparison, labels = compared(tables), ALL_LABELS["ru"]
    sheet = comparison_sheet(comparison, comparison.rows, load_places("ru"), labels)
    columns = [labels.columns[one] for one in ("lowest", "highest")]
    expected = [["2,5", "2,5"], ["3–5,5", "до\u00a060"]]
    assert on_screen(sheet, labels)[columns].to_numpy().tolist() == expected
    lines = excel_csv(sheet.table[columns]).decode("utf-8-sig").splitlines()
    assert lines[1:] == [";".join(row) for row in expected]
    assert plain_csv(sheet.table[columns]).decode().splitlines()[1] == "2.5,2.5"


@given(st.floats(-1e6, 1e6))
def test_numbers_are_never_guarded(value: float) -> None:
    cell = excel_csv(pd.DataFrame({"x": [value]})).decode("utf-8-sig").splitlines()[1]
    assert float(cell.replace(",", ".")) == value


def test_an_empty_table_has_its_header() -> None:
    assert plain_csv(TABLE.iloc[:0]).decode() == "Су қоймасы,м³/с,дней,Дата\n"


# Other sessions of a shared machine make single examples slow, not wrong.
@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(["shulba", "astana", "kirov", "bitik"]), unique=True),
    st.sampled_from([sign + name for name in SORTS for sign in ("", "-")]),
    st.sampled_from(["ru", "kk", "en"]),
)
def test_the_file_is_the_screen(reservoirs: list[str], sort: str, language: str) -> None:
    tables, labels = TABLES, ALL_LABELS[language]
    listed = list_readings(tables.readings, Filter(reservoirs=reservoirs), sort)
    sheet = readings_sheet(tables.readings.iloc[listed], load_places(language), labels)
    screen = on_screen(sheet, labels)
    text = excel_csv(sheet.table).decode("utf-8-sig")
    header, *lines = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert header == [for_csv(name) for name in screen.columns]
    iso = written_days(labels)
    shown = [
        [for_csv(iso.get(cell, cell)) for cell in row] for row in screen.itertuples(index=False)
    ]
    point = labels.writing.decimal
    for line, row in zip(lines, shown, strict=True):
        written = [cell.replace(",", ".") for cell in line]
        assert written == [cell.replace(",", ".").replace(point, ".") for cell in row]


def test_listing_filters_and_sorts(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "astana", 9),
        reading("2025-04-10", "astana", 100),
        reading("2025-04-10", "shulba", 20, measure="inflow"),
        reading("", "seleti", 1),
    )

    def listed(wanted: Filter, sort: str) -> list[float]:
        values = tables.readings["discharge_m3s"]
        return values.iloc[list_readings(tables.readings, wanted, sort)].tolist()

    assert listed(Filter(), "-discharge") == [100, 20, 9, 1]
    assert listed(Filter(), "-date")[-1] == 1
    assert listed(Filter(measures=["inflow"]), "date") == [20]
    assert listed(Filter(since=date(2025, 4, 9)), "discharge") == [20, 100]
