"""The reservoirs as places, for maps: ``/data/reservoirs.geojson``.

What belongs here: what the gazetteer knows of each, with the last release beside it.
"""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from extract.gazetteer.loading import Reservoir, gazetteer
from monitor.serving.latest import last_figures
from monitor.serving.loaded import tables_of


def geography(folder: Path) -> bytes:
    """Return all reservoirs of the gazetteer as GeoJSON; one without coordinates has no place."""
    figures = last_figures(tables_of(folder))
    releases = figures[figures["measure"] == "release"].set_index("reservoir_id")
    features = [_feature(one, releases) for one in gazetteer().reservoirs.values()]
    said = {"type": "FeatureCollection", "features": features}
    return json.dumps(said, ensure_ascii=False).encode()


def _feature(one: Reservoir, releases: pd.DataFrame) -> dict[str, Any]:
    placed = one.longitude is not None and one.latitude is not None
    last = releases.loc[one.id].to_dict() if one.id in releases.index else None
    known = last is not None and not pd.isna(last["value"])
    return {
        "type": "Feature",
        "id": one.id,
        "geometry": {"type": "Point", "coordinates": [one.longitude, one.latitude]}
        if placed
        else None,
        "properties": {
            "name_ru": one.name_ru,
            "name_kk": one.name_kk,
            "name_en": one.name_en,
            "region_id": one.region_id,
            "river_en": one.river_en,
            "downstream_id": one.downstream_id,
            "full_volume_mcm": one.full_volume_mcm,
            "max_discharge_m3s": one.max_discharge_m3s,
            "release_m3s": float(last["value"]) if last and known else None,
            "release_date": f"{last['date']:%Y-%m-%d}" if last else None,
            "source": one.source,
        },
    }
