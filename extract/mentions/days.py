"""Days and hours as mentions."""

from extract.mentions import Day, Hour
from extract.mentions.passage import Match, Passage

_HOURS, _MINUTES = 24, 60
_TWO_DIGITS, _CENTURY = 100, 2000


def hour_mention(match: Match, passage: Passage) -> Hour | None:
    """Build an hour; None where the numbers are no time of day."""
    hour, minute = int(match["hh"]), int(match["min"] or 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return Hour(*passage.span(match), f"{hour:02}:{minute:02}")


def day_mention(match: Match, passage: Passage) -> Day:
    """Build a day or a period; whether the calendar has it is settled in ``extract.dating``."""
    role = next(
        (
            role
            for word, role in passage.lexicon.language.day_roles
            if passage.preceded_by(match.start(), (word,))
        ),
        None,
    )
    span = passage.span(match)
    if not match["month"]:
        year = int(match["yyyy"])
        full_year = year + _CENTURY if year < _TWO_DIGITS else year
        day = int(match["dd"])
        return Day(*span, day, day, int(match["mm"]), full_year, role)
    first = int(match["d1"])
    month = passage.lexicon.month(match["month"])
    printed_year = int(match["year"]) if match["year"] else None
    return Day(*span, first, int(match["d2"] or first), month, printed_year, role)
