"""What holds for every text: offsets, spans used once, and no error."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from extract import Extraction, Page, Reading, Skipped, extract_page, read_page
from extract.gazetteer.loading import gazetteer
from extract.languages.folding import fold
from extract.languages.loading import LANGUAGES
from extract.pages.formats import is_json
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.numbers import parse_quantity
from tests.conftest import PUBLISHED

_NAMES = [
    name
    for one in gazetteer().reservoirs.values()
    for name in (one.name_ru, one.name_kk, one.name_en)
    if name
]
# Control characters and halves of pairs are no text: such documents are refused.
_PRINTED = st.characters(exclude_categories=("Cs", "Cc"))
_MARKS = [".", ",", ";", ":", "–", "(", ")", "«", "»", "\n", "19:30", "42%"]
_WORDS = (
    "из с в по до от м3/с кубометров сбрасывается тыс. секунду Акмолинской области "
    "секундына текше метр метрден метрге дейін жіберілуде облысында мың әрқайсысынан "
    "from to up by and the cubic meters per second discharges m3/s region each"
)
_DAYS = ["20 марта", "20 наурыздағы жағдай бойынша", "March 20", "25-го", "девятого мая"]
_PIECES = st.one_of(
    st.sampled_from(_NAMES),
    st.sampled_from([row.example for language in LANGUAGES for row in language.rows]),
    st.sampled_from([*_MARKS, *_DAYS, *_WORDS.split()]),
    st.integers(0, 99_999).map(str),
    st.text(_PRINTED, max_size=6),
)
_BULLETINS = st.lists(_PIECES, max_size=40).map(" ".join)


_LEXICONS = {one.code: Lexicon(one, gazetteer()) for one in LANGUAGES}


def _read(text: str) -> tuple[Page, Extraction]:
    page = read_page(text.encode(), published=PUBLISHED)
    return page, extract_page(page)


def _value(digits: str, language: str) -> float:
    lexicon = _LEXICONS[language]
    thousands = lexicon.language.numbers.thousands
    return parse_quantity(fold(digits), thousands, lexicon.number)[0]


@given(_BULLETINS)
@settings(max_examples=300, deadline=None)
def test_offsets_point_at_what_they_say(text: str) -> None:
    page, found = _read(text)
    figures: list[Reading | Skipped] = [*found.readings, *found.skipped]
    for one in figures:
        assert page.text[one.start : one.end] == one.quote
        assert one.value_start is not None
        assert one.value_end is not None
        digits = page.text[one.value_start : one.value_end]
        assert digits.strip(" -") == digits
        assert digits in one.quote
        if isinstance(one, Reading) and one.discharge_m3s and "converted" not in one.flag:
            assert _value(digits, one.language) == one.discharge_m3s
    for remark in found.remarks:
        assert page.text[remark.start : remark.end] == remark.quote


@given(_BULLETINS)
@settings(max_examples=300, deadline=None)
def test_an_amount_is_read_or_skipped_but_never_both(text: str) -> None:
    _, found = _read(text)
    read = {(one.value_start or 0, one.value_end or 0) for one in found.readings}
    skipped = Counter((one.value_start, one.value_end) for one in found.skipped)
    assert max(skipped.values(), default=1) == 1
    spans = sorted([*read, *skipped])
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


_PLAIN_FLOW = re.compile(
    r"(?<![\w.,:/№#-])(?<!\d )\d{1,5}"
    r"(?= (?:[мm][3³]/[сs]|м3/сек|куб\. м/с|кубометров в секунду|cubic meters per second)(?!\w))"
    r"|(?<=секундына )\d{1,5}(?= текше метр\b)"
)
_FLOWS = st.sampled_from(
    [
        "Сброс 40 м3/с.",
        "Сброс 40 м³/с.",
        "Приток 7 кубометров в секунду.",
        "Су секундына 40 текше метр.",
        "It releases 40 cubic meters per second.",
        "40 m3/s",
    ]
)


@given(st.lists(_PIECES | _FLOWS, max_size=40).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_no_amount_is_lost(text: str) -> None:
    page, found = _read(text)
    figures: list[Reading | Skipped] = [*found.readings, *found.skipped]
    spans = [(one.value_start or 0, one.value_end or 0) for one in figures]
    for article in page.articles:
        for printed in _PLAIN_FLOW.finditer(page.text, article.start, article.end):
            assert any(start <= printed.start() < end for start, end in spans)


@given(_BULLETINS)
@settings(max_examples=150, deadline=None)
def test_an_unrelated_paragraph_changes_nothing(text: str) -> None:
    def values(found: Extraction) -> list[tuple[object, ...]]:
        return [
            (one.reservoir_id, one.discharge_m3s, one.low_m3s, one.date, one.quote)
            for one in found.readings
        ]

    weather = "В городе прошёл праздник весны, гостей угощали до вечера."
    assert values(_read(f"{text}\n\n{weather}\n")[1]) == values(_read(f"{text}\n\n")[1])


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("В марте из Шульбинского водохранилища сбрасывается {} кубометра в секунду.", ","),
        ("Шүлбі су қоймасынан секундына {} текше метр су жіберілуде.", ","),
        ("In Abai region {} cubic meters per second are let out of the Shulba reservoir.", "."),
    ],
    ids=["ru", "kk", "en"],
)
@given(whole=st.integers(1, 99_999), hundredths=st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_whatever_the_figure_it_is_read(
    sentence: str, point: str, whole: int, hundredths: int
) -> None:
    printed = f"{whole}{point}{hundredths:02}" if hundredths else str(whole)
    assert [one.discharge_m3s for one in _read(sentence.format(printed))[1].readings] == [
        float(printed.replace(",", "."))
    ]


@given(st.text(_PRINTED))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    assume(not is_json(text))  # what begins as JSON and is no export is refused
    page, found = _read(text)
    figures: list[Reading | Skipped] = [*found.readings, *found.skipped]
    for one in figures:
        assert page.text[one.start : one.end] == one.quote


def test_hostile_texts_are_read() -> None:
    sentence = "Из Шульбинского водохранилища сбрасывается 5 м3/с. "
    for hostile in ("(" * 10_000, "1" * 200_000, "слово " * 100_000, "а-" * 50_000):
        _, found = _read(sentence + hostile)
        assert [one.discharge_m3s for one in found.readings] == [5]
