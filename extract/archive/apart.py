"""Reading a document in a process of its own, so that none can stop the others.

What belongs here: starting that process, asking it, and saying what became of a document on which
it hung, broke off or ran out of memory. What happens inside it is ``extract.archive.child``'s.
"""

import atexit
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from extract.archive.cache import GRAMMAR_VERSION
from extract.archive.wire import from_json, receive, send, to_document, to_json
from extract.errors import REMOVE_OR_SPLIT, DocumentError, FormatError
from extract.pages.limits import LONGEST_READING_S
from extract.reading.document import Document

_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from extract.archive.child import serve; serve()"
)
# Not from the working folder (-P), where anybody may have put a module.
COMMAND = (sys.executable, "-P", "-c", _START, str(Path(__file__).parents[2]))
AT_ONCE: Final = max(2, os.cpu_count() or 1)
"""Processes that read side by side: one a core; sessions of a dashboard ask at once, too."""
_NO_ROOM = "Close other programs, or wait until the machine has room, and try again"
_PATIENCE_S = 5.0  # for a process that has closed its pipe to end


class Apart:
    """Reads documents in processes of their own, as ``read_document`` does in this one.

    A process is started when there is something to read, kept for the next document, and replaced
    when it ends. Threads may ask at the same time: each has a process to itself meanwhile.

    Parameters
    ----------
    command
        How to start a process that serves as ``extract.archive.child`` does.
    longest_s
        How long it lets a document take.
    """

    def __init__(
        self, command: Sequence[str] = COMMAND, longest_s: float = LONGEST_READING_S
    ) -> None:
        self._command, self._longest_s = command, longest_s
        self._idle: list[_Child] = []
        self._busy: set[_Child] = set()
        self._turns = threading.Semaphore(AT_ONCE)

    def __call__(
        self, content: bytes, *, document: str, published: date | None = None, source_url: str = ""
    ) -> Document:
        """Read a document.

        Raises
        ------
        DocumentError
            Whatever goes wrong, if only the process can be started.
        """
        about = {"document": document, "published": published, "source_url": source_url}
        with self._turns:
            told = self._told(document, to_json(about), content)
        if told.get("kind"):
            raise FormatError(document, told["problem"], told["cure"], told["kind"])
        if "problem" in told:
            raise DocumentError(document, told["problem"], told["cure"])
        return to_document(told)

    def close(self) -> None:
        """End the processes, also those that read; the next document starts another one."""
        for child in (*self._idle, *self._busy):
            child.dismissed = True
            child.end()
        self._idle.clear()

    def _told(self, document: str, about: bytes, content: bytes) -> dict[str, Any]:
        """Return what a process says of a document; one that has read others is no fault of it."""
        child = self._child(document)
        while True:
            began = time.monotonic()
            self._busy.add(child)
            try:
                answer = child.ask(about, content)
            except BaseException:  # with half an answer in its pipe it is of no use any more
                child.end()
                raise
            finally:
                self._busy.discard(child)
            if answer is not None:
                break
            code, took_s = child.end(_PATIENCE_S), time.monotonic() - began
            if child.dismissed or not child.has_read or took_s >= self._longest_s:
                problem = self._problem(code, took_s)
                raise DocumentError(document, problem, REMOVE_OR_SPLIT)
            child = self._new(document)
        told: dict[str, Any] = from_json(answer)
        child.has_read = True
        if told.get("spent"):
            child.end()
        else:
            self._idle.append(child)
        return told

    def _child(self, document: str) -> "_Child":
        while self._idle:
            child = self._idle.pop()
            if child.serves():
                return child
        return self._new(document)

    def _new(self, document: str) -> "_Child":
        try:
            child = _Child(self._command)
        except OSError as error:
            problem = f"no reader can be started ({error.strerror})"
            raise DocumentError(document, problem, _NO_ROOM) from error
        version = child.version()
        if version == GRAMMAR_VERSION:
            return child
        if version is None:
            problem = f"no reader can be started ({_how(child.end(_PATIENCE_S))})"
            raise DocumentError(document, problem, _NO_ROOM)
        child.end()
        problem = "the program on the disk is no longer the one that runs"
        raise DocumentError(document, problem, "Start the program again")

    def _problem(self, code: int, took_s: float) -> str:
        if took_s >= self._longest_s:
            return f"it takes longer than {self._longest_s:g} s to read"
        return f"the reader broke off on it ({_how(code)})"


class _Child:
    """One process that reads, and the two pipes to it."""

    def __init__(self, command: Sequence[str]) -> None:
        self.has_read = self.dismissed = False
        self._owner = os.getpid()
        # What it has to say comes through its pipe; a broken one must not write to a terminal.
        self._process = subprocess.Popen(  # noqa: S603, our own interpreter
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._questions = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)

    def version(self) -> str | None:
        """Return which grammar it reads with; ``None`` if it has broken off."""
        frame = receive(self._answers)
        return None if frame is None else frame.decode()

    def serves(self) -> bool:
        """Say whether it is there, and started by this very process and not by one it forked."""
        return self._owner == os.getpid() and self._process.poll() is None

    def ask(self, about: bytes, content: bytes) -> bytes | None:
        """Return its answer; ``None`` if it broke off."""
        try:
            send(self._questions, about)
            send(self._questions, content)
            return receive(self._answers)
        except OSError:
            return None

    def end(self, patience_s: float = 0) -> int:
        """Let it end, if it does so in time, or end it; return its exit code."""
        try:
            self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
        for pipe in (self._questions, self._answers):
            with suppress(OSError):  # what it has not taken is lost with it
                pipe.close()
        return self._process.wait()


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


read_apart = Apart()
"""Reads for the whole program: one process is warm for whoever comes next."""
atexit.register(read_apart.close)
