"""Two snapshots side by side."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from monitor.compare import Comparison, Order, compare, sort_comparison
from monitor.labels import ALL_LABELS
from monitor.labels.wording import change, direction
from monitor.snapshot import take_snapshot
from monitor.tables import Tables, load_tables
from tests.monitor.builders import DATA, cells, reading, tables_of

A, B = date(2025, 4, 8), date(2025, 4, 24)


def compared(tables: Tables, a: date = A, b: date = B, keep_days: int = 3) -> Comparison:
    return compare(tables, take_snapshot(tables, a, keep_days), take_snapshot(tables, b, keep_days))


def test_shulba_and_intumak_in_april() -> None:
    rows = compared(load_tables(DATA)).rows
    shulba, intumak = rows.loc["shulba"], rows.loc["intumak"]
    assert (shulba["discharge_m3s_a"], shulba["discharge_m3s_b"]) == (748, 3500)
    assert shulba["difference_m3s"] == 2752
    assert round(shulba["change_percent"], 1) == 367.9
    assert shulba["direction"] == "rise"
    assert (intumak["difference_m3s"], intumak["direction"]) == (0, "unchanged")
    assert intumak["highest_m3s"] == 60
    assert intumak["highest_date"] == pd.Timestamp("2025-04-10")
    assert intumak["lowest_m3s"] == 8


def test_march_against_april() -> None:
    rows = compared(load_tables(DATA), date(2025, 3, 20), date(2025, 4, 13)).rows
    assert list(rows.index[rows["presence"] == "b"]) == ["kengir"]
    only_a = rows[rows["presence"] == "a"]
    past_peak = only_a[only_a["state_b"] == "past-peak"]
    assert len(past_peak) == 8
    assert set(past_peak["region"]) == {
        "Актюбинская область", "Костанайская область", "Западно-Казахстанская область",
    }  # fmt: skip
    assert past_peak["remark_b"].notna().all()
    assert (rows["presence"] == "both").sum() == 10


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"value": 0}, {"value": 5}, (5, None, "rise")),
        ({"value": 5}, {"value": 0}, (-5, None, "fall")),
        ({"value": 0}, {"value": 0}, (0, None, "unchanged")),
        ({"value": 8.1}, {"value": 8}, (-0.1, -1.2, "fall")),
        ({"value": 5, "qualifier": "about"}, {"value": 10}, (5, None, "rise")),
        ({"value": 5, "qualifier": "over"}, {"value": 10}, (None, None, "")),
        ({"value": 5}, {"value": 10, "shared": "unstated"}, (None, None, "")),
        ({"value": 5}, {"value": "", "qualifier": "range", "low_m3s": 1}, (None, None, "")),
    ],
)
def test_differences_and_ratios_only_where_they_mean_something(
    tmp_path: Path,
    first: dict[str, Any],
    second: dict[str, Any],
    expected: tuple[float | None, float | None, str],
) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", **first),
        reading("2025-04-24", "shulba", **second),
    )
    row = compared(tables).rows.loc["shulba"]
    percent = row["change_percent"]
    shown = tuple(
        None if pd.isna(one) else one
        for one in (row["difference_m3s"], percent if pd.isna(percent) else round(percent, 1))
    )
    assert (*shown, row["direction"]) == expected


def test_zero_is_said_in_words(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path, reading("2025-04-08", "shulba", 0), reading("2025-04-24", "shulba", 5)
    )
    row = compared(tables).rows.loc["shulba"].to_dict()
    assert direction(row, ALL_LABELS["ru"]) == "▲ рост с нуля"
    assert change(row, ALL_LABELS["ru"]) == "+5"


def test_extremes_hold_qualified_figures_and_no_shared_ones(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", 8),
        reading("2025-04-10", "shulba", 60, qualifier="under", high_m3s=60),
        reading("2025-04-11", "shulba", 900, shared="unstated"),
        reading("2025-04-12", "shulba", "", qualifier="range", low_m3s=3, high_m3s=5),
        reading("2025-04-24", "shulba", 8),
        reading("2025-04-25", "shulba", 999),
    )
    row = compared(tables).rows.loc["shulba"]
    assert (row["highest_m3s"], row["highest_qualifier"]) == (60, "under")
    assert (row["lowest_m3s"], row["lowest_date"]) == (3, pd.Timestamp("2025-04-12"))


def test_extremes_begin_with_the_first_figure_itself(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path, reading("2025-04-06", "shulba", 1), reading("2025-04-24", "shulba", 5)
    )
    assert compared(tables).rows.loc["shulba", "lowest_m3s"] == 1


def test_days_may_stand_in_either_order() -> None:
    tables = load_tables(DATA)
    there, back = compared(tables).rows, compared(tables, B, A).rows
    pd.testing.assert_series_equal(there["difference_m3s"], -back["difference_m3s"])
    pd.testing.assert_series_equal(there["highest_m3s"], back["highest_m3s"])


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("bulletin", ["astana", "aktobe", "shulba", "seleti"]),
        ("difference", ["shulba", "astana", "aktobe", "seleti"]),
        ("ratio", ["astana", "shulba", "aktobe", "seleti"]),
    ],
)
def test_orders(tmp_path: Path, order: Order, expected: list[str]) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "astana", 100),
        reading("2025-04-24", "astana", 10),
        reading("2025-04-08", "aktobe", 1),
        reading("2025-04-24", "aktobe", 1),
        reading("2025-04-08", "shulba", 1000),
        reading("2025-04-24", "shulba", 2000),
        reading("2025-04-24", "seleti", 5),
    )
    rows = compared(tables).rows.loc[["astana", "aktobe", "shulba", "seleti"]]
    assert list(sort_comparison(rows, order).index) == expected


def test_no_readings_no_rows(tmp_path: Path) -> None:
    assert cells(compared(tables_of(tmp_path)).rows, "difference_m3s") == {}


def test_one_figure_that_stands_for_both_days_is_no_change(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, reading("2025-04-13", "shulba", 100))
    rows = compared(tables, date(2025, 4, 14), date(2025, 4, 15)).rows
    assert rows["direction"].tolist() == [""]
    assert rows["difference_m3s"].isna().all()
