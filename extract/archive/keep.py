"""The archive: taking documents in, finding them, and removing them.

What belongs here: one document at a time. It is there from the moment its file stands beside its
sidecar, and whoever was told so finds it there afterwards.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path

from extract.archive.apart import read_apart
from extract.archive.looking import Added, look
from extract.archive.naming import (
    BULLETINS,
    HASH_LETTERS,
    checked_suffix,
    document_id,
    document_name,
    documents,
    hash_in_name,
    orphans,
)
from extract.archive.provenance import (
    Provenance,
    Sidecar,
    fill_blanks,
    read_sidecar,
    sha256_of,
    sidecar_path,
    write_sidecar,
)
from extract.archive.related import Said
from extract.errors import DocumentError, as_text
from extract.pages.formats import refused, unread_format
from extract.pages.opening import checked_size, read_file
from extract.reading.document import Read
from extract.whole_files import locked, remove_file, sweep, unwritten, write_whole

LOCK = ".documents.lock"
_SHORTEST_ID = 4


@dataclass(frozen=True, slots=True)
class Kept:
    """One document of the archive: its path below the data folder, and its whole path."""

    document: str
    path: Path

    def sidecar(self) -> Sidecar | None:
        """Return what is known of it; ``None`` if it was put there by hand.

        Raises
        ------
        DocumentError
            If its sidecar cannot be used.
        """
        return read_sidecar(self.path)


class Archive:
    """The documents of a data folder.

    What documents said before is read once, when it is first needed: an ``Archive`` serves one
    run, of one document or of many.

    Parameters
    ----------
    folder
        The data folder; its documents stand in ``bulletins/``, which is made when needed.
    read
        Reads one document.
    """

    def __init__(self, folder: Path, read: Read = read_apart) -> None:
        self._folder = folder
        self._reads = read
        self._bulletins = folder / BULLETINS

    def add(self, content: bytes, suffix: str, provenance: Provenance) -> Added:
        """Take a document in; the same bytes twice are one document.

        Parameters
        ----------
        content
            Its bytes, kept as they are.
        suffix
            One of ``SUFFIXES``.
        provenance
            What is known of it. Of a document that is already there it fills blanks only.

        Raises
        ------
        DocumentError
            If the document is too large, of a kind that is not read or cannot be read, or the
            suffix is another one: nothing is kept then.
        SuqoimaError
            If it cannot be written: nothing is kept then either.
        """
        sha256 = sha256_of(content)
        path = self._place(content, suffix, provenance)
        added = self._read(path, content, provenance)
        with self._writing():
            known = self._known(sha256)
            if known is not None:
                return self._complete(known, content, provenance)
            # The sidecar first: the document's own name appearing is what makes it be there.
            write_whole(sidecar_path(path), write_sidecar(Sidecar(sha256, provenance)))
            write_whole(path, content)
        self._said.add(added.extraction.readings)
        return added

    def preview(self, content: bytes, suffix: str, provenance: Provenance) -> Added:
        """Say what ``add`` would; nothing is written.

        Raises
        ------
        DocumentError
            As ``add`` does.
        """
        sha256 = sha256_of(content)
        path = self._place(content, suffix, provenance)
        known = self._known(sha256)
        if known is None:
            return self._read(path, content, provenance)
        return self._again(known, content, provenance)

    def kept(self) -> list[Kept]:
        """Return the documents, sorted by path.

        Raises
        ------
        DocumentError
            If there is no folder of documents.
        """
        return [self._kept(path) for path in documents(self._bulletins)]

    def find(self, name: str) -> Kept:
        """Return the document that ``name`` means.

        Parameters
        ----------
        name
            Its path below the data folder, its file name, or the first letters of its sha256.

        Raises
        ------
        DocumentError
            If there is none, or more than one.
        """
        kept = self.kept()
        found = [one for one in kept if as_text(name) in (one.document, as_text(one.path.name))]
        if not found and len(name) >= _SHORTEST_ID:
            found = [one for one in kept if _is_hash(name, one.path)]
        if len(found) != 1:
            problem = "several documents are called so" if found else "there is no such document"
            raise DocumentError(name, problem, "`suqoima list` names them all")
        return found[0]

    def remove(self, name: str) -> Kept:
        """Remove the document that ``name`` means, and its sidecar.

        Raises
        ------
        SuqoimaError
            As ``find`` does, and if it cannot be removed.
        """
        with self._writing():
            found = self.find(name)
            remove_file(found.path)
            remove_file(sidecar_path(found.path))
        return found

    def _place(self, content: bytes, suffix: str, provenance: Provenance) -> Path:
        called = provenance.name or "input"
        # What its bytes say it is tells more than its ending.
        if kind := unread_format(content):
            raise refused(kind, called)
        ending = checked_suffix(suffix, called)
        return self._bulletins / document_name(sha256_of(content), ending, provenance)

    def _read(self, path: Path, content: bytes, provenance: Provenance) -> Added:
        document = document_id(path, self._folder)
        checked_size(content, document)
        return look(document, path, content, provenance, said=self._said, read=self._reads)

    def _again(self, known: Kept, content: bytes, provenance: Provenance) -> Added:
        """Say what a document is that is there already, and which blanks of it are filled."""
        sidecar = known.sidecar()
        before = sidecar.provenance if sidecar else provenance
        after = fill_blanks(before, provenance)
        names = (field.name for field in fields(before))
        filled = tuple(one for one in names if getattr(before, one) != getattr(after, one))
        added = self._read(known.path, content, after)
        return replace(added, outcome="known", of=None, filled=filled)

    def _complete(self, known: Kept, content: bytes, provenance: Provenance) -> Added:
        added, sidecar = self._again(known, content, provenance), known.sidecar()
        if sidecar is None or added.filled:
            before = sidecar.provenance if sidecar else provenance
            whole = Sidecar(sha256_of(content), fill_blanks(before, provenance))
            write_whole(sidecar_path(known.path), write_sidecar(whole))
        return added

    def _known(self, sha256: str) -> Kept | None:
        """Return the document with these very bytes, whatever it is called."""
        if not self._bulletins.is_dir():
            return None
        for one in self.kept():
            named = hash_in_name(one.path.name)
            if named in (None, sha256[:HASH_LETTERS]) and _sha256(one.path) == sha256:
                return one
        return None

    def _kept(self, path: Path) -> Kept:
        return Kept(document_id(path, self._folder), path)

    @cached_property
    def _said(self) -> Said:
        return Said(self._folder)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the archive for a change, with what killed writers left swept away."""
        if not self._folder.is_dir():
            raise DocumentError(self._folder, "there is no such folder", "Check the path")
        with locked(self._folder / LOCK):
            try:
                self._bulletins.mkdir(exist_ok=True)
            except OSError as error:
                raise unwritten(self._bulletins, error) from error
            sweep(self._bulletins)
            for orphan in orphans(self._bulletins):
                remove_file(orphan)
            yield


def _is_hash(name: str, path: Path) -> bool:
    given, whole = name.lower(), hash_in_name(path.name) or _sha256(path)
    return whole is not None and (whole.startswith(given) or given.startswith(whole))


def _sha256(path: Path) -> str | None:
    """Return the sha256 of a document; ``None`` of what cannot be read: it is no other one."""
    try:
        return sha256_of(read_file(path))
    except DocumentError:
        return None
