"""From a text to its articles.

What belongs here: headlines, days of publication and source lines as portals print them. Nothing
is read from a headline or a source line as if the text had said it.
"""

import re
from collections.abc import Iterator

import regex

from extract.languages.furniture import BYLINES, PUBLISHED_LABELS, SOURCE_LABELS
from extract.pages.days import FULL_DAY, WORDED_DAY, day_of
from extract.pages.openings import has_figure, heads_figures, openings
from extract.pages.page import Article

_LONGEST_ADDRESS, _LONGEST_LABEL, _LONGEST_HEAD = 1_000, 40, 600  # code points
_SOURCE = re.compile(
    rf"(?:{'|'.join(SOURCE_LABELS)})\s*:\s*(?P<url>https?://[^\s<>\"'«»]+)", re.IGNORECASE
)
_PUBLISHED = regex.compile(
    rf"(?:{'|'.join(PUBLISHED_LABELS)})\s*:?\s*{FULL_DAY}",
    regex.IGNORECASE | regex.VERSION1,
)
# Nothing but who wrote it, a day, an hour and a counter, right below a headline.
_DAY_BELOW_HEADLINE = regex.compile(
    r"^[^\S\n]*+(?:[^\s|>/•·]++[^\S\n]++){2,40}+[^\s|>/•·]*[^\s.!…:;,|>/•·][^\S\n]*+\n\s*+"
    rf"(?P<line>(?:(?:{'|'.join(BYLINES)})[^\d\n,|]{{1,60}}[,|]\s)?"
    rf"(?:\d\d?:\d\d,?\s)?(?:{WORDED_DAY})(?:\s?(?:г\.|ж\.|года))?"
    r"(?:[,\s|]+\d\d?[:.]\d\d(?:\s?[ap]\.?m\.?)?)?[^\p{L}\n]*+)$",
    regex.MULTILINE | regex.VERSION1,
)
# Some words without a digit or a stop at their end, and below them something that is no list and
# does not go on with the sentence.
_HEADLINE = regex.compile(
    r"\s*(?P<title>(?:[^\s\d]+[^\S\n]+){2,60}[^\s\d]*[^\s\d.!?…:;,])[^\S\n]*\n"
    r"\s*(?![-–—•*·\d\p{Ll}])\S",
    regex.VERSION1,
)


def articles_of(text: str) -> Iterator[Article]:
    """Return the articles of a text, in order, each with the day of publication it names."""
    lines = openings(text)
    if not lines:
        yield undated_article(text, len(text))
        return
    if any(one.isdigit() for one in text[: lines[0].start]):
        yield undated_article(text, lines[0].start)  # not only the name of the portal
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        end = following.start if following else len(text)
        url, body_end = _source(text, line.end, end)
        yield Article(line.title, line.published, url, line.end, body_end)


def _source(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the address in the source line, and where the body ends: before it if it is last."""
    address = text.rfind("http", max(start, end - _LONGEST_ADDRESS), end)
    found = _SOURCE.search(text, max(start, address - _LONGEST_LABEL), end)
    if address < 0 or found is None:
        return "", end
    last = not text[found.end() : end].strip()
    return found["url"], found.start() if last else end


def undated_article(text: str, end: int) -> Article:
    """Return what stands outside dated titles, up to ``end``, as one article.

    Its day of publication is labelled as such or stands alone below its headline, nowhere else in
    the head of a page; its headline is a first line that reads as one.
    """
    head = min(end, _LONGEST_HEAD)
    label = _PUBLISHED.search(text, 0, end) or _DAY_BELOW_HEADLINE.search(text, 0, head)
    url, body_end = _source(text, 0, end)
    line = "line" if label and "line" in label.re.groupindex else 0
    title, start = _headline(text, label.start(line) if label else end, end)
    return Article(
        title=title,
        published=day_of(label) if label else None,
        source_url=url,
        start=start,
        end=body_end,
    )


def _headline(text: str, label: int, end: int) -> tuple[str, int]:
    """Return the headline of an article and where it ends.

    It is the last line above the label of the day of publication, where that stands at the head of
    the page, or else a first line that reads as one.
    """
    above = text[:label].rstrip()
    if label < min(_LONGEST_HEAD, end) and above and not has_figure(above):
        lines = [line for line in above.splitlines(keepends=True) if len(line.split()) > 1]
        return (lines[-1].strip() if lines else ""), label
    headline = _HEADLINE.match(text, 0, end)
    if headline is None or heads_figures(headline["title"]):
        return "", 0
    return headline["title"], headline.end("title")
