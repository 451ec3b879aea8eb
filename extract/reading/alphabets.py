"""A text in another alphabet of a language, written in the letters that are read.

What belongs here: the choice of the alphabet, and the letters of a word. The alphabets are data.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import regex

from extract.languages.alphabets import ALPHABETS, Alphabet
from extract.languages.loading import LANGUAGES
from extract.reading.mentions.lexicon import Lexicon

Letter = tuple[str, int]
"""A letter as it is read, and where it is printed."""
Piece = tuple[str, Sequence[int]]
"""A piece of text, and where each of its letters is printed."""

_SURE = 2  # frequent words that tell the alphabet of a text, or of a line
_VOWELS = frozenset("аәеоөұүыіуияюэё")
_WORD = regex.compile(r"\p{L}++", regex.VERSION1)
_CYRILLIC = regex.compile(r"\p{Cyrillic}", regex.VERSION1)


def alphabets_of(text: str) -> list[Alphabet]:
    """Return the alphabets a text is written in, beside the one that is read.

    Of those with capitals, and of those without, the one that most of its frequent words are known
    in.
    """
    lowered = text.lower()
    asked = [one for one in ALPHABETS if any(each in lowered for each in one.telltales)]
    known = {one: _newly_known(_lines_with(lowered, one.telltales), one) for one in asked}
    best = {_is_caseless(one): one for one in sorted(asked, key=known.__getitem__)}
    return [one for one in best.values() if known[one] >= _SURE]


def _is_caseless(alphabet: Alphabet) -> bool:
    return all(one.upper() == one for one in alphabet.letters)


def _lines_with(lowered: str, telltales: Sequence[str]) -> str:
    lines = lowered.splitlines()
    return "\n".join(line for line in lines if any(one in line for one in telltales))


def _plain(lowered: str, alphabet: Alphabet) -> str:
    return _letters(alphabet).sub(lambda found: alphabet.letters[found.group()], lowered)


@cache
def _letters(alphabet: Alphabet) -> "regex.Pattern[str]":
    longest_first = sorted(alphabet.letters, key=len, reverse=True)
    return regex.compile("|".join(map(regex.escape, longest_first)), regex.I | regex.VERSION1)


def _newly_known(lowered: str, alphabet: Alphabet) -> int:
    """Return how many more frequent words of its language a text has, read in an alphabet."""
    common = next(one.common for one in LANGUAGES if one.code == alphabet.language)
    before, after = _count(lowered, common), _count(_plain(lowered, alphabet), common)
    return after - before


def _count(lowered: str, words: Container[str]) -> int:
    return sum(word in words for word in _WORD.findall(lowered))


@cache
def _others(alphabet: Alphabet) -> frozenset[str]:
    """Return the frequent words of the other languages."""
    others = (one for one in LANGUAGES if one.code != alphabet.language)
    return frozenset(word for one in others for word in one.common)


class Writer:
    """Writes what is printed in one alphabet in the letters that are read.

    Parameters
    ----------
    alphabet
        The alphabet.
    lexicon
        Its language: a word is written as it is known there, and where the alphabet has no
        capitals, a known name gets one.
    """

    def __init__(self, alphabet: Alphabet, lexicon: Lexicon) -> None:
        self._alphabet = alphabet
        self._lexicon = lexicon
        self._letter = _letters(alphabet)
        self._word = regex.compile(rf"(?:{self._letter.pattern})++", regex.I | regex.VERSION1)
        self._caseless = _is_caseless(alphabet)

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield the pieces of a text, line by line: a page may have lines in other alphabets."""
        place = 0
        for line in text.splitlines(keepends=True):
            if self._is_written_so(line):
                yield from self._line(line, place)
            else:
                yield line, range(place, place + len(line))
            place += len(line)

    def _is_written_so(self, line: str) -> bool:
        lowered = line.lower()
        if len(self._letter.findall(line)) <= len(_CYRILLIC.findall(line)):
            return False
        known = _newly_known(lowered, self._alphabet)
        telling = any(one in lowered for one in self._alphabet.telltales)
        return known >= _SURE or (telling and known >= _count(lowered, _others(self._alphabet)))

    def _line(self, line: str, offset: int) -> Iterator[Piece]:
        spans = [found.span() for found in self._word.finditer(line)]
        words = [self._written(line[start:end]) for start, end in spans]
        if self._caseless:
            words = self._with_capitals(words)
        place = 0
        for (start, end), word in zip(spans, words, strict=True):
            yield line[place:start], range(offset + place, offset + start)
            yield _joined(word), [offset + start + at for _, at in word]
            place = end
        yield line[place:], range(offset + place, offset + len(line))

    def _written(self, printed: str) -> Sequence[Letter]:
        """Return the letters of a word: as it is known, else by the rule of its alphabet."""
        spelt = [self._spelt(printed, otherwise) for otherwise in self._choices(printed)]
        return next((one for one in spelt if self._is_known(_joined(one))), spelt[0])

    def _choices(self, printed: str) -> Sequence[Mapping[str, str]]:
        """Return what letters may stand for in a word, beside the usual; the likeliest first.

        Where a hard vowel stands beside a soft letter, the word is borrowed or a compound.
        """
        alphabet = self._alphabet
        if not alphabet.soft:
            return {}, alphabet.loans
        most = {one: sound for one, sound in alphabet.soft.items() if one not in alphabet.kept}
        if printed.startswith(alphabet.mark):
            return alphabet.soft, most, {}
        soft = any(one in printed for one in alphabet.softening)
        pure = soft and not any(one in printed for one in alphabet.kept)
        return (most, alphabet.soft, {}) if pure else ({}, most, alphabet.soft)

    def _spelt(self, printed: str, otherwise: Mapping[str, str]) -> Sequence[Letter]:
        alphabet = self._alphabet
        stem = next((one for one in alphabet.words if printed.startswith(one)), "")
        letters = [(letter, 0) for letter in alphabet.words.get(stem, "")]
        if stem and not any(one in printed[len(stem) :] for one in alphabet.softening):
            otherwise = {}
        for found in self._letter.finditer(printed, len(stem)):
            one = found.group().lower()
            sound = otherwise.get(one, alphabet.letters[one])
            if letters and letters[-1][0].lower() in _VOWELS:
                sound = alphabet.glides.get(sound, sound)
            if found.group()[0].isupper():
                sound = sound.capitalize()
            letters += [(letter, found.start()) for letter in sound]
        return letters

    def _is_known(self, word: str) -> bool:
        names = self._lexicon.names
        return (
            names.reservoir(word, "reservoir", "") is not None
            or names.region(word) != ""
            or self._lexicon.names_nothing(word)
        )

    def _with_capitals(self, words: Sequence[Sequence[Letter]]) -> list[Sequence[Letter]]:
        """Write names with a capital: those that are known, and what stands before a head word."""
        plain = [_joined(one) for one in words]
        named = {index for index, word in enumerate(plain) if self._is_name(word)}
        for index, (word, following) in enumerate(pairwise(plain)):
            joined = following in self._lexicon.language.names.joiners
            if not joined and self._is_name(f"{word} {following}"):
                named |= {index, index + 1}
            behind = " ".join(plain[index + 1 : index + 3])
            if self._lexicon.head(following) or self._lexicon.head(behind):
                named |= set() if self._lexicon.names_nothing(word) else {index}
        return [
            [(one[0][0].upper(), one[0][1]), *one[1:]] if index in named and one else one
            for index, one in enumerate(words)
        ]

    def _is_name(self, word: str) -> bool:
        names = self._lexicon.names
        return names.reservoir(word, "reservoir", "") is not None or names.region(word) != ""


def _joined(letters: Sequence[Letter]) -> str:
    return "".join(letter for letter, _ in letters)
