import pytest
import regex

from extract.numbers import NUMBER, parse_number

_NUMBER = regex.compile(NUMBER, regex.VERSION1)


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
def test_value_of_a_printed_number(printed: str, value: float) -> None:
    match = _NUMBER.search(f"из них {printed} кубометров")
    assert match is not None
    assert match.group() == printed
    assert parse_number(printed) == value


def test_a_magnitude_word_scales_without_noise() -> None:
    assert parse_number("2,407", 1e3) == 2407.0


@pytest.mark.parametrize("text", ["№7", "A380", "14.04.2025", "10:30:15", "1,2,3"])
def test_not_numbers_of_ours(text: str) -> None:
    assert _NUMBER.search(text) is None
