"""Corrections that somebody proposes and a second person answers: ``proposed.csv``.

What belongs here: the file's lines, open and answered. Both stay on record; an accepted one is
written into ``corrections.csv`` as well, which is what the tables are made of.
"""

import csv
import datetime
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from extract.tables.by_hand import ByHand, cell, read_by_hand
from extract.tables.cells import read_day
from extract.tables.corrections import COLUMNS as CORRECTION
from extract.tables.corrections import printed_figure, read_correction
from extract.tables.results import Reading
from extract.tables.rows import write_cell

FILE: Final = "proposed.csv"
Answer = Literal["", "accepted", "refused"]
_FORMULA: Final = "=+-@＝＋－＠ "
COLUMNS: Final = (*CORRECTION, "answer", "answered_by", "answered")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One line: the cells of a correction, and what a second person said to it.

    Attributes
    ----------
    cells
        The cells of ``corrections.csv``, in its order; ``who``, ``when`` and ``why`` are the
        proposer's.
    answer, answered_by, answered
        Empty while nobody answered.
    """

    cells: tuple[str, ...]
    answer: Answer = ""
    answered_by: str = ""
    answered: str = ""

    def said(self, column: str) -> str:
        """Return one cell of the correction."""
        return self.cells[CORRECTION.index(column)]


def proposal_of(
    one: Reading, discharge_m3s: float | None, *, who: str, why: str, when: datetime.date
) -> Proposal:
    """Return the proposal that a figure be another, or that it be none.

    Parameters
    ----------
    one
        The figure as it stands in the table; read from a text.
    discharge_m3s
        What it should be in m³/s; ``None``: no figure stands there.
    who, why, when
        Who says so, why and when.

    Raises
    ------
    ValueError
        If the figure was not read from a text, or nobody or no reason is given.
    """
    said = {
        "document": one.document,
        "value_start": write_cell(one.value_start),
        "value_end": write_cell(one.value_end),
        "printed": printed_figure(one),
        "read_as": one.reservoir_id,
        "decision": "drop" if discharge_m3s is None else "change",
        "discharge_m3s": write_cell(discharge_m3s),
        "who": one_line(who),
        "when": when.isoformat(),
        "why": one_line(why),
    }
    row = dict.fromkeys(CORRECTION, "") | said
    read_correction(row, FILE)
    return Proposal(tuple(row.values()))


def one_line(text: str) -> str:
    """Return a text as a cell may hold it: one line that is seen whole, and never a formula."""
    seen = [one for one in " ".join(text.split()) if not unicodedata.category(one).startswith("C")]
    return "".join(seen).lstrip(_FORMULA)


def read_proposals(path: Path) -> ByHand[Proposal]:
    """Read the proposals, and what is wrong with lines that cannot be used."""
    return read_by_hand(path, COLUMNS, _proposal)


def _proposal(row: dict[str, str], place: str) -> Proposal:
    correction = {name: row[name] for name in CORRECTION}
    read_correction(correction, place)
    answer = next((one for one in get_args(Answer) if one == row["answer"]), None)
    if answer is None:
        raise ValueError(f"answer {row['answer']!r} is none of {get_args(Answer)}")
    if bool(answer) != bool(row["answered_by"]):
        raise ValueError("an answer needs who gave it")
    if answer:
        cell(row, "answered", read_day)
    return Proposal(tuple(correction.values()), answer, row["answered_by"], row["answered"])


def proposals_text(proposals: Iterable[Proposal]) -> str:
    """Return the whole file."""
    rows = ((*one.cells, one.answer, one.answered_by, one.answered) for one in proposals)
    return "".join(map(csv_line, (COLUMNS, *rows)))


def csv_line(cells: Sequence[str], mark: str = ",") -> str:
    """Return one line of a file kept by hand."""
    line = io.StringIO()
    csv.writer(line, delimiter=mark, lineterminator="\n").writerow(cells)
    return line.getvalue()
