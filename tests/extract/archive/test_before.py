"""What an update cannot know better than the last one stays, and is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from extract.archive import Archive, update
from extract.tables.columns import DISCHARGE, TABLES, Table
from extract.tables.rows import Row, csv_lines, read_csv
from tests.extract.archive.bulletins import MINISTRY, bulletin, known

HEADER = "date,reservoir_id,reservoir,region_id,region,discharge_m3s,qualifier,source_url,note\n"
FIRST = "2025-03-27,chaglinka,,KZ-11,,8,over,https://example.org/a,year inferred\n"
SECOND = "2025-03-28,kengir,,KZ-62,,12,,https://example.org/b,\n"
THIRD = "2025-03-29,shulba,,KZ-10,,700,,https://example.org/c,\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / "a.txt").write_bytes(bulletin(2100, 465))
    _write(tmp_path, HEADER + FIRST + SECOND + THIRD)
    assert update(tmp_path).failures == ()
    return tmp_path


def _write(data: Path, text: str) -> None:
    (data / "published.csv").write_text(text, encoding="utf-8", newline="")


def _rows(data: Path) -> list[Row]:
    return read_csv(data / "discharge.csv", DISCHARGE)


def _table(data: Path) -> bytes:
    return (data / "discharge.csv").read_bytes()


@pytest.mark.parametrize("content", [None, "", "\n \n", "\ufeff", "\ufeff\r\n"])
def test_the_rows_of_a_file_that_is_gone_or_empty_stay(data: Path, content: str | None) -> None:
    before = _table(data)
    if content is None:
        (data / "published.csv").unlink()
    else:
        _write(data, content)
    for _ in range(2):
        result = update(data)
        assert _table(data) == before
        assert result.changes[0].lost == ()
        (failure,) = result.failures
        assert "published.csv: it is missing or empty, and 3 rows made of it stay" in str(failure)
        assert "Put it back" in str(failure)


def test_no_file_is_no_failure_where_there_never_was_one(tmp_path: Path) -> None:
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / "a.txt").write_bytes(bulletin())
    for _ in range(2):
        assert update(tmp_path).failures == ()


@pytest.mark.parametrize("letters", range(1, len(THIRD)))
def test_no_row_goes_or_changes_when_the_file_is_cut_off_anywhere(data: Path, letters: int) -> None:
    before = _table(data)
    _write(data, HEADER + FIRST + SECOND + THIRD[:letters])
    (failure,) = update(data).failures
    assert "published.csv:4: the line cannot be used (it has no line break at its end" in str(
        failure
    )
    assert "end the last line with a line break" in str(failure)
    assert _table(data) == before


def test_a_line_taken_out_is_lost_and_told_once_all_others_can_be_used(data: Path) -> None:
    _write(data, HEADER + FIRST + THIRD.replace("700", "nan"))
    result = update(data)
    assert [len(one.lost) for one in result.changes] == [0] * len(TABLES)
    _write(data, HEADER + FIRST + THIRD)
    result = update(data)
    assert result.failures == ()
    assert [row["reservoir_id"] for row in result.changes[0].lost] == ["kengir"]


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: "\ufeff" + text.replace(",", ";").replace("\n", "\r\n"),
        lambda text: text + ",,,,,,,,\n\n , ,,,,,,,\n",
        lambda text: text.replace("year inferred", '"year inferred"'),
        lambda text: text.replace("2025-03-27,", " 2025-03-27 , "),
    ],
)
def test_what_spreadsheets_make_of_the_file_is_read(
    data: Path, saved: Callable[[str], str]
) -> None:
    before = _table(data)
    _write(data, saved(HEADER + FIRST + SECOND + THIRD))
    result = update(data)
    assert (result.failures, [len(one.lost) for one in result.changes]) == ((), [0] * len(TABLES))
    assert _table(data) == before


def test_a_decimal_comma_between_semicolons_is_refused_with_its_line(data: Path) -> None:
    text = HEADER + FIRST + SECOND.replace(",12,", ",12#5,") + THIRD
    _write(data, text.replace(",", ";").replace("#", ","))
    (failure,) = update(data).failures
    assert "published.csv:3: the line cannot be used (discharge_m3s: '12,5'" in str(failure)
    assert "12" in {row["discharge_m3s"] for row in _rows(data)}


def test_bytes_of_another_encoding_cost_their_line_alone(data: Path) -> None:
    raw = (HEADER + FIRST + SECOND.replace(",,KZ", ",Кенгир,KZ") + THIRD).encode("cp1251")
    (data / "published.csv").write_bytes(raw.replace(b",700,", b",701,"))
    (failure,) = update(data).failures
    assert "published.csv:3: the line cannot be used (it is no UTF-8)" in str(failure)
    assert "CSV UTF-8 (comma delimited)" in str(failure)
    transcribed = {row["discharge_m3s"] for row in _rows(data) if row["rule"] == "transcribed"}
    assert transcribed == {"8", "12", "701"}


def test_one_figure_a_day_is_chosen_though_a_document_cannot_be_read(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    ministry = archive.add(bulletin(2100), ".txt", known(MINISTRY)).path
    archive.add(bulletin(1200), ".txt", known())
    update(tmp_path)
    before = _table(tmp_path)
    ministry.write_bytes(b"%PDF\x00")
    assert len(update(tmp_path).failures) == 2
    assert _table(tmp_path) == before
    chosen = [
        one
        for one in _rows(tmp_path)
        if one["reservoir_id"] == "shulba" and one["chosen"] == "true"
    ]
    assert [one["discharge_m3s"] for one in chosen] == ["2100"]


@pytest.mark.parametrize("saved", ["\r\n", "\r"])
def test_a_table_saved_with_other_line_ends_is_written_as_it_was(data: Path, saved: str) -> None:
    before = _table(data)
    (data / "discharge.csv").write_bytes(before.replace(b"\n", saved.encode()))
    result = update(data)
    assert result.failures == ()
    assert _table(data) == before


def test_a_table_with_a_byte_order_mark_is_written_as_it_was(data: Path) -> None:
    before = _table(data)
    (data / "discharge.csv").write_bytes(b"\xef\xbb\xbf" + before)
    assert [len(one.changed) for one in update(data).changes] == [0] * len(TABLES)
    assert _table(data) == before


def test_a_broken_table_is_kept_aside_where_it_alone_holds_what_a_document_said(data: Path) -> None:
    broken = _table(data).replace(b",2100,", b",nan,")
    (data / "discharge.csv").write_bytes(broken)
    (data / "bulletins" / "a.txt").write_bytes(b"%PDF\x00")
    failures = map(str, update(data).failures)
    (aside,) = [one for one in failures if "discharge.csv: it was broken" in one]
    (kept,) = data.glob("discharge.csv.broken-*")
    assert kept.read_bytes() == broken
    assert kept.name in aside
    assert "'nan' is no amount" in aside
    assert {row["rule"] for row in _rows(data)} == {"transcribed"}


def test_a_row_told_twice_by_one_document_is_told_as_lost_when_one_goes(data: Path) -> None:
    _write(data, HEADER + FIRST + FIRST.replace(",8,", ",9,"))
    update(data)
    _write(data, HEADER + FIRST)
    assert [row["discharge_m3s"] for row in update(data).changes[0].lost] == ["9"]


def test_a_table_is_replaced_only_when_its_text_reads_back(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the writing of one document's rows costs that document alone."""

    def faulty(table: Table, rows: Sequence[Row]) -> list[str]:
        return [one.replace(",2100,", ",21000,") for one in csv_lines(table, rows)]

    monkeypatch.setattr("extract.tables.written.csv_lines", faulty)
    (data / "discharge.csv").unlink()
    (failure,) = update(data).failures
    assert "bulletins/a.txt: discharge.csv cannot hold what it says" in str(failure)
    assert [row["discharge_m3s"] for row in _rows(data)] == ["8", "12", "700"]
