"""Lines that open an article by naming the day it was published.

What belongs here: titles that end in their day, and the days that head or close the posts of a
digest. A day that belongs to a sentence opens nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

import regex

from extract.languages.folding import fold
from extract.languages.furniture import OTHER_DAY_LABELS, PUBLISHED_LABELS, TYING_WORDS
from extract.languages.loading import cubic_metres
from extract.pages.days import FULL_DAY, day_of, full_day

_LONGEST_TITLE = 500  # code points
_TITLE_LINE = re.compile(
    r"(?P<title>\S.*?)(?<!\d)\s+(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})\s*"
)
_TIED = re.compile(
    rf"(?:^|\s)(?:{'|'.join((*TYING_WORDS, *PUBLISHED_LABELS, *OTHER_DAY_LABELS))})\s*:?$",
    re.IGNORECASE,
)
# A line with a figure and its unit is a statement, whatever stands at its end.
_UNIT = "|".join(re.escape(one.removesuffix("*")) for one in cubic_metres())
_FIGURE = re.compile(rf"\d[\s,.\w]{{0,12}}?(?:{_UNIT})")
# What heads a table or a list is part of it: «Сброс, м³/с», «Водохранилище | приток».
_HEADS = re.compile(rf"(?<!\w)(?:{_UNIT})|\||\t")
# «15.04.2025», «15 апреля 2025 года, 09:15», «Су, [15.04.2025 09:15]», «15.04.2025 О паводке».
_DAY_LINE = regex.compile(
    r"\s*+[#*•>]{0,3}+\s*+(?:(?:[^\n\[\]:]{1,40},\s)?+\[)?+"
    rf"(?:(?:{'|'.join(PUBLISHED_LABELS)})\s*:?\s*)?+(?P<clock>\d\d?:\d\d,?\s)?+{FULL_DAY}(?!\d)"
    r"(?:\s?(?:г\.|года|ж\.|жыл[ығ]?\w*))?+"
    r"(?P<clock>,?\s(?:в\s)?\d\d?:\d\d(?::\d\d)?(?!\d))?+(?:\s?[ap]\.?m\.?)?+\]?+(?P<rest>[^\n]*)",
    regex.IGNORECASE | regex.VERSION1,
)
_NOTHING_MORE = re.compile(r"[\s.|•*]*")
_HEADLINE = regex.compile(
    r"\s*+(?:[|–—-]\s++)?+(?P<title>\p{Lu}\S*+\s++(?=.*\p{L}).*[^\s.!?…:;,])\s*+", regex.VERSION1
)
_SENTENCE_ENDS, _BEHIND_THEM = (".", "!", "?", "…"), ' \t\r\n»”")]'
_FEWEST_POSTS = 2  # one day alone may be anything


@dataclass(frozen=True, slots=True)
class Opening:
    """Where an article begins, where its body does, and what is said above the body."""

    start: int
    end: int
    title: str
    published: date


@dataclass(frozen=True, slots=True)
class _DayLine:
    """A line that names a day.

    ``heads`` and ``closes`` tell what its place speaks for: that it stands above its post, from
    ``headed`` on, or below it.
    """

    opening: Opening
    headed: Opening
    heads: bool
    closes: bool


def openings(text: str) -> list[Opening]:
    """Return the lines that open an article, in order; none where no day is sure to do so."""
    return list(_title_lines(text)) or _posts(text)


def has_figure(text: str) -> bool:
    """Say whether a text holds a figure with its unit."""
    return bool(_FIGURE.search(fold(text)))


def heads_figures(line: str) -> bool:
    """Say whether a line is the head of a table or a list: it has bars, or a unit."""
    return bool(_HEADS.search(fold(line)))


def _title_lines(text: str) -> Iterator[Opening]:
    """Find lines that end in a full date, as portals print titles, with a text below them."""
    place = 0
    for line in text.splitlines(keepends=True):
        start, place = place, place + len(line)
        if len(line) > _LONGEST_TITLE or not line.rstrip()[-4:].isdigit():
            continue
        found = _TITLE_LINE.fullmatch(line)
        if found is None or _TIED.search(found["title"]) or has_figure(line):
            continue
        published = full_day(*(int(found[part]) for part in ("year", "month", "day")))
        if published:
            yield Opening(start, place, found["title"], published)


def _posts(text: str) -> list[Opening]:
    """Find the days that head, or close, the posts of a digest.

    Where their places speak for both, or for neither, what stands above the first and below the
    last settles it; or else no post is told from its neighbours.
    """
    found = list(_day_lines(text))
    if len(found) < _FEWEST_POSTS:
        return []
    heads, closes = any(one.heads for one in found), any(one.closes for one in found)
    if heads == closes:
        heads = not _ends_sentence(text[: found[0].opening.start])
        closes = not text[found[-1].opening.end :].strip()
    if heads == closes:
        return []
    if heads:
        return [one.headed for one in found]
    starts = [0, *(one.opening.end for one in found[:-1])]
    return [
        replace(one.opening, start=start, end=start)
        for start, one in zip(starts, found, strict=True)
    ]


def _day_lines(text: str) -> Iterator[_DayLine]:
    place, above, lone = 0, "", True
    headline: tuple[int, str] | None = None  # the last line above, if it reads as one
    lines = text.splitlines(keepends=True)
    for line, below in zip_longest(lines, lines[1:], fillvalue=""):
        start, place = place, place + len(line)
        found = _day_line(line, start, above)
        if found is not None:
            text_follows = found.end < place or bool(found.title)
            headed = found
            if headline and not found.title:
                headed = replace(found, start=headline[0], title=headline[1])
            yield _DayLine(
                found,
                headed,
                heads=text_follows or bool(below.strip()),
                closes=_ends_sentence(above) and not text_follows and not below.strip(),
            )
        if line.strip():
            headline = (start, line.strip()) if lone and not found and _is_headline(line) else None
        above, lone = line if line.strip() else "", not line.strip()


def _day_line(line: str, start: int, above: str) -> Opening | None:
    """Return the opening that a line is; ``above`` is the line right above it, if not blank."""
    found = _DAY_LINE.match(line) if any(one.isdigit() for one in line[:80]) else None
    if found is None or (published := day_of(found)) is None:
        return None
    if above and not (_ends_sentence(above) or _is_headline(above)):
        return None  # in the middle of a sentence
    whole = start + len(line)
    if _NOTHING_MORE.fullmatch(found["rest"]):
        return Opening(start, whole, "", published)
    if found["clock"]:
        return Opening(start, start + found.start("rest"), "", published)
    if above or len(line) > _LONGEST_TITLE or has_figure(line):
        return None
    headline = _HEADLINE.fullmatch(found["rest"])
    return Opening(start, whole, headline["title"], published) if headline else None


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and _HEADLINE.fullmatch(line) is not None


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_BEHIND_THEM).endswith(_SENTENCE_ENDS)
