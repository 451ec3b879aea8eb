"""The tables of a data folder, made of its documents.

What belongs here: which documents are looked at, and what is kept in mind for the next time. Each
table is there whole or not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.archive.apart import read_apart
from extract.archive.cache import ReadingCache
from extract.archive.gathering import Gathered, Watched, gather
from extract.archive.ledger import Entry, Ledger
from extract.archive.naming import BULLETINS, document_id, documents
from extract.archive.renewing import Renewed, renew_all, renew_around
from extract.archive.stamps import stamp_by_hand, stamp_documents, stamp_tables
from extract.archive.tables import Changes
from extract.archive.versions import record_changes
from extract.errors import DocumentError, SuqoimaError
from extract.reading.document import Read
from extract.tables.columns import TABLES
from extract.whole_files import locked, sweep

LOCK = ".tables.lock"
_NAMED = 3  # documents named in the record of changes


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did, and the documents, figures and corrections it could not use."""

    changes: tuple[Changes, ...]
    failures: tuple[SuqoimaError, ...]


def update(data: Path, watched: Watched = iter, read: Read = read_apart) -> Update:
    """Read what is new in a data folder and write its tables.

    Parameters
    ----------
    data
        The folder: ``bulletins/``, ``published.csv`` and ``corrections.csv`` are read;
        the tables of ``extract.tables.columns`` are written.
    watched
        Wraps the documents while they are read, to show how far it is.
    read
        Reads one document; whatever it raises is a failure of that document.

    Raises
    ------
    SuqoimaError
        If there is no folder of bulletins, or a table cannot be written.
    """
    bulletins = data / BULLETINS
    if not bulletins.is_dir():
        raise DocumentError(bulletins, "there is no such folder", "Check the path")
    with locked(data / LOCK):
        sweep(data)
        cache, paths = ReadingCache(data), documents(bulletins)
        # What comes in while documents are read is in neither the tables nor these stamps.
        stamps, by_hand = stamp_documents(paths, data), stamp_by_hand(data)
        ledger = cache.ledger()
        if ledger is None or not ledger.stands(by_hand, stamp_tables(data)):
            ledger = None
        new = [path for path in paths if _is_new(document_id(path, data), stamps, ledger)]
        if ledger is not None and not new and ledger.documents.keys() == stamps.keys():
            unchanged = tuple(Changes(table) for table in TABLES)
            return Update(unchanged, ())
        try:
            said = gather(new, data, cache, watched, read)
        except KeyboardInterrupt:  # no thread hears of it: what they wait for has to end
            read_apart.close()
            raise
        if ledger is None:
            renewed = renew_all(data, said)
        else:
            renewed = renew_around(data, said, ledger, stamps.keys())
        entries = _entries(stamps, said, renewed, ledger)
        record_changes(data, renewed.changes, _why(new, entries, ledger))
        made = Ledger(by_hand, stamp_tables(data), entries, renewed.places)
        cache.settle(made if renewed.certain else None)
    return Update(renewed.changes, renewed.failures)


def _why(new: Sequence[Path], entries: Mapping[str, Entry], ledger: Ledger | None) -> str:
    """Say what made an update change rows."""
    if ledger is None:
        return "all documents and files kept by hand"
    gone = [one for one in ledger.documents if one not in entries]
    names = [path.name for path in new] + [f"without {one}" for one in gone]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _is_new(document: str, stamps: dict[str, str], ledger: Ledger | None) -> bool:
    entry = ledger.documents.get(document) if ledger is not None else None
    return entry is None or not entry.stamp or entry.stamp != stamps[document]


def _entries(
    stamps: dict[str, str], said: Gathered, renewed: Renewed, ledger: Ledger | None
) -> dict[str, Entry]:
    """Return what is known of each document now; what failed may not fail again, and is told."""
    entries = dict(ledger.documents) if ledger is not None else {}
    for one in said.told:
        failed = one.failures or one.document in renewed.failed
        stamp = "" if failed else stamps[one.document]
        stays = one.found is None and one.document in entries
        days = renewed.days.get(one.document, entries[one.document].days if stays else ())
        entries[one.document] = Entry(stamp, one.key, one.from_ministry, tuple(sorted(days)))
    return {name: one for name, one in entries.items() if name in stamps or name in said.unread}
