"""From a stretch of text to the frames of its tables and lists, and to the prose between them.

What belongs here: what is read as a table or a list, and what is left to be read as prose.
"""

from collections.abc import Iterator
from itertools import chain

from extract.reading.frames.frame import Frame
from extract.reading.grid.cells import Cells
from extract.reading.grid.lists import lists
from extract.reading.grid.rows import Span, tables
from extract.reading.mentions.lexicon import Lexicon


def grids(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    """Yield the stretches of a span, and the frames of those that are of tables or lists.

    Parameters
    ----------
    text
        The page's text.
    span
        Where to look.
    lexicon
        The language.
    """
    place, end = span
    found = chain(_of_tables(text, span, lexicon), _of_lists(text, span, lexicon))
    for (start, until), frames in sorted(found, key=lambda one: one[0]):
        if not frames or start < place:
            continue
        if place < start:
            yield (place, start), []
        yield (start, until), frames
        place = until
    if place < end:
        yield (place, end), []


def _of_tables(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    place = span[0]
    for table in tables(text, span):
        yield table.span, list(Cells(text, lexicon).of_table(table, place))
        place = table.span[1]


def _of_lists(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    for listed in lists(text, span, lexicon.language):
        cells = Cells(text, lexicon)
        for item in listed.items:
            yield item.span, list(cells.of_item(item, listed.head))
