import gzip
import socket
import ssl
import time
import zlib
from pathlib import Path

import pytest
import trustme

from extract.errors import AddressError, FetchError, PassingError
from extract.fetch.client import USER_AGENT, Client, Limits
from tests.extract.fetch.conftest import HASTY, PUBLIC, Web, http

URL = "http://example.org/page"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def test_a_page_comes_as_it_is_and_the_server_sees_who_asks(web: Web) -> None:
    content = bytes(range(256))
    web.answer = lambda _: http(content, Content_Type="text/html; charset=x")
    answer = web.client().get("http://example.org:8080/a?b=c")
    assert (answer.status, answer.content) == (200, content)
    assert answer.url == "http://example.org:8080/a?b=c"
    assert answer.headers["content-type"] == "text/html; charset=x"
    (asked,) = web.asked
    assert (asked.method, asked.target) == ("GET", "/a?b=c")
    assert asked.headers["host"] == "example.org:8080"
    assert asked.headers["user-agent"] == USER_AGENT
    assert USER_AGENT.startswith("suqoima/")
    assert not {"cookie", "authorization", "referer"} & set(asked.headers)


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["::1"], ["10.1.2.3"], ["169.254.169.254"], ["::ffff:10.0.0.1"], ["fe80::1%lo"],
     [PUBLIC, "192.168.1.1"], ["64:ff9b::a00:1"], ["0.0.0.0"], []],
)  # fmt: skip
def test_a_name_that_leads_inside_is_not_connected_to(web: Web, addresses: list[str]) -> None:
    web.names["trap.example.org"] = [addresses]
    with pytest.raises(AddressError, match="does not lead into the public internet"):
        web.client().get("http://trap.example.org/")
    assert web.connected == []


def test_what_was_checked_is_what_is_connected_to(web: Web) -> None:
    # The second answer of a name that changes is never asked for.
    web.names["rebinding.example.org"] = [[PUBLIC], ["127.0.0.1"]]
    web.client().get("http://rebinding.example.org/")
    assert web.resolved == ["rebinding.example.org"]
    assert web.connected == [(PUBLIC, 80)]


def test_a_name_is_checked_anew_for_each_redirect(web: Web) -> None:
    web.names["rebinding.example.org"] = [[PUBLIC], ["127.0.0.1"]]
    web.answer = lambda _: http(b"", 302, Location="/again")
    with pytest.raises(AddressError, match="rebinding"):
        web.client().get("http://rebinding.example.org/")
    assert web.connected == [(PUBLIC, 80)]


@pytest.mark.parametrize(
    "location",
    ["http://127.0.0.1/", "http://[::1]:22/", "http://2130706433/", "http://localhost/",
     "//10.0.0.1/", "file:///etc/passwd", "gopher://example.org/", "http://inside.example.org/",
     "http://0x7f.1/"],
)  # fmt: skip
def test_redirects_into_this_machine_are_refused(web: Web, location: str) -> None:
    web.names["inside.example.org"] = [["192.168.0.1"]]
    web.answer = lambda _: http(b"", 301, Location=location)
    with pytest.raises(AddressError):
        web.client().get(URL)
    assert web.connected == [(PUBLIC, 80)]


def test_redirects_are_followed_and_counted(web: Web) -> None:
    web.answer = lambda asked: (
        http(b"there") if asked.target == "/3" else
        http(b"", 302, Location=f"/{int(asked.target[1:]) + 1}")
    )  # fmt: skip
    answer = web.client().get("http://example.org/0")
    assert (answer.content, answer.url) == (b"there", "http://example.org/3")
    web.answer = lambda _: http(b"", 302, Location="/round")
    with pytest.raises(FetchError, match="redirects more than 3 times"):
        web.client().get(URL)
    assert len(web.asked) == 4 + 4


