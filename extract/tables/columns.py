"""The column contract of the tables under ``data/``.

What belongs here: the columns, their order, type and meaning. ``data/README.md`` repeats them for
readers, and a test holds the two together.
"""

from dataclasses import dataclass, fields
from typing import Literal, get_args

from extract.languages.kinds import StorageMeasure
from extract.languages.loading import LANGUAGES
from extract.tables.results import (
    DatedBy,
    Flag,
    Measure,
    NotStored,
    Qualifier,
    Reading,
    Reason,
    Remark,
    RemarkKind,
    Shared,
    Skipped,
    StorageUnit,
    Stored,
)

CellType = Literal["date", "number", "offset", "text", "words", "truth"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``kind`` says how its cells are written and read back.

    ``words`` are all a cell may hold, or each word of a cell of several; empty: any text.
    """

    name: str
    kind: CellType
    meaning: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Table:
    """The contract of one file under ``data/``; ``order`` names the columns its rows sort by."""

    file: str
    columns: tuple[Column, ...]
    order: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        """The column names in order."""
        return [column.name for column in self.columns]


_MEANINGS: dict[str, tuple[CellType, str]] = {
    "date": ("date", "the day the statement is for"),
    "reservoir": (
        "text",
        "nominative Russian name; of unknown reservoirs: in the text's language",
    ),
    "region": ("text", "nominative Russian name"),
    "discharge_m3s": (
        "number",
        "m³/s; empty for a range; CF name water_volume_transport_in_river_channel, m3 s-1",
    ),
    "measure": ("text", "release, inflow or planned"),
    "qualifier": ("text", "empty, about, over, under or range"),
    "low_m3s": ("number", "lower bound in m³/s, where the text gives one"),
    "high_m3s": ("number", "upper bound in m³/s, where the text gives one"),
    "shared": (
        "text",
        "empty; each: one number said for each of several reservoirs; "
        "unstated: one number for several, each or together not said",
    ),
    "date_from": ("date", "first day the figure holds for, where the text gives it"),
    "time": ("text", "hour of the day, where the text gives it"),
    "reservoir_id": ("text", "slug of the gazetteer, or x-… for a name it does not hold"),
    "region_id": ("text", "ISO 3166-2 code"),
    "language": ("text", "ru, kk or en; empty where the text was not seen"),
    "published": ("date", "day of publication, where known"),
    "dated_by": (
        "text",
        "where the date stands: clause, paragraph, title, published, transcribed or none",
    ),
    "title": ("text", "title of the article"),
    "source_url": ("text", "address of the article"),
    "document": ("text", "path of the document below data/"),
    "quote": ("text", "the words it was read from; empty for transcribed rows"),
    "start": ("offset", "first code point of the quote in the page's text"),
    "end": ("offset", "code point after the quote"),
    "value_start": ("offset", "first code point of the number"),
    "value_end": ("offset", "code point after the number"),
    "rule": (
        "text",
        "clause: all in the quote; list or anaphora @a-b: the rest inherited from that span; "
        "transcribed: copied by hand from the cited page",
    ),
    "flag": (
        "words",
        "unknown-name, similar-name, region-differs, old-date, date-inferred, converted, "
        "rate-unsaid, same-number, out-of-range, jump, conflict, corrected; separated by spaces",
    ),
    "note": (
        "text",
        "note of the transcriber; of a similar name, the reservoir it may be of; of a corrected "
        "figure, who, when, why and what stood before",
    ),
    "chosen": ("truth", "true for the one reading that stands for its reservoir, date and measure"),
    "value_m3s": ("number", "the number as m³/s, where it is one"),
    "reason": ("text", "why the figure was not taken; dropped: by a correction"),
    "kind": ("text", "past-peak: the region's flood peak is over; no-number: said without digits"),
}
_WORDS: dict[str, frozenset[str]] = {
    "measure": frozenset(get_args(Measure)),
    "qualifier": frozenset(get_args(Qualifier)),
    "shared": frozenset(get_args(Shared)),
    "language": frozenset(("", *(language.code for language in LANGUAGES))),
    "dated_by": frozenset(get_args(DatedBy)),
    "flag": frozenset(get_args(Flag)),
    "reason": frozenset(get_args(Reason)),
    "kind": frozenset(get_args(RemarkKind)),
}


_OF_STORAGE: dict[str, tuple[CellType, str]] = {
    "measure": (
        "text",
        "fill_percent, stored_mcm (water in it), free_mcm (room left in it) or level_m (its water "
        "above the sea or its gauge)",
    ),
    "value": ("number", "in the unit of its row; empty for a range"),
    "unit": ("text", "%, million m³ or m"),
    "low": ("number", "lower bound, where the text gives one"),
    "high": ("number", "upper bound, where the text gives one"),
    "flag": (
        "words",
        "unknown-name, similar-name, region-differs, old-date, date-inferred, out-of-range, "
        "conflict; measure-unsaid: only the shape of a list says what it is; disagree: fill and "
        "volume of its day lie more than 5 points apart; separated by spaces",
    ),
}
_WORDS_OF_STORAGE: dict[str, frozenset[str]] = {
    "measure": frozenset(get_args(StorageMeasure)),
    "unit": frozenset(get_args(StorageUnit)),
}


def _columns(row_type: type, *, of_storage: bool = False) -> tuple[Column, ...]:
    meanings = _MEANINGS | (_OF_STORAGE if of_storage else {})
    words = _WORDS | (_WORDS_OF_STORAGE if of_storage else {})
    return tuple(
        Column(field.name, *meanings[field.name], words.get(field.name, frozenset()))
        for field in fields(row_type)
    )


DISCHARGE = Table(
    "discharge.csv",
    _columns(Reading),
    ("date", "reservoir_id", "measure", "time", "document", "start", "value_start", "region_id"),
)
SKIPPED = Table("skipped.csv", _columns(Skipped), ("document", "value_start", "reservoir_id"))
REMARKS = Table("remarks.csv", _columns(Remark), ("document", "start", "region_id", "reservoir_id"))
STORAGE = Table("storage.csv", _columns(Stored, of_storage=True), DISCHARGE.order)
NOT_STORED = Table("storage_skipped.csv", _columns(NotStored, of_storage=True), SKIPPED.order)
TABLES = (DISCHARGE, SKIPPED, REMARKS, STORAGE, NOT_STORED)
"""All that an update writes."""
