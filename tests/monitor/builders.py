"""Small tables to test with: rows of the contract with what the test is about changed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED, STORAGE, TABLES, Table
from extract.tables.rows import Row, csv_text
from monitor.labels import Labels
from monitor.labels.wording import day
from monitor.tables import Tables, load_tables

DATA = Path(__file__).parent / "season"
"""The spring of 2025 alone, as it stood before other years came: what pages show of it stays."""
DOCUMENT = "bulletins/small.txt"

_NAMES = {
    "shulba": ("Шульбинское водохранилище", "KZ-10", "область Абай"),
    "bukhtarma": ("Бухтарминское водохранилище", "KZ-63", "Восточно-Казахстанская область"),
    "ust-kamenogorsk": (
        "Усть-Каменогорское водохранилище",
        "KZ-63",
        "Восточно-Казахстанская область",
    ),
    "astana": ("Астанинское водохранилище", "KZ-11", "Акмолинская область"),
    "seleti": ("Селетинское водохранилище", "KZ-11", "Акмолинская область"),
    "aktobe": ("Актюбинское водохранилище", "KZ-15", "Актюбинская область"),
}


def reading(day: str, reservoir_id: str, value: float | str = "", **changes: Any) -> Row:
    """Return a row of discharge.csv: a release read from a text, unless changed."""
    name, region_id, region = _NAMES.get(
        reservoir_id, (f"{reservoir_id} водохранилище", "KZ-11", "Акмолинская область")
    )
    row = dict.fromkeys(DISCHARGE.names, "") | {
        "date": day,
        "reservoir": name,
        "region": region,
        "discharge_m3s": str(value),
        "measure": "release",
        "reservoir_id": reservoir_id,
        "region_id": region_id,
        "language": "ru",
        "dated_by": "title",
        "title": "О ситуации на водохранилищах",
        "document": DOCUMENT,
        "quote": "сброс",
        "start": "0",
        "end": "5",
        "value_start": "0",
        "value_end": "5",
        "rule": "clause",
        "chosen": "true",
    }
    return row | {name: str(cell) for name, cell in changes.items()}


def transcribed(day: str, reservoir_id: str, value: float | str, **changes: Any) -> Row:
    """Return a row of discharge.csv that was copied by hand."""
    empty = dict.fromkeys(("quote", "start", "end", "value_start", "value_end", "language"), "")
    named = {"rule": "transcribed", "dated_by": "transcribed", "document": "published.csv"}
    return reading(day, reservoir_id, value, **(empty | named | changes))


def remark(day: str, kind: str, *, reservoir_id: str = "", region_id: str = "KZ-15") -> Row:
    """Return a row of remarks.csv."""
    return dict.fromkeys(REMARKS.names, "") | {
        "date": day,
        "kind": kind,
        "reservoir_id": reservoir_id,
        "region_id": region_id,
        "region": "Актюбинская область",
        "dated_by": "title",
        "document": DOCUMENT,
        "quote": "пик половодья пройден",
        "start": "0",
        "end": "21",
    }


def stored(day: str, reservoir_id: str, measure: str, value: float | str, **changes: Any) -> Row:
    """Return a row of storage.csv: read from a text, unless changed."""
    units = {"fill_percent": "%", "level_m": "m"}
    told = {"measure": measure, "value": str(value), "unit": units.get(measure, "million m³")}
    row = reading(day, reservoir_id) | told
    row = {name: row.get(name, "") for name in STORAGE.names}
    return row | {name: str(cell) for name, cell in changes.items()}


def skipped(value: str, reason: str, **changes: Any) -> Row:
    """Return a row of skipped.csv."""
    row = dict.fromkeys(SKIPPED.names, "") | {
        "value_m3s": value,
        "reason": reason,
        "document": DOCUMENT,
        "quote": "сброс",
        "start": "0",
        "end": "5",
        "value_start": "0",
        "value_end": "5",
    }
    return row | {name: str(cell) for name, cell in changes.items()}


def write_folder(
    folder: Path,
    readings: Iterable[Row] = (),
    skips: Iterable[Row] = (),
    remarks: Iterable[Row] = (),
    text: str = "",
    *,
    storage: Iterable[Row] = (),
) -> Path:
    """Write the tables and one bulletin into a folder and return it."""
    contents: dict[Table, Iterable[Row]] = {
        DISCHARGE: readings,
        SKIPPED: skips,
        REMARKS: remarks,
        STORAGE: storage,
    }
    for table in TABLES:
        rows = list(contents.get(table, ()))
        (folder / table.file).write_text(csv_text(table, rows), encoding="utf-8")
    document = folder / DOCUMENT
    document.parent.mkdir(exist_ok=True)
    document.write_text(text, encoding="utf-8", newline="")
    return folder


def tables_of(folder: Path, *readings: Row, remarks: Iterable[Row] = ()) -> Tables:
    """Return the loaded tables of some rows."""
    return load_tables(write_folder(folder, readings, (), remarks))


def cells(rows: pd.DataFrame, column: str) -> dict[str, Any]:
    """Return a column as a plain dictionary, by the row's index."""
    return dict(zip(rows.index, rows[column], strict=True))


def written_days(labels: Labels) -> dict[str, str]:
    """Return the days of some years as the screen writes them, and as files do."""
    days = pd.date_range("2004-01-01", "2026-12-31")
    return {day(one, labels): f"{one:%Y-%m-%d}" for one in days}
