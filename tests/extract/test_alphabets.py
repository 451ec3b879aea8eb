"""Kazakh in other letters is read as in its own, and quoted as printed."""

from datetime import date
from pathlib import Path

import pytest

from extract import Extraction, Page, extract_page, read_page
from extract.errors import LanguageError
from extract.languages.alphabets import ALPHABETS, load_alphabets

PUBLISHED = date(2025, 4, 15)

SAME = {
    "acute": "Sergeev sý qoımasynan sekýndyna 47,5 tekshe metr sý jiberilýde.",
    "apostrophe": "Sergeev sy' qoi'masynan seky'ndyna 47,5 teks'e metr sy' jiberildi.",
    "umlaut": "Sergeev su qoimasynan sekundyna 47,5 tekşe metr su jıberıldı.",
    "dotted": "Sergeev su qoimasynan sekundyna 47,5 tekşe metr su jiberildi.",
    "turkic": "Sergeev sw qoymasınan sekwndına 47,5 tekşe metr sw jiberildi.",
    "digraph": "Sergeev su qoymasynan sekundyna 47,5 tekshe metr su jiberildi.",
    "arabic": "سەرگەەۆ سۋ قويماسىنان سەكۋندىنا 47,5 تەكشە مەتر سۋ جىبەرىلدى.",
}


def _read(text: str) -> tuple[Page, Extraction]:
    page = read_page(text.encode(), published=PUBLISHED)
    return page, extract_page(page)


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_a_sentence_says_the_same_in_every_alphabet(text: str) -> None:
    page, found = _read(text)
    (one,) = found.readings
    assert (one.reservoir_id, one.measure, one.discharge_m3s) == ("sergeevka", "release", 47.5)
    assert one.language == "kk"
    assert page.text[one.start : one.end] == one.quote == text.rstrip(".")
    assert page.text[one.value_start : one.value_end] == "47,5"
    assert found.skipped == ()


def test_every_alphabet_has_a_sentence() -> None:
    assert len(ALPHABETS) == len(SAME)


def test_lines_in_several_alphabets_stand_on_one_page() -> None:
    lines = [SAME["arabic"], SAME["acute"], "Из Кенгирского водохранилища сбрасывается 9 м3/с."]
    page, found = _read("\n".join(lines))
    assert [one.reservoir_id for one in found.readings] == ["sergeevka", "sergeevka", "kengir"]
    assert [page.text[one.start : one.end] for one in found.readings] == [
        line.rstrip(".") for line in lines
    ]


def test_what_a_figure_leans_on_is_named_by_its_place_in_the_text_as_printed() -> None:
    page, found = _read(
        "Kóksaraı sý qoımasy toldy. Qazir odan sekýndyna 60 tekshe metr sý jiberildi."
    )
    (one,) = found.readings
    assert one.reservoir_id == "koksaray"
    start, _, end = one.rule.partition("@")[2].partition("-")
    assert page.text[int(start) : int(end)] == "Kóksaraı sý qoımasy"


def test_a_name_the_gazetteer_does_not_hold_is_found_without_capitals() -> None:
    _, found = _read("پرەوبراجەنسكي سۋ قويماسىنان سەكۋندىنا 7 تەكشە مەتر سۋ جىبەرىلدى.")
    (one,) = found.readings
    assert (one.reservoir, one.discharge_m3s) == ("Преображенски су қоймасы", 7.0)
    assert "unknown-name" in one.flag


def test_an_english_sentence_beside_it_stays_english() -> None:
    text = f"{SAME['acute']}\nThe Kengir reservoir doesn't hold; it releases 9 m3/s."
    _, found = _read(text)
    assert [(one.reservoir_id, one.language) for one in found.readings] == [
        ("sergeevka", "kk"),
        ("kengir", "en"),
    ]


def test_a_file_that_is_no_table_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "kk").mkdir()
    path = tmp_path / "kk" / "alphabets.toml"
    path.write_text("[acute]\nletters = 3\n", "utf-8")
    with pytest.raises(LanguageError, match=r"alphabets\.toml.*acute\."):
        load_alphabets(tmp_path)
    path.write_text("[acute", "utf-8")
    with pytest.raises(LanguageError, match=r"alphabets\.toml.*cannot be read"):
        load_alphabets(tmp_path)
