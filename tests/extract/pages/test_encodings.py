"""Encodings are told by the letters, wherever they stand, and a wrong one is never taken."""

import random

import pytest

from extract import SuqoimaError, read_page
from tests.extract.pages.reading import EN, KK, RU, amounts

LONG_HEAD = '<html><head>{}<link rel="stylesheet" href="/css/site.css">{}</head><body><p>{}</p>'
CAPITALS = "ИЗ КЕНГИРСКОГО ВОДОХРАНИЛИЩА СБРАСЫВАЕТСЯ 45 КУБОМЕТРОВ В СЕКУНДУ."
DECLARATIONS = {
    "meta": '<meta charset="{}">',
    "http-equiv": '<meta http-equiv="Content-Type" content="text/html; charset={}">',
}
_OTHERS = ("koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")


@pytest.mark.parametrize("text", [RU.format(45), CAPITALS, "Сброс из Кенгирского – 45 м3/с"])
@pytest.mark.parametrize("ahead", [0, 500], ids=["bare", "behind a long head"])
def test_windows_1251_is_found_by_its_letters(text: str, ahead: int) -> None:
    page = LONG_HEAD.format("", "<script src='/js/app.js'></script>" * ahead, text)
    assert text in read_page(page.encode("cp1251")).text
    assert read_page(text.encode("cp1251")).text == text


@pytest.mark.parametrize("times", [20, 200, 1_000, 2_500, 5_000])
def test_a_long_text_that_repeats_itself_is_found_as_well(times: int) -> None:
    text = RU.format(45) * times
    assert read_page(text.encode("cp1251")).text == text


@pytest.mark.parametrize("text", [KK.format(45), KK.format(45).upper()], ids=["small", "capitals"])
@pytest.mark.parametrize("encoding", ["kz1048", "ptcp154"])
def test_kazakh_is_read_in_its_own_one_byte_encodings(text: str, encoding: str) -> None:
    assert read_page(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", [RU.format(45), CAPITALS, "СБРОС УВЕЛИЧЕН", "Приток и сброс"])
@pytest.mark.parametrize("encoding", _OTHERS)
def test_other_encodings_of_cyrillic_are_refused(text: str, encoding: str) -> None:
    with pytest.raises(SuqoimaError, match="it is no text in UTF-8"):
        read_page(text.encode(encoding))


@pytest.mark.parametrize("declaration", DECLARATIONS.values(), ids=DECLARATIONS)
@pytest.mark.parametrize("encoding", [*_OTHERS, "windows-1251"])
def test_what_a_page_declares_is_taken_where_its_letters_bear_it_out(
    declaration: str, encoding: str
) -> None:
    page = LONG_HEAD.format(declaration.format(encoding), "", RU.format(45))
    assert amounts(page.encode(encoding)) == [45]


@pytest.mark.parametrize(("said", "meant"), [("koi8-r", "cp1251"), ("utf-8", "cp1251")])
def test_letters_speak_louder_than_what_is_declared(said: str, meant: str) -> None:
    page = LONG_HEAD.format(DECLARATIONS["meta"].format(said), "", RU.format(45))
    assert amounts(page.encode(meant)) == [45]


def test_a_declaration_settles_what_a_few_letters_leave_in_doubt() -> None:
    few = "<p>объявлено"
    with pytest.raises(SuqoimaError, match="it is no text"):
        read_page(few.encode("cp1251"))
    declared = DECLARATIONS["meta"].format("windows-1251") + few
    assert read_page(declared.encode("cp1251")).text.strip() == "объявлено"


def test_an_xml_declaration_counts_as_well() -> None:
    page = (
        f'<?xml version="1.0" encoding="koi8-r"?><html><body><p>{RU.format(45)}</p></body></html>'
    )
    assert amounts(page.encode("koi8-r")) == [45]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Grüße aus München über alle Maßen", "latin-1"),
        ("La città è già là, è così", "latin-1"),
        ("à à à à à à à à", "latin-1"),
        ("Η στάθμη του ταμιευτήρα αυξήθηκε", "cp1253"),
        ("העיר הזאת היא עיר גדולה מאוד", "cp1255"),
        ("مستوى المياه في الخزان مرتفع", "cp1256"),
        ("水庫放水每秒四十五立方米", "big5"),
        ("水库放水每秒四十五立方米", "gbk"),
    ],
)
def test_other_languages_are_refused(text: str, encoding: str) -> None:
    with pytest.raises(SuqoimaError, match="it is no text"):
        read_page(text.encode(encoding))


@pytest.mark.parametrize("text", [RU.format(45), KK.format(45)])
def test_utf_8_with_a_broken_byte_is_refused(text: str) -> None:
    raw = text.encode()
    with pytest.raises(SuqoimaError, match="it is no text"):
        read_page(raw[:9] + raw[10:])


def test_noise_is_refused() -> None:
    dice = random.Random(1)  # noqa: S311, noise and no secret
    for _ in range(500):
        noise = bytes(dice.choices(range(0x80, 0x100), k=dice.choice([8, 20, 200])))
        with pytest.raises(SuqoimaError, match="it is no text"):
            read_page(noise)


def test_two_encodings_in_one_document_are_refused() -> None:
    sentences = RU.format(45) * 20
    with pytest.raises(SuqoimaError, match="it is no text"):
        read_page(sentences.encode("cp1251") + sentences.encode("koi8-r"))


@pytest.mark.parametrize("text", [RU.format(45), KK.format(45), EN.format(45)])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig"])
def test_unicode_is_read_as_before(text: str, encoding: str) -> None:
    assert amounts(text.encode(encoding)) == [45]
