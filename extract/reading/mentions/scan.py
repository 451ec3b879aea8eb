"""The walk through a text: each word, digit and stop is looked up once.

What belongs here: going from place to place. What may begin with a word or a digit is said in
``extract.reading.mentions.grammar``.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeAlias

import regex

from extract.languages.phrases import Begun, Phrases
from extract.reading.mentions.found import Found

_TOKEN = regex.compile(
    r"(?P<word>\p{L}++)|(?P<digit>\p{Nd})|(?P<stop>[.!?…]++|\r?+\n[\r\n]*+|[;:,()])",
    regex.VERSION1,
)
_GLUED = regex.compile(r"-\p{L}++", regex.VERSION1)
_MOST_REMEMBERED = 20_000  # distinct words; bounds the memory a hostile text can take

# From a text and the start and end of a word or digit to what begins there.
At: TypeAlias = Callable[[str, int, int], Found | None]


class Opener(Protocol):
    """Something that a word can begin."""

    def at(self, word: str) -> At | None:
        """Return how to read it where that word stands; None if the word cannot begin it."""


class Wording:
    """The stems of one kind of mention."""

    def __init__(
        self, what: str, stems: Iterable[str], *, suffixed: bool = False, apart: bool = False
    ) -> None:
        self._what, self._phrases = what, Phrases(stems)
        self._suffixed, self._apart = suffixed, apart

    def at(self, word: str) -> At | None:
        """Return how to read a stem that the word begins."""
        begun = self._phrases.begun_by(word)
        return partial(self._read, begun) if begun else None

    def _read(self, begun: Begun, text: str, start: int, end: int) -> Found | None:
        if self._apart and text[start - 1 : start] == "-" and text[start - 2 : start - 1].isalpha():
            return None  # the second half of another word
        until = begun.end_in(text, start, end)
        if until < 0:
            return None
        glued = _GLUED.match(text, until) if self._suffixed else None
        return Found(self._what, text, start, glued.end() if glued else until)


class Shape:
    """What is more than stems: days, units and numbers, read only where a first word fits."""

    def __init__(self, firsts: Iterable[str], read: At) -> None:
        self._firsts, self._read = Phrases(firsts), read

    def at(self, word: str) -> At | None:
        """Return how to read it, where one of its first words stands."""
        return self._read if self._firsts.begun_by(word) else None


class Scanner:
    """Finds what a language's grammar knows in folded text; remembers what words can begin.

    Parameters
    ----------
    openers
        What a word may begin, in the order in which it is asked.
    digits
        What is read at a digit.
    """

    def __init__(self, openers: Iterable[Opener], digits: At) -> None:
        self._openers, self._digits = tuple(openers), digits
        self._begins: dict[str, tuple[At, ...]] = {}

    def scan(self, text: str) -> Iterator[Found]:
        """Yield what is found, in the order of the text."""
        place = 0
        while token := _TOKEN.search(text, place):
            start, place = token.span()
            if token.lastgroup == "stop":
                yield Found("stop", text, start, place)
                continue
            found = self._found(token.lastgroup == "word", text, start, place)
            if found is not None:
                place = max(place, found.end())
                yield found

    def _found(self, is_word: bool, text: str, start: int, end: int) -> Found | None:
        if not is_word:
            return self._digits(text, start, end)
        word = text[start:end]
        begins = self._begins.get(word)
        if begins is None:
            if len(self._begins) >= _MOST_REMEMBERED:
                self._begins.clear()
            begins = tuple(filter(None, (opener.at(word) for opener in self._openers)))
            self._begins[word] = begins
        for read in begins:
            found = read(text, start, end)
            if found is not None:
                return found
        return None
