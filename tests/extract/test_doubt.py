"""Figures that are easily given to the wrong reservoir, way or day, and those better not taken."""

from datetime import date

import pytest

from tests.conftest import PUBLISHED, read

SHULBA = "Шульбинского водохранилища"
A, S = "Астанинского водохранилища", "Сергеевского водохранилища"


def _readings(text: str) -> list[tuple[object, ...]]:
    return [(one.reservoir_id, one.discharge_m3s, one.measure) for one in read(text).readings]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        (
            "Сброс по Астанинскому водохранилищу – 53 м³/с, по Сергеевскому – 643 м³/с.",
            [("astana", 53, "release"), ("sergeevka", 643, "release")],
        ),
        (
            f"Сброс из {A} – 53 м3/с, Сергеевского – 643 м3/с; Петропавловское – 1348 м3/с.",
            [
                ("astana", 53, "release"),
                ("sergeevka", 643, "release"),
                ("petropavlovsk", 1348, "release"),
            ],
        ),
        (f"Сброс из {A} – 53 м3/с, на Есиле – 300 м3/с.", [("astana", 53, "release")]),
        (f"Из {A} в реку Есиль поступает 30 м³/с.", [("astana", 30, "release")]),
        (
            f"Вода из {A} в объёме 30 м3/с поступает в Сергеевское водохранилище.",
            [("astana", 30, "release")],
        ),
        (
            f"Из {A} в Сергеевское водохранилище сбрасывается 53 м3/с.",
            [("astana", 53, "release")],
        ),
        (
            f"Из {A} сбрасывается 30, из {S} – 50, из {SHULBA} – 700 м³/с.",
            [("astana", 30, "release"), ("sergeevka", 50, "release"), ("shulba", 700, "release")],
        ),
        (
            f"Сброс {SHULBA} может достичь 900 м³/с, сейчас 643 м3/с.",
            [("shulba", 643, "release")],
        ),
        (f"Из {SHULBA} сбрасывается 2017 м3/с, на 14 мая.", [("shulba", 2017, "release")]),
        (f"В 2025 году из {SHULBA} сбрасывается 40 м3/с.", [("shulba", 40, "release")]),
        (f"Общий сброс из {SHULBA} составляет 700 м³/с.", [("shulba", 700, "release")]),
        (
            f"Приток в {S} – 700 м3/с. Расход воды у города Петропавловск – 900 м3/с.",
            [("sergeevka", 700, "inflow")],
        ),
        (
            f"В Костанайской области прошёл ливень.\n\nИз {S} сбрасывается 643 м³/с.",
            [("sergeevka", 643, "release")],
        ),
    ],
)
def test_a_figure_goes_to_its_own_reservoir(text: str, readings: list[tuple[object, ...]]) -> None:
    assert _readings(text) == readings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"Сброс {SHULBA} на 200 м³/с меньше, чем вчера.", "change"),
        (f"Из {SHULBA} не сбрасывается 200 м³/с.", "denied"),
        (f"Не исключено, что сброс {SHULBA} достигнет 900 м3/с.", "hypothetical"),
        (f"Максимальный сброс {SHULBA} – 900 м3/с.", "record"),
        (f"В 2024 году из {SHULBA} сбрасывали 300 м3/с.", "previous"),
        (f"Из {SHULBA} сбросили 53 кубометра.", "unclear-value"),
        (f"Уровень в реке Есиль ниже {SHULBA} – 400 см, расход – 300 м3/с.", "not-a-reservoir"),
    ],
)
def test_doubt_is_skipped_with_its_reason(text: str, reason: str) -> None:
    found = read(text)
    assert [one.reason for one in found.skipped] == [reason]
    assert found.readings == ()


def test_three_numbers_for_three_names_are_dealt_out_only_where_the_text_says_so() -> None:
    text = (
        "Из Астанинского, Селетинского и Чаглинского водохранилищ сбрасывается "
        "53, 41,7 и 7,5 м³/с{}."
    )
    found = read(text.format(""))
    assert found.readings == ()
    assert [(one.value_m3s, one.reason) for one in found.skipped] == [
        (53, "unclear-value"),
        (41.7, "unclear-value"),
        (7.5, "unclear-value"),
    ]
    told = read(text.format(" соответственно"))
    assert [(one.reservoir_id, one.discharge_m3s) for one in told.readings] == [
        ("astana", 53),
        ("seleti", 41.7),
        ("chaglinka", 7.5),
    ]
    assert told.skipped == ()


def test_today_is_not_the_day_of_an_earlier_figure() -> None:
    found = read(f"12 апреля сброс {SHULBA} был 53 м3/с, а сегодня – 60 м3/с.").readings
    assert [(one.date, one.discharge_m3s) for one in found] == [
        (date(2025, 4, 12), 53),
        (PUBLISHED, 60),
    ]


@pytest.mark.parametrize("day", ["31 апреля", "13 апреля 2052 года"])
def test_a_day_that_cannot_be_is_not_replaced_by_another(day: str) -> None:
    (one,) = read(f"На {day} сброс {SHULBA} – 60 м3/с.").readings
    assert (one.date, one.dated_by) == (None, "none")


def test_a_line_with_a_figure_is_no_title() -> None:
    found = read(f"Из {SHULBA} сбрасывается 53 м³/с, данные 13.04.2025\nИз {A} – 5 м3/с.")
    assert [one.discharge_m3s for one in found.readings] == [53, 5]
