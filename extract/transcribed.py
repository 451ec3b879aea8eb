"""Figures copied by hand from cited pages whose text is not in the archive.

What belongs here: ``published.csv`` as readings. They carry an address and a note instead of a
quote, and their pages may have said more.
"""

import csv
from datetime import date
from pathlib import Path

from extract.errors import ContractError
from extract.gazetteer import gazetteer
from extract.results import Qualifier, Reading

FILE = "published.csv"
_CURE = "Mend that line; the columns are in data/README.md"
INFERRED = (
    "year inferred",
    "date of publication; the page names no as-of date",
    "date of publication; the page says today",
)
"""The notes which say that the page itself does not name the day or its year."""
_QUALIFIERS: tuple[Qualifier, ...] = ("", "about", "over", "under")


def read_transcribed(path: Path) -> list[Reading]:
    """Read the transcribed figures; of a file that is not there, none.

    Raises
    ------
    ContractError
        Naming file and line, if a line cannot be used.
    """
    if not path.exists():
        return []
    readings = []
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, strict=True)
            for row in reader:
                place = f"{path}:{reader.line_num}"
                try:
                    readings.append(_reading(row))
                except (KeyError, TypeError, ValueError) as error:
                    problem = f"the line cannot be used ({error})"
                    raise ContractError(place, problem, _CURE) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ContractError(path, f"it cannot be read ({error})", _CURE) from error
    return readings


def _reading(row: dict[str, str]) -> Reading:
    reservoir = gazetteer().reservoirs[row["reservoir_id"]]
    region = gazetteer().regions[row["region_id"]]
    qualifier = next((one for one in _QUALIFIERS if one == row["qualifier"]), None)
    if qualifier is None:
        raise ValueError(f"qualifier {row['qualifier']!r}")
    value_m3s = float(row["discharge_m3s"])
    return Reading(
        date=date.fromisoformat(row["date"]),
        reservoir=reservoir.name_ru,
        region=region.name_ru,
        discharge_m3s=value_m3s,
        measure="release",
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
