"""The tables of a data folder, made of its documents.

What belongs here: reading what is new, putting everything together, and writing the tables so that
each is there whole or not at all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.archive.cache import ReadingCache
from extract.archive.files import locked, sweep
from extract.archive.naming import BULLETINS, documents
from extract.archive.provenance import Provenance, read_sidecar, sha256_of
from extract.archive.stamps import Stamp, stamp_inputs, stamp_tables
from extract.archive.tables import Changes, write_table
from extract.columns import DISCHARGE, REMARKS, SKIPPED
from extract.correct import correct
from extract.corrections import FILE as CORRECTIONS
from extract.corrections import read_corrections
from extract.errors import DocumentError, SuqoimaError
from extract.page import read_page
from extract.plausibility import settle
from extract.reader import extract_page
from extract.results import Extraction, Reading, Remark, Skipped
from extract.transcribed import FILE as TRANSCRIBED
from extract.transcribed import read_transcribed

LOCK = ".tables.lock"


@dataclass(frozen=True, slots=True)
class Update:
    """What an update did, and the documents and corrections it could not use."""

    changes: tuple[Changes, ...]
    failures: tuple[SuqoimaError, ...]


def update(data: Path, watched: Callable[[Iterable[Path]], Iterable[Path]] = iter) -> Update:
    """Read what is new in a data folder and write its tables.

    Parameters
    ----------
    data
        The folder: ``bulletins/``, ``published.csv`` and ``corrections.csv`` are read;
        ``discharge.csv``, ``skipped.csv`` and ``remarks.csv`` are written.
    watched
        Wraps the documents while they are read, to show how far it is.

    Raises
    ------
    SuqoimaError
        If there is no folder of bulletins, a line of ``published.csv`` or ``corrections.csv``
        cannot be used, or a table cannot be written.
    """
    bulletins = data / BULLETINS
    if not bulletins.is_dir():
        raise DocumentError(bulletins, "there is no such folder", "Check the path")
    with locked(data / LOCK):
        sweep(data)
        cache = ReadingCache(data)
        last, inputs = cache.state(), stamp_inputs(data)
        if _settled(last, inputs, data):
            unchanged = tuple(Changes(table, (), (), ()) for table in (DISCHARGE, SKIPPED, REMARKS))
            return Update(unchanged, ())
        result = _renew(data, cache, watched)
        # What came in while documents were read is in neither the tables nor this stamp. What
        # failed may not fail again, and what still does is to be said again.
        state = {"inputs": inputs.text, "tables": stamp_tables(data)}
        cache.settle(state if inputs.certain and not result.failures else None)
    return result


def _settled(last: Any, inputs: Stamp, data: Path) -> bool:
    """Say whether the tables were made of these very inputs and nobody touched them since."""
    return bool(last == {"inputs": inputs.text, "tables": stamp_tables(data)})


def _renew(
    data: Path, cache: ReadingCache, watched: Callable[[Iterable[Path]], Iterable[Path]]
) -> Update:
    corrections = read_corrections(data / CORRECTIONS)
    readings: list[Reading] = read_transcribed(data / TRANSCRIBED)
    skipped: list[Skipped] = []
    remarks: list[Remark] = []
    failures: list[SuqoimaError] = []
    ministry: set[str] = set()
    unread: set[str] = set()
    for path in watched(documents(data / BULLETINS)):
        document = path.relative_to(data).as_posix()
        try:
            content = path.read_bytes()
            known = _provenance(path, content, failures)
            found = _read(document, content, known, cache)
        except (DocumentError, OSError) as error:
            failures.append(_named(error, path))
            unread.add(document)
            continue
        if known is not None and known.from_ministry:
            ministry.add(document)
        readings += found.readings
        skipped += found.skipped
        remarks += found.remarks
    corrected = correct(readings, [one for one in corrections if one.document not in unread])
    changes = (
        write_table(data, DISCHARGE, settle(corrected.readings, ministry), unread),
        write_table(data, SKIPPED, [*skipped, *corrected.dropped], unread),
        write_table(data, REMARKS, remarks, unread),
    )
    return Update(changes, (*failures, *corrected.unfit))


def _read(
    document: str, content: bytes, known: Provenance | None, cache: ReadingCache
) -> Extraction:
    key = cache.key(document, content, known)
    found = cache.get(key)
    if found is None:
        page = read_page(
            content,
            document=document,
            published=known.published if known else None,
            source_url=(known.source_url or "") if known else "",
        )
        found = extract_page(page)
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


def _named(error: DocumentError | OSError, path: Path) -> SuqoimaError:
    """Name a document that could not be read by its whole path."""
    if isinstance(error, DocumentError):
        return DocumentError(path, error.problem, error.cure)
    return DocumentError(path, f"it cannot be opened ({error.strerror})", "Check its permissions")
