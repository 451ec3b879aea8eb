"""One figure of a table or a list: from the heads it has to its frame.

What belongs here: which head is asked first, and whether what they say together is a flow of a
reservoir, or what it holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.languages.kinds import FLOWS
from extract.reading.frames.clauses import kinds_of
from extract.reading.frames.frame import Frame, Quote, Rate, Way, When, Where, Whose, Words
from extract.reading.grid.heads import Head
from extract.reading.grid.rows import Span
from extract.reading.mentions.mention import Amount, Form, Number, Reservoirs, Word
from extract.reading.mentions.units import Unit


@dataclass(frozen=True, slots=True)
class Cell:
    """A number, or the two of a range: its heads, and what stands beside it in brackets.

    The heads, the first to be asked first, are of its column, of its row, in the corner, and the
    line above. ``flows`` says that they name a unit of flow for all columns that name none.
    """

    numbers: tuple[Number, ...]
    row: Span
    heads: tuple[Head, ...]
    beside: Head
    flows: bool

    @property
    def named(self) -> Reservoirs | None:
        """Return the reservoir that the first of the heads names."""
        return next((one.named for one in self.heads if one.named), None)


def flow_of(cell: Cell) -> Iterator[Frame]:
    """Yield the frame of a cell, where its heads name a reservoir and a unit of flow."""
    column, left, *others = cell.heads
    said = column.unit or left.unit
    # «объём, млн м³, сброс, м³/с» above a table: a column that says which way is of the flows.
    if column.directions and not said and any(one.unit == "both" for one in others):
        said = "flow"
    if said in ("flow", "both") or (cell.flows and not said and not column.held[0]):
        ways = next((one.directions for one in cell.heads if one.directions), ())
        word = ways[0] if len({FLOWS[one.kind] for one in ways}) == 1 else None  # «приток / сброс»
        # Of a column that says something nobody knows, which way its water goes is open.
        word = word if said or column.may_flow else None
        yield from _framed(cell, "flow", cell.numbers, word, ())


def held_of(cell: Cell) -> Iterator[Frame]:
    """Yield the frame of a cell, where its heads name a reservoir and a unit of what it holds."""
    column, left, *_ = cell.heads
    told = (column, *(cell.heads[1:] if column.of_storage else (left,)))
    for unit, scale in (one.held for one in told):
        if not unit or column.directions:
            continue
        words = next((one.of_storage for one in cell.heads if one.of_storage), ())
        numbers = tuple(replace(one, value=one.value * scale) for one in cell.numbers)
        yield from _framed(cell, unit, numbers, None, words)
        return


def _framed(
    cell: Cell,
    unit: Unit,
    numbers: tuple[Number, ...],
    way: Word | None,
    of_storage: tuple[Word, ...],
) -> Iterator[Frame]:
    column, left, *_ = heads = cell.heads
    named = cell.named
    if named is None:
        return
    told = (word for one in (*heads, cell.beside) for word in one.words)
    # Flows that a caption names as well are of other columns.
    words = (*of_storage, *(one for one in told if not of_storage or one.kind not in FLOWS))
    kinds = kinds_of(words)
    first, last = numbers[0], numbers[-1]
    form: Form = "single" if first is last else "range"
    second = None if first is last else last
    amount = Amount(first.start, last.end, unit, form, first, second)
    rule = "head of its row" if left.named else "head above it"
    leaning = next(one.span for one in (column, *heads[::-1]) if one.span[0] < one.span[1])
    yield Frame(
        amount=amount,
        whose=Whose(named, cell.row[0], anaphora=False, rule=rule),
        way=Way(FLOWS[way.kind] if way else None, way, kinds, rule="heads of the table"),
        rate=Rate(amount, timeless=False, runs_now=False),
        words=Words(kinds, kinds, None, None, words),
        when=When(next((one.day for one in heads if one.day), None), None, "", first=True),
        where=Where(left.regions, in_sentence=left.regions is not None),
        quote=Quote(*cell.row, cell.row[0], leans_on=Word(*leaning, "unit")),
        named_here=True,
        alone=False,
    )
