"""All pages in a real browser: whole, without an error box, without the outside world."""

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.visits import READY_MS, open_page, visitor
from tests.conftest import ROOT

PAGES = {
    "/": "Расходы за сезон",
    "/compare?a=2025-03-20&b=2025-04-13": "20 марта 2025 и 13 апреля 2025",
    "/regions": "Области: 20 марта 2025 и 13 апреля 2025",
    "/fill?b=2025-04-10": "Наполнение водохранилищ на 10 апреля 2025",
    "/reservoir?id=shulba": "Шульбинское водохранилище",
    "/table": "Все цифры",
    "/bulletins": "Сводки",
    "/about": "Откуда цифры",
}


def _error_boxes(page: Page) -> int:
    boxes = page.get_by_test_id("stException").count()
    return boxes + page.get_by_test_id("stAlertContentError").count()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 360])
def test_a_page_is_whole(chromium: Browser, address: str, path: str, width: int) -> None:
    with visitor(chromium, address, viewport={"width": width, "height": 800}) as (page, tried):
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        open_page(page, address + path)
        expect(page.get_by_role("heading", name=PAGES[path], level=2).first).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_role("heading", level=3)).to_have_count(0)
        assert _error_boxes(page) == 0
        assert broken == []
        assert tried == []
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(overflow) <= 0


def test_a_figure_leads_to_its_sentence(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        open_page(page, f"{address}/bulletins")
        marked = page.locator("mark", has_text="648").first
        expect(marked).to_be_visible()
        assert "648" in marked.inner_text()
        assert tried == []


def test_an_uploaded_bulletin_is_seen_before_anything_is_kept(
    chromium: Browser, address: str
) -> None:
    text = "На 14 апреля сброс Шульбинского водохранилища – 4321 м3/с. <script>alert(1)</script>"
    before = sorted((ROOT / "data" / "bulletins").iterdir())
    with visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        open_page(page, f"{address}/bulletins")
        page.get_by_text("Добавить сводку").click()
        upload = FilePayload(name="<b>a</b>.txt", mimeType="text/plain", buffer=text.encode())
        page.locator("input[type=file]").set_input_files(upload)
        expect(page.locator("mark", has_text="4321")).to_be_visible(timeout=READY_MS)
        expect(page.get_by_text("<script>alert(1)</script>").first).to_be_visible()
        page.get_by_role("button", name="Отбросить").click()
        expect(page.locator("mark", has_text="4321")).to_have_count(0, timeout=READY_MS)
        assert tried == []
    assert sorted((ROOT / "data" / "bulletins").iterdir()) == before


def test_the_selection_survives_the_way_to_another_page(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        open_page(page, f"{address}/compare?a=2025-04-08&b=2025-04-24")
        page.get_by_role("link", name="Области").first.click()
        page.wait_for_url("**/regions?**")
        assert "a=2025-04-08" in page.url
        assert "b=2025-04-24" in page.url
        assert tried == []


@pytest.mark.parametrize(
    ("button", "ending", "start"),
    [("Excel с источниками", ".xlsx", b"PK"), ("Справка для печати", ".html", b"<!doctype html>")],
)
def test_a_file_is_made_when_asked_for(
    chromium: Browser, address: str, button: str, ending: str, start: bytes
) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 3600}) as (page, tried):
        open_page(page, f"{address}/compare")
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        assert download.value.suggested_filename.startswith("compare-2025-03-20-2025-04-13-")
        assert download.value.suggested_filename.endswith(ending)
        assert download.value.path().read_bytes().startswith(start)
        assert tried == []


def test_a_click_on_a_sum_opens_its_rows(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        open_page(page, f"{address}/regions")
        # Plotly's marks lie under its drag layer, which takes the click for them.
        page.locator(".js-plotly-plot .point").first.click(force=True)
        expect(page.get_by_role("dialog")).to_contain_text("Астанинское водохранилище")
        sentences = page.get_by_role("dialog").get_by_text("Открыть в тексте сводки")
        # Three reservoirs on two days.
        expect(sentences).to_have_count(6)
        assert tried == []


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_the_first_screen_speaks(
    chromium: Browser, address: str, language: str, width: int, height: int
) -> None:
    with visitor(chromium, address, viewport={"width": width, "height": height}) as (page, _):
        open_page(page, f"{address}/?lang={language}")
        told = page.locator("dl dd")
        expect(told).to_have_count(4)
        box = page.locator("dl").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < height
        assert "3500" in told.nth(2).inner_text()
        choices = page.get_by_test_id("stPopover").bounding_box()
        assert choices is not None
        assert choices["height"] < 60
        assert choices["y"] < height


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
@pytest.mark.parametrize(
    ("path", "figure"),
    [
        ("compare?a=2025-03-20&b=2025-04-13&", "2100"),
        ("regions?a=2025-03-20&b=2025-04-13&", "2100"),
    ],
)
def test_a_page_says_what_it_found_before_it_asks(
    chromium: Browser, address: str, language: str, path: str, figure: str
) -> None:
    with visitor(chromium, address, viewport={"width": 390, "height": 844}) as (page, _):
        open_page(page, f"{address}/{path}lang={language}")
        said = page.locator("p").filter(has_text=figure).first.bounding_box()
        assert said is not None
        assert said["y"] + said["height"] < 844
        asked = page.get_by_test_id("stPopover").or_(page.get_by_test_id("stSelectbox"))
        below = [one.bounding_box() for one in asked.all()[1:]]  # the first is the language
        assert all(one["y"] > said["y"] for one in below if one)
