"""A visitor who reaches nothing but the server under test."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Request, Route, expect

READY_MS = 30_000


@contextmanager
def visitor(chromium: Browser, address: str, **view: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a browser that reaches nothing but the server, and lists what it tried."""
    context = chromium.new_context(locale="ru-RU", **view)
    tried: list[str] = []

    def inside_only(route: Route, request: Request) -> None:
        if request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            tried.append(request.url)
            route.abort()

    context.route("**/*", inside_only)
    try:
        yield context.new_page(), tried
    finally:
        context.close()


def open_page(page: Page, url: str) -> None:
    page.goto(url)
    wait_until_drawn(page)


def wait_until_drawn(page: Page) -> None:
    """Wait until the script has run and no part of the page is still to come."""
    expect(page.get_by_test_id("stMainBlockContainer")).to_be_visible(timeout=READY_MS)
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached(timeout=READY_MS)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=READY_MS)
