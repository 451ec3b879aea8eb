"""Who may add: a browser on this machine, as its request tells, or whoever the setting says."""

import pytest

from monitor.permission import why_not

HERE = {"Host": ["127.0.0.1:8501"], "Origin": ["http://127.0.0.1:8501"]}


@pytest.mark.parametrize(
    ("setting", "address", "allowed"),
    [
        (None, "127.0.0.1", True),
        (None, "127.9.9.9", True),
        (None, "::1", True),
        (None, "localhost", True),
        ("", "127.0.0.1", True),
        (None, None, False),
        (None, "", False),
        (None, "0.0.0.0", False),
        (None, "10.0.0.5", False),
        (None, "localhost.example.org", False),
        ("yes", "127.0.0.1", False),
        ("off", "127.0.0.1", False),
        ("on", "0.0.0.0", True),
        (" ON ", None, True),
    ],
)
def test_the_setting_decides_else_the_address(
    setting: str | None, address: str | None, allowed: bool
) -> None:
    assert (why_not(setting, address, HERE) is None) is allowed


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8501", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:8501"]
)
def test_a_host_of_this_machine(host: str) -> None:
    assert why_not(None, "127.0.0.1", {"host": [host]}) is None


@pytest.mark.parametrize(
    "host",
    [
        "", " ", ":8501", "example.org", "localhost.example.org", "127.0.0.1.example.org",
        "10.0.0.5",
        "[::2]", "[::1", "::1",
        "example.org@localhost", "localhost/x", "localhost?x", "localhost#x", "0.0.0.0",
        "127.1", "2130706433", "localhost, example.org", "localhost\x00", "ⓛocalhost",
    ],
)  # fmt: skip
def test_a_foreign_host(host: str) -> None:
    assert why_not(None, "127.0.0.1", HERE | {"Host": [host]}) == "elsewhere"
    assert why_not("on", "127.0.0.1", HERE | {"Host": [host]}) is None


@pytest.mark.parametrize("hosts", [[], ["localhost", "localhost"], ["localhost", "example.org"]])
def test_there_is_one_host(hosts: list[str]) -> None:
    assert why_not(None, "127.0.0.1", {"Host": hosts}) == "elsewhere"


def test_without_headers_nothing_tells_where_the_browser_is() -> None:
    assert why_not(None, "127.0.0.1", {}) == "elsewhere"


@pytest.mark.parametrize(
    "origin", ["", "null", "http://example.org", "https://localhost.example.org", "localhost"]
)
def test_a_foreign_origin(origin: str) -> None:
    assert (
        why_not(None, "127.0.0.1", HERE | {"ORIGIN": [origin]} | {"Origin": [origin]})
        == "elsewhere"
    )


@pytest.mark.parametrize(
    "name",
    [
        "Forwarded", "VIA", "x-forwarded-for", "X-Forwarded-Host", "X-Forwarded-Proto",
        "x-real-ip", "CF-Connecting-IP", "True-Client-IP",
    ],
)  # fmt: skip
def test_what_a_proxy_adds(name: str) -> None:
    assert why_not(None, "127.0.0.1", HERE | {name: [""]}) == "elsewhere"
    assert why_not("on", None, HERE | {name: ["10.0.0.5"]}) is None
