"""All five pages in a real browser: whole, without an error box, without the outside world."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, Request, Route, expect

from tests.conftest import ROOT

PAGES = {
    "/": "Расходы за сезон",
    "/compare?a=2025-03-20&b=2025-04-13": "20 марта 2025 и 13 апреля 2025",
    "/regions": "Области: 20 марта 2025 и 13 апреля 2025",
    "/table": "Все цифры",
    "/bulletins": "Сводки",
}
_READY_MS = 30_000


@contextmanager
def _visitor(chromium: Browser, address: str, **view: Any) -> Iterator[tuple[Page, list[str]]]:
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


def _open(page: Page, url: str) -> None:
    page.goto(url)
    expect(page.get_by_test_id("stMainBlockContainer")).to_be_visible(timeout=_READY_MS)
    expect(page.locator("[data-test-script-state=notRunning]")).to_be_attached(timeout=_READY_MS)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=_READY_MS)


def _error_boxes(page: Page) -> int:
    boxes = page.get_by_test_id("stException").count()
    return boxes + page.get_by_test_id("stAlertContentError").count()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_is_whole(chromium: Browser, address: str, path: str, width: int) -> None:
    with _visitor(chromium, address, viewport={"width": width, "height": 800}) as (page, tried):
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        _open(page, address + path)
        expect(page.get_by_role("heading", name=PAGES[path]).first).to_be_visible()
        assert _error_boxes(page) == 0
        assert broken == []
        assert tried == []
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(overflow) <= 0


def test_a_figure_leads_to_its_sentence(chromium: Browser, address: str) -> None:
    with _visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        _open(page, f"{address}/bulletins")
        marked = page.locator("mark", has_text="648").first
        expect(marked).to_be_visible()
        assert "648" in marked.inner_text()
        assert tried == []


def test_an_uploaded_bulletin_is_seen_before_anything_is_kept(
    chromium: Browser, address: str
) -> None:
    text = "На 14 апреля сброс Шульбинского водохранилища – 4321 м3/с. <script>alert(1)</script>"
    before = sorted((ROOT / "data" / "bulletins").iterdir())
    with _visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        _open(page, f"{address}/bulletins")
        page.get_by_text("Добавить сводку").click()
        upload = FilePayload(name="<b>a</b>.txt", mimeType="text/plain", buffer=text.encode())
        page.locator("input[type=file]").set_input_files(upload)
        expect(page.locator("mark", has_text="4321")).to_be_visible(timeout=_READY_MS)
        expect(page.get_by_text("<script>alert(1)</script>").first).to_be_visible()
        page.get_by_role("button", name="Отбросить").click()
        expect(page.locator("mark", has_text="4321")).to_have_count(0, timeout=_READY_MS)
        assert tried == []
    assert sorted((ROOT / "data" / "bulletins").iterdir()) == before


def test_the_selection_survives_the_way_to_another_page(chromium: Browser, address: str) -> None:
    with _visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        _open(page, f"{address}/compare?a=2025-04-08&b=2025-04-24")
        page.get_by_role("link", name="Области").first.click()
        page.wait_for_url("**/regions?**")
        assert "a=2025-04-08" in page.url
        assert "b=2025-04-24" in page.url
        assert tried == []
