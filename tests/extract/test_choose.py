from dataclasses import replace
from datetime import date

import pytest

from extract.tables.chosen import choose
from extract.tables.results import Reading
from tests.conftest import read

(ONE,) = read("На 14 апреля сброс Шульбинского водохранилища – 60 м3/с.").readings


def _chosen(*readings: Reading) -> list[bool]:
    return [one.chosen for one in choose(readings)]


def _disputed(*readings: Reading) -> list[bool]:
    return ["conflict" in one.flag for one in choose(readings)]


@pytest.mark.parametrize(
    "better",
    [
        {"time": "19:30"},
        {"published": date(2025, 6, 1)},
        {"document": "z.txt"},
    ],
)
def test_the_better_reading_stands(better: dict[str, object]) -> None:
    other = replace(ONE, **better)  # type: ignore[arg-type]  # one field of its own type
    assert _chosen(ONE, other) == [False, True]
    assert _chosen(other, ONE) == [True, False]


def test_exact_goes_before_qualified_and_stated_before_unstated() -> None:
    about = replace(ONE, qualifier="about")
    unstated = replace(ONE, shared="unstated", time="23:00")
    assert _chosen(about, ONE, unstated) == [False, True, False]


def test_an_undated_reading_is_never_chosen() -> None:
    assert _chosen(replace(ONE, date=None)) == [False]


def test_other_days_and_measures_have_their_own_choice() -> None:
    assert _chosen(ONE, replace(ONE, measure="inflow"), replace(ONE, date=date(2025, 4, 15))) == [
        True,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("other", "disputed"),
    [
        (replace(ONE, discharge_m3s=61.0), True),
        (replace(ONE, discharge_m3s=60.0), False),
        (replace(ONE, discharge_m3s=58.0, qualifier="about"), False),
        (replace(ONE, discharge_m3s=40.0, qualifier="about"), True),
        (replace(ONE, discharge_m3s=50.0, qualifier="over", low_m3s=50.0), False),
        (replace(ONE, discharge_m3s=50.0, qualifier="under", high_m3s=50.0), True),
        (
            replace(ONE, discharge_m3s=None, qualifier="range", low_m3s=55.0, high_m3s=65.0),
            False,
        ),
        (replace(ONE, discharge_m3s=30.0, shared="unstated"), False),
    ],
)
def test_contradictions_are_flagged_on_both(other: Reading, disputed: bool) -> None:
    assert _disputed(ONE, other) == [disputed, disputed]


def test_hours_of_a_day_are_a_sequence() -> None:
    assert _disputed(
        replace(ONE, time="08:00"), replace(ONE, time="19:30", discharge_m3s=70.0)
    ) == [False, False]


def test_settling_again_forgets_what_was_settled() -> None:
    first = choose([ONE, replace(ONE, discharge_m3s=61.0)])
    assert _disputed(first[0]) == [False]
    assert _chosen(first[0]) == [True]
