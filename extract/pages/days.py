"""Full days as portals print them around the text of an article.

What belongs here: how such a day is written, in all languages together, and which day it is. Days
in the sentences of an article are read elsewhere.
"""

from datetime import UTC, date, datetime, timedelta

import regex

from extract.languages.folding import fold
from extract.languages.loading import month_number

# In words, with the year before or behind, or in digits.
WORDED_DAY = (
    r"(?P<year>\d{4})\s[^\W\d_]+\s(?P<day>\d\d?)\s(?P<word>[^\W\d_]+)"
    r"|(?P<day>\d\d?)(?:\.(?P<month>\d\d?)\.|\s(?P<word>[^\W\d_]+)\.?,?\s)(?P<year>\d{4})"
    r"|(?P<word>[^\W\d_]+)\.?\s(?P<day>\d\d?),?\s(?P<year>\d{4})"
)
FULL_DAY = rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)|{WORDED_DAY})"
"""The pattern of a full day, for ``regex``, which lets several groups have one name."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2200  # what was published in another year is a slip
# Astana's clocks stood six hours ahead of UTC until this moment, and stand five ahead since.
_FIVE_HOURS_SINCE = datetime(2024, 2, 29, 18, tzinfo=UTC)


def day_of(found: "regex.Match[str]") -> date | None:
    """Return the day a match of these patterns names; ``None`` if the calendar has no such day."""
    if "iso" in found.re.groupindex and found["iso"]:
        return full_day(*map(int, found["iso"].split("-")))
    month = month_number(fold(found["word"])) if found["word"] else int(found["month"])
    return full_day(int(found["year"]), month or 0, int(found["day"]))


def full_day(year: int, month: int, day: int) -> date | None:
    """Return a day something may have been published on; ``None`` if there is none such."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_in_astana(moment: datetime) -> date | None:
    """Return the day a moment falls on in Astana; without an offset it is taken as local."""
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    if moment.tzinfo is None:
        return moment.date()
    ahead = timedelta(hours=5 if moment >= _FIVE_HOURS_SINCE else 6)
    return (moment.astimezone(UTC) + ahead).date()
