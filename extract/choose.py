"""One reading for a reservoir, day and measure out of several, and their conflicts.

What belongs here: the choice among readings that are all kept. It sees all readings of an archive.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from math import inf

from extract.results import Reading

# "About" gives no bound; a tenth either way is what a rounded figure leaves open.
_ABOUT_SHARE = 0.1


def choose(readings: Iterable[Reading]) -> list[Reading]:
    """Settle which readings are chosen and flag those that contradict each other.

    Exactly one reading stands for each reservoir, date and measure: one said for it alone before
    one whose share is unstated; then the later hour, the later publication, exact before
    qualified, the later path and place. An undated reading is never chosen.

    Parameters
    ----------
    readings
        All readings of an archive, in any order; what was settled before is forgotten.

    Returns
    -------
    list of Reading
        The same readings in the same order, with ``chosen`` and the flag ``conflict`` set anew.
    """
    settled = list(readings)
    groups: dict[tuple[str, date | None, str], list[int]] = defaultdict(list)
    for index, one in enumerate(settled):
        groups[one.reservoir_id, one.date, one.measure].append(index)
    for (_, day, _), members in groups.items():
        rivals = [settled[index] for index in members]
        best = max(rivals, key=_rank) if day is not None else None
        for index, one in zip(members, rivals, strict=True):
            settled[index] = _settle(one, one is best, day is not None and _disputed(one, rivals))
    return settled


def _settle(one: Reading, chosen: bool, disputed: bool) -> Reading:
    flags = tuple(flag for flag in one.flag if flag != "conflict")
    return replace(one, chosen=chosen, flag=(*flags, "conflict") if disputed else flags)


def _rank(one: Reading) -> tuple[bool, str, date, bool, str, int]:
    return (
        one.shared != "unstated",
        one.time,
        one.published or date.min,
        one.qualifier == "",
        one.document,
        one.value_start or 0,
    )


def _disputed(one: Reading, rivals: Sequence[Reading]) -> bool:
    return any(other is not one and _contradict(one, other) for other in rivals)


def _contradict(one: Reading, other: Reading) -> bool:
    if "unstated" in (one.shared, other.shared):
        return False
    if one.time and other.time and one.time != other.time:
        return False  # the hours of one day are a sequence
    (low, high), (other_low, other_high) = _bounds_m3s(one), _bounds_m3s(other)
    return low > other_high or other_low > high


def _bounds_m3s(one: Reading) -> tuple[float, float]:
    value = one.discharge_m3s
    if one.qualifier == "about" and value is not None:
        return value * (1 - _ABOUT_SHARE), value * (1 + _ABOUT_SHARE)
    if one.qualifier in ("over", "under", "range"):
        low = 0.0 if one.low_m3s is None else one.low_m3s
        return low, inf if one.high_m3s is None else one.high_m3s
    exact = inf if value is None else value
    return exact, exact
