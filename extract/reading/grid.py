"""Tables on a page: what a cell is, its row, its column and the line above say together.

What belongs here: finding the cells, and one frame for each number. What becomes of it is decided
in ``extract.reading.verdicts``, as of every other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from extract.languages.folding import fold
from extract.languages.kinds import FLOWS
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.frames.clauses import kinds_of
from extract.reading.frames.frame import Frame, Quote, Rate, Way, When, Where, Whose, Words
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Amount, Day, Mention, Number, Reservoirs, Word
from extract.reading.mentions.numbers import number_pattern, parse_quantity
from extract.reading.mentions.units import period_of, unit_pattern

Span = tuple[int, int]

_ROWS = regex.compile(r"(?:^[^\n]*\t[^\n]*(?:\n|\Z)){2,}", regex.MULTILINE | regex.VERSION1)
_LINE = regex.compile(r"[^\n]+", regex.VERSION1)
_CAPTION = 200  # code points: a longer line above a table is no caption


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a row or a column says: the span of its cell, and what stands in it."""

    span: Span
    named: Reservoirs | None
    day: Day | None
    words: tuple[Word, ...]
    unit: Literal["flow", "other", ""]

    @property
    def direction(self) -> Word | None:
        """Return the word that says which way the water goes."""
        return next((one for one in self.words if one.kind in FLOWS), None)


def grids(text: str, span: Span, lexicon: Lexicon) -> Iterator[tuple[Span, list[Frame]]]:
    """Yield the stretches of a span, and the frames of those that are tables of flows.

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
    for found in _ROWS.finditer(text, place, end) if "\t" in text[place:end] else ():
        frames = list(_Reader(text, lexicon).frames(found.span(), place))
        if frames:
            if place < found.start():
                yield (place, found.start()), []
            yield found.span(), frames
            place = found.end()
    if place < end:
        yield (place, end), []


class _Reader:
    """Reads the tables of a text in one language."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon

    def frames(self, span: Span, begins: int) -> Iterator[Frame]:
        """Yield a frame for each number whose heads say whose it is, and that it flows.

        ``begins`` is where the stretch before the table begins: its last line is the caption.
        """
        first, *body = (self._cells(line.span()) for line in _LINE.finditer(self._text, *span))
        caption = self._caption(begins, span[0])
        columns = [self._head(cell, of_reservoirs=False) for cell in first]
        heads = find_mentions(self._text, *first[0], self._lexicon)
        of_reservoirs = any(isinstance(one, Reservoirs) and not one.names for one in heads)
        for row in body:
            left = self._head(row[0], of_reservoirs=of_reservoirs)
            for column, cell in zip(columns[1:], row[1:], strict=False):
                number = self._number(cell)
                if number is not None:
                    yield from _frame(number, (row[0][0], row[-1][1]), left, column, caption)

    def _cells(self, line: Span) -> list[Span]:
        """Return the spans of the cells of a line, without the blanks around them."""
        cells: list[Span] = []
        place = line[0]
        for printed in self._text[slice(*line)].rstrip().split("\t"):
            start = place + len(printed) - len(printed.lstrip())
            cells.append((start, max(start, place + len(printed.rstrip()))))
            place += len(printed) + 1
        return cells

    def _caption(self, begins: int, start: int) -> _Head:
        above = self._text[begins:start].rstrip()
        line = above.rpartition("\n")[2]
        end = begins + len(above)
        span = (end - len(line), end) if len(line) <= _CAPTION else (start, start)
        return self._head(span, of_reservoirs=False)

    def _head(self, cell: Span, *, of_reservoirs: bool) -> _Head:
        mentions = find_mentions(self._text, *cell, self._lexicon)
        days = (one for one in mentions if isinstance(one, Day))
        words = tuple(one for one in mentions if isinstance(one, Word))
        named = self._named(cell, mentions, of_reservoirs=of_reservoirs)
        return _Head(cell, named, next(days, None), words, self._unit(cell))

    def _named(
        self, cell: Span, mentions: Sequence[Mention], *, of_reservoirs: bool
    ) -> Reservoirs | None:
        """Return the name a cell is, with a head word or without it."""
        found = (one for one in mentions if isinstance(one, Reservoirs) and one.names)
        named = next((one for one in found if one.head != "place"), None)
        printed = self._text[slice(*cell)]
        if named is not None or not printed[:1].isupper():
            return named
        known = self._lexicon.names.reservoir(printed, "reservoir", "") is not None
        if not known and not of_reservoirs:
            return None
        keys = (self._lexicon.names.key(printed, "reservoir"),)
        return Reservoirs(*cell, (printed,), "reservoir", source=False, keys=keys)

    def _unit(self, cell: Span) -> Literal["flow", "other", ""]:
        language = self._lexicon.language
        folded = fold(self._text[slice(*cell)])
        if _others(language).search(folded):
            return "other"
        found = _unit(language).search(folded)
        if found is None:
            return ""
        return "flow" if found["flow"] or period_of(found) == "second" else "other"

    def _number(self, cell: Span) -> Number | None:
        language = self._lexicon.language
        folded = fold(self._text[slice(*cell)])
        if not _number(language).fullmatch(folded):
            return None
        thousands = language.numbers.thousands
        return Number(*cell, parse_quantity(folded, thousands, self._lexicon.number)[0])


def _frame(
    number: Number, row: Span, left: _Head, column: _Head, caption: _Head
) -> Iterator[Frame]:
    """Yield the frame of a cell, where its heads name a reservoir and a unit of flow."""
    named = left.named or column.named
    unit = column.unit or left.unit or caption.unit
    if named is None or unit != "flow":
        return
    heads = (column, left, caption)
    word = next((one.direction for one in heads if one.direction is not None), None)
    words = tuple(word for one in heads for word in one.words)
    kinds = kinds_of(words)
    amount = Amount(number.start, number.end, "flow", "single", number, None)
    direction = FLOWS[word.kind] if word is not None else None
    rule = "head of its row" if left.named else "head of its column"
    yield Frame(
        amount=amount,
        whose=Whose(named, row[0], anaphora=False, rule=rule),
        way=Way(direction, word, kinds, rule="heads of the table"),
        rate=Rate(amount, timeless=False, runs_now=False),
        words=Words(kinds, kinds, None, None, words),
        when=When(column.day or left.day, None, "", first=True),
        where=Where(None, in_sentence=False),
        quote=Quote(*row, row[0], leans_on=Word(*column.span, "unit")),
        named_here=True,
        alone=False,
    )


@cache
def _unit(language: Language) -> "regex.Pattern[str]":
    return regex.compile(unit_pattern(language), regex.VERSION1)


@cache
def _others(language: Language) -> "regex.Pattern[str]":
    magnitudes = (*language.numbers.magnitudes, *language.units.other)
    return regex.compile(rf"(?<!\p{{L}}){any_of(magnitudes)}|%", regex.VERSION1)


@cache
def _number(language: Language) -> "regex.Pattern[str]":
    return regex.compile(number_pattern(language), regex.VERSION1)
