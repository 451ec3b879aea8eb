"""Packed answers: unpacked up to the limit, and refused where they are broken."""

import gzip
import zlib

import pytest

from extract.errors import FetchError, PassingError
from tests.extract.fetch.conftest import URL, Web, http


class _Unpacking:
    """What is unpacked, and how much goes in and comes out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.taken = self.given = 0
        self._new = zlib.decompressobj
        monkeypatch.setattr(zlib, "decompressobj", self._begin)

    def _begin(self, bits: int) -> "_Unpacking":
        self._real = self._new(bits)
        return self

    def decompress(self, chunk: bytes, most: int) -> bytes:
        piece = self._real.decompress(chunk, most)
        self.taken += len(chunk)
        self.given += len(piece)
        return piece

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def test_a_bomb_is_not_unpacked(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacking = _Unpacking(monkeypatch)
    bomb = gzip.compress(bytes(100_000_000), 9)
    assert len(bomb) < 100_000
    web.answer = lambda _: http(bomb, Content_Encoding="gzip")
    with pytest.raises(FetchError, match="larger than"):
        web.client().get(URL)
    assert unpacking.given == 50_001


@pytest.mark.parametrize(
    "content",
    [gzip.compress(b"page")[:-1], b"no gzip", gzip.compress(b"page") + b"more", b""],
    ids=["cut", "none", "more behind it", "empty"],
)
def test_a_broken_packing_is_no_page(web: Web, content: bytes) -> None:
    web.answer = lambda _: http(content, Content_Encoding="gzip")
    with pytest.raises(PassingError, match="its packed content is"):
        web.client().get(URL)


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        (b"\x00\x00\x00\xff\xff", "larger than 50,000 bytes"),
        (b"\x03\x00" + bytes(8) + b"more", "its packed content is followed by more"),
    ],
    ids=["empty blocks", "behind its end"],
)
def test_what_unpacks_to_nothing_has_an_end(
    web: Web, monkeypatch: pytest.MonkeyPatch, piece: bytes, problem: str
) -> None:
    unpacking = _Unpacking(monkeypatch)
    head = gzip.compress(b"", mtime=0)[:10]
    web.answer = lambda _: http(
        head + piece + b"\x00\x00\x00\xff\xff" * 40_000, Content_Encoding="gzip"
    )
    with pytest.raises(FetchError, match=problem):
        web.client().get(URL)
    assert unpacking.taken < 130_000  # the limit, and what came with the piece that passed it


def test_a_packing_nobody_asked_for_is_refused(web: Web) -> None:
    web.answer = lambda _: http(b"page", Content_Encoding="br")
    with pytest.raises(FetchError, match="packed in a way nobody asked for"):
        web.client().get(URL)
    assert web.asked[0].headers["accept-encoding"] == "gzip"
