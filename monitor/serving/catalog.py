"""What the tables are, for programs and for search engines of data.

What belongs here: ``/data/datapackage.json`` (Frictionless Data Package) and
``/data/catalog.jsonld`` (schema.org). Both are made of the column contract.
"""

import json
from pathlib import Path
from typing import Any, Final

from extract.tables.columns import TABLES, CellType, Column, Table
from monitor.serving.loaded import tables_of

_TYPES: Final[dict[CellType, str]] = {
    "text": "string",
    "words": "string",
    "date": "date",
    "number": "number",
    "offset": "integer",
    "truth": "boolean",
}
_TITLES: Final = {
    "discharge.csv": "Releases and inflows of reservoirs, m³/s",
    "skipped.csv": "Flows that were seen and not taken, with the reason",
    "remarks.csv": "Statements without a figure",
    "storage.csv": "Fill, stored volume, free room and level of reservoirs",
    "storage_skipped.csv": "Amounts of that which were seen and not taken, with the reason",
}
_NAME: Final = "Reservoirs of Kazakhstan: releases, inflows and storage from published bulletins"
_ABOUT: Final = (
    "Figures read from bulletins of the Ministry of Water Resources and Irrigation of the Republic "
    "of Kazakhstan and from cited pages, each with its sentence and its source."
)
_LICENCE: Final = "https://opensource.org/license/mit"
_MINISTRY: Final = "Ministry of Water Resources and Irrigation of the Republic of Kazakhstan"


def data_package(base: str) -> bytes:
    """Return the Frictionless Data Package of the tables served at ``base``."""
    said = {
        "name": "suqoima",
        "title": _NAME,
        "description": _ABOUT,
        "licenses": [{"name": "MIT", "path": _LICENCE}],
        "contributors": [{"title": _MINISTRY, "role": "author"}],
        "resources": [_resource(table, base) for table in TABLES],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _resource(table: Table, base: str) -> dict[str, Any]:
    return {
        "name": table.file.removesuffix(".csv"),
        "title": _TITLES[table.file],
        "path": f"{base}/data/{table.file}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    """Return a column's type and what its cells may hold."""
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.meaning,
    }
    constraints: dict[str, Any] = {}
    if column.kind == "text" and column.words:
        constraints["enum"] = sorted(one for one in column.words if one)
    if column.kind in ("number", "offset"):
        constraints["minimum"] = 0
    if column.kind == "truth":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    return field | ({"constraints": constraints} if constraints else {})


def catalog(folder: Path, base: str) -> bytes:
    """Return the schema.org Dataset of a folder served at ``base``."""
    tables = tables_of(folder)
    days = sorted(tables.flows["date"])
    said: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": _NAME,
        "description": _ABOUT,
        "url": f"{base}/",
        "version": tables.version,
        "license": _LICENCE,
        "creator": {"@type": "GovernmentOrganization", "name": _MINISTRY},
        "spatialCoverage": {"@type": "Place", "name": "Kazakhstan"},
        "variableMeasured": ["release, m³/s", "inflow, m³/s", "fill, %", "volume, million m³"],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": _TITLES[table.file],
                "encodingFormat": "text/csv",
                "contentUrl": f"{base}/data/{table.file}",
            }
            for table in TABLES
        ],
    }
    if days:
        said["temporalCoverage"] = f"{days[0]:%Y-%m-%d}/{days[-1]:%Y-%m-%d}"
    return json.dumps(said, ensure_ascii=False, indent=1).encode()
