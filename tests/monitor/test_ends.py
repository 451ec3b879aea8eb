"""The numbers at the ends of lines never cover each other."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.charts.ends import End, Scale, keep_apart, mark_ends

GAP = 15.0


@given(st.lists(st.floats(0, 330), max_size=9).map(sorted))
def test_places_are_apart_in_their_order_and_about_their_middle(places: list[float]) -> None:
    moved = keep_apart(places, GAP, 1e6)
    assert all(high - low >= GAP - 1e-6 for low, high in itertools.pairwise(moved))
    if min(moved, default=GAP) > GAP:
        assert sum(moved) == pytest.approx(sum(places))


@given(st.lists(st.floats(-50, 400), max_size=40).map(sorted))
def test_places_never_leave_the_axis(places: list[float]) -> None:
    moved = keep_apart(places, GAP, 330)
    gap = min(GAP, 330 / max(len(places), 1))
    assert all(gap / 2 - 1e-6 <= one <= 330 - gap / 2 + 1e-6 for one in moved)
    assert all(high - low >= gap - 1e-6 for low, high in itertools.pairwise(moved))


def test_places_that_are_apart_stay() -> None:
    assert keep_apart([10, 30, 60], GAP, 330) == [10, 30, 60]
    assert keep_apart([30, 31], GAP, 330) == [23, 38]
    assert keep_apart([0, 0], GAP, 330) == [7.5, 22.5]


@pytest.mark.parametrize("logarithmic", [True, False])
def test_numbers_of_one_day_stand_below_each_other(logarithmic: bool) -> None:
    scale = Scale(1.0, 1000.0, 330, logarithmic)
    ends = [End("2025-04-24", 500, "1"), End("2025-04-24", 499, "2"), End("2025-04-20", 500, "3")]
    drawn = mark_ends(ends, scale)
    assert [one.strip() for one in drawn["text"]] == ["3", "2", "1"]
    alone, below, above = (scale.place(one) for one in drawn["y"])
    assert above - below == pytest.approx(GAP)
    assert alone == pytest.approx(scale.place(500))
    assert scale.value(scale.place(7)) == pytest.approx(7)
