"""What all charts share: colours, days, and figures that are finished."""

import pandas as pd
import pytest

from monitor.charts.drawing import Finished
from monitor.charts.dumbbell import Pair, draw_dumbbell
from monitor.charts.season import MOST_LINES
from monitor.charts.style import DIRECTION_COLOURS, LINES, day_axis
from monitor.labels import ALL_LABELS
from tests.monitor.drawn import figure_of

RU = ALL_LABELS["ru"]


def test_colours_are_seen_on_white_and_on_dark() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [
            one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark = luminance("#0E1117") + 0.05
    for colour in (*LINES, *DIRECTION_COLOURS.values()):
        bright = luminance(colour) + 0.05
        assert 1.05 / bright >= 3
        assert bright / dark >= 3
    assert MOST_LINES == 7


def test_a_finished_figure_is_the_figure_and_is_not_copied_again() -> None:
    figure = draw_dumbbell([Pair("Имя", "", 1, 2, "1", "2", "rise")], RU)
    finished = Finished(figure)
    drawn = figure_of(figure).to_dict()
    assert finished.to_dict() == drawn
    assert finished.to_dict() is finished.to_dict()


@pytest.mark.parametrize("span", [0, 1, 4, 35, 1700])
def test_the_first_and_the_last_day_are_named(span: int) -> None:
    days = pd.Series(pd.to_datetime(["2025-03-20", "2025-03-20"])) + pd.to_timedelta([0, span], "D")
    axis = day_axis(days, (), RU, count=4)
    ticks = [one[:10] for one in axis["tickvals"]]
    assert ticks == sorted(set(ticks))
    assert (ticks[0], ticks[-1]) == ("2025-03-20", f"{days[1]:%Y-%m-%d}")
    assert len(ticks) == min(4, span + 1)
