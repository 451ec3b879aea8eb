"""Which lines of a text are a table, and where their cells are.

What belongs here: the print of tables. Pages in HTML part cells by tabs, posts and dispatchers'
sheets by bars.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import regex

Span: TypeAlias = tuple[int, int]

_TABLE = regex.compile(
    r"(?:^[^\n]*\t[^\n]*(?:\n|\Z)){2,}+|(?:^[^\n|]*\|[^\n]*(?:\n|\Z)){2,}+",
    regex.MULTILINE | regex.VERSION1,
)
_LINE = regex.compile(r"[^\n]+", regex.VERSION1)
_RULED = regex.compile(r"[-=:|+\s]++", regex.VERSION1)  # «---|---» under the heads


@dataclass(frozen=True, slots=True)
class Table:
    """The span of a table and the spans of its cells, row by row; an empty cell has no length."""

    span: Span
    rows: tuple[tuple[Span, ...], ...]


def tables(text: str, span: Span) -> Iterator[Table]:
    """Yield the tables in a span of a text."""
    within = text[slice(*span)]
    if "\t" not in within and "|" not in within:
        return
    for found in _TABLE.finditer(text, *span):
        parted = "\t" if "\t" in found.group() else "|"
        lines = (one.span() for one in _LINE.finditer(text, *found.span()))
        rows = [
            _cells(text, line, parted) for line in lines if not _RULED.fullmatch(text[slice(*line)])
        ]
        if len(rows) > 1:
            yield Table(found.span(), tuple(map(tuple, _inside(rows))))


def _cells(text: str, line: Span, parted: str) -> list[Span]:
    """Return the spans of the cells of a line, without the blanks around them."""
    cells: list[Span] = []
    place = line[0]
    for printed in text[slice(*line)].rstrip().split(parted):
        start = place + len(printed) - len(printed.lstrip())
        cells.append((start, max(start, place + len(printed.rstrip()))))
        place += len(printed) + 1
    return cells


def _inside(rows: list[list[Span]]) -> list[list[Span]]:
    """Leave out the empty cells outside the bars that frame a table: «| Кенгир | 45 |»."""
    framed = all(start == end for (start, end), *_ in rows)
    return [row[1:] for row in rows] if framed and all(len(row) > 1 for row in rows) else rows
