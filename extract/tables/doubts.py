"""Flags for figures that are hard to believe. Nothing is dropped: a flood breaks records.

What belongs here: what the gazetteer and the days around say against a figure.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from extract.gazetteer.loading import Gazetteer, Reservoir, gazetteer
from extract.tables.chosen import choose
from extract.tables.results import Flag, Reading

_DAY_S = 86_400
_MCM_M3 = 1e6
FARTHEST_DAYS: Final = 10
"""How far from a day other days speak against its figure."""

_DAYS_AROUND = tuple(days for days in range(-FARTHEST_DAYS, FARTHEST_DAYS + 1) if days)
# On the days known, a release between two bulletins has changed 16-fold at most (Чаглинское, 2025).
_JUMP_RATIO, _JUMP_M3S = 20, 50
_SET_HERE: frozenset[Flag] = frozenset(("out-of-range", "jump"))


def settle(readings: Iterable[Reading], ministry: Collection[str] = ()) -> list[Reading]:
    """Choose among all readings of an archive, and flag those that are hard to believe.

    ``ministry`` are the documents that were obtained from gov.kz itself.
    """
    return flag_doubtful(choose(readings, ministry), gazetteer())


def flag_doubtful(readings: Iterable[Reading], known: Gazetteer) -> list[Reading]:
    """Flag figures beyond what a reservoir can let out, and jumps between neighbouring days.

    Parameters
    ----------
    readings
        All readings of an archive; ``chosen`` is settled.
    known
        Whose capacities and volumes to compare with.

    Returns
    -------
    list of Reading
        The same readings in the same order, with ``out-of-range`` and ``jump`` set anew.
    """
    settled = list(readings)
    series: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)  # by number of the day
    for one in settled:
        if one.chosen and one.date and one.discharge_m3s is not None:
            series[one.reservoir_id, one.measure][one.date.toordinal()] = one.discharge_m3s
    flagged = []
    for one in settled:
        flags = [flag for flag in one.flag if flag not in _SET_HERE]
        if _is_out_of_range(one, known.reservoirs.get(one.reservoir_id)):
            flags.append("out-of-range")
        if _jumps(one, series[one.reservoir_id, one.measure]):
            flags.append("jump")
        flagged.append(replace(one, flag=tuple(flags)))
    return flagged


def _is_out_of_range(one: Reading, reservoir: Reservoir | None) -> bool:
    """Say whether a release is more than the works can pass, or empties it within a day."""
    value = one.high_m3s if one.discharge_m3s is None else one.discharge_m3s
    if reservoir is None or value is None or one.measure == "inflow":
        return False
    if reservoir.max_discharge_m3s is not None:
        return value > reservoir.max_discharge_m3s
    volume_mcm = reservoir.full_volume_mcm
    return volume_mcm is not None and value * _DAY_S > volume_mcm * _MCM_M3


def _jumps(one: Reading, series: Mapping[int, float]) -> bool:
    """Say whether a figure is out of line with all figures of the days around."""
    value, day = one.discharge_m3s, one.date
    if value is None or day is None:
        return False
    around = (series.get(day.toordinal() + days) for days in _DAYS_AROUND)
    near = [other for other in around if other is not None]
    return bool(near) and all(_far_apart(value, other) for other in near)


def _far_apart(value: float, other: float) -> bool:
    low, high = sorted((value, other))
    return high - low >= _JUMP_M3S and high >= _JUMP_RATIO * low
