from datetime import UTC, datetime

import pytest

from extract import extract_page, read_page
from extract.archive import Provenance
from extract.errors import AddressError, FetchError
from extract.fetch.page import open_page
from tests.extract.fetch.conftest import Web, http

NOW = datetime(2025, 4, 15, 1, 2, 3, tzinfo=UTC)
SENTENCE = "Из Шульбинского водохранилища сбрасывается 648 кубометров воды в секунду."


def _open(web: Web, url: str = "http://portal.example.org/news/1") -> tuple[bytes, str, Provenance]:
    return open_page(url, web.client(), lambda: NOW)


def test_a_portals_page_comes_untouched_with_where_it_came_from(web: Web) -> None:
    page = f"<html><body>\r\n<p>{SENTENCE}</p></body></html>".encode("cp1251")
    web.answer = lambda asked: (
        http(page, Content_Type="Text/HTML; charset=windows-1251")
        if asked.target == "/moved"
        else http(b"", 301, Location="/moved")
    )
    content, suffix, source = _open(web)
    assert (content, suffix) == (page, ".html")
    assert source == Provenance(
        "http://portal.example.org/moved", NOW, "url", published=None, language=None, name=None
    )
    (reading,) = extract_page(read_page(content)).readings
    assert reading.discharge_m3s == 648


def test_plain_text_is_a_page_too(web: Web) -> None:
    web.answer = lambda _: http(SENTENCE.encode(), Content_Type="text/plain")
    assert _open(web)[:2] == (SENTENCE.encode(), ".txt")


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "", "text/html2", "text/x;html"])
def test_what_is_no_text_is_refused(web: Web, kind: str) -> None:
    web.answer = lambda _: http(b"%PDF", Content_Type=kind)
    with pytest.raises(FetchError, match=r"no page of text or HTML. Save its text in a file"):
        _open(web)


@pytest.mark.parametrize("status", [204, 304, 400, 401, 403, 404, 429, 500, 503])
def test_an_answer_that_is_no_page_says_what_to_do_instead(web: Web, status: int) -> None:
    web.answer = lambda _: http(b"" if status in {204, 304} else SENTENCE.encode(), status)
    with pytest.raises(FetchError, match=f"answers {status} .*save it, and add the file"):
        _open(web)
    assert len(web.asked) == 1


def test_an_empty_page_is_not_added(web: Web) -> None:
    web.answer = lambda _: http(b" \n")
    with pytest.raises(FetchError, match="the page is empty"):
        _open(web)


@pytest.mark.parametrize("host", ["www.gov.kz", "gov.kz", "GOV.KZ"])
def test_a_page_known_to_have_no_text_is_not_even_asked_for(web: Web, host: str) -> None:
    with pytest.raises(FetchError, match=r"no text until a browser fills them.*run fetch"):
        _open(web, f"https://{host}/memleket/entities/water/press/news/details/9?lang=ru")
    assert web.resolved == []


def test_an_address_inside_is_refused(web: Web) -> None:
    with pytest.raises(AddressError, match="Give the full address of a public page"):
        _open(web, "http://127.0.0.1:8501/")
    with pytest.raises(AddressError):
        _open(web, "file:///etc/passwd")
