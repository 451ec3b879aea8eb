"""What a document would be in the archive: read, and set beside those that are there.

What belongs here: looking at one document. Nothing is written.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.archive.provenance import Provenance
from extract.archive.related import Relation, Said, relations
from extract.errors import as_text
from extract.pages.page import Page
from extract.reading.document import Read
from extract.tables.results import Extraction

Outcome = Literal["new", "known", "republished", "corrected"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document that was to be taken in.

    Attributes
    ----------
    document, path
        Its path below the data folder, which is its id, and the whole path.
    outcome
        ``new``; ``known``: these very bytes were there already; ``republished``: another document
        says the same of the same days; ``corrected``: another one says other figures. Both
        versions are kept.
    of
        The document meant by ``republished`` and ``corrected``.
    relations
        All documents that speak of the same reservoirs and days.
    filled
        Of a known document: the blanks of its sidecar that were filled.
    page, extraction
        The document as text, and what was read from it.
    """

    document: str
    path: Path
    outcome: Outcome
    of: str | None
    relations: tuple[Relation, ...]
    filled: tuple[str, ...]
    page: Page
    extraction: Extraction


def look(
    document: str, path: Path, content: bytes, provenance: Provenance, *, said: Said, read: Read
) -> Added:
    """Read a document that is to stand at ``path``, as if it were new.

    Raises
    ------
    DocumentError
        If it cannot be read.
    """
    known = read(
        content,
        document=document,
        published=provenance.published,
        source_url=as_text(provenance.source_url or ""),
    )
    related = relations(document, known.extraction.readings, said)
    outcome: Outcome = "new"
    if related and related[0].whole:
        outcome = "corrected" if related[0].contradicted else "republished"
    of = None if outcome == "new" else related[0].document
    return Added(document, path, outcome, of, related, (), known.page, known.extraction)
