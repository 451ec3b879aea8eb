"""The shape of the tables ``units``, ``numbers`` and ``calendar`` of a language.

What belongs here: what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from extract.languages.kinds import DayRole


@dataclass(frozen=True, slots=True)
class PerWords:
    """What an amount of water is counted by.

    Parameters
    ----------
    second, minute, hour, day
        Of these a rate can be made into one per second.
    other
        Weeks and longer, times gone by, and what is no time at all.
    anything
        Words that make whatever stands behind them one of ``other``, as a slash does.
    """

    second: tuple[str, ...]
    minute: tuple[str, ...]
    hour: tuple[str, ...]
    day: tuple[str, ...]
    other: tuple[str, ...]
    anything: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The pieces units are put together from.

    Parameters
    ----------
    flow
        Cubic metres per second in one word.
    cubic_metre, litre, per
        Written behind the number, in this order.
    fillers
        Words that may stand between them: «воды».
    per_before
        Written before the number instead.
    misprinted
        A unit that lost its cube; ``metre`` where the time stands before the number.
    other
        Units of stages and volumes: a number with one of these is no flow.
    apiece_endings, into_endings
        Endings of the unit or the number: "from each of them", and "to" or "by" so much.
    its_endings
        Endings of the unit that say: so much of it.
    qualifiers_follow
        Whether "over", "about" and "up to" stand behind the unit as well.
    """

    flow: tuple[str, ...]
    cubic_metre: tuple[str, ...]
    litre: tuple[str, ...]
    fillers: tuple[str, ...]
    per: PerWords
    per_before: PerWords
    misprinted: tuple[str, ...]
    metre: tuple[str, ...]
    other: tuple[str, ...]
    apiece_endings: tuple[str, ...]
    its_endings: tuple[str, ...]
    into_endings: tuple[str, ...]
    qualifiers_follow: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written, and how two of them belong together.

    Parameters
    ----------
    thousands
        What sets groups of three digits apart, beside a space.
    magnitudes
        Words that multiply a number, and by what.
    words
        Numbers below a thousand in words.
    joiners
        What may stand between those.
    range_words, change_words, to_words
        «от», «с» and «до» of «от a до b» (a range) and «с a до b» (a change).
    from_words
        Words before the level that was left: "cut to 26 from 75".
    of_words
        Words before a whole that is then divided: «из 650 кубометров 410 уходит вниз».
    by_words
        Words before a number that say by how much something changed.
    tolerance_words
        What stands between a value and its tolerance.
    minus_words
        "Minus" in words.
    dashed
        Nouns behind which a dash glued to a number is a dash: «сброс -22 м3/с».
    auxiliaries
        What may stand between a bare number and the verb that makes it a flow.
    other
        Words before a bare number that make it the number of something else.
    """

    thousands: str
    magnitudes: Mapping[str, float]
    words: Mapping[str, float]
    joiners: tuple[str, ...]
    range_words: tuple[str, ...]
    change_words: tuple[str, ...]
    to_words: tuple[str, ...]
    from_words: tuple[str, ...]
    of_words: tuple[str, ...]
    by_words: tuple[str, ...]
    tolerance_words: tuple[str, ...]
    minus_words: tuple[str, ...]
    dashed: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How days and hours are written.

    Parameters
    ----------
    months
        Stems of the twelve months.
    month_first
        Whether the day may stand behind its month.
    ordinals
        Stems of the days of the month in words, from the first on.
    day_suffixes
        What may be glued to the digits of a day.
    until
        What joins the first and last day of a period.
    roles
        Words before a day of the month, and what they make of it.
    roles_behind
        The same, behind it; the first word is that of the month.
    year
        What may follow a year; ``year_before`` where the year stands before the day.
    hour
        What may follow an hour; ``afternoon`` where it is one of the second half of the day.
    year_lead
        What may stand before a year that no word follows.
    of
        What may stand between a day and its month: "13th of April".
    last_year
        The year before, behind a day; ``last_year_before`` where it stands before the day.
    said_behind
        What follows a day and month in digits: «13.04 жағдай бойынша».
    weekdays
        Stems of the days of the week, from Monday on.
    weekday_lead
        What stands before a day of the week; ``weekday_past`` says that it is gone by.
    days_back
        What follows a number of days counted back from the day of publication.
    that_day
        The day said before.
    month_lead, month_behind, month_endings
        What makes a month alone the time of a figure, before it, behind it, or at its end; a
        language has the one or the other: «в марте», «наурыз айында».
    month_since
        What stands there where a figure has held since then.
    """

    months: tuple[str, ...]
    month_first: bool
    ordinals: tuple[str, ...]
    day_suffixes: tuple[str, ...]
    until: tuple[str, ...]
    roles: tuple[tuple[str, DayRole], ...]
    roles_behind: tuple[tuple[str, DayRole], ...]
    year: tuple[str, ...]
    year_before: tuple[str, ...]
    hour: tuple[str, ...]
    afternoon: tuple[str, ...]
    year_lead: tuple[str, ...]
    of: tuple[str, ...]
    last_year: tuple[str, ...]
    last_year_before: tuple[str, ...]
    said_behind: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekday_lead: tuple[str, ...]
    weekday_past: tuple[str, ...]
    days_back: tuple[str, ...]
    that_day: tuple[str, ...]
    month_lead: tuple[str, ...]
    month_behind: tuple[str, ...]
    month_since: tuple[str, ...]
    month_endings: tuple[str, ...]
