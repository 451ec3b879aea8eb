"""What people may bring into the archive through the dashboard, and how it looks before.

What belongs here: which uploads are refused, and the tables of a preview. A preview is made of
bytes that stay in their session until somebody keeps them.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import PurePath
from typing import Any, Literal

import pandas as pd

from extract.archive import SUFFIXES, Added, Provenance
from extract.archive.provenance import sha256_of
from extract.errors import Format
from extract.pages.formats import unread_format
from extract.pages.limits import LARGEST_DOCUMENT_BYTES
from extract.tables.results import Reading, Stored
from monitor.labels import Labels
from monitor.labels.wording import amount, counted, day, flag_words
from monitor.places import Places
from monitor.sheets import Sheet

MOST_DOCUMENTS = 10
Refusal = Literal["kind", "large", "empty", "unread", Format]


@dataclass(frozen=True, slots=True)
class Brought:
    """A document somebody brought: its hostile name, its bytes, and how it came."""

    name: str | None
    content: bytes
    how: Literal["upload", "paste"]

    @property
    def suffix(self) -> str:
        """Return the ending of its name; of pasted text that of text."""
        return ".txt" if self.name is None else PurePath(self.name).suffix.lower()

    @property
    def key(self) -> str:
        """Return what tells it from others: the start of its sha256."""
        return sha256_of(self.content)[:16]

    def provenance(self, published: date | None) -> Provenance:
        """Return what is known of it now; ``published`` is what its bringer says."""
        now = datetime.now(UTC).replace(microsecond=0)
        return Provenance(None, now, self.how, published, None, self.name)


def refusal(brought: Brought) -> Refusal | None:
    """Say why a document is refused before it is looked into; ``None`` if it is not."""
    if brought.suffix not in SUFFIXES:
        return unread_format(brought.content) or "kind"
    if len(brought.content) > LARGEST_DOCUMENT_BYTES:
        return "large"
    return None if brought.content.strip() else "empty"


def lacks_day(added: Added) -> bool:
    """Say whether an article of the document names no day of publication."""
    return any(one.published is None for one in added.page.articles)


def preview_sheet(readings: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word what would be read: the figure, its day and where that is from, and the sentence."""
    names, records = labels.columns, readings.to_dict("records")
    table = pd.DataFrame(
        {
            names["reservoir"]: [
                places.reservoir(row["reservoir_id"], row["reservoir"]) for row in records
            ],
            names["date"]: readings["date"],
            names["discharge_m3s"]: [amount(row, labels) for row in records],
            names["measure"]: readings["measure"].map(labels.states.measures.get),
            names["dated_by"]: readings["dated_by"].map(labels.reading.dated_by.get),
            names["flag"]: [flag_words(row["flag"], labels) for row in records],
            names["quote"]: readings["quote"],
        }
    )
    return Sheet(table, [()] * len(table), amounts=(names["discharge_m3s"],))


def as_of_words(readings: Iterable[Reading | Stored], labels: Labels) -> list[str]:
    """Say for which days the figures are, and where each day is from."""
    found = Counter((one.date, one.dated_by) for one in readings)
    return [
        labels.intake.as_of.format(
            day=labels.quote.unknown if when is None else day(when, labels),
            origin=labels.reading.dated_by[origin],
            figures=counted(count, labels.writing.figures),
        )
        for (when, origin), count in found.items()
    ]


def relation_words(added: Added, places: Places, labels: Labels) -> list[str]:
    """Say what the document is in the archive, and which of its figures other documents dispute."""
    words = [labels.intake.outcomes[added.outcome].format(document=added.of or added.document)]
    for relation in added.relations:
        if relation.supported:
            figures = counted(len(relation.supported), labels.writing.figures)
            text = labels.intake.supported
            words.append(text.format(figures=figures, document=relation.document))
        for mine, other in relation.contradicted:
            words.append(
                "⚠ "
                + labels.intake.differs.format(
                    reservoir=places.reservoir(mine.reservoir_id, mine.reservoir),
                    day=labels.quote.unknown if mine.date is None else day(mine.date, labels),
                    mine=_figure(mine, labels),
                    other=_figure(other, labels),
                    document=relation.document,
                )
            )
    return words


def _figure(one: Reading, labels: Labels) -> str:
    names = ("discharge_m3s", "low_m3s", "high_m3s", "qualifier", "shared")
    row: dict[Hashable, Any] = {name: getattr(one, name) for name in names}
    return amount(row, labels)
