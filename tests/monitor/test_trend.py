"""Since when a release goes one way."""

from datetime import date

import pandas as pd
import pytest

from monitor.trend import GAP_DAYS, trend_of

ON = date(2025, 4, 13)


def _releases(*figures: tuple[int, float, str]) -> pd.DataFrame:
    """Return releases of one reservoir: days before ``ON``, m³/s, state."""
    days = [pd.Timestamp(ON) - pd.Timedelta(days=before) for before, _, _ in figures]
    values, states = [one for _, one, _ in figures], [one for _, _, one in figures]
    return pd.DataFrame({"date": days, "discharge_m3s": values, "state": states})


@pytest.mark.parametrize(
    ("figures", "direction", "since"),
    [
        ([(5, 10, "number"), (3, 20, "number"), (0, 30, "number")], "rise", date(2025, 4, 8)),
        ([(5, 40, "number"), (3, 20, "number"), (0, 30, "about")], "rise", date(2025, 4, 10)),
        ([(5, 40, "number"), (3, 30, "number"), (0, 20, "number")], "fall", date(2025, 4, 8)),
        ([(GAP_DAYS, 20, "number"), (0, 30, "number")], "rise", date(2025, 3, 30)),
    ],
)
def test_a_trend_goes_back_to_where_it_turned(
    figures: list[tuple[int, float, str]], direction: str, since: date
) -> None:
    assert trend_of(_releases(*figures), ON) == (direction, since)


@pytest.mark.parametrize(
    "figures",
    [
        [(5, 10, "number"), (3, 20, "number"), (0, 20, "number")],
        [(3, 20, "bound"), (0, 30, "number")],
        [(GAP_DAYS + 1, 20, "number"), (0, 30, "number")],
        [(3, 20, "number")],
    ],
)
def test_where_nothing_moved_or_too_long_ago_there_is_none(
    figures: list[tuple[int, float, str]],
) -> None:
    assert trend_of(_releases(*figures), ON) is None
