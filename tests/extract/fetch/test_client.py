import gzip
import socket
import time

import pytest

from extract.errors import AddressError, FetchError, PassingError
from extract.fetch.client import USER_AGENT, Client
from tests.extract.fetch.conftest import DRIPPING, HASTY, PUBLIC, URL, Web, http

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
    "body": DRIPPING,
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
        web.answer = lambda _, said=said: said  # type: ignore[misc]  # the default is bound
        assert web.client().get(URL).content == b"x" * 50_000


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
