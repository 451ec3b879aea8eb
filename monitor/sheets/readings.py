"""Sheets of single statements: readings, plans, conflicts, skipped amounts, remarks."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from monitor.labels import Labels
from monitor.labels.wording import amount, corrected_words, flag_words, note_words, rule_words
from monitor.places import Places
from monitor.sheets.sheet import Sheet, filled, name_places, name_regions, said_or_seen

_READING_COLUMNS = (
    "reservoir", "date", "discharge_m3s", "measure", "qualifier", "low_m3s", "high_m3s", "shared",
    "flag", "quote", "region", "published", "title", "dated_by", "date_from", "time", "rule",
    "note", "chosen", "source_url", "document",
)  # fmt: skip


def columns_said(readings: pd.DataFrame, listed: npt.NDArray[np.intp]) -> list[str]:
    """Return the columns in which any of the readings at some positions says something."""
    columns = {name: readings[name].iloc[listed] for name in _READING_COLUMNS}
    return filled(columns | {"quote": said_or_seen(columns)})


def said_of_figures(labels: Labels) -> dict[str, Callable[[Any], Any]]:
    """Return how the cells are worded that flows and storage have in common, by their column."""
    return {
        "qualifier": labels.states.qualifiers.get,
        "shared": labels.states.shared.get,
        "dated_by": labels.reading.dated_by.get,
        "rule": lambda rule: rule_words(rule, labels),
        "flag": lambda flags: flag_words(flags, labels),
        "note": lambda note: note_words(note, labels),
        "chosen": {True: labels.states.true, False: labels.states.false}.get,
    }


def readings_sheet(
    readings: pd.DataFrame, places: Places, labels: Labels, columns: Sequence[str] = ()
) -> Sheet:
    """Word readings as they stand in the table of the contract.

    Parameters
    ----------
    readings, places, labels
        What to word, and how.
    columns
        Those shown; by default those in which a reading says something.
    """
    names = labels.columns
    worded = said_of_figures(labels) | {"measure": labels.states.measures.get}
    reservoir, region = name_places(readings.set_index("reservoir_id"), places)
    named = readings.assign(reservoir=reservoir, region=region, quote=said_or_seen(readings))
    table = {
        names[name]: named[name].map(worded[name]) if name in worded else named[name]
        for name in columns or filled(named[list(_READING_COLUMNS)])
    }
    return Sheet(pd.DataFrame(table, index=readings.index), [(key,) for key in readings.index])


def planned_sheet(planned: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word announced releases: the day each is to begin and the value."""
    names = labels.columns
    reservoir, region = name_places(planned.set_index("reservoir_id"), places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["planned_from"]: planned["date"],
            names["planned_amount"]: [
                "; ".join(filter(None, (amount(row, labels), corrected_words(row, labels))))
                for row in planned.to_dict("records")
            ],
            names["region"]: region,
            names["published"]: planned["published"],
        }
    )
    return Sheet(table, [(key,) for key in planned.index], amounts=(names["planned_amount"],))


def conflicts_sheet(conflicts: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the readings on which sources differ: for each day the chosen one, then the others."""
    names = labels.columns
    reservoir, _ = name_places(conflicts.set_index("reservoir_id"), places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["date"]: conflicts["date"],
            names["figure"]: [amount(row, labels) for row in conflicts.to_dict("records")],
            names["chosen"]: conflicts["chosen"].map({True: labels.states.true, False: ""}),
            names["measure"]: conflicts["measure"].map(labels.states.measures),
            names["time"]: conflicts["time"],
            names["published"]: conflicts["published"],
            names["title"]: conflicts["title"],
            names["source_url"]: conflicts["source_url"],
        }
    )
    return Sheet(table, [(key,) for key in conflicts.index], amounts=(names["figure"],))


def skipped_sheet(skipped: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the amounts that were seen and not taken."""
    names = labels.columns
    table = pd.DataFrame(
        {
            names["reservoir"]: [
                places.reservoir(one, text)
                for one, text in zip(skipped["reservoir_id"], skipped["reservoir"], strict=True)
            ],
            names["date"]: skipped["date"],
            names["value"]: skipped["value_m3s"],
            names["printed"]: [printed(row) for row in skipped.to_dict("records")],
            names["reason"]: skipped["reason"].map(
                lambda one: labels.reading.reasons.get(one, one)
            ),
            names["quote"]: skipped["quote"],
            names["title"]: skipped["title"],
        },
        index=skipped.index,
    )
    return Sheet(table, [()] * len(skipped), amounts=(names["printed"],))


def printed(row: Mapping[Hashable, Any]) -> str:
    """Return the number as the bulletin prints it; in m³/s it may be none at all."""
    start, end = row["value_start"], row["value_end"]
    if any(pd.isna(one) for one in (row["start"], start, end)):
        return ""
    return str(row["quote"])[int(start) - int(row["start"]) : int(end) - int(row["start"])]


def remarks_sheet(remarks: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the statements without a figure."""
    names = labels.columns
    table = pd.DataFrame(
        {
            names["region"]: name_regions(remarks["region_id"], remarks["region"], places),
            names["date"]: remarks["date"],
            names["reservoir"]: remarks["reservoir"],
            names["kind"]: remarks["kind"].map(
                lambda one: labels.reading.remark_kinds.get(one, one)
            ),
            names["quote"]: remarks["quote"],
        },
        index=remarks.index,
    )
    return Sheet(table, [(key,) for key in remarks.index])
