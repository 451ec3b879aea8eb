"""Each row's example is found by that row, so that no wording is dead and no example idle."""

import dataclasses
import re

import pytest

from extract import extract_page, read_page
from extract.gazetteer.loading import gazetteer
from extract.languages.folding import fold
from extract.languages.language import Language, Row
from extract.languages.loading import LANGUAGES
from extract.reading.assemble import assemble
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Word

EN = next(one for one in LANGUAGES if one.code == "en")

LEXICONS = {one.code: Lexicon(one, gazetteer()) for one in LANGUAGES}
ROWS = [(one.code, row) for one in LANGUAGES for row in one.rows]


@pytest.mark.parametrize(("code", "row"), ROWS, ids=[f"{code}-{row.stem}" for code, row in ROWS])
def test_the_example_holds_the_wording(code: str, row: Row) -> None:
    mentions = find_mentions(row.example, 0, len(row.example), LEXICONS[code])
    printed = [
        " ".join(fold(row.example[one.start : one.end]).split())
        for one in mentions
        if isinstance(one, Word) and one.kind == row.kind
    ]
    assert any(_is_form(one, row.stem) for one in printed)


def _is_form(printed: str, stem: str) -> bool:
    return any(
        re.fullmatch(" ".join(map(_pattern, part.split())), printed) for part in stem.split("|")
    )


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"[^\W\d]*")


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_no_wording_is_written_twice(language: Language) -> None:
    stems = [part for row in language.rows for part in row.stem.split("|")]
    assert len(stems) == len(set(stems))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_stems_are_folded(language: Language) -> None:
    for row in language.rows:
        assert row.stem == fold(row.stem)


def test_the_languages_speak_of_the_same_kinds() -> None:
    kinds = {one.code: {row.kind for row in one.rows} for one in LANGUAGES}
    # What an ending says in one language needs a word in another, and one verb may say two kinds.
    optional = {"its", "apiece", "change", "more", "less", "from-each", "set-ahead"}
    optional |= {"release-ahead", "inflow-ahead"}  # what is to come is "will" in English
    assert len({frozenset(found - optional) for found in kinds.values()}) == 1


def test_another_language_needs_no_more_than_its_words() -> None:
    rows = (Row("release", "blorp*", "The blorp is 9 m3/s."),)
    toy = dataclasses.replace(EN, code="xx", rows=rows)
    page = read_page(b"The blorp of the Kengir reservoir is 9 m3/s.")
    assert extract_page(page).readings == ()
    (article,) = page.articles
    whole = ((article.start, article.end),)
    (reading,) = assemble(page, article, Lexicon(toy, gazetteer()), whole).extraction.readings
    assert (reading.reservoir_id, reading.discharge_m3s, reading.language) == ("kengir", 9.0, "xx")
