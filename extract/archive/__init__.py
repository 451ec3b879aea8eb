"""The folder of bulletins and the tables made of it.

``Archive`` takes documents in, one by one; ``update`` makes the tables of all of them.
"""

from extract.archive.choice import Choice, choices
from extract.archive.keep import Archive, Kept
from extract.archive.looking import Added, Outcome
from extract.archive.naming import BULLETINS, SUFFIXES, documents
from extract.archive.proposing import answer_proposal, propose
from extract.archive.provenance import Provenance, Sidecar
from extract.archive.related import Relation
from extract.archive.tables import Changes
from extract.archive.updating import Update, update
from extract.whole_files import write_whole

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
    "answer_proposal",
    "choices",
    "documents",
    "propose",
    "update",
    "write_whole",
]
