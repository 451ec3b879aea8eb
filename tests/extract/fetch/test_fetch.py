from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from extract.archive import Provenance
from extract.errors import SuqoimaError
from extract.fetch import govkz
from extract.fetch.memory import last_attempt, recall
from extract.fetch.run import Report, fetch, is_worth_keeping
from tests.extract.fetch.conftest import Asked, Reply, Web, http
from tests.extract.fetch.ministry import BULLETIN, OTHER, TICKET, TODAY, Ministry, as_json, entry

NOWHERE = Provenance(None, datetime(2025, 4, 15, tzinfo=UTC), "fetch", None, None, None)


@dataclass
class Archive:
    """Remembers the names of what it was given; fails before taking a given number."""

    kept: list[str] = field(default_factory=list)
    contents: list[bytes] = field(default_factory=list)
    full_at: int = 1_000

    def keep(self, content: bytes, suffix: str, provenance: Provenance) -> None:
        if len(self.kept) == self.full_at:
            raise SuqoimaError("disk", "it cannot be written", "Make room")
        assert (suffix, provenance.obtained_by) == (".html", "fetch")
        self.kept.append((provenance.name or "").removeprefix("govkz-"))
        self.contents.append(content)


@dataclass
class Fetching:
    """A ministry, an archive and what is remembered between fetches."""

    ministry: Ministry
    folder: Path
    archive: Archive = field(default_factory=Archive)

    def __call__(
        self, *languages: str, since: date | None = None, limit: int | None = None
    ) -> Report:
        self.archive.kept.clear()
        self.ministry.web.asked.clear()
        return fetch(
            self.ministry.site(), self.folder, self.archive.keep, languages or ("ru",),
            since=since, limit=limit,
        )  # fmt: skip

    def publish(self, *numbers: int, language: str = "ru", body: str = BULLETIN) -> None:
        entries = [entry(number, body) for number in sorted(numbers, reverse=True)]
        self.ministry.news[language] = entries + self.ministry.news.get(language, [])


@pytest.fixture
def fetching(web: Web, tmp_path: Path) -> Fetching:
    made = Fetching(Ministry(web), tmp_path / "fetch")
    made.publish(*range(960, 1_000))
    return made


def _names(*numbers: int, language: str = "ru") -> list[str]:
    return [f"{number}-{language}" for number in numbers]


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("Из Шульбинского водохранилища сбрасывается 648 кубометров воды в секунду.", True),
        ("Предложено сбрасывать из Шульбинского водохранилища 50 м3/с.", True),
        ("На водохранилищах Актюбинской области пик половодья пройден.", True),
        ("В Астане прошло совещание № 648.", False),
        ("", False),
    ],
)
def test_what_says_something_is_worth_keeping(text: str, *, worth: bool) -> None:
    assert is_worth_keeping(text.encode(), NOWHERE) is worth


def test_only_what_says_something_is_kept_and_all_is_seen(fetching: Fetching) -> None:
    fetching.publish(1_000, body=OTHER)
    fetching.publish(1_001)
    report = fetching()
    assert (report.looked_at, report.kept, report.failures) == (42, 41, [])
    assert fetching.archive.kept == _names(1_001, *range(999, 959, -1))
    assert "сбрасывается 1001 м<sup>3</sup>/с" in fetching.archive.contents[0].decode()
    assert len(recall(fetching.folder).known["ru"]) == 42


def test_a_second_fetch_stops_at_what_it_knows(fetching: Fetching) -> None:
    fetching()
    report = fetching()
    assert (report.looked_at, fetching.archive.kept) == (0, [])
    assert fetching.ministry.asked() == ["graphql ru 1"]
    fetching.publish(1_000, 1_001)
    assert fetching().kept == 2
    assert fetching.archive.kept == _names(1_001, 1_000)
    assert fetching.ministry.asked() == ["graphql ru 1"]
    fetching.publish(*range(1_002, 1_032))
    assert fetching().kept == 30
    assert len(fetching.ministry.asked()) == 2
    fetching()
    assert fetching.ministry.asked() == ["graphql ru 1"]


