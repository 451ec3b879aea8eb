"""Days and hours of a language, as patterns for folded text.

What belongs here: how a day is printed. Which day it is in the calendar, and of what, is settled
in ``extract.reading.mentions.mention`` and ``extract.reading.verdicts.reckoning``.
"""

from collections.abc import Iterator
from typing import NamedTuple

from extract.languages.language import Language
from extract.languages.stems import any_of, by_first_letter

_HOLDS = ("state", "as-of", "on", "since")
_WORDED = 10  # more days are not counted back in words


def hour_pattern(language: Language) -> str:
    """Return the pattern of an hour: «19:30», «8 часов»."""
    words = any_of(language.calendar.hour)
    minutes = rf":(?P<min>[0-9][0-9])(?![0-9])|\.(?P<min>[0-9][0-9])\s*+{words}"
    later = rf"\s*+(?P<later>{any_of(language.calendar.afternoon)})"
    return rf"(?P<hour>(?P<hh>[0-9]{{1,2}})(?:(?:{minutes}|\s++{words})(?:{later})?+|{later}))"


def day_pattern(language: Language) -> str:
    """Return the pattern of a day, or of a first and last day, that begins with a digit."""
    calendar = language.calendar
    until = rf"(?:-|\s++-\s++|\s++{any_of(calendar.until)}\s++)"
    before = any_of(calendar.year_before) if calendar.year_before else None
    year_before = rf"(?:(?P<year>[0-9]{{4}})\s++{before}\s++)?+" if before else ""
    suffix = _suffix(language)
    first = rf"(?P<d1>[0-9]{{1,2}}){suffix}(?:{until}(?P<d2>[0-9]{{1,2}}){suffix})?+"
    year = r"(?:,?+\s++|-)(?P<year>[0-9]{4})(?![0-9])" + _year_word(language)
    ways = [
        rf"{year_before}{first}(?:\s++|-){_of(language)}(?P<month>{any_of(calendar.months)})(?:\.(?=\s[0-9]{{4}}))?+"
        rf"(?:{year}|{_last_year(language)})?+",
        *_day_alone(language),
        *_days_in_digits(language),
        rf"(?P<back>[0-9]{{1,2}})\s++{any_of(calendar.days_back)}",
    ]
    return f"(?P<day>{'|'.join(ways)})"


def _days_in_digits(language: Language) -> tuple[str, ...]:
    """Return the patterns of days printed in digits alone, with a year or where words say so."""
    ends = rf"(?![0-9]|\s*+(?:%|{any_of(language.units.cubic_metre)}))"
    year = _year_word(language)
    with_year = (
        rf"(?P<yyyy>[0-9]{{4}})(?P<sep>[./-])(?P<mm>[0-9]{{1,2}})(?P=sep)(?P<dd>[0-9]{{1,2}}){ends}",
        rf"(?P<dd>[0-9]{{1,2}})(?P<sep>[./-])(?P<mm>[0-9]{{1,2}})(?P=sep)(?P<yyyy>[0-9]{{4}}){ends}"
        f"{year}",
        rf"(?P<dd>[0-9]{{1,2}})(?P<sep>[./])(?P<mm>[0-9]{{1,2}})(?P=sep)(?P<yyyy>[0-9]{{2}}){ends}"
        f"{year}",
    )
    alone = rf"(?P<dd>[0-3][0-9])\.(?P<mm>0[1-9]|1[0-2])(?![.,/:]?[0-9]){ends}"
    calendar = language.calendar
    leads = sorted({word.split()[-1] for word, role in calendar.roles if role in _HOLDS})
    led = rf"(?<=(?<!\p{{L}})(?:{'|'.join(leads)})\s){alone}" if leads else ""
    behind = rf"{alone}(?=(?:-\p{{L}}++)?+\s++{any_of(calendar.said_behind)})"
    return (*with_year, led if leads else behind)


def _day_alone(language: Language) -> tuple[str, ...]:
    """Return the pattern of a day whose month was said before: «25-го»."""
    suffixes = language.calendar.day_suffixes
    return (rf"(?P<d1>[0-9]{{1,2}}){any_of(suffixes)}",) if suffixes else ()


class WordedDay(NamedTuple):
    """The pattern of a day that begins with a letter, and the words that it may begin with."""

    firsts: tuple[str, ...]
    pattern: str


def worded_days(language: Language) -> Iterator[WordedDay]:
    """Yield the days that begin with a letter, in the order in which they are tried."""
    calendar = language.calendar
    if calendar.ordinals:
        yield _in_words(language)
    if calendar.month_first:
        yield from _with_month_first(language)
    if calendar.last_year_before:
        before = rf"(?P<last_year>{any_of(calendar.last_year_before)})"
        day = rf"(?P<d1>[0-9]{{1,2}}){_suffix(language)}"
        month = f"(?P<month>{any_of(calendar.months)})"
        yield WordedDay(calendar.last_year_before, rf"{before}\s++{day}(?:\s++|-){month}")
    yield from _months_alone(language)
    yield _weekday_and_day(language)
    yield _weekday(language)
    few = [word for word, value in language.numbers.words.items() if 1 <= value <= _WORDED]
    back = rf"(?P<back_words>{by_first_letter(few)})\s++{any_of(calendar.days_back)}"
    yield WordedDay(tuple(few), back)
    clauses = (row.stem for row in language.rows if row.kind in ("clause", "contrast"))
    that_day = f"(?P<that_day>{any_of(calendar.that_day)})"
    yield WordedDay(calendar.that_day, f"(?!{any_of(clauses)}){that_day}")


