"""Which web addresses may be opened.

What belongs here: the forms of an address, and the networks that are not public. An address may
come from anybody, so it must not lead into the machine or the network this program runs in.
"""

import re
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from urllib.parse import quote, urljoin, urlsplit

from extract.errors import AddressError
from extract.tables.hostile import for_terminal, shortened

Resolver = Callable[[str, int], Sequence[str]]

_PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000  # characters
_NOT_IN_AN_ADDRESS = re.compile(r"[\x00-\x20\x7f\\]")
_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
_LEFT_AS_IT_IS = "%/:=&?~+!$,;'@()*[]"

# The IANA registries of special-purpose addresses, and multicast. Of IPv6 only global unicast
# is public at all: that leaves out loopback, link-local, unique local, mapped IPv4 and NAT64.
_SPECIAL = tuple(
    ip_network(one)
    for one in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    )
)  # fmt: skip
_GLOBAL_UNICAST = ip_network("2000::/3")


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in parts; ``host`` is a name in ASCII or an IP address."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def url(self) -> str:
        """The address as one text."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def followed(self, location: str) -> "Address":
        """Return the address a redirect leads to.

        Raises
        ------
        AddressError
            If it may not be opened, or gives up the encryption this address has.
        """
        there = parse_address(urljoin(self.url, location))
        if self.scheme == "https" and there.scheme == "http":
            raise _refused(there.url, "it is not encrypted, and was reached from a page that is")
        return there


def parse_address(text: str) -> Address:
    """Take a web address apart.

    Raises
    ------
    AddressError
        If it is no plain http or https address of a named or public host.
    """
    if len(text) > _LONGEST or _NOT_IN_AN_ADDRESS.search(text):
        raise _refused(text, "it is too long, or holds a space, a backslash or a control character")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refused(text, "it is no address") from error
    if parts.scheme not in _PORTS:
        raise _refused(text, "it does not begin with http:// or https://")
    if "@" in parts.netloc:
        raise _refused(text, "it holds a user name")
    target = quote(parts.path or "/", _LEFT_AS_IT_IS)
    query = f"?{quote(parts.query, _LEFT_AS_IT_IS)}" if parts.query else ""
    usual = _PORTS[parts.scheme]
    return Address(parts.scheme, _host(host, text), port or usual, target + query)


def _host(host: str, text: str) -> str:
    if ":" in host:
        return _public([host], text)[0]
    try:
        name = host.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise _refused(text, "its host is no name") from error
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        # Only the usual form is one: resolvers also take 0x7f.1 and 2130706433, each in its way.
        return _public([name], text)[0]
    if not _NAME.fullmatch(name):
        raise _refused(text, "its host is no full name")
    return name


def public_addresses(host: str, port: int, resolve: Resolver) -> list[str]:
    """Return the IP addresses of a host; what is connected to is one of these, never the name.

    Raises
    ------
    AddressError
        If any of them is not public: a name with both kinds is a trap.
    OSError
        If the name cannot be resolved.
    """
    return _public(resolve(host, port), host)


def is_public(address: str) -> bool:
    """Say whether a text is an IP address of the public internet in its usual form."""
    try:
        one = ip_address(address)
    except ValueError:
        return False
    if one.version == _GLOBAL_UNICAST.version and one not in _GLOBAL_UNICAST:
        return False
    return not any(one.version == net.version and one in net for net in _SPECIAL)


def system_addresses(host: str, port: int) -> list[str]:
    """Resolve a name as the machine does.

    Raises
    ------
    OSError
        If it cannot.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def _public(addresses: Iterable[str], place: str) -> list[str]:
    found = list(addresses)
    if not found or not all(map(is_public, found)):
        raise _refused(place, "it does not lead into the public internet")
    return found


def _refused(place: str, problem: str) -> AddressError:
    shown = for_terminal(shortened(place, _LONGEST))
    return AddressError(shown, problem, "Give the full address of a public page")
