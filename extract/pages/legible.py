"""Which of several one-byte encodings a text was written in.

What belongs here: weighing. Any bytes decode as Windows-1251, and words set in capitals in one
encoding look like small letters in another, so each reading is weighed against all others by how
often its letters stand in Russian and Kazakh, and by what no writer does.
"""

import codecs
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from extract.languages.letters import LETTERS_PER_THOUSAND, VOWELS

# The first ones are read; of the others a document must say itself that it is in one of them.
READ = ("cp1251", "kz1048", "ptcp154")
_RIVALS = ("koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic")

_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_MOST_WORDS, _RUN = 1_000, 20  # taken from everywhere in the text, so many at a time
_AROUND_WORDS = re.compile("[«»„“”‘’…\u00a0\u00ad]+")
_APART_FROM_WORDS = re.compile("[–—№·•§°±©®™]+")
_LATIN = re.compile(r"[A-Za-z]")
_LETTERS = re.compile(r"[^\W\d_]+")

# In nats, by whether a letter and the next one are vowels: in language the two take turns.
_TURNS = {(True, True): -1.4, (True, False): 0.4, (False, True): 0.3, (False, False): -0.3}
# In nats: how much likelier what is seen is in the language than among letters drawn at random.
_STRANGE_LETTER, _BROKEN_WORD, _GLUED_SIGN, _SMALL_LETTERS = -9.0, -4.0, -3.0, 1.0
_READABLE, _CERTAIN, _DECLARED = 3.0, 5.0, 4.0
_OUT_OF_USE = {"mac-cyrillic": -4.0}  # its small letters are those of Windows-1251, all but one
_FEWEST_LETTERS = 5
_LEAST_A_LETTER = 0.15  # good text has 0.5, another encoding less than nothing
_MOST_BROKEN = 0.2  # of the words; typists do mix scripts


def _weights() -> dict[str, float]:
    counts = []
    for text in LETTERS_PER_THOUSAND.values():
        words = text.split()
        counts.append(dict(zip(words[::2], map(int, words[1::2]), strict=True)))
    letters = {letter for one in counts for letter in one}
    shares = {
        letter: sum(one.get(letter, 0) for one in counts) / 1_000 / len(counts)
        for letter in letters
    }
    return {letter: math.log(share * len(letters)) for letter, share in shares.items()}


_WEIGHTS = _weights()


@dataclass(frozen=True, slots=True)
class _Weighed:
    """How well the words of a text read, and how many letters and words they are.

    ``broken`` words nobody writes so, ``small`` ones have no capitals but the first letter.
    """

    nats: float
    letters: int
    words: int
    broken: int
    small: int

    def reads_well(self, bonus: float) -> bool:
        return (
            self.letters >= _FEWEST_LETTERS
            and self.nats + bonus >= max(_READABLE, _LEAST_A_LETTER * self.letters)
            and self.broken <= _MOST_BROKEN * self.words
        )


def legible_encoding(raw: bytes, declared: str | None) -> str | None:
    """Return the encoding of a text, if it is certain.

    Parameters
    ----------
    raw
        A text in a one-byte encoding of Cyrillic letters, or anything else.
    declared
        What the document says itself. It settles what would be in doubt, never what the letters
        speak against.

    Returns
    -------
    str or None
        One of ``READ``, or what is declared; ``None`` if the letters make no sense, or as much
        sense in another encoding.
    """
    words = [one for one in _WORD.findall(raw) if not one.isascii()]
    # In runs: of a table, every so-manieth word may be the same one.
    starts = range(0, len(words), _RUN * (1 + len(words) // _MOST_WORDS))
    sample = b" ".join(one for start in starts for one in words[start : start + _RUN])
    said = _known(declared)
    readings = {one: text for one in (*READ, *_RIVALS) if (text := _decoded(sample, one))}
    weighed = {one: _weigh(text.split()) for one, text in readings.items()}
    worth = {
        one: each.nats
        + each.small * _SMALL_LETTERS
        + (_DECLARED if one == said else _OUT_OF_USE.get(one, 0))
        for one, each in weighed.items()
    }
    # Of encodings that give the same text, the first.
    best = max(worth, key=lambda one: worth[one], default=None)
    if best is None or best not in (*READ, said):
        return None
    if not weighed[best].reads_well(_DECLARED if best == said else 0):
        return None
    for other, text in readings.items():
        if text != readings[best] and worth[best] < worth[other] + _CERTAIN:
            return None
    return best


def _known(declared: str | None) -> str | None:
    try:
        return codecs.lookup(declared).name if declared else None
    except LookupError:
        return None


def _decoded(sample: bytes, encoding: str) -> str | None:
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError:
        return None


def _weigh(words: Iterable[str]) -> _Weighed:
    nats, letters, counted, broken, small = 0.0, 0, 0, 0, 0
    for part in (part for word in words for part in _AROUND_WORDS.split(word)):
        word, glued = _APART_FROM_WORDS.subn("", part)
        if len(word) < 2 or word.isascii():  # noqa: PLR2004, one letter tells nothing
            continue
        counted += 1
        nats += _GLUED_SIGN * glued
        if _is_broken(word):
            broken += 1
            nats += _BROKEN_WORD
        else:
            letters += len(word)
            small += not word.isupper()
            nats += _likeness(word.lower())
    return _Weighed(nats, letters, counted, broken, small)


def _likeness(word: str) -> float:
    letters = sum(_WEIGHTS.get(letter, _STRANGE_LETTER) for letter in word)
    vowels = [letter in VOWELS for letter in word]
    return letters + sum(_TURNS[turn] for turn in pairwise(vowels))


def _is_broken(word: str) -> bool:
    """Say whether nobody writes a word so: two scripts, signs, capitals in the middle."""
    in_order = word.islower() or word.isupper() or word.istitle()
    return not (in_order and _LETTERS.fullmatch(word) and not _LATIN.search(word))
