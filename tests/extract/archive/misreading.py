"""A reading process that does what its document says: raises, hangs, breaks off, takes memory."""

import os
import re
import signal
import sys
from datetime import date
from pathlib import Path

from extract.archive import child
from extract.archive.apart import Apart
from extract.reading.document import Document, read_document
from tests.extract.archive.bulletins import bulletin

_ROOT = Path(__file__).parents[3]
LONGEST_S = 1.0
MOST_MEMORY_BYTES = 1_000_000_000
_START = "import sys; sys.path.insert(0, sys.argv[1]); from tests.extract.archive import misreading"
COMMAND = (sys.executable, "-P", "-c", f"{_START}; misreading.serve()", str(_ROOT))
ERRORS: dict[str, Exception] = {
    type(one).__name__: one
    for one in (
        KeyError("one\ntwo \x1b[31m"),
        ValueError("x" * 10_000),
        OverflowError("date value out of range"),
        RecursionError(),
        UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates\nnot allowed"),
        OSError(5, "Input/output error"),
    )
}
_BACKTRACKS = re.compile("(a+)+$")


def misreading(longest_s: float = LONGEST_S) -> Apart:
    """Return a reader whose process obeys ``RAISE …``, ``HANG``, ``BREAK OFF`` and ``GROW``."""
    return Apart((*COMMAND, str(longest_s)), longest_s)


def serve() -> None:
    read_document(bulletin(), document="")  # compiles the grammar, which takes a while
    child.serve(_read, float(sys.argv[2]), MOST_MEMORY_BYTES)


def _read(
    content: bytes, *, document: str, published: date | None = None, source_url: str = ""
) -> Document:
    word, _, rest = content.partition(b" ")
    if word == b"RAISE":
        raise ERRORS[rest.decode()]
    if word == b"HANG":
        _BACKTRACKS.match("a" * 60 + "b")  # inside a library, and no other thread may run
    if word == b"BREAK":
        os.kill(os.getpid(), signal.SIGSEGV)
    if word == b"EXIT":
        sys.exit(7)
    if word == b"GROW":
        bytearray(2 * MOST_MEMORY_BYTES)
    if word == b"PRINT":
        os.write(1, b"\xff" * 100)
    if word == b"WHO":
        content = str(os.getpid()).encode()
    return read_document(content, document=document, published=published, source_url=source_url)
