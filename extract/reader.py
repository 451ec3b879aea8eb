"""From a page to everything it says: each article in its own language.

What belongs here: which articles are read, and in which language.
"""

import re
from functools import cache

from extract.assemble import assemble
from extract.gazetteer import gazetteer
from extract.lexicon import Lexicon
from extract.results import Article, Extraction, Page
from extract.words import Language
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
    found = [
        assemble(page, article, lexicon)
        for article in page.articles
        for lexicon in _lexicons_for(page.text, article)
    ]
    return Extraction(
        tuple(one for part in found for one in part.readings),
        tuple(one for part in found for one in part.skipped),
        tuple(one for part in found for one in part.remarks),
    )


def _lexicons_for(text: str, article: Article) -> list[Lexicon]:
    """Return the lexicon to read an article with; none where nothing in it could be read.

    Passing over articles without a piece of a unit and without a head word is what makes pages of
    mixed news cheap: no figure and no remark can come of them.
    """
    body = text[article.start : article.end].lower()
    return [lexicon for telltales, lexicon in _readers() if _says_something(telltales, body)]


def _says_something(telltales: re.Pattern[str], body: str) -> bool:
    # Inside a word it is another word. Asked here: a look-behind makes the search thrice as slow.
    return any(
        not body[found.start() - 1 : found.start()].isalpha() for found in telltales.finditer(body)
    )


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Lexicon], ...]:
    return tuple((_telltales(one), Lexicon(one, gazetteer())) for one in LANGUAGES)


def _telltales(language: Language) -> re.Pattern[str]:
    """Compile the fewest texts one of which stands in every article that says anything."""
    stems = [
        *(stem for stem, _ in language.names.heads),
        *language.units.cubic_metre,
        *language.units.misprinted,
    ]
    pieces = {max(stem.split("*"), key=len).strip() for stem in stems} | {"м³", "m³"}
    shortest = {one for one in pieces if not any(o != one and o in one for o in pieces)}
    return re.compile("|".join(map(re.escape, sorted(shortest))))
