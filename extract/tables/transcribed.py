"""Figures copied by hand from cited pages whose text is not in the archive.

What belongs here: ``published.csv`` as readings. They carry an address and a note instead of a
quote, and their pages may have said more.
"""

from pathlib import Path
from typing import get_args

from extract.gazetteer.loading import gazetteer
from extract.tables.by_hand import ByHand, cell, read_by_hand
from extract.tables.cells import read_day, read_number
from extract.tables.results import Measure, Qualifier, Reading

FILE = "published.csv"
COLUMNS = (
    "date", "reservoir_id", "reservoir", "region_id", "region", "measure", "discharge_m3s",
    "qualifier", "source_url", "note",
)  # fmt: skip
INFERRED = (
    "year inferred",
    "date of publication; the page names no as-of date",
    "date of publication; the page says today",
    "day inferred",
)
"""The notes which say that the page itself does not name the day or its year."""
_MEASURES: tuple[Measure, ...] = get_args(Measure)
_QUALIFIERS: tuple[Qualifier, ...] = ("", "about", "over", "under")


def read_transcribed(path: Path) -> ByHand[Reading]:
    """Read the transcribed figures, and what is wrong with lines that cannot be used."""
    return read_by_hand(path, COLUMNS, _reading, later=("measure",))


def _reading(row: dict[str, str], _place: str) -> Reading:
    reservoir = gazetteer().reservoirs.get(row["reservoir_id"])
    if reservoir is None:
        raise ValueError(f"reservoir_id {row['reservoir_id']!r} is not in the gazetteer")
    region = gazetteer().regions.get(row["region_id"])
    if region is None:
        raise ValueError(f"region_id {row['region_id']!r} is not in the gazetteer")
    qualifier = next((one for one in _QUALIFIERS if one == row["qualifier"]), None)
    if qualifier is None:
        raise ValueError(f"qualifier {row['qualifier']!r} is none of {_QUALIFIERS}")
    measure = next((one for one in _MEASURES if one == (row["measure"] or "release")), None)
    if measure is None:
        raise ValueError(f"measure {row['measure']!r} is none of {_MEASURES}")
    if not row["source_url"]:
        raise ValueError("source_url is empty")
    value_m3s = cell(row, "discharge_m3s", read_number)
    return Reading(
        date=cell(row, "date", read_day),
        reservoir=reservoir.name_ru,
        region=region.name_ru,
        discharge_m3s=value_m3s,
        measure=measure,
        qualifier=qualifier,
        low_m3s=value_m3s if qualifier == "over" else None,
        high_m3s=value_m3s if qualifier == "under" else None,
        shared="",
        date_from=None,
        time="",
        reservoir_id=reservoir.id,
        region_id=region.region_id,
        language="",
        published=None,
        dated_by="transcribed",
        title="",
        source_url=row["source_url"],
        document=FILE,
        quote="",
        start=None,
        end=None,
        value_start=None,
        value_end=None,
        rule="transcribed",
        flag=("date-inferred",) if row["note"] in INFERRED else (),
        note=row["note"],
    )
