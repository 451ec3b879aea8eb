"""From bulletins to a tidy table of what reservoirs release.

The facade: ``read_page``, ``extract_page``, ``to_frame``, the result types and the error root.
"""

from typing import TYPE_CHECKING, Any

from extract.errors import SuqoimaError
from extract.pages import read_page
from extract.pages.page import Article, Page
from extract.reading.reader import extract_page
from extract.tables.results import Extraction, Reading, Remark, Skipped

if TYPE_CHECKING:
    from extract.tables.frame import to_frame

__all__ = [
    "Article",
    "Extraction",
    "Page",
    "Reading",
    "Remark",
    "Skipped",
    "SuqoimaError",
    "extract_page",
    "read_page",
    "to_frame",
]


def __getattr__(name: str) -> Any:
    # Loading pandas takes longer than reading a page; the command line does without.
    if name == "to_frame":
        from extract.tables.frame import to_frame  # noqa: PLC0415, pandas is slow to load

        return to_frame
    raise AttributeError(name)
