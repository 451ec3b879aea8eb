"""Flows written in a script or language that is not read: each is skipped, none is passed over."""

from collections.abc import Iterator

import regex

from extract.fold import fold
from extract.results import Article, Page, Skipped
from extract.words.scripts import SCRIPTS, Script

_NUMBER = r"(?<![\p{L}\d.,،])\d{1,3}(?:\x20\d{3})++(?:[.,،]\d++)?+|\d++(?:[.,،]\d++)?+"
_LINE = regex.compile(r"[^\n]++", regex.VERSION1)
_MOST_QUOTED = 300  # code points on either side of the number
_FIGURES = {
    script: regex.compile(
        rf"(?P<number>{_NUMBER})\s++(?:{'|'.join(map(regex.escape, script.cubic_metre))})",
        regex.VERSION1,
    )
    for script in SCRIPTS
}


def unread_flows(page: Page, article: Article) -> Iterator[Skipped]:
    """Yield the flows of an article that are written in a script that is not read.

    Parameters
    ----------
    page, article
        Where to look.
    """
    body = page.text[article.start : article.end]
    lowered = body.lower()
    scripts = [one for one in SCRIPTS if any(word in lowered for word in one.per_second)]
    if not scripts:
        return
    for line in _LINE.finditer(fold(body)):
        for script in scripts:
            if any(word in line.group() for word in script.per_second):
                for figure in _FIGURES[script].finditer(line.group()):
                    start = article.start + line.start() + figure.start("number")
                    bounds = article.start + line.start(), article.start + line.end()
                    yield _skipped(page, article, script, (start, len(figure["number"])), bounds)


def _skipped(
    page: Page, article: Article, script: Script, number: tuple[int, int], line: tuple[int, int]
) -> Skipped:
    value_start, length = number
    start = max(line[0], value_start - _MOST_QUOTED)
    quote = page.text[start : min(line[1], value_start + _MOST_QUOTED)]
    start += len(quote) - len(quote.lstrip())
    return Skipped(
        date=None,
        reservoir="",
        region="",
        value_m3s=None,
        reason="script",
        reservoir_id="",
        region_id="",
        language=script.code,
        published=article.published,
        title=article.title,
        source_url=article.source_url,
        document=page.document,
        quote=quote.strip(),
        start=start,
        end=start + len(quote.strip()),
        value_start=value_start,
        value_end=value_start + length,
    )