def _in_words(language: Language) -> WordedDay:
    """Return a day of the month in words: «девятого мая»."""
    calendar = language.calendar
    ordinal = any_of(calendar.ordinals)
    last = rf"(?:\s++{any_of(calendar.until)}\s++(?P<ordinal2>{ordinal}))?+"
    month = f"(?P<month>{any_of(calendar.months)})"
    pattern = rf"(?P<ordinal>{ordinal}){last}\s++{_of(language)}{month}"
    return WordedDay(calendar.ordinals, pattern)


def _with_month_first(language: Language) -> Iterator[WordedDay]:
    """Yield a day behind its month, and a month before a day that is read by itself."""
    calendar = language.calendar
    month = f"(?P<month>{any_of(calendar.months)})"
    figure = rf"[.,]?[0-9]|\s*+{any_of(language.units.cubic_metre)}"
    last = rf"(?:(?:-|\s++-\s++)(?P<d2>[12]?[0-9]|3[01])(?!{figure}))?+"
    day = rf"(?P<d1>[0-9]{{1,2}}){_suffix(language)}{last}"
    year = rf"(?:,?+\s++(?P<year>[0-9]{{4}})(?![0-9.,]*[0-9])|{_last_year(language)})?+"
    yield WordedDay(calendar.months, rf"{month}\.?+\s++{day}(?![0-9]|[.,][0-9]){year}")
    yield WordedDay(calendar.months, rf"{month}(?=\s*+-\s*+[0-9])")


def _months_alone(language: Language) -> Iterator[WordedDay]:
    """Yield a month that nobody says the day of: «в марте», «с начала мая», «наурыз айында»."""
    calendar = language.calendar
    month = f"(?P<month_alone>{any_of(calendar.months)})"
    ending = rf"(?<={'|'.join(calendar.month_endings)})" if calendar.month_endings else ""
    if calendar.month_behind:
        said = rf"(?:{any_of(calendar.month_behind)}|(?P<since>{any_of(calendar.month_since)}))"
        yield WordedDay(calendar.months, rf"{month}(?:\s++{said}|{ending})")
        return
    lead = rf"(?:{any_of(calendar.month_lead)}|(?P<since>{any_of(calendar.month_since)}))"
    year = r"(?:,?+\s++(?P<year>[0-9]{4})(?![0-9]|[.,][0-9]))?+"
    day = r"(?!,?+\s++[0-9]{1,2}(?![0-9]))" if calendar.month_first else ""
    firsts = (*calendar.month_lead, *calendar.month_since)
    yield WordedDay(firsts, rf"{lead}\s++{month}{ending}{year}{day}")


def _weekday(language: Language) -> WordedDay:
    """Return a day told by the day of the week: «в понедельник», "since last Friday"."""
    calendar = language.calendar
    since = sorted({word.split()[-1] for word, role in calendar.roles if role == "since"})
    past = rf"(?P<gone>{any_of(calendar.weekday_past)})\s++"
    leads = rf"(?:{any_of(calendar.weekday_lead)}|(?P<since>{any_of(since)}))\s++" if since else ""
    lead = rf"(?:{leads}(?:{past})?+|{past})" if leads else rf"(?:{past})?+"
    # The day of the month behind it tells more.
    dated = rf"(?!,?+\s*+\(?+(?:{any_of(calendar.months)}|[0-9]{{1,2}}{_suffix(language)}[\s-]\s*+"
    dated += rf"{_of(language)}{any_of(calendar.months)}))"
    firsts = (*calendar.weekday_lead, *since, *calendar.weekday_past, *calendar.weekdays)
    return WordedDay(firsts, rf"{lead}(?P<weekday>{any_of(calendar.weekdays)}){dated}")


def _weekday_and_day(language: Language) -> WordedDay:
    """Return a day told twice: «в четверг, 17 апреля», "Thursday, April 17"."""
    calendar = language.calendar
    month, day = (
        f"(?P<month>{any_of(calendar.months)})",
        rf"(?P<d1>[0-9]{{1,2}}){_suffix(language)}",
    )
    told = rf"{month}\.?+\s++{day}(?![0-9]|[.,][0-9])" if calendar.month_first else ""
    told = told or rf"{day}(?:\s++|-){_of(language)}{month}"
    year = rf"(?:,?+\s++(?P<year>[0-9]{{4}})(?![0-9.,]*[0-9]){_year_word(language)})?+"
    return WordedDay(calendar.weekdays, rf"{any_of(calendar.weekdays)},?+\s++\(?+{told}{year}")


def _suffix(language: Language) -> str:
    suffixes = language.calendar.day_suffixes
    return rf"(?:{any_of(suffixes)})?+" if suffixes else ""


def _year_word(language: Language) -> str:
    return rf"(?:\s*+{any_of(language.calendar.year)})?+"


def _last_year(language: Language) -> str:
    words = language.calendar.last_year
    return rf"\s++(?P<last_year>{any_of(words)})" if words else "(?!)"


def _of(language: Language) -> str:
    words = (*language.calendar.of, *language.names.articles)
    return rf"(?:{any_of(words)}\s++)*+" if words else ""
