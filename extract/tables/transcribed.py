"""Figures copied by hand from cited pages whose text is not in the archive.

What belongs here: ``published.csv`` as readings, and ``published_storage.csv`` as what reservoirs
hold. They carry an address and a note instead of a quote, and their pages may have said more.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal, TypeVar, get_args

from extract.errors import ContractError
from extract.gazetteer.loading import Region, Reservoir, gazetteer
from extract.languages.kinds import StorageMeasure
from extract.tables.by_hand import ByHand, cell, read_by_hand
from extract.tables.cells import read_day, read_number
from extract.tables.results import (
    Flag,
    Measure,
    Qualifier,
    Reading,
    StorageUnit,
    Stored,
)

FLOWS_FILE: Final = "published.csv"
STORAGE_FILE: Final = "published_storage.csv"
FILES: Final = (FLOWS_FILE, STORAGE_FILE)
_WHERE = ("date", "reservoir_id", "reservoir", "region_id", "region", "measure")
COLUMNS: Final = (*_WHERE, "discharge_m3s", "qualifier", "source_url", "note")
STORAGE_COLUMNS: Final = (*_WHERE, "value", "qualifier", "source_url", "note")
INFERRED = (
    "year inferred",
    "date of publication; the page names no as-of date",
    "date of publication; the page says today",
    "day inferred",
)
"""The notes which say that the page itself does not name the day or its year."""
_UNITS: dict[StorageMeasure, StorageUnit] = {
    "fill_percent": "%",
    "stored_mcm": "million m³",
    "free_mcm": "million m³",
    "level_m": "m",
}
_EXACTNESS: tuple[Qualifier, ...] = ("", "about", "over", "under")
_Word = TypeVar("_Word", bound=str)


@dataclass(frozen=True, slots=True)
class Transcribed:
    """What the files of transcribed figures say."""

    flows: ByHand[Reading]
    storage: ByHand[Stored]

    @property
    def failures(self) -> tuple[ContractError, ...]:
        """What is wrong with lines that cannot be used, or with a whole file."""
        return (*self.flows.failures, *self.storage.failures)

    @property
    def whole(self) -> bool:
        """Whether both files are there and say everything their keepers wrote."""
        return self.flows.whole and self.storage.whole


def read_transcribed(data: Path) -> Transcribed:
    """Read the transcribed figures of a data folder."""
    return Transcribed(
        read_by_hand(data / FLOWS_FILE, COLUMNS, _reading, later=("measure",)),
        read_by_hand(data / STORAGE_FILE, STORAGE_COLUMNS, _stored),
    )


def _reading(row: dict[str, str], _place: str) -> Reading:
    measure = _one_of(get_args(Measure), row["measure"] or "release", "measure")
    copied = _copied(row, "discharge_m3s")
    return Reading(
        **copied.said_of_both(),
        discharge_m3s=copied.value,
        measure=measure,
        low_m3s=copied.low,
        high_m3s=copied.high,
        date_from=None,
        document=FLOWS_FILE,
    )


def _stored(row: dict[str, str], _place: str) -> Stored:
    measure = _one_of(tuple(_UNITS), row["measure"], "measure")
    copied = _copied(row, "value")
    return Stored(
        **copied.said_of_both(),
        measure=measure,
        value=copied.value,
        unit=_UNITS[measure],
        low=copied.low,
        high=copied.high,
        document=STORAGE_FILE,
    )


@dataclass(frozen=True, slots=True)
class _Copied:
    """What a line of either file says."""

    day: date | None
    reservoir: Reservoir
    region: Region
    value: float | None
    qualifier: Qualifier
    source_url: str
    note: str

    @property
    def low(self) -> float | None:
        return self.value if self.qualifier == "over" else None

    @property
    def high(self) -> float | None:
        return self.value if self.qualifier == "under" else None

    def said_of_both(self) -> dict[str, Any]:
        """Return the fields that a flow and what is stored have in common, but for the file."""
        flags: tuple[Flag, ...] = ("date-inferred",) if self.note in INFERRED else ()
        unseen = dict.fromkeys(("start", "end", "value_start", "value_end", "published"))
        unsaid = dict.fromkeys(("shared", "time", "language", "title", "quote"), "")
        return (
            unseen
            | unsaid
            | {
                "date": self.day,
                "reservoir": self.reservoir.name_ru,
                "region": self.region.name_ru,
                "qualifier": self.qualifier,
                "reservoir_id": self.reservoir.id,
                "region_id": self.region.region_id,
                "dated_by": "transcribed",
                "source_url": self.source_url,
                "rule": "transcribed",
                "flag": flags,
                "note": self.note,
            }
        )


def _copied(row: dict[str, str], number: Literal["discharge_m3s", "value"]) -> _Copied:
    reservoir = gazetteer().reservoirs.get(row["reservoir_id"])
    if reservoir is None:
        raise ValueError(f"reservoir_id {row['reservoir_id']!r} is not in the gazetteer")
    region = gazetteer().regions.get(row["region_id"])
    if region is None:
        raise ValueError(f"region_id {row['region_id']!r} is not in the gazetteer")
    if not row["source_url"]:
        raise ValueError("source_url is empty")
    return _Copied(
        day=cell(row, "date", read_day),
        reservoir=reservoir,
        region=region,
        value=cell(row, number, read_number),
        qualifier=_one_of(_EXACTNESS, row["qualifier"], "qualifier"),
        source_url=row["source_url"],
        note=row["note"],
    )


def _one_of(words: tuple[_Word, ...], said: str, column: str) -> _Word:
    found = next((one for one in words if one == said), None)
    if found is None:
        raise ValueError(f"{column} {said!r} is none of {words}")
    return found
