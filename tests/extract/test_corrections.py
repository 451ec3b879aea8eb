"""Readings put right by hand."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.archive import Archive, update
from extract.tables.columns import DISCHARGE, SKIPPED
from extract.tables.corrected import correct
from extract.tables.corrections import COLUMNS, FILE, read_corrections
from extract.tables.rows import Row, read_csv
from tests.conftest import read
from tests.extract.archive.bulletins import bulletin, known

WHO = {"who": "Айгуль", "when": "2025-04-14", "why": "опечатка портала"}
EACH = "Из Кировского и Битикского водохранилищ ЗКО сбрасывается по 10,6 кубометра в секунду."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Archive(tmp_path).add(bulletin(2100, 465), ".txt", known())
    update(tmp_path)
    return tmp_path


def _line(data: Path, read_as: str, /, **cells: str) -> dict[str, str]:
    """Return a correction of what is in the table, filled in as its reader would."""
    row = next(one for one in _rows(data) if one["reservoir_id"] == read_as)
    copied = {name: row[name] for name in ("document", "value_start", "value_end")}
    printed = {"printed": row["discharge_m3s"], "read_as": read_as}
    return dict.fromkeys(COLUMNS, "") | copied | printed | WHO | cells


def _write(data: Path, *lines: dict[str, str]) -> None:
    with (data / FILE).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(lines)


def _rows(data: Path) -> list[Row]:
    return read_csv(data / "discharge.csv", DISCHARGE)


def _of(data: Path, reservoir_id: str) -> Row:
    (row,) = [one for one in _rows(data) if one["reservoir_id"] == reservoir_id]
    return row


@pytest.mark.parametrize(
    ("cells", "expected", "before"),
    [
        ({"discharge_m3s": "1200"}, {"discharge_m3s": "1200"}, "2100 → 1200"),
        (
            {"discharge_m3s": "1200", "qualifier": "over"},
            {"qualifier": "over", "low_m3s": "1200", "high_m3s": ""},
            "2100 → 1200, — → over",
        ),
        ({"date": "2025-04-12"}, {"date": "2025-04-12"}, "2025-04-13 → 2025-04-12"),
        ({"measure": "inflow"}, {"measure": "inflow"}, "release → inflow"),
        (
            {"reservoir_id": "astana"},
            {"reservoir": "Астанинское водохранилище", "region_id": "KZ-11"},
            "Шульбинское водохранилище → Астанинское водохранилище",
        ),
    ],
)
def test_a_change_is_made_and_says_who_when_why_and_what_stood_before(
    data: Path, cells: dict[str, str], expected: dict[str, str], before: str
) -> None:
    line = _line(data, "shulba", decision="change", **cells)
    _write(data, line)
    assert update(data).failures == ()
    row = _of(data, cells.get("reservoir_id", "shulba"))
    assert {name: row[name] for name in expected} == expected
    assert "corrected" in row["flag"].split()
    assert row["note"] == f"Айгуль, 2025-04-14: опечатка портала ({before})"
    assert row["quote"][int(row["value_start"]) - int(row["start"]) :].startswith("2100")
    assert _of(data, "bukhtarma")["flag"] == ""


def test_taking_a_correction_out_again_brings_the_reading_back(data: Path) -> None:
    before = (data / "discharge.csv").read_bytes()
    _write(data, _line(data, "shulba", decision="drop"))
    update(data)
    assert (data / "discharge.csv").read_bytes() != before
    _write(data)
    assert update(data).failures == ()
    assert (data / "discharge.csv").read_bytes() == before


def test_a_dropped_reading_is_listed_among_what_was_not_taken(data: Path) -> None:
    _write(data, _line(data, "shulba", decision="drop"))
    assert update(data).failures == ()
    assert [one["reservoir_id"] for one in _rows(data)] == ["bukhtarma"]
    (skipped,) = read_csv(data / "skipped.csv", SKIPPED)
    assert (skipped["reason"], skipped["value_m3s"]) == ("dropped", "2100")
    assert "2100" in skipped["quote"]


@pytest.mark.parametrize(
    "moved",
    [
        {"printed": "2101"},
        {"value_start": "1"},
        {"document": "bulletins/gone.txt"},
        {"read_as": "astana"},
    ],
)
def test_a_correction_that_no_longer_fits_is_reported_and_not_applied(
    data: Path, moved: dict[str, str]
) -> None:
    before = (data / "discharge.csv").read_bytes()
    _write(data, _line(data, "shulba", decision="drop") | moved)
    for _ in range(2):
        (failure,) = update(data).failures
        assert f"{FILE}:2: the correction no longer fits" in str(failure)
    assert (data / "discharge.csv").read_bytes() == before


def test_a_correction_does_not_follow_its_figure_into_a_changed_document(data: Path) -> None:
    line = _line(data, "shulba", decision="change", discharge_m3s="1200")
    _write(data, line)
    update(data)
    path = data / line["document"]
    path.write_bytes(bulletin(2200, 465))
    assert any("no longer fits" in str(one) for one in update(data).failures)
    assert _of(data, "shulba")["discharge_m3s"] == "2200"


def test_a_second_line_for_the_same_figure_is_reported(data: Path) -> None:
    first = _line(data, "shulba", decision="change", discharge_m3s="1200")
    _write(data, first, first | {"discharge_m3s": "1300"})
    (failure,) = update(data).failures
    assert f"{FILE}:3: a line above it corrects the same figure" in str(failure)
    assert _of(data, "shulba")["discharge_m3s"] == "1200"


@pytest.mark.parametrize(("read_as", "dropped", "left"), [("kirov-wko", 1, 1), ("", 1, 0)])
def test_one_number_for_two_reservoirs_is_dropped_for_one_or_for_both(
    tmp_path: Path, read_as: str, dropped: int, left: int
) -> None:
    readings = read(EACH).readings
    assert len(readings) == 2
    first = readings[0]
    line = {
        "document": first.document,
        "value_start": str(first.value_start),
        "value_end": str(first.value_end),
        "printed": "10,6",
        "read_as": read_as and first.reservoir_id,
        "decision": "drop",
    }
    _write(tmp_path, dict.fromkeys(COLUMNS, "") | WHO | line)
    found = correct(readings, read_corrections(tmp_path / FILE).lines)
    assert (len(found.dropped), len(found.readings), found.unfit) == (dropped, left, ())


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"decision": "delete"}, "neither drop nor change"),
        ({"decision": "change"}, "a change needs something to change"),
        ({"decision": "drop", "measure": "inflow"}, "a drop has nothing"),
        ({"decision": "drop", "why": " "}, "why is empty"),
        ({"decision": "drop", "who": ""}, "who is empty"),
        ({"decision": "drop", "when": "yesterday"}, "when: 'yesterday' is no day"),
        ({"decision": "drop", "value_start": ""}, "value_start: '' is no whole number"),
        ({"decision": "change", "reservoir_id": "atlantis"}, "is not in the gazetteer"),
        ({"decision": "change", "measure": "outflow"}, "measure 'outflow'"),
        ({"decision": "change", "discharge_m3s": "nan"}, "discharge_m3s: 'nan' is no amount"),
        ({"decision": "change", "discharge_m3s": "-5"}, "discharge_m3s: '-5' is no amount"),
        ({"decision": "change", "discharge_m3s": "1_000"}, "discharge_m3s: '1_000' is no amount"),
        ({"decision": "change", "discharge_m3s": "٥"}, "discharge_m3s: '٥' is no amount"),
        ({"decision": "change", "discharge_m3s": "10,6"}, "discharge_m3s: '10,6' is no amount"),
        ({"decision": "change", "date": "20250413"}, "date: '20250413' is no day"),
        ({"decision": "drop", "when": "2025-W15-7"}, "when: '2025-W15-7' is no day"),
        ({"decision": "drop", "value_start": "٥"}, "value_start: '٥' is no whole number"),
        ({"decision": "drop", "why": "two\nlines"}, "a quotation mark has no other one"),
        ({"decision": "drop", "why": "\x1b[31m"}, "a character that is not seen, U+001B"),
        ({"decision": "drop", "why": "\u202e"}, "a character that is not seen, U+202E"),
        ({"decision": "change", "date": "2025-04-12", "qualifier": "over"}, "qualifier 'over'"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_the_others_are_applied(
    data: Path, cells: dict[str, str], message: str
) -> None:
    good = _line(data, "bukhtarma", decision="change", discharge_m3s="466")
    _write(data, _line(data, "shulba", **cells), good)
    failures = update(data).failures
    assert f"{FILE}:2: the line cannot be used" in str(failures[0])
    assert message in str(failures[0])
    assert "data/README.md" in str(failures[0])
    assert _of(data, "shulba")["discharge_m3s"] == "2100"
    assert _of(data, "bukhtarma")["discharge_m3s"] == "466"


def test_a_file_of_other_columns_is_named(data: Path) -> None:
    (data / FILE).write_text("document;who\n", encoding="utf-8")
    (failure,) = update(data).failures
    assert f"{FILE}:1: its columns are not document,value_start" in str(failure)
    assert "semicolons" in str(failure)
    assert "CSV UTF-8 (comma delimited)" in str(failure)
    assert len(_rows(data)) == 2


BREAKAGES: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-9]),
    "wrong columns": lambda path: path.write_bytes(path.read_bytes().replace(b"who", b"whom")),
    "a wrong line": lambda path: path.write_bytes(path.read_bytes().replace(b"bulletins", b"\xff")),
}


@pytest.mark.parametrize("breakage", BREAKAGES)
@pytest.mark.parametrize("decision", ["drop", "change"])
def test_what_was_corrected_stays_so_while_its_line_cannot_be_used(
    data: Path, decision: str, breakage: str
) -> None:
    other = {"discharge_m3s": "1200", "reservoir_id": "astana"} if decision == "change" else {}
    _write(data, _line(data, "shulba", decision=decision, **other))
    update(data)
    before = [(data / name).read_bytes() for name in ("discharge.csv", "skipped.csv")]
    BREAKAGES[breakage](data / FILE)
    for _ in range(2):
        (failure,) = update(data).failures
        assert FILE in str(failure)
        assert [(data / name).read_bytes() for name in ("discharge.csv", "skipped.csv")] == before


def test_a_corrected_figure_is_read_anew_when_its_document_says_another_one(data: Path) -> None:
    line = _line(data, "shulba", decision="change", discharge_m3s="1200")
    _write(data, line)
    update(data)
    (data / FILE).unlink()
    (data / line["document"]).write_bytes(bulletin(2200, 465))
    update(data)
    assert (_of(data, "shulba")["discharge_m3s"], _of(data, "shulba")["flag"]) == ("2200", "")


def test_a_line_that_can_be_used_decides_beside_one_that_cannot(data: Path) -> None:
    first = _line(data, "shulba", decision="change", discharge_m3s="1200")
    second = _line(data, "bukhtarma", decision="change", discharge_m3s="466")
    _write(data, first, second)
    update(data)
    _write(data, first | {"discharge_m3s": "1300"}, second | {"when": "yesterday"})
    update(data)
    assert _of(data, "shulba")["discharge_m3s"] == "1300"
    assert _of(data, "bukhtarma")["discharge_m3s"] == "466"
