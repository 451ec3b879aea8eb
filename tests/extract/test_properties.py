"""What holds for every text: offsets, spans used once, and no error."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Extraction, Page, Reading, Skipped, extract_page, read_page
from extract.gazetteer import gazetteer
from extract.words.ru import RU
from tests.conftest import PUBLISHED

_NAMES = [one.name_ru for one in gazetteer().reservoirs.values()]
# Control characters and halves of pairs are no text: such documents are refused.
_PRINTED = st.characters(exclude_categories=("Cs", "Cc"))
_PIECES = st.one_of(
    st.sampled_from(_NAMES),
    st.sampled_from([row.example for row in RU.rows]),
    st.sampled_from(
        [
            "из",
            "с",
            "в",
            "по",
            "до",
            "от",
            ".",
            ",",
            ";",
            ":",
            "–",
            "(",
            ")",
            "«",
            "»",
            "м3/с",
            "кубометров",
            "сбрасывается",
        ]
    ),
    st.sampled_from(["\n", "Акмолинской области", "20 марта", "19:30", "тыс.", "42%", "секунду"]),
    st.integers(0, 99_999).map(str),
    st.text(_PRINTED, max_size=6),
)
_BULLETINS = st.lists(_PIECES, max_size=40).map(" ".join)


def _read(text: str) -> tuple[Page, Extraction]:
    page = read_page(text.encode(), published=PUBLISHED)
    return page, extract_page(page)


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
        assert digits.strip() == digits
        assert digits in one.quote
        assert digits.strip(" -") == digits
    for remark in found.remarks:
        assert page.text[remark.start : remark.end] == remark.quote


@given(_BULLETINS)
@settings(max_examples=300, deadline=None)
def test_an_amount_is_read_or_skipped_but_never_both(text: str) -> None:
    _, found = _read(text)
    read = {one.value_start for one in found.readings}
    skipped = Counter(one.value_start for one in found.skipped)
    assert not read & set(skipped)
    assert max(skipped.values(), default=1) == 1


_PLAIN_FLOW = re.compile(r"(?<![\w.,:/№#-])(?<!\d )\d{1,5}(?= м3/с(?!\w))")


@given(st.lists(_PIECES | st.just("Сброс 40 м3/с."), max_size=40).map(" ".join))
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


@given(st.integers(1, 99_999), st.integers(0, 99))
@settings(max_examples=200, deadline=None)
def test_whatever_the_figure_it_is_read(whole: int, hundredths: int) -> None:
    printed = f"{whole},{hundredths:02}" if hundredths else str(whole)
    sentence = f"В марте из Шульбинского водохранилища сбрасывается {printed} кубометра в секунду."
    assert [one.discharge_m3s for one in _read(sentence)[1].readings] == [
        float(printed.replace(",", "."))
    ]


@given(st.text(_PRINTED))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    page, found = _read(text)
    assert len(found.readings) <= len(page.text)


def test_hostile_texts_are_read() -> None:
    sentence = "Из Шульбинского водохранилища сбрасывается 5 м3/с. "
    for hostile in ("(" * 10_000, "1" * 1_000_000, "слово " * 800_000, "а-" * 50_000):
        _, found = _read(sentence + hostile)
        assert [one.discharge_m3s for one in found.readings] == [5]
