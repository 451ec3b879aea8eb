"""The served dashboard."""

from collections.abc import Iterator

import pytest

from monitor.pages.view import FOLDER_VARIABLE
from tests.browser.serving import serve
from tests.monitor.builders import DATA


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the dashboard and give its address."""
    with serve("dashboard.py", **{FOLDER_VARIABLE: str(DATA)}) as served:
        yield served
