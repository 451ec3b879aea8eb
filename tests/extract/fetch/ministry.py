"""The ministry's site as it answers, on a small web."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from extract.fetch.client import Limits
from extract.fetch.govkz import GovKz
from tests.extract.fetch.conftest import Asked, Reply, Web, http

TODAY = datetime.now(UTC).replace(hour=8, minute=0, second=0, microsecond=0)
BULLETIN = "<p>Из Шульбинского водохранилища сбрасывается {n} м<sup>3</sup>/с.</p>"
OTHER = "<p>В Астане прошло совещание № {n}.</p>"
TICKET = http(
    b'{"statusCode":400,"error":"browserTicketMissing","message":"notAllowed"}',
    400,
    Content_Type="application/json",
)
_ARGUMENTS = re.compile(r'_lang: "(\w+)", _page: (\d+), _size: (\d+), _sort: "created_date:DESC"')
_ROOM = Limits(connect_s=1, read_s=1, total_s=2, answer_bytes=1_000_000)


def entry(number: int, body: str = BULLETIN, **fields: object) -> dict[str, object]:
    """Return a piece of news as the site gives it; number 1000 is of today, 1001 an hour later."""
    created = TODAY - timedelta(hours=1_000 - number)
    return {
        "id": number,
        "title": f"О сбросах воды {'абвгдежзик'[number % 10]}",
        "created_date": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "body": body.format(n=number),
        "short_description": None,
        **fields,
    }


def as_json(content: object, status: int = 200, **headers: str) -> bytes:
    """Return an answer in JSON."""
    body = json.dumps(content).encode()
    return http(body, status, Content_Type="application/json", **headers)


@dataclass
class Ministry:
    """News by language, newest first, and answers that come before them."""

    web: Web
    news: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    first: list[Reply] = field(default_factory=list)
    graphql: Callable[[], bytes] | None = None
    rest: Callable[[], bytes] | None = None
    waits: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.web.answer = self.answer

    def site(self) -> GovKz:
        return GovKz(self.web.client(_ROOM), "http://www.gov.kz", self.waits.append)

    def answer(self, asked: Asked) -> Reply:
        if self.first:
            return self.first.pop(0)
        if asked.target == "/graphql":
            return self.graphql() if self.graphql else self._graphql(asked)
        return self.rest() if self.rest else self._rest(asked)

    def asked(self) -> list[str]:
        """Return what was asked for: ``graphql ru 1`` or ``rest ru 1``."""
        return [" ".join(map(str, _read(one)[:3])) for one in self.web.asked]

    def _graphql(self, asked: Asked) -> bytes:
        _, language, page, size = _read(asked)
        assert asked.method == "POST"
        assert asked.headers["content-type"] == "application/json"
        assert 'projects: "eq:water"' in json.loads(asked.body)["query"]
        found = self.news.get(language, [])[(page - 1) * size : page * size]
        return as_json({"data": {"news": found}})

    def _rest(self, asked: Asked) -> bytes:
        _, language, page, size = _read(asked)
        query = parse_qs(urlsplit(asked.target).query)
        assert asked.target.startswith("/api/v1/public/content-manager/news?")
        assert (query["projects"], query["sort-by"]) == (["eq:water"], ["created_date:DESC"])
        after = query.get("created_date", ["gt:"])[0]
        if after.startswith("gte:"):
            return as_json({"message": "Internal server error"}, 500)
        later = [
            one
            for one in self.news.get(language, [])
            if str(one["created_date"]) > after.removeprefix("gt:")
        ]
        return as_json(later[(page - 1) * size : page * size])


def _read(asked: Asked) -> tuple[str, str, int, int]:
    if asked.target == "/graphql":
        found = _ARGUMENTS.search(json.loads(asked.body)["query"])
        assert found is not None
        return "graphql", found[1], int(found[2]), int(found[3])
    query = parse_qs(urlsplit(asked.target).query)
    return "rest", asked.headers["accept-language"], int(query["page"][0]), int(query["size"][0])
