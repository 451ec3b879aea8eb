"""A piece of the ministry's news, and the document made of it.

What belongs here: the fields of an answer as types, and how they become a page that reads like one
saved by hand. Everything in an answer is hostile: an id is digits, a text never breaks the page.
"""

import hashlib
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from extract.archive import Provenance
from extract.errors import DocumentError, FetchError
from extract.pages.days import full_day
from extract.pages.html import html_text

SUFFIX = ".html"
PLACE = "www.gov.kz"
_DETAILS = f"https://{PLACE}/memleket/entities/water/press/news/details/{{id}}?lang={{language}}"
_SOURCE = {"ru": "Источник", "kk": "Дереккөз", "en": "Source"}
_ID = re.compile(r"[0-9]{1,18}")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
# Of bodies that are whole documents: the parser drops what comes after the end of one.
_FRAME = re.compile(r"</?(?:html|body)\b[^<>]*>", re.IGNORECASE)
_AHEAD_OF_UTC_AT_MOST = timedelta(hours=6)  # Kazakhstan: 5 since 2024-03-01, up to 6 before


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of news in one language.

    ``title`` is text, ``body`` is HTML. ``created`` is when the server says it was made, in UTC;
    ``published`` is its day in Kazakhstan, none where that cannot be told for sure.
    """

    id: str
    language: str
    title: str
    created: datetime | None
    published: date | None
    body: str
    address: str

    @property
    def digest(self) -> str:
        """Tells whether title or body were changed since; the same in every language."""
        return hashlib.sha256(f"{self.title}\0{self.body}".encode()).hexdigest()[:16]


def read_item(raw: object, language: str) -> Item:
    """Read one entry of an answer.

    Raises
    ------
    FetchError
        If it is no piece of news with an id.
    """
    fields: Mapping[str, object] = raw if isinstance(raw, dict) else {}
    name = str(fields.get("id", ""))
    if not _ID.fullmatch(name):
        problem = "a piece of news has no number and cannot be told from others"
        raise FetchError(PLACE, problem, "Look for it on the site, save its page, and add the file")
    body = _text(fields.get("body")) or _text(fields.get("short_description"))
    created = _text(fields.get("created_date"))
    return Item(
        id=name,
        language=language,
        title=_title(_text(fields.get("title"))),
        created=_moment(created),
        published=_day(_text(fields.get("publication_date"))) or _day(created),
        body=_FRAME.sub("", body),
        address=_DETAILS.format(id=name, language=language),
    )


def item_document(item: Item, obtained: datetime) -> tuple[bytes, Provenance]:
    """Return an item as an HTML page, and where it came from.

    The title line has the day of publication and the last line the address, as portals print them,
    so that the page says the same when it is read without what is known beside it.
    """
    day = f" {item.published:%d.%m}.{item.published.year:04}" if item.published else ""
    page = (
        f'<!doctype html>\n<html lang="{item.language}"><head><meta charset="utf-8">'
        f"<title>{html.escape(item.title)}</title></head>\n"
        f"<body><h1>{html.escape(item.title)}{day}</h1>\n<div>{item.body}</div>\n"
        f"<p>{_SOURCE[item.language]}: {html.escape(item.address)}</p></body></html>\n"
    )
    source = Provenance(
        source_url=item.address,
        obtained=obtained,
        obtained_by="fetch",
        published=item.published,
        language=item.language,
        name=f"govkz-{item.id}-{item.language}",
    )
    return page.encode(), source


def _text(value: object) -> str:
    return _NO_TEXT.sub("\ufffd", value) if isinstance(value, str) else ""


def _title(markup: str) -> str:
    try:
        return " ".join(html_text(markup, PLACE).split())
    except DocumentError:
        return " ".join(markup.split())


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> date | None:
    """Return the day in Kazakhstan.

    A time without an offset, or with ``Z``, may be UTC or the ministry's own: where that would
    make it two different days, it is neither.
    """
    try:
        moment = datetime.fromisoformat(text)
        latest = moment + _AHEAD_OF_UTC_AT_MOST
    except (ValueError, OverflowError):
        return None
    is_day = len(text) == len("2026-06-09")
    day = moment.date()
    sure = is_day or moment.utcoffset() or latest.date() == day
    return full_day(day.year, day.month, day.day) if sure else None
