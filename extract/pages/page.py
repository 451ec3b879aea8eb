"""A page and its articles, as everything above reads them."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of news on a page.

    ``start`` and ``end`` span the body in ``Page.text``; the title and the source line stand
    outside it, so nothing is ever read from them as if the text had said it.
    """

    title: str
    published: datetime.date | None
    source_url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A document as text.

    ``text`` is what every offset points into: decoded, HTML turned to text, NFC, line ends kept.
    ``document`` is the path below the data folder, or the name the caller gave.
    """

    text: str
    document: str
    articles: tuple[Article, ...]
