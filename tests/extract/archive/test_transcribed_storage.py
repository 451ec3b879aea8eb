"""What reservoirs hold, as copied by hand from cited pages."""

from pathlib import Path

import pytest

from extract.archive import update
from extract.tables.columns import STORAGE
from extract.tables.rows import read_csv
from tests.conftest import ROOT

HEAD = "date,reservoir_id,reservoir,region_id,region,measure,value,qualifier,source_url,note\n"
FILLED = "2024-04-17,astana,,KZ-11,,fill_percent,99.6,,https://example.org/a,\n"
HELD = "2024-12-23,kapshagay,,KZ-19,,stored_mcm,18000,over,https://example.org/b,day inferred\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "bulletins").mkdir()
    _write(tmp_path, FILLED, HELD)
    return tmp_path


def _write(data: Path, *lines: str) -> None:
    (data / "published_storage.csv").write_text(HEAD + "".join(lines), encoding="utf-8")


def _rows(data: Path) -> list[tuple[str, ...]]:
    columns = ("reservoir", "measure", "value", "unit", "low", "flag", "rule")
    return [tuple(row[one] for one in columns) for row in read_csv(data / "storage.csv", STORAGE)]


def test_what_was_copied_is_in_the_table_with_its_unit(data: Path) -> None:
    assert not update(data).failures
    assert _rows(data) == [
        ("Астанинское водохранилище", "fill_percent", "99.6", "%", "", "", "transcribed"),
        (
            "Капшагайское водохранилище", "stored_mcm", "18000", "million m³", "18000",
            "date-inferred", "transcribed",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (FILLED.replace("fill_percent", "fill"), "measure 'fill' is none of"),
        (FILLED.replace("astana", "nowhere"), "reservoir_id 'nowhere' is not in the gazetteer"),
        (FILLED.replace("99.6", "full"), "value: "),
        (FILLED.replace("https://example.org/a", ""), "source_url is empty"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_the_old_row_stays(
    data: Path, line: str, problem: str
) -> None:
    update(data)
    before = _rows(data)
    _write(data, line, HELD)
    failures = [str(one) for one in update(data).failures]
    (failure,) = (one for one in failures if "published_storage.csv:2" in one)
    assert problem in failure
    assert _rows(data) == before


def test_a_missing_file_is_told_and_its_rows_stay(data: Path) -> None:
    update(data)
    before = _rows(data)
    (data / "published_storage.csv").unlink()
    failures = [str(one) for one in update(data).failures]
    assert any("published_storage.csv" in one and "2 rows" in one for one in failures)
    assert _rows(data) == before


def test_a_line_taken_out_leaves_the_table(data: Path) -> None:
    update(data)
    _write(data, HELD)
    assert [len(one.lost) for one in update(data).changes if one.table is STORAGE] == [1]


def test_the_shipped_table_holds_fills_of_the_years_before() -> None:
    rows = read_csv(ROOT / "data" / "storage.csv", STORAGE)
    copied = [row for row in rows if row["rule"] == "transcribed"]
    assert len(copied) == 14
    assert (min(row["date"] for row in copied)[:4], max(row["date"] for row in copied)[:4]) == (
        "2017",
        "2026",
    )
    assert [row["flag"] for row in copied if row["value"] == "166"] == ["out-of-range"]
