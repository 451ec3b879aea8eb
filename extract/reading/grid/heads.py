"""What the heads of a table say: whose, of which day, which way, in which unit.

What belongs here: one cell, or the line above a table, and what stands in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import regex

from extract.languages.folding import fold
from extract.languages.kinds import FLOWS, HeadKind, Kind
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.frames.others import is_bare
from extract.reading.grid.rows import Span
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Day, Mention, Regions, Reservoirs, Word
from extract.reading.mentions.stored import KM3_MCM, MCM_M3, stored_words
from extract.reading.mentions.units import Unit, period_of, unit_pattern

_CAPTION = 200  # code points: a longer line above a table is no caption
# What a head may say of its figures beside a way, a day and a name.
_TIMES: frozenset[Kind] = frozenset(
    ("yesterday", "previous", "now", "planned", "tomorrow", "forecast", "unit", "just")
)
_LETTER = regex.compile(r"\p{L}", regex.VERSION1)
_DAY = regex.compile(
    r"(?P<dd>[0-3]?[0-9])[./](?P<mm>0[1-9]|1[0-2])(?:[./](?P<yyyy>20[0-9]{2}|[0-9]{2}))?+(?![.,/0-9])",
    regex.VERSION1,
)
_CENTURY = 2000
_BRACKET = regex.compile(
    r"\((?P<piece>[^()/|\n]+?)(?:\s[/|]\s(?P<piece>[^()/|\n]++(?:/[^()/|\n\s]++)?+))+\)",
    regex.VERSION1,
)
_DAYS_BEFORE = regex.compile(r"(?r)(?:(?P<dd>[0-3]?[0-9])\s*/\s*)+", regex.VERSION1)
# «Токтогул (сброс)», «Жоғарғы Тобыл, м³/с», «Приток к Уйденинскому»
_YEAR = regex.compile(r"\(?+((?:19|20)[0-9]{2})\)?+(?:\s?\p{L}{1,5}\.?)?+", regex.VERSION1)
_NAME = regex.compile(r"(?<!\p{L})\p{Lu}[^(),\n]*?(?=\s*+(?:[(,]|$))", regex.VERSION1)

Counted = Literal["flow", "other", "both", ""]


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a row or a column says: the span of its cell, and what stands in it.

    ``unit`` is what flows are counted in, ``held`` what a reservoir holds, with what its numbers
    are multiplied by to be millions of cubic metres. ``year`` is 0 but of a cell
    that is nothing but a year. A cell is ``silent`` without a letter, and
    ``understood`` without a word nobody knows.
    """

    span: Span
    named: Reservoirs | None = None
    day: Day | None = None
    regions: Regions | None = None
    words: tuple[Word, ...] = ()
    unit: Counted = ""
    held: tuple[Unit | Literal[""], float] = ("", 1)
    of_storage: tuple[Word, ...] = ()
    year: int = 0
    silent: bool = True
    understood: bool = True

    @property
    def directions(self) -> tuple[Word, ...]:
        """Return the words that say which way the water goes."""
        return tuple(one for one in self.words if one.kind in FLOWS)

    @property
    def may_flow(self) -> bool:
        """Say whether its figures may be flows though it has no unit: it says nothing else."""
        times = bool(self.words) and _TIMES.issuperset(one.kind for one in self.words)
        told = any((self.directions, self.day, self.named, times))
        return self.silent or (self.understood and told)


def one_below(above: Head, below: Head) -> Head:
    """Return what two heads, one below the other, say together: «Сброс» and «м³/с»."""
    return replace(
        above,
        named=above.named or below.named,
        day=above.day or below.day,
        words=above.words + below.words,
        unit=above.unit or below.unit,
        held=above.held if above.held[0] else below.held,
        of_storage=above.of_storage + below.of_storage,
        year=above.year or below.year,
        silent=above.silent and below.silent,
        understood=above.understood and below.understood,
    )


