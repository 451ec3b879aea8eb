"""Flows written in a script or language that is not read: each is skipped, none is passed over."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import regex

from extract.languages.folding import fold
from extract.languages.loading import LANGUAGES
from extract.languages.scripts import SCRIPTS, Script
from extract.languages.stems import any_of
from extract.pages.page import Article, Page
from extract.tables.results import Skipped

# Digits of any script: they are pointed at, and never made into a value.
_WHOLE = r"(?:\p{Nd}{1,3}(?:\x20\p{Nd}{3})++|\p{Nd}++)"
_NUMBER = rf"(?<![\p{{L}}\p{{Nd}}.,،]|\p{{Nd}}\x20){_WHOLE}(?:[.,،]\p{{Nd}}++)?+"
_LINE = regex.compile(r"[^\n]++", regex.VERSION1)
_MOST_QUOTED = 300  # code points on either side of the number


def unread_flows(page: Page, article: Article) -> Iterator[Skipped]:
    """Yield the flows of an article that are written in a script that is not read.

    Parameters
    ----------
    page, article
        Where to look.
    """
    yield from _flows(page, article, (article.start, article.end), SCRIPTS)


def foreign_flows(
    page: Page, article: Article, spans: Mapping[str, Iterable[tuple[int, int]]]
) -> Iterator[Skipped]:
    """Yield the flows that stand, in the words of one language, in a line of another.

    Parameters
    ----------
    page, article
        Where to look.
    spans
        The stretches of the article in each language, by its code.
    """
    for code, stretches in spans.items():
        others = tuple(one for one in _languages() if one.code != code)
        for span in stretches:
            yield from _flows(page, article, span, others)


def _flows(
    page: Page, article: Article, span: tuple[int, int], scripts: Iterable[Script]
) -> Iterator[Skipped]:
    folded = fold(page.text[slice(*span)])
    present = [one for one in scripts if any(word in folded for word in one.per_second)]
    if not present:
        return
    for line in _LINE.finditer(folded):
        for script in present:
            if any(word in line.group() for word in script.per_second):
                for figure in _figures(script).finditer(line.group()):
                    start = span[0] + line.start() + figure.start("number")
                    bounds = span[0] + line.start(), span[0] + line.end()
                    yield _skipped(page, article, script, (start, len(figure["number"])), bounds)


@cache
def _figures(script: Script) -> "regex.Pattern[str]":
    return regex.compile(rf"(?P<number>{_NUMBER})\s++{any_of(script.cubic_metre)}", regex.VERSION1)


@cache
def _languages() -> tuple[Script, ...]:
    """Return the languages that are read as ways of writing, with their words in full."""
    return tuple(
        Script(
            one.code,
            tuple(stem for stem in one.units.cubic_metre if stem[0].isalpha() and "*" in stem),
            tuple(word for word in one.units.per.second if word[0].isalpha()),
        )
        for one in LANGUAGES
    )


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
