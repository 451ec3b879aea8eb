"""How gov.kz is asked for the ministry's news.

What belongs here: its two ways of answering, what its answers and failures look like, and manners:
small pages, pauses, few tries. It guards one way with a ticket that only a browser gets. That is
its right: a ticket is never forged, fetched or worked around.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlencode

from extract.errors import AddressError, FetchError, PassingError
from extract.fetch.client import Answer, Client
from extract.tables.hostile import for_terminal

BASE = "https://www.gov.kz"
PAGE_SIZE = 20
_PAUSE_S = 0.8  # between pages
_WAITS_S = (2, 8)  # after the first and the second try
_LONGEST_WAIT_S = 120
_MOST_REQUESTS, _MOST_BYTES = 400, 200_000_000  # of one fetch
_DONE, _SERVER_ERRORS = 200, 500
_NOT_ALLOWED = frozenset({400, 401, 403})
_TICKET = b"browserTicketMissing"
_FOR_NOW = frozenset({408, 425, 429})
_SHOWN = 160  # characters of a server's own message
_INSTEAD = "Open the bulletin in a browser, save its page, and add the file: suqoima add FILE"
_Way = Callable[[str, int, datetime | None], list[object]]
# The day of publication is not asked for: not every answer has it, and a wrong field fails it all.
_QUERY = (
    'query {{ news(projects: "eq:water", _lang: "{language}", _page: {page}, _size: {size}, '
    '_sort: "created_date:DESC") {{ id title created_date body short_description }} }}'
)


class NotAllowedError(FetchError):
    """The server wants a ticket, or does not want us."""


class TooMuchError(FetchError):
    """A fetch has reached what it may cost."""


@dataclass(slots=True)
class GovKz:
    """The ministry's news, newest first.

    Parameters
    ----------
    client
        Makes the requests.
    base
        Where the site is.
    wait
        Sleeps for some seconds.
    """

    client: Client = field(default_factory=Client)
    base: str = BASE
    wait: Callable[[float], None] = time.sleep
    _requests: int = 0
    _bytes: int = 0

    def pages(self, language: str, after: datetime | None) -> Iterator[list[object]]:
        """Yield page after page of raw entries until there are no more.

        What is published meanwhile moves entries from one page to the next: they come twice.

        Parameters
        ----------
        language
            ru, kk or en.
        after
            Entries created before it need not come; some may.

        Raises
        ------
        NotAllowedError
            If no way is open to programs.
        TooMuchError
            If the total cap on requests or bytes is reached.
        FetchError
            If there is no answer after all tries.
        """
        ways: list[_Way] = [self._graphql, self._rest]
        number = 1
        while entries := self._first_answer(ways, language, number, after):
            yield entries
            number += 1
            self.wait(_PAUSE_S)

    def _first_answer(
        self, ways: list[_Way], language: str, page: int, after: datetime | None
    ) -> list[object]:
        """Ask one way after the other; one that failed is not asked again."""
        failures: list[FetchError | AddressError] = []
        while ways:
            try:
                return self._patiently(lambda: ways[0](language, page, after))
            except TooMuchError:
                raise
            except (FetchError, AddressError) as error:
                failures.append(error)
                del ways[0]
        problem = "; ".join(f"{one.place}: {one.problem}" for one in failures)
        refused = any(isinstance(one, NotAllowedError) for one in failures)
        raise (NotAllowedError if refused else FetchError)(self.base, problem, _INSTEAD)

    def _patiently(self, ask: Callable[[], list[object]]) -> list[object]:
        for pause in _WAITS_S:
            try:
                return ask()
            except PassingError as error:
                if error.wait_s > _LONGEST_WAIT_S:
                    raise
                self.wait(max(pause, error.wait_s))
        return ask()

    # Two ways of asking: page by page, of a language, what was created after a moment.

    def _graphql(self, language: str, page: int, _after: datetime | None) -> list[object]:
        url = f"{self.base}/graphql"
        query = _QUERY.format(language=language, page=page, size=PAGE_SIZE)
        body = json.dumps({"query": query, "variables": {}}).encode()
        answer = self._paid(lambda: self.client.post_json(url, body))
        found = _json(answer)
        match found:
            case {"errors": [_, *_]}:
                raise _no_news(answer)
            case {"data": {"news": news}}:
                return _entries(news, answer)
        raise _no_news(answer)

    def _rest(self, language: str, page: int, after: datetime | None) -> list[object]:
        asked = {"projects": "eq:water", "sort-by": "created_date:DESC"}
        if after is not None:
            # Later than, for "not before" the server has no answer.
            asked["created_date"] = f"gt:{after:%Y-%m-%dT%H:%M:%SZ}"
        query = urlencode({**asked, "page": page, "size": PAGE_SIZE}, safe=":")
        url = f"{self.base}/api/v1/public/content-manager/news?{query}"
        headers = {"Accept": "application/json", "Accept-Language": language}
        answer = self._paid(lambda: self.client.get(url, headers))
        return _entries(_json(answer), answer)

    def _paid(self, ask: Callable[[], Answer]) -> Answer:
        """Make one request within the total caps, and pass on an answer that is one."""
        if self._requests >= _MOST_REQUESTS or self._bytes >= _MOST_BYTES:
            problem = f"{self._requests} requests and {self._bytes:,} bytes are enough for one run"
            raise TooMuchError(self.base, problem, "Fetch the rest with fewer --lang or --since")
        self._requests += 1
        answer = ask()
        self._bytes += len(answer.content)
        _check(answer)
        return answer


def _check(answer: Answer) -> None:
    """Pass an answer whose status says that it is one."""
    problem = f"it answers {answer.status} {_shown(answer)}"
    if answer.status in _NOT_ALLOWED:
        raise NotAllowedError(answer.url, problem, _INSTEAD)
    if answer.status in _FOR_NOW or answer.status >= _SERVER_ERRORS:
        wait_s = _seconds(answer.headers.get("retry-after", ""))
        raise PassingError(answer.url, problem, "Try again later", wait_s)
    if answer.status != _DONE:
        raise FetchError(answer.url, problem, _INSTEAD)


def _json(answer: Answer) -> object:
    try:
        found: object = json.loads(answer.content)
    except (ValueError, RecursionError):
        raise _no_news(answer) from None
    return found


def _entries(news: object, answer: Answer) -> list[object]:
    match news:
        case list():
            return news
        case {"id": _}:
            return [news]  # one is not always put into a list
    raise _no_news(answer)


def _no_news(answer: Answer) -> FetchError:
    """Return what to say of an answer that came in order and holds something else."""
    problem = f"it answers {_shown(answer)} instead of news"
    if _TICKET in answer.content:
        return NotAllowedError(answer.url, problem, _INSTEAD)
    return PassingError(answer.url, problem, "Try again later")


def _shown(answer: Answer) -> str:
    """Return the beginning of an answer as one line without anything that steers a terminal."""
    text = answer.content[: 4 * _SHOWN].decode("utf-8", "replace")
    return f"«{' '.join(for_terminal(text).split())[:_SHOWN]}»"


def _seconds(retry_after: str) -> float:
    """Return how long ``Retry-After`` asks to wait: it is a number of seconds or a date."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
