"""Whether a figure is of now or of before: of a month, of yesterday, of a year long gone.

What belongs here: what one figure says of its time. What becomes of it beside newer ones is settled
in ``extract.reading.earlier``.
"""

from extract.languages.kinds import BEGUN, NEW_LEVEL
from extract.reading.frames.rate import is_present
from extract.reading.verdicts.outcome import Outcome


def is_of_another_month(outcome: Outcome) -> bool:
    """Say whether it is of a whole month, and not of the one that is spoken of anyway."""
    when, now = outcome.frame.when, "now" in outcome.frame.words.kinds
    day = when.own or (None if now else when.sentence)
    return outcome.measure() != "planned" and outcome.as_of.is_another_month(day)


def is_of_yesterday(outcome: Outcome) -> bool:
    """Say whether it is of the day before, and nothing says that it has held since then."""
    words, own = outcome.frame.words, outcome.frame.when.own
    holds = not words.near.isdisjoint(NEW_LEVEL | BEGUN)
    dated = own is not None and not own.is_month
    return "yesterday" in words.kinds and not holds and not dated


def is_years_ago(outcome: Outcome) -> bool:
    """Say whether it is of a year before that of the publication."""
    when = outcome.frame.when
    days = [one for one in (when.own, when.sentence) if one is not None]
    back = any(one.counted is not None and one.counted.years_back for one in days)
    return back or any(outcome.origin.is_before_its_year(one) for one in days)


def goes_on(outcome: Outcome) -> bool:
    """Say whether nothing but what was said before tells its name and its time."""
    frame = outcome.frame
    timeless = frame.when.own is None and "now" not in frame.words.kinds
    word, language = frame.way.word, outcome.origin.lexicon.language
    runs = word is not None and is_present(word, outcome.origin.page.text, language)
    return frame.whose.anaphora and timeless and not runs


def is_new_level(outcome: Outcome) -> bool:
    """Say whether it is what the flow is now, or has come to."""
    return not outcome.frame.words.near.isdisjoint(NEW_LEVEL | {"now"})
