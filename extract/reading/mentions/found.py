"""What the grammar found at one place of a text, from as many patterns as it took."""

from collections.abc import Sequence

import regex


class Found:
    """A stretch of folded text that says something, and the named pieces of it.

    Parameters
    ----------
    what
        ``hour``, ``day``, ``amount``, ``head`` (of a reservoir or region), ``abbreviation`` (of a
        region), ``country``, ``alone`` (a name that needs no head word), ``unit`` (of the list
        behind it), ``word``, ``preposition`` (before a name without a head word) or ``stop``.
    text
        The folded text.
    start, end
        Where it stands there.
    parts
        The matches that it is made of; a piece that two of them have is the later one's.
    """

    __slots__ = ("_end", "_parts", "_pieces", "_start", "_text", "what")

    def __init__(
        self,
        what: str,
        text: str,
        start: int,
        end: int,
        parts: "Sequence[regex.Match[str]]" = (),
    ) -> None:
        self.what, self._text, self._start, self._end, self._parts = what, text, start, end, parts
        self._pieces: dict[str, regex.Match[str]] | None = None

    def group(self) -> str:
        """Return the whole stretch."""
        return self._text[self._start : self._end]

    def __getitem__(self, name: str) -> str | None:
        """Return a piece; None where it took no part."""
        held = self._holding(name)
        return held[name] if held else None

    def printed(self, name: str) -> str:
        """Return a piece; an empty text where it took no part."""
        return self[name] or ""

    def span(self, name: str = "") -> tuple[int, int]:
        """Return where a piece stands, or the whole; -1 and -1 where the piece took no part."""
        if not name:
            return self._start, self._end
        held = self._holding(name)
        return held.span(name) if held else (-1, -1)

    def start(self, name: str = "") -> int:
        """Return where a piece begins, or the whole."""
        return self.span(name)[0]

    def end(self, name: str = "") -> int:
        """Return where a piece ends, or the whole."""
        return self.span(name)[1]

    def _holding(self, name: str) -> "regex.Match[str] | None":
        if self._pieces is None:
            self._pieces = {
                piece: part
                for part in self._parts
                for piece, printed in part.groupdict().items()
                if printed is not None
            }
        return self._pieces.get(name)
