import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.languages.folding import fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Объём ВОДЫ", "объем воды"),
        ("5\u00a0м³ — 7", "5 м3 - 7"),
        ("Бүгiн", "бүгін"),  # a Latin i
        ("Cергеевскoе", "сергеевское"),  # a Latin C and o
        ("Ұлытау", "ұлытау"),
        ("IT и Telegram", "it и telegram"),
    ],
)
def test_folding(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_the_one_letter_that_grows_in_lower_case_does_not() -> None:
    assert fold("İstanbul") == "istanbul"