class Heads:
    """Reads the heads of the tables of a text in one language."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon

    def above(self, begins: int, start: int) -> Head:
        """Return what the line above a table says, of the stretch that begins there."""
        above = self._text[begins:start].rstrip()
        line = above.rpartition("\n")[2]
        end = begins + len(above)
        return self.of((end - len(line), end) if len(line) <= _CAPTION else (start, start))

    def of_list(self, line: Span) -> tuple[Head, Head]:
        """Return what heads a list, and what heads the figures in brackets of its items.

        They are the same, but of «Попуски, м³/с (в скобках – план с 17 апреля)».
        """
        noted = _noted(self._lexicon.language).search(fold(self._text[slice(*line)]))
        if noted is None:
            return self.of(line), self.of(line)
        start, end = (line[0] + one for one in noted.span())
        unit = self.of(line).unit
        return (
            replace(self.of((line[0], start)), unit=unit),
            replace(self.of((start, end)), unit=unit),
        )

    def in_order(self, line: Span) -> list[Head]:
        """Return what a line says of figures in order: "(inflow / release)", «13 / 14 мая»."""
        for bracket in _BRACKET.finditer(self._text, *line):
            pieces = [self.of(one) for one in bracket.spans("piece")]
            if len(pieces) > 1 and all(one.directions for one in pieces):
                return pieces
        mentions = find_mentions(self._text, *line, self._lexicon)
        last = next((one for one in mentions if isinstance(one, Day)), None)
        found = _DAYS_BEFORE.match(self._text, line[0], last.start) if last else None
        if last is None or found is None:
            return []
        spans = [*sorted(found.spans("dd")), (last.start, last.end)]
        days = [*(int(self._text[slice(*one)]) for one in spans[:-1]), last.first]
        return [
            Head(span, day=replace(last, start=span[0], end=span[1], first=day, last=day))
            for span, day in zip(spans, days, strict=True)
        ]

    def of(self, cell: Span, *, of_reservoirs: bool = False) -> Head:
        """Return what a cell says; ``of_reservoirs`` says that its column is one of names."""
        mentions = find_mentions(self._text, *cell, self._lexicon)
        days = (one for one in mentions if isinstance(one, Day))
        regions = (one for one in mentions if isinstance(one, Regions))
        words = tuple(one for one in mentions if isinstance(one, Word))
        named = self._named(cell, mentions, of_reservoirs=of_reservoirs)
        silent = _LETTER.search(self._text, *cell) is None
        day, unit = next(days, None) or self.day_in_digits(cell), self._unit(cell)
        known = sorted((*mentions, *([named] if named else [])), key=lambda one: one.start)
        understood = is_bare(self._text, *cell, known, _units_of(self._lexicon.language))
        held, of_storage = self._held(cell), stored_words(self._text, *cell, self._lexicon)
        year = _YEAR.fullmatch(self._text, *cell)
        return Head(
            cell,
            named,
            day,
            next(regions, None),
            words,
            unit,
            held,
            of_storage,
            int(year[1]) if year else 0,
            silent or year is not None,
            understood,
        )

    def day_in_digits(self, cell: Span) -> Day | None:
        """Return the day that opens a cell in digits: «13.04», which in a sentence is a number."""
        found = _DAY.match(self._text, *cell)
        if found is None:
            return None
        day, year = int(found["dd"]), found["yyyy"]
        whole = None if year is None else int(year) % _CENTURY + _CENTURY
        return Day(*found.span(), day, day, int(found["mm"]), whole, None)

    def are_reservoirs(self, cell: Span) -> bool:
        """Say whether a cell heads a column of reservoirs."""
        mentions = find_mentions(self._text, *cell, self._lexicon)
        return any(isinstance(one, Reservoirs) and not one.names for one in mentions)

    def _named(
        self, cell: Span, mentions: Sequence[Mention], *, of_reservoirs: bool
    ) -> Reservoirs | None:
        """Return the name a cell is, with a head word or without it: «Токтогул (сброс)»."""
        names = (one for one in mentions if isinstance(one, Reservoirs) and one.names)
        named = next((one for one in names if one.head != "place"), None)
        if named is not None:
            return named
        index = self._lexicon.names
        for found in _NAME.finditer(self._text, *cell, overlapped=True):
            name = found.group()
            known = index.reservoir(name, "reservoir", "") is not None
            nothing = self._lexicon.names_nothing(fold(name.split()[0]))  # «Итого»
            if known or (of_reservoirs and found.start() == cell[0] and not nothing):
                keys = (index.key(name, "reservoir"),)
                head: HeadKind | None = "reservoir" if of_reservoirs else None
                return Reservoirs(*found.span(), (name,), head, source=False, keys=keys)
        return None

    def _unit(self, cell: Span) -> Counted:
        """Return what a cell is counted in: flows, something else, or both."""
        language = self._lexicon.language
        folded = fold(self._text[slice(*cell)])
        found = [one for one in _unit(language).finditer(folded) if not one["cut"]]
        others = _others(language).search(folded) is not None
        if any(one["flow"] or period_of(one) == "second" for one in found):
            return "both" if others else "flow"
        return "other" if found or others else ""

    def _held(self, cell: Span) -> tuple[Unit | Literal[""], float]:
        """Return the unit of what a reservoir holds, and how many millions of m³ it makes."""
        language = self._lexicon.language
        found = list(_of_storage(language).finditer(fold(self._text[slice(*cell)])))
        units = {one.lastgroup for one in found}
        if len(units) != 1:
            return "", 1
        (group,) = units
        if group == "km":
            return "mcm", KM3_MCM
        scale = self._lexicon.number(found[0]["magnitude"]) if group == "cubic" else None
        if group == "cubic":
            return ("mcm", scale / MCM_M3) if scale and scale >= MCM_M3 else ("", 1)
        return ("percent", 1) if group == "percent" else ("m", 1)


@cache
def _noted(language: Language) -> "regex.Pattern[str]":
    """Match what a head says of the figures in brackets below it."""
    return regex.compile(rf"\([^()]*?{any_of(language.names.brackets)}[^()]*+\)", regex.VERSION1)


@cache
def _of_storage(language: Language) -> "regex.Pattern[str]":
    """Match the units of what a reservoir holds, as heads print them: «объём, млн м³»."""
    storage, magnitude = language.storage, any_of(language.numbers.magnitudes)
    cubic = any_of(language.units.cubic_metre)
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?P<percent>{any_of(storage.percent)})|(?P<km>{any_of(storage.cubic_kilometre)})"
        rf"|(?P<cubic>(?P<magnitude>{magnitude})\s*+{cubic})|(?P<m>{any_of(storage.metre)})(?![/0-9\p{{L}}]))",
        regex.VERSION1,
    )


@cache
def _units_of(language: Language) -> frozenset[str]:
    """Return the words of units, which heads may say."""
    units = language.units
    stems = "|".join((*units.cubic_metre, *units.flow, *units.per.second))
    return frozenset(word.strip("*.") for one in stems.split("|") for word in one.split())


@cache
def _unit(language: Language) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\p{{L}}){unit_pattern(language)}(?!\p{{L}})", regex.VERSION1)


@cache
def _others(language: Language) -> "regex.Pattern[str]":
    magnitudes = (*language.numbers.magnitudes, *language.units.other)
    return regex.compile(rf"(?<!\p{{L}}){any_of(magnitudes)}|%", regex.VERSION1)
