"""Time grows with the text and no faster, whatever it repeats: ratios within one run."""

import random

import pytest

from tests.benchmarks.conftest import read_all, seconds

_SENTENCE = "Из Шульбинского водохранилища сбрасывается 5 кубометров в секунду. "
_PROSE = "В области продолжается паводковый период, и специалисты следят за уровнем воды в реках. "
_REPEATED = {
    "flows": "5 м³/с и ",
    "bare numbers": "5 ",
    "bare numbers of a list": "17, ",
    "brackets": "(",
    "digits": "1",
    "numbers": "123 ",
    "words": "слово ",
    "adjectives": "Актюбинского и ",
    "amounts": "5 кубометров в секунду ",
    "amounts cut short": "5 кубометров воды воды воды ",
    "ranges": "от 5 до ",
    "hyphens": "а-",
    "days": "20 марта ",
    "stops": ". ",
    "blank lines": "\n ",
    "sources": "из ",
    "quotes": "водохранилища «",
    "mixed script": "аa",
    "titles": "заголовок 15.04.2025\n",
    "one figure again": "Из Самаркандского водохранилища сбрасывается 120 м3/с. ",
    "one item again": "из Самаркандского – 120, ",
    "Kazakh days": "15 сәуірдегі су қоймасы ",
    "Kazakh items": "Самарқан су қоймасынан 120, ",
    "Kazakh amounts": "секундына 5 текше метрден ",
    "English items": "5 m3/s from the Bugun reservoir, ",
    "English amounts": "from 5 to 6 cubic meters of water per second ",
    "English months": "May - ",
    "three languages": "су и the 5 m3/s қоймасынан ",
    "series": "5, 6, ",
    "days alone": "25-го ",
    "capitals": "Аа Бб ",
}
_LARGE = {
    "200,000 cells": (200_000, "<table><tr>", "<td>5</td>", "</tr></table>"),
    "200,000 cells in rows of two": (
        100_000,
        "<table>",
        "<tr><td>Кенгирское</td><td>5 м³/с</td></tr>",
        "</table>",
    ),
    "one line of 50 MB": (50_000_000 // len(_PROSE.encode()), "", _PROSE, ""),
    "one line of 3 MB with a figure": (3_000_000 // len(_PROSE.encode()), _SENTENCE, _PROSE, ""),
    "3 MB of blank lines": (3_000_000, _SENTENCE, "\n", ""),
}
_DOUBLINGS = 4
_MOST = 2 * 2**_DOUBLINGS
"""Times the time for 16 times the text: twice as much as linear, for a noisy machine."""


def _grows(smallest: bytes, largest: bytes, name: str) -> None:
    times = seconds(lambda: read_all(largest), 1) / seconds(lambda: read_all(smallest))
    print(f"\n{name}: {2**_DOUBLINGS} times the text, {times:.1f} times the time")
    assert times < _MOST


@pytest.mark.parametrize("piece", _REPEATED.values(), ids=_REPEATED)
def test_no_wording_costs_more_than_linear_time(piece: str) -> None:
    def text(size: int) -> bytes:
        return (_SENTENCE + piece * (size // len(piece))).encode()

    _grows(text(12_500), text(12_500 << _DOUBLINGS), repr(piece))


@pytest.mark.parametrize("name", _LARGE)
def test_a_large_document_costs_what_its_size_costs(name: str) -> None:
    count, head, piece, foot = _LARGE[name]

    def text(pieces: int) -> bytes:
        return (head + piece * pieces + foot).encode()

    _grows(text(count >> _DOUBLINGS), text(count), name)


@pytest.mark.parametrize("between", [" ", ", ", "\n", ". ", " и ", " – "])
@pytest.mark.parametrize("head", ["", _SENTENCE], ids=["alone", "behind a figure"])
def test_bare_numbers_cost_no_more_than_ten_times_prose(head: str, between: str) -> None:
    draw = random.Random(15)  # noqa: S311, figures of a benchmark are no secret
    numbers = (head + between.join(str(draw.randint(1, 999)) for _ in range(25_000))).encode()
    prose = (head + _PROSE * (len(numbers) // len(_PROSE.encode()))).encode()
    times = seconds(lambda: read_all(numbers)) / seconds(lambda: read_all(prose))
    print(f"\nnumbers with {between!r}: {times:.1f} times prose of the same size")
    assert times < 10
