"""Connecting to public addresses only, and in time.

What belongs here: the two things every byte from outside passes through. A name is resolved once,
here, and what was checked is what is connected to, so a name that answers differently the second
time gains nothing.
"""

import ssl
import time
from collections.abc import Iterable

import httpcore2

from extract.errors import FetchError, PassingError
from extract.fetch.address import Resolver, public_addresses

_CURE = "Ask whoever runs the site; without a certificate anybody could have written the page"


class Deadline:
    """The moment until which a request, its redirects included, must be done."""

    def __init__(self, total_s: float) -> None:
        self._until = time.monotonic() + total_s

    def left(self, timeout_s: float | None) -> float:
        """Return the seconds one step may take.

        Raises
        ------
        httpcore2.ReadTimeout
            If there are none: a server that sends a byte now and then stays within every
            time-out of its own.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout
        return left if timeout_s is None else min(left, timeout_s)


class PublicNetwork(httpcore2.NetworkBackend):
    """A network in which only public addresses can be connected to.

    Parameters
    ----------
    resolve
        Gives the IP addresses of a host.
    wire
        Connects to an IP address.
    deadline
        Bounds every step.
    """

    def __init__(
        self, resolve: Resolver, wire: httpcore2.NetworkBackend, deadline: Deadline
    ) -> None:
        self._resolve = resolve
        self._wire = wire
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of a host that answers, if all of them are public."""
        try:
            addresses = public_addresses(host, port, self._resolve)
        except OSError as error:
            problem = f"its name cannot be resolved ({error.strerror})"
            raise PassingError(host, problem, "Check the address and the connection") from error
        failure: Exception | None = None
        for one in addresses:
            left = self._deadline.left(timeout)
            try:
                stream = self._wire.connect_tcp(one, port, left, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
                continue
            return _TimedStream(stream, self._deadline)
        raise failure or httpcore2.ConnectError


class _TimedStream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(timeout)
        try:
            secured = self._stream.start_tls(ssl_context, server_hostname, left)
        except httpcore2.ConnectError as error:
            match error.__cause__:
                case ssl.SSLCertVerificationError(verify_message=reason):
                    problem = f"its certificate cannot be trusted ({reason})"
                    raise FetchError(server_hostname or "", problem, _CURE) from error
            raise
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
