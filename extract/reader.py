"""From a page to everything it says: each article in its own language.

What belongs here: which articles are read, and in which language.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extract.assemble import assemble
from extract.gazetteer import gazetteer
from extract.lexicon import Lexicon
from extract.results import Article, Extraction, Page, Skipped
from extract.scripts import unread_flows
from extract.tongue import stretches
from extract.words.languages import LANGUAGES


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
    found = [part for article in page.articles for part in _read(page, article)]
    return Extraction(
        tuple(one for part in found for one in part.readings),
        tuple(one for part in found for one in part.skipped),
        tuple(one for part in found for one in part.remarks),
    )


def _read(page: Page, article: Article) -> Iterator[Extraction]:
    """Read the stretches of an article, and list the flows of scripts that are not read.

    Passing over articles without a piece of a unit and without a head word is what makes pages of
    mixed news cheap: no figure and no remark can come of them.
    """
    unread = tuple(unread_flows(page, article))
    if _says_something(page.text[article.start : article.end].lower()):
        taken = {one.value_start for one in unread}
        for start, end, language in stretches(page.text, article.start, article.end):
            stretch = replace(article, start=start, end=end)
            yield _without(assemble(page, stretch, _lexicons()[language.code]), taken)
    if unread:
        yield Extraction((), unread, ())


def _without(found: Extraction, taken: set[int]) -> Extraction:
    """Drop what is listed as unread: an amount is claimed once."""

    def free(value_start: int | None) -> bool:
        return value_start not in taken

    readings = tuple(one for one in found.readings if free(one.value_start))
    skipped: tuple[Skipped, ...] = tuple(one for one in found.skipped if free(one.value_start))
    return Extraction(readings, skipped, found.remarks)


@cache
def _lexicons() -> dict[str, Lexicon]:
    return {one.code: Lexicon(one, gazetteer()) for one in LANGUAGES}


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
            *(stem for stem, _ in language.names.heads),
            *language.units.cubic_metre,
            *language.units.misprinted,
        )
        for part in stem.split("|")
    ]
    pieces = {max(stem.split("*"), key=len).strip() for stem in stems} | {"м³", "m³"}
    return tuple(sorted(one for one in pieces if not any(o != one and o in one for o in pieces)))
