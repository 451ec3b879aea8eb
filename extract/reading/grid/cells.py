"""The numbers of tables and lists, each with its heads.

What belongs here: which heads a cell has, and which of them is asked first: its column, its row,
the corner of the table, the line above it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from extract.languages.folding import fold
from extract.languages.language import Language
from extract.reading.grid.cell import Cell
from extract.reading.grid.heads import Head, Heads, one_below
from extract.reading.grid.lists import Item
from extract.reading.grid.rows import Span, Table
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Number, Word
from extract.reading.mentions.numbers import number_pattern, parse_quantity


class Cells:
    """Reads the tables and lists of a text in one language."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._heads = Heads(text, lexicon)

    def of_table(self, table: Table, begins: int) -> Iterator[Cell]:
        """Yield the numbers of a table.

        ``begins`` is where the stretch before the table begins: its last line is the caption.
        """
        above = self._heads.above(begins, table.span[0])
        first, *body = table.rows
        if self._is_of_figures(first):
            first, body = (), list(table.rows)
        # «Сводка (приток | сброс, м³/с)» has no cell above the names.
        shifted = bool(first) and len(first) + 1 == max(map(len, body))
        corner = self._heads.of(first[0]) if first else above
        columns = [self._heads.of(cell) for cell in first[1:]]
        while first and len(body) > 1 and self._goes_on_with_heads(body[0], first):
            below = [self._heads.of(cell) for cell in body.pop(0)[1:]]
            columns = [one_below(*both) for both in zip(columns, below, strict=True)]
        if shifted:  # «Сводка на 8:00 (приток» is the first column, and says things of all
            columns.insert(0, replace(corner, understood=True))
            corner = replace(corner, day=None)
        columns = _with_years(columns)
        flows = _all_flow((above, corner, *columns))
        shared = _shared_way(columns)
        of_reservoirs = bool(first) and self._heads.are_reservoirs(first[0])
        for row in body:
            left, rest = self._left(row, of_reservoirs=of_reservoirs)
            at = len(row) - len(rest) - 1
            for index, cell in enumerate(rest, at):
                column = columns[index] if index < len(columns) else Head((cell[0], cell[0]))
                numbers = self._numbers(cell)
                if numbers and (index < len(columns) or not first):
                    beside = self._heads.of((numbers[-1].end, cell[1]))
                    whole = row[0][0], row[-1][1]
                    heads = column, left, *shared, corner, above
                    yield Cell(numbers, whole, heads, beside, flows)

    def of_item(self, item: Item, above: Span) -> Iterator[Cell]:
        """Yield the numbers of an item of a list; none where it is not understood whole."""
        left, (head, aside) = self._heads.of(item.head), self._heads.of_list(above)
        if item.in_order:
            said = self._heads.in_order(above)
        else:
            said = [self._heads.of(one.said) for one in item.entries]
        told = (left.named or left.day) and left.understood and len(said) == len(item.entries)
        led = left.named is not None and left.named.source  # «из Кенгирского – 45» is prose
        if not told or led or not all(one.may_flow for one in said):
            return
        if not all(one.directions or left.directions or head.directions for one in said):
            return
        for one, entry in zip(said, item.entries, strict=True):
            numbers = self._numbers(entry.number)
            if numbers:
                beside = self._heads.of(entry.beside)
                heads = (one, left, *([aside] if entry.aside else []), head)
                flows = entry.unit[0] < entry.unit[1] or _all_flow((head,))
                yield Cell(numbers, item.span, heads, beside, flows)

    def _left(self, row: Sequence[Span], *, of_reservoirs: bool) -> tuple[Head, Sequence[Span]]:
        """Return what heads a row, and its other cells; before the head its number may stand."""
        left = self._heads.of(row[0], of_reservoirs=of_reservoirs)
        told = left.named or left.day or not left.silent
        if told or len(row) <= len((left, row[-1])):
            return left, row[1:]
        return self._heads.of(row[1], of_reservoirs=True), row[2:]

    def _goes_on_with_heads(self, row: Sequence[Span], first: Sequence[Span]) -> bool:
        """Say whether a row has heads as well, and no figure: units below their measures."""
        figures = any(self._numbers(one) for one in row)
        return len(row) == len(first) and not figures and self._is_blank(row[0])

    def _numbers(self, cell: Span) -> tuple[Number, ...]:
        """Return the number a cell is, or the two of a range, with words in brackets behind it.

        A cell with other numbers is none: which of them its column means is not said.
        """
        language = self._lexicon.language
        folded = fold(self._text[slice(*cell)])
        found = _number(language).fullmatch(folded)
        if found is None:
            return ()
        return tuple(
            Number(cell[0] + start, cell[0] + end, self._value(folded[start:end]))
            for start, end in found.spans("number")
        )

    def _value(self, printed: str) -> float:
        thousands = self._lexicon.language.numbers.thousands
        return parse_quantity(printed, thousands, self._lexicon.number)[0]

    def _is_of_figures(self, row: Sequence[Span]) -> bool:
        """Say whether a first row is none of heads; days and years in digits look like figures."""
        cells = [one for one in row[1:] if not self._is_blank(one)]
        figures = all(self._numbers(one) for one in cells)
        heads = (self._heads.of(one) for one in cells)
        return figures and not all(one.day or one.year for one in heads)

    def _is_blank(self, cell: Span) -> bool:
        return not any(map(str.isalnum, self._text[slice(*cell)]))


def _with_years(columns: Sequence[Head]) -> list[Head]:
    """Mark the columns of years before the last one: their figures are of before."""
    last = max((one.year for one in columns), default=0)
    return [
        replace(one, words=(*one.words, Word(*one.span, "previous")))
        if 0 < one.year < last
        else one
        for one in columns
    ]


def _shared_way(columns: Sequence[Head]) -> tuple[Head, ...]:
    """Return what one of several days says of all: «13.04 | 14.04 | 15.04 (сброс, м³/с)»."""
    told = [one for one in columns if one.directions]
    shares = len(told) == 1 and all(one.day for one in columns)
    return (replace(told[0], day=None),) if shares else ()


def _all_flow(heads: Sequence[Head]) -> bool:
    """Say whether heads name one unit, of flow, for all columns that name none."""
    return {one.unit for one in heads if one.unit} == {"flow"} or heads[0].unit == "flow"


@cache
def _number(language: Language) -> "regex.Pattern[str]":
    number = rf"(?P<number>{number_pattern(language)})"
    return regex.compile(
        rf"{number}(?:\s*+(?:-|\.{{2,3}}+|…)\s*+{number})?+(?:\s*+\([^()0-9]*+\))?+",
        regex.VERSION1,
    )
