"""A bulletin's text cut into pieces, so that every figure read from it can be marked.

What belongs here: offsets to pieces. How a piece looks is the page's matter.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from monitor.said import Said

MarkKind = Literal["read", "skipped", "remark"]


@dataclass(frozen=True)
class Mark:
    """A span of the text, in code points, half-open; ``key`` leads to its row."""

    start: int
    end: int
    kind: MarkKind
    key: str
    word: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of text and the mark it lies in, if any."""

    text: str
    mark: Mark | None = None


def collect_marks(text: str, said: Said) -> tuple[list[Mark], int]:
    """Collect the marks of one document.

    Returns
    -------
    tuple
        The marks whose quote still stands where the table says, and the number of those whose
        quote does not: the text was changed after it was read.
    """
    marks: list[Mark] = []
    lost = 0
    spans: list[tuple[MarkKind, pd.DataFrame, str, str]] = [
        ("read", said.readings, "value_start", "value_end"),
        ("read", said.storage, "value_start", "value_end"),
        ("skipped", said.skipped, "value_start", "value_end"),
        ("skipped", said.not_stored, "value_start", "value_end"),
        ("remark", said.remarks, "start", "end"),
    ]
    for kind, rows, start, end in spans:
        mine = rows[rows[start].notna() & rows["start"].notna()]
        for key, row in zip(mine.index, mine.to_dict("records"), strict=True):
            if text[int(row["start"]) : int(row["end"])] != row["quote"]:
                lost += 1
                continue
            marks.append(Mark(int(row[start]), int(row[end]), kind, str(key), _word(row)))
    return marks, lost


def _word(row: Mapping[Hashable, Any]) -> str:
    """Return what stands beside a mark: why it was not taken, or how the figure was corrected."""
    corrected = "corrected" in row.get("flag", "").split()
    return str(row["note"] if corrected else row.get("reason", ""))


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Piece]:
    """Cut ``text[start:end]`` at the marks inside it; the pieces joined are that text again.

    Of marks that overlap, the one that begins first is kept whole, and the rest of the others
    after it; of two on the same span, the first given.
    """
    pieces: list[Piece] = []
    at = start
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        begin, stop = max(mark.start, at), min(mark.end, end)
        if begin >= stop:
            continue
        if begin > at:
            pieces.append(Piece(text[at:begin]))
        pieces.append(Piece(text[begin:stop], mark))
        at = stop
    if at < end:
        pieces.append(Piece(text[at:end]))
    return pieces
