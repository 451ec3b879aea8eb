"""Why an amount is not taken, or what beside it qualifies its number.

What belongs here: the order in which the words about an amount, its place and its print are asked.
What a single word means for a number is settled in ``extract.reading.verdicts.bounds``.
"""

import re

from extract.gazetteer.names import Name
from extract.languages.kinds import BEGUN, MARKS, NEW_LEVEL, Kind
from extract.languages.language import Language
from extract.reading.frames.frame import Bound
from extract.reading.mentions.units import Unit
from extract.reading.verdicts.bounds import is_difference, reason_against
from extract.reading.verdicts.remarks import Origin
from extract.tables.results import Reason

_SPOILT_UNITS: dict[Unit, Reason] = {"slip": "unit-misprint", "cut": "cut-off"}
_OPEN_VALUE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
# What goes one way out of several.
_ONE_WAY: frozenset[Kind] = frozenset(("part", "canal", "of-it"))
_QUALIFIERS: tuple[Kind, ...] = ("about", "over", "under", "up-to")
_COMPARING: tuple[Kind, ...] = ("more", "less")


def against(names: list[Name], bound: Bound, origin: Origin) -> Reason | None:
    """Return why an amount is no reading: spoilt, of another time, of something else.

    Parameters
    ----------
    names
        The reservoirs it is of.
    bound, origin
        The amount with its surroundings, and where it comes from.
    """
    if bound.amount.unit in _SPOILT_UNITS:
        return _SPOILT_UNITS[bound.amount.unit]
    if "level" in bound.kinds and bound.direction is None:
        return "unit-misprint"
    around = bound.right_before, bound.right_after
    single = bound.amount.second is None and not is_qualified_behind(bound, origin.lexicon.language)
    if single and is_difference(bound.amount, *around, bound.kinds):
        return "change"
    if not names and not bound.kinds.isdisjoint(("river", "elsewhere")):
        return "not-a-reservoir"
    return _said(names, bound, origin) or _of_place(names, bound, origin)


def beside(bound: Bound, language: Language) -> Kind | None:
    """Return the kind of the word that qualifies the number: before it, or behind the unit.

    «шамамен 15 текше метрге дейін» says both "about" and "up to": the plainer one yields.
    """
    sign = next((one for one in _QUALIFIERS if one == bound.amount.case), None)
    behind = bound.right_after if is_qualified_behind(bound, language) else None
    said = (sign, behind, bound.right_before)
    return next((one for one in said if one in MARKS), "up-to" if "up-to" in said else None)


def is_qualified_behind(bound: Bound, language: Language) -> bool:
    """Say whether the word behind the unit qualifies the number.

    «40 текше метрден аз» is less than 40, «40 текше метрге аз» less by 40.
    """
    if not language.units.qualifiers_follow:
        return False
    than = bound.amount.case == "apiece" and bound.right_after in _COMPARING
    return than or bound.right_after in _QUALIFIERS


def _said(names: list[Name], bound: Bound, origin: Origin) -> Reason | None:
    """Return what the words about the amount say against it."""
    if "not" in (bound.right_before, bound.right_after):
        return "denied"
    # With a day of its own, a figure of before is a reading of that day; the whole of one
    # reservoir is its release, of several it is nobody's.
    dated = bound.own_day is not None and not bound.own_day.is_month
    void = {"previous"} if dated else set()
    void |= {"total"} if len(names) == 1 and (bound.named_here or bound.alone) else set()
    # What began the day before, or was changed then, holds on.
    began = not bound.own_kinds.isdisjoint(NEW_LEVEL | BEGUN)
    void |= {"yesterday"} if began or dated else set()
    # «Ранее, 10 апреля, …»
    day = bound.sentence_day
    of_day = day is not None and not day.is_month and day.role != "since" and bound.first
    void |= {"previous"} if of_day else set()
    said = reason_against(bound.amount, bound.kinds - void)
    if said is not None:
        return said
    start, end = bound.clause_start, bound.end
    if dated and bound.own_day is not None:  # «30 маусымда 188, 2008 жылы 504»
        start, end = bound.own_day.end, bound.amount.start
    return "previous" if origin.is_of_an_earlier_year(start, end) else None


def _of_place(names: list[Name], bound: Bound, origin: Origin) -> Reason | None:
    """Return what the place of the amount says against it."""
    if not names:
        waters = not bound.kinds.isdisjoint(("river", "elsewhere", *_ONE_WAY))
        return "not-a-reservoir" if waters or bound.reservoirs else "no-reservoir"
    if bound.amount.unit == "other-rate":
        return "not-per-second"
    if "river" in bound.kinds and bound.reservoirs and bound.reservoirs.head is None:
        return "not-a-reservoir"  # a river or a gauge may have the name of a reservoir
    if "its" in (bound.right_before, bound.amount.case) or _goes_one_way(bound):
        return "partial"
    if bound.direction is None:
        return "unclear-measure"
    dealt_out = bound.amount.form in ("pair", "series") or len(names) == 1
    split = "respectively" in bound.kinds and not dealt_out
    timeless = bound.timeless and not bound.runs_now
    unclear = split or timeless or bound.amount.form == "unclear"
    return "unclear-value" if unclear or _is_open_value(bound, origin) else None


def _goes_one_way(bound: Bound) -> bool:
    """Say whether an amount is a part of a release: not where it comes out of one of several."""
    source = bound.named_here and bound.reservoirs is not None and bound.reservoirs.source
    return not bound.kinds.isdisjoint(_ONE_WAY - {"of-it"} if source else _ONE_WAY)


def _is_open_value(bound: Bound, origin: Origin) -> bool:
    """Say whether a number may be thousands as well as decimals: 1.200 in Russian."""
    number = bound.amount.first
    printed = origin.page.text[number.start : number.end]
    decimal_comma = not origin.lexicon.language.numbers.thousands
    return decimal_comma and _OPEN_VALUE.fullmatch(printed) is not None
