import json
from pathlib import Path

import pandas as pd
import pytest

from extract import Extraction, to_frame
from extract.choose import choose
from extract.columns import DISCHARGE, REMARKS, SKIPPED
from extract.errors import ContractError
from extract.frame import read_frame
from extract.rows import csv_text, jsonl_text, read_csv, to_rows
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
    assert "extract update" in str(error.value)


@pytest.mark.parametrize(
    ("column", "cell"), [("discharge_m3s", "many"), ("date", "yesterday"), ("chosen", "perhaps")]
)
def test_a_cell_of_another_type_is_refused(
    tmp_path: Path, seed_extraction: Extraction, column: str, cell: str
) -> None:
    rows = to_rows(DISCHARGE, choose(seed_extraction.readings))
    rows[3][column] = cell
    path = tmp_path / "discharge.csv"
    path.write_text(csv_text(DISCHARGE, rows), encoding="utf-8")
    with pytest.raises(ContractError, match="not of its column's type"):
        read_frame(path)


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=r"skipped\.csv: there is no such table"):
        read_frame(tmp_path / "skipped.csv", SKIPPED)


def test_remarks_keep_their_contract(tmp_path: Path, seed_extraction: Extraction) -> None:
    path = tmp_path / "remarks.csv"
    rows = to_rows(REMARKS, seed_extraction.remarks)
    path.write_text(csv_text(REMARKS, rows), encoding="utf-8")
    assert list(read_frame(path, REMARKS)["region_id"]) == ["KZ-15", "KZ-27", "KZ-39"]
