"""Days and hours as mentions."""

from extract.mentions import Day, Hour
from extract.mentions.passage import Match, Passage, group_of
from extract.words.kinds import DayRole

_HOURS, _MINUTES = 24, 60
_TWO_DIGITS, _CENTURY = 100, 2000


def hour_mention(match: Match, passage: Passage) -> Hour | None:
    """Build an hour; None where the numbers are no time of day."""
    hour, minute = int(match["hh"]), int(match["min"] or 0)
    if match["later"] and hour < _HOURS // 2:
        hour += _HOURS // 2
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return Hour(*passage.span(match), f"{hour:02}:{minute:02}")


def day_mention(match: Match, passage: Passage) -> Day:
    """Build a day or a period; whether the calendar has it is settled in ``extract.dating``.

    Of a month alone, the first day is meant; of a day alone the month is 0.
    """
    lexicon = passage.lexicon
    span = passage.span(match)
    role = _role(match, passage)
    if not match["month"] and not match["mm"]:
        number = int(match["d1"])
        return Day(*span, number, number, 0, None, role)
    if not match["month"]:
        year = int(match["yyyy"])
        full_year = year + _CENTURY if year < _TWO_DIGITS else year
        day = int(match["dd"])
        return Day(*span, day, day, int(match["mm"]), full_year, role)
    month = lexicon.month(match["month"])
    printed_year = int(match["year"]) if match["year"] else None
    first = _day_number(match["d1"], group_of(match, "ordinal"), passage) or 1
    last = _day_number(match["d2"], group_of(match, "ordinal2"), passage) or first
    return Day(*span, first, last, month, printed_year, role)


def _day_number(digits: str | None, words: str | None, passage: Passage) -> int | None:
    if digits:
        return int(digits)
    return passage.lexicon.ordinal(words) if words else None


def _role(match: Match, passage: Passage) -> DayRole | None:
    """Return what the words before the day, or behind it, make of it."""
    look_back = passage.lexicon.look_back
    before = next(
        (role for role, words in look_back.day_roles if passage.before(match.start(), words)), None
    )
    if before is not None or not match["month"]:
        return before
    month = match.start("month")
    return next(
        (role for role, words in look_back.day_roles_behind if passage.ahead(month, words)),
        None,
    )
