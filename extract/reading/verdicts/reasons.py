"""Why an amount is not taken, or what beside it qualifies its number.

What belongs here: the order in which the words about an amount, its place and its print are asked.
What a single word means for a number is settled in ``extract.reading.verdicts.bounds``.
"""

import re

from extract.gazetteer.names import Name
from extract.languages.kinds import AHEAD, FLOWS, MARKS, Kind
from extract.languages.language import Language
from extract.reading.frames.frame import Frame
from extract.reading.mentions.units import Unit
from extract.reading.verdicts.bounds import is_difference, reason_against
from extract.reading.verdicts.remarks import Origin
from extract.tables.results import Reason

_SPOILT_UNITS: dict[Unit, Reason] = {"slip": "unit-misprint", "cut": "cut-off"}
_OPEN_VALUE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
# What goes one way out of several.
_ONE_WAY: frozenset[Kind] = frozenset(("part", "canal", "of-it", "rest"))
_QUALIFIERS: tuple[Kind, ...] = ("about", "over", "under", "up-to")
_COMPARING: tuple[Kind, ...] = ("more", "less")


def against(names: list[Name], frame: Frame, origin: Origin) -> Reason | None:
    """Return why an amount is no reading: spoilt, of another time, of something else.

    Parameters
    ----------
    names
        The reservoirs it is of.
    frame, origin
        The amount with its surroundings, and where it comes from.
    """
    if frame.amount.unit in _SPOILT_UNITS:
        return _SPOILT_UNITS[frame.amount.unit]
    if "level" in frame.words.kinds and frame.way.direction is None:
        return "unit-misprint"
    around = frame.words.before, frame.words.after
    single = frame.amount.second is None and not is_qualified_behind(frame, origin.lexicon.language)
    if single and is_difference(frame.amount, *around, frame.words.kinds):
        return "change"
    if not names and not frame.words.kinds.isdisjoint(("river", "elsewhere")):
        return "not-a-reservoir"
    return words_against(names, frame, origin) or _of_place(names, frame, origin)


def beside(frame: Frame, language: Language) -> Kind | None:
    """Return the kind of the word that qualifies the number: before it, or behind the unit.

    «шамамен 15 текше метрге дейін» says both "about" and "up to": the plainer one yields.
    """
    sign = next((one for one in _QUALIFIERS if one == frame.amount.case), None)
    behind = frame.words.after if is_qualified_behind(frame, language) else None
    said = (sign, behind, frame.words.before)
    return next((one for one in said if one in MARKS), "up-to" if "up-to" in said else None)


def is_qualified_behind(frame: Frame, language: Language) -> bool:
    """Say whether the word behind the unit qualifies the number.

    «40 текше метрден аз» is less than 40, «40 текше метрге аз» less by 40.
    """
    if not language.units.qualifiers_follow:
        return False
    than = frame.amount.case == "apiece" and frame.words.after in _COMPARING
    return than or frame.words.after in _QUALIFIERS


def words_against(names: list[Name], frame: Frame, origin: Origin) -> Reason | None:
    """Return what the words about the amount say against it."""
    if "not" in (frame.words.before, frame.words.after):
        return "denied"
    # With a day of its own, a figure of before is a reading of that day; the whole of one
    # reservoir is its release, of several it is nobody's.
    dated = frame.when.own is not None and not frame.when.own.is_month
    void = {"previous"} if dated else set()
    void |= {"total"} if len(names) == 1 and (frame.named_here or frame.alone) else set()
    # «максимальный сброс запланирован на 20 апреля – 3200»
    void |= {"record"} if not AHEAD.isdisjoint(frame.words.near) else set()
    # «Ранее, 10 апреля, …»
    day = frame.when.sentence
    of_day = day is not None and not day.is_month and day.role != "since" and frame.when.first
    void |= {"previous"} if of_day else set()
    said = reason_against(frame.amount, frame.words.kinds - void)
    if said is not None:
        return said
    if day is not None and frame.when.own is None and origin.is_before_its_year(day):
        return "previous"  # «В 2024 году в него шло 4 900, и 4 500 уходило»
    start, end = frame.quote.clause_start, frame.quote.end
    if dated and frame.when.own is not None:  # «30 маусымда 188, 2008 жылы 504»
        start, end = frame.when.own.end, frame.amount.start
    return "previous" if origin.is_of_an_earlier_year(start, end) else None


def _of_place(names: list[Name], frame: Frame, origin: Origin) -> Reason | None:
    """Return what the place of the amount says against it."""
    if not names:
        waters = not frame.words.kinds.isdisjoint(("river", "elsewhere", *_ONE_WAY))
        return "not-a-reservoir" if waters or frame.whose.named else "no-reservoir"
    if frame.amount.unit == "other-rate":
        return "not-per-second"
    if "river" in frame.words.kinds and frame.whose.named and frame.whose.named.head is None:
        return "not-a-reservoir"  # a river or a gauge may have the name of a reservoir
    if _is_of_a_release(frame):
        return "partial"
    if frame.way.direction is None:
        return "unclear-measure"
    dealt_out = frame.amount.form in ("pair", "series") or len(names) == 1
    split = "respectively" in frame.words.kinds and not dealt_out
    timeless = frame.rate.timeless and not frame.rate.runs_now
    unclear = split or timeless or frame.amount.form == "unclear"
    return "unclear-value" if unclear or _is_open_value(frame, origin) else None


def _is_of_a_release(frame: Frame) -> bool:
    """Say whether an amount is a part of a release; what leaves of an inflow is a release."""
    said = [one.kind for one in frame.words.heard if one.end <= frame.amount.start]
    flows = [FLOWS[kind] for kind in said if kind in FLOWS]
    if frame.way.direction == "release" and flows[-1:] == ["inflow"] and "release" not in flows:
        return False
    return "its" in (frame.words.before, frame.amount.case) or _goes_one_way(frame)


def _goes_one_way(frame: Frame) -> bool:
    """Say whether an amount goes one way of several: not where it comes out of one of several."""
    named = frame.whose.named if frame.named_here else None
    # «приток 160, в том числе в Астанинское – 96», but «сброс 1000, из них 300 – в Коксарай».
    arrives = not any(FLOWS.get(one.kind) == "release" for one in frame.words.heard)
    of_all = named is not None and (named.source or (named.sink and arrives))
    whole = {"of-it"} if of_all else set()
    # «поступает в Бугуньское по каналу»; of a reservoir said before, a canal is another water.
    whole |= {"canal"} if frame.way.direction == "inflow" and frame.named_here else set()
    return not frame.words.kinds.isdisjoint(_ONE_WAY - whole)


def _is_open_value(frame: Frame, origin: Origin) -> bool:
    """Say whether a number may be thousands as well as decimals: 1.200 in Russian."""
    number = frame.amount.first
    printed = origin.page.text[number.start : number.end]
    decimal_comma = not origin.lexicon.language.numbers.thousands
    return decimal_comma and _OPEN_VALUE.fullmatch(printed) is not None
