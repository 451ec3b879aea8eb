"""The walk through a text: what begins where, and what is compiled for it."""

from collections.abc import Iterator

import pytest
import regex

from extract import extract_page, read_page
from extract.gazetteer.loading import gazetteer
from extract.languages.loading import LANGUAGES
from extract.languages.phrases import Phrases
from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.scan import Scanner, Wording

_WORDS = (
    "сброс*",
    "сброс* воды",
    "не сброс*",
    "*ный",
    "без",
    "при*ться",
    "м3/с",
    "в сутки|за день",
)


def _found(text: str) -> list[str]:
    scanner = Scanner([Wording("word", _WORDS, apart=True)], lambda *_: None)
    return [one.group() for one in scanner.scan(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("сброс воды начат", ["сброс воды"]),
        ("сбросы вод", ["сбросы"]),
        ("не сбросили", ["не сбросили"]),
        ("безводный", []),
        ("без", ["без"]),
        ("без5", []),
        ("приходиться прийти", ["приходиться"]),
        ("м3/с и м3", ["м3/с"]),
        ("за день, в  сутки", ["за день", ",", "в  сутки"]),
        ("водо-сброс", []),
        ("— сброс", ["сброс"]),
    ],
)
def test_a_stem_is_found_whole_and_the_longest_first(text: str, found: list[str]) -> None:
    assert _found(text) == found


def test_a_word_that_begins_nothing_is_nothing() -> None:
    assert Phrases(("сброс*",)).begun_by("сбор") is None


@pytest.mark.parametrize("code", ["ru", "kk", "en"])
def test_a_language_made_ready_has_compiled_next_to_nothing(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    language = next(one for one in LANGUAGES if one.code == code)
    scanner = Lexicon(language, gazetteer()).scanner
    seen: list[str] = []
    compiled = regex.compile

    def spy(pattern: str, flags: int = 0) -> "regex.Pattern[str]":
        seen.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(regex, "compile", spy)
    assert list(scanner.scan("zzz yyy xxx")) == []
    assert seen == []
    assert [one.what for one in scanner.scan("310")] == ["amount"]
    assert 0 < len(seen) < 9


def test_a_page_of_one_language_makes_no_other_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def scan(self: Scanner, text: str) -> Iterator[Found]:
        made.append(text)
        return iter(())

    monkeypatch.setattr(Scanner, "scan", scan)
    text = "The Shulba reservoir releases 310 cubic meters of water per second today."
    extract_page(read_page(text.encode()))
    assert made == [text.lower()]
