"""Which day and hour an amount has in its sentence.

What belongs here: whose of its days is the amount's own. Which day of the calendar that is, is
settled in ``extract.reading.verdicts.dates``.
"""

from extract.languages.kinds import AHEAD, NEW_LEVEL
from extract.reading.frames.clauses import kinds_of
from extract.reading.frames.frame import When
from extract.reading.frames.moods import EARLIER
from extract.reading.frames.said_before import Standing
from extract.reading.frames.words_about import Place
from extract.reading.mentions.mention import Day, Hour


def when_of(place: Place, now: Standing) -> When:
    """Return the day of an amount, the day of its sentence, its hour, and whether it is first."""
    hours = (one.time for one in (place.time, *place.around) if isinstance(one, Hour))
    return When(_own_day(place, now), now.day, next(hours, ""), first=now.flow is None)


def _own_day(place: Place, now: Standing) -> Day | None:
    # "By April 5 it had risen" is some day before, "to be cut by April 25" the day from which on.
    aims = not AHEAD.isdisjoint(place.own) and not NEW_LEVEL.isdisjoint(place.own)
    for one in (place.time, *place.around):
        if isinstance(one, Day) and (one.role != "by" or aims):
            return one
    said = place.own | kinds_of(place.clause.mentions)
    if said.isdisjoint(("now", "tomorrow", "against", "compared", *EARLIER)):
        days = [one for one in place.clause.mentions if isinstance(one, Day)]
        if len(days) == 1 and days[0].role != "by":
            return days[0]  # "was 89 percent full on April 12 with a volume of 3 km³"
    day = now.day
    return day if day is not None and day.start >= place.clause.start else None
