"""Which day of the calendar a printed or counted day is.

What belongs here: years and months that are left out, days told by how long they are gone, and
days the calendar does not have.
"""

from datetime import date, timedelta
from functools import cache

import regex

from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.mentions.mention import Counted, Day

_WEEK = 7
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_LEAP_CYCLE = 8  # years to go back at most until a 29 February is found


def calendar_day(day: Day, latest: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day of a printed day or period.

    Parameters
    ----------
    day
        As printed.
    latest
        A day without a year is the latest such day not after this one; where this is None, its
        year is not guessed.

    Returns
    -------
    tuple
        The first and last day; None for one that the calendar does not have.
    """
    first = _in_calendar(day, day.first, latest)
    if day.first == day.last or first is None:
        return first, first
    return first, _date(first.year, day.month, day.last)


def _in_calendar(day: Day, number: int, latest: date | None) -> date | None:
    if day.year is not None:
        return _date(day.year, day.month, number)
    if latest is None:
        return None
    if not day.month:
        return _in_last_months(number, latest)
    for year in range(latest.year, latest.year - _LEAP_CYCLE - 1, -1):
        found = _date(year, day.month, number)
        if found is not None and found <= latest:
            return found
    return None


def _in_last_months(number: int, latest: date) -> date | None:
    """Return the latest day of that number: of this month, or of the one before."""
    before = latest.replace(day=1) - timedelta(days=1)
    found = (_date(month.year, month.month, number) for month in (latest, before))
    return next((day for day in found if day is not None and day <= latest), None)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return believable(date(year, month, number))
    except ValueError:
        return None


def believable(day: date | None) -> date | None:
    """Return a day, if bulletins may be of it; others are slips, and cannot be reckoned with."""
    return day if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR else None


def counted_day(counted: Counted, published: date | None) -> date | None:
    """Return the day that is so far from the day of publication.

    A day of the week is the latest such day: the day of publication itself, unless it is gone by.
    """
    if published is None:
        return None
    if counted.weekday is None:
        return published - timedelta(days=counted.days_back or 0)
    latest = published - timedelta(days=1) if counted.gone else published
    return latest - timedelta(days=(latest.weekday() - counted.weekday) % _WEEK)


def earlier_years(
    text: str, start: int, end: int, published: date | None, language: Language
) -> list[tuple[int, int]]:
    """Return where a text puts itself into a year before the one of publication.

    Parameters
    ----------
    text
        The page's text.
    start, end
        Where to look.
    published
        The day of publication; without one, years are compared with the latest the text has.
    language
        Whose words say that a number is a year.

    Returns
    -------
    list of tuple
        The spans of such years with their words, in the order of the text.
    """
    calendar = language.calendar
    years = _years((*calendar.year, *calendar.year_before), calendar.year_lead)
    found = list(years.finditer(text, start, end))
    latest = published.year if published else max((int(one["year"]) for one in found), default=0)
    return [one.span() for one in found if int(one["year"]) < latest]


@cache
def _years(following: tuple[str, ...], leading: tuple[str, ...]) -> "regex.Pattern[str]":
    year = "(?P<year>(?:19|20)[0-9][0-9])"
    led = rf"|(?i:{any_of(leading)})\s+{year}(?![0-9.,]*[0-9])" if leading else ""
    return regex.compile(rf"(?<![0-9]){year}\s+{any_of(following)}{led}", regex.VERSION1)
