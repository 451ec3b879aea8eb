"""The addresses programs read, asked of a real server."""

import gzip
import json
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from monitor.pages.view import FOLDER_VARIABLE
from tests.browser.serving import serve
from tests.monitor.builders import DATA

TABLES = ("discharge", "skipped", "remarks", "storage", "storage_skipped")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("served") / "data"))


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with serve("dashboard.py", **{FOLDER_VARIABLE: str(folder)}) as served:
        yield served


def _get(url: str, **headers: str) -> tuple[int, Message, bytes]:
    asked = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_served_byte_for_byte(address: str, folder: Path, name: str) -> None:
    status, headers, body = _get(f"{address}/data/{name}.csv")
    assert (status, headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert body == (folder / f"{name}.csv").read_bytes()
    assert headers["access-control-allow-origin"] == "*"
    assert headers["last-modified"].endswith(" GMT")


def test_what_the_asker_has_is_not_sent_again(address: str) -> None:
    url = f"{address}/data/latest.json"
    _, headers, body = _get(url)
    status, _, nothing = _get(url, **{"If-None-Match": f'W/{headers["etag"]}, "x"'})
    assert (status, nothing) == (304, b"")
    status, _, again = _get(url, **{"If-None-Match": '"x"'})
    assert (status, again) == (200, body)


def test_an_answer_is_packed_for_who_takes_it(address: str) -> None:
    url = f"{address}/data/discharge.csv"
    _, headers, packed = _get(url, **{"Accept-Encoding": "gzip"})
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed) == _get(url)[2]


@pytest.mark.parametrize("path", ["latest.json", "reservoirs.geojson", "datapackage.json"])
def test_json_is_json(address: str, path: str) -> None:
    _, headers, body = _get(f"{address}/data/{path}")
    assert "json" in headers["content-type"]
    assert json.loads(body)


@pytest.mark.parametrize(
    "path", ["/data/../pyproject.toml", "/data/%2e%2e/README.md", "/data/secret.csv"]
)
def test_nothing_else_of_the_folder_is_served(address: str, path: str) -> None:
    body = _get(f"{address}{path}")[2]
    assert b"requires-python" not in body
    assert b"tidy table" not in body


def test_what_is_sent_is_refused(address: str) -> None:
    asked = urllib.request.Request(f"{address}/data/latest.json", data=b"x", method="POST")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=30)
    assert refused.value.code == 405


def test_the_pages_stand_beside_the_addresses(address: str) -> None:
    status, headers, _ = _get(f"{address}/fill")
    assert (status, headers["content-type"].partition(";")[0]) == (200, "text/html")


def test_a_table_that_cannot_be_read_is_said(address: str, folder: Path) -> None:
    path = folder / "remarks.csv"
    kept = path.read_bytes()
    path.unlink()
    try:
        status, _, body = _get(f"{address}/data/latest.json")
    finally:
        path.write_bytes(kept)
    assert status == 503
    assert b"remarks.csv" in body
    assert str(folder).encode() not in body
    assert b"suqoima update" in body
