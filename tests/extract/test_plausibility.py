from datetime import date

import pytest

from extract import Reading, extract_page, read_page
from extract.tables.doubts import settle


def _readings(text: str) -> tuple[Reading, ...]:
    return extract_page(read_page(text.encode(), published=date(2025, 4, 15))).readings


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Из Сергеевского водохранилища сбрасывается 11 500 м3/с.", ("out-of-range",)),
        ("Из Сергеевского водохранилища сбрасывается 11 300 м3/с.", ()),
        # It holds 7.5 million m³: 90 m³/s would empty it within a day.
        ("Из Саздинского водохранилища сбрасывается 90 м3/с.", ("out-of-range",)),
        ("Из Саздинского водохранилища сбрасывается 80 м3/с.", ()),
        ("В Саздинское водохранилище поступает 90 м3/с.", ()),
    ],
)
def test_more_than_the_works_can_pass(text: str, flags: tuple[str, ...]) -> None:
    (one,) = settle(_readings(text))
    assert (one.flag, one.chosen) == (flags, True)


@pytest.mark.parametrize(
    ("figures", "doubtful"),
    [
        ({13: 1348, 14: 13.48, 15: 1360}, {14}),
        ({13: 60, 14: 8}, set()),  # the Intumak reservoir did so in April 2025
        ({13: 1, 14: 30}, set()),  # thirty-fold, and still a small river
        ({1: 2000, 14: 20}, set()),  # too far apart to tell
    ],
)
def test_a_jump_against_all_days_around(figures: dict[int, float], doubtful: set[int]) -> None:
    lines = (
        f"На {day} апреля сброс из Шульбинского водохранилища составляет {value:g} м3/с."
        for day, value in figures.items()
    )
    settled = settle(_readings("\n\n".join(lines)))
    assert len(settled) == len(figures)
    assert {one.date.day for one in settled if one.date and "jump" in one.flag} == doubtful


@pytest.mark.parametrize(
    ("beside", "flags"),
    [
        ("Уровень воды – 138 см.", ("same-number",)),
        ("Объём – 138 млн кубометров.", ("same-number",)),
        ("Объём – 1138 млн кубометров.", ()),
        ("Эвакуированы 138 человек.", ()),
    ],
)
def test_the_same_number_with_another_unit(beside: str, flags: tuple[str, ...]) -> None:
    (one,) = _readings(f"Из Кенгирского водохранилища сбрасывается 138 м3/с. {beside}")
    assert one.flag == flags


def test_cubic_metres_of_which_nothing_says_a_rate() -> None:
    (one,) = _readings("Из Кенгирского водохранилища сбрасывается 12 кубометров.")
    assert (one.discharge_m3s, one.flag) == (12.0, ("rate-unsaid",))


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Кенгерского", "Кенгирское водохранилище?"),
        ("Тасмуринского", ""),
    ],
)
def test_a_similar_name_is_proposed_and_never_taken(name: str, note: str) -> None:
    (one,) = _readings(f"Из {name} водохранилища сбрасывается 12 м3/с.")
    assert one.reservoir_id.startswith("x-")
    assert one.note == note
    assert ("similar-name" in one.flag) == bool(note)
