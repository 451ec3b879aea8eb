"""What the tests of several rooms share: the seed page, texts as pages, and a real browser."""

import ipaddress
import shutil
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, sync_playwright

from extract import Extraction, Page, extract_page, read_page

ROOT = Path(__file__).parent.parent
SEED = ROOT / "data" / "bulletins" / "enbekshi-qazaq-2025-04-15.txt"
_CHROMIUM = shutil.which("chromium")
PUBLISHED = date(2025, 5, 12)


def read(text: str, published: date | None = PUBLISHED) -> Extraction:
    """Read a text of our own, published on a known day."""
    return extract_page(read_page(text.encode(), published=published))


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Let no test of this process reach or ask anything outside this machine."""
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def connect_inside(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            _must_be_inside(address[0])
        connect(self, address)

    def resolve_inside(host: Any, *rest: Any, **more: Any) -> Any:
        _must_be_inside(host)
        return resolve(host, *rest, **more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_inside)
        patch.setattr(socket, "getaddrinfo", resolve_inside)
        yield


def _must_be_inside(host: Any) -> None:
    if host in {None, "", "localhost", b"localhost"}:
        return
    try:
        inside = ipaddress.ip_address(host).is_loopback
    except ValueError:
        inside = False
    assert inside, f"a test reaches for {host!r} outside this machine"


@pytest.fixture(scope="session")
def seed() -> Page:
    return read_page(SEED, document=f"bulletins/{SEED.name}")


@pytest.fixture(scope="session")
def seed_extraction(seed: Page) -> Extraction:
    return extract_page(seed)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = start_chromium(playwright.chromium)
        yield browser
        browser.close()


def start_chromium(kind: BrowserType, *more: str) -> Browser:
    """Start Debian's Chromium, with some arguments more."""
    if _CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install Debian's package chromium")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    return kind.launch(executable_path=_CHROMIUM, args=[*arguments, *more])
