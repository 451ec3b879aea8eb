"""The piece of text in which mentions are looked for, with what a match needs to know of it."""

from dataclasses import dataclass
from typing import TypeAlias

import regex

from extract.lexicon import Lexicon

Match: TypeAlias = "regex.Match[str]"

_BEFORE_A_WORD = ("", " ", "\n", "(", "-", "•", ".", ",", ":", ";", "«", '"')
_LOOK_BACK = 24  # code points, longer than any word of a language that is looked for before a place


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a page: as printed, folded, and where it begins on the page.

    ``raw`` and ``folded`` are of one length; matches count from their start, mentions from the
    start of the page.
    """

    raw: str
    folded: str
    offset: int
    lexicon: Lexicon

    def span(self, match: Match, group: str | int = 0) -> tuple[int, int]:
        """Return where a match, or a group of it, stands on the page."""
        start, end = match.span(group)
        return start + self.offset, end + self.offset

    def printed(self, match: Match, group: str) -> str:
        """Return a group of a match as printed; an empty text where it took no part."""
        start, end = match.span(group)
        return self.raw[start:end] if start >= 0 else ""

    def preceded_by(self, place: int, words: tuple[str, ...]) -> bool:
        """Say whether one of the folded ``words`` stands right before a place of the passage."""
        before = self.folded[max(0, place - _LOOK_BACK) : place].rstrip(" ")
        return any(
            before.endswith(word) and before[: -len(word)][-1:] in _BEFORE_A_WORD for word in words
        )
