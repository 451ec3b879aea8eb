"""A small web on 127.0.0.1: names, public addresses in front of them, and a scripted server."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import httpcore2
import pytest

from extract.fetch.client import Client, Limits

PUBLIC = "93.184.215.14"  # any public address will do: the wire below leads it to this machine
URL = "http://example.org/page"
HASTY = Limits(connect_s=0.5, read_s=0.2, total_s=0.4, answer_bytes=50_000, redirects=3)


@dataclass(frozen=True)
class Asked:
    """A request as the server saw it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Reply = bytes | Sequence[bytes]  # pieces are sent one by one, with a pause after each
Answering = Callable[[Asked], Reply]


def http(content: bytes = b"", status: int = 200, **headers: str) -> bytes:
    """Return an answer as it goes over the wire; ``Content_Type`` stands for ``Content-Type``."""
    told = {"Content_Length": str(len(content)), "Content_Type": "text/html", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in told.items()]
    head = "\r\n".join([f"HTTP/1.1 {status} Said So", *lines])
    return head.encode() + b"\r\n\r\n" + content


# It stays within the time-out of a single read.
DRIPPING = (http(b"x" * 1_000)[:-1_000], *[b"x"] * 1_000)


@dataclass
class Web(httpcore2.SyncBackend):
    """What the internet is to a client under test."""

    names: dict[str, list[list[str]]] = field(default_factory=dict)
    answer: Answering = lambda _: http(b"<p>page</p>")
    secured: ssl.SSLContext | None = None
    asked: list[Asked] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    dead: set[str] = field(default_factory=set)
    drip_s: float = 0.03
    deaf_s: float = 0

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def client(self, limits: Limits = HASTY) -> Client:
        return Client(self.resolve, self, limits)

    def resolve(self, host: str, _port: int) -> list[str]:
        """Answer with the name's addresses; each time with the next ones, if there are several."""
        self.resolved.append(host)
        if host not in self.names:
            return [PUBLIC]
        answers = self.names[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *_: object, **__: object
    ) -> httpcore2.NetworkStream:
        self.connected.append((host, port))
        if host in self.dead:
            raise httpcore2.ConnectError
        return super().connect_tcp("127.0.0.1", self._port, timeout)

    def close(self) -> None:
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            with suppress(OSError, ValueError), line:  # a client may break off anywhere
                self._reply(line)

    def _reply(self, line: socket.socket) -> None:
        time.sleep(self.deaf_s)
        if self.secured:
            line = self.secured.wrap_socket(line, server_side=True)
        with line, line.makefile("rb") as sent:
            method, target, _ = sent.readline().decode("latin-1").split(" ")
            headers = {}
            while (row := sent.readline().decode().strip()) != "":
                name, _, value = row.partition(": ")
                headers[name.lower()] = value
            body = sent.read(int(headers.get("content-length", 0)))
            self.asked.append(Asked(method, target, headers, body))
            reply = self.answer(self.asked[-1])
            for piece in [reply] if isinstance(reply, bytes) else reply:
                line.sendall(piece)
                if not isinstance(reply, bytes):
                    time.sleep(self.drip_s)


@pytest.fixture
def web() -> Iterator[Web]:
    made = Web()
    yield made
    made.close()
