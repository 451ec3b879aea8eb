"""Words, units and numbers of a language, compiled to one alternation.

What belongs here: turning data into the pattern that is searched for in folded text. What stands
before a match is looked up in ``extract.reading.mentions.lookback``; what it means is decided in
``extract.reading.mentions.mention``.
"""

from functools import cache
from itertools import chain

import regex

from extract.languages.language import Language
from extract.languages.stems import any_of, by_first_letter
from extract.reading.mentions.calendar import day_pattern, day_with_month_first, hour_pattern
from extract.reading.mentions.numbers import (
    FOOTNOTE,
    SPLIT,
    digits_pattern,
    number_in_words,
    number_pattern,
    quantity,
    zero,
)
from extract.reading.mentions.units import unit_pattern

_STOP_AHEAD = r"(?=[^\S\n]*+(?:[.,;:!?()\n]|$))"


@cache
def mention_pattern(
    language: Language, abbreviations: tuple[str, ...], alone: tuple[str, ...]
) -> "regex.Pattern[str]":
    """Compile the alternation that finds the mentions of a language.

    Of a match, ``lastgroup`` names what was found: ``hour``, ``day``, ``amount``, ``head`` (of a
    reservoir or region), ``abbreviation`` (of a region), ``country``, ``alone`` (a name that needs
    no head word), ``word``, ``preposition`` (before a name without a head word) or ``stop``; of a
    word that says nothing it is None: taking such words whole saves trying at each letter.
    Only the group ``unit``, of the list it heads, is to be asked for itself.

    Parameters
    ----------
    language
        The language.
    abbreviations
        Folded names of regions that need no word for region.
    alone
        Stems of names of reservoirs that need no word for reservoir.
    """
    vocabulary = by_first_letter(row.stem for row in language.rows)
    heads = any_of(
        [*chain.from_iterable(language.names.heads.values()), *language.names.region_heads]
    )
    days = f"{hour_pattern(language)}|{day_pattern(language)}"
    digits = f"{days}|{_amount(language, days)}"
    words = "|".join(
        [
            *day_with_month_first(language),
            _unit_of_list(language),
            f"(?P<head>{heads}(?:-\\p{{L}}++)?+)",
            f"(?P<abbreviation>{any_of(abbreviations)})",
            f"(?P<country>{any_of(language.names.countries.values())})",
            f"(?P<alone>{by_first_letter(alone)})",
            _amount_in_words(language),
            f"(?P<word>(?<!\\p{{L}}-){vocabulary})",
            *_stand_ins(language),
            *_prepositions(language),
        ]
    )
    stops = r"(?P<stop>[.!?…]++|\r?+\n[\r\n]*+|[;:,()])"
    pattern = rf"(?=\p{{L}})(?:{words}|\p{{L}}++)|(?=\p{{Nd}})(?:{digits})|{stops}"
    return regex.compile(pattern, regex.VERSION1)


def _amount(language: Language, days: str) -> str:
    unit = rf"\s*+{unit_pattern(language)}{_ending(language, 'ending3')}"
    number = quantity(language, f"\\s*+{any_of(language.units.cubic_metre)}")
    # A number is whole where no digits go on behind it, other than those of a day.
    whole = rf"(?!{SPLIT}(?!{days}))"
    first = rf"(?P<n1>{number}){_ending(language, 'ending1')}(?P<mark1>{FOOTNOTE})?+"
    second = rf"(?P<n2>{number}){_ending(language, 'ending2')}(?P<mark2>{FOOTNOTE})?+"
    second = rf"{second}(?:{unit}|{whole}{_STOP_AHEAD})"
    second = rf"{_join(language)}(?:{second}|(?P<n2>{zero(language)}))"
    one_or_two = rf"{first}(?:{_again(language)}{unit}(?:{second})?+|{second}|{whole})"
    return rf"(?P<amount>{_series(language)}|{one_or_two}|{_unclear(days, unit)})"


def _again(language: Language) -> str:
    """Match the number once more, in brackets before its unit: «45 (сорок пять) м³/с»."""
    words = rf"{number_in_words(language)}[^()\n]{{0,80}}+"
    return rf"(?:\s*+\((?P<again>{words}|{number_pattern(language)})\))?+"


def _unclear(days: str, unit: str) -> str:
    """Match digits that are no number for certain; glued to a word only where a unit follows."""
    free = r"(?P<glued>(?<=\p{L}))?+(?<![мm\p{Nd}№#])"
    run = rf"(?P<unclear>{digits_pattern(days)}){FOOTNOTE}?+"
    return rf"{free}{run}(?:{unit}|(?(glued)(?!)))"


def _series(language: Language) -> str:
    """Match numbers that share their unit: «60, 25 и 5 м3/с», «350/300 м3/с»."""
    number, joiner = number_pattern(language), any_of(language.names.joiners)
    numbers = rf"{number}(?:\s*+,\s++{number}){{1,8}}+,?+\s++{joiner}\s++{number}"
    slashed = r"(?<![\p{L}\p{Nd}.,:/№#])[0-9]++(?:[.,][0-9]++)?/[0-9]++(?:[.,][0-9]++)?"
    return rf"(?P<series>{numbers}|{slashed})\s*+{unit_pattern(language)}"


def _join(language: Language) -> str:
    numbers, before = language.numbers, language.units.per_before.second
    between = any_of([*numbers.to_words, *language.names.joiners, *numbers.tolerance_words])
    joins = [r"\s*+(?:[-±]|\.{2,3}+|…)\s*+", rf"\s++{between}\s++", _but_less(language)]
    if language.units.apiece_endings:
        # «38-ден 52», «17 текше метрден 9»: the ending of the first says "from".
        endings = "|".join(language.units.apiece_endings)
        joins.append(rf"(?<=(?:{endings}))\s++(?:{any_of(before)}\s++)?+")
    return f"(?P<join>{'|'.join(joins)})"


def _but_less(language: Language) -> str:
    """Match what stands between the bounds of «больше 45, но меньше 60»."""
    but = (row.stem for row in language.rows if row.kind in ("clause", "contrast"))
    less = (row.stem for row in language.rows if row.kind == "less")
    return rf",?+\s++(?P<bounds>{any_of(but)}\s++{any_of(less)})\s++"


def _ending(language: Language, group: str) -> str:
    endings = [*language.units.apiece_endings, *language.units.into_endings]
    return rf"(?P<{group}>-{any_of(endings)})?+" if endings else ""


def _amount_in_words(language: Language) -> str:
    number = number_in_words(language)
    again = rf"(?:\s*+\((?P<again>{number_pattern(language)})\))?+"
    return (
        rf"(?P<amount>(?P<n1>{number}){again}\s++{unit_pattern(language)})"
        rf"|(?P<amount>(?P<n1>{zero(language)}))"
    )


def _unit_of_list(language: Language) -> str:
    """Match a unit that heads a list: «Сброс, м³/с:», «Сброс (м³/с)» at the end of a line."""
    return rf"(?P<unit>{unit_pattern(language)}(?=\s?\)?(?:\s?:|[^\S\n]*+\n)))"


def _stand_ins(language: Language) -> tuple[str, ...]:
    words = language.names.stand_ins
    return (f"(?P<head>{any_of(words)})",) if words else ()


def _prepositions(language: Language) -> tuple[str, ...]:
    names = language.names
    words = (*names.source, *names.sink, *names.before_bare)
    return (f"(?P<preposition>{any_of(words)})",) if words else ()
