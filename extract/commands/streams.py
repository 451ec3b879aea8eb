"""The standard streams, as a caller left them.

What belongs here: streams that are closed, whose encoding lacks letters, or that a path leads to.
"""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path

from extract.errors import DocumentError, SuqoimaError
from extract.pages.opening import read_stream

STANDARD_INPUT = "standard input"
"""What it is called in messages."""


def prepare_streams() -> None:
    """Make the streams take whatever is printed; letters their encoding lacks are spelled out.

    Raises
    ------
    SuqoimaError
        If standard output or standard error is closed: something would be said to nobody.
    """
    for handle in range(3):
        _take(handle)
    for name, stream in (("standard output", sys.stdout), ("standard error", sys.stderr)):
        if stream is None:
            raise SuqoimaError(name, "it is closed", "Redirect it to a file, or to the null device")
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def standard_input() -> bytes:
    """Return what standard input gives.

    Raises
    ------
    DocumentError
        If it is closed, or gives more than a document may have.
    """
    if sys.stdin is None:
        raise DocumentError(STANDARD_INPUT, "it is closed", "Redirect a file to it, or name one")
    return read_stream(sys.stdin.buffer, STANDARD_INPUT)


def is_standard_output(path: Path) -> bool:
    """Say whether a path leads to where standard output goes already, as /dev/stdout does."""
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):
        return False  # there is no such file yet, or no file behind standard output


def give_out(raw: bytes = b"") -> None:
    """Give out what was printed, and some bytes; a reader who has had enough is no error."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        drop_output()


def drop_output() -> None:
    """Forget what standard output has not taken, and what is still to come: it would fail again."""
    with suppress(OSError):  # no file stands behind it
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def _take(handle: int) -> None:
    """Let the next file that is opened not take the place of a closed stream."""
    try:
        os.fstat(handle)
    except OSError:
        os.open(os.devnull, os.O_RDWR)
