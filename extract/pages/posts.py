"""From HTML to its pieces: the posts of a channel, or the pages that were saved in one file.

What belongs here: how Telegram writes the posts of a channel, exported by its program or seen in a
browser. Loaded only where a document is HTML.
"""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import regex
from lxml.html import HtmlElement

from extract.pages.days import FULL_DAY, day_in_astana, day_of
from extract.pages.html import html_text, html_tree, text_of
from extract.pages.pieces import Piece

_NEXT_DOCUMENT = re.compile(
    r"(?<=</html>)(?=\s*(?:<!--[^<>]*-->\s*)?<(?:!doctype\s|html[\s>]))", re.I
)
_EXPORTED = ("%d.%m.%Y %H:%M:%S %z", "%d.%m.%Y %H:%M:%S")
_DAY = regex.compile(FULL_DAY, regex.VERSION1)


def _of_class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


@dataclass(frozen=True, slots=True)
class _Channel:
    """Where the posts, their moments and their texts stand in a page."""

    posts: str
    moment: str
    text: str


_CHANNELS = (
    # A forwarded post has two moments: the last is when its words were first posted.
    _Channel(
        posts=f"//div[{_of_class('message')}]",
        moment=f"(.//*[{_of_class('date')}]/@title)[last()]",
        text=f".//div[{_of_class('text')}]",
    ),
    _Channel(
        posts=f"//div[{_of_class('tgme_widget_message')}]",
        moment=f".//*[{_of_class('tgme_widget_message_date')}]//time/@datetime",
        text=f".//div[{_of_class('tgme_widget_message_text')}]",
    ),
)


def html_pieces(source: str, place: str | Path) -> list[Piece]:
    """Return the pages in an HTML text, and of a channel each post with its own day.

    Raises
    ------
    FormatError
        As ``html_text`` does.
    """
    found: list[Piece] = []
    for document in _NEXT_DOCUMENT.split(source):
        posts = _posts(document, place) if "message" in document else []
        found += posts or [Piece(html_text(document, place))]
    return found


def _posts(document: str, place: str | Path) -> list[Piece]:
    """Return the posts in a page; none where no post says when it was posted."""
    tree = html_tree(document, place)
    if tree is not None:
        for channel in _CHANNELS:
            posts = tree.xpath(channel.posts)
            if any(post.xpath(channel.moment) for post in posts):
                return list(_pieces(posts, channel))
    return []


def _pieces(posts: Iterable[HtmlElement], channel: _Channel) -> Iterator[Piece]:
    of_all: date | None = None
    for post in posts:
        texts = post.xpath(channel.text)
        if not texts:
            of_all = _day_said(post) or of_all
            continue
        moments = post.xpath(channel.moment)
        published = (_day(str(moments[0])) if moments else None) or of_all
        yield Piece("\n".join(map(_text, texts)), published, post=True)


def _text(element: HtmlElement) -> str:
    alone = deepcopy(element)
    alone.tail = None
    return text_of(alone)


def _day_said(service: HtmlElement) -> date | None:
    """Return the day that a line between posts names, and nothing else."""
    found = _DAY.fullmatch(" ".join(service.text_content().split()))
    return day_of(found) if found else None


def _day(moment: str) -> date | None:
    """Return the day of a moment as an export or a browser's page writes it."""
    for shape in _EXPORTED:
        try:
            return day_in_astana(datetime.strptime(moment.replace("UTC", "").strip(), shape))
        except (ValueError, OverflowError):
            continue
    try:
        return day_in_astana(datetime.fromisoformat(moment))
    except (ValueError, OverflowError):
        return None