def test_the_first_fetch_goes_back_a_month(fetching: Fetching) -> None:
    month = 30 * 24
    fetching.publish(*range(960 - month - 60, 960))
    fetching.ministry.news["ru"].sort(key=lambda one: -int(str(one["id"])))
    asked_first = fetching().looked_at
    assert month < asked_first < month + 60 + 20
    assert fetching().looked_at == 0


def test_each_language_is_a_walk_of_its_own(fetching: Fetching) -> None:
    fetching.publish(998, 999, language="kk", body="<p>{n}: м<sup>3</sup>/с туралы</p>")
    assert fetching("ru", "kk", "en").looked_at == 42
    assert {*recall(fetching.folder).known} == {"ru", "kk", "en"}
    assert [one[:10] for one in fetching.ministry.asked()[-3:]] == [
        "graphql kk", "graphql kk", "graphql en",
    ]  # fmt: skip
    fetching.publish(1_000, language="kk")
    assert fetching("ru", "kk").looked_at == 1


def test_what_was_not_translated_is_kept_once(fetching: Fetching) -> None:
    fetching.ministry.news["kk"] = fetching.ministry.news["ru"][:3]
    fetching("ru", "kk")
    assert [one for one in fetching.archive.kept if one.endswith("kk")] == []
    assert list(recall(fetching.folder).known["kk"]) == ["999", "998", "997"]


def test_news_that_come_while_paging_are_not_lost_and_nothing_comes_twice(
    fetching: Fetching,
) -> None:
    pages = fetching.ministry.answer

    def shifting(asked: Asked) -> Reply:
        answer = pages(asked)
        if len(fetching.ministry.web.asked) == 1:
            fetching.publish(1_000, 1_001, 1_002)
        return answer

    fetching.ministry.web.answer = shifting
    assert fetching().looked_at == 40
    assert fetching.archive.kept == _names(*range(999, 959, -1))
    assert fetching().kept == 3
    assert fetching.archive.kept == _names(1_002, 1_001, 1_000)


def test_a_corrected_bulletin_is_taken_again(fetching: Fetching) -> None:
    fetching()
    fetching.ministry.news["ru"][5] = entry(994, "<p>Исправлено: " + BULLETIN)
    assert fetching().looked_at == 1
    assert fetching.archive.kept == _names(994)
    assert fetching().looked_at == 0


@pytest.mark.parametrize("limit", [1, 20, 25, 39])
def test_what_a_limit_has_left_out_comes_the_next_time(fetching: Fetching, limit: int) -> None:
    assert fetching(limit=limit).looked_at == limit
    fetching.publish(1_000)
    assert fetching().looked_at == 40 - limit + 1
    assert {*fetching.archive.kept} == {*_names(1_000, *range(999 - limit, 959, -1))}


def test_what_a_failure_has_left_out_comes_the_next_time(fetching: Fetching) -> None:
    fetching.publish(1_000, 1_001)
    fetching()
    fetching.publish(*range(1_002, 1_032))
    broken = http(b"<html>504</html>", 504)
    answer = fetching.ministry.answer
    fetching.ministry.web.answer = lambda asked: (
        broken if len(fetching.ministry.web.asked) > 1 else answer(asked)
    )
    report = fetching()
    assert report.looked_at == 20
    assert len(report.failures) == 1
    fetching.ministry.web.answer = answer
    fetching.publish(1_032)
    assert fetching().looked_at == 11
    assert {*fetching.archive.kept} == {*_names(1_032, *range(1_002, 1_012))}
    assert fetching().looked_at == 0


@pytest.mark.parametrize("since", [TODAY.date() - timedelta(days=60), date.min])
def test_since_looks_again_at_what_was_seen(fetching: Fetching, since: date) -> None:
    fetching()
    assert fetching(since=since).kept == 40


