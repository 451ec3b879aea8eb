"""One reading for a reservoir, day and measure out of several, and their conflicts.

What belongs here: the choice among readings that are all kept. It sees all readings of an archive.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from math import inf
from typing import Literal, TypeVar, get_args

from extract.tables.results import Flag, Reading, Stored

# "About" gives no bound; a tenth either way is what a rounded figure leaves open.
_ABOUT_SHARE = 0.1
_ALL_HOURS = "all"
_Figure = TypeVar("_Figure", Reading, Stored)
Ground = Literal["alone", "hour", "ministry", "publication", "exact", "order"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)
"""Why a reading stands: said for one reservoir alone; the later hour; the ministry's own page; the
later publication; exact; nothing but the order of documents."""


def choose(readings: Iterable[_Figure], ministry: Collection[str] = ()) -> list[_Figure]:
    """Settle which readings are chosen and flag those that contradict each other.

    Exactly one reading stands for each reservoir, date and measure: one said for it alone before
    one whose share is unstated; then the later hour, the ministry's own page before a reprint, the
    later publication, exact before qualified, the later path and place. An undated reading is
    never chosen.

    Parameters
    ----------
    readings
        All readings of an archive, in any order; what was settled before is forgotten.
    ministry
        The documents that were obtained from gov.kz itself.

    Returns
    -------
    list of Reading
        The same readings in the same order, with ``chosen`` and the flag ``conflict`` set anew.
    """
    settled: list[_Figure] = list(readings)
    rank = partial(_rank, ministry=ministry)
    groups: dict[tuple[str, date | None, str], list[int]] = defaultdict(list)
    for index, one in enumerate(settled):
        groups[one.reservoir_id, one.date, one.measure].append(index)
    for (_, day, _), members in groups.items():
        rivals = [settled[index] for index in members]
        best = max(rivals, key=rank) if day is not None else None
        outermost = _outermost(rivals) if day is not None else {}
        for index, one in zip(members, rivals, strict=True):
            settled[index] = _settle(one, one is best, _disputed(one, outermost))
    return settled


def _rank(
    one: Reading | Stored, ministry: Collection[str]
) -> tuple[bool, str, bool, date, bool, str, int]:
    return (
        one.shared != "unstated",
        one.time,
        one.document in ministry,
        one.published or date.min,
        one.qualifier == "",
        one.document,
        one.value_start or 0,
    )


def ground(chosen: Reading, other: Reading, ministry: Collection[str] = ()) -> Ground:
    """Say why one reading stands and another of its reservoir, date and measure does not."""
    pairs = zip(_rank(chosen, ministry), _rank(other, ministry), GROUNDS, strict=True)
    return next((name for mine, its, name in pairs if mine != its), "order")


def _settle(one: _Figure, chosen: bool, disputed: bool) -> _Figure:
    flags: tuple[Flag, ...] = tuple(flag for flag in one.flag if flag != "conflict")
    if disputed:
        flags = (*flags, "conflict")
    if (chosen, flags) == (one.chosen, one.flag):
        return one
    return replace(one, chosen=chosen, flag=flags)


def _outermost(rivals: Sequence[_Figure]) -> dict[str, tuple[_Figure, _Figure]]:
    """Return the lowest and the highest reading of each hour, of none, and of all together.

    What contradicts any reading contradicts one of these, so that a document may repeat a figure
    as often as it likes.
    """
    hours: dict[str, list[_Figure]] = defaultdict(list)
    for one in rivals:
        if one.shared != "unstated":
            hours[one.time].append(one)
            hours[_ALL_HOURS].append(one)
    return {
        hour: (
            min(said, key=lambda one: _bounds(one)[1]),
            max(said, key=lambda one: _bounds(one)[0]),
        )
        for hour, said in hours.items()
    }


def _disputed(one: _Figure, outermost: Mapping[str, tuple[_Figure, _Figure]]) -> bool:
    hours = (one.time, "") if one.time else (_ALL_HOURS,)
    others = (other for hour in hours for other in outermost.get(hour, ()))
    return any(other is not one and contradict(one, other) for other in others)


def contradict(one: _Figure, other: _Figure) -> bool:
    """Say whether two readings of one reservoir, day and measure cannot both be true."""
    if "unstated" in (one.shared, other.shared):
        return False
    if one.time and other.time and one.time != other.time:
        return False  # the hours of one day are a sequence
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    return low > other_high or other_low > high


def _bounds(one: Reading | Stored) -> tuple[float, float]:
    """Return between what a figure lies, in its own unit."""
    if isinstance(one, Reading):
        value, low, high = one.discharge_m3s, one.low_m3s, one.high_m3s
    else:
        value, low, high = one.value, one.low, one.high
    if one.qualifier == "about" and value is not None:
        return value * (1 - _ABOUT_SHARE), value * (1 + _ABOUT_SHARE)
    if one.qualifier in ("over", "under", "range"):
        return 0.0 if low is None else low, inf if high is None else high
    exact = inf if value is None else value
    return exact, exact
