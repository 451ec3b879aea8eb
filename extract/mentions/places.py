"""Reservoirs and regions as mentions."""

import regex

from extract.fold import fold
from extract.mentions import Regions, Reservoirs
from extract.mentions.passage import Match, Passage
from extract.words import HeadKind

_NAME = regex.compile(r"\p{L}++(?:-\p{L}++)*+", regex.VERSION1)
_QUOTES = '"«“»”'
_FIGURE_AHEAD = regex.compile(r"\s*+(?:[-,;(]|\d|\p{L}{1,7}+\s++\d)", regex.VERSION1)


def group_mention(match: Match, passage: Passage) -> Reservoirs | Regions:
    """Build what a head word and the names around it stand for."""
    head = passage.lexicon.head(match["head"])
    start, end = passage.span(match)
    before = _names(passage.printed(match, "names"), passage)
    behind = passage.printed(match, "after")
    if head is None:
        found = (passage.lexicon.names.region(name) for name in before or [behind])
        return Regions(start, end, tuple(code for code in found if code))
    source = passage.preceded_by(match.start(), passage.lexicon.language.source_words)
    kept = tuple(name for name in before if _is_name(name, head, passage))
    if not kept and _is_name_behind(behind, head, passage):
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
    names = _names(passage.printed(match, "bare"), passage)
    if not names or not _FIGURE_AHEAD.match(passage.folded, match.end()):
        return None
    if not all(_is_name(name, "reservoir", passage) for name in names):
        return None
    adjectival = names[-1].endswith(passage.lexicon.language.name_endings)
    known = all(passage.lexicon.names.reservoir(name, "reservoir", "") for name in names)
    if not (known or adjectival):
        return None
    return Reservoirs(*passage.span(match), tuple(names), None, source=True)


def _names(printed: str, passage: Passage) -> list[str]:
    joiners = passage.lexicon.language.joiners
    return [name for name in _NAME.findall(printed) if name.lower() not in joiners]


def _is_name(printed: str, head: HeadKind, passage: Passage) -> bool:
    lexicon = passage.lexicon
    return printed[0].isupper() and (
        lexicon.names.reservoir(printed, head, "") is not None
        or not (lexicon.names_nothing(fold(printed)) or lexicon.names.region(printed))
    )


def _is_name_behind(printed: str, head: HeadKind, passage: Passage) -> bool:
    """Say whether what follows a head word is its name: quoted, or a noun in capitals."""
    if not printed:
        return False
    if printed[0] in _QUOTES:
        return True
    adjectival = fold(printed).endswith(passage.lexicon.language.name_endings)
    return not adjectival and _is_name(printed, head, passage)