def test_a_second_address_is_tried_where_the_first_does_not_answer(web: Web) -> None:
    web.dead.add("93.184.215.13")
    web.names["example.org"] = [["93.184.215.13", PUBLIC]]
    assert web.client().get(URL).status == 200
    web.names["example.org"] = [["93.184.215.13"]]
    with pytest.raises(PassingError, match="it cannot be connected to"):
        web.client().get(URL)


def test_a_name_that_cannot_be_resolved_may_be_another_time() -> None:
    def fails(*_: object) -> list[str]:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    with pytest.raises(PassingError, match=r"cannot be resolved \(Temporary failure"):
        Client(fails).get(URL)


# Each of these stays within the time-out of a single read.
SLOW = {
    "body": [http(b"x" * 1_000)[:-1_000], *[b"x"] * 1_000],
    "head": [b"HTTP/1.1 200 OK\r\n", *[b"X: y\r\n"] * 1_000],
    "line": [bytes([one]) for one in b"HTTP/1.1 200 OK" + b"!" * 1_000],
    "chunks": [CHUNKED, *[b"1\r\nx\r\n"] * 1_000],
}


@pytest.mark.parametrize("part", SLOW)
def test_an_answer_that_drips_is_given_up_in_time(web: Web, part: str) -> None:
    web.answer = lambda _: SLOW[part]
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        web.client().get(URL)
    assert HASTY.total_s <= time.monotonic() - began < 4 * HASTY.total_s


def test_redirects_share_one_time(web: Web) -> None:
    web.answer = lambda _: [b"", b"", b"", b"", b"", http(b"", 302, Location="/round")]
    with pytest.raises(PassingError, match="no whole answer in time"):
        web.client().get(URL)
    assert 1 < len(web.asked) <= HASTY.redirects


def test_silence_is_given_up_sooner(web: Web) -> None:
    web.drip_s = 1
    web.answer = lambda _: [b"", b""]
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        web.client().get(URL)
    assert time.monotonic() - began < HASTY.total_s


@pytest.mark.parametrize(
    "said",
    [b"", b"HTTP/1.1 200", http(b"x" * 100)[:-1], b"SSH-2.0-OpenSSH\r\n",
     b"\x15\x03\x03\x00\x02\x02\x28", CHUNKED + b"5\r\nabc",
     b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * 300_000],
)  # fmt: skip
def test_an_answer_that_breaks_off_or_is_none(web: Web, said: bytes) -> None:
    web.answer = lambda _: said
    with pytest.raises(PassingError, match="broke off or is no HTTP"):
        web.client().get(URL)


@pytest.mark.parametrize(
    "said",
    [http(b"x" * 50_001), CHUNKED + b"ffff\r\n" + b"x" * 0xFFFF + b"\r\n0\r\n\r\n",
     http(gzip.compress(b"x" * 50_001), Content_Encoding="gzip"),
     b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 60_000],
    ids=["told", "in chunks", "packed", "untold"],
)  # fmt: skip
def test_an_answer_that_is_too_large(web: Web, said: bytes) -> None:
    web.answer = lambda _: said
    with pytest.raises(FetchError, match="larger than 50,000 bytes") as caught:
        web.client().get(URL)
    assert not isinstance(caught.value, PassingError)


def test_as_much_as_is_allowed_is_not_too_large(web: Web) -> None:
    for said in (http(b"x" * 50_000), http(gzip.compress(b"x" * 50_000), Content_Encoding="gzip")):
        web.answer = lambda _, said=said: said  # type: ignore[misc]
        assert web.client().get(URL).content == b"x" * 50_000


