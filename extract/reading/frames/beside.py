"""What stands right beside a number: the words glued to it, and what it is compared with.

What belongs here: one number and its neighbours. What the words mean for it is settled in
``extract.reading.verdicts.bounds``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from extract.languages.kinds import FLOWS, MARKS, Kind
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.frames.words_about import Place, is_rate
from extract.reading.mentions.mention import Amount, Mention, Word

# Between «вместо» and its number other words may stand: «вместо запланированных 55».
_TELLING: frozenset[Kind] = frozenset(("against", *FLOWS))
_DASHES = frozenset("-–—")


@cache
def _glue(language: Language) -> "regex.Pattern[str]":
    rate = any_of(language.units.per_before.second)
    return regex.compile(rf"[\s\-–—«\"]*+(?:(?i:{rate})\s*+)?+", regex.VERSION1)


@dataclass(frozen=True, slots=True)
class Beside:
    """Asks what is glued to the numbers of a text in one language."""

    text: str
    language: Language

    def before(self, place: Place) -> Kind | None:
        """Return the kind of the word before a number; of «примерно до» the first says more."""
        kind = self._kind_if_glued(place.before, place.amount)
        if place.before is None or kind not in ("more", "less", "up-to"):
            return kind
        if kind != "up-to":  # «сбрасывается меньше – 640» compares: it is 640
            dashed = not _DASHES.isdisjoint(self.text[place.before.end : place.amount.start])
            return None if dashed else kind
        mentions = place.clause.mentions
        index = bisect_right(mentions, place.before.start, key=lambda one: one.end)
        farther = self._kind_if_glued(mentions[index - 1], place.before) if index else None
        return farther if farther in MARKS else kind

    def after(self, place: Place) -> Kind | None:
        """Return the kind of the word behind a number and its unit."""
        return self._kind_if_glued(place.amount, place.after)

    def is_compared(self, before: Sequence[Mention], after: Sequence[Mention]) -> bool:
        """Say whether an amount is what another is compared with: «40 против 70»."""
        stretch = after if self.language.verb_last else before[::-1]
        told = (one for one in stretch if not isinstance(one, Word) or one.kind in _TELLING)
        first = next(told, None)
        return isinstance(first, Word) and first.kind == "against"

    @staticmethod
    def is_current(before: Sequence[Mention]) -> bool:
        """Say whether an amount is called the present one: «вместо нынешних 450»."""
        last = next((one for one in before[::-1] if not is_rate(one)), None)
        return isinstance(last, Word) and last.kind == "now"

    def _kind_if_glued(self, left: Mention | None, right: Mention | None) -> Kind | None:
        """Return the kind of the word among two neighbours, if nothing stands between them."""
        if left is None or right is None or left.end > right.start:
            return None
        if not _glue(self.language).fullmatch(self.text, left.end, right.start):
            return None
        return next((one.kind for one in (left, right) if isinstance(one, Word)), None)


def _says_nothing(mention: Mention) -> bool:
    return isinstance(mention, Word) and mention.kind == "just"


def as_level(amount: Amount, around: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Read a verb of arriving behind a number in the dative as a new level: «2600-ге түсті»."""
    behind = (one for one in around if one.start >= amount.end and not _says_nothing(one))
    first = min(behind, key=lambda one: one.start, default=None)
    if amount.case != "into" or not isinstance(first, Word) or first.kind != "inflow":
        return around
    return tuple(replace(first, kind="reach") if one is first else one for one in around)
