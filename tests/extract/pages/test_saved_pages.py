"""A page that Chrome saved in one file is read as the page it is."""

import base64
import quopri

import pytest

from extract import read_page
from extract.errors import FormatError
from tests.extract.pages.reading import ALL, RU, amounts

ENCODERS = {
    "base64": lambda raw: base64.encodebytes(raw).decode(),
    "quoted-printable": lambda raw: quopri.encodestring(raw).decode(),
}
ADDRESS = "https://example.org/news/1"


def _saved(html: str, encoding: str = "quoted-printable", charset: str = "utf-8") -> str:
    content = ENCODERS[encoding](html.encode(charset))
    frame = ENCODERS["base64"](f"<p>{RU.format(9)}</p>".encode())
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: "
        "=?utf-8?Q?=D0=A1?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html; '
        f"charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{content}\r\n"
        "----b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n----b\r\n"
        f"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n{frame}\r\n"
        "----b--\r\n"
    )


@pytest.mark.parametrize("encoding", ENCODERS)
@pytest.mark.parametrize("sentence", ALL.values(), ids=ALL)
def test_the_page_is_read_and_no_frame_in_it(encoding: str, sentence: str) -> None:
    saved = _saved(f"<html><body><p>{sentence.format(45)}</p></body></html>", encoding)
    assert amounts(saved) == [45]
    (article,) = read_page(saved.encode()).articles
    assert article.source_url == ADDRESS


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r"])
def test_the_part_says_its_encoding(charset: str) -> None:
    assert amounts(_saved(f"<p>{RU.format(45)}</p>", charset=charset)) == [45]


def test_a_page_that_is_no_multipart_is_read() -> None:
    head = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
    body = ENCODERS["base64"](f"<p>{RU.format(45)}</p>".encode())
    assert amounts(f"{head}Content-Transfer-Encoding: base64\n\n{body}") == [45]


@pytest.mark.parametrize("encoding", ENCODERS)
def test_a_page_that_is_cut_off_is_refused(encoding: str) -> None:
    saved = _saved(f"<p>{RU.format(45)}</p><p>{RU.format(1250)}</p>", encoding)
    with pytest.raises(FormatError) as error:
        read_page(saved[: saved.index("----b\r\nContent-Type: text/css") - 12].encode())
    assert error.value.kind == "saved-page"
