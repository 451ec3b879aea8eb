"""What reservoirs hold, of an archive: which figure stands, and which are hard to believe.

What belongs here: what the gazetteer and the other figures of a day say against one. Nothing is
dropped: a reservoir can be fuller than full.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import isnan, nan
from typing import Final

from extract.gazetteer.loading import gazetteer
from extract.tables.chosen import choose
from extract.tables.results import Flag, Stored

_FULLEST_PERCENT: Final = 110
_POINTS_APART: Final = 5
_SET_HERE: Final[frozenset[Flag]] = frozenset(("out-of-range", "disagree"))
# The figures of one reservoir and day: whether one is a volume, and where it stands.
_Day = Mapping[bool, Collection[int]]


def settle_storage(found: Iterable[Stored], ministry: Collection[str] = ()) -> list[Stored]:
    """Choose among all figures of an archive, and flag those that are hard to believe.

    Parameters
    ----------
    found
        All figures, in any order; what was settled before is forgotten.
    ministry
        The documents that were obtained from gov.kz itself.

    Returns
    -------
    list of Stored
        The same figures in the same order. ``out-of-range`` is more than 110 per cent of what a
        reservoir can hold; ``disagree`` marks a fill and a volume of one day that lie more than 5
        points apart.
    """
    settled = choose(found, ministry)
    filled = [_filled_percent(one) for one in settled]
    days: dict[tuple[str, date | None], dict[bool, list[int]]] = defaultdict(
        lambda: {True: [], False: []}
    )
    for index, one in enumerate(settled):
        if one.date is not None and not isnan(filled[index]):
            days[one.reservoir_id, one.date][one.measure == "stored_mcm"].append(index)
    apart = {index for day in days.values() for index in _far_apart(day, filled)}
    return [_flagged(one, filled[i], disagrees=i in apart) for i, one in enumerate(settled)]


def _filled_percent(one: Stored) -> float:
    """Return how full a figure says its reservoir is; not a number where it does not say so."""
    if one.measure not in ("fill_percent", "stored_mcm") or one.value is None:
        return nan
    if one.measure == "fill_percent":
        return one.value
    known = gazetteer().reservoirs.get(one.reservoir_id)
    full_mcm = known.full_volume_mcm if known else None
    return one.value / full_mcm * 100 if full_mcm else nan


def _far_apart(day: _Day, filled: Sequence[float]) -> set[int]:
    """Return the figures that one of the other kind contradicts: the least or the greatest does."""
    found = set[int]()
    for mine, others in ((day[True], day[False]), (day[False], day[True])):
        said = [filled[index] for index in others]
        if said:
            low, high = max(said) - _POINTS_APART, min(said) + _POINTS_APART
            found.update(index for index in mine if not low <= filled[index] <= high)
    return found


def _flagged(one: Stored, filled: float, *, disagrees: bool) -> Stored:
    flags = [flag for flag in one.flag if flag not in _SET_HERE]
    if filled > _FULLEST_PERCENT:
        flags.append("out-of-range")
    if disagrees:
        flags.append("disagree")
    return one if tuple(flags) == one.flag else replace(one, flag=tuple(flags))
