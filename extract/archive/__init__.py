"""The folder of bulletins and the tables made of it.

``Archive`` takes documents in, one by one; ``update`` makes the tables of all of them.
"""

from extract.archive.choice import Choice, choices
from extract.archive.documents import BULLETINS, SUFFIXES, documents
from extract.archive.files import write_whole
from extract.archive.keep import Added, Archive, Kept, Outcome
from extract.archive.provenance import Provenance, Sidecar
from extract.archive.related import Relation
from extract.archive.tables import Changes
from extract.archive.update import Update, update

__all__ = [
    "BULLETINS",
    "SUFFIXES",
    "Added",
    "Archive",
    "Changes",
    "Choice",
    "Kept",
    "Outcome",
    "Provenance",
    "Relation",
    "Sidecar",
    "Update",
    "choices",
    "documents",
    "update",
    "write_whole",
]
