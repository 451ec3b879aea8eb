"""Corrections applied to what was read.

What belongs here: which reading a correction means, and what it makes of it. Where its figure no
longer stands in its place it is not applied but reported: it may have been meant for another one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extract.errors import CorrectionError
from extract.gazetteer.loading import gazetteer
from extract.tables.corrections import Correction, printed_figure
from extract.tables.results import Reading, Skipped
from extract.tables.rows import write_cell

_OF_THE_NAME = ("unknown-name", "similar-name", "region-differs")
_OUTDATED = "Look at the document again, then mend the line or take it out"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What corrections made of an archive's readings, and the corrections that did not fit."""

    readings: tuple[Reading, ...]
    dropped: tuple[Skipped, ...]
    unfit: tuple[CorrectionError, ...]


def correct(readings: Iterable[Reading], corrections: Sequence[Correction]) -> Corrected:
    """Apply corrections to what was read.

    Parameters
    ----------
    readings
        All readings of an archive.
    corrections
        In the order of the file; each reading is corrected by the first that means it.

    Returns
    -------
    Corrected
        The readings, those changed with the flag ``corrected`` and who, when, why and what stood
        before in their ``note``; those dropped as skipped amounts with the reason ``dropped``.
    """
    by_document: dict[str, list[Correction]] = {}
    for correction in corrections:
        by_document.setdefault(correction.document, []).append(correction)
    used: set[str] = set()
    late: set[str] = set()
    kept: list[Reading] = []
    dropped: list[Skipped] = []
    for one in readings:
        mine = by_document.get(one.document, ())
        fitting = [each for each in mine if each.means(one)]
        if not fitting:
            kept.append(one)
            continue
        correction, *others = fitting
        used.add(correction.place)
        late.update(other.place for other in others)
        if correction.decision == "drop":
            dropped.append(_dropped(one))
        else:
            kept.append(_changed(one, correction))
    unfit = [_unfit(one, one.place in late) for one in corrections if one.place not in used]
    return Corrected(tuple(kept), tuple(_once(dropped)), tuple(unfit))


def hold(
    corrected: Corrected,
    corrections: Iterable[Correction],
    old: Sequence[Reading],
    skipped: Sequence[Skipped],
) -> Corrected:
    """Leave figures as they were corrected before: their lines cannot be read now.

    Parameters
    ----------
    corrected
        What the lines that can be read made of an archive's readings.
    corrections
        Those lines; of the figures they mean they alone decide.
    old, skipped
        What the last update made of the archive.
    """
    decided = {(one.document, one.value_start, one.value_end) for one in corrections}
    changed = {_place(one): printed_figure(one) for one in old if "corrected" in one.flag}
    dropped = [one for one in skipped if one.reason == "dropped"]
    printed = changed | {_place(one): printed_figure(one) for one in dropped}
    # Only what is still printed and read in its place can stand as it was.
    held = {
        _place(one)
        for one in corrected.readings
        if _place(one) not in decided and printed.get(_place(one)) == printed_figure(one)
    }
    return replace(
        corrected,
        readings=(
            *(one for one in corrected.readings if _place(one) not in held),
            *(one for one in old if _place(one) in held),
        ),
        dropped=(*corrected.dropped, *(one for one in dropped if _place(one) in held)),
    )


def _place(one: Reading | Skipped) -> tuple[str, int, int]:
    nowhere = -1  # a figure copied by hand
    start, end = one.value_start, one.value_end
    return one.document, nowhere if start is None else start, nowhere if end is None else end


def _once(dropped: Iterable[Skipped]) -> Iterable[Skipped]:
    """One amount is skipped once, for however many reservoirs it had been read."""
    return {(one.document, one.value_start): one for one in dropped}.values()


def _unfit(one: Correction, late: bool) -> CorrectionError:
    if late:
        return CorrectionError(one.place, "a line above it corrects the same figure", _OUTDATED)
    read_as = f" for {one.read_as}" if one.read_as else ""
    problem = (
        f"the correction no longer fits: «{one.printed}» is not read{read_as} at "
        f"{one.value_start}-{one.value_end} of {one.document}"
    )
    return CorrectionError(one.place, problem, _OUTDATED)


def _changed(one: Reading, correction: Correction) -> Reading:
    changes: dict[str, Any] = {}
    flags = [flag for flag in one.flag if flag != "corrected"]
    if correction.reservoir_id:
        reservoir = gazetteer().reservoirs[correction.reservoir_id]
        region = gazetteer().regions.get(reservoir.region_id)
        changes |= {"reservoir_id": reservoir.id, "reservoir": reservoir.name_ru}
        changes |= {"region_id": reservoir.region_id, "region": region.name_ru if region else ""}
        flags = [flag for flag in flags if flag not in _OF_THE_NAME]
    if correction.date is not None:
        changes |= {"date": correction.date, "date_from": None}
        flags = [flag for flag in flags if flag != "old-date"]
    if correction.discharge_m3s is not None:
        value, qualifier = correction.discharge_m3s, correction.qualifier
        changes |= {"discharge_m3s": value, "qualifier": qualifier, "shared": ""}
        changes["low_m3s"] = value if qualifier == "over" else None
        changes["high_m3s"] = value if qualifier == "under" else None
    if correction.measure is not None:
        changes["measure"] = correction.measure
    shown = ("reservoir", "date", "discharge_m3s", "qualifier", "measure")
    before = ", ".join(
        f"{write_cell(getattr(one, name)) or '—'} → {write_cell(changes[name]) or '—'}"
        for name in shown
        if name in changes and changes[name] != getattr(one, name)
    )
    said = one.note if "similar-name" in flags else ""
    note = f"{said}; " if said else ""
    note += f"{correction.who}, {correction.when.isoformat()}: {correction.why} ({before})"
    return replace(one, **changes, flag=(*flags, "corrected"), note=note)


def _dropped(one: Reading) -> Skipped:
    return Skipped(
        date=one.date,
        reservoir=one.reservoir,
        region=one.region,
        value_m3s=one.discharge_m3s,
        reason="dropped",
        reservoir_id=one.reservoir_id,
        region_id=one.region_id,
        language=one.language,
        published=one.published,
        title=one.title,
        source_url=one.source_url,
        document=one.document,
        quote=one.quote,
        start=one.start or 0,
        end=one.end or 0,
        value_start=one.value_start or 0,
        value_end=one.value_end or 0,
    )
