"""Days and hours of a language, as patterns for folded text.

What belongs here: how a day is printed. Which day it is in the calendar, and of what, is settled
in ``extract.reading.mentions.mention`` and ``extract.reading.verdicts.reckoning``.
"""

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
        figure = rf"[.,]?[0-9]|\s*+{any_of(language.units.cubic_metre)}"
        last = rf"(?:(?:-|\s++-\s++)(?P<d2>[12]?[0-9]|3[01])(?!{figure}))?+"
        day = rf"(?P<d1>[0-9]{{1,2}}){_suffix(language)}{last}"
        year = rf"(?:,?+\s++(?P<year>[0-9]{{4}})(?![0-9.,]*[0-9])|{_last_year(language)})?+"
        patterns.append(rf"(?P<day>{month}\.?+\s++{day}(?![0-9]|[.,][0-9]){year})")
        patterns.append(rf"(?P<day>{month}(?=\s*+-\s*+[0-9]))")
    if calendar.last_year_before:
        before = rf"(?P<last_year>{any_of(calendar.last_year_before)})"
        day = rf"(?P<d1>[0-9]{{1,2}}){_suffix(language)}"
        patterns.append(rf"(?P<day>{before}\s++{day}(?:\s++|-){month})")
    return (*patterns, _month_alone(language), *_counted_days(language))


def _month_alone(language: Language) -> str:
    """Return the pattern of a month that nobody says the day of: «в марте», «наурызда»."""
    calendar = language.calendar
    lead = rf"{any_of(calendar.month_lead)}\s++" if calendar.month_lead else ""
    ending = rf"(?<={'|'.join(calendar.month_endings)})" if calendar.month_endings else ""
    return rf"(?P<day>{lead}(?P<month_alone>{any_of(calendar.months)}){ending}(?!,?+\s++[0-9]))"


def _counted_days(language: Language) -> tuple[str, ...]:
    """Return the patterns of days told by where they lie: «в понедельник», «два дня назад»."""
    calendar = language.calendar
    since = sorted({word.split()[-1] for word, role in calendar.roles if role == "since"})
    past = rf"(?P<gone>{any_of(calendar.weekday_past)})\s++"
    leads = rf"(?:{any_of(calendar.weekday_lead)}|(?P<since>{any_of(since)}))\s++" if since else ""
    lead = rf"(?:{leads}(?:{past})?+|{past})" if leads else rf"(?:{past})?+"
    # The day of the month behind it tells more.
    dated = rf"(?!,?+\s*+\(?+(?:{any_of(calendar.months)}|[0-9]{{1,2}}{_suffix(language)}[\s-]\s*+"
    dated += rf"{_of(language)}{any_of(calendar.months)}))"
    clauses = (row.stem for row in language.rows if row.kind in ("clause", "contrast"))
    few = (word for word, value in language.numbers.words.items() if 1 <= value <= _WORDED)
    return (
        rf"(?P<day>{lead}(?P<weekday>{any_of(calendar.weekdays)}){dated})",
        rf"(?P<day>(?P<back_words>{by_first_letter(few)})\s++{any_of(calendar.days_back)})",
        rf"(?!{any_of(clauses)})(?P<day>(?P<that_day>{any_of(calendar.that_day)}))",
    )


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
