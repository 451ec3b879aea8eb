"""Tables in a real browser: figures in sight, rows by keyboard, hostile cells as text."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from monitor.pages.view import FOLDER_VARIABLE
from tests.browser.serving import serve
from tests.browser.visits import open_page, visitor
from tests.monitor.builders import reading, write_folder

PHONE = {"width": 360, "height": 900}
FIGURES = {
    "/?b=2025-04-24": ("По водохранилищам на", ["Расход, м³/с"]),
    "/compare": ("Те же строки таблицей", ["2025-03-20, м³/с", "2025-04-13, м³/с"]),
    "/regions": ("Области", ["Сумма 2025-03-20, м³/с", "Сумма 2025-04-13, м³/с"]),
    "/table": ("Все цифры", ["Расход, м³/с"]),
}


def _right(one: Locator) -> float:
    box = one.bounding_box()
    assert box
    return box["x"] + box["width"]


@pytest.mark.parametrize("path", FIGURES)
def test_on_a_phone_the_figures_are_in_sight(chromium: Browser, address: str, path: str) -> None:
    title, headings = FIGURES[path]
    with visitor(chromium, address, viewport=PHONE) as (page, _):
        open_page(page, address + path)
        table = page.get_by_role("region", name=title).first
        for heading in headings:
            column = table.get_by_role("columnheader", name=heading)
            expect(column).to_be_attached()
            assert _right(column) <= PHONE["width"]


def test_a_row_opens_and_closes_by_keyboard(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 900}) as (page, tried):
        open_page(page, f"{address}/compare")
        name = page.get_by_role("button", name="Шульбинское водохранилище 648")
        name.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Шульбинское водохранилище")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(name).to_be_focused()
        expect(page).not_to_have_url(re.compile("figure="))
        name.press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Шульбинское водохранилище")
        assert tried == []


def test_rows_are_walked_by_arrows_and_left_by_one_tab(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 900}) as (page, _):
        open_page(page, f"{address}/compare")
        table = page.get_by_role("region", name="Те же строки")
        rows = table.get_by_role("button")
        rows.first.focus()
        for key, place in (("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("End", -1)):
            page.keyboard.press(key)
            expect(rows.nth(place)).to_be_focused()
        page.keyboard.press("Home")
        page.keyboard.press("ArrowUp")
        expect(rows.first).to_be_focused()
        page.keyboard.press("Tab")
        expect(table.locator(":focus")).to_have_count(0)
        page.keyboard.press("Shift+Tab")
        expect(rows.first).to_be_focused()


def test_marking_text_opens_nothing(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 900}) as (page, _):
        open_page(page, f"{address}/compare")
        cell = page.get_by_role("cell", name="9,95", exact=True).first
        cell.scroll_into_view_if_needed()
        box = cell.bounding_box()
        assert box
        middle = box["y"] + box["height"] / 2
        page.mouse.move(box["x"] + 2, middle)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] - 2, middle)
        page.mouse.up()
        assert page.evaluate("getSelection().toString().trim()") == "9,95"
        page.wait_for_timeout(1000)
        expect(page.get_by_role("dialog")).to_have_count(0)
        # A press without marking opens the same row.
        page.evaluate("getSelection().removeAllRanges()")
        cell.click()
        expect(page.get_by_role("dialog")).to_contain_text("Астанинское водохранилище")


def test_marked_text_elsewhere_does_not_hold_a_row_back(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 900}) as (page, _):
        open_page(page, f"{address}/compare")
        page.evaluate("getSelection().selectAllChildren(document.querySelector('h2'))")
        page.get_by_role("button", name="Шульбинское водохранилище 648").press("Enter")
        expect(page.get_by_role("dialog")).to_contain_text("Шульбинское водохранилище")


def test_rows_follow_the_language_and_the_order(chromium: Browser, address: str) -> None:
    with visitor(chromium, address, viewport={"width": 1280, "height": 900}) as (page, _):
        open_page(page, f"{address}/compare?order=difference&lang=kk")
        first = page.get_by_role("region", name="Сол жолдар").get_by_role("rowheader").first
        expect(first).to_have_text("Шүлбі су қоймасы")
        page.get_by_role("combobox", name="Бет тілі").or_(
            page.get_by_role("combobox")
        ).first.click()
        page.get_by_role("option", name="English").click()
        first = page.get_by_role("region", name="The same rows").get_by_role("rowheader").first
        expect(first).to_have_text("Shulba Reservoir")
        first.get_by_role("button").click()
        expect(page.get_by_role("dialog")).to_contain_text("Shulba Reservoir")


def test_hostile_cells_are_text(chromium: Browser, tmp_path: Path) -> None:
    hostile = "<img src=x onerror=window.ran=1><b>x</b> $x^2$ [a](javascript:alert(1)) =1+1"
    rows = [
        reading("2025-04-08", "x-hostile", 5, reservoir=hostile, quote=hostile, title=hostile),
        reading("2025-04-24", "x-long", 7, reservoir="ы" * 10_000),
        reading("2025-04-24", "x-words", 7, reservoir="ы ы" * 30),
    ]
    folder = write_folder(tmp_path, rows)
    with (
        serve("dashboard.py", **{FOLDER_VARIABLE: str(folder)}) as address,
        visitor(chromium, address, viewport=PHONE) as (page, tried),
    ):
        for path in ("/", "/compare", "/regions", "/table", "/bulletins"):
            open_page(page, address + path)
            assert page.evaluate("window.ran") is None
            overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert page.evaluate(overflow) <= 0
        open_page(page, f"{address}/table")
        expect(page.get_by_role("cell", name=hostile).first).to_be_attached()
        column = page.get_by_role("columnheader", name="Расход, м³/с")
        assert _right(column) <= PHONE["width"]
        assert tried == []
