"""What the tables on the disk were made of, so that an update looks only at what is new.

What belongs here: what is known of each document and table between two updates, and its form on
the disk. Like all of the cache it may be deleted: the next update then looks at everything.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Places = Mapping[str, int]
"""The first byte of the rows that begin with a cell, by that cell, in the order of a table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of a document.

    Attributes
    ----------
    stamp
        Of its file and sidecar; empty if it is to be looked at again, whatever they are.
    key
        Under which the cache keeps what was read from it.
    from_ministry
        Whether it came from gov.kz itself.
    days
        The days it has figures for, as they are written in the table; one of no day is empty.
    """

    stamp: str
    key: str
    from_ministry: bool
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the tables were made of.

    Attributes
    ----------
    by_hand, tables
        Stamps of the files kept by hand, and of the tables.
    documents
        All documents of the folder.
    places
        Of each table by its file.
    """

    by_hand: str
    tables: str
    documents: Mapping[str, Entry]
    places: Mapping[str, Places]

    def stands(self, by_hand: str, tables: str) -> bool:
        """Say whether the tables and the files kept by hand are still those it speaks of."""
        return bool(by_hand and tables) and (self.by_hand, self.tables) == (by_hand, tables)

    def to_cells(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        documents = {
            name: [one.stamp, one.key, one.from_ministry, one.days]
            for name, one in self.documents.items()
        }
        return {
            "by_hand": self.by_hand,
            "tables": self.tables,
            "documents": documents,
            "places": self.places,
        }

    @classmethod
    def from_cells(cls, cells: Any) -> "Ledger | None":
        """Return it as it was before ``to_cells`` and JSON; ``None`` if it is none."""
        try:
            documents = {
                name: Entry(stamp, key, from_ministry, tuple(days))
                for name, (stamp, key, from_ministry, days) in cells["documents"].items()
            }
            return cls(cells["by_hand"], cells["tables"], documents, cells["places"])
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
