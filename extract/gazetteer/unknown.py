"""A name the gazetteer does not hold: its nominative, its id, and the names it may be a slip of.

What belongs here: what can be made of the letters alone.
"""

import unicodedata

import regex

from extract.languages.folding import fold
from extract.languages.name_words import NameWords

_NO_LETTER = regex.compile(r"[^\p{L}\d]++", regex.VERSION1)
_SHORTEST_COMPARED, _LONGEST_COMPARED = 5, 30

# Letter by letter, enough for a stable id; letters it does not hold are left out.
_CYRILLIC = "абвгдезийклмнопрстуфхыэіғқңөұүһәжцчшщъьюя"
_LATIN = (
    "a b v g d e z i y k l m n o p r s t u f kh y e i g q n o u u h a zh ts ch sh shch - - yu ya"
)
_TO_LATIN = {
    one: other.replace("-", "") for one, other in zip(_CYRILLIC, _LATIN.split(), strict=True)
}


def slug(name: str) -> str:
    """Return a name in the nominative in Latin letters: the same for every case of it."""
    letters = "".join(_TO_LATIN.get(one, one if one.isascii() else "") for one in fold(name))
    return "-".join(_NO_LETTER.split(letters)).strip("-") or "unnamed"


def nominative(printed: str, words: NameWords) -> str:
    """Return an adjectival name in the nominative, any other as printed."""
    for ending in words.adjective_endings if words.adjectival else ():
        if printed.lower().endswith(ending):
            return unicodedata.normalize("NFC", printed[: -len(ending)] + words.nominative_ending)
    return printed


def slips(stem: str) -> set[str]:
    """Return a stem and what is left of it without any one of its letters.

    Two stems that share one of these are a letter apart, or two letters changed places. Short
    stems are not compared: too many of them are alike.
    """
    if not _SHORTEST_COMPARED <= len(stem) <= _LONGEST_COMPARED:
        return set()
    return {stem, *(stem[:place] + stem[place + 1 :] for place in range(len(stem)))}
