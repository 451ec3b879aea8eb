"""The tables of a data folder, made of its documents.

What belongs here: reading what is new, putting everything together, and writing the tables so that
each is there whole or not at all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from extract.archive.apart import read_apart
from extract.archive.before import Before
from extract.archive.cache import ReadingCache
from extract.archive.naming import BULLETINS, check_name, document_id, documents
from extract.archive.provenance import Provenance, read_sidecar, sha256_of
from extract.archive.stamps import Stamp, stamp_inputs, stamp_tables
from extract.archive.tables import Changes, write_table
from extract.errors import DocumentError, SuqoimaError
from extract.pages.opening import read_file
from extract.reading.document import Read
from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED
from extract.tables.corrected import correct
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.corrections import read_corrections
from extract.tables.doubts import settle
from extract.tables.results import Extraction, Reading, Remark, Skipped
from extract.tables.transcribed import FILE as TRANSCRIBED
from extract.tables.transcribed import read_transcribed
from extract.whole_files import locked, sweep

LOCK = ".tables.lock"


@dataclass(frozen=True, slots=True)
class _Unread:
    """The documents that could not be read; of a folder that cannot be listed, all those in it."""

    names: set[str] = field(default_factory=set)

    def __contains__(self, document: object) -> bool:
        if not self.names:
            return False
        path = PurePosixPath(str(document))
        return any(str(one) in self.names for one in (path, *path.parents))


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did, and the documents, figures and corrections it could not use."""

    changes: tuple[Changes, ...]
    failures: tuple[SuqoimaError, ...]


def update(
    data: Path,
    watched: Callable[[Iterable[Path]], Iterable[Path]] = iter,
    read: Read = read_apart,
) -> Update:
    """Read what is new in a data folder and write its tables.

    Parameters
    ----------
    data
        The folder: ``bulletins/``, ``published.csv`` and ``corrections.csv`` are read;
        ``discharge.csv``, ``skipped.csv`` and ``remarks.csv`` are written.
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
        cache = ReadingCache(data)
        last, inputs = cache.state(), stamp_inputs(data)
        if _settled(last, inputs, data):
            unchanged = tuple(Changes(table) for table in (DISCHARGE, SKIPPED, REMARKS))
            return Update(unchanged, ())
        result = _renew(data, cache, watched, read)
        # What came in while documents were read is in neither the tables nor this stamp. What
        # failed may not fail again, and what still does is to be said again.
        state = {"inputs": inputs.text, "tables": stamp_tables(data)}
        cache.settle(state if inputs.certain and not result.failures else None)
    return result


def _settled(last: Any, inputs: Stamp, data: Path) -> bool:
    """Say whether the tables were made of these very inputs and nobody touched them since."""
    return bool(last == {"inputs": inputs.text, "tables": stamp_tables(data)})


def _renew(
    data: Path,
    cache: ReadingCache,
    watched: Callable[[Iterable[Path]], Iterable[Path]],
    read: Read,
) -> Update:
    before = Before(data)
    corrections = read_corrections(data / CORRECTIONS)
    transcribed = read_transcribed(data / TRANSCRIBED)
    readings: list[Reading] = before.transcribed(transcribed)
    skipped: list[Skipped] = []
    remarks: list[Remark] = []
    failures: list[SuqoimaError] = [
        *transcribed.failures,
        *corrections.failures,
        *before.vanished(data, transcribed, corrections),
    ]
    ministry: set[str] = set()
    unread = _Unread()
    for path in watched(documents(data / BULLETINS)):
        document = document_id(path, data)
        try:
            check_name(path)
            content = read_file(path)
            known = _provenance(path, content, failures)
            if known is not None and known.from_ministry:
                ministry.add(document)
            found = _read(document, content, known, cache, read)
        except Exception as error:  # whatever it is, the other documents are read
            failures.append(DocumentError.unforeseen(path, error))
            unread.names.add(document)
            continue
        readings += found.readings
        skipped += found.skipped
        remarks += found.remarks
    if unread.names or not (transcribed.whole and corrections.whole):
        failures += before.set_aside()
    fitting = [one for one in corrections.lines if one.document not in unread]
    corrected = before.corrected(correct(readings, fitting), corrections)
    settled = settle([*corrected.readings, *before.readings(unread)], ministry)
    changes = (
        write_table(before.tables[DISCHARGE], DISCHARGE, settled),
        write_table(
            before.tables[SKIPPED],
            SKIPPED,
            [*skipped, *corrected.dropped, *before.skipped(unread)],
        ),
        write_table(before.tables[REMARKS], REMARKS, [*remarks, *before.remarks(unread)]),
    )
    unwritten = [failure for one in changes for failure in one.failures]
    return Update(changes, (*failures, *corrected.unfit, *unwritten))


def _read(
    document: str, content: bytes, known: Provenance | None, cache: ReadingCache, read: Read
) -> Extraction:
    key = cache.key(document, content, known)
    found = cache.get(key)
    if found is None:
        found = read(
            content,
            document=document,
            published=known.published if known else None,
            source_url=(known.source_url or "") if known else "",
        ).extraction
        cache.put(key, found)
    return found


def _provenance(path: Path, content: bytes, failures: list[SuqoimaError]) -> Provenance | None:
    """Return what is known of a document; what its sidecar lacks is a failure, but not its end."""
    try:
        sidecar = read_sidecar(path)
    except DocumentError as error:
        failures.append(error)
        return None
    if sidecar is None:
        return None
    if sidecar.sha256 != sha256_of(content):
        problem = "its bytes are not those that were added"
        cure = "Remove it and add the document again, or mend sha256 in its sidecar"
        failures.append(DocumentError(path, problem, cure))
    return sidecar.provenance
