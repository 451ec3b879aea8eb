"""One request and its whole answer.

What belongs here: bounds on time, size and redirects, and the names of what can go wrong. The
answer is in memory whole or not at all.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version

import httpcore2

from extract.errors import FetchError, PassingError
from extract.fetch.address import Address, Resolver, parse_address, system_addresses
from extract.fetch.connection import Deadline, PublicNetwork
from extract.pages.limits import LARGEST_DOCUMENT_BYTES

USER_AGENT = f"suqoima/{version('suqoima')} (reads bulletins on water reservoirs)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GZIP = 16 + zlib.MAX_WBITS


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost, its redirects included; bytes count packed and unpacked."""

    connect_s: float = 10
    read_s: float = 30
    total_s: float = 120
    answer_bytes: int = LARGEST_DOCUMENT_BYTES
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer read to its end; names of headers are in lower case."""

    status: int
    url: str
    headers: Mapping[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class Client:
    """Asks servers of the public internet; certificates are always checked.

    Parameters
    ----------
    resolve, wire
        How names become IP addresses, and how an IP address is connected to. What is between
        the two, the check that the address is public, cannot be replaced.
    limits
        Bounds of one request.
    """

    resolve: Resolver = system_addresses
    wire: httpcore2.NetworkBackend = field(default_factory=httpcore2.SyncBackend)
    limits: Limits = field(default_factory=Limits)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Get what stands at an address, following redirects.

        Raises
        ------
        AddressError
            If the address, or one it redirects to, may not be opened.
        FetchError
            If there is no whole answer in time and size.
        """
        deadline = Deadline(self.limits.total_s)
        address = parse_address(url)
        for _ in range(self.limits.redirects + 1):
            answer = self._once("GET", address, headers or {}, None, deadline)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer
            address = address.followed(answer.headers["location"])
        problem = f"it redirects more than {self.limits.redirects} times"
        raise FetchError(url, problem, "Open it in a browser, and give the address it ends at")

    def post_json(self, url: str, content: bytes) -> Answer:
        """Post JSON to an address; redirects are answers like any other.

        Raises
        ------
        AddressError, FetchError
            As ``get``.
        """
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        deadline = Deadline(self.limits.total_s)
        return self._once("POST", parse_address(url), headers, content, deadline)

    def _once(
        self,
        method: str,
        address: Address,
        headers: Mapping[str, str],
        content: bytes | None,
        deadline: Deadline,
    ) -> Answer:
        network = PublicNetwork(self.resolve, self.wire, deadline)
        limits = self.limits
        timeouts = {"connect": limits.connect_s, "read": limits.read_s, "write": limits.read_s}
        with (
            _our_errors(address.url),
            httpcore2.ConnectionPool(max_connections=1, network_backend=network) as pool,
            pool.stream(
                method,
                httpcore2.URL(
                    scheme=address.scheme,
                    host=address.host,
                    port=address.port,
                    target=address.target,
                ),
                headers=_headers(address, headers),
                content=content,
                extensions={"timeout": timeouts},
            ) as response,
        ):
            told = {k.decode("ascii").lower(): v.decode("latin-1") for k, v in response.headers}
            body = self._unpacked(response.iter_stream(), told, address.url)
            return Answer(response.status, address.url, told, b"".join(body))

    def _unpacked(
        self, chunks: Iterable[bytes], headers: Mapping[str, str], url: str
    ) -> Iterator[bytes]:
        """Yield the pieces of a body, and never more than the limit."""
        packing = headers.get("content-encoding", "identity").strip().lower()
        if packing not in {"identity", "gzip"}:
            raise _save_it(url, "it is packed in a way nobody asked for")
        unpacker = zlib.decompressobj(_GZIP) if packing == "gzip" else None
        packed_room = room = self.limits.answer_bytes
        for chunk in chunks:
            # One byte more than there is room for tells that there is more.
            piece = unpacker.decompress(chunk, room + 1) if unpacker else chunk
            if unpacker and unpacker.unused_data:
                raise _later(url, "its packed content is followed by more")
            room -= len(piece)
            packed_room -= len(chunk)  # empty blocks unpack to nothing, for ever
            if min(room, packed_room) < 0:
                raise _save_it(url, f"it is larger than {self.limits.answer_bytes:,} bytes")
            yield piece
        if unpacker and not unpacker.eof:
            raise _later(url, "its packed content is not whole")


@contextmanager
def _our_errors(url: str) -> Iterator[None]:
    """Turn the errors of the libraries into ours, with the address they are about."""
    try:
        yield
    except httpcore2.TimeoutException as error:
        raise _later(url, "there was no whole answer in time") from error
    except httpcore2.ConnectError as error:
        raise _later(url, "it cannot be connected to") from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
        raise _later(url, "the answer broke off or is no HTTP") from error
    except zlib.error as error:
        raise _later(url, "its packed content is broken") from error


def _headers(address: Address, headers: Mapping[str, str]) -> list[tuple[bytes | str, bytes | str]]:
    host = address.url.split("/")[2]
    ours = {"Host": host, "User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
    return list({**ours, "Connection": "close", **headers}.items())


def _later(url: str, problem: str) -> PassingError:
    return PassingError(url, problem, "Check the connection and try again later")


def _save_it(url: str, problem: str) -> FetchError:
    return FetchError(url, problem, "Open the page in a browser, save it, and add the file")
