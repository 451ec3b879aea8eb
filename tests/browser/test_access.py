"""axe on every page and chart: nothing serious, wide and narrow, light and dark.

There is no list of exceptions: Streamlit's own widgets pass too.
"""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.visits import open_page, visitor, wait_until_drawn

PATHS = (
    "/",
    "/?chart=heatmap",
    "/?chart=panels",
    "/?chart=country",
    "/compare?a=2025-03-20&b=2025-04-13",
    "/regions",
    "/fill?b=2025-04-10",
    "/reservoir?id=shulba",
    "/table",
    "/bulletins",
    "/about",
    "/bulletins?document=published.csv",
    "/table?figure=published.csv~~shulba~release~2025-04-24",
)
GRAVE = ("serious", "critical")
_GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"


def _findings(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['id']}: {node['html'][:300]}"
        for one in violations
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_grave(chromium: Browser, address: str, path: str) -> None:
    found: dict[str, list[str]] = {}
    grounds = set()
    with visitor(chromium, address, viewport={"width": 1280, "height": 1600}) as (page, tried):
        open_page(page, address + path)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            for width in (1280, 360):
                page.set_viewport_size({"width": width, "height": 1600})
                wait_until_drawn(page)
                grounds.add(page.evaluate(_GROUND))
                found[f"{theme} {width}"] = _findings(Axe().run(page).response["violations"])
        assert tried == []
        assert len(grounds) == 2, "the theme did not follow the system's"
    assert {view: one for view, one in found.items() if one} == {}
