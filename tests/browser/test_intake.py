"""Bringing bulletins in is offered to a browser on this machine, and to no other."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from monitor.labels import ALL_LABELS
from monitor.permission import SETTING
from tests.browser.serving import serve
from tests.browser.visits import open_page, visitor
from tests.conftest import start_chromium

_FOREIGN = "suqoima.example"
_HERE = "127.0.0.1"


@contextmanager
def _proxy(server: str, line: bytes) -> Iterator[str]:
    """Pass everything on to a server, with a line more in the head of the first request."""
    target = (_HERE, urlsplit(server).port or 0)
    with socket.create_server((_HERE, 0)) as door:
        threading.Thread(target=_answer, args=(door, target, line), daemon=True).start()
        yield f"http://{_HERE}:{door.getsockname()[1]}"


def _answer(door: socket.socket, target: tuple[str, int], line: bytes) -> None:
    while True:
        try:
            browser, _ = door.accept()
        except OSError:
            return  # the door is closed
        server = socket.create_connection(target)
        for pair in ((browser, server, line), (server, browser, b"")):
            threading.Thread(target=_pass_on, args=pair, daemon=True).start()


def _pass_on(source: socket.socket, sink: socket.socket, line: bytes) -> None:
    try:
        while part := source.recv(1 << 16):
            sink.sendall(part.replace(b"\r\n", b"\r\n" + line, 1) if line else part)
            line = b""
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        sink.close()


def _offers(page: Page, address: str) -> bool:
    open_page(page, f"{address}/bulletins?lang=en")
    labels = ALL_LABELS["en"].intake
    offered, barred = page.get_by_text(labels.title), page.get_by_text(labels.barriers["elsewhere"])
    expect(offered.or_(barred)).to_have_count(1)
    return offered.count() == 1


def test_a_browser_on_this_machine_is_offered_it(chromium: Browser, address: str) -> None:
    with visitor(chromium, address) as (page, _):
        assert _offers(page, address)


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For: 203.0.113.9", "Via: 1.1 gate", "Forwarded: x"]
)
def test_behind_a_proxy_nobody_is_offered_it(chromium: Browser, address: str, header: str) -> None:
    with (
        _proxy(address, f"{header}\r\n".encode()) as passed,
        visitor(chromium, passed) as (page, _),
    ):
        assert not _offers(page, passed)


def test_a_proxy_that_adds_nothing_is_as_good_as_none(chromium: Browser, address: str) -> None:
    with _proxy(address, b"") as passed, visitor(chromium, passed) as (page, _):
        assert _offers(page, passed)


def test_a_foreign_name_for_this_machine_is_not_offered_it(chromium: Browser, address: str) -> None:
    rules = f"--host-resolver-rules=MAP {_FOREIGN} {_HERE}"
    browser = start_chromium(chromium.browser_type, rules)
    foreign = f"http://{_FOREIGN}:{urlsplit(address).port}"
    with visitor(browser, foreign) as (page, _):
        assert not _offers(page, foreign)
    browser.close()


def test_the_setting_opens_it_behind_a_proxy(chromium: Browser, tmp_path: Path) -> None:
    with (
        serve("dashboard.py", **{SETTING: "on"}) as address,
        _proxy(address, b"X-Forwarded-For: 203.0.113.9\r\n") as passed,
        visitor(chromium, passed) as (page, _),
    ):
        assert _offers(page, passed)
