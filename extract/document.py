"""A document from its bytes to what it says, ready for the tables.

What belongs here: reading one document whole, and trying out on it alone whatever will later be
done to the figures of all: what fails then would fail for everybody.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Protocol

from extract.columns import DISCHARGE, REMARKS, SKIPPED, Table
from extract.errors import REMOVE_OR_SPLIT, ContractError
from extract.pages import read_page
from extract.plausibility import settle
from extract.reader import extract_page
from extract.results import Extraction, Page
from extract.rows import Result, write_cell


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
    ):
        _try_to_write(table, results, document)
    return Document(page, found)


def _try_to_write(table: Table, results: Iterable[Result], document: str) -> None:
    rows = [[write_cell(getattr(one, name)) for name in table.names] for one in results]
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    stored = io.StringIO(text.getvalue().encode().decode(), newline="")
    numbers = [at for at, column in enumerate(table.columns) if column.kind == "number"]
    finite = all(isfinite(float(row[at] or 0)) for row in rows for at in numbers)
    if not finite or list(csv.reader(stored, strict=True)) != rows:
        problem = f"what was read from it does not come back from {table.file} as it was"
        raise ContractError(document, problem, REMOVE_OR_SPLIT)
