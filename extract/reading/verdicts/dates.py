"""Which day a clause speaks of.

What belongs here: periods, and the order in which clause, sentence, lead, title and day of
publication are asked. Which day of the calendar a printed one is, ``reckoning`` says.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.reading.mentions.mention import Day
from extract.reading.verdicts.reckoning import believable, calendar_day, counted_day
from extract.tables.results import DatedBy

# A bulletin dated tomorrow is a bulletin of the evening before, not of a year ago.
_GRACE = timedelta(days=1)
# What is announced begins after publication; told late, it may have begun two months before.
_AHEAD = timedelta(days=365 - 60)
_WEEK, _TWO_MONTHS = 7, 62


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of a figure, its first day of validity where one is said, and where that stands."""

    day: date | None
    first: date | None
    by: DatedBy


class AsOf:
    """The day that figures without a day of their own are for, as an article goes on.

    Parameters
    ----------
    published
        The article's day of publication.
    title_days
        The days its title names.
    """

    def __init__(self, published: date | None, title_days: Iterable[Day]) -> None:
        published = believable(published)
        self._published = published
        self._latest = published + _GRACE if published else None
        self._farthest = published + _AHEAD if published else None
        named = [self._calendar(day)[1] for day in title_days]
        title = next((day for day in named if day is not None), None)
        if title is not None:
            self._standing = Dated(title, None, "title")
        else:
            self._standing = Dated(published, None, "published" if published else "none")
        self._today = self._standing

    def lead(self, day: Day, *, of_article: bool) -> None:
        """Take note of a day that holds for what follows.

        Parameters
        ----------
        day
            The day; only those said as the day of a state lead anything.
        of_article
            Whether it is also what "today" means from here on: a day said of no single figure.
            Others hold for their paragraph.
        """
        last = self._calendar(day)[1]
        if day.role in ("state", "as-of", "on") and last is not None:
            self._standing = Dated(last, None, "paragraph")
            self._today = self._standing if of_article else self._today

    def in_next_paragraph(self) -> None:
        """Forget the day of a single figure: it held for its paragraph."""
        self._standing = self._today

    def today(self) -> Dated:
        """Return the day of a figure said to be of today."""
        return self._today

    def from_today(self, days: int) -> Dated:
        """Return the day so many days after the one that "today" means."""
        today = self._today
        return replace(today, day=today.day + timedelta(days=days)) if today.day else today

    def lies_ahead(self, day: Day | None) -> bool:
        """Say whether a day without a year is yet to come: the nearest such day is."""
        if day is None or not day.month or day.year is not None or self._published is None:
            return False
        if day.counted is not None or day.role == "state":
            return False  # a state is told, if only on the evening before
        coming = calendar_day(day, self._farthest)[0]
        gone = calendar_day(day, self._published)[0]
        if coming is None or coming <= self._published:
            return False
        return gone is None or coming - self._published < self._published - gone

    def of(self, own: Day | None, in_sentence: Day | None) -> Dated:
        """Return the day of a figure that holds now.

        Parameters
        ----------
        own
            The day named in its clause, if any.
        in_sentence
            The day named earlier in its sentence, if any.

        Returns
        -------
        Dated
            Without a day where the text names one that the calendar does not have, or one that
            lies ahead: it is not replaced by another.
        """
        day = own or in_sentence
        if day is None or self._is_month_of_standing(day):
            return self._standing
        first, last = self._calendar(day)
        ahead = first is not None and self._latest is not None and first > self._latest
        if last is None or ahead:
            return Dated(None, None, "none")
        by: DatedBy = "clause" if own else "paragraph"
        standing = self._standing.day
        if day.role == "since" and day.first == day.last:
            # It has held since then, and the text says so as of its own day.
            if standing is not None and standing > last:
                return Dated(standing, last, self._standing.by)
            return Dated(last, last, by)
        if first is not None and first < last:
            ends = last if standing is None else min(last, max(first, standing))
            return Dated(ends, first, by)
        return Dated(last, None, by)

    def is_another_month(self, day: Day | None) -> bool:
        """Say whether a day is a month without one, and not the month that is spoken of anyway."""
        return day is not None and day.is_month and not self._is_month_of_standing(day)

    def _is_month_of_standing(self, day: Day) -> bool:
        """Say whether a month is the one of the standing day, or a figure has held since then."""
        standing = self._standing.day
        if not day.is_month or standing is None:
            return False
        month = day.year or standing.year, day.month
        return day.role == "since" or month == (standing.year, standing.month)

    def beginning(self, own: Day | None, in_sentence: Day | None) -> Dated:
        """Return the day on which an announced figure is to begin."""
        day = own or in_sentence
        if day is None:
            return self._standing
        standing = self._standing.day
        if day.is_month:
            return Dated(None, None, "none")
        farthest = self._farthest or (standing + _AHEAD if standing else None)
        soon = day.counted is not None or not day.month
        first = self._coming(day) if soon else calendar_day(day, farthest)[0]
        if first is None:
            return Dated(None, None, "none")  # another day must not stand for the one that is said
        return Dated(first, None, "clause" if own else "paragraph")

    def _calendar(self, day: Day) -> tuple[date | None, date | None]:
        """Return the first and last day of a printed or counted day, as of a figure that holds."""
        if day.counted is None:
            return calendar_day(day, self._latest)
        if not day.counted.years_back:
            return (counted_day(day.counted, self._published),) * 2
        if self._published is None:
            return None, None
        year = self._published.year - day.counted.years_back
        return calendar_day(replace(day, year=year), self._latest)

    def _coming(self, day: Day) -> date | None:
        """Return the next day to come of that name in the week, or of that number in a month."""
        if not day.month and self._published is not None:
            days = (self._published + timedelta(days=ahead) for ahead in range(_TWO_MONTHS))
            return next((one for one in days if one.day == day.first), None)
        gone = self._calendar(day)[0]
        if gone is None or day.counted is None or day.counted.weekday is None:
            return gone
        return gone if gone == self._published else gone + timedelta(days=_WEEK)
