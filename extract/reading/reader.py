"""From a page to everything it says: each article in its own language and letters.

What belongs here: which articles are read, and in which language.
"""

from collections.abc import Iterator, Set
from dataclasses import replace
from functools import cache
from itertools import chain

from extract.gazetteer.loading import gazetteer
from extract.languages.loading import LANGUAGES
from extract.pages.page import Article, Page
from extract.reading.assemble import assemble
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.rewritten import rewritten
from extract.reading.scripts import foreign_flows, unread_flows
from extract.reading.stored import stored_in
from extract.reading.tongue import spans_by_language
from extract.reading.why import Row, Why, why
from extract.tables.results import Extraction, NotStored, Stored


def extract_page(page: Page) -> Extraction:
    """Read all articles of a page.

    Parameters
    ----------
    page
        From ``read_page``.

    Returns
    -------
    Extraction
        Readings, skipped amounts and remarks, in the order of the text. A page without a bulletin
        gives an empty extraction.
    """
    turned = rewritten(page, _lexicon)
    return _extraction(page) if turned is None else turned.as_printed(_extraction(turned.page))


def _extraction(page: Page) -> Extraction:
    found = [part for article in page.articles for part in _read(page, article)]
    return Extraction(
        tuple(one for part in found for one in part.readings),
        tuple(one for part in found for one in part.skipped),
        tuple(one for part in found for one in part.remarks),
        tuple(one for part in found for one in part.storage),
        tuple(one for part in found for one in part.not_stored),
    )


def _read(page: Page, article: Article) -> Iterator[Extraction]:
    """Read an article in each of its languages, and list the flows nobody could read.

    Passing over articles without a piece of a unit and without a head word is what makes pages of
    mixed news cheap: no figure and no remark can come of them.
    """
    claimed = tuple(unread_flows(page, article))
    if claimed:
        yield Extraction((), claimed, ())
    if not _says_something(page.text[article.start : article.end].lower()):
        return
    taken: set[int | None] = {one.value_start for one in claimed}
    spans = spans_by_language(page.text, article.start, article.end)
    for code, stretches in spans.items():
        assembled = assemble(page, article, _lexicon(code), stretches)
        found = _without(assembled.extraction, taken)
        stored = stored_in(page, article, _lexicon(code), stretches).found
        taken |= {one.value_start for one in found.readings}
        taken |= {one.value_start for one in found.skipped}
        yield replace(
            found,
            storage=tuple(one for one in stored if isinstance(one, Stored)),
            not_stored=tuple(one for one in stored if isinstance(one, NotStored)),
        )
    rest = (one for one in foreign_flows(page, article, spans) if one.value_start not in taken)
    yield Extraction((), tuple(rest), ())


def explain_page(page: Page) -> list[Why]:
    """Return the decisions about each amount of a page, in the order of the text."""
    turned = rewritten(page, _lexicon)
    found = list(_explained(page if turned is None else turned.page))
    return found if turned is None else [turned.why_as_printed(one) for one in found]


def _explained(page: Page) -> Iterator[Why]:
    for article in page.articles:
        for code, stretches in spans_by_language(page.text, article.start, article.end).items():
            found, frames = assemble(page, article, _lexicon(code), stretches)
            held, of_storage = stored_in(page, article, _lexicon(code), stretches)
            rows: list[Row] = [*found.readings, *found.skipped, *held]
            for one in sorted((*frames, *of_storage), key=lambda one: one.amount.start):
                start, end = one.amount.start, one.amount.end
                yield why(one, (row for row in rows if start <= (row.value_start or 0) < end))


def _without(found: Extraction, taken: Set[int | None]) -> Extraction:
    """Drop what is listed as unread: an amount is claimed once."""
    return Extraction(
        tuple(one for one in found.readings if one.value_start not in taken),
        tuple(one for one in found.skipped if one.value_start not in taken),
        found.remarks,
    )


@cache
def _lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language: made when a text needs it, for that takes a while."""
    return Lexicon(next(one for one in LANGUAGES if one.code == code), gazetteer())


def _says_something(body: str) -> bool:
    """Say whether one of the telltale texts stands in an article, and not inside a word.

    A dozen searches for a fixed text run many times faster than one for any of them.
    """
    return any(_stands_in(body, telltale) for telltale in _telltales())


def _stands_in(body: str, telltale: str) -> bool:
    place = body.find(telltale)
    while place >= 0:
        if not body[place - 1 : place].isalpha():
            return True
        place = body.find(telltale, place + 1)
    return False


@cache
def _telltales() -> tuple[str, ...]:
    """Return the fewest texts one of which stands in every article that says anything."""
    stems = [
        part
        for language in LANGUAGES
        for stem in (
            *chain.from_iterable(language.names.heads.values()),
            *language.units.flow,
            *language.units.cubic_metre,
            *(one if len(one) > 1 else f"{one}/" for one in language.units.litre),
            *language.units.misprinted,
            *language.storage.cubic_kilometre,
            *(row.stem for row in language.storage_rows if row.kind == "full"),
        )
        for part in stem.split("|")
    ]
    pieces = {max(stem.split("*"), key=len).strip() for stem in stems} | {"м³", "m³", "км³", "km³"}
    return tuple(
        sorted(one for one in pieces if not any(o != one and _stands_in(one, o) for o in pieces))
    )
