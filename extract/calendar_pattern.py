"""Days and hours of a language, as patterns for folded text.

What belongs here: how a day is printed. Which day it is in the calendar, and of what, is settled
in ``extract.mentions`` and ``extract.dating``.
"""

from extract.patterns import any_of
from extract.words import Language


def hour_pattern(language: Language) -> str:
    """Return the pattern of an hour: «19:30», «8 часов»."""
    words = any_of(language.calendar.hour)
    minutes = rf":(?P<min>[0-9][0-9])(?![0-9])|\.(?P<min>[0-9][0-9])\s*+{words}"
    later = rf"\s*+(?P<later>{any_of(language.calendar.afternoon)})"
    return rf"(?P<hour>(?P<hh>[0-9]{{1,2}})(?:(?:{minutes}|\s++{words})(?:{later})?+|{later}))"


def day_pattern(language: Language) -> str:
    """Return the pattern of a day, or of a first and last day, that begins with a digit."""
    calendar = language.calendar
    suffix = rf"(?:{any_of(calendar.day_suffixes)})?+" if calendar.day_suffixes else ""
    until = rf"(?:-|\s++-\s++|\s++{any_of(calendar.until)}\s++)"
    year = rf"(?:\s*+{any_of(calendar.year)})?+"
    before = any_of(calendar.year_before) if calendar.year_before else None
    year_before = rf"(?:(?P<year>[0-9]{{4}})\s++{before}\s++)?+" if before else ""
    month = rf"{_of(language)}(?P<month>{any_of(calendar.months)})"
    return (
        rf"(?P<day>{year_before}(?P<d1>[0-9]{{1,2}}){suffix}(?:{until}(?P<d2>[0-9]{{1,2}}){suffix})?+"
        rf"\s++{month}(?:,?+\s++(?P<year>[0-9]{{4}})(?![0-9]){year})?+"
        rf"{_day_alone(language)}"
        rf"|(?P<dd>[0-9]{{1,2}})\.(?P<mm>[0-9]{{1,2}})\.(?P<yyyy>[0-9]{{4}}|[0-9][0-9])(?![0-9]){year})"
    )


def _day_alone(language: Language) -> str:
    """Return the pattern of a day whose month was said before: «25-го»."""
    suffixes = language.calendar.day_suffixes
    return rf"|(?P<d1>[0-9]{{1,2}}){any_of(suffixes)}" if suffixes else ""


def day_with_month_first(language: Language) -> tuple[str, ...]:
    """Return the patterns of days that begin with a letter: «девятого мая», "March 20"."""
    calendar = language.calendar
    month = rf"(?P<month>{any_of(calendar.months)})"
    patterns = []
    if calendar.ordinals:
        ordinal = any_of(calendar.ordinals)
        until = any_of(calendar.until)
        last = rf"(?:\s++{until}\s++(?P<ordinal2>{ordinal}))?+"
        patterns.append(rf"(?P<day>(?P<ordinal>{ordinal}){last}\s++{_of(language)}{month})")
    if calendar.month_first:
        suffix = rf"(?:{any_of(calendar.day_suffixes)})?+" if calendar.day_suffixes else ""
        figure = rf"[.,]?[0-9]|\s*+{any_of(language.units.cubic_metre)}"
        last = rf"(?:(?:-|\s++-\s++)(?P<d2>[12]?[0-9]|3[01])(?!{figure}))?+"
        day = rf"(?P<d1>[0-9]{{1,2}}){suffix}{last}"
        year = r"(?:,?+\s++(?P<year>[0-9]{4})(?![0-9.,]*[0-9]))?+"
        patterns.append(rf"(?P<day>{month}\.?+\s++{day}(?![0-9]|[.,][0-9]){year})")
        patterns.append(rf"(?P<day>{month}(?=\s*+-\s*+[0-9]))")
    return tuple(patterns)


def _of(language: Language) -> str:
    articles = language.names.articles
    return rf"(?:{any_of(articles)}\s++)?+" if articles else ""
