"""Reservoirs and regions as mentions."""

from functools import lru_cache

import regex

from extract.fold import fold
from extract.lexicon import Lexicon
from extract.mentions import Regions, Reservoirs
from extract.mentions.passage import Match, Passage
from extract.words import HeadKind

_NAME = regex.compile(r"\p{L}++(?:-\p{L}++)*+", regex.VERSION1)
_NEAR = 10  # code points looked back for the end of a sentence
_MOST_REMEMBERED = 10_000  # printed names; bounds the memory a hostile text can take
_QUOTES = '"«“»”'
_AHEAD = regex.compile(r"\s*+(?:(?P<figure>[-,;.(\d])|(?P<word>\p{L}++))", regex.VERSION1)


def group_mention(match: Match, passage: Passage) -> Reservoirs | Regions:
    """Build what a head word and the names around it stand for."""
    lexicon = passage.lexicon
    head = lexicon.head(match["head"])
    start, end = passage.span(match)
    before, behind = passage.printed(match, "names"), passage.printed(match, "after")
    if head is None:
        return Regions(start, end, _region_codes(before or behind, lexicon))
    source = passage.preceded_by(match.start(), lexicon.language.source_words)
    kept = _names_before(before, head, lexicon)
    if passage.preceded_by(match.start(), lexicon.language.beside_words):
        return Reservoirs(start, end, kept, "place", source=False)
    if not kept and _is_name_behind(behind, head, lexicon):
        end = passage.span(match, "after")[1]
        kept = (behind.strip(_QUOTES),)
    return Reservoirs(start, end, kept, head, source)


def abbreviation_mention(match: Match, passage: Passage) -> Regions | None:
    """Build a region from its abbreviation, which is printed in capitals."""
    printed = passage.printed(match, "abbreviation")
    code = passage.lexicon.names.region(printed) if printed.isupper() else ""
    return Regions(*passage.span(match), (code,)) if code else None


def bare_mention(match: Match, passage: Passage) -> Reservoirs | None:
    """Build a reservoir whose head word is left out: «из Каргалинского – 7 кубометров».

    A known name is enough where a figure follows; an unknown one must look like a name as well.
    """
    lexicon = passage.lexicon
    ahead = _AHEAD.match(passage.folded, match.end("bare"))
    if not ahead or not (ahead["figure"] or lexicon.leads_to_figure(ahead["word"])):
        return None
    printed = passage.printed(match, "bare")
    names = _names(printed, lexicon)
    if len(_names_before(printed, "reservoir", lexicon)) < len(names):
        return None
    adjectival = names[-1].endswith(lexicon.language.name_endings)
    known = all(lexicon.names.stands_alone(name) for name in names)
    if not (known or adjectival):
        return None
    return Reservoirs(*passage.span(match, "bare"), names, None, source=True)


def place_mention(match: Match, passage: Passage) -> Reservoirs | None:
    """Build what a name right before a figure stands for: «по Сергеевскому – 643».

    A name we do not know is a place of no known kind: the figure is not the last reservoir's.
    """
    lexicon = passage.lexicon
    printed = passage.printed(match, "place")
    names = _names(printed, lexicon)
    known = all(lexicon.names.stands_alone(name) for name in names)
    if not printed[0].isupper() or (not known and _opens_sentence(match.start(), passage)):
        return None
    if passage.preceded_by(match.start(), lexicon.language.source_words):
        return None  # built already, from the word before it
    if not known and any(not _is_name(name, "reservoir", lexicon) for name in names):
        return None
    span = passage.span(match)
    return Reservoirs(*span, names, None if known else "place", source=False)


def _opens_sentence(place: int, passage: Passage) -> bool:
    before = passage.raw[max(0, place - _NEAR) : place].rstrip(' -–—•*«"\t\xa0')
    return not before or before[-1] in ".!?…:;\n"


# Bulletins name the same few dozen places again and again.
@lru_cache(_MOST_REMEMBERED)
def _names_before(printed: str, head: HeadKind, lexicon: Lexicon) -> tuple[str, ...]:
    names = _names(printed, lexicon) if printed else ()
    return tuple(name for name in names if _is_name(name, head, lexicon))


@lru_cache(_MOST_REMEMBERED)
def _region_codes(printed: str, lexicon: Lexicon) -> tuple[str, ...]:
    codes = (lexicon.names.region(name) for name in _names(printed, lexicon))
    return tuple(code for code in codes if code)


def _names(printed: str, lexicon: Lexicon) -> tuple[str, ...]:
    joiners = lexicon.language.joiners
    return tuple(name for name in _NAME.findall(printed) if name.lower() not in joiners)


def _is_name(printed: str, head: HeadKind, lexicon: Lexicon) -> bool:
    return printed[0].isupper() and (
        lexicon.names.reservoir(printed, head, "") is not None
        or not (lexicon.names_nothing(fold(printed)) or lexicon.names.region(printed))
    )


@lru_cache(_MOST_REMEMBERED)
def _is_name_behind(printed: str, head: HeadKind, lexicon: Lexicon) -> bool:
    """Say whether what follows a head word is its name: quoted, or a noun in capitals."""
    if not printed:
        return False
    if printed[0] in _QUOTES:
        return True
    adjectival = fold(printed).endswith(lexicon.language.name_endings)
    return not adjectival and _is_name(printed, head, lexicon)
