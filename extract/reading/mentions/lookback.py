"""What may stand right before a mention, as patterns that are read backwards.

What belongs here: names before their head word or figure, and the words before those. Matching
from the mention back costs nothing where there is none.
"""

from dataclasses import dataclass
from functools import cache
from itertools import chain

import regex

from extract.languages.kinds import DayRole, Kind
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.mentions.numbers import number_pattern
from extract.reading.mentions.units import per_pattern

WINDOW = 160  # code points looked back: longer than the names that share one head word

# As printed: a capital tells a name from a word.
_PART = r"\p{Lu}[\p{L}'’ʹ]*(?:[-\u2010-\u2015]\p{L}+)*"
_QUOTED = r"[«\"“„][^«»\"“”„\n]{1,40}[»\"”]"
_MOST_NAMES = 9
_DASH = r"[-\u2010-\u2015]"
_BETWEEN_NAME_AND_FIGURE: tuple[Kind, ...] = (
    "apiece", "about", "over", "under", "more", "less", "up-to", "just", "total",
)  # fmt: skip
_SAID_BEHIND: tuple[Kind, ...] = ("previous", "release", "inflow", "away", "to-river")
_MOST_WORDS = 4  # between the rate and its number: «ежесекундно в водохранилище приходит 310»


@dataclass(frozen=True, slots=True)
class LookBack:
    """Compiled patterns of one language; most are matched at their end.

    ``names`` and ``figure_names`` are for the text as printed: names before a head word, and before
    a figure. The next are for folded text, and stand before a name (``beside``, ``source``,
    ``sink``, ``into``, ``same``, ``river``), a number (``per``, ``range_words``,
    ``change_words``, ``from_words``, ``of_words``, ``by``, ``over``, ``minus``) or a day
    (``day_roles``, ``weekday``).
    Of ``minus``, ``dash`` is what may be a dash instead, and ``dashed`` the noun that says so.

    Read forwards are ``beside_behind``, ``names_ahead``, ``name_joiner``, ``day_roles_behind``,
    ``river_ahead``, ``other_amount``, and ``item_ends``: what may stand behind a figure of a list
    without its unit.
    """

    names: "regex.Pattern[str]"
    figure_names: "regex.Pattern[str]"
    beside: "regex.Pattern[str]"
    beside_behind: "regex.Pattern[str]"
    source: "regex.Pattern[str]"
    into: "regex.Pattern[str]"
    sink: "regex.Pattern[str]"
    per: "regex.Pattern[str]"
    range_words: "regex.Pattern[str]"
    change_words: "regex.Pattern[str]"
    from_words: "regex.Pattern[str]"
    of_words: "regex.Pattern[str]"
    by: "regex.Pattern[str]"
    over: "regex.Pattern[str]"
    minus: "regex.Pattern[str]"
    dashed: "regex.Pattern[str]"
    same: "regex.Pattern[str]"
    river: "regex.Pattern[str]"
    weekday: "regex.Pattern[str]"
    day_roles: tuple[tuple[DayRole, "regex.Pattern[str]"], ...]
    names_ahead: "regex.Pattern[str]"
    name_joiner: "regex.Pattern[str]"
    river_ahead: "regex.Pattern[str]"
    other_amount: "regex.Pattern[str]"
    item_ends: "regex.Pattern[str]"
    day_roles_behind: tuple[tuple[DayRole, "regex.Pattern[str]"], ...]


