"""A session of the dashboard without a browser."""

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from monitor.pages.view import FOLDER_VARIABLE
from tests.conftest import ROOT

DASHBOARD = ROOT / "monitor" / "serving" / "app.py"
PAGES = ("season", "compare", "regions", "fill", "reservoir", "table", "bulletins", "about")


def run_page(page: str) -> None:
    """Show one page; AppTest runs this function's text, so it imports for itself."""
    import importlib  # noqa: PLC0415, nothing of this module is there when its text runs
    from pathlib import Path  # noqa: PLC0415, as above

    from monitor.pages.view import open_view  # noqa: PLC0415, as above

    module = importlib.import_module(f"monitor.pages.{page}")
    getattr(module, f"show_{page}")(open_view(Path("/nowhere")))


def open_page(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    page: str,
    address: Mapping[str, str | list[str]] | None = None,
) -> AppTest:
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    app = AppTest.from_function(run_page, kwargs={"page": page}, default_timeout=30)
    app.query_params.update(address or {})
    app.run()
    assert not app.exception
    return app


def open_dashboard(monkeypatch: pytest.MonkeyPatch, folder: Path, **address: str) -> AppTest:
    return open_whole_page(monkeypatch, folder, "season", address)


def open_whole_page(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    page: str,
    address: Mapping[str, str | list[str]],
) -> AppTest:
    """Open a page of the dashboard with all that stands around it."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    app = AppTest.from_file(str(DASHBOARD), default_timeout=30)
    if page != "season":
        # An internal field of Streamlit: its own way knows only pages with a file of their own.
        app._page_hash = calc_hash(page)
    app.query_params.update(address)
    app.run()
    assert not app.exception
    return app


def html_of(app: AppTest) -> str:
    return "\n".join(one.proto.body for one in app.get("html"))


def link_of(app: AppTest) -> str:
    """Return the link to the view, at the foot of every page."""
    return html.unescape(re.findall(r'<a href="([^"]+)"', html_of(app))[-1])


def sheets_of(app: AppTest) -> dict[str, pd.DataFrame]:
    """Return the tables on the page by their key, in the order they stand in."""
    # An internal field of Streamlit: kept in this one place.
    shown = {}
    for one in app.get("bidi_component"):
        content = json.loads(one.proto.json)
        key = re.search(r"sheet-([\w-]+)$", one.proto.id)
        assert key
        shown[key[1]] = pd.DataFrame(content["rows"], columns=content["columns"], dtype="str")
    return shown


def first_sheet(app: AppTest) -> pd.DataFrame:
    return next(iter(sheets_of(app).values()))


def charts_of(app: AppTest) -> list[str]:
    # An internal field of Streamlit: kept in this one place.
    return [one.proto.spec for one in app.get("plotly_chart")]
