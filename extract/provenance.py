"""Where a document came from.

What belongs here: the type that travels from whoever obtained a document to the archive.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document came from, how and when.

    ``obtained`` is in UTC; ``obtained_by`` is a word such as ``url`` or ``fetch``; ``published``
    and ``language`` are what the source says beside the text; ``name`` is what the document could
    be called.
    """

    source_url: str | None
    obtained: datetime
    obtained_by: str
    published: date | None
    language: str | None
    name: str | None