@pytest.mark.parametrize("way", ["graphql", "rest"])
def test_a_since_that_does_not_reach_what_is_known_leaves_no_gap(
    fetching: Fetching, way: str
) -> None:
    if way == "rest":
        fetching.ministry.graphql = lambda: TICKET
    fetching()
    fetching.publish(*range(1_000, 1_101))
    fetching(since=TODAY.date() + timedelta(days=2))
    later = list(fetching.archive.kept)
    assert 60 < len(later) <= 80
    fetching()
    assert later + fetching.archive.kept == _names(*range(1_100, 999, -1))
    assert fetching().looked_at == 0


def test_a_site_that_gives_one_page_for_ever_is_left(fetching: Fetching) -> None:
    fetching.ministry.graphql = lambda: as_json({"data": {"news": entry(999)}})
    assert fetching().looked_at == 1
    assert fetching.ministry.asked() == ["graphql ru 1", "graphql ru 2"]


def test_an_entry_that_cannot_be_read_is_named_and_the_rest_goes_on(fetching: Fetching) -> None:
    deep = "<div>" * 3_000 + BULLETIN.format(n=5)
    fetching.ministry.news["ru"][:2] = [{"title": "no id"}, entry(998, deep)]
    report = fetching()
    assert report.kept == 38
    no_id, too_deep = map(str, report.failures)
    assert "has no number" in no_id
    assert "details/998?lang=ru: its HTML is nested too deeply" in too_deep
    assert [str(one) for one in fetching().failures] == [no_id, too_deep]


def test_a_closed_door_ends_the_fetch_and_is_remembered(fetching: Fetching) -> None:
    fetching.ministry.graphql = fetching.ministry.rest = lambda: TICKET
    report = fetching("ru", "kk", "en")
    assert fetching.ministry.asked() == ["graphql ru 1", "rest ru 1"]
    assert len(report.failures) == 1
    attempt = last_attempt(fetching.folder)
    assert attempt is not None
    assert attempt.failed
    assert "save its page, and add the file: suqoima add FILE" in attempt.message
    assert abs(attempt.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_one_language_that_fails_does_not_stop_the_others(fetching: Fetching) -> None:
    answer = fetching.ministry.answer

    def failing(asked: Asked) -> Reply:
        in_russian = b'_lang: \\"ru' in asked.body or asked.headers.get("accept-language") == "ru"
        return http(b"", 500) if in_russian else answer(asked)

    fetching.ministry.web.answer = failing
    fetching.publish(999, language="en")
    report = fetching("ru", "en")
    assert (len(report.failures), report.kept) == (1, 1)


def test_the_total_cap_ends_a_fetch_and_says_so(
    fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(govkz, "_MOST_REQUESTS", 1)
    report = fetching("ru", "kk")
    assert (report.kept, fetching.ministry.asked()) == (20, ["graphql ru 1"])
    assert "are enough for one run" in str(report.failures[0])


def test_a_good_fetch_leaves_a_good_word(fetching: Fetching) -> None:
    fetching()
    attempt = last_attempt(fetching.folder)
    assert attempt is not None
    assert (attempt.failed, attempt.message) == (False, "40 kept of 40 looked at")


def test_a_full_disk_loses_nothing_that_was_kept(fetching: Fetching) -> None:
    fetching.archive.full_at = 5
    with pytest.raises(SuqoimaError, match="Make room"):
        fetching()
    attempt = last_attempt(fetching.folder)
    assert attempt is not None
    assert (attempt.failed, "Make room" in attempt.message) == (True, True)
    fetching.archive.full_at = 1_000
    assert fetching().looked_at == 35


def test_a_fetch_that_was_killed_is_no_success(
    fetching: Fetching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetching.archive, "keep", killed)
    with pytest.raises(KeyboardInterrupt):
        fetching()
    attempt = last_attempt(fetching.folder)
    assert attempt is not None
    assert (attempt.failed, attempt.message) == (True, "it is under way, or was broken off")


def test_each_piece_of_news_moves_the_progress_bar(fetching: Fetching) -> None:
    ticks: list[int] = []
    fetch(fetching.ministry.site(), fetching.folder, fetching.archive.keep, ["ru"],
          tick=lambda: ticks.append(1))  # fmt: skip
    assert len(ticks) == 40