@cache
def look_back(language: Language) -> LookBack:
    """Compile what is looked for before the mentions of a language."""
    names, units, numbers = language.names, language.units, language.numbers
    calendar, printed = language.calendar, _name_list(language)
    article = rf"(?:{any_of(names.articles)}\s+)*" if names.articles else ""
    between = any_of(
        [
            *(row.stem for row in language.rows if row.kind in _BETWEEN_NAME_AND_FIGURE),
            *units.per_before.second,
        ]
    )
    minus = any_of(numbers.minus_words)
    nouns = (*numbers.dashed, *calendar.months, *chain.from_iterable(names.heads.values()))
    dashed = rf"(?<!\p{{L}}){any_of(nouns)}"
    rivers = tuple(row.stem for row in language.rows if row.kind == "river")
    fillers = rf"(?:\s+{any_of(units.fillers)})?" if units.fillers else ""
    behind_unit = rf"(?<!{any_of((*units.cubic_metre, *units.litre))}{fillers}\s*)"
    return LookBack(
        names=_backwards(rf"(?P<names>{_QUOTED}|{printed})\s+"),
        figure_names=_backwards(
            rf"(?P<names>{_QUOTED}\p{{L}}*|{printed})(?:\s*{_DASH})?(?:\s+(?i:{between})){{0,2}}(?:\s+{_DASH})?\s*(?P<bracket>\(\s*)?"
        ),
        beside=_before(names.beside, names.articles),
        beside_behind=_behind(names.beside_behind),
        source=_before(names.source, names.articles),
        sink=_before(names.sink, names.articles),
        into=_before(names.into),
        per=_backwards(
            rf"(?<![\p{{L}}/-]){behind_unit}(?:{per_pattern(units.per_before)})"
            rf"(?!\s+{any_of(calendar.afternoon)})(?:\s+\p{{L}}+){{0,{_MOST_WORDS}}}?[^\S\n]*"
        ),
        range_words=_before(numbers.range_words),
        change_words=_before(numbers.change_words),
        from_words=_before(numbers.from_words),
        of_words=_before(numbers.of_words),
        by=_before(numbers.by_words),
        over=_before(tuple(row.stem for row in language.rows if row.kind in ("over", "more"))),
        minus=_backwards(rf"(?:(?<![\p{{L}}\p{{Nd}})\]%(])-|(?<!\p{{L}}){minus}\s+)"),
        dashed=_backwards(rf"(?:{dashed}|[\p{{Nd}})\]»\"”])\s+-"),
        same=_before(names.same),
        river=_before(rivers, behind=_several(language)),
        other_amount=regex.compile(
            rf"(?<!\d\x20)({number_pattern(language)})\s?{any_of(units.other)}"
        ),
        river_ahead=regex.compile(rf"\s+{any_of(rivers)}"),
        weekday=_backwards(rf"(?<!\p{{L}}){any_of(calendar.weekdays)},?\s+"),
        day_roles=tuple((role, _before((word,))) for word, role in calendar.roles),
        names_ahead=regex.compile(rf"\s+{article}(?P<names>{_QUOTED}|{printed})"),
        item_ends=_item_ends(language),
        name_joiner=regex.compile(_joiner(language)),
        day_roles_behind=tuple(
            (role, regex.compile(any_of([words]))) for words, role in calendar.roles_behind
        ),
    )


def _name_list(language: Language) -> str:
    """Return the pattern of one or more printed names, joined as names of one head word are."""
    names = language.names
    particle = f"|{any_of(names.particles)}" if names.particles else ""
    name = rf"{_PART}(?:\s+(?:{_PART}{particle})){{0,{names.longest - 1}}}"
    return rf"{name}(?:{_joiner(language)}{name}){{0,{_MOST_NAMES}}}"


def _joiner(language: Language) -> str:
    return rf"(?:\s*,\s*|\s+{any_of(language.names.joiners)}\s+)"


def _item_ends(language: Language) -> "regex.Pattern[str]":
    names = language.names
    roles = (word for word, _ in language.calendar.roles)
    said = (row.stem for row in language.rows if row.kind in _SAID_BEHIND)
    words = any_of([*names.source, *names.sink, *names.joiners, *names.articles, *roles, *said])
    auxiliary = rf"(?:{any_of(language.numbers.auxiliaries)}\s+)?" * bool(
        language.numbers.auxiliaries
    )
    return regex.compile(rf"[^\S\n]*(?:[.,;:!?()»”\"\n]|$|-\s*\p{{L}}|{auxiliary}{words})")


def _before(
    words: tuple[str, ...], articles: tuple[str, ...] = (), behind: str = ""
) -> "regex.Pattern[str]":
    if not words:
        return regex.compile(r"(?!)")
    article = rf"(?:\s+{any_of(articles)})*" if articles else ""
    return _backwards(rf"(?<![\p{{L}}/-]){any_of(words)}{article}{behind}[^\S\n]*")


def _behind(words: tuple[str, ...]) -> "regex.Pattern[str]":
    return regex.compile(rf"\s+{any_of(words)}" if words else r"(?!)")


def _several(language: Language) -> str:
    """Return the pattern of other names before one they are listed with: «рек Илек и Каргалы»."""
    return rf"(?:\s+\p{{L}}+(?:{_joiner(language)}\p{{L}}+){{0,3}}{_joiner(language)}[^\S\n]*)?"


def _backwards(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(rf"(?r){pattern.replace('*+', '*').replace('++', '+').replace('?+', '?')}")
