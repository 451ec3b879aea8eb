"""Days and hours as mentions."""

from extract.languages.kinds import DayRole
from extract.reading.mentions.found import Found
from extract.reading.mentions.mention import Counted, Day, Hour
from extract.reading.mentions.passage import Passage

_HOURS, _MINUTES = 24, 60
_TWO_DIGITS, _CENTURY = 100, 2000
_MONTHS = 12
_NO_MONTH = 13  # the calendar has none: the day stays open


def hour_mention(match: Found, passage: Passage) -> Hour | None:
    """Build an hour; None where the numbers are no time of day."""
    hour, minute = int(match.printed("hh")), int(match["min"] or 0)
    if match["later"] and hour < _HOURS // 2:
        hour += _HOURS // 2
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return Hour(*passage.span(match), f"{hour:02}:{minute:02}")


def day_mention(match: Found, passage: Passage) -> Day | None:
    """Build a day or a period; whether the calendar has it is settled later.

    Of a month alone the last day is 0; of a day alone the month is 0, of the day said before
    the day is 0 as well.
    """
    span = passage.span(match)
    alone = match["month_alone"]
    if alone or match["that_day"]:
        first, month = (1, passage.lexicon.month(alone)) if alone else (0, 0)
        year = int(match["year"]) if match["year"] else None
        return Day(*span, first, 0, month, year, "since" if match["since"] else None)
    counted = _counted(match, passage)
    if counted is not None and not counted.years_back:
        since: DayRole | None = "since" if _is_since(match, passage) else None
        return Day(*span, 1, 1, _NO_MONTH, None, since, counted)
    role = _role(match, passage)
    if role == "event":
        return None
    if match["mm"]:
        return _in_digits(match, passage, span, role)
    if not match["month"]:
        number = int(match.printed("d1"))
        return Day(*span, number, number, 0, None, role)
    month = passage.lexicon.month(match["month"])
    printed_year = int(match["year"]) if match["year"] else None
    first = _day_number(match["d1"], match["ordinal"], passage) or 1
    last = _day_number(match["d2"], match["ordinal2"], passage) or first
    return Day(*span, first, last, month, printed_year, role, counted)


def _counted(match: Found, passage: Passage) -> Counted | None:
    lexicon = passage.lexicon
    if match["weekday"]:
        return Counted(weekday=lexicon.weekday(match["weekday"]), gone=bool(match["gone"]))
    if match["back"]:
        return Counted(days_back=int(match["back"]))
    if match["back_words"]:
        return Counted(days_back=int(lexicon.number(match["back_words"]) or 0))
    return Counted(years_back=1) if match["last_year"] else None


def _is_since(match: Found, passage: Passage) -> bool:
    """Say whether a figure has held from a day of the week on."""
    if match["since"]:
        return True
    behind = passage.lexicon.look_back.day_roles_behind
    start = match.start("weekday")
    return bool(match["weekday"]) and any(
        passage.ahead(start, words) for role, words in behind if role == "since"
    )


def _in_digits(match: Found, passage: Passage, span: tuple[int, int], role: DayRole | None) -> Day:
    day, month = int(match.printed("dd")), int(match.printed("mm"))
    year = int(match["yyyy"]) if match["yyyy"] else None
    if year is not None and year < _TWO_DIGITS:
        year += _CENTURY
    if match["sep"] == "/" and passage.lexicon.language.calendar.month_first:
        day, month = _either_first(day, month)
    return Day(*span, day, day, month, year, role)


def _either_first(one: int, other: int) -> tuple[int, int]:
    """Return day and month where either may stand first; of 04/05 nobody knows which does."""
    if one <= _MONTHS and other <= _MONTHS and one != other:
        return one, _NO_MONTH
    return (other, one) if other > _MONTHS else (one, other)


def _day_number(digits: str | None, words: str | None, passage: Passage) -> int | None:
    if digits:
        return int(digits)
    return passage.lexicon.ordinal(words) if words else None


def _role(match: Found, passage: Passage) -> DayRole | None:
    """Return what the words before the day, or behind it, make of it."""
    look_back = passage.lexicon.look_back
    weekday = passage.found_before(match.start(), look_back.weekday)
    start = weekday.start() if weekday else match.start()  # "from Thursday, April 17"
    before = next(
        (role for role, words in look_back.day_roles if passage.before(start, words)), None
    )
    if before is not None or not match["month"]:
        return before
    month = match.start("month")
    return next(
        (role for role, words in look_back.day_roles_behind if passage.ahead(month, words)),
        None,
    )
