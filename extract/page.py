"""From a document to its page and articles.

What belongs here: title lines, days of publication and source lines as portals print them. Nothing
is read from a title or a source line as if the text had said it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import regex

from extract.encoding import decode
from extract.fold import fold
from extract.opening import read_source
from extract.results import Article, Page
from extract.words.furniture import (
    OTHER_DAY_LABELS,
    PUBLISHED_LABELS,
    SOURCE_LABELS,
    TYING_WORDS,
)
from extract.words.languages import cubic_metres, month_number

# In code points.
_LONGEST_TITLE, _LONGEST_ADDRESS, _LONGEST_LABEL, _LONGEST_HEAD = 500, 1_000, 40, 600
_TITLE_LINE = re.compile(
    r"(?P<title>\S.*?)(?<!\d)\s+(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})\s*"
)
_TIED = re.compile(
    rf"(?:^|\s)(?:{'|'.join((*TYING_WORDS, *PUBLISHED_LABELS, *OTHER_DAY_LABELS))})\s*:?$",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"(?:{'|'.join(SOURCE_LABELS)})\s*:\s*(?P<url>https?://[^\s<>\"'«»]+)", re.IGNORECASE
)
# A full day as portals print it; in words, with the year before or behind, or in digits.
_WORDED_DAY = (
    r"(?P<year>\d{4})\s[^\W\d_]+\s(?P<day>\d\d?)\s(?P<word>[^\W\d_]+)"
    r"|(?P<day>\d\d?)(?:\.(?P<month>\d\d?)\.|\s(?P<word>[^\W\d_]+)\.?,?\s)(?P<year>\d{4})"
    r"|(?P<word>[^\W\d_]+)\.?\s(?P<day>\d\d?),?\s(?P<year>\d{4})"
)
_PUBLISHED = regex.compile(
    rf"(?:{'|'.join(PUBLISHED_LABELS)})\s*:?\s*(?:(?P<iso>\d{{4}}-\d\d-\d\d)|{_WORDED_DAY})",
    regex.IGNORECASE | regex.VERSION1,
)
# Nothing but a day, an hour and a counter, right below a headline.
_DAY_BELOW_HEADLINE = regex.compile(
    r"^[^\S\n]*+(?:[^\s|>/•·]++[^\S\n]++){2,40}+[^\s|>/•·]*[^\s.!…:;,|>/•·][^\S\n]*+\n\s*+"
    rf"(?P<line>(?:\d\d?:\d\d,?\s)?(?:{_WORDED_DAY})(?:\s?(?:г\.|ж\.|года))?"
    r"(?:[,\s|]+\d\d?[:.]\d\d)?[^\p{L}\n]*+)$",
    regex.MULTILINE | regex.VERSION1,
)
# A line with a figure and its unit is a statement, whatever stands at its end.
_FIGURE = re.compile(
    r"\d[\s,.\w]{0,12}?(?:"
    + "|".join(re.escape(one.removesuffix("*")) for one in cubic_metres())
    + ")"
)
# Some words without a digit or a stop at their end, and below them something that is no list.
_HEADLINE = re.compile(
    r"\s*(?P<title>(?:[^\s\d]+[^\S\n]+){2,60}[^\s\d]*[^\s\d.!?…:;,])[^\S\n]*\n\s*(?![-–—•*·\d])\S"
)
_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype html|/?(?:html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|table|tr|td"
    r"|br|span|a|b|i|strong|em|sup)(?:\s[^<>]*)?/?)>",
    re.IGNORECASE,
)
_HTML_WITHIN = 20_000  # code points: where a document has no tag so far, it is text


@dataclass(frozen=True, slots=True)
class _TitleLine:
    start: int
    end: int
    title: str
    published: date


def read_page(
    source: str | Path | bytes,
    *,
    document: str = "",
    published: date | None = None,
    source_url: str = "",
) -> Page:
    """Read a document into a page.

    Parameters
    ----------
    source
        The path of a text or HTML file, or its bytes.
    document
        What to call it in results; the path if left out.
    published
        Day of publication of articles that name none themselves.
    source_url
        Address of articles that name none themselves.

    Returns
    -------
    Page
        The text that all offsets point into, and its articles.

    Raises
    ------
    DocumentError
        If there is no such file, or its bytes are no text.
    """
    raw, name = _bytes_of(source, document)
    text = decode(raw, name)
    if _LOOKS_LIKE_HTML.search(text, 0, _HTML_WITHIN):
        # Loading the HTML libraries takes longer than reading a page of text.
        from extract.html import html_text  # noqa: PLC0415, lxml is slow to load

        text = html_text(text, name)
    articles = (
        replace(
            one,
            published=one.published or published,
            source_url=one.source_url or source_url,
        )
        for one in _articles(text)
    )
    return Page(text, name, tuple(articles))


def _bytes_of(source: str | Path | bytes, document: str) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, document or "input"
    return read_source(Path(source)), document or str(source)


def _articles(text: str) -> Iterator[Article]:
    lines = list(_title_lines(text))
    if not lines:
        yield _undated(text, len(text))
        return
    if any(one.isdigit() for one in text[: lines[0].start]):
        yield _undated(text, lines[0].start)  # not only the name of the portal
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


def _title_lines(text: str) -> Iterator[_TitleLine]:
    """Find lines that end in a full date, as portals print titles, with a text below them."""
    place = 0
    for line in text.splitlines(keepends=True):
        start, place = place, place + len(line)
        if len(line) > _LONGEST_TITLE or not line.rstrip()[-4:].isdigit():
            continue
        found = _TITLE_LINE.fullmatch(line)
        if found is None or _TIED.search(found["title"]) or _FIGURE.search(fold(line)):
            continue
        try:
            published = date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
        yield _TitleLine(start, place, found["title"], published)


def _undated(text: str, end: int) -> Article:
    """Return what stands outside dated titles as one article.

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
        published=_labelled_day(label) if label else None,
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
    if label < min(_LONGEST_HEAD, end) and above and not _FIGURE.search(fold(above)):
        lines = [line for line in above.splitlines(keepends=True) if len(line.split()) > 1]
        return (lines[-1].strip() if lines else ""), label
    headline = _HEADLINE.match(text, 0, end)
    return (headline["title"], headline.end("title")) if headline else ("", 0)


def _labelled_day(label: "regex.Match[str]") -> date | None:
    try:
        if "iso" in label.re.groupindex and label["iso"]:
            return date.fromisoformat(label["iso"])
        month = month_number(fold(label["word"])) if label["word"] else int(label["month"])
        return date(int(label["year"]), month or 0, int(label["day"]))
    except ValueError:
        return None
