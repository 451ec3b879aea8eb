"""The tables an analyst sees, in words of the screen's language.

What belongs here: which columns a table has and how their cells are worded. A sheet is what stands
on the screen and what goes into the file; numbers stay numbers until ``on_screen`` writes them.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from monitor.compare import Comparison
from monitor.hostile import visible
from monitor.labels import Labels
from monitor.labels.wording import (
    amount,
    corrected_words,
    direction,
    extreme_words,
    flag_words,
    last_words,
    number,
    region_count,
    rule_words,
    signed,
    state_words,
)
from monitor.places import Places

Row = Mapping[Hashable, Any]
_READING_COLUMNS = (
    "discharge_m3s", "qualifier", "measure", "low_m3s", "high_m3s", "shared", "flag", "rule",
    "published", "dated_by", "date_from", "time", "quote", "title", "source_url", "document",
    "note", "chosen",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table in words, and for each row the keys of the figures it stands on."""

    table: pd.DataFrame
    figures: list[tuple[str, ...]]
    differences: tuple[str, ...] = ()
    """The columns whose numbers are written with their sign."""


def on_screen(sheet: Sheet, labels: Labels) -> pd.DataFrame:
    """Write numbers and days as the language does; the rows, order and columns stay."""
    shown: dict[Hashable, Any] = {}
    for name, column in sheet.table.items():
        write = signed if name in sheet.differences else number
        if pd.api.types.is_datetime64_any_dtype(column):
            shown[name] = column.dt.strftime("%Y-%m-%d").fillna("")
        else:
            shown[name] = [_cell(one, write, labels) for one in column]
    return pd.DataFrame(shown, index=sheet.table.index)


def state_sheet(
    comparison: Comparison, rows: pd.DataFrame, places: Places, labels: Labels
) -> Sheet:
    """Word the state on the second day, with the change since the first."""
    names = _dated_names(comparison, labels)
    records = rows.to_dict("records")
    reservoir, region = _named(rows, places)
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
    reservoir, region = _named(rows, places)
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
    return Sheet(table, figures, (names["difference_m3s"], names["change_percent"]))


def sums_sheet(sums: pd.DataFrame, comparison: Comparison, places: Places, labels: Labels) -> Sheet:
    """Word the sums of the regions."""
    names = _dated_names(comparison, labels)
    table = pd.DataFrame(
        {
            names["region"]: _regions(sums.index, sums["region"], places),
            names["sum_a"]: sums["sum_a_m3s"],
            names["sum_b"]: sums["sum_b_m3s"],
            names["difference_m3s"]: sums["difference_m3s"],
            names["counted"]: [region_count(row, labels) for row in sums.to_dict("records")],
            names["note"]: [
                "; ".join([labels.regions_chained] * chained + list(corrections))
                for chained, corrections in zip(sums["chained"], sums["corrections"], strict=True)
            ],
        }
    )
    return Sheet(table, list(sums["figures"]), (names["difference_m3s"],))


def readings_sheet(readings: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word readings as they stand in the table of the contract."""
    names = labels.columns
    worded: dict[str, Callable[[Any], Any]] = {
        "measure": labels.measures.get,
        "qualifier": labels.qualifiers.get,
        "shared": labels.shared.get,
        "dated_by": labels.dated_by.get,
        "rule": lambda rule: rule_words(rule, labels),
        "flag": lambda flags: flag_words(flags, labels),
        "chosen": {True: labels.true, False: labels.false}.get,
    }
    reservoir, region = _named(readings.set_index("reservoir_id"), places)
    columns: dict[str, Any] = {
        names["date"]: readings["date"],
        names["reservoir"]: reservoir,
        names["region"]: region,
    }
    for name in _READING_COLUMNS:
        cells = readings[name]
        columns[names[name]] = cells.map(worded[name]) if name in worded else cells
    return Sheet(pd.DataFrame(columns, index=readings.index), [(key,) for key in readings.index])


def planned_sheet(planned: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word announced releases: the day each is to begin and the value."""
    names = labels.columns
    reservoir, region = _named(planned.set_index("reservoir_id"), places)
    table = pd.DataFrame(
        {
            names["planned_from"]: planned["date"],
            names["reservoir"]: reservoir,
            names["planned_amount"]: [
                "; ".join(filter(None, (amount(row, labels), corrected_words(row, labels))))
                for row in planned.to_dict("records")
            ],
            names["region"]: region,
            names["published"]: planned["published"],
        }
    )
    return Sheet(table, [(key,) for key in planned.index])


def skipped_sheet(skipped: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the amounts that were seen and not taken."""
    names = labels.columns
    table = pd.DataFrame(
        {
            names["quote"]: skipped["quote"],
            names["value"]: skipped["value_m3s"],
            names["reason"]: skipped["reason"].map(lambda one: labels.reasons.get(one, one)),
            names["date"]: skipped["date"],
            names["reservoir"]: [
                places.reservoir(one, text)
                for one, text in zip(skipped["reservoir_id"], skipped["reservoir"], strict=True)
            ],
            names["title"]: skipped["title"],
        },
        index=skipped.index,
    )
    return Sheet(table, [()] * len(skipped))


def remarks_sheet(remarks: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the statements without a figure."""
    names = labels.columns
    table = pd.DataFrame(
        {
            names["date"]: remarks["date"],
            names["region"]: _regions(remarks["region_id"], remarks["region"], places),
            names["reservoir"]: remarks["reservoir"],
            names["kind"]: remarks["kind"].map(lambda one: labels.remark_kinds.get(one, one)),
            names["quote"]: remarks["quote"],
        },
        index=remarks.index,
    )
    return Sheet(table, [(key,) for key in remarks.index])


def _cell(cell: Any, write: Callable[[float, Labels], str], labels: Labels) -> str:
    if isinstance(cell, str):
        return visible(cell)
    return "" if pd.isna(cell) else write(float(cell), labels)


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


def _named(rows: pd.DataFrame, places: Places) -> tuple[list[str], list[str]]:
    """Return the names of the reservoirs, which index ``rows``, and of their regions."""
    known = dict(zip(rows.index, rows["reservoir"], strict=True))
    named = {one: places.reservoir(one, fallback) for one, fallback in known.items()}
    return [named[one] for one in rows.index], _regions(rows["region_id"], rows["region"], places)


def _regions(ids: Iterable[str], fallbacks: Iterable[str], places: Places) -> list[str]:
    pairs = list(zip(ids, fallbacks, strict=True))
    named = {one: places.region(one, fallback) for one, fallback in dict(pairs).items()}
    return [named[one] for one, _ in pairs]


def _figures(rows: pd.DataFrame, columns: list[str]) -> list[tuple[str, ...]]:
    values = rows[columns].itertuples(index=False)
    return [tuple(one for one in row if not pd.isna(one)) for row in values]
