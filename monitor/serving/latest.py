"""The last figure of every reservoir and measure, for programs: ``/data/latest.json``.

What belongs here: which figure that is, and how it is written.
"""

import json
from collections.abc import Hashable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from extract.gazetteer.loading import gazetteer
from monitor.fill import last_of_each
from monitor.serving.loaded import tables_of
from monitor.tables import Tables

_UNIT_OF_FLOW = "m³/s"


def latest(folder: Path, today: date) -> bytes:
    """Return the last figures of a folder as JSON; ages are in days, counted to ``today``."""
    tables = tables_of(folder)
    known = gazetteer().reservoirs
    rows = last_figures(tables)
    reservoirs = []
    for key, mine in rows.groupby("reservoir_id", sort=True):
        one, first = known.get(str(key)), mine.iloc[0]
        names = {"ru": one.name_ru, "kk": one.name_kk, "en": one.name_en} if one else {}
        reservoirs.append(
            {
                "id": str(key),
                "name": names or {"ru": str(first["reservoir"])},
                "region": str(first["region_id"]),
                "figures": [_figure(row, today) for row in mine.to_dict("records")],
            }
        )
    said = {"version": tables.version, "on": today.isoformat(), "reservoirs": reservoirs}
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def last_figures(tables: Tables) -> pd.DataFrame:
    """Return the last chosen, dated figure of each reservoir and measure, flows and storage."""
    flows = tables.readings.rename(
        columns={"discharge_m3s": "value", "low_m3s": "low", "high_m3s": "high"}
    )
    return last_of_each(pd.concat([flows.assign(unit=_UNIT_OF_FLOW), tables.storage]))


def _figure(row: Mapping[Hashable, Any], today: date) -> dict[str, Any]:
    day = row["date"].date()
    return {
        "measure": row["measure"],
        "value": _number(row["value"]),
        "unit": row["unit"],
        "qualifier": row["qualifier"],
        "low": _number(row["low"]),
        "high": _number(row["high"]),
        "date": day.isoformat(),
        "age_days": (today - day).days,
        "quote": row["quote"],
        "source_url": row["source_url"],
        "document": row["document"],
        "flags": row["flag"].split(),
    }


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
