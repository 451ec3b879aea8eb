"""The process in which documents are read, one after the other.

What belongs here: what happens in it. It may hang, break off or run out of memory without harm to
anything else; ``extract.archive.apart`` starts it and says what became of a document.
"""

import faulthandler
import os
import signal
import sys
from contextlib import suppress
from datetime import date
from typing import Any

from extract.archive.cache import GRAMMAR_VERSION
from extract.archive.wire import document_cells, from_json, receive, send, to_json
from extract.errors import REMOVE_OR_SPLIT, DocumentError, Format, FormatError
from extract.pages.limits import LARGEST_READING_BYTES, LONGEST_READING_S, MOST_MEMORY_BYTES
from extract.reading.document import Read, read_document


def serve(
    read: Read = read_document,
    longest_s: float = LONGEST_READING_S,
    most_memory_bytes: int = MOST_MEMORY_BYTES,
) -> None:
    """Read what comes on standard input until it ends.

    Parameters
    ----------
    read
        Reads one document.
    longest_s
        The process ends when a document takes longer.
    most_memory_bytes
        What it may have in all.
    """
    # A key pressed in the terminal reaches the whole group: only who started this process ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory(most_memory_bytes)
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints by mistake prints to nowhere
    send(answers, GRAMMAR_VERSION.encode())
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123, no path of ours
        while (about := receive(asked)) is not None and (content := receive(asked)) is not None:
            # A thread without Python in it: it ends even a hang inside a library.
            faulthandler.dump_traceback_later(longest_s, exit=True, file=nowhere)
            answer = _answer(read, from_json(about), content, most_memory_bytes)
            faulthandler.cancel_dump_traceback_later()
            send(answers, answer)


def _answer(read: Read, about: dict[str, Any], content: bytes, most_memory_bytes: int) -> bytes:
    place, published = about["document"], about["published"]
    about["published"] = published and date.fromisoformat(published)
    try:
        answer = to_json(document_cells(read(content, **about)))
    except MemoryError:
        problem = f"it needs more memory than {most_memory_bytes / 1e9:g} GB to be read"
        return _failure(DocumentError(place, problem, REMOVE_OR_SPLIT), spent=True)
    except FormatError as error:
        return _failure(error, kind=error.kind)
    except Exception as error:  # any fault of the program on this document is this document's
        return _failure(DocumentError.unforeseen(place, error))
    if len(answer) > LARGEST_READING_BYTES:
        problem = f"what it says is larger than {LARGEST_READING_BYTES // 1_000_000} MB"
        return _failure(DocumentError(place, problem, REMOVE_OR_SPLIT))
    return answer


def _failure(error: DocumentError, *, kind: Format | None = None, spent: bool = False) -> bytes:
    """Word a failure; ``spent`` says that this process is no longer fit for another document."""
    told = {"problem": error.problem, "cure": error.cure, "kind": kind, "spent": spent}
    return to_json(told)


def _bound_memory(most_bytes: int) -> None:
    """Bound what this process may have, where the system can: Linux does.

    macOS does not heed the bound and Windows has none: there the system's own memory is the bound,
    and what it ends is still a failure of one document.
    """
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415, Windows has no such module

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash leaves no file behind
