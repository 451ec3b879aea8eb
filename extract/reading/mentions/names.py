"""Printed names, apart from the words around them.

What belongs here: which of the capitalised words before a head word or a figure are names.
"""

from functools import lru_cache

import regex

from extract.languages.folding import fold
from extract.languages.kinds import HeadKind
from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.passage import Match, Passage

_MOST_REMEMBERED = 10_000  # printed names; bounds the memory a hostile text can take
_QUOTES = '"«“»”„'
BEHIND = regex.compile(
    r"\s*+(?P<name>[\"«“][^\"«»“”\n]{1,40}+[\"»”]|\p{L}++(?:-\p{L}++)*+)", regex.VERSION1
)
_BLANK = regex.compile(r"\s++", regex.VERSION1)


def kept_names(
    found: Match, head: HeadKind | None, lexicon: Lexicon, *, any_form: bool = False
) -> tuple[tuple[str, ...], int]:
    """Return the names among matched words, and where in the text the first of them begins.

    Parameters
    ----------
    found
        A match whose group ``names`` is printed names, perhaps with other words before them.
    head
        What the names are of; None for regions.
    lexicon
        The language.
    any_form
        Whether names nobody knows may have a form that names before a head word do not have.
    """
    names, skipped = _kept(found["names"], head, lexicon, any_form)
    return names, found.start("names") + skipped


def names_of(printed: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Split names that share one head word."""
    return tuple(name for name, _ in _split(printed, lexicon))


# Bulletins name the same few dozen places again and again.
@lru_cache(_MOST_REMEMBERED)
def _kept(
    printed: str, head: HeadKind | None, lexicon: Lexicon, any_form: bool
) -> tuple[tuple[str, ...], int]:
    kept: list[str] = []
    begins = len(printed)
    for name, place in reversed(_split(printed, lexicon)):
        trimmed, dropped = _trimmed(name, head, lexicon, any_form)
        if trimmed:
            kept.insert(0, trimmed)
            begins = place + dropped
        if dropped or not trimmed:
            break
    return tuple(kept), begins


def _split(printed: str, lexicon: Lexicon) -> list[tuple[str, int]]:
    """Return each name with where it begins."""
    if printed[0] in _QUOTES:
        return [(printed, 0)]
    places = [0]
    names: list[tuple[str, int]] = []
    for joiner in lexicon.look_back.name_joiner.finditer(printed):
        names.append((printed[places[-1] : joiner.start()], places[-1]))
        places.append(joiner.end())
    return [*names, (printed[places[-1] :], places[-1])]


def _trimmed(name: str, head: HeadKind | None, lexicon: Lexicon, any_form: bool) -> tuple[str, int]:
    """Drop the words before a name: the longest known end of it, or what can be one."""
    bare = name.strip(_QUOTES)
    if bare != name:
        return bare, 0
    starts = [0, *(blank.end() for blank in _BLANK.finditer(name))]
    for start in starts:
        if _is_known(name[start:], head, lexicon):
            return name[start:], start
    if head is None:
        return "", 0
    for start in starts:
        if _can_be_name(name[start:], lexicon, any_form):
            return name[start:], start
    return "", 0


def _is_known(name: str, head: HeadKind | None, lexicon: Lexicon) -> bool:
    if head is None:
        return bool(lexicon.names.region(name))
    return lexicon.names.reservoir(name, head, "") is not None


def _can_be_name(name: str, lexicon: Lexicon, any_form: bool) -> bool:
    """Say whether words nobody knows can be a name: an adjective where names are adjectives."""
    words = [fold(one) for one in name.split()]
    endings = lexicon.language.names.adjective_endings
    if any(lexicon.names_nothing(one) for one in words) or lexicon.names.region(name):
        return False
    if any_form or not lexicon.language.names.adjectival:
        return True
    return all(one.endswith(endings) for one in words)


def names_behind(match: Found, head: HeadKind, passage: Passage) -> tuple[tuple[str, ...], int]:
    """Return the names behind a head word, and where they end."""
    names: list[str] = []
    end = place = match.end()
    while behind := passage.names_ahead(place, BEHIND):
        if not _is_name_behind(behind["name"], head, passage.lexicon):
            break
        names.append(behind["name"].strip(_QUOTES))
        end = behind.end()
        joiner = passage.ahead(end, passage.lexicon.look_back.name_joiner)
        if joiner is None:
            break
        place = joiner.end()
    return tuple(names), end


@lru_cache(_MOST_REMEMBERED)
def _is_name_behind(printed: str, head: HeadKind, lexicon: Lexicon) -> bool:
    """Say whether what follows a head word is its name: quoted, or a noun in capitals."""
    if printed[0] in _QUOTES:
        return True
    names = lexicon.language.names
    adjectival = fold(printed).endswith(names.adjective_endings)
    nominative = names.nominative_ending and fold(printed).endswith(names.nominative_ending)
    if not names.follows_head or (adjectival and not nominative):
        return False
    known = lexicon.names.reservoir(printed, head, "") is not None
    other = lexicon.names_nothing(fold(printed)) or lexicon.names.region(printed)
    return printed[0].isupper() and (known or not other)
