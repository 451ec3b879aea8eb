"""From a stretch of text to the frames of its tables and lists, and to the prose between them.

What belongs here: what is read as a table or a list, and what is left to be read as prose.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from extract.reading.frames.frame import Frame
from extract.reading.grid.cell import Cell, flow_of, held_of
from extract.reading.grid.cells import Cells
from extract.reading.grid.lists import lists
from extract.reading.grid.rows import Span, tables
from extract.reading.mentions.lexicon import Lexicon


def flows_apart(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    """Yield the stretches of a span, and the frames of those that are tables or lists of flows.

    Parameters
    ----------
    text
        The page's text.
    span
        Where to look.
    lexicon
        The language.
    """
    found = chain(_of_tables(text, span, lexicon), _of_lists(text, span, lexicon))
    yield from _stretches(span, found, flow_of)


def held_apart(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    """Yield the same for tables of what reservoirs hold."""
    yield from _stretches(span, _of_tables(text, span, lexicon), held_of)


def _stretches(
    span: Span,
    found: Iterable[tuple[Span, Iterable[Cell]]],
    framed: Callable[[Cell], Iterator[Frame]],
) -> Iterator[tuple[Span, list[Frame]]]:
    """Yield what was found and gives frames, and what lies between without any."""
    place, end = span
    for (start, until), cells in sorted(found, key=lambda one: one[0]):
        frames = [frame for cell in cells for frame in framed(cell)]
        if not frames or start < place:
            continue
        if place < start:
            yield (place, start), []
        yield (start, until), frames
        place = until
    if place < end:
        yield (place, end), []


def _of_tables(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, Iterable[Cell]]]:
    place = span[0]
    for table in tables(text, span):
        yield table.span, Cells(text, lexicon).of_table(table, place)
        place = table.span[1]


def _of_lists(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, Iterable[Cell]]]:
    for listed in lists(text, span, lexicon.language):
        cells = Cells(text, lexicon)
        for item in listed.items:
            yield item.span, cells.of_item(item, listed.head)
