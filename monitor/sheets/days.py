"""Sheets of two days compared: the state, the comparison, the movers and the sums of regions."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from monitor.compare import Comparison
from monitor.labels import Labels
from monitor.labels.wording import (
    direction,
    extreme_words,
    figure_or_state,
    last_words,
    region_count,
    state_words,
)
from monitor.places import Places
from monitor.sheets.sheet import Sheet, filled, name_places, name_regions


def state_sheet(
    comparison: Comparison, rows: pd.DataFrame, places: Places, labels: Labels
) -> Sheet:
    """Word the state on the second day, with the change since the first."""
    names = _dated_names(comparison, labels)
    records = rows.to_dict("records")
    reservoir, region = name_places(rows, places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["discharge_m3s"]: rows["discharge_m3s_b"],
            names["state"]: [state_words(row, labels, "_b") for row in records],
            names["date"]: rows["date_b"],
            names["age"]: rows["age_days_b"],
            names["difference_since"]: rows["difference_m3s"],
            names["direction"]: [direction(row, labels) for row in records],
            names["region"]: region,
            names["last"]: [last_words(row, labels, "_b") for row in records],
        }
    )
    figures = _figures(rows, ["figure_b", "remark_b", "last_figure_b"])
    return Sheet(table, figures, (names["difference_since"],))


def comparison_sheet(
    comparison: Comparison, rows: pd.DataFrame, places: Places, labels: Labels
) -> Sheet:
    """Word the rows of a comparison, which are given in the order of the screen."""
    records = rows.to_dict("records")
    names = _dated_names(comparison, labels)
    reservoir, region = name_places(rows, places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["value_a"]: rows["discharge_m3s_a"],
            names["state_a"]: [state_words(row, labels, "_a") for row in records],
            names["value_b"]: rows["discharge_m3s_b"],
            names["state_b"]: [state_words(row, labels, "_b") for row in records],
            names["difference_m3s"]: rows["difference_m3s"],
            names["change_percent"]: rows["change_percent"].round(1),
            names["direction"]: [direction(row, labels) for row in records],
            names["region"]: region,
            names["lowest"]: _extremes(records, "lowest", rows.index, labels),
            names["lowest_date"]: rows["lowest_date"],
            names["highest"]: _extremes(records, "highest", rows.index, labels),
            names["highest_date"]: rows["highest_date"],
            names["date_a"]: rows["date_a"],
            names["date_b"]: rows["date_b"],
        }
    )
    figures = _figures(rows, ["figure_a", "remark_a", "figure_b", "remark_b"])
    differences = (names["difference_m3s"], names["change_percent"])
    return Sheet(table, figures, differences, (names["lowest"], names["highest"]))


def movers_sheet(
    comparison: Comparison, rows: pd.DataFrame, places: Places, labels: Labels
) -> Sheet:
    """Word the reservoirs that moved, which are given in the order of their rank."""
    records = rows.to_dict("records")
    names = _dated_names(comparison, labels)
    reservoir, region = name_places(rows, places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["difference_m3s"]: rows["difference_m3s"],
            names["change_percent"]: rows["change_percent"].round(1),
            names["direction"]: [direction(row, labels) for row in records],
            names["value_a"]: [figure_or_state(row, labels, "_a") for row in records],
            names["value_b"]: [figure_or_state(row, labels, "_b") for row in records],
            names["region"]: region,
        }
    )
    figures = _figures(rows, ["figure_a", "figure_b"])
    differences = (names["difference_m3s"], names["change_percent"])
    return Sheet(table, figures, differences, (names["value_a"], names["value_b"]))


def sums_sheet(sums: pd.DataFrame, comparison: Comparison, places: Places, labels: Labels) -> Sheet:
    """Word the sums of the regions."""
    names = _dated_names(comparison, labels)
    table = pd.DataFrame(
        {
            names["region"]: name_regions(sums.index, sums["region"], places),
            names["sum_a"]: sums["sum_a_m3s"],
            names["sum_b"]: sums["sum_b_m3s"],
            names["difference_m3s"]: sums["difference_m3s"],
            names["counted"]: [region_count(row, labels) for row in sums.to_dict("records")],
            names["plain_a"]: sums["plain_a_m3s"],
            names["plain_b"]: sums["plain_b_m3s"],
            names["note"]: ["; ".join(corrections) for corrections in sums["corrections"]],
        }
    )
    said = filled(table)
    differences = (names["difference_m3s"],)
    return Sheet(table[said], list(sums["figures"]), differences)


def _extremes(
    records: list[dict[Hashable, Any]], name: str, index: pd.Index, labels: Labels
) -> "pd.Series[Any]":
    """Return the extremes: numbers where they are exact, so that files can count with them."""
    cells = [extreme_words(row, name, labels) or row[f"{name}_m3s"] for row in records]
    return pd.Series(cells, index=index, dtype="object")


def _dated_names(comparison: Comparison, labels: Labels) -> dict[str, str]:
    """Return the headings with the two days in them; ISO days are clear in any file."""
    days = {"a": comparison.a.day, "b": comparison.b.day, "day": comparison.a.day}
    return {key: text.format_map(days) for key, text in labels.columns.items()}


def _figures(rows: pd.DataFrame, columns: list[str]) -> list[tuple[str, ...]]:
    values = rows[columns].itertuples(index=False)
    return [tuple(one for one in row if not pd.isna(one)) for row in values]
