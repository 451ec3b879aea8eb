"""Readings put right by hand: ``corrections.csv``.

What belongs here: the file's lines. A correction holds for one figure at one place of one document.
Applying them is ``extract.correct``'s matter.
"""

import csv
import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from extract.errors import ContractError
from extract.gazetteer import gazetteer
from extract.results import Measure, Qualifier, Reading

FILE = "corrections.csv"
COLUMNS = (
    "document", "value_start", "value_end", "printed", "read_as", "decision", "reservoir_id",
    "date", "discharge_m3s", "qualifier", "measure", "who", "when", "why",
)  # fmt: skip
Decision = Literal["drop", "change"]
_CURE = "Mend that line; the columns are in data/README.md"
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


def printed_figure(one: Reading) -> str:
    """Return the number as it is printed in the quote of a reading."""
    if one.start is None or one.value_start is None or one.value_end is None:
        return ""
    return one.quote[one.value_start - one.start : one.value_end - one.start]


def read_corrections(path: Path) -> list[Correction]:
    """Read the corrections; of a file that is not there, none.

    Raises
    ------
    ContractError
        Naming file and line, if a line cannot be used.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return list(_corrections(csv.DictReader(stream, strict=True), path))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ContractError(path, f"it cannot be read ({error})", _CURE) from error


def _corrections(rows: "csv.DictReader[str]", path: Path) -> Iterable[Correction]:
    if tuple(rows.fieldnames or ()) != COLUMNS:
        problem = f"its columns are not {', '.join(COLUMNS)}"
        raise ContractError(f"{path}:1", problem, "Mend its first line")
    for row in rows:
        place = f"{path}:{rows.line_num}"
        try:
            yield _correction(row, place)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problem = f"the line cannot be used ({error})"
            raise ContractError(place, problem, _CURE) from error


def _correction(row: dict[str, str], place: str) -> Correction:
    cells: dict[str, Any] = {name: row[name].strip() for name in COLUMNS}
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
            "value_start": int(cells["value_start"]),
            "value_end": int(cells["value_end"]),
            "date": datetime.date.fromisoformat(cells["date"]) if cells["date"] else None,
            "discharge_m3s": _discharge_m3s(cells["discharge_m3s"]),
            "measure": cells["measure"] or None,
            "when": datetime.date.fromisoformat(cells["when"]),
        }
    )


def _discharge_m3s(text: str) -> float | None:
    value = float(text) if text else None
    if value is not None and not 0 <= value < float("inf"):
        raise ValueError(f"discharge_m3s {text!r}")
    return value