class _Unpacking:
    """What is unpacked, and how much goes in and comes out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.taken = self.given = 0
        self._new = zlib.decompressobj
        monkeypatch.setattr(zlib, "decompressobj", self._begin)

    def _begin(self, bits: int) -> "_Unpacking":
        self._real = self._new(bits)
        return self

    def decompress(self, chunk: bytes, most: int) -> bytes:
        piece = self._real.decompress(chunk, most)
        self.taken += len(chunk)
        self.given += len(piece)
        return piece

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def test_a_bomb_is_not_unpacked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacking = _Unpacking(monkeypatch)
    bomb = gzip.compress(bytes(100_000_000), 9)
    assert len(bomb) < 100_000
    web.answer = lambda _: http(bomb, Content_Encoding="gzip")
    with pytest.raises(FetchError, match="larger than"):
        web.client().get(URL)
    assert unpacking.given == 50_001


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"page")[:-1], b"no gzip", gzip.compress(b"page") + b"more", b""],
    ids=["cut", "none", "more behind it", "empty"],
)
def test_a_broken_packing_is_no_page(web: Web, content: bytes) -> None:
    web.answer = lambda _: http(content, Content_Encoding="gzip")
    with pytest.raises(PassingError, match="its packed content is"):
        web.client().get(URL)


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        (b"\x00\x00\x00\xff\xff", "larger than 50,000 bytes"),
        (b"\x03\x00" + bytes(8) + b"more", "its packed content is followed by more"),
    ],
    ids=["empty blocks", "behind its end"],
)
def test_what_unpacks_to_nothing_has_an_end(
    web: Web, monkeypatch: pytest.MonkeyPatch, piece: bytes, problem: str
) -> None:
    unpacking = _Unpacking(monkeypatch)
    head = gzip.compress(b"", mtime=0)[:10]
    web.answer = lambda _: http(
        head + piece + b"\x00\x00\x00\xff\xff" * 40_000, Content_Encoding="gzip"
    )
    with pytest.raises(FetchError, match=problem):
        web.client().get(URL)
    assert unpacking.taken < 130_000  # the limit, and what came with the piece that passed it


def test_a_packing_nobody_asked_for_is_refused(web: Web) -> None:
    web.answer = lambda _: http(b"page", Content_Encoding="br")
    with pytest.raises(FetchError, match="packed in a way nobody asked for"):
        web.client().get(URL)
    assert web.asked[0].headers["accept-encoding"] == "gzip"


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def _secured(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def trusted(
    web: Web, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Web:
    web.secured = _secured(authority, "example.org")
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return web


def test_a_certificate_of_an_unknown_authority_is_refused(web: Web, authority: trustme.CA) -> None:
    web.secured = _secured(authority, "example.org")
    with pytest.raises(FetchError, match=r"cannot be trusted \(unable to get") as caught:
        web.client().get("https://example.org/")
    assert not isinstance(caught.value, PassingError)
    assert web.asked == []


def test_certificates_are_checked_against_the_name(trusted: Web) -> None:
    web = trusted
    assert web.client().get("https://example.org/").status == 200
    assert web.connected[-1] == (PUBLIC, 443)
    with pytest.raises(FetchError, match=r"cannot be trusted \(Hostname mismatch"):
        web.client().get("https://example.com/")
    assert len(web.asked) == 1
    web.answer = lambda _: http(b"", 302, Location="http://example.org/")
    with pytest.raises(AddressError, match="not encrypted"):
        web.client().get("https://example.org/")


def test_an_encrypted_answer_that_drips_is_given_up_in_time(trusted: Web) -> None:
    trusted.answer = lambda _: SLOW["body"]
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        trusted.client().get("https://example.org/")
    assert time.monotonic() - began < 4 * HASTY.total_s


def test_a_server_that_never_agrees_on_a_cipher_is_given_up_in_time(web: Web) -> None:
    web.deaf_s = 60
    patient = Limits(connect_s=20, read_s=20, total_s=0.2)
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        web.client(patient).get("https://example.org/")
    assert time.monotonic() - began < 2


def test_a_proxy_of_the_environment_is_not_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    # It would connect to addresses that nobody has checked.
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert web.client().get(URL).status == 200


def test_no_test_reaches_outside() -> None:
    for url in (URL, f"http://{PUBLIC}/"):
        with pytest.raises(AssertionError, match="outside this machine"):
            Client().get(url)
    with socket.socket() as line, pytest.raises(AssertionError, match="outside this machine"):
        line.connect((PUBLIC, 80))
