"""Amounts of a language as they are printed, read number by number and unit by unit.

What belongs here: how the pieces of an amount stand together in folded text. What they mean is
decided in ``extract.reading.mentions.amounts``.
"""

from functools import cached_property
from typing import TypeAlias

import regex

from extract.languages.language import Language
from extract.languages.stems import ahead, any_of
from extract.reading.mentions.calendar import day_pattern, hour_pattern
from extract.reading.mentions.found import Found
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

_STOP_AHEAD = regex.compile(r"[^\S\n]*+(?:[.,;:!?()\n]|$)", regex.VERSION1)
_SPLIT = regex.compile(SPLIT, regex.VERSION1)
_NO_AMOUNT = regex.compile(r"(?<=[мm\p{Nd}№#])", regex.VERSION1)

_Parts: TypeAlias = "tuple[regex.Match[str], ...]"


class PrintedAmounts:
    """Reads amounts, and the days and hours that begin with a digit as they do.

    Each pattern is compiled when a text first needs it.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._days = f"{hour_pattern(language)}|{day_pattern(language)}"

    def at_digit(self, text: str, start: int, _end: int) -> Found | None:
        """Read what begins with a digit: an hour, a day or an amount."""
        if when := ahead(self._when, text, start):
            return Found(str(when.lastgroup), text, *when.span(), (when,))
        parts = self._series_at(text, start) or self._one_or_two_at(text, start)
        if parts:
            return Found("amount", text, start, parts[-1].end(), parts)
        return self._unclear_at(text, start)

    def in_words(self, text: str, start: int, _end: int) -> Found | None:
        """Read a number in words with its unit: «семьсот десять (710) кубометров в секунду»."""
        number = ahead(self._worded, text, start)
        unit = number and ahead(self._unit, text, number.end())
        if number and unit:
            return Found("amount", text, start, unit.end(), (number, unit))
        nothing = ahead(self._zero, text, start)
        return Found("amount", text, *nothing.span(), (nothing,)) if nothing else None

    def of_list(self, text: str, start: int, _end: int) -> Found | None:
        """Read a unit that heads a list: «Сброс, м³/с:», «Сброс (м³/с)» at the end of a line."""
        unit = ahead(self._unit_of_list, text, start)
        return Found("unit", text, *unit.span(), (unit,)) if unit else None

    def _series_at(self, text: str, start: int) -> _Parts:
        """Read numbers that share their unit: «60, 25 и 5 м3/с», «350/300 м3/с»."""
        series = ahead(self._series, text, start)
        unit = series and ahead(self._unit, text, series.end())
        return (series, unit) if series and unit else ()

    def _one_or_two_at(self, text: str, start: int) -> _Parts:
        first = ahead(self._first, text, start)
        if first is None:
            return ()
        if (
            text[first.end() : first.end() + 1] == "\n"
            and text[first.end() + 1 : first.end() + 2].isdecimal()
        ):
            return (first,)  # a column of numbers: nothing of this one stands in the next line
        again = ahead(self._again, text, first.end())
        if unit := ahead(self._unit, text, (again or first).end()):
            parts = (first, again, unit) if again else (first, unit)
            return (*parts, *self._second_at(text, unit.end()))
        second = self._second_at(text, first.end())
        if second or self._is_whole(text, first.end()):
            return (first, *second)
        return ()

    def _second_at(self, text: str, place: int) -> _Parts:
        """Read the second of two numbers, with its unit or at the end of a clause."""
        second = ahead(self._second, text, place)
        if second is not None:
            if unit := ahead(self._unit, text, second.end()):
                return (second, unit)
            end = second.end()
            if self._is_whole(text, end) and ahead(_STOP_AHEAD, text, end):
                return (second,)
        nothing = ahead(self._second_zero, text, place)
        return (nothing,) if nothing else ()

    def _unclear_at(self, text: str, start: int) -> Found | None:
        """Read digits that are no number for certain; glued to a word only where a unit follows."""
        run = None if ahead(_NO_AMOUNT, text, start) else ahead(self._run, text, start)
        if run is None:
            return None
        unit = ahead(self._unit, text, run.end())
        if unit is None and text[start - 1 : start].isalpha():
            return None
        parts = (run, unit) if unit else (run,)
        return Found("amount", text, start, parts[-1].end(), parts)

    def _is_whole(self, text: str, place: int) -> bool:
        """Say whether no digits go on behind a number, other than those of a day."""
        split = ahead(_SPLIT, text, place)
        return split is None or ahead(self._when, text, split.end()) is not None

    @cached_property
    def _when(self) -> "regex.Pattern[str]":
        return _compiled(self._days)

    @cached_property
    def _unit(self) -> "regex.Pattern[str]":
        return _compiled(rf"\s*+{unit_pattern(self._language)}{self._ending('ending3')}")

    @cached_property
    def _unit_of_list(self) -> "regex.Pattern[str]":
        ends = r"(?=\s?\)?(?:\s?:|[^\S\n]*+\n))"
        return _compiled(unit_pattern(self._language) + ends)

    @cached_property
    def _first(self) -> "regex.Pattern[str]":
        return _compiled(self._number("n1", "ending1", "mark1"))

    @cached_property
    def _second(self) -> "regex.Pattern[str]":
        return _compiled(self._join + self._number("n2", "ending2", "mark2"))

    @cached_property
    def _second_zero(self) -> "regex.Pattern[str]":
        return _compiled(rf"{self._join}(?P<n2>{zero(self._language)})")

    @cached_property
    def _zero(self) -> "regex.Pattern[str]":
        return _compiled(rf"(?P<n1>{zero(self._language)})")

    @cached_property
    def _worded(self) -> "regex.Pattern[str]":
        again = rf"(?:\s*+\((?P<again>{number_pattern(self._language)})\))?+"
        return _compiled(rf"(?P<n1>{number_in_words(self._language)}){again}(?=\s)")

    @cached_property
    def _again(self) -> "regex.Pattern[str]":
        """Match the number once more, in brackets before its unit: «45 (сорок пять) м³/с»."""
        words = rf"{number_in_words(self._language)}[^()\n]{{0,80}}+"
        return _compiled(rf"\s*+\((?P<again>{words}|{number_pattern(self._language)})\)")

    @cached_property
    def _series(self) -> "regex.Pattern[str]":
        number, joiner = number_pattern(self._language), any_of(self._language.names.joiners)
        numbers = rf"{number}(?:\s*+,\s++{number}){{1,8}}+,?+\s++{joiner}\s++{number}"
        slashed = r"(?<![\p{L}\p{Nd}.,:/№#])[0-9]++(?:[.,][0-9]++)?/[0-9]++(?:[.,][0-9]++)?"
        return _compiled(rf"(?P<series>{numbers}|{slashed})")

    @cached_property
    def _run(self) -> "regex.Pattern[str]":
        return _compiled(rf"(?P<unclear>{digits_pattern(self._days)}){FOOTNOTE}?+")

    @cached_property
    def _join(self) -> str:
        language = self._language
        numbers, before = language.numbers, language.units.per_before.second
        between = any_of([*numbers.to_words, *language.names.joiners, *numbers.tolerance_words])
        joins = [r"\s*+(?:[-±]|\.{2,3}+|…)\s*+", rf"\s++{between}\s++", _but_less(language)]
        if language.units.apiece_endings:
            # «38-ден 52», «17 текше метрден 9»: the ending of the first says "from".
            endings = "|".join(language.units.apiece_endings)
            joins.append(rf"(?<=(?:{endings}))\s++(?:{any_of(before)}\s++)?+")
        return f"(?P<join>{'|'.join(joins)})"

    def _number(self, number: str, ending: str, mark: str) -> str:
        printed = quantity(self._language, f"\\s*+{any_of(self._language.units.cubic_metre)}")
        return rf"(?P<{number}>{printed}){self._ending(ending)}(?P<{mark}>{FOOTNOTE})?+"

    def _ending(self, group: str) -> str:
        endings = [*self._language.units.apiece_endings, *self._language.units.into_endings]
        return rf"(?P<{group}>-{any_of(endings)})?+" if endings else ""


def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern, regex.VERSION1)


def _but_less(language: Language) -> str:
    """Match what stands between the bounds of «больше 45, но меньше 60»."""
    but = (row.stem for row in language.rows if row.kind in ("clause", "contrast"))
    less = (row.stem for row in language.rows if row.kind == "less")
    return rf",?+\s++(?P<bounds>{any_of(but)}\s++{any_of(less)})\s++"
