from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from extract.errors import FetchError
from extract.fetch import govkz
from extract.fetch.govkz import GovKz, NotAllowedError, TooMuchError
from tests.extract.fetch.conftest import Reply, Web, http
from tests.extract.fetch.ministry import TICKET, Ministry, as_json, entry

PAUSE_S, WAITS_S = 0.8, [2, 8]


@pytest.fixture
def ministry(web: Web) -> Ministry:
    return Ministry(web, {"ru": [entry(number) for number in range(50, 0, -1)]})


def _ids(site: GovKz, language: str = "ru", after: datetime | None = None) -> list[object]:
    pages = site.pages(language, after)
    return [one["id"] for page in pages for one in page if isinstance(one, dict)]


def test_all_news_come_in_small_pages_with_pauses(ministry: Ministry) -> None:
    assert _ids(ministry.site()) == list(range(50, 0, -1))
    assert ministry.asked() == [f"graphql ru {page}" for page in (1, 2, 3, 4)]
    assert ministry.waits == [PAUSE_S] * 3


@pytest.mark.parametrize("answer", [TICKET, http(b"<html>Forbidden</html>", 403),
    as_json({"errors": [{"message": "browserTicketMissing"}]})])  # fmt: skip
def test_where_the_first_way_is_closed_the_second_is_gone(
    ministry: Ministry, answer: bytes
) -> None:
    ministry.graphql = lambda: answer
    assert _ids(ministry.site()) == list(range(50, 0, -1))
    assert ministry.asked() == ["graphql ru 1", *[f"rest ru {page}" for page in (1, 2, 3, 4)]]


@pytest.mark.parametrize("status", [400, 401, 403])
def test_where_no_way_is_open_it_says_what_to_do_instead(ministry: Ministry, status: int) -> None:
    ministry.graphql = lambda: http(b"<h1>No</h1>", status)
    ministry.rest = lambda: http(b'{"message": "notAllowed"}', status)
    with pytest.raises(NotAllowedError, match="save its page, and add the file") as caught:
        _ids(ministry.site())
    assert f"it answers {status} «<h1>No</h1>»" in str(caught.value)
    assert f'it answers {status} «{{"message": "notAllowed"}}»' in str(caught.value)
    # Asked once each: a closed door is not knocked at again, and nothing is asked for a ticket.
    assert ministry.asked() == ["graphql ru 1", "rest ru 1"]
    assert ministry.waits == []
    assert not any("cookie" in one.headers for one in ministry.web.asked)


PASSING: dict[str, Reply] = {
    "gateway time-out": http(b"<html>504 Gateway Time-out</html>", 504),
    "server error": as_json({"message": "Internal server error"}, 500),
    "errors in order": as_json({"errors": [{"message": "Cannot query"}]}),
    "errors beside data": as_json({"errors": [{"message": "x"}], "data": {"news": []}}),
    "no data": as_json({"data": None}),
    "no news": as_json({"data": {"news": None}}),
    "something else": as_json({"data": {"news": "none"}}),
    "only a number": as_json(7),
    "HTML instead of JSON": http(b"<!doctype html><div id=root></div>"),
    "nothing": http(b""),
    "deeper than can be read": http(b"[" * 200_000),
    "broken off": http(b'{"data": {"news": []}}')[:-3],
    "cut off within its length": http(b'{"data": {"ne'),
    "no answer": b"",
}


@pytest.mark.parametrize("failure", PASSING)
def test_what_may_pass_is_tried_three_times_with_growing_waits(
    ministry: Ministry, failure: str
) -> None:
    ministry.first = [PASSING[failure]] * 2
    assert next(ministry.site().pages("ru", None)) == ministry.news["ru"][:20]
    assert ministry.asked() == ["graphql ru 1"] * 3
    assert ministry.waits == WAITS_S


