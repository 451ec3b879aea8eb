"""Stems of the vocabulary in a table, each looked up by the first word of it.

What belongs here: finding a stem in folded text without a pattern of all of them. A stem of one
word is found by the word alone; only those that go on behind it take a pattern, a small one.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import regex

from extract.languages.stems import ahead, any_of, longest_first

_FIRST = regex.compile(r"\p{L}*+", regex.VERSION1)
_ONE_WORD = regex.compile(r"\p{L}++(?:\*\p{L}*+)?+", regex.VERSION1)


class Begun(NamedTuple):
    """What a word begins: stems that go on behind it, and one that is whole with it.

    Those that go on are longer than the whole one, and tried before it.
    """

    going_on: tuple[str, ...]
    whole: str

    def end_in(self, text: str, start: int, end: int) -> int:
        """Return where it ends in a text whose word from start to end begins it; -1 if it does not.

        A digit glued to a word makes it another one, unless any ending will do.
        """
        if self.going_on:
            found = ahead(_pattern(self.going_on), text, start)
            if found is not None:
                return found.end()
        if not self.whole or (self.whole[-1] != "*" and text[end : end + 1].isdecimal()):
            return -1
        return end


class _Stem(NamedTuple):
    """One stem: the last letters of its first word behind a ``*``, and whether it goes on."""

    stem: str
    ends: str
    goes_on: bool


class Phrases:
    """The stems of a table."""

    def __init__(self, stems: Iterable[str]) -> None:
        self._exact: dict[str, list[_Stem]] = defaultdict(list)
        self._open: dict[str, list[_Stem]] = defaultdict(list)
        for stem in longest_first(stems):
            first = _FIRST.match(stem)
            word = first.group() if first else ""
            goes_on = _ONE_WORD.fullmatch(stem) is None
            starred = stem[len(word) : len(word) + 1] == "*"
            ends = "" if goes_on else stem[len(word) + 1 :]
            (self._open if starred else self._exact)[word].append(_Stem(stem, ends, goes_on))
        self._longest = max(map(len, self._open), default=0)

    def begun_by(self, word: str) -> Begun | None:
        """Return what a word begins; None where it is nothing."""
        found = [*self._exact.get(word, ())]
        for length in range(1, min(len(word), self._longest) + 1):
            stems = self._open.get(word[:length], ())
            found += (one for one in stems if word.endswith(one.ends, length))
        if not found:
            return None
        ordered = longest_first(one.stem for one in found)
        whole = {one.stem for one in found if not one.goes_on}
        first = next((place for place, one in enumerate(ordered) if one in whole), len(ordered))
        return Begun(tuple(ordered[:first]), "".join(ordered[first : first + 1]))


@cache
def _pattern(stems: tuple[str, ...]) -> "regex.Pattern[str]":
    return regex.compile(any_of(stems), regex.VERSION1)
