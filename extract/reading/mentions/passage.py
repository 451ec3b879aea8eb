"""The piece of text in which mentions are looked for, with what a match needs to know of it."""

from dataclasses import dataclass
from typing import TypeAlias

import regex

from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.lookback import WINDOW

Match: TypeAlias = "regex.Match[str]"
Pattern: TypeAlias = "regex.Pattern[str]"


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

    def span(self, found: Found, piece: str = "") -> tuple[int, int]:
        """Return where something found, or a piece of it, stands on the page."""
        start, end = found.span(piece)
        return start + self.offset, end + self.offset

    def printed(self, found: Found) -> str:
        """Return something found as printed."""
        return self.raw[slice(*found.span())]

    def before(self, place: int, pattern: Pattern) -> bool:
        """Say whether folded words that ``pattern`` matches stand right before a place."""
        return self.found_before(place, pattern) is not None

    def found_before(self, place: int, pattern: Pattern) -> "Match | None":
        """Return the folded words that ``pattern`` matches right before a place."""
        return pattern.match(self.folded, max(0, place - WINDOW), place)

    def ahead(self, place: int, pattern: Pattern) -> "Match | None":
        """Return what ``pattern`` matches of the folded text right behind a place.

        The window also keeps the matcher from searching the rest of the text for a literal of the
        pattern, which makes every look ahead as long as the text.
        """
        return pattern.match(self.folded, place, place + WINDOW)

    def names_ahead(self, place: int, pattern: Pattern) -> "Match | None":
        """Return the printed names that ``pattern`` matches right behind a place."""
        return pattern.match(self.raw, place, place + WINDOW)

    def names_before(self, place: int, pattern: Pattern) -> "Match | None":
        """Return the printed names that stand right before a place."""
        return pattern.match(self.raw, max(0, place - WINDOW), place)
