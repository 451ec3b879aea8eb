"""Lists under a line that heads them: «Сброс, м³/с:» and below it «Кенгирское – 45».

What belongs here: the print of such a list. An item is a reservoir or a day, and one or more
figures, each perhaps with a word or a day of its own: «Кенгир: приток 52, сброс 48». The unit
stands in the line above, or with every figure. A line that says anything else is no item, and is
read as prose is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from extract.languages.folding import fold
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.grid.rows import Span
from extract.reading.mentions.numbers import number_pattern
from extract.reading.mentions.units import unit_pattern

_LONGEST_ITEM, _MOST_ITEMS = 160, 400  # code points; lines
_LINE = regex.compile(r"[^\n]+", regex.VERSION1)
_BULLET = r"[^\S\n]*+(?:[^\p{L}\p{N}\s(]{1,3}+\s*+|[0-9]{1,3}[.)]\s++)?+"
_ENDS = r"[^\S\n]*+[.;,]?+[^\S\n]*+"
_DAY_IN_DIGITS = r"[0-3]?[0-9][./][01][0-9](?:[./][0-9]{2,4})?+"
_DAY_WORDED = r"[0-3]?[0-9](?:-\p{L}{1,3})?+\s\p{L}{3,9}|\p{L}{3,9}\s[0-3]?[0-9](?=\s*+[-:])"


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure of an item: what is said before it and behind it in brackets, and its number.

    ``unit`` is empty where the head of the list says it; ``aside`` is what stands in brackets
    itself: «Селетинское – 24 (40)».
    """

    said: Span
    number: Span
    unit: Span
    beside: Span
    aside: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: its span, what heads it, and its figures.

    ``in_order`` says that they are of what its head names, one after the other: «40 / 42 / 45».
    """

    span: Span
    head: Span
    entries: tuple[Entry, ...]
    in_order: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: the line that heads it, and its items."""

    head: Span
    items: tuple[Item, ...]


def lists(text: str, span: Span, language: Language) -> Iterator[Listed]:
    """Yield the lists in a span of a text; of two items at least, right below their head."""
    folded = fold(text[slice(*span)])
    if "\n" not in folded or _unit(language).search(folded) is None:
        return
    lines = [(one.start(), one.end()) for one in _LINE.finditer(folded)]
    below = 0
    for index, line in enumerate(lines):
        if index < below or not _heads_list(folded, line, language):
            continue
        items: list[Item] = []
        for below in range(index + 1, min(len(lines), index + _MOST_ITEMS)):
            item = _item(folded, lines[below], language)
            if item is not None:
                items.append(_moved(item, span[0]))
            elif below == index + 1 or _ends_list(folded, lines[below], language):
                break
        if len(items) > 1 and (_says_unit(folded, line, language) or all(map(_is_rated, items))):
            yield Listed((line[0] + span[0], line[1] + span[0]), tuple(items))


def _heads_list(folded: str, line: Span, language: Language) -> bool:
    """Say whether a line may head a list: it has no figure that a unit of it would belong to."""
    return _figure(language).search(folded, *line) is None


def _ends_list(folded: str, line: Span, language: Language) -> bool:
    """Say whether a line that is no item ends a list: a long one, or the head of the next."""
    printed = folded[slice(*line)].rstrip()
    heads = printed.endswith(":") or (
        _says_unit(folded, line, language) and _heads_list(folded, line, language)
    )
    return heads or len(printed) > _LONGEST_ITEM


def _says_unit(folded: str, line: Span, language: Language) -> bool:
    return _unit(language).search(folded, *line) is not None


def _is_rated(item: Item) -> bool:
    """Say whether every figure of an item has its unit."""
    return all(start < end for start, end in (one.unit for one in item.entries))


def _item(folded: str, line: Span, language: Language) -> Item | None:
    if line[1] - line[0] > _LONGEST_ITEM or not any(map(str.isdigit, folded[slice(*line)])):
        return None
    found = _printed(language).fullmatch(folded, *line)
    if found is None:
        return None
    pieces = zip(*(found.spans(one) for one in ("said", "number", "unit", "beside")), strict=True)
    entries = (
        Entry(said, number, unit, beside, "(" in folded[max(line[0], said[0] - 2) : said[0]])
        for said, number, unit, beside in pieces
    )
    return Item(line, found.span("head"), tuple(entries), found["series"] is not None)


def _moved(item: Item, by: int) -> Item:
    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by

    entries = (
        Entry(moved(one.said), moved(one.number), moved(one.unit), moved(one.beside), one.aside)
        for one in item.entries
    )
    return Item(moved(item.span), moved(item.head), tuple(entries), item.in_order)


@cache
def _unit(language: Language) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\p{{L}}){unit_pattern(language)}(?!\p{{L}})", regex.VERSION1)


@cache
def _figure(language: Language) -> "regex.Pattern[str]":
    """Match a number with a unit behind it."""
    return regex.compile(rf"[0-9]\s*+{unit_pattern(language)}(?!\p{{L}})", regex.VERSION1)


@cache
def _printed(language: Language) -> "regex.Pattern[str]":
    """Match an item: «• Кенгирское вдхр.: приток 52, сброс 48 (вчера 45);»."""
    per = any_of(language.units.per.second)
    flow = rf"{any_of(language.units.flow)}|{any_of(language.units.cubic_metre)}\s*+{per}"
    unit = rf"(?P<unit>(?:\s*+(?:{flow}))?+)"
    number = rf"(?P<number>{number_pattern(language)}){unit}(?![.,/]?[0-9]|\s*+(?:%|\p{{L}}))"
    words = r"[\p{L}][^0-9:;,()|\n]*?"
    day = rf"(?:{_DAY_IN_DIGITS}|{_DAY_WORDED})"
    said = rf"(?P<said>(?:(?:{day}|{words})\s*+[-–—:]?\s*+)?)"
    beside = r"(?P<beside>(?:[^\S\n]*+\([^()0-9\n]*+\))?+)"
    entry, alone = rf"{said}{number}{beside}", rf"(?P<said>){number}(?P<beside>)"
    more = rf"(?:\s*+[,;]\s++{entry}|\s*+\({entry}\))"
    head = rf"(?P<head>{day}|\p{{L}}[^0-9:;,()|\n]*?(?:\s*+\([^()0-9\n]*+\))?+)"
    parted = r"(?:\s*+:\s*+|\s*+[-–—]\s++)"
    in_order = rf"(?P<series>{parted}{alone}(?:\s*+/\s++{alone})++)"
    first = rf"(?:{in_order}|{parted}{entry}{more}*+|\s++(?P<said>){number}{beside}{more}*+)"
    return regex.compile(rf"{_BULLET}{head}{first}{_ENDS}", regex.VERSION1)
