import ipaddress

import pytest

from extract import SuqoimaError
from extract.errors import AddressError
from extract.fetch.address import is_public, parse_address


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://malim.kz/article/1?x=1&y=2#part", "https://malim.kz/article/1?x=1&y=2"),
        ("HTTP://Example.ORG.", "http://example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://су.қаз/жаңалық?күн=1", "https://xn--q1ae.xn--80ao21a/%D0%B6%D0%B0%D2%A3%D0%B0"
         "%D0%BB%D1%8B%D2%9B?%D0%BA%D2%AF%D0%BD=1"),
        ("https://93.184.215.14/", "https://93.184.215.14/"),
        ("https://[2a00:1450:4001::8]:81/", "https://[2a00:1450:4001::8]:81/"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
    ],
)  # fmt: skip
def test_an_address_in_parts_and_whole_again(text: str, url: str) -> None:
    assert parse_address(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        "", "example.org", "/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "gopher://a.b",
        "javascript:alert(1)", "data:text/plain,1", "https://", "https:///a", "https://[::1",
        "http://localhost/", "http://intranet/", "http://a_b", "http://.../", "http://a..b/",
        "https://example.org\\@127.0.0.1/", "https://user@example.org/", "https://u:p@example.org/",
        "https://@example.org/", "https://exa mple.org/", "https://example.org/\r\nHost: a",
        "https://example.org:port/", "https://example.org:70000/", "https://ex%61mple.org/",
        f"https://example.org/{'a' * 2_000}", f"https://{'a' * 70}.org/", "https://a<b>.org/",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_of_a_page_is_refused(text: str) -> None:
    with pytest.raises(AddressError, match="Give the full address of a public page"):
        parse_address(text)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0",
        "127.0.0.1.", "①②⑦.0.0.1", "１２７.0.0.1", "0.0.0.0", "10.0.0.1", "172.31.255.255",
        "192.168.0.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "192.0.0.8", "203.0.113.7",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "93.184.215.014", "93.184.55310",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:93.184.215.14]", "[64:ff9b::7f00:1]",
        "[64:ff9b::5db8:d70e]", "[64:ff9b:1::1]", "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]",
        "[fd12::1]", "[fec0::1]", "[ff02::1]", "[2002:7f00:1::]", "[2001::7f00:1]",
        "[2001:db8::1]", "[::127.0.0.1]", "[3fff::1]", "[5f00::1]",
    ],
)  # fmt: skip
def test_literal_addresses_that_are_not_public_or_oddly_written_are_refused(host: str) -> None:
    with pytest.raises(AddressError):
        parse_address(f"http://{host}/latest/meta-data")


@pytest.mark.parametrize("one", ["8.8.8.8", "93.184.215.14", "2a00:1450:4001::8", "2606:4700::1"])
def test_public_addresses_are_public(one: str) -> None:
    assert is_public(one)


def test_nothing_is_public_that_the_library_calls_special() -> None:
    edges = [
        str(edge + step)
        for net in ("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12",
                    "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4", "fc00::/7",
                    "fe80::/10", "ff00::/8", "2001:db8::/32", "64:ff9b::/96", "::/127")
        for edge in (ipaddress.ip_network(net)[0], ipaddress.ip_network(net)[-1])
        for step in (-1, 0, 1)
        if 0 <= int(edge) + step < 2**edge.max_prefixlen
    ]  # fmt: skip
    assert len(edges) > 80
    special = [one for one in edges if not ipaddress.ip_address(one).is_global]
    assert len(special) > 40
    assert not [one for one in special if is_public(one)]


def test_no_word_for_an_address_is_public() -> None:
    assert not is_public("localhost")
    assert not is_public("")


def test_a_redirect_may_change_everything_but_give_up_encryption() -> None:
    page = parse_address("https://example.org/a/b")
    assert page.followed("../c").url == "https://example.org/c"
    assert page.followed("//example.com/d").url == "https://example.com/d"
    with pytest.raises(SuqoimaError, match="it is not encrypted"):
        page.followed("http://example.org/a")
    with pytest.raises(AddressError):
        page.followed("file:///etc/passwd")
