"""The served dashboard."""

from collections.abc import Iterator

import pytest

from tests.browser.serving import serve


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the dashboard and give its address."""
    with serve("dashboard.py") as served:
        yield served
