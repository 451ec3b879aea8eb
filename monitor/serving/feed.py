"""What is new, for feed readers: ``/feed.atom``.

What belongs here: an entry for each bulletin that said something, and for each release that jumped.
An entry keeps its id as long as its bulletin or figure is there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pandas as pd

from extract.tables.cells import read_number
from extract.tables.hostile import for_screen
from monitor.serving.loaded import tables_of
from monitor.snapshot import PLAIN
from monitor.tables import Tables

_MOST: Final = 100
_LEAST_PERCENT: Final = 50.0
_ATOM: Final = "http://www.w3.org/2005/Atom"
_TAG: Final = "tag:suqoima,2025:"


@dataclass(frozen=True, slots=True)
class _Entry:
    day: pd.Timestamp
    id: str
    title: str
    link: str
    summary: str


def feed(folder: Path, base: str, wanted: Mapping[str, Sequence[str]]) -> bytes:
    """Return the feed of a folder served at ``base``.

    Parameters
    ----------
    folder, base
        What is served, and where.
    wanted
        ``r`` and ``region`` keep what is of these reservoirs or regions; ``jump`` is the change in
        per cent from which on a release gets an entry of its own, 50 unless said.
    """
    tables = tables_of(folder)
    readings = tables.readings
    for name, column in (("r", "reservoir_id"), ("region", "region_id")):
        if wanted.get(name):
            readings = readings[readings[column].isin(list(wanted[name]))]
    entries = [*_bulletins(readings, base), *_jumps(tables, readings, base, _least(wanted))]
    entries.sort(key=lambda one: (one.day, one.id), reverse=True)
    return _written(entries[:_MOST], base)


def _least(wanted: Mapping[str, Sequence[str]]) -> float:
    try:
        return read_number(wanted["jump"][0])
    except (KeyError, IndexError, ValueError):
        return _LEAST_PERCENT


def _bulletins(readings: pd.DataFrame, base: str) -> Iterator[_Entry]:
    """Yield an entry for each document that was published on a known day."""
    read = readings[(readings["rule"] != "transcribed") & readings["published"].notna()]
    for name, mine in read.groupby("document", sort=True):
        figures = mine[mine["chosen"]]
        words = "; ".join(
            f"{row['reservoir']}: {row['measure']} {row['discharge_m3s']:g} m³/s"
            for row in figures.head(_MOST).to_dict("records")
            if not pd.isna(row["discharge_m3s"])
        )
        yield _Entry(
            mine["published"].max(),
            _TAG + quote(str(name)),
            next((one for one in mine["title"] if one), str(name)),
            f"{base}/bulletins?{urlencode({'document': str(name)})}",
            words,
        )


def _jumps(
    tables: Tables, readings: pd.DataFrame, base: str, least_percent: float
) -> Iterator[_Entry]:
    """Yield an entry for each exact release that differs so much from the exact one before it."""
    releases = tables.releases[tables.releases["state"].isin(PLAIN)]
    before = releases.groupby("reservoir_id")["discharge_m3s"].shift()
    change = (releases["discharge_m3s"] - before) / before.where(before > 0) * 100
    told = releases.assign(
        before=before, change=change, name=readings["reservoir"], quote=readings["quote"]
    )
    jumped = told[(change.abs() >= least_percent) & told["name"].notna()]
    for row in jumped.reset_index(names="key").to_dict("records"):
        flows = f"{row['before']:g} → {row['discharge_m3s']:g} m³/s ({row['change']:+.0f} %)"
        place = urlencode({"id": row["reservoir_id"], "figure": row["key"]})
        yield _Entry(
            row["date"],
            _TAG + quote(row["key"]),
            f"{row['name']}: {flows}",
            f"{base}/reservoir?{place}",
            row["quote"],
        )


def _written(entries: Sequence[_Entry], base: str) -> bytes:
    root = ElementTree.Element("feed", {"xmlns": _ATOM})
    latest = entries[0].day if entries else pd.Timestamp(0)
    _add(root, "id", f"{_TAG}feed")
    _add(root, "title", "Suqoima: reservoirs of Kazakhstan")
    _add(root, "updated", _moment(latest))
    ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{base}/feed.atom"})
    ElementTree.SubElement(root, "link", {"href": f"{base}/"})
    author = ElementTree.SubElement(root, "author")
    _add(author, "name", "Suqoima")
    for one in entries:
        entry = ElementTree.SubElement(root, "entry")
        _add(entry, "id", one.id)
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.day))
        ElementTree.SubElement(entry, "link", {"href": one.link})
        _add(entry, "summary", one.summary)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = for_screen(text)


def _moment(day: pd.Timestamp) -> str:
    return f"{day:%Y-%m-%d}T00:00:00+05:00"
