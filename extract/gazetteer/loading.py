"""The reservoirs and regions we know, from ``reservoirs.csv`` and ``regions.csv`` beside this file.

What belongs here: reading the two files and refusing broken lines. How a name in a text leads to a
line is ``extract.gazetteer.names``'s matter. Sources of every fact stand in the files themselves.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from extract.errors import GazetteerError

_HERE = Path(__file__).parent
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Reservoir:
    """One reservoir. Empty texts and ``None`` mean "not found", never zero.

    Volumes are in million m³, discharges in m³/s, coordinates in decimal degrees (WGS84);
    ``downstream_id`` is the next reservoir down the same river; ``source`` says where all of it
    stands.
    """

    id: str
    name_ru: str
    name_kk: str
    name_en: str
    aliases: tuple[str, ...]
    region_id: str
    river_ru: str
    river_kk: str
    river_en: str
    water_basin: str
    downstream_id: str
    latitude: float | None
    longitude: float | None
    full_volume_mcm: float | None
    max_discharge_m3s: float | None
    year: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Region:
    """One region, city of republican rank, or region abroad, by its ISO 3166-2 code.

    ``name_ru_prep`` and ``name_ru_gen`` are the Russian prepositional and genitive without a
    preposition, ``name_kk_loc`` the Kazakh locative.
    """

    region_id: str
    name_ru: str
    name_ru_prep: str
    name_ru_gen: str
    name_kk: str
    name_kk_loc: str
    name_en: str
    abbreviations: tuple[str, ...]
    aliases: tuple[str, ...]
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All reservoirs and regions, by id, in the order of the files."""

    reservoirs: Mapping[str, Reservoir]
    regions: Mapping[str, Region]


def load_gazetteer(folder: Path = _HERE) -> Gazetteer:
    """Read ``reservoirs.csv`` and ``regions.csv`` of a folder.

    Raises
    ------
    GazetteerError
        Naming file and line, if a line cannot be used.
    """
    regions = {one.region_id: one for one in _read(folder / "regions.csv", _region)}
    path = folder / "reservoirs.csv"
    reservoirs = {one.id: one for one in _read(path, _reservoir)}
    for one in reservoirs.values():
        if one.region_id not in regions:
            raise _broken(path, f"{one.id}: there is no region {one.region_id!r} in regions.csv")
        if one.downstream_id and one.downstream_id not in reservoirs:
            raise _broken(path, f"{one.id}: there is no reservoir {one.downstream_id!r}")
    return Gazetteer(MappingProxyType(reservoirs), MappingProxyType(regions))


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer that comes with the program, read once."""
    return load_gazetteer()


def _read(path: Path, build: Callable[[dict[str, str]], _Row]) -> Iterator[_Row]:
    try:
        stream = path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise _broken(path, f"it cannot be opened ({error.strerror})") from error
    seen: set[str] = set()
    with stream:
        reader = csv.DictReader(stream)
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if None in row or None in row.values():
                raise _broken(place, "the line has not as many cells as the header")
            key = next(iter(row.values()))
            if not key or key in seen:
                raise _broken(place, f"the id {key!r} is empty or there twice")
            seen.add(key)
            try:
                yield build(row)
            except (KeyError, ValueError) as error:
                raise _broken(place, f"a cell is missing or no number ({error})") from error


def _reservoir(row: dict[str, str]) -> Reservoir:
    return Reservoir(
        id=row["id"],
        name_ru=row["name_ru"],
        name_kk=row["name_kk"],
        name_en=row["name_en"],
        aliases=_parts(row["aliases"]),
        region_id=row["region_id"],
        river_ru=row["river_ru"],
        river_kk=row["river_kk"],
        river_en=row["river_en"],
        water_basin=row["water_basin"],
        downstream_id=row["downstream_id"],
        latitude=_number(row["latitude"]),
        longitude=_number(row["longitude"]),
        full_volume_mcm=_number(row["full_volume_mcm"]),
        max_discharge_m3s=_number(row["max_discharge_m3s"]),
        year=int(row["year"]) if row["year"] else None,
        source=row["source"],
    )


def _region(row: dict[str, str]) -> Region:
    return Region(
        region_id=row["region_id"],
        name_ru=row["name_ru"],
        name_ru_prep=row["name_ru_prep"],
        name_ru_gen=row["name_ru_gen"],
        name_kk=row["name_kk"],
        name_kk_loc=row["name_kk_loc"],
        name_en=row["name_en"],
        abbreviations=_parts(row["abbreviations"]),
        aliases=_parts(row["aliases"]),
        latitude=_number(row["latitude"]),
        longitude=_number(row["longitude"]),
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _broken(place: str | Path, problem: str) -> GazetteerError:
    return GazetteerError(place, problem, "Mend that line; the columns are in data/README.md")
