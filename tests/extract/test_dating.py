from datetime import date

import pytest

from extract import extract_page, read_page
from extract.languages.kinds import DayRole
from extract.reading.mentions.mention import Day
from extract.reading.verdicts.dates import AsOf, Dated
from extract.reading.verdicts.reckoning import calendar_day
from tests.conftest import read

PUBLISHED = date(2025, 4, 15)


def _day(
    first: int, month: int, *, last: int = 0, year: int | None = None, role: DayRole | None = None
) -> Day:
    return Day(0, 1, first, last or first, month, year, role)


@pytest.mark.parametrize(
    ("day", "latest", "found"),
    [
        (_day(20, 3), PUBLISHED, date(2025, 3, 20)),
        (_day(31, 12), PUBLISHED, date(2024, 12, 31)),
        (_day(15, 4), PUBLISHED, date(2025, 4, 15)),
        (_day(20, 3, year=2019), PUBLISHED, date(2019, 3, 20)),
        (_day(20, 3), None, None),
        (_day(29, 2), PUBLISHED, date(2024, 2, 29)),
        (_day(31, 4), PUBLISHED, None),
        (_day(12, 13, year=2025), PUBLISHED, None),
    ],
)
def test_years_left_out(day: Day, latest: date | None, found: date | None) -> None:
    assert calendar_day(day, latest)[1] == found


def test_a_day_of_grace_for_bulletins_of_the_evening_before() -> None:
    as_of = AsOf(PUBLISHED, [])
    assert as_of.of(_day(16, 4, role="as-of"), None).day == date(2025, 4, 16)
    assert as_of.of(_day(17, 4, role="as-of"), None).day == date(2024, 4, 17)


def test_the_order_in_which_places_are_asked() -> None:
    as_of = AsOf(PUBLISHED, [_day(10, 4)])
    assert as_of.of(None, None) == Dated(date(2025, 4, 10), None, "title")
    as_of.lead(_day(12, 4, role="as-of"), of_article=False)
    assert as_of.today() == Dated(date(2025, 4, 10), None, "title")
    assert as_of.of(None, None) == Dated(date(2025, 4, 12), None, "paragraph")
    assert as_of.of(None, _day(13, 4)) == Dated(date(2025, 4, 13), None, "paragraph")
    assert as_of.of(_day(14, 4), _day(13, 4)) == Dated(date(2025, 4, 14), None, "clause")
    assert AsOf(PUBLISHED, []).of(None, None) == Dated(PUBLISHED, None, "published")
    assert AsOf(None, []).of(None, None) == Dated(None, None, "none")


def test_a_day_of_something_else_leads_nothing() -> None:
    as_of = AsOf(PUBLISHED, [])
    as_of.lead(_day(1, 4, role="by"), of_article=True)
    as_of.lead(_day(1, 4), of_article=True)
    assert as_of.of(None, None).by == "published"


def test_since_and_periods() -> None:
    as_of = AsOf(PUBLISHED, [])
    since = as_of.of(_day(10, 4, role="since"), None)
    assert since == Dated(PUBLISHED, date(2025, 4, 10), "published")
    period = as_of.of(_day(1, 4, last=9), None)
    assert period == Dated(date(2025, 4, 9), date(2025, 4, 1), "clause")


def test_an_announced_day_lies_ahead() -> None:
    as_of = AsOf(PUBLISHED, [])
    assert as_of.beginning(_day(3, 5, role="since"), None).day == date(2025, 5, 3)
    assert as_of.beginning(_day(10, 4, role="since"), None).day == date(2025, 4, 10)


def test_an_announced_day_takes_its_year_from_the_day_of_the_text() -> None:
    text = (
        "По состоянию на 20 апреля 2025 года из Битикского водохранилища сбрасывается 5 м3/с. "
        "С 25 апреля планируется сбрасывать 700 м3/с из Шардаринского водохранилища."
    )
    readings = extract_page(read_page(text.encode())).readings
    assert [(one.measure, str(one.date)) for one in readings] == [
        ("release", "2025-04-20"),
        ("planned", "2025-04-25"),
    ]
    undated = "С 25 апреля планируется сбрасывать 700 м3/с из Шардаринского водохранилища."
    (one,) = extract_page(read_page(undated.encode())).readings
    assert (one.date, one.dated_by) == (None, "none")


@pytest.mark.parametrize("published", [date.min, date(1, 1, 2), date(9999, 12, 31)])
@pytest.mark.parametrize(
    "text",
    [
        "Завтра из Кенгирского водохранилища сбросят 45 м³/с.",
        "31 декабря 9999 года из Кенгирского водохранилища сбрасывают 45 м³/с, завтра – 5.",
        "1 января 0001 года из Кенгирского водохранилища сбрасывали 45 м³/с.",
        "В понедельник и 9 дней назад из Кенгирского водохранилища сбрасывали 45 м³/с.",
        "15 апреля прошлого года из Кенгирского водохранилища сбрасывали 45 м³/с.",
    ],
)
def test_a_day_nobody_can_reckon_with_leaves_the_figure_without_one(
    text: str, published: date
) -> None:
    found = extract_page(read_page(text.encode(), published=published))
    days = [one.date for one in found.readings] + [one.date for one in found.skipped]
    assert days != []
    assert set(days) == {None}


@pytest.mark.parametrize(
    ("hour", "time"),
    [("8 p.m.", "20:00"), ("8 a.m.", "08:00"), ("12 p.m.", "12:00"), ("19:30", "19:30")],
)
def test_the_hour_of_a_figure(hour: str, time: str) -> None:
    (one,) = read(f"As of {hour} today the Kengir Reservoir releases 45 m3/s.").readings
    assert one.time == time


def test_a_volume_of_a_day_is_divided_by_its_seconds() -> None:
    (one,) = read("The Kengir Reservoir releases 8640000 m3 per day.").readings
    assert one.discharge_m3s == 100
