"""From a document to its page.

What belongs here: which way a document goes by what it is, and how its pieces become one page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from extract.pages.articles import articles_of, undated_article
from extract.pages.encoding import decode
from extract.pages.formats import is_json, is_saved_page, refused, unread_format
from extract.pages.opening import read_source
from extract.pages.page import Article, Page
from extract.pages.pieces import Piece
from extract.pages.teasers import without_teasers

_LOOKS_LIKE_HTML = re.compile(
    r"<(?:!doctype html|/?(?:html|head|body|main|article|section|div|p|h[1-6]|ul|ol|li|table|tr|td"
    r"|br|span|a|b|i|strong|em|sup)(?:\s[^<>]*)?/?)>",
    re.IGNORECASE,
)
_HTML_WITHIN = 20_000  # code points: where a document has no tag so far, it is text
_BETWEEN_PIECES = "\n\n"


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
        The path of a text, HTML or MHTML file, or of the export of a Telegram channel, or its
        bytes. Which it is does not hang on its name.
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
        If there is no such file.
    FormatError
        If it is of a kind that is not read, or its bytes are no text.
    """
    raw, name = _bytes_of(source, document)
    texts: list[str] = []
    articles: list[Article] = []
    place = 0
    for piece in _pieces(raw, name):
        articles += (
            replace(
                one,
                start=one.start + place,
                end=one.end + place,
                published=one.published or published,
                source_url=one.source_url or source_url or piece.address,
            )
            for one in _articles(piece)
        )
        texts.append(piece.text)
        place += len(piece.text) + len(_BETWEEN_PIECES)
    return Page(_BETWEEN_PIECES.join(texts), name, tuple(articles))


def _bytes_of(source: str | Path | bytes, document: str) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        return source, document or "input"
    return read_source(Path(source)), document or str(source)


def _pieces(raw: bytes, name: str) -> Iterator[Piece]:
    kind = unread_format(raw)
    if kind is not None:
        raise refused(kind, name)
    address = ""
    if is_saved_page(raw):
        from extract.pages.mhtml import read_saved_page  # noqa: PLC0415, mail for this alone

        saved = read_saved_page(raw, name)
        text, address = saved.html, saved.address
    else:
        text = decode(raw, name)
    for piece in _pieces_of_text(text, name, is_html=is_saved_page(raw)):
        yield replace(piece, text=without_teasers(piece.text), address=address)


def _pieces_of_text(text: str, name: str, *, is_html: bool) -> list[Piece]:
    if is_html or _LOOKS_LIKE_HTML.search(text, 0, _HTML_WITHIN):
        # Loading the HTML libraries takes longer than reading a page of text.
        from extract.pages.posts import html_pieces  # noqa: PLC0415, lxml is slow to load

        return html_pieces(text, name)
    if is_json(text):
        from extract.pages.export import export_pieces  # noqa: PLC0415, JSON for this alone

        return export_pieces(text, name)
    return [Piece(text)]


def _articles(piece: Piece) -> Iterator[Article]:
    if piece.post:
        yield replace(undated_article(piece.text, len(piece.text)), published=piece.published)
    else:
        yield from articles_of(piece.text)
