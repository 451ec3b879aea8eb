"""What the words and digits of a language can begin: its grammar, made from its data.

What belongs here: which kinds of mention there are, and in which order they are tried at a word.
What stands before a mention is looked up in ``extract.reading.mentions.lookback``; what it means
is decided by the file of its kind.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain

import regex

from extract.languages.language import Language
from extract.languages.stems import ahead
from extract.reading.mentions.calendar import WordedDay, worded_days
from extract.reading.mentions.found import Found
from extract.reading.mentions.printed_amounts import PrintedAmounts
from extract.reading.mentions.scan import Opener, Scanner, Shape, Wording


def scanner_of(language: Language, abbreviations: Iterable[str], alone: Iterable[str]) -> Scanner:
    """Return what finds the mentions of a language.

    Parameters
    ----------
    language
        The language.
    abbreviations
        Folded names of regions that need no word for region.
    alone
        Stems of names of reservoirs that need no word for reservoir.
    """
    amounts = PrintedAmounts(language)
    return Scanner(_openers(language, amounts, abbreviations, alone), amounts.at_digit)


def _openers(
    language: Language,
    amounts: PrintedAmounts,
    abbreviations: Iterable[str],
    alone: Iterable[str],
) -> Iterator[Opener]:
    names, units, numbers = language.names, language.units, language.numbers
    for day in worded_days(language):
        yield Shape(day.firsts, _Day(day).read)
    of_list = (*units.flow, *units.misprinted, *units.cubic_metre, *units.litre, *units.metre)
    yield Shape(of_list, amounts.of_list)
    heads = (*chain.from_iterable(names.heads.values()), *names.region_heads)
    yield Wording("head", heads, suffixed=True)
    yield Wording("abbreviation", abbreviations)
    yield Wording("country", names.countries.values())
    yield Wording("alone", alone)
    yield Shape((*numbers.words, *numbers.magnitudes), amounts.in_words)
    yield Wording("word", (row.stem for row in language.rows), apart=True)
    yield Wording("head", names.stand_ins)
    yield Wording("preposition", (*names.source, *names.sink, *names.before_bare))


class _Day:
    """A day in words; its pattern is compiled when a text first has one of its first words."""

    def __init__(self, day: WordedDay) -> None:
        self._day = day

    def read(self, text: str, start: int, _end: int) -> Found | None:
        found = ahead(self._pattern, text, start)
        return Found("day", text, *found.span(), (found,)) if found else None

    @cached_property
    def _pattern(self) -> "regex.Pattern[str]":
        return regex.compile(self._day.pattern, regex.VERSION1)
