import pytest
import regex

from extract.gazetteer.loading import gazetteer
from extract.languages.language import Language
from extract.languages.loading import LANGUAGES
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.numbers import number_pattern, parse_quantity

RU = next(one for one in LANGUAGES if one.code == "ru")

LEXICONS = {one.code: Lexicon(one, gazetteer()) for one in LANGUAGES}


def _value(printed: str, code: str = "ru") -> float:
    lexicon = LEXICONS[code]
    thousands = lexicon.language.numbers.thousands
    return parse_quantity(printed, thousands, lexicon.number)[0]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("9,95", 9.95),
        ("81.74", 81.74),
        ("620,0", 620.0),
        ("1 480", 1480.0),
        ("12 345 678,5", 12345678.5),
        ("1348", 1348.0),
        ("0", 0.0),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_value_of_a_printed_number(printed: str, value: float, language: Language) -> None:
    match = regex.search(number_pattern(language), f"из них {printed} кубометров")
    assert match is not None
    assert match.group() == printed
    assert _value(printed, language.code) == value


@pytest.mark.parametrize(
    ("code", "printed", "value"),
    [
        ("ru", "2,407 тыс.", 2407.0),
        ("ru", "8 млн 640 тысяч", 8.64e6),
        ("ru", "тысяча двести", 1200.0),
        ("ru", "двухсот", 200.0),
        ("ru", "сорока пяти", 45.0),
    ],
)
def test_magnitudes_and_numbers_in_words(code: str, printed: str, value: float) -> None:
    assert _value(printed, code) == value


@pytest.mark.parametrize("text", ["№7", "A380", "14.04.2025", "10:30:15", "1,2,3"])
def test_not_numbers_of_ours(text: str) -> None:
    assert regex.search(number_pattern(RU), text) is None
