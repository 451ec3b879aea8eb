import json
from dataclasses import replace
from math import inf, nan
from pathlib import Path

import pandas as pd
import pytest

from extract import Extraction, to_frame
from extract.errors import ContractError
from extract.tables.cells import read_number, write_number
from extract.tables.chosen import choose
from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED
from extract.tables.frame import read_frame
from extract.tables.rows import csv_text, jsonl_text, read_csv, to_rows
from extract.tables.written import written
from tests.conftest import ROOT


def test_the_columns_of_the_contract_in_their_order() -> None:
    with (ROOT / "data" / "discharge.csv").open(encoding="utf-8") as stream:
        assert stream.readline() == ",".join(DISCHARGE.names) + "\n"
    assert DISCHARGE.names[:4] == ["date", "reservoir", "region", "discharge_m3s"]
    assert len(DISCHARGE.names) == 28


def test_an_empty_table_has_all_columns_and_types(seed_extraction: Extraction) -> None:
    empty, full = to_frame([]), to_frame(seed_extraction.readings)
    assert len(empty) == 0
    assert empty.dtypes.equals(full.dtypes)
    assert csv_text(DISCHARGE, []) == ",".join(DISCHARGE.names) + "\n"


def test_a_table_written_and_read_back_is_the_same(
    tmp_path: Path, seed_extraction: Extraction
) -> None:
    path = tmp_path / "discharge.csv"
    rows = to_rows(DISCHARGE, choose(seed_extraction.readings))
    path.write_text(csv_text(DISCHARGE, rows), encoding="utf-8", newline="")
    assert read_csv(path, DISCHARGE) == rows
    pd.testing.assert_frame_equal(read_frame(path), to_frame(seed_extraction.readings))


def test_cells_are_written_as_the_contract_says(seed_extraction: Extraction) -> None:
    rows = to_rows(DISCHARGE, choose(seed_extraction.readings))
    row = next(one for one in rows if one["reservoir_id"] == "chaglinka")
    assert (row["discharge_m3s"], row["date"], row["chosen"]) == ("30", "2025-03-20", "true")
    assert [one["date"] for one in rows] == sorted(one["date"] for one in rows)


def test_json_lines_hold_numbers_and_nulls(seed_extraction: Extraction) -> None:
    rows = to_rows(DISCHARGE, choose(seed_extraction.readings))
    first = json.loads(jsonl_text(DISCHARGE, rows).splitlines()[0])
    assert first["discharge_m3s"] == 0.5
    assert first["low_m3s"] is None
    assert first["flag"] == []
    assert first["date"] == "2025-03-20"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"a,b\n1,2\n", "its columns are not those of discharge.csv"),
        (b"\xff\xfe\x00", "it cannot be read"),
        (",".join(DISCHARGE.names).encode() + b"\n1,2\n", "not as many cells"),
    ],
)
def test_a_broken_table_says_where_and_what_to_do(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = tmp_path / "discharge.csv"
    path.write_bytes(content)
    with pytest.raises(ContractError, match=problem) as error:
        read_frame(path)
    assert "suqoima update" in str(error.value)


NO_AMOUNT = [
    "nan", "NaN", "inf", "-5", "-0", "+5", "1_000", "1e3", "1.", ".5", " 5", "5 ", "5\n", "5,5",
    "٥", "５", "\U00010d41", "9" * 400, "many",
]  # fmt: skip
NO_DAY = ["20250413", "2025-W15-7", "2025-02-30", "0000-01-01", "٢٠٢٥-04-13", "2025-4-3", "today"]


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        *[("discharge_m3s", one) for one in NO_AMOUNT],
        *[("low_m3s", one) for one in ("nan", "-1")],
        *[("date", one) for one in NO_DAY],
        *[("published", one) for one in NO_DAY],
        *[("start", one) for one in ("-1", "1.5", "1_0", "٥", "9" * 19)],
        *[("measure", one) for one in ("", "outflow")],
        ("qualifier", "roughly"),
        ("shared", "all"),
        ("language", "de"),
        ("dated_by", ""),
        ("flag", "conflict sure"),
        ("chosen", "perhaps"),
        ("chosen", ""),
    ],
)
def test_a_cell_that_the_contract_forbids_is_named_by_line_and_column(
    tmp_path: Path, seed_extraction: Extraction, column: str, cell: str
) -> None:
    rows = to_rows(DISCHARGE, choose(seed_extraction.readings))
    rows[0]["quote"] = "three\nlines\nlong"
    rows[3][column] = cell
    path = tmp_path / "discharge.csv"
    path.write_text(csv_text(DISCHARGE, rows), encoding="utf-8", newline="")
    line = 7 + ("\n" in cell)  # of the file, not of the table
    for read in (read_csv, read_frame):
        with pytest.raises(ContractError, match=rf"discharge\.csv:{line}: {column} is not of its"):
            read(path, DISCHARGE)


@pytest.mark.parametrize("text", ["a\rb", "a\r\nb", "a\nb", "\x00", "\u2028", '"', ",", "\ufeff"])
def test_whatever_a_text_holds_comes_back(
    tmp_path: Path, seed_extraction: Extraction, text: str
) -> None:
    rows = [
        row | {"quote": text, "title": text} for row in to_rows(REMARKS, seed_extraction.remarks)
    ]
    path = tmp_path / "remarks.csv"
    path.write_text(csv_text(REMARKS, rows), encoding="utf-8", newline="")
    assert read_csv(path, REMARKS) == rows
    assert list(read_frame(path, REMARKS)["quote"]) == [text] * len(rows)


@pytest.mark.parametrize("value", [1e16, 1e300, 5e-324, 0.00001, 0.1 + 0.2, 10.0])
def test_a_number_is_written_without_an_exponent_and_comes_back(value: float) -> None:
    assert set(write_number(value)) <= set("0123456789.")
    assert read_number(write_number(value)) == value


def test_a_row_that_does_not_come_back_is_left_out_with_its_document(
    seed_extraction: Extraction,
) -> None:
    good = [replace(one, document="good.txt") for one in seed_extraction.readings]
    bad = [replace(one, document="bad.txt") for one in seed_extraction.readings[:2]]
    for broken in ({"discharge_m3s": inf}, {"discharge_m3s": nan}, {"title": "\ud800"}):
        rows = to_rows(DISCHARGE, [*good, bad[0], replace(bad[1], **broken)])
        found = written(DISCHARGE, rows)
        assert list(found.rows) == to_rows(DISCHARGE, good)
        assert found.text == csv_text(DISCHARGE, found.rows)
        (failure,) = found.failures
        assert "bad.txt: discharge.csv cannot hold what it says" in str(failure)


@pytest.mark.parametrize("value", [inf, -inf, nan])
def test_no_json_line_holds_what_is_no_number(seed_extraction: Extraction, value: float) -> None:
    rows = to_rows(DISCHARGE, [replace(seed_extraction.readings[0], low_m3s=value)])
    with pytest.raises(ValueError, match="is no amount"):
        jsonl_text(DISCHARGE, rows)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"skipped\.csv: there is no such table"):
        read_frame(tmp_path / "skipped.csv", SKIPPED)


def test_remarks_keep_their_contract(tmp_path: Path, seed_extraction: Extraction) -> None:
    path = tmp_path / "remarks.csv"
    rows = to_rows(REMARKS, seed_extraction.remarks)
    path.write_text(csv_text(REMARKS, rows), encoding="utf-8")
    assert list(read_frame(path, REMARKS)["region_id"]) == ["KZ-15", "KZ-27", "KZ-39"]
