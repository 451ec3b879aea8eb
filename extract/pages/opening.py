"""The bytes behind a name, and no more of them than a document may have.

What belongs here: opening. A name may mean anything: a pipe nobody writes into, a device without
an end, a link to itself.
"""

import stat
from pathlib import Path
from typing import BinaryIO

from extract.errors import DocumentError
from extract.pages.limits import LARGEST_DOCUMENT_BYTES

_KINDS = {
    stat.S_IFDIR: "a folder that cannot be looked into",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def check_file(path: Path) -> None:
    """Make sure that a name means a file, without opening it.

    Raises
    ------
    DocumentError
        If there is nothing behind it, or something else.
    """
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise unopened(path, error) from error
    if stat.S_ISREG(mode):
        return
    kind = _KINDS.get(stat.S_IFMT(mode), "something else")
    cure = "Save its content as a file, or hand it to `add -`"
    if stat.S_ISDIR(mode):
        cure = "Check its permissions; if it is a link, put the folder itself there"
    raise DocumentError(path, f"it is no file but {kind}", cure)


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that is to be a document.

    Raises
    ------
    DocumentError
        If there is no such file, or it cannot be opened, or is larger than a document may be.
    """
    check_file(path)
    try:
        with path.open("rb") as stream:
            return read_stream(stream, path)
    except OSError as error:
        raise unopened(path, error) from error


def read_source(path: Path) -> bytes:
    """Return the bytes behind a name that is only to be read: of a file all, of a pipe too.

    Raises
    ------
    DocumentError
        If it cannot be opened, or is no file and gives more than a document may have.
    """
    try:
        if path.is_file():
            return path.read_bytes()
        with path.open("rb") as stream:
            return read_stream(stream, path)
    except (OSError, ValueError) as error:
        raise unopened(path, error) from error


def read_stream(stream: BinaryIO, place: str | Path) -> bytes:
    """Return what a stream gives, if it is no more than a document may have.

    Raises
    ------
    DocumentError
        If it is more; no more than one byte of that is read.
    """
    return checked_size(stream.read(LARGEST_DOCUMENT_BYTES + 1), place)


def checked_size(content: bytes, place: str | Path) -> bytes:
    """Return the bytes of a document.

    Raises
    ------
    DocumentError
        If they are more than a document may have.
    """
    if len(content) > LARGEST_DOCUMENT_BYTES:
        problem = f"it is larger than {LARGEST_DOCUMENT_BYTES // 1_000_000} MB"
        raise DocumentError(place, problem, "Split it, and take in the parts one by one")
    return content


def unopened(path: str | Path, error: OSError | ValueError) -> DocumentError:
    """Say that a document could not be opened, and why."""
    reason = getattr(error, "strerror", None) or error
    cure = "Check the path and its permissions"
    return DocumentError(path, f"it cannot be opened ({reason})", cure)
