"""Hostile text is harmless in each place it goes to, and ordinary writing passes unchanged."""

import html
import io
import unicodedata
from collections.abc import Callable

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from extract.tables.hostile import (
    REPLACEMENT,
    for_chart,
    for_csv,
    for_html,
    for_screen,
    for_terminal,
    for_workbook,
    shortened,
)

# Said by Unicode and not by the table under test; these few format marks are seen by everybody.
SEEN = {*map(chr, range(0x600, 0x606)), *"\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"}
SEEN |= set(map(chr, range(0x13430, 0x13440)))
HARMFUL = {
    one
    for one in map(chr, range(0x110000))
    if unicodedata.category(one) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and one not in SEEN
} - set("\t\n\r")
LISTED = [
    *"\u0000\u0007\u001b\u007f\u0085\u009b\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029",
    *"\u202a\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2069\ufeff\ufff9\uffff\ufdd0\ue000",
    *"\ud800\udfff\U000e0001\U000e0041\U000e007f\U000e0100\U0010fffe\u3164\u115f\u180e",
]
SIGNS = "=+-@＝＋－＠"
WORKBOOK_CELL = 32767

characters = st.one_of(
    st.characters(exclude_categories=()),
    st.sampled_from(sorted(HARMFUL)),
    st.sampled_from([*LISTED, *SIGNS, *"\t\n\r <>&\"'$_x", "\ufe0f", "\u20e3", "⚠"]),
)
texts = st.text(characters, max_size=40)
ordinary = st.text(
    "АаЯяЁёӘәҒғҚқҢңӨөҰұҮүҺһІіAaZz 0123456789.,:;!?–—«»()№%/³²\u00a0\u202f…“”" + "з",
    max_size=60,
)

PLACES: dict[str, Callable[[str], str]] = {
    "screen": for_screen,
    "terminal": for_terminal,
    "html": for_html,
    "chart": for_chart,
    "csv": for_csv,
    "workbook": lambda text: for_workbook(text, WORKBOOK_CELL),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("character", LISTED, ids=lambda one: f"{ord(one):04X}")
def test_what_steers_hides_or_turns_is_shown_as_one_replacement(place: str, character: str) -> None:
    assert PLACES[place](f"Шуль{character}ба") == f"Шуль{REPLACEMENT}ба"


@pytest.mark.parametrize("place", PLACES)
@given(text=texts)
def test_nothing_harmful_gets_through(place: str, text: str) -> None:
    made = PLACES[place](text)
    assert not HARMFUL.intersection(made)
    made.encode("utf-8")
    assert for_screen(for_screen(text)) == for_screen(text)


@pytest.mark.parametrize("place", PLACES)
@given(text=ordinary)
def test_ordinary_writing_is_unchanged(place: str, text: str) -> None:
    assert PLACES[place](text) == text


@pytest.mark.parametrize(
    "text",
    [
        "«Сброс увеличен с 380 до 520 м³/с — на 40 %», сообщили 13 апреля…\u00a0№ 5",
        "Шүлбі су қоймасынан секундына 2100 текше метр су жіберілуде; ең көбі – 3500 м³/с.",
        'The Shulba reservoir releases "2,100" m³/s: that\u2019s 15% more (40 °C, café, naïve).',
        "⚠\ufe0f Внимание ☔\ufe0f 1\ufe0f\u20e3 дамбы",
        "строка\tчисло\nвторая строка\r\n",
    ],
)
def test_sentences_emoji_and_layout_stay_on_the_screen_and_in_files(text: str) -> None:
    assert for_screen(text) == for_csv(text) == for_workbook(text, WORKBOOK_CELL) == text
    assert html.unescape(for_html(text)) == text


@pytest.mark.parametrize("text", ["12\ufe0f00", "а\ufe01б", "⚠\ufe0f\ufe0f", "\u2061\ufe0f"])
def test_a_selector_stays_only_behind_a_symbol(text: str) -> None:
    assert REPLACEMENT in for_screen(text)
    assert for_screen(for_screen(text)) == for_screen(text)


@given(texts)
def test_a_terminal_gets_one_line(text: str) -> None:
    assert len(for_terminal(f"x{text}x").splitlines()) == 1
    assert not set("\t\r\n") & set(for_terminal(text))


@given(texts)
def test_html_is_text_and_nothing_else(text: str) -> None:
    made = for_html(text)
    assert not set("<>\"'") & set(made)
    assert html.unescape(made) == for_screen(text)
    assert not set("<>$") & set(for_chart(text))


BEFORE = [
    "", " ", "\u00a0\u3000", "\ufeff", "\u200b \u200f", "\u00ad", "\u2060", "\u0000", "\u202e",
    "\t", "\r", "\n", "\r\n ", "\u0085", "\u2028", "\U000e0041", "\ufe0f", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", BEFORE, ids=ascii)
def test_a_formula_is_text_in_a_csv_whatever_stands_before_its_sign(before: str, sign: str) -> None:
    text = f"{before}{sign}cmd|' /C calc'!A0"
    assert for_csv(text) == "'" + for_screen(text)


@pytest.mark.parametrize("text", ["\tx", "\rx", "\nx", "5 - 3", "a=1", "– 5", "−5", "кг/м³", ""])
def test_only_what_may_start_a_formula_is_guarded(text: str) -> None:
    assert for_csv(text) == ("'" if text[:1] in ("\t", "\r", "\n") else "") + text


def test_a_workbook_with_such_cells_is_read_back_whole() -> None:
    cells = [PLACES["workbook"](f"x{one}_x0041_") for one in sorted(HARMFUL)]
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.add_worksheet().write_column(0, 0, dict.fromkeys(cells))
    (column,) = openpyxl.load_workbook(buffer).worksheets[0].iter_cols(values_only=True)
    assert set(column) == {f"x{REPLACEMENT}_x0041_"}


def test_a_long_text_is_cut_and_says_so() -> None:
    assert for_workbook("й" * 40_000, WORKBOOK_CELL) == "й" * (WORKBOOK_CELL - 1) + "…"
    assert shortened("ы" * 61) == "ы" * 59 + "…"
    assert shortened("ы" * 60) == "ы" * 60
    assert len(for_chart("<" * 10_000)) < 300
