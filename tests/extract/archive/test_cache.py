"""Only what is new is read."""

import json
import shutil
from pathlib import Path

import pytest

from extract import Extraction, read_page
from extract.archive import Archive, cache, stamps, update
from extract.archive.cache import FOLDER, ReadingCache
from extract.reading.reader import extract_page
from extract.tables import columns
from tests.conftest import ROOT, SEED
from tests.extract.archive.bulletins import PORTAL, bulletin, known

TABLES = tuple(one.file for one in columns.TABLES)
NEWS = " Предложено сбрасывать 50 м3/с. В Костанайской области пик половодья пройден."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for figure in (1, 2, 3):
        Archive(tmp_path).add(bulletin(figure, day=figure, ending=NEWS), ".txt", known())
    update(tmp_path)
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the documents that are read from now on."""
    found: list[str] = []
    put = ReadingCache.put

    def putting(self: ReadingCache, key: str, extraction: Extraction) -> None:
        found.append(extraction.readings[0].document)
        put(self, key, extraction)

    monkeypatch.setattr(ReadingCache, "put", putting)
    return found


def _tables(data: Path) -> list[bytes]:
    return [(data / name).read_bytes() for name in TABLES]


def test_only_what_is_new_is_read_and_the_tables_are_those_of_a_whole_run(
    data: Path, read: list[str]
) -> None:
    added = Archive(data).add(bulletin(4, day=4, ending=NEWS), ".txt", known())
    update(data)
    assert read == [added.document]
    incremental = _tables(data)
    for name in TABLES:
        (data / name).unlink()
    shutil.rmtree(data / FOLDER)
    update(data)
    assert len(read) == 1 + 4
    assert _tables(data) == incremental


def test_an_update_of_nothing_new_looks_into_no_document_and_writes_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_TICK_NS", 0)
    update(data)
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    monkeypatch.setattr(ReadingCache, "get", lambda *_: pytest.fail("a document was looked at"))
    assert [len(one.added) for one in update(data).changes] == [0] * len(TABLES)
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


@pytest.mark.parametrize(
    ("touched", "looked_at"),
    [
        ("bulletins/b.txt", 1),
        *((name, 3) for name in ("published.csv", "corrections.csv", *TABLES)),
    ],
)
def test_whatever_the_tables_hang_on_is_noticed(
    data: Path, monkeypatch: pytest.MonkeyPatch, touched: str, looked_at: int
) -> None:
    for name in ("published.csv", "corrections.csv"):
        shutil.copy(ROOT / "data" / name, data)
    monkeypatch.setattr(stamps, "_TICK_NS", 0)
    update(data)
    looked: list[str] = []
    monkeypatch.setattr(ReadingCache, "get", lambda _, key: looked.append(key))
    (data / touched).touch()
    update(data)
    assert len(looked) == looked_at


def test_another_grammar_reads_everything_again_and_forgets_what_the_old_one_read(
    data: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "GRAMMAR_VERSION", "0" * 64)
    update(data)
    assert len(read) == 3
    kept = [one for one in (data / FOLDER).iterdir() if one.is_dir()]
    assert [one.name for one in kept] == ["0" * 16]
    assert len(list(kept[0].iterdir())) == 3


def test_what_a_sidecar_says_decides_too(data: Path, read: list[str]) -> None:
    (data / "bulletins" / "bare.txt").write_bytes(bulletin(9))
    update(data)
    Archive(data).add(bulletin(9), ".txt", known(PORTAL))
    update(data)
    assert read == ["bulletins/bare.txt"] * 2


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"[[[1]],[],[]]", b"\xff"])
def test_a_broken_cache_is_read_over(data: Path, read: list[str], broken: bytes) -> None:
    before = _tables(data)
    for path in (data / FOLDER).rglob("*.json"):
        path.write_bytes(broken)
    update(data)
    assert len(read) == 3
    assert _tables(data) == before


@pytest.mark.parametrize(
    ("whole", "touched"), [(b'"release"', b"5"), (b"3.0", b"30.0"), (b"null", b"{}"), (b" ", b"")]
)
def test_what_was_touched_in_the_cache_is_read_again(
    data: Path, read: list[str], whole: bytes, touched: bytes
) -> None:
    before = _tables(data)
    for path in (data / FOLDER).rglob("*.json"):
        path.write_bytes(path.read_bytes().replace(whole, touched))
    update(data)
    assert read
    assert _tables(data) == before
    again = len(read)
    update(data)
    assert len(read) == again


def test_what_was_read_of_one_document_is_not_another_one_s(tmp_path: Path) -> None:
    kept = ReadingCache(tmp_path)
    kept.put("key", extract_page(read_page(SEED, document="bulletins/a.txt")))
    (path,) = (tmp_path / FOLDER).rglob("*.json")
    path.rename(path.with_name("other.json"))
    assert kept.get("other") is None


@pytest.mark.parametrize("linked", [FOLDER, f"{FOLDER}/{cache.GRAMMAR_VERSION[:16]}"])
def test_a_link_in_place_of_the_cache_is_never_followed(
    tmp_path: Path, data: Path, linked: str
) -> None:
    before = _tables(data)
    foreign = tmp_path / "foreign"
    for name in ("deep/a.json", "b.json", "ledger.json"):
        path = foreign / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine", encoding="utf-8")
    shutil.rmtree(data / linked)
    (data / linked).symlink_to(foreign, target_is_directory=True)
    (data / "bulletins" / "new.txt").write_bytes(bulletin(5, day=5))
    for _ in range(2):
        update(data)
    assert _tables(data)[0] != before[0]
    there = {one.relative_to(foreign).as_posix() for one in foreign.rglob("*") if one.is_file()}
    assert there == {"deep/a.json", "b.json", "ledger.json"}
    assert {(foreign / one).read_text(encoding="utf-8") for one in there} == {"mine"}


def test_an_extraction_comes_back_as_it_was(tmp_path: Path) -> None:
    text = SEED.read_bytes() + NEWS.encode()
    found = extract_page(read_page(text, document="bulletins/a.txt"))
    assert found.readings
    assert found.skipped
    assert found.remarks
    kept = ReadingCache(tmp_path)
    kept.put("key", found)
    assert kept.get("key") == found
    assert kept.get("other") is None


def test_what_is_no_longer_there_is_forgotten(data: Path) -> None:
    document = Archive(data).kept()[0].document
    Archive(data).remove(document)
    update(data)
    kept = list((data / FOLDER / cache.GRAMMAR_VERSION[:16]).iterdir())
    assert len(kept) == 2
    assert document not in json.dumps([one.read_text(encoding="utf-8") for one in kept])
