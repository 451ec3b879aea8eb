"""A page in the letters that are read, and the way back to the page as printed.

What belongs here: places. What was read in the letters of ``extract.reading.alphabets`` is given
with the words and places of the page itself.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from extract.pages.page import Article, Page
from extract.reading.alphabets import Writer, alphabets_of
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.why import Why
from extract.tables.results import Extraction, NotStored, Reading, Remark, Skipped, Stored

_PLACES = re.compile(r"@(\d+)-(\d+)")

_Amount = TypeVar("_Amount", Reading, Skipped, Stored, NotStored)
_Found = TypeVar("_Found", Reading, Skipped, Remark, Stored, NotStored)


def rewritten(page: Page, lexicon_of: Callable[[str], Lexicon]) -> "Rewritten | None":
    """Write a page in the letters that are read; None where it needs none.

    Parameters
    ----------
    page
        The page as printed.
    lexicon_of
        Returns the lexicon of a language, by its code.
    """
    writers = [Writer(one, lexicon_of(one.language)) for one in alphabets_of(page.text)]
    if not writers:
        return None
    text, places = _written(page.text, writers)

    def of(article: Article) -> Article:
        start, end = (bisect_left(places, one) for one in (article.start, article.end))
        return replace(article, title=_written(article.title, writers)[0], start=start, end=end)

    return Rewritten(replace(page, text=text, articles=tuple(map(of, page.articles))), page, places)


def _written(text: str, writers: Iterable[Writer]) -> tuple[str, Sequence[int]]:
    """Return a text in the letters that are read, and where they and its end are printed."""
    places: Sequence[int] = range(len(text) + 1)
    for writer in writers:
        pieces = list(writer.pieces(text))
        printed = chain.from_iterable(at for _, at in pieces)
        places = array("L", (places[one] for one in chain(printed, (len(text),))))
        text = "".join(piece for piece, _ in pieces)
    return text, places


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A page in the letters that are read.

    ``places`` holds, for each code point of ``page.text`` and for its end, where it is printed.
    """

    page: Page
    printed: Page
    places: Sequence[int]

    def as_printed(self, found: Extraction) -> Extraction:
        """Return what was read, with the words and the places of the page as printed."""
        return Extraction(
            tuple(replace(self._amount(one), rule=self._rule(one.rule)) for one in found.readings),
            tuple(self._amount(one) for one in found.skipped),
            tuple(self._quoted(one) for one in found.remarks),
            tuple(replace(self._amount(one), rule=self._rule(one.rule)) for one in found.storage),
            tuple(self._amount(one) for one in found.not_stored),
        )

    def _amount(self, one: _Amount) -> _Amount:
        start, end = self._at(one.value_start), self._at(one.value_end)
        return replace(self._quoted(one), value_start=start, value_end=end)

    def _quoted(self, one: _Found) -> _Found:
        start, end = self._at(one.start), self._at(one.end)
        articles = zip(self.page.articles, self.printed.articles, strict=True)
        title = next((old.title for new, old in articles if new.title == one.title), one.title)
        quote = self.printed.text[start:end]
        return replace(one, start=start, end=end, quote=quote, title=title)

    def why_as_printed(self, found: Why) -> Why:
        """Return decisions with the places of the page as printed."""
        decisions = tuple(
            replace(one, spans=tuple((self._at(start), self._at(end)) for start, end in one.spans))
            for one in found.decisions
        )
        return Why(self._at(found.start), self._at(found.end), decisions)

    def _at(self, place: int | None) -> int:
        """Return where a place is printed; only transcribed figures, never read, have none."""
        return self.places[place or 0]

    def _rule(self, rule: str) -> str:
        return _PLACES.sub(
            lambda found: f"@{self.places[int(found[1])]}-{self.places[int(found[2])]}", rule
        )
