import os
import stat
from pathlib import Path

import pytest

from extract import SuqoimaError
from extract.archive import documents, update, write_whole
from extract.tables.columns import DISCHARGE, TABLES
from extract.tables.frame import read_frame
from extract.tables.rows import read_csv
from tests.conftest import ROOT, SEED

HEADER = "date,reservoir_id,reservoir,region_id,region,discharge_m3s,qualifier,source_url,note\n"
ROW = "2025-03-27,chaglinka,,KZ-11,,8,over,https://example.org/a,seen in part\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / SEED.name).write_bytes(SEED.read_bytes())
    (tmp_path / "published.csv").write_text(HEADER + ROW, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", [one.file for one in TABLES])
def test_the_committed_tables_are_what_the_archive_gives(tmp_path: Path, name: str) -> None:
    (tmp_path / "bulletins").symlink_to(ROOT / "data" / "bulletins")
    for kept_by_hand in ("published.csv", "published_storage.csv"):
        (tmp_path / kept_by_hand).symlink_to(ROOT / "data" / kept_by_hand)
    update(tmp_path)
    assert (tmp_path / name).read_bytes() == (ROOT / "data" / name).read_bytes()


def test_the_committed_table_holds_the_years_and_the_season() -> None:
    table = read_frame(ROOT / "data" / "discharge.csv")
    assert (len(table), (table["rule"] == "transcribed").sum()) == (281, 251)
    assert (table["date"].min().year, table["date"].max().year) == (2004, 2026)
    assert set(table["measure"]) == {"release", "inflow"}
    same = table.groupby(["reservoir_id", "date", "measure"])["chosen"].sum()
    assert (same == 1).all()
    told = table[(table["reservoir_id"] == "karatomar") & (table["date"] == "2024-04-08")]
    assert sorted(told["discharge_m3s"]) == [2600, 3050]
    assert all("conflict" in flags for flags in told["flag"])
    mine = table[(table["reservoir_id"] == "shulba") & table["chosen"]]
    shulba = mine[mine["measure"] == "release"].set_index("date")["discharge_m3s"]
    assert (shulba["2025-03-20"], shulba["2025-04-24"]) == (648, 3500)


def test_an_update_tells_what_was_added_lost_and_changed(data: Path) -> None:
    first = update(data)
    assert [len(one.added) for one in first.changes] == [31, 0, 3, 0, 2]
    assert [len(one.added) for one in update(data).changes] == [0] * len(TABLES)
    bulletin = data / "bulletins" / SEED.name
    text = bulletin.read_text(encoding="utf-8")
    bulletin.write_text(text.replace(" 648 ", " 649 "), encoding="utf-8")
    (data / "published.csv").write_text(HEADER, encoding="utf-8")
    discharge = update(data).changes[0]
    assert [one["discharge_m3s"] for one in discharge.changed] == ["649"]
    assert [one["reservoir_id"] for one in discharge.lost] == ["chaglinka"]
    assert discharge.added == ()


def test_a_transcribed_bound_keeps_its_bound(data: Path) -> None:
    update(data)
    rows = read_csv(data / "discharge.csv", DISCHARGE)
    (row,) = [one for one in rows if one["rule"] == "transcribed"]
    assert (row["discharge_m3s"], row["qualifier"], row["low_m3s"]) == ("8", "over", "8")
    assert (row["quote"], row["note"]) == ("", "seen in part")


@pytest.mark.parametrize(
    "line",
    [
        "2025-03-27,nowhere,,KZ-11,,8,,https://example.org/a,\n",
        "27.03.2025,chaglinka,,KZ-11,,8,,https://example.org/a,\n",
        "2025-03-27,chaglinka,,KZ-11,,eight,,https://example.org/a,\n",
        *(
            f"2025-03-27,chaglinka,,KZ-11,,{amount},,https://example.org/a,\n"
            for amount in ("", "nan", "inf", "-5", "1_000", "1e3", "٥", "5,5")
        ),
        "20250327,chaglinka,,KZ-11,,8,,https://example.org/a,\n",
        "2025-W13-4,chaglinka,,KZ-11,,8,,https://example.org/a,\n",
        "2025-03-27,chaglinka,,KZ-99,,8,,https://example.org/a,\n",
        "2025-03-27,chaglinka,,KZ-11,,8,,,\n",
        "2025-03-27,chaglinka,a\u2028b,KZ-11,,8,,https://example.org/a,\n",
        "2025-03-27,chaglinka,,KZ-11,,8,,https://example.org/a,year inferr",
        "2025-03-27,chaglinka,,KZ-11,,8,roughly,https://example.org/a,\n",
        "2025-03-27,chaglinka\n",
    ],
)
def test_a_broken_transcribed_line_is_named(data: Path, line: str) -> None:
    (data / "published.csv").write_text(HEADER + ROW + line, encoding="utf-8")
    (failure,) = update(data).failures
    assert "published.csv:3: the line cannot be used" in str(failure)
    assert len(read_csv(data / "discharge.csv", DISCHARGE)) == 31


def test_one_bad_document_does_not_stop_the_others(data: Path) -> None:
    (data / "bulletins" / "scan.pdf").write_bytes(b"%PDF\x00\x00")
    result = update(data)
    assert ["scan.pdf" in str(one) for one in result.failures] == [True]
    assert len(read_csv(data / "discharge.csv", DISCHARGE)) == 31


def test_what_a_document_said_stays_while_it_cannot_be_read(data: Path) -> None:
    update(data)
    before = (data / "discharge.csv").read_bytes()
    (data / "bulletins" / SEED.name).write_bytes(b"%PDF\x00")
    result = update(data)
    assert [len(one.lost) for one in result.changes] == [0] * len(TABLES)
    assert (data / "discharge.csv").read_bytes() == before
    assert str(data / "bulletins" / SEED.name) in str(result.failures[0])


def test_a_broken_table_is_written_anew(data: Path) -> None:
    (data / "discharge.csv").write_bytes(b"\x00\xff")
    assert len(update(data).changes[0].added) == 31


def test_documents_are_sorted_and_hidden_files_are_none(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = [path.relative_to(tmp_path).as_posix() for path in documents(tmp_path)]
    assert found == ["a.txt", "b.txt", "deep/c.txt"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SuqoimaError, match="there is no such folder"):
        update(tmp_path / "nowhere")


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("before", encoding="utf-8")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(SuqoimaError, match=r"table\.csv: it cannot be written \(No space left"):
        write_whole(path, "after")
    assert path.read_text(encoding="utf-8") == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]


def test_a_link_is_followed_and_a_pipe_written_into(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "table.csv")
    write_whole(tmp_path / "link.csv", "text")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "table.csv").read_text(encoding="utf-8") == "text"
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_whole(tmp_path / "pipe", "text")
    assert os.read(reader, 10) == b"text"
    os.close(reader)


def test_a_link_to_itself_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "loop.csv").symlink_to("loop.csv")
    with pytest.raises(SuqoimaError, match=r"loop\.csv: it cannot be written"):
        write_whole(tmp_path / "loop.csv", "text")


def test_a_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    write_whole(tmp_path / "table.csv", "text")
    assert stat.S_IMODE((tmp_path / "table.csv").stat().st_mode) == 0o644
