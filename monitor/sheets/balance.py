"""The sheet of water in and out on one day."""

import pandas as pd

from monitor.labels import Labels
from monitor.sheets.sheet import Sheet


def balance_sheet(days: pd.DataFrame, labels: Labels) -> Sheet:
    """Word the days on which inflow and release are known, as ``monitor.years`` gives them."""
    names = labels.columns
    table = pd.DataFrame(
        {
            names["date"]: days["date"],
            names["inflow_m3s"]: days["inflow_m3s"],
            names["release_m3s"]: days["release_m3s"],
            names["difference_m3s"]: days["difference_m3s"],
        }
    )
    figures = [tuple(pair) for pair in zip(days["inflow"], days["release"], strict=True)]
    return Sheet(table, figures, (names["difference_m3s"],))
