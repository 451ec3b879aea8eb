"""Files that are there whole or not at all, and locks between processes.

What belongs here: every write under ``data/``. A file is written beside its place and moved there
when the disk has it, so that a kill, a full disk or a power cut leaves either the old file or the
new one; what was left half-written is known by its name and swept away.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from extract.errors import SuqoimaError

UNFINISHED = ".unfinished-"
_PATIENCE_S = 300.0  # an update of 10,000 documents from nothing takes a minute


def write_whole(path: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Write a file, its content or the pieces of it, so that it is there whole or not at all.

    A link is followed; what is there and no file, such as a pipe, is written into.

    Raises
    ------
    SuqoimaError
        If it cannot be written; what stood there before is then untouched.
    """
    content = content.encode() if isinstance(content, str) else content
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:  # not where it leads: of /dev/stdout that is no path
                stream.writelines(pieces)
        else:
            replace_whole(path.resolve(), pieces, durable=True)
    except (OSError, RuntimeError) as error:  # a link to itself, before Python 3.13
        raise unwritten(path, error) from error


def replace_whole(target: Path, pieces: Iterable[bytes], *, durable: bool) -> None:
    """Put a file in the place of ``target``; ``durable``: the disk has it before this returns.

    Raises
    ------
    OSError
        If it cannot be done; what stood there before is then untouched.
    """
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            if durable:
                os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    if durable:
        _settle(target.parent)


def remove_file(path: Path) -> None:
    """Remove a file, if it is there, for good.

    Raises
    ------
    SuqoimaError
        If it is there and cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
        _settle(path.parent)
    except OSError as error:
        raise unwritten(path, error) from error


def sweep(folder: Path) -> None:
    """Remove what killed writers left half-written; only for who holds the folder's lock."""
    for one in folder.glob(f"{UNFINISHED}*"):
        remove_file(one)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock ``path`` among processes; the system lets go of it when a holder is killed.

    Raises
    ------
    SuqoimaError
        If the lock cannot be made, or another process does not let go of it.
    """
    lock = FileLock(path)
    try:
        lock.acquire(timeout=_PATIENCE_S)
    except Timeout as error:
        problem = f"another process has held it for {_PATIENCE_S:.0f} s"
        raise SuqoimaError(
            path, problem, "Wait for it to end, or stop it, and try again"
        ) from error
    except OSError as error:
        raise unwritten(path, error) from error
    try:
        yield
    finally:
        lock.release()


def unwritten(path: Path, error: OSError | RuntimeError) -> SuqoimaError:
    """Say that a file could not be written, and why."""
    cure = "Check that its folder is there, may be written to, and has room"
    reason = getattr(error, "strerror", None) or error
    return SuqoimaError(path, f"it cannot be written ({reason})", cure)


def _settle(folder: Path) -> None:
    """Make the disk keep the names in a folder too; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
