"""One figure of a table or a list: from the heads it has to its frame.

What belongs here: which head is asked first, and whether what they say together is a flow of a
reservoir.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.languages.kinds import FLOWS
from extract.reading.frames.clauses import kinds_of
from extract.reading.frames.frame import Frame, Quote, Rate, Way, When, Where, Whose, Words
from extract.reading.grid.heads import Head
from extract.reading.grid.rows import Span
from extract.reading.mentions.mention import Amount, Number, Word


@dataclass(frozen=True, slots=True)
class Cell:
    """A number: its heads, the first to be asked first, and what stands beside it in brackets."""

    number: Number
    row: Span
    heads: tuple[Head, ...]
    beside: Head

    @property
    def column(self) -> Head:
        """Return the head of its column."""
        return self.heads[0]


def shared_unit(heads: Sequence[Head]) -> bool:
    """Say whether heads name one unit, of flow, for all columns that name none."""
    return {one.unit for one in heads if one.unit} == {"flow"} or heads[0].unit == "flow"


def frame_of(cell: Cell, shared: bool) -> Iterator[Frame]:
    """Yield the frame of a cell, where its heads name a reservoir and a unit of flow."""
    column, left, *_ = heads = cell.heads
    named = next((one.named for one in heads if one.named), None)
    flows = (column.unit or left.unit) == "flow"
    flows = flows or (shared and not column.unit and not left.unit and column.may_flow)
    if named is None or not flows:
        return
    ways = next((one.directions for one in heads if one.directions), ())
    word = ways[0] if len({FLOWS[one.kind] for one in ways}) == 1 else None  # «приток / сброс»
    words = tuple(word for one in (*heads, cell.beside) for word in one.words)
    kinds = kinds_of(words)
    number = cell.number
    amount = Amount(number.start, number.end, "flow", "single", number, None)
    direction = FLOWS[word.kind] if word is not None else None
    rule = "head of its row" if left.named else "head above it"
    regions = left.regions
    leaning = next(one.span for one in (column, *heads[::-1]) if one.span[0] < one.span[1])
    yield Frame(
        amount=amount,
        whose=Whose(named, cell.row[0], anaphora=False, rule=rule),
        way=Way(direction, word, kinds, rule="heads of the table"),
        rate=Rate(amount, timeless=False, runs_now=False),
        words=Words(kinds, kinds, None, None, words),
        when=When(next((one.day for one in heads if one.day), None), None, "", first=True),
        where=Where(regions, in_sentence=regions is not None),
        quote=Quote(*cell.row, cell.row[0], leans_on=Word(*leaning, "unit")),
        named_here=True,
        alone=False,
    )
