"""The state on a day: which figure stands, how old it is, and why there is none."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from monitor.labels import ALL_LABELS
from monitor.labels.wording import missing_words
from monitor.snapshot import STATES, take_snapshot
from monitor.tables import load_tables
from tests.monitor.builders import DATA, cells, reading, remark, tables_of, transcribed


def test_latest_figure_within_the_window_stands_with_its_own_day(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", 748),
        reading("2025-04-10", "shulba", 1250),
        reading("2025-04-24", "shulba", 3500),
    )
    row = take_snapshot(tables, date(2025, 4, 12)).rows.loc["shulba"]
    assert (row["state"], row["discharge_m3s"], row["age_days"]) == ("number", 1250, 2)
    assert row["date"] == pd.Timestamp("2025-04-10")
    assert tables.readings.loc[row["figure"], "discharge_m3s"] == 1250


@pytest.mark.parametrize(("keep_days", "fresh"), [(0, False), (2, False), (3, True), (30, True)])
def test_keep_days_bounds_the_age(tmp_path: Path, keep_days: int, fresh: bool) -> None:
    tables = tables_of(tmp_path, reading("2025-04-10", "shulba", 1250))
    row = take_snapshot(tables, date(2025, 4, 13), keep_days).rows.loc["shulba"]
    assert (row["state"] == "number") is fresh
    assert pd.isna(row["discharge_m3s"]) is not fresh
    # A figure too old is kept visible as such, never as the state.
    assert pd.isna(row["last_m3s"]) is fresh


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"value": 5}, "number"),
        ({"value": 0}, "zero"),
        ({"value": 500, "qualifier": "about"}, "about"),
        ({"value": 8, "qualifier": "over", "low_m3s": 8}, "bound"),
        ({"value": 60, "qualifier": "under", "high_m3s": 60}, "bound"),
        ({"value": "", "qualifier": "range", "low_m3s": 3, "high_m3s": 5}, "range"),
        ({"value": 9, "shared": "unstated"}, "shared-unstated"),
        ({"value": 9, "shared": "each"}, "number"),
    ],
)
def test_figure_states_are_never_mixed(tmp_path: Path, changes: dict[str, Any], state: str) -> None:
    tables = tables_of(tmp_path, reading("2025-04-10", "shulba", **changes))
    assert take_snapshot(tables, date(2025, 4, 10)).rows.loc["shulba", "state"] == state


def test_missing_states_say_why(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-03-20", "aktobe", 0.5),
        reading("2025-03-20", "seleti", 2),
        reading("2025-03-20", "astana", 10),
        reading("2025-04-13", "shulba", 2100),
        remarks=[
            remark("2025-04-13", "past-peak"),
            remark("2025-04-13", "no-number", reservoir_id="astana", region_id="KZ-11"),
        ],
    )
    rows = take_snapshot(tables, date(2025, 4, 13)).rows
    assert cells(rows, "state") == {
        "aktobe": "past-peak",
        "seleti": "not-mentioned",
        "astana": "no-number",
        "shulba": "number",
    }
    assert tables.remarks.loc[str(rows.loc["aktobe", "remark"]), "kind"] == "past-peak"
    assert rows.loc["aktobe", "last_m3s"] == 0.5
    assert set(rows["state"]) <= set(STATES)


def test_a_remark_on_one_reservoir_is_not_said_of_its_region(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-03-20", "aktobe", 0.5),
        reading("2025-03-20", "x-neighbour", 2, region_id="KZ-15"),
        reading("2025-03-20", "x-nowhere", 3, region_id=""),
        remarks=[
            remark("2025-04-13", "past-peak", reservoir_id="aktobe"),
            remark("2025-04-13", "past-peak", region_id=""),
        ],
    )
    rows = take_snapshot(tables, date(2025, 4, 13)).rows
    assert cells(rows, "state") == {
        "aktobe": "past-peak",
        "x-neighbour": "not-mentioned",
        "x-nowhere": "not-mentioned",
    }
    assert tables.remarks.loc[str(rows.loc["aktobe", "remark"]), "reservoir_id"] == "aktobe"


def test_transcribed_days_hold_parts_of_bulletins(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path, reading("2025-03-20", "seleti", 2), transcribed("2025-04-24", "shulba", 3500)
    )
    rows = take_snapshot(tables, date(2025, 4, 24)).rows
    assert rows.loc["seleti", "state"] == "not-seen"


def test_only_chosen_dated_releases_stand(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-10", "shulba", 1250),
        reading("2025-04-10", "shulba", 1300, chosen="false", value_start=1),
        reading("2025-04-10", "shulba", 900, measure="inflow"),
        reading("2025-04-11", "shulba", 2000, measure="planned"),
        reading("", "shulba", 7, value_start=2),
    )
    row = take_snapshot(tables, date(2025, 4, 11)).rows.loc["shulba"]
    assert row["discharge_m3s"] == 1250
    # An announced day is not a day a bulletin speaks of.
    assert tables.bulletin_days == (date(2025, 4, 10),)


def test_no_tables_no_rows(tmp_path: Path) -> None:
    rows = take_snapshot(tables_of(tmp_path), date(2025, 4, 11)).rows
    assert rows.empty
    assert {"state", "figure", "last_m3s", "remark"} <= set(rows.columns)


def test_the_archive_of_the_repository() -> None:
    tables = load_tables(DATA)
    before = tables.readings.copy()
    rows = take_snapshot(tables, date(2025, 4, 13)).rows
    past_peak = rows.index[rows["state"] == "past-peak"]
    assert set(past_peak) == {
        "aktobe", "kargaly", "kirov", "bitik", "dunguluk", "pyatimar", "verkhne-tobol", "karatomar",
    }  # fmt: skip
    assert rows.loc["sherubay-nura", "state"] == "not-mentioned"
    pd.testing.assert_frame_equal(tables.readings, before)


def test_a_remark_carried_to_a_later_day_keeps_its_own() -> None:
    tables, labels = load_tables(DATA), ALL_LABELS["ru"]
    own = take_snapshot(tables, date(2025, 4, 13)).rows.loc["kirov"].to_dict()
    later = take_snapshot(tables, date(2025, 4, 15)).rows.loc["kirov"].to_dict()
    assert own["state"] == later["state"] == "past-peak"
    assert missing_words(own, labels) == "пик в области пройден"
    assert missing_words(later, labels) == "пик в области пройден (13\u00a0апр)"
