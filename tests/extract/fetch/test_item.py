from datetime import UTC, date, datetime

import pytest

from extract import extract_page, read_page
from extract.archive import Provenance
from extract.errors import FetchError
from extract.fetch.item import item_document, read_item

NOW = datetime(2026, 6, 9, 12, tzinfo=UTC)
SENTENCE = "Из Шуль<b>бин</b>ского водохранилища сбрасывается 648&nbsp;м<sup>3</sup>/с."
RAW = {
    "id": 1234567,
    "title": "О сбросах &laquo;воды&raquo; <b>сегодня</b>",
    "created_date": "2026-06-09T11:48:00Z",
    "body": f"<p>{SENTENCE}</p>",
    "short_description": "not this",
}
ADDRESS = "https://www.gov.kz/memleket/entities/water/press/news/details/1234567?lang=ru"


def test_an_entry_becomes_a_page_that_reads_like_a_portals() -> None:
    item = read_item(RAW, "ru")
    content, source = item_document(item, NOW)
    assert source == Provenance(ADDRESS, NOW, "fetch", date(2026, 6, 9), "ru", "govkz-1234567-ru")
    page = read_page(content)
    (article,) = page.articles
    assert (article.title, article.published, article.source_url) == (
        "О сбросах «воды» сегодня", date(2026, 6, 9), ADDRESS,
    )  # fmt: skip
    (reading,) = extract_page(page).readings
    assert (reading.reservoir_id, reading.discharge_m3s) == ("shulba", 648)


@pytest.mark.parametrize(
    "body",
    [
        f"<!DOCTYPE html><html><head><title>Старое</title><style>p{{}}</style></head>"
        f"<body><p>{SENTENCE}</p></body></html>",
        f"</div></body></html><p>{SENTENCE}",
        f"<html><body>a</body></html><HTML lang=ru><body class=x>b</body></HTML ><p>{SENTENCE}",
        f"<ul><li>{SENTENCE}</li></ul><!-- no end",
        f"{SENTENCE}<script>document.write('900 м3/с')",
        f"\x00\x1b{SENTENCE}\ud800",
    ],
)
def test_a_body_of_any_make_is_read_and_breaks_nothing(body: str) -> None:
    content, _ = item_document(read_item({**RAW, "body": body}, "ru"), NOW)
    page = read_page(content)
    assert page.articles[0].title == "О сбросах «воды» сегодня"
    assert [one.discharge_m3s for one in extract_page(page).readings] == [648]


@pytest.mark.parametrize("body", [None, "", 7])
def test_without_a_body_there_is_a_short_description(body: object) -> None:
    raw = {**RAW, "body": body, "short_description": SENTENCE}
    assert read_item(raw, "ru").body == SENTENCE
    assert read_item({**raw, "short_description": None}, "ru").body == ""


@pytest.mark.parametrize(
    ("created", "published", "day"),
    [
        ("2026-06-09T11:48:00Z", None, date(2026, 6, 9)),
        ("2026-06-09T11:48:00.123456+00:00", None, date(2026, 6, 9)),
        ("2026-06-09T11:48:00", None, date(2026, 6, 9)),
        ("2026-06-09T23:48:00+05:00", None, date(2026, 6, 9)),
        ("2026-06-09T11:48:00Z", "2026-06-11", date(2026, 6, 11)),
        ("2026-06-09T11:48:00Z", "2026-06-11T08:00:00Z", date(2026, 6, 11)),
        ("2026-06-09T11:48:00Z", "soon", date(2026, 6, 9)),
        # UTC or the ministry's own time? Two days, and no telling which.
        ("2026-06-09T19:30:00Z", None, None),
        ("2026-06-09", None, date(2026, 6, 9)),
        ("9999-12-31T23:00:00Z", None, None),
        ("0001-01-01T00:00:00+05:00", None, None),
        ("09.06.2026", None, None),
        (None, None, None),
        (1781005680, None, None),
    ],
)
def test_the_day_of_publication_is_sure_or_none(
    created: object, published: object, day: date | None
) -> None:
    item = read_item({**RAW, "created_date": created, "publication_date": published}, "ru")
    assert item.published == day
    content, source = item_document(item, NOW)
    assert source.published == day
    assert read_page(content).articles[0].published == day


def test_a_title_is_no_markup() -> None:
    item = read_item({**RAW, "title": "Вода &lt;script&gt; и <i>реки</i>"}, "ru")
    assert item.title == "Вода <script> и реки"
    content, _ = item_document(item, NOW)
    assert b"<script>" not in content
    assert read_page(content).articles[0].title == item.title


def test_times_are_compared_in_utc() -> None:
    moments = ("2026-06-09T11:48:00Z", "2026-06-09T16:48:00+05:00", "2026-06-09T11:48:00")
    found = {read_item({**RAW, "created_date": one}, "ru").created for one in moments}
    assert found == {datetime(2026, 6, 9, 11, 48, tzinfo=UTC)}


@pytest.mark.parametrize("name", ["77", 77])
def test_an_id_is_a_number_or_its_digits(name: object) -> None:
    assert read_item({**RAW, "id": name}, "ru").id == "77"


@pytest.mark.parametrize(
    "raw",
    [None, [], "text", {}, *({**RAW, "id": one} for one in
     ("../../etc/passwd", "", -1, 1.5, None, True, "7\n", "٧", "9" * 40, "a"))],
)  # fmt: skip
def test_an_entry_without_a_number_is_an_error(raw: object) -> None:
    with pytest.raises(FetchError, match="has no number"):
        read_item(raw, "ru")


def test_a_change_of_title_or_body_is_a_change_and_a_language_is_none() -> None:
    digest = read_item(RAW, "ru").digest
    assert read_item({**RAW, "created_date": None}, "kk").digest == digest
    assert read_item({**RAW, "title": "О сбросах"}, "ru").digest != digest
    assert read_item({**RAW, "body": "<p>649</p>"}, "ru").digest != digest
