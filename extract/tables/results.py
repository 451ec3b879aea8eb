"""What an extraction gives: frozen types, and the closed lists of words they may hold.

What belongs here: types that travel between the rooms. How they are found does not.
All offsets count code points of ``Page.text`` and are half-open.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.languages.kinds import StorageMeasure

Measure = Literal["release", "inflow", "planned"]
StorageUnit = Literal["%", "million m³", "m"]
Qualifier = Literal["", "about", "over", "under", "range"]
Shared = Literal["", "each", "unstated"]
DatedBy = Literal["clause", "paragraph", "title", "published", "transcribed", "none"]
RuleName = Literal["clause", "list", "anaphora", "transcribed"]
Flag = Literal[
    "unknown-name", "similar-name", "region-differs", "old-date", "date-inferred", "converted",
    "rate-unsaid", "out-of-range", "jump", "same-number", "conflict", "corrected",
    "disagree", "measure-unsaid",
]  # fmt: skip
RemarkKind = Literal["past-peak", "no-number"]
Reason = Literal[
    "previous", "record", "total", "part", "partial", "asked", "proposed", "forecast",
    "hypothetical", "denied", "capacity", "threshold", "norm", "change", "not-a-reservoir",
    "no-reservoir", "unclear-measure", "unclear-value", "not-per-second", "cut-off",
    "unit-misprint", "script", "dropped",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure for one reservoir and day; its fields are the columns of ``discharge.csv``.

    The meaning of every field is in ``extract.tables.columns``. ``chosen`` is settled when all
    readings of an archive are known, and is false until then.
    """

    date: datetime.date | None
    reservoir: str
    region: str
    discharge_m3s: float | None
    measure: Measure
    qualifier: Qualifier
    low_m3s: float | None
    high_m3s: float | None
    shared: Shared
    date_from: datetime.date | None
    time: str
    reservoir_id: str
    region_id: str
    language: str
    published: datetime.date | None
    dated_by: DatedBy
    title: str
    source_url: str
    document: str
    quote: str
    start: int | None
    end: int | None
    value_start: int | None
    value_end: int | None
    rule: str
    flag: tuple[Flag, ...]
    note: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """An amount that was seen and not taken, with the reason."""

    date: datetime.date | None
    reservoir: str
    region: str
    value_m3s: float | None
    reason: Reason
    reservoir_id: str
    region_id: str
    language: str
    published: datetime.date | None
    title: str
    source_url: str
    document: str
    quote: str
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement without a figure that explains why a figure is missing."""

    date: datetime.date | None
    kind: RemarkKind
    reservoir: str
    region: str
    reservoir_id: str
    region_id: str
    language: str
    published: datetime.date | None
    dated_by: DatedBy
    title: str
    source_url: str
    document: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stored:
    """How much one reservoir holds on a day; its fields are the columns of ``storage.csv``.

    ``value``, ``low`` and ``high`` are in ``unit``: per cent, million m³ or metres.
    """

    date: datetime.date | None
    reservoir: str
    region: str
    measure: StorageMeasure
    value: float | None
    unit: StorageUnit
    qualifier: Qualifier
    low: float | None
    high: float | None
    shared: Shared
    time: str
    reservoir_id: str
    region_id: str
    language: str
    published: datetime.date | None
    dated_by: DatedBy
    title: str
    source_url: str
    document: str
    quote: str
    start: int | None
    end: int | None
    value_start: int | None
    value_end: int | None
    rule: str
    flag: tuple[Flag, ...]
    note: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class NotStored:
    """An amount of what a reservoir holds that was seen and not taken, with the reason."""

    date: datetime.date | None
    reservoir: str
    region: str
    value: float | None
    unit: StorageUnit
    reason: Reason
    reservoir_id: str
    region_id: str
    language: str
    published: datetime.date | None
    title: str
    source_url: str
    document: str
    quote: str
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything one page gave, in the order of the text."""

    readings: tuple[Reading, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Remark, ...] = ()
    storage: tuple[Stored, ...] = ()
    not_stored: tuple[NotStored, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether the page said nothing of reservoirs."""
        return not (
            self.readings or self.skipped or self.remarks or self.storage or self.not_stored
        )
