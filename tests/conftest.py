"""What the tests of several rooms share: the seed page, and texts as pages."""

from datetime import date
from pathlib import Path

import pytest

from extract import Extraction, Page, extract_page, read_page

ROOT = Path(__file__).parent.parent
SEED = ROOT / "data" / "bulletins" / "enbekshi-qazaq-2025-04-15.txt"
PUBLISHED = date(2025, 5, 12)


def read(text: str, published: date | None = PUBLISHED) -> Extraction:
    """Read a text of our own, published on a known day."""
    return extract_page(read_page(text.encode(), published=published))


@pytest.fixture(scope="session")
def seed() -> Page:
    return read_page(SEED, document=f"bulletins/{SEED.name}")


@pytest.fixture(scope="session")
def seed_extraction(seed: Page) -> Extraction:
    return extract_page(seed)
