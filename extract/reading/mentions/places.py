"""Reservoirs and regions as mentions."""

from functools import lru_cache

import regex

from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Regions, Reservoirs
from extract.reading.mentions.names import BEHIND, kept_names, names_behind
from extract.reading.mentions.passage import Passage
from extract.reading.mentions.ways import reservoirs_of, ways_of

_MOST_REMEMBERED = 10_000  # printed names; bounds the memory a hostile text can take
_NUMBER_BEHIND = regex.compile(r"\s*(?:№|#|no\.\s?[0-9])", regex.VERSION1)
_COUNT_BEFORE = regex.compile(r"(?r)(?<![0-9.,])[0-9]{1,3}\s+", regex.VERSION1)
_NUMBER_BEFORE = regex.compile(r"(?r)(?:№|#)\s?[0-9]+\s*|[0-9]-(?:ші\s+)?", regex.VERSION1)


def head_mention(match: Found, passage: Passage) -> Reservoirs | Regions | None:
    """Build what a head word and the names around it stand for."""
    lexicon = passage.lexicon
    head = lexicon.head(match.group())
    found = passage.names_before(match.start(), lexicon.look_back.names)
    names, start = kept_names(found, head, lexicon) if found else ((), match.start())
    end = match.end()
    if head is None:
        if passage.before(start, lexicon.look_back.same):
            return None
        behind = passage.names_ahead(end, BEHIND)
        codes = _region_codes(names or ((behind["name"],) if behind else ()), lexicon)
        return Regions(start + passage.offset, end + passage.offset, codes)
    if not names:
        if match.group() in lexicon.language.names.stand_ins:
            return None
        names, end = names_behind(match, head, passage)
    numbered = not names and _is_numbered(match, passage)
    # "74 reservoirs together hold" is not about the last one.
    numbered = numbered or (not names and passage.before(match.start(), _COUNT_BEFORE))
    look_back = lexicon.look_back
    place = numbered or passage.before(start, look_back.beside)
    place = place or passage.ahead(end, look_back.beside_behind) is not None
    shown = names[-1] if names and lexicon.language.names.adjectival else match.group()
    ways = ways_of(match.group(), start, passage, shown)
    return reservoirs_of((start, end), names, "place" if place else head, ways, passage)


def abbreviation_mention(match: Found, passage: Passage) -> Regions | None:
    """Build a region from its abbreviation, printed in capitals, or from its full name."""
    printed = passage.printed(match)
    code = passage.lexicon.names.region(printed)
    return Regions(*passage.span(match), (code,)) if code and printed[0].isupper() else None


def country_mention(match: Found, passage: Passage) -> Regions:
    """Build a country: all that lies in it has its code."""
    return Regions(*passage.span(match), (passage.lexicon.country(match.group()),))


def _is_numbered(match: Found, passage: Passage) -> bool:
    """Say whether a head word has a number for its name: «водохранилище № 3», «№3 су қоймасы»."""
    behind = passage.ahead(match.end(), _NUMBER_BEHIND)
    return behind is not None or passage.before(match.start(), _NUMBER_BEFORE)


@lru_cache(_MOST_REMEMBERED)
def _region_codes(names: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    codes = (lexicon.names.region(name) for name in names)
    return tuple(code for code in codes if code)
