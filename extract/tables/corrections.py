"""Readings put right by hand: ``corrections.csv``.

What belongs here: the file's lines. A correction holds for one figure at one place of one document.
Applying them is ``extract.tables.corrected``'s matter.
"""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from extract.gazetteer.loading import gazetteer
from extract.tables.by_hand import ByHand, cell, read_by_hand
from extract.tables.cells import read_day, read_number, read_offset
from extract.tables.results import Measure, Qualifier, Reading, Skipped

FILE = "corrections.csv"
COLUMNS = (
    "document", "value_start", "value_end", "printed", "read_as", "decision", "reservoir_id",
    "date", "discharge_m3s", "qualifier", "measure", "who", "when", "why",
)  # fmt: skip
Decision = Literal["drop", "change"]
_PRECISE: tuple[Qualifier, ...] = ("", "about", "over", "under")


@dataclass(frozen=True, slots=True)
class Correction:
    """One line: which reading is meant, what becomes of it, and who decided so, when and why.

    Attributes
    ----------
    place
        File and line, for messages.
    document, value_start, value_end, printed
        The figure: its document, its place there, and the number as it is printed.
    read_as
        The id of the reservoir it was read for; empty: of all it was read for.
    decision
        ``drop``, or ``change`` to what of the following four is not empty.
    """

    place: str
    document: str
    value_start: int
    value_end: int
    printed: str
    read_as: str
    decision: Decision
    reservoir_id: str
    date: datetime.date | None
    discharge_m3s: float | None
    qualifier: Qualifier
    measure: Measure | None
    who: str
    when: datetime.date
    why: str

    def means(self, one: Reading) -> bool:
        """Say whether it is about this reading, as it was read."""
        place = (self.document, self.value_start, self.value_end)
        if place != (one.document, one.value_start, one.value_end):
            return False
        return self.read_as in ("", one.reservoir_id) and printed_figure(one) == self.printed


def printed_figure(one: Reading | Skipped) -> str:
    """Return the number as it is printed in the quote of a figure."""
    if one.start is None or one.value_start is None or one.value_end is None:
        return ""
    return one.quote[one.value_start - one.start : one.value_end - one.start]


def read_corrections(path: Path) -> ByHand[Correction]:
    """Read the corrections, and what is wrong with lines that cannot be used."""
    return read_by_hand(path, COLUMNS, read_correction)


def read_correction(row: dict[str, str], place: str) -> Correction:
    """Read the cells of a line.

    Raises
    ------
    ValueError
        If they say no correction; the message names what is wrong.
    """
    cells: dict[str, Any] = {**row}
    for name in ("document", "printed", "who", "why"):
        if not cells[name]:
            raise ValueError(f"{name} is empty")
    new = [cells[name] for name in ("reservoir_id", "date", "discharge_m3s", "measure")]
    if cells["decision"] not in get_args(Decision):
        raise ValueError(f"decision {cells['decision']!r} is neither drop nor change")
    if (cells["decision"] == "change") != any(new):
        raise ValueError("a change needs something to change, and a drop has nothing")
    if cells["reservoir_id"] and cells["reservoir_id"] not in gazetteer().reservoirs:
        raise ValueError(f"reservoir_id {cells['reservoir_id']!r} is not in the gazetteer")
    if cells["measure"] not in ("", *get_args(Measure)):
        raise ValueError(f"measure {cells['measure']!r}")
    if cells["qualifier"] not in _PRECISE or (cells["qualifier"] and not cells["discharge_m3s"]):
        raise ValueError(f"qualifier {cells['qualifier']!r}")
    return Correction(
        **cells
        | {
            "place": place,
            "value_start": cell(row, "value_start", read_offset),
            "value_end": cell(row, "value_end", read_offset),
            "date": cell(row, "date", read_day) if row["date"] else None,
            "discharge_m3s": cell(row, "discharge_m3s", read_number)
            if row["discharge_m3s"]
            else None,
            "measure": cells["measure"] or None,
            "when": cell(row, "when", read_day),
        }
    )
