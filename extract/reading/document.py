"""A document from its bytes to what it says, ready for the tables.

What belongs here: reading one document whole, and trying out on it alone whatever will later be
done to the figures of all: what fails then would fail for everybody.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from extract.pages import read_page
from extract.pages.page import Page
from extract.reading.reader import extract_page
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE
from extract.tables.doubts import settle
from extract.tables.results import Extraction
from extract.tables.rows import to_rows
from extract.tables.storage import settle_storage
from extract.tables.written import written


@dataclass(frozen=True, slots=True)
class Document:
    """A document as text, and what was read from it."""

    page: Page
    extraction: Extraction


class Read(Protocol):
    """Reads a document: in this process, or in one that may break."""

    def __call__(
        self, content: bytes, *, document: str, published: date | None = None, source_url: str = ""
    ) -> Document:
        """Read as ``read_document`` does."""


def read_document(
    content: bytes, *, document: str, published: date | None = None, source_url: str = ""
) -> Document:
    """Read a document, and make sure that what it says can be written.

    Parameters
    ----------
    content
        Its bytes.
    document, published, source_url
        As ``read_page`` takes them.

    Raises
    ------
    DocumentError
        If its bytes are no text.
    ContractError
        If a table would not give back what was read.
    Exception
        Whatever a fault of this program raises; who reads more than one document names this one.
    """
    page = read_page(content, document=document, published=published, source_url=source_url)
    found = extract_page(page)
    for table, results in (
        (DISCHARGE, settle(found.readings)),
        (SKIPPED, found.skipped),
        (REMARKS, found.remarks),
        (STORAGE, settle_storage(found.storage)),
        (NOT_STORED, found.not_stored),
    ):
        for failure in written(table, to_rows(table, results)).failures:
            raise failure
    return Document(page, found)
