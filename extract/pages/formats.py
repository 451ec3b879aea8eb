"""What kind of file a document is.

What belongs here: how each kind is known by its bytes, never by its name, and what is said of the
kinds that are not read. Such a file read as text would be an empty table without a word.
"""

import re
from pathlib import Path

from extract.errors import Format, FormatError

_SAVE_AS = "Save it as plain text (UTF-8) or as a web page and add that"
_REFUSALS: dict[Format, tuple[str, str]] = {
    "pdf": ("it is no text but a PDF document", "Save the page as text (UTF-8) and add that"),
    "word": ("it is no text but a Word document", _SAVE_AS),
    "excel": ("it is no text but an Excel workbook", _SAVE_AS),
    "old-office": ("it is no text but a document of an old Word or Excel", _SAVE_AS),
    "opendocument": ("it is no text but an OpenDocument file", _SAVE_AS),
    "epub": ("it is no text but an e-book (EPUB)", _SAVE_AS),
    "rtf": ("it is no plain text but an RTF document", _SAVE_AS),
    "archive": ("it is no text but a packed file", "Unpack it and add the pages in it"),
    "image": (
        "it is no text but a picture, and figures in pictures are not read",
        "Save the page as text (UTF-8), or type the text off, and add that",
    ),
    "json": (
        "it is JSON, and no export of a Telegram channel",
        "Save the page as text (UTF-8) or as a web page and add that",
    ),
    "mail": ("it is an e-mail", "Save its text as plain text (UTF-8) and add that"),
    "saved-page": (
        "it is a web page saved as MHTML, and the page in it is missing or cut off",
        "Save the page again, as HTML if that is offered",
    ),
    "not-text": (
        "it is no text in UTF-8, UTF-16 or Windows-1251",
        "Save the page as text or HTML in UTF-8 and try again",
    ),
    "too-deep": (
        "its HTML is nested too deeply to be read whole",
        "Save the page as text and try again",
    ),
}
_BEGINNINGS: tuple[tuple[bytes, Format], ...] = (
    (rb"\s*%PDF-", "pdf"),
    (rb"\s*\{\\rtf", "rtf"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-office"),
    (rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\0|MM\0\*", "image"),
    (rb"BM....\0\0\0\0|....ftyp(?:heic|heix|mif1|avif)", "image"),
    (rb"\x1f\x8b|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh\d1AY|\xfd7zXZ\0|\x28\xb5\x2f\xfd", "archive"),
)
_BEGINNING = [(re.compile(magic, re.DOTALL), kind) for magic, kind in _BEGINNINGS]
_ZIP = re.compile(rb"PK(?:\x03\x04|\x05\x06)")
# What is packed into a ZIP file tells what the file is; its names stand unpacked in it.
_PACKED: tuple[tuple[bytes, Format], ...] = (
    (b"mimetypeapplication/epub", "epub"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "opendocument"),
    (b"word/document.xml", "word"),
    (b"xl/workbook.", "excel"),
)
_HEADER = re.compile(rb"\s*(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n){0,50}){2,60}")
_MAIL = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(
    rb"^content-type:\s*(?:multipart/related|text/html)\b", re.IGNORECASE | re.MULTILINE
)
_HEADER_WITHIN = 20_000  # bytes
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|(?:\[\s*)+[{\"])")


def unread_format(raw: bytes) -> Format | None:
    """Return what kind of file bytes are that are not read; ``None`` for all others."""
    for beginning, kind in _BEGINNING:
        if beginning.match(raw):
            return kind
    if _ZIP.match(raw):
        return next((kind for name, kind in _PACKED if name in raw), "archive")
    header = _mail_header(raw)
    return "mail" if header and not _SAVED_PAGE.search(header) else None


def is_saved_page(raw: bytes) -> bool:
    """Say whether bytes are a page saved as MHTML: a mail whose root is HTML."""
    header = _mail_header(raw)
    return bool(header and _SAVED_PAGE.search(header))


def is_json(text: str) -> bool:
    """Say whether a text begins as JSON does, and no bulletin."""
    return bool(_JSON.match(text))


def refused(kind: Format, place: str | Path) -> FormatError:
    """Return the error that says what a document is and what to do."""
    return FormatError(place, *_REFUSALS[kind], kind)


def _mail_header(raw: bytes) -> bytes | None:
    header = _HEADER.match(raw, 0, _HEADER_WITHIN)
    return header.group() if header and _MAIL.search(header.group()) else None
