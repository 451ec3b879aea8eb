"""Words, units and numbers of a language, compiled to one alternation.

What belongs here: turning data into patterns for folded text. What a match means is decided in
``extract.mentions``.
"""

from collections.abc import Iterable
from functools import cache

import regex

from extract.numbers import NUMBER
from extract.units import unit_pattern
from extract.words import Language

_WORD = r"\p{L}++(?:-\p{L}++){0,4}+"  # bounded: a chain of hyphens is tried from each of its links
_QUOTED = r"[\"«“][^\"«»“”\n]{1,40}+[\"»”]"
_STOP_AHEAD = r"(?=[^\S\n]*+(?:[.,;:!?()\n]|$))"
_BEFORE_A_FIGURE = ("apiece", "about", "over", "under")
_MOST_NAMES = 9  # that share one head word; bounds what a long list of adjectives can cost


@cache
def mention_pattern(language: Language, abbreviations: tuple[str, ...]) -> "regex.Pattern[str]":
    """Compile the alternation that finds the mentions of a language.

    Of a match, ``lastgroup`` names what was found: ``hour``, ``day``, ``amount``, ``group`` (names
    with their head word), ``abbreviation`` (of a region), ``word``, ``source`` (a word that water
    comes out of what follows it, with the words that may be a ``bare`` name), ``place`` (a name
    right before a figure) or ``stop``; of a
    word that says nothing it is None: taking such words whole saves trying at each of their
    letters.

    Parameters
    ----------
    language
        The language.
    abbreviations
        Folded abbreviations of regions.
    """
    vocabulary = _by_first_letter(row.stem for row in language.rows)
    digits = "|".join([_hour(language), _day(language), _amount(language)])
    words = "|".join(
        [
            _group(language),
            f"(?P<abbreviation>{any_of(abbreviations)})",
            f"(?P<word>(?<!\\p{{L}}-){vocabulary})",
            _source(language),
            _place(language),
        ]
    )
    stops = r"(?P<stop>[.!?…]++|(?:\r?+\n)++|[;:,()])"
    pattern = rf"(?=\p{{L}})(?:{words}|\p{{L}}++)|(?=\d)(?:{digits})|{stops}"
    return regex.compile(pattern, regex.VERSION1)


def any_of(stems: Iterable[str]) -> str:
    """Return a pattern of any of the stems, the longest first."""
    return "(?:" + "|".join(map(_stem, _longest_first(stems))) + ")"


def _by_first_letter(stems: Iterable[str]) -> str:
    """Return the same pattern, written so that only stems of the right first letter are tried."""
    branches: dict[str, list[str]] = {}
    for stem in _longest_first(stems):
        branches.setdefault(stem[0], []).append(_stem(stem)[1:])
    return "(?:" + "|".join(f"{one}(?:{'|'.join(rest)})" for one, rest in branches.items()) + ")"


def _longest_first(stems: Iterable[str]) -> list[str]:
    parts = {part for stem in stems for part in stem.split("|")}
    return sorted(parts, key=lambda part: (-len(part), part))


def _stem(stem: str) -> str:
    escaped = regex.escape(stem, special_only=True, literal_spaces=True)
    body = escaped.replace(r"\*", r"\p{L}*+").replace(" ", r"\s*+" if "/" in stem else r"\s++")
    return body + (r"(?![\p{L}\d])" if stem[-1].isalnum() else "")


def _hour(language: Language) -> str:
    words = any_of(language.hour_words)
    return rf"(?P<hour>(?P<hh>\d{{1,2}})(?::(?P<min>\d\d)(?!\d)|\s++{words}))"


def _day(language: Language) -> str:
    month = any_of(language.months)
    until = any_of(language.until_words)
    year = rf"(?:\s*+{any_of(language.year_words)})?+"
    return (
        rf"(?P<day>(?P<d1>\d{{1,2}})(?:(?:\s*+-\s*+|\s++{until}\s++)(?P<d2>\d{{1,2}}))?+"
        rf"\s++(?P<month>{month})(?:\s++(?P<year>\d{{4}})(?!\d){year})?+"
        rf"|(?P<dd>\d{{1,2}})\.(?P<mm>\d{{1,2}})\.(?P<yyyy>\d{{4}}|\d\d)(?!\d){year})"
    )


def _amount(language: Language) -> str:
    unit = unit_pattern(language, any_of)
    magnitude = any_of(stem for stem, _ in language.magnitudes)
    between = any_of([*language.to_words, *language.joiners, *language.tolerance_words])
    join = rf"(?P<join>\s*+[-±]\s*+|\s++{between}\s++)"
    return (
        rf"(?P<amount>(?P<n1>{NUMBER})(?:\s*+(?P<mag1>{magnitude}))?+(?:\s*+{unit})?+"
        rf"(?:{join}(?P<n2>{NUMBER})(?:\s*+(?P<mag2>{magnitude}))?+(?:\s*+{unit}|{_STOP_AHEAD}))?+)"
    )


def _names(language: Language) -> str:
    return rf"{_name(language)}{_more_names(language)}"


def _name(language: Language) -> str:
    return rf"{_WORD}(?<={'|'.join(language.name_endings)})"


def _more_names(language: Language) -> str:
    joined = rf"(?:\s*+,\s*+|\s++{any_of(language.joiners)}\s++){_name(language)}"
    return rf"(?:{joined}){{0,{_MOST_NAMES}}}+"


def _group(language: Language) -> str:
    heads = any_of([*(stem for stem, _ in language.heads), *language.region_heads])
    return (
        rf"(?P<group>(?:(?P<names>{_names(language)})\s++)?+(?P<head>{heads})"
        rf"(?:(?=\s*+(?P<after>{_QUOTED}|{_WORD})))?+)"
    )


def _source(language: Language) -> str:
    words = any_of(language.source_words)
    return rf"(?P<source>{words}(?=\s++(?P<bare>{_WORD}{_more_names(language)})))"


def _place(language: Language) -> str:
    """Match a name with its figure right behind it, and no word of what it is the name of."""
    between = any_of(row.stem for row in language.rows if row.kind in _BEFORE_A_FIGURE)
    figure_ahead = rf"(?=\s*+(?:-\s*+)?(?:{between}\s++)?\d)"
    return rf"(?P<place>{_WORD}{_more_names(language)}){figure_ahead}"