def test_what_does_not_pass_leads_to_the_second_way_and_then_to_an_error(
    ministry: Ministry,
) -> None:
    ministry.graphql = lambda: http(b"<html>504</html>", 504)
    assert _ids(ministry.site()) == list(range(50, 0, -1))
    assert ministry.asked()[:4] == [*["graphql ru 1"] * 3, "rest ru 1"]
    ministry.rest = lambda: http(b"<html>not JSON</html>")
    with pytest.raises(FetchError, match=r"504.*not JSON.*save its page") as caught:
        _ids(ministry.site())
    assert not isinstance(caught.value, NotAllowedError)


def test_a_second_way_goes_on_where_the_first_has_stopped(ministry: Ministry) -> None:
    pages = ministry.site().pages("ru", None)
    next(pages)
    ministry.graphql = lambda: TICKET
    assert next(pages) == ministry.news["ru"][20:40]
    assert ministry.asked() == ["graphql ru 1", "graphql ru 2", "rest ru 2"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_says_how_long_to_wait_is_waited_for(ministry: Ministry, status: int) -> None:
    later = datetime.now(UTC) + timedelta(seconds=60)
    ministry.first = [
        http(b"", status, Retry_After="30"),
        http(b"", status, Retry_After=format_datetime(later, usegmt=True)),
    ]
    next(ministry.site().pages("ru", None))
    assert ministry.waits[0] == 30
    assert 55 < ministry.waits[1] <= 60


@pytest.mark.parametrize("said", ["1", "-5", "soon", "", "²", "Mon, 99 Foo 2025"])
def test_a_wait_is_never_shorter_than_ours(ministry: Ministry, said: str) -> None:
    ministry.first = [http(b"", 429, Retry_After=said)]
    next(ministry.site().pages("ru", None))
    assert ministry.waits == WAITS_S[:1]


def test_a_wait_longer_than_anybody_watches_is_not_waited(ministry: Ministry) -> None:
    ministry.graphql = lambda: http(b"", 429, Retry_After="86400")
    next(ministry.site().pages("ru", None))
    assert ministry.waits == []
    assert ministry.asked() == ["graphql ru 1", "rest ru 1"]


@pytest.mark.parametrize("way", ["graphql", "rest"])
def test_one_object_instead_of_a_list_is_a_list_of_one(ministry: Ministry, way: str) -> None:
    one = entry(7)
    if way == "graphql":
        ministry.first = [as_json({"data": {"news": one}})]
    else:
        ministry.first = [TICKET, as_json(one)]
    assert next(ministry.site().pages("ru", None)) == [one]


def test_only_what_is_later_is_asked_for_where_the_server_can(ministry: Ministry) -> None:
    ministry.graphql = lambda: TICKET
    after = datetime.fromisoformat(str(ministry.news["ru"][3]["created_date"]))
    assert _ids(ministry.site(), after=after) == [50, 49, 48]


def test_what_a_server_says_is_shown_short_and_steers_no_terminal(ministry: Ministry) -> None:
    said = b"<html>\x1b[2J\x1b]0;owned\x07\r\nsorry \xff" + b"x" * 5_000
    ministry.graphql = ministry.rest = lambda: http(said, 403)
    with pytest.raises(NotAllowedError) as caught:
        _ids(ministry.site())
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 900


def test_a_fetch_has_an_end(ministry: Ministry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(govkz, "_MOST_REQUESTS", 2)
    with pytest.raises(TooMuchError, match=r"2 requests and .* with fewer --lang or --since"):
        _ids(ministry.site())
    assert len(ministry.web.asked) == 2
    monkeypatch.setattr(govkz, "_MOST_REQUESTS", 400)
    monkeypatch.setattr(govkz, "_MOST_BYTES", 100)
    with pytest.raises(TooMuchError):
        _ids(ministry.site())
    assert len(ministry.web.asked) == 3


def test_a_site_whose_name_leads_inside_is_not_asked(ministry: Ministry) -> None:
    ministry.web.names["www.gov.kz"] = [["10.0.0.1"]]
    with pytest.raises(FetchError, match="does not lead into the public internet"):
        _ids(ministry.site())
    assert ministry.web.connected == []


def test_the_site_is_asked_over_an_encrypted_line() -> None:
    assert GovKz().base == "https://www.gov.kz"
