"""Which reservoirs moved most between two days.

What belongs here: the ranking and its thresholds. The differences are ``monitor.compare``'s.
"""

import pandas as pd

from monitor.compare import sort_comparison


def rank_movers(
    rows: pd.DataFrame, least_m3s: float = 0.0, least_percent: float = 0.0
) -> pd.DataFrame:
    """Return the rows of a comparison that moved, the largest difference first.

    Parameters
    ----------
    rows
        Rows of ``Comparison.rows``.
    least_m3s, least_percent
        The smallest difference and change worth naming. Where there is a difference and no
        honest per cent (from zero, to zero, an approximate value) only the difference decides:
        a release that begins is never filtered away for want of a ratio.
    """
    difference, percent = rows["difference_m3s"].abs(), rows["change_percent"].abs()
    moved = (difference > 0) & (difference >= least_m3s)
    moved &= percent.isna() | (percent >= least_percent)
    return sort_comparison(rows[moved], "difference")
