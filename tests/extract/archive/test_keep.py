"""Taking documents in, finding them, and removing them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract import SuqoimaError
from extract.archive import Archive, update
from extract.archive.provenance import sha256_of, sidecar_path
from extract.errors import DocumentError
from extract.tables.columns import DISCHARGE
from extract.tables.rows import read_csv
from tests.extract.archive.bulletins import MINISTRY, PORTAL, bulletin, known


def _files(data: Path) -> dict[str, bytes]:
    found = (path for path in data.rglob("*") if path.is_file())
    return {path.relative_to(data).as_posix(): path.read_bytes() for path in found}


def test_a_document_is_kept_as_it_came_beside_what_is_known_of_it(tmp_path: Path) -> None:
    content = bulletin(ending="\r\n\ufeff")
    added = Archive(tmp_path).add(content, ".txt", known(MINISTRY))
    assert (added.outcome, added.of, added.relations) == ("new", None, ())
    assert added.path.read_bytes() == content
    assert added.document == f"bulletins/2025-04-14-a-{sha256_of(content)[:12]}.txt"
    assert [one.discharge_m3s for one in added.extraction.readings] == [2100, 465]
    (kept,) = Archive(tmp_path).kept()
    sidecar = kept.sidecar()
    assert sidecar is not None
    assert (sidecar.sha256, sidecar.provenance) == (sha256_of(content), known(MINISTRY))


def test_the_same_document_twice_changes_nothing(tmp_path: Path) -> None:
    first = Archive(tmp_path).add(bulletin(), ".txt", known(PORTAL))
    update(tmp_path)
    before = _files(tmp_path)
    again = Archive(tmp_path).add(bulletin(), ".html", known(PORTAL, name="other name.html"))
    assert (again.outcome, again.document, again.filled) == ("known", first.document, ())
    assert _files(tmp_path) == before


def test_a_known_document_has_blanks_filled_and_nothing_replaced(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(bulletin(), ".txt", known(published=None))
    again = archive.add(bulletin(), ".txt", known(MINISTRY, date(2025, 4, 20)))
    assert again.filled == ("source_url", "published")
    assert {one.published for one in again.extraction.readings} == {date(2025, 4, 20)}
    archive.add(bulletin(), ".txt", known(PORTAL, date(2025, 4, 21)))
    (kept,) = archive.kept()
    sidecar = kept.sidecar()
    assert sidecar is not None
    assert sidecar.provenance == known(MINISTRY, date(2025, 4, 20))


def test_a_document_put_there_by_hand_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / "by hand.txt").write_bytes(bulletin())
    added = Archive(tmp_path).add(bulletin(), ".txt", known(PORTAL))
    assert (added.outcome, added.document) == ("known", "bulletins/by hand.txt")
    assert sidecar_path(added.path).exists()


@pytest.mark.parametrize("updated", [False, True])
def test_a_bulletin_printed_again_bears_out_the_first(tmp_path: Path, updated: bool) -> None:
    archive = Archive(tmp_path)
    first = archive.add(bulletin(), ".txt", known(MINISTRY))
    if updated:
        update(tmp_path)
        archive = Archive(tmp_path)
    again = archive.add(bulletin(ending=" Подробнее."), ".txt", known(PORTAL))
    assert (again.outcome, again.of) == ("republished", first.document)
    assert [len(one.supported) for one in again.relations] == [2]


def test_a_corrected_bulletin_is_kept_beside_the_first_and_stands(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    first = archive.add(bulletin(2100), ".txt", known(MINISTRY))
    second = archive.add(bulletin(1200), ".txt", known(MINISTRY, date(2025, 4, 16)))
    assert (second.outcome, second.of) == ("corrected", first.document)
    ((mine, other),) = second.relations[0].contradicted
    assert (mine.discharge_m3s, other.discharge_m3s) == (1200, 2100)
    update(tmp_path)
    rows = [one for one in _rows(tmp_path) if one["reservoir_id"] == "shulba"]
    found = {one["discharge_m3s"]: (one["chosen"], one["flag"]) for one in rows}
    assert found == {"1200": ("true", "conflict"), "2100": ("false", "conflict")}


@pytest.mark.parametrize("ministry_first", [False, True])
def test_the_ministrys_own_page_stands_before_a_later_reprint(
    tmp_path: Path, ministry_first: bool
) -> None:
    sources = [
        (bulletin(2100), known(MINISTRY, date(2025, 4, 14))),
        (bulletin(210), known(PORTAL, date(2025, 5, 2))),
    ]
    for content, provenance in sources if ministry_first else reversed(sources):
        Archive(tmp_path).add(content, ".txt", provenance)
    update(tmp_path)
    chosen = {
        one["discharge_m3s"]
        for one in _rows(tmp_path)
        if one["reservoir_id"] == "shulba" and one["chosen"] == "true"
    }
    assert chosen == {"2100"}


def test_a_preview_says_what_add_would_and_writes_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    looked = archive.preview(bulletin(), ".txt", known())
    assert _files(tmp_path) == {}
    assert archive.add(bulletin(), ".txt", known()) == looked
    assert archive.preview(bulletin(), ".txt", known()).outcome == "known"
    assert archive.preview(bulletin(1), ".txt", known()).outcome == "corrected"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot"),
        ("/absolute/Page 1.html", "page-1"),
        ("=cmd|' /C calc'!A0.txt", "c-calc-a0"),
        ("О ситуации на водохранилищах", "www-gov-kz"),
        ("\x00\n\x1b[31m.txt", "31m"),
        ("a" * 5000, "a" * 60),
        ("<script>alert(1)</script>.html", "script"),
        (".", "www-gov-kz"),
    ],
)
def test_no_name_is_a_path(tmp_path: Path, name: str, slug: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    added = Archive(data).add(bulletin(), ".txt", known(MINISTRY, name=name))
    assert added.path.parent == data / "bulletins"
    assert added.path.name.removeprefix("2025-04-14-").rpartition("-")[0] == slug
    assert [one.name for one in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize(
    ("content", "suffix", "message"),
    [
        (b"%PDF\x00\x00", ".txt", "it is no text"),
        (bulletin(), ".pdf", "none of the kinds that are read"),
        (bulletin(), "/../x.txt", "none of the kinds that are read"),
        (bulletin(), "", "none of the kinds that are read"),
    ],
)
def test_what_cannot_be_read_is_not_kept(
    tmp_path: Path, content: bytes, suffix: str, message: str
) -> None:
    with pytest.raises(DocumentError, match=message):
        Archive(tmp_path).add(content, suffix, known())
    assert _files(tmp_path) == {}


def test_a_document_is_found_and_removed_by_path_name_or_hash(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    added = archive.add(bulletin(), ".txt", known())
    archive.add(bulletin(5), ".txt", known())
    digest = sha256_of(bulletin())
    for name in (added.document, added.path.name, digest, digest[:6].upper()):
        assert archive.find(name).document == added.document
    for name in ("", "x.txt", "bulletins", digest[:2], "../" + added.document):
        with pytest.raises(DocumentError, match="there is no such document"):
            archive.find(name)
    assert archive.remove(added.path.name).document == added.document
    assert not sidecar_path(added.path).exists()
    assert len(archive.kept()) == 1


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(SuqoimaError, match="there is no such folder"):
        Archive(tmp_path / "typo").add(bulletin(), ".txt", known())
    assert list(tmp_path.iterdir()) == []


def test_altered_bytes_are_told_and_put_right_by_adding_again(tmp_path: Path) -> None:
    added = Archive(tmp_path).add(bulletin(), ".txt", known())
    added.path.write_bytes(bulletin(9))
    (failure,) = update(tmp_path).failures
    assert "its bytes are not those that were added" in str(failure)
    assert Archive(tmp_path).add(bulletin(), ".txt", known()).outcome == "new"
    assert update(tmp_path).failures == ()
    assert added.path.read_bytes() == bulletin()


def test_a_broken_sidecar_is_told_and_its_document_still_read(tmp_path: Path) -> None:
    added = Archive(tmp_path).add(bulletin(), ".txt", known())
    for broken in ("{", "[]", '{"sha256": 1}', "null", "[" * 100_000):
        sidecar_path(added.path).write_text(broken, encoding="utf-8")
        (failure,) = update(tmp_path).failures
        assert "it is no sidecar" in str(failure)
        assert len(_rows(tmp_path)) == 2
    assert Archive(tmp_path).remove(added.document).document == added.document


@pytest.mark.parametrize(
    ("address", "own"),
    [
        (MINISTRY, True),
        ("http://gov.kz/", True),
        ("https://WWW.GOV.KZ:443/x", True),
        (PORTAL, False),
        ("https://gov.kz.example.org/", False),
        ("https://notgov.kz/", False),
        ("https://www.gov.kz@example.org/", False),
        ("https://example.org\\@www.gov.kz/", False),
        ("javascript://www.gov.kz/", False),
        ("https://[broken", False),
        ("www.gov.kz/x", False),
        ("", False),
        (None, False),
    ],
)
def test_only_gov_kz_is_the_ministrys_own(address: str | None, own: bool) -> None:
    assert replace(known(), source_url=address).from_ministry is own


def _rows(data: Path) -> list[dict[str, str]]:
    return read_csv(data / "discharge.csv", DISCHARGE)
