"""A page somebody named by its address.

What belongs here: which answers are pages that can be read, and which are known to hold nothing.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from extract.archive import Provenance
from extract.errors import FetchError
from extract.fetch.client import Answer, Client

_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
_DONE = 200
# What a reader sees there is put in by a program that runs in the browser; the page has no text.
_EMPTY_SHELL = re.compile(
    r"https?://(?:www\.)?gov\.kz/memleket/\S+/news/details/\S+", re.IGNORECASE
)
_SAVE_IT = "Open the page in a browser, save it, and add the file"


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_page(
    url: str, client: Client | None = None, now: Callable[[], datetime] = _utc_now
) -> tuple[bytes, str, Provenance]:
    """Get the page at an address, for the archive.

    Parameters
    ----------
    url
        An http or https address of a public host, such as a portal's page.
    client, now
        For tests.

    Returns
    -------
    content, suffix, provenance
        The bytes as they came, ``.html`` or ``.txt``, and where they came from: the address the
        page was reached at in the end.

    Raises
    ------
    AddressError
        If the address, or one it redirects to, leads into this machine or its own network.
    FetchError
        If there is no page to be had, or it is no text.
    """
    if _EMPTY_SHELL.match(url):
        cure = f"{_SAVE_IT}; or run fetch, which asks for the text itself"
        raise FetchError(url, "pages of this site hold no text until a browser fills them", cure)
    answer = (client or Client()).get(url)
    suffix = _suffix(answer)
    if not answer.content.strip():
        raise FetchError(answer.url, "the page is empty", _SAVE_IT)
    source = Provenance(
        source_url=answer.url,
        obtained=now(),
        obtained_by="url",
        published=None,
        language=None,
        name=None,
    )
    return answer.content, suffix, source


def _suffix(answer: Answer) -> str:
    if answer.status != _DONE:
        problem = f"the server answers {answer.status} instead of a page"
        raise FetchError(answer.url, problem, _SAVE_IT)
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _SUFFIXES:
        problem = "it is no page of text or HTML"
        raise FetchError(answer.url, problem, "Save its text in a file, and add that")
    return _SUFFIXES[kind]
