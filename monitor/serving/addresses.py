"""Addresses that programs read, on the port of the pages.

What belongs here: how an answer is given: its type, its tag, who may read it. What stands in it is
said by the modules beside this one.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from extract.errors import SuqoimaError
from extract.tables.columns import TABLES
from monitor.serving.catalog import catalog, data_package
from monitor.serving.feed import feed
from monitor.serving.geography import geography
from monitor.serving.latest import latest
from monitor.today import today

_OPEN: Final = {
    "Access-Control-Allow-Origin": "*",  # anybody's page may read what anybody may read
    "Cache-Control": "max-age=60",
    "X-Content-Type-Options": "nosniff",
}
_CSV, _JSON = "text/csv; charset=utf-8", "application/json"
_NOT_MODIFIED, _UNREADABLE = 304, 503


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an answer is made of: the folder, the address it is asked at, and its parameters."""

    folder: Path
    base: str
    wanted: Mapping[str, list[str]]


_Body = Callable[[_Asked], bytes]


def addresses(folder: Path) -> list[Route]:
    """Return the routes of a data folder; each answers GET and HEAD, and writes nothing."""
    bodies: dict[str, tuple[_Body, str]] = {
        f"/data/{table.file}": (partial(_file, table.file), _CSV) for table in TABLES
    }
    bodies |= {
        "/data/latest.json": (lambda one: latest(one.folder, today()), _JSON),
        "/data/reservoirs.geojson": (lambda one: geography(one.folder), "application/geo+json"),
        "/data/datapackage.json": (lambda one: data_package(one.base), _JSON),
        "/data/catalog.jsonld": (lambda one: catalog(one.folder, one.base), "application/ld+json"),
        "/feed.atom": (
            lambda one: feed(one.folder, one.base, one.wanted),
            "application/atom+xml; charset=utf-8",
        ),
    }
    return [
        Route(path, partial(_answer, folder, *one), methods=["GET"]) for path, one in bodies.items()
    ]


def _file(name: str, asked: _Asked) -> bytes:
    return (asked.folder / name).read_bytes()


def _answer(folder: Path, body: _Body, media_type: str, request: Request) -> Response:
    """Answer a request; of what the asker has already only that it still holds."""
    wanted = {name: request.query_params.getlist(name) for name in request.query_params}
    base = str(request.base_url).rstrip("/")
    try:
        content = body(_Asked(folder, base, wanted))
    except (SuqoimaError, OSError) as error:
        said = str(error).replace(str(folder), "data")  # where it lies is nobody's business
        return Response(f"{said}\n", _UNREADABLE, _OPEN, "text/plain; charset=utf-8")
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = _OPEN | {"ETag": tag, "Last-Modified": formatdate(_changed(folder), usegmt=True)}
    known = request.headers.get("if-none-match", "")
    if tag in known.replace("W/", "").replace(" ", "").split(","):
        return Response(status_code=_NOT_MODIFIED, headers=headers)
    return Response(content, headers=headers, media_type=media_type)


def _changed(folder: Path) -> float:
    """Return when a table of the folder changed last."""
    paths = [folder / table.file for table in TABLES]
    return max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)
