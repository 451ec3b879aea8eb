"""What the documents of a folder say, read or remembered.

What belongs here: opening documents side by side, and what is wrong with each. None stops another.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from extract.archive.apart import AT_ONCE
from extract.archive.cache import ReadingCache
from extract.archive.naming import check_name, document_id
from extract.archive.provenance import Provenance, read_sidecar, sha256_of
from extract.errors import DocumentError, SuqoimaError
from extract.pages.opening import read_file
from extract.reading.document import Read
from extract.tables.results import Extraction, NotStored, Reading, Remark, Skipped, Stored

Watched = Callable[[Iterable[Path]], Iterable[Path]]


@dataclass(frozen=True, slots=True)
class Told:
    """What one document says; ``found`` is ``None`` if it cannot be read."""

    document: str
    found: Extraction | None
    key: str
    from_ministry: bool
    failures: tuple[SuqoimaError, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """The documents that could not be read; of a folder that cannot be listed, all those in it."""

    names: frozenset[str] = field(default_factory=frozenset)

    def __contains__(self, document: object) -> bool:
        if not self.names:
            return False
        path = PurePosixPath(str(document))
        return any(str(one) in self.names for one in (path, *path.parents))


class Gathered:
    """What some documents say, in their order."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.told = told
        found = [one.found for one in told if one.found is not None]
        self.readings: list[Reading] = [one for each in found for one in each.readings]
        self.skipped: list[Skipped] = [one for each in found for one in each.skipped]
        self.remarks: list[Remark] = [one for each in found for one in each.remarks]
        self.storage: list[Stored] = [one for each in found for one in each.storage]
        self.not_stored: list[NotStored] = [one for each in found for one in each.not_stored]
        self.failures = [failure for one in told for failure in one.failures]
        self.ministry = {one.document for one in told if one.from_ministry}
        self.unread = Unread(frozenset(one.document for one in told if one.found is None))
        self.read = frozenset(one.document for one in told if one.found is not None)


def gather(
    paths: Sequence[Path], data: Path, cache: ReadingCache, watched: Watched, read: Read
) -> Gathered:
    """Return what documents say: of each that failed, why; as many are read at once as may be."""

    def one(path: Path) -> Told:
        return _told(path, data, cache, read)

    readers = ThreadPoolExecutor(AT_ONCE)
    try:
        answers = readers.map(one, paths)
        return Gathered([told for _, told in zip(watched(paths), answers, strict=False)])
    finally:
        readers.shutdown(wait=False, cancel_futures=True)


def _told(path: Path, data: Path, cache: ReadingCache, read: Read) -> Told:
    document, failures = document_id(path, data), list[SuqoimaError]()
    known: Provenance | None = None
    found, key = None, ""
    try:
        check_name(path)
        content = read_file(path)
        known = _provenance(path, content, failures)
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
    except Exception as error:  # whatever it is, the other documents are read
        failures.append(DocumentError.unforeseen(path, error))
    from_ministry = known is not None and known.from_ministry
    return Told(document, found, key, from_ministry, tuple(failures))


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
