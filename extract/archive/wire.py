"""What the program and its reading process say to each other.

What belongs here: frames on a pipe, each after its length, and JSON in them. A document goes one
way as bytes; what was read from it comes back in the very form the cache keeps it in.
"""

import json
import struct
from datetime import date
from typing import Any, BinaryIO

from extract.archive.cache import from_cells, to_cells
from extract.pages.page import Article, Page
from extract.reading.document import Document

_LENGTH = struct.Struct("!Q")


def send(stream: BinaryIO, frame: bytes) -> None:
    """Put a frame on a pipe."""
    stream.write(_LENGTH.pack(len(frame)))
    stream.write(frame)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Take a frame off a pipe; ``None`` if the pipe ends before its end."""
    length = stream.read(_LENGTH.size)
    if len(length) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(length)
    frame = stream.read(size)
    return frame if len(frame) == size else None


def to_json(value: Any) -> bytes:
    """Write a frame; names may hold halves of surrogate pairs."""
    text = json.dumps(value, ensure_ascii=False, default=date.isoformat)
    return text.encode("utf-8", "surrogatepass")


def from_json(frame: bytes) -> Any:
    """Read a frame back."""
    return json.loads(frame.decode("utf-8", "surrogatepass"))


def document_cells(read: Document) -> dict[str, Any]:
    """Return a document as JSON can hold it, but for its days."""
    page = read.page
    articles = [
        [one.title, one.published, one.source_url, one.start, one.end] for one in page.articles
    ]
    page_cells = [page.text, page.document, articles]
    return {"page": page_cells, "extraction": to_cells(read.extraction)}


def to_document(cells: dict[str, Any]) -> Document:
    """Return a document as it was before ``document_cells`` and JSON."""
    text, document, articles = cells["page"]
    found = tuple(
        Article(title, day and date.fromisoformat(day), address, start, end)
        for title, day, address, start, end in articles
    )
    return Document(Page(text, document, found), from_cells(cells["extraction"]))
