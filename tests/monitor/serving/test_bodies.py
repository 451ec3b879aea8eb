"""What stands at the addresses programs read."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import frictionless
import pytest

from extract.tables.columns import TABLES
from monitor.serving.catalog import catalog, data_package
from monitor.serving.feed import feed
from monitor.serving.geography import geography
from monitor.serving.latest import latest
from monitor.tables import load_tables
from tests.conftest import ROOT
from tests.monitor.builders import DATA, reading, stored, write_folder

BASE = "http://127.0.0.1:8501"
ATOM = "{http://www.w3.org/2005/Atom}"


def _latest(folder: Path, day: date) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(latest(folder, day))
    return said | {"reservoirs": {one["id"]: one for one in said["reservoirs"]}}


def test_the_last_figure_of_each_measure_has_its_sentence_and_age(tmp_path: Path) -> None:
    write_folder(
        tmp_path,
        [
            reading("2025-04-08", "shulba", 748),
            reading("2025-04-10", "shulba", 1250, quote="сброс", flag="jump converted"),
            reading("2025-04-11", "shulba", 9, chosen="false"),
            reading("2025-04-10", "shulba", "", measure="inflow", qualifier="range", low_m3s=3,
                    high_m3s=5),
        ],
        storage=[stored("2025-04-09", "astana", "fill_percent", 83)],
    )  # fmt: skip
    said = _latest(tmp_path, date(2025, 4, 13))
    assert (said["version"], said["on"]) == (load_tables(tmp_path).version, "2025-04-13")
    inflow, release = sorted(
        said["reservoirs"]["shulba"]["figures"], key=lambda one: str(one["measure"])
    )
    assert (release["value"], release["unit"], release["age_days"]) == (1250, "m³/s", 3)
    assert (release["quote"], release["flags"]) == ("сброс", ["jump", "converted"])
    assert (inflow["value"], inflow["low"], inflow["high"]) == (None, 3, 5)
    (fill,) = said["reservoirs"]["astana"]["figures"]
    assert (fill["measure"], fill["value"], fill["unit"]) == ("fill_percent", 83, "%")
    assert said["reservoirs"]["astana"]["name"]["en"] == "Astana Reservoir"


def test_a_reservoir_nobody_knows_has_the_name_of_the_text(tmp_path: Path) -> None:
    write_folder(tmp_path, [reading("2025-04-08", "x-tasty", 5, reservoir="Тасты")])
    assert _latest(tmp_path, date(2025, 4, 8))["reservoirs"]["x-tasty"]["name"] == {"ru": "Тасты"}


def test_every_reservoir_of_the_gazetteer_is_a_feature_with_its_release() -> None:
    said = json.loads(geography(DATA))
    features = {one["id"]: one for one in said["features"]}
    shulba = features["shulba"]
    assert shulba["geometry"]["type"] == "Point"
    assert 80 < shulba["geometry"]["coordinates"][0] < 82
    assert shulba["properties"]["release_m3s"] == 3500
    assert shulba["properties"]["release_date"] == "2025-04-24"
    assert features["petropavlovsk"]["geometry"] is None


def test_the_data_package_describes_the_tables_as_they_are(tmp_path: Path) -> None:
    said = json.loads(data_package(BASE))
    assert [one["path"] for one in said["resources"]] == [f"{BASE}/data/{t.file}" for t in TABLES]
    for one, table in zip(said["resources"], TABLES, strict=True):
        one["path"] = table.file
        (tmp_path / table.file).write_bytes((ROOT / "data" / table.file).read_bytes())
    path = tmp_path / "datapackage.json"
    path.write_text(json.dumps(said), encoding="utf-8")
    report = frictionless.validate(str(path))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    broken = (tmp_path / "discharge.csv").read_text("utf-8").replace(",release,", ",leak,", 1)
    (tmp_path / "discharge.csv").write_text(broken, encoding="utf-8")
    assert not frictionless.validate(str(path)).valid


def test_the_catalogue_names_every_table_and_the_days() -> None:
    said = json.loads(catalog(DATA, BASE))
    assert said["@type"] == "Dataset"
    assert {one["contentUrl"] for one in said["distribution"]} == {
        f"{BASE}/data/{table.file}" for table in TABLES
    }
    assert said["temporalCoverage"] == "2024-10-03/2025-04-24"


def _entries(content: bytes) -> list[tuple[str, str]]:
    root = ElementTree.fromstring(content)
    return [
        (one.findtext(f"{ATOM}id", ""), one.findtext(f"{ATOM}title", ""))
        for one in root.iter(f"{ATOM}entry")
    ]


@pytest.fixture
def jumping(tmp_path: Path) -> Path:
    rows = [
        reading("2025-04-08", "shulba", 100),
        reading("2025-04-10", "shulba", 160),
        reading("2025-04-11", "shulba", 165),
        reading("2025-04-12", "shulba", 900, qualifier="over", low_m3s=900),
        reading("2025-04-08", "astana", 10, published="2025-04-09", document="b/<x>.txt"),
        reading("2025-04-10", "astana", 2, published="2025-04-09", document="b/<x>.txt"),
    ]
    return write_folder(tmp_path, rows)


def test_the_feed_tells_of_bulletins_and_of_exact_releases_that_jumped(jumping: Path) -> None:
    titles = [title for _, title in _entries(feed(jumping, BASE, {}))]
    assert [one for one in titles if "→" in one] == [
        "Шульбинское водохранилище: 100 → 160 m³/s (+60 %)",
        "Астанинское водохранилище: 10 → 2 m³/s (-80 %)",
    ]
    assert len(titles) == 3


def test_the_feed_is_filtered_and_its_ids_stay(jumping: Path) -> None:
    every = dict(_entries(feed(jumping, BASE, {})))
    high = _entries(feed(jumping, BASE, {"jump": ["70"]}))
    assert [title for _, title in high if "→" in title] == [
        "Астанинское водохранилище: 10 → 2 m³/s (-80 %)"
    ]
    mine = _entries(feed(jumping, BASE, {"r": ["shulba"]}))
    assert [title for _, title in mine] == ["Шульбинское водохранилище: 100 → 160 m³/s (+60 %)"]
    assert _entries(feed(jumping, BASE, {"region": ["KZ-99"]})) == []
    assert all(every[key] == title for key, title in (*high, *mine))
    assert _entries(feed(jumping, BASE, {"jump": ["<x>"]})) == _entries(feed(jumping, BASE, {}))
