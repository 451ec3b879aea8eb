"""Of several posts in one document each has its own day."""

import json
from collections.abc import Sequence

import pytest

from extract import extract_page, read_page
from tests.extract.pages.reading import ALL, EN, KK, KNOWN, RU, dated

TWO = [("2025-04-13", 45), ("2025-04-14", 60)]

DIGESTS = {
    "digits": "13.04.2025\n{a}\n\n14.04.2025\n{b}\n",
    "no blank lines": "13.04.2025\n{a}\n14.04.2025\n{b}\n",
    "windows": "13.04.2025\r\n{a}\r\n\r\n14.04.2025\r\n{b}\r\n",
    "iso": "2025-04-13\n{a}\n\n2025-04-14\n{b}\n",
    "hours": "13.04.2025 09:15\n{a}\n\n14.04.2025, 18:00\n{b}\n",
    "ru": "13 апреля 2025 года\n\n{a}\n\n14 апреля 2025\n\n{b}\n",
    "kk": "2025 жылғы 13 сәуір\n{a}\n\n14 сәуір 2025 ж.\n{b}\n",
    "en": "April 13, 2025\n{a}\n\n14 April 2025\n{b}\n",
    "chat": "13.04.2025, 09:15 - Су: {a}\n14.04.2025, 09:15 - Су: {b}\n",
    "copied": "Су, [13.04.2025 9:15]\n{a}\n\nСу, [14.04.2025 9:15]\n{b}\n",
    "labelled": "Опубликовано: 13.04.2025\n{a}\n\nОпубликовано: 14 апреля 2025\n{b}\n",
    "headline behind": "13.04.2025 О паводке\n{a}\n\n14 апреля 2025 – О воде\n{b}\n",
    "headline above": "О паводке вчера\n13.04.2025\n{a}\n\nСброс: 60 м3/с\n14.04.2025\n{b}\n",
    "below": "{a}\n13.04.2025\n\n{b}\n14.04.2025\n\n© Портал",
}
NO_DIGESTS = {
    "one day": "13.04.2025\n{a}\n{b}\n",
    "sentences": "13 апреля 2025 года прошло тихо.\n{a}\n14 апреля 2025 года прошло тихо.\n{b}\n",
    "rows": "13.04.2025 – 12\n14.04.2025 – 13\n{a}\n{b}\n",
    "updated": "Обновлено: 13.04.2025\n{a}\n\nОбновлено: 14.04.2025\n{b}\n",
    "no such days": "33.04.2025\n{a}\n\n34.04.2025\n{b}\n",
    "days far from now": "О паводке 31.12.9999\n{a}\n\nО воде 01.01.0001\n{b}\n",
    "both sides": "{a}\n13.04.2025\n\n{b}\n\n14.04.2025\n{a}\n",
}


@pytest.mark.parametrize("digest", DIGESTS.values(), ids=DIGESTS)
@pytest.mark.parametrize("sentence", ALL.values(), ids=ALL)
def test_posts_of_a_digest_are_told_by_their_days(digest: str, sentence: str) -> None:
    assert dated(digest.format(a=sentence.format(45), b=sentence.format(60))) == TWO


@pytest.mark.parametrize("text", NO_DIGESTS.values(), ids=NO_DIGESTS)
def test_days_that_open_no_post_are_left_alone(text: str) -> None:
    raw = text.format(a=RU.format(45), b=RU.format(60)).encode()
    assert len(read_page(raw, published=KNOWN).articles) == 1


def test_titles_of_posts_stand_outside_of_their_text() -> None:
    text = DIGESTS["headline above"].format(a=RU.format(45), b=RU.format(60))
    page = read_page(text.encode())
    assert [one.title for one in page.articles] == ["О паводке вчера", "Сброс: 60 м3/с"]
    bodies = [page.text[one.start : one.end].strip() for one in page.articles]
    assert bodies == [RU.format(45), RU.format(60)]


def test_pages_saved_one_behind_the_other_have_their_own_days() -> None:
    page = "<!doctype html>\n<html><body><h1>О воде</h1><p>Опубликовано: {}</p><p>{}</p></html>\n"
    pages = (page.format("13.04.2025", RU.format(45)), page.format("14.04.2025", RU.format(60)))
    assert dated("".join(pages)) == TWO


def _exported(*posts: str) -> str:
    return f'<!DOCTYPE html><html><body><div class="history">{"".join(posts)}</div></body></html>'


def _post(moment: str, text: str, *, forwarded: str = "") -> str:
    frame = (
        f'<div class="forwarded body"><div class="from_name">Су <span class="date details" '
        f'title="{forwarded}"> {forwarded}</span></div>{{}}</div>'
        if forwarded
        else "{}"
    )
    return (
        '<div class="message default clearfix"><div class="body"><div class="pull_right date '
        f'details" title="{moment}">09:15</div><div class="from_name">Су 9 м3/с</div>'
        + frame.format(f'<div class="text">{text}</div>')
        + "</div></div>"
    )


def test_posts_of_an_exported_channel_have_their_own_days() -> None:
    page = _exported(
        '<div class="message service"><div class="body details">13 April 2025</div></div>',
        _post("13.04.2025 09:15:00 UTC+05:00", RU.format(45)),
        _post("14.04.2025 09:15:00 UTC+05:00", RU.format("6<del>1</del>0")),
    )
    assert dated(page) == TWO


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("13.04.2025 23:30:00 UTC+05:00", "2025-04-13"),
        ("13.04.2025 23:30:00 UTC+03:00", "2025-04-14"),
        ("13.04.2023 18:30:00 UTC+00:00", "2023-04-14"),
        ("13.04.2025 09:15:00", "2025-04-13"),
    ],
)
def test_the_day_of_a_post_is_the_day_in_kazakhstan(moment: str, day: str) -> None:
    assert dated(_exported(_post(moment, RU.format(45)))) == [(day, 45)]


def test_a_forwarded_post_is_of_the_day_its_words_were_posted() -> None:
    post = _post(
        "20.04.2025 10:00:00 UTC+05:00", RU.format(45), forwarded="13.04.2025 09:15:00 UTC+05:00"
    )
    assert dated(_exported(post)) == [("2025-04-13", 45)]


def test_a_post_without_a_moment_is_of_the_day_above_it() -> None:
    page = _exported(
        _post("13.04.2025 09:15:00 UTC+05:00", RU.format(45)),
        '<div class="message service"><div class="body details">14 April 2025</div></div>',
        f'<div class="message default"><div class="text">{RU.format(60)}</div></div>',
    )
    assert dated(page) == TWO


def test_posts_of_a_channel_seen_in_a_browser_have_their_own_days() -> None:
    post = (
        '<div class="tgme_widget_message text_not_supported_wrap"><div class="tgme_widget_message_'
        'text js-message_text">{}</div><a class="tgme_widget_message_date"><time datetime="{}">'
        "09:15</time></a></div>"
    )
    page = post.format(RU.format(45), "2025-04-13T04:15:00+00:00")
    page += post.format(RU.format(60), "2025-04-13T20:15:00+00:00")
    assert dated(f"<html><body>{page}</body></html>") == TWO


def test_messages_that_are_no_posts_leave_the_page_whole() -> None:
    page = f'<div class="message"><div class="text">Cookies</div></div><p>{RU.format(45)}</p>'
    assert dated(page) == [(KNOWN.isoformat(), 45)]


def _export(messages: Sequence[object]) -> str:
    return json.dumps({"name": "Су", "type": "public_channel", "id": 1, "messages": messages})


def _message(date: str, text: object, **more: object) -> dict[str, object]:
    return {"id": 1, "type": "message", "date": date, "text": text, **more}


def test_posts_of_an_export_have_their_own_days() -> None:
    struck = {"type": "strikethrough", "text": "45"}
    text = [{"type": "bold", "text": "О паводке"}, "\n", *RU.format("|").split("|")]
    text.insert(3, struck)
    text.insert(4, " 60")
    messages = [
        {"id": 0, "type": "service", "date": "2025-04-12T10:00:00", "text": RU.format(1)},
        _message("2025-04-13T09:15:00", RU.format(45), edited="2025-04-18T09:15:00"),
        _message("2025-04-14T09:15:00", text),
        _message("2025-04-14T09:15:00", ""),
    ]
    assert dated(_export(messages)) == TWO
    whole = {"about": "", "chats": {"list": [json.loads(_export([one])) for one in messages]}}
    assert dated(json.dumps(whole)) == TWO


@pytest.mark.parametrize("sentence", [KK, EN], ids=["kk", "en"])
def test_posts_of_an_export_are_read_in_every_language(sentence: str) -> None:
    text = sentence.format("4\u00ad5")
    assert dated(_export([_message("2025-04-13T09:15:00", text)])) == [("2025-04-13", 45)]


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({"date_unixtime": "1744568100"}, "2025-04-13"),
        ({"date_unixtime": "1744571100"}, "2025-04-14"),
        ({"date_unixtime": "9" * 40}, KNOWN.isoformat()),
        ({"date": "soon"}, KNOWN.isoformat()),
        ({"date": None}, KNOWN.isoformat()),
        ({"date": "9999-12-31T23:59:59"}, KNOWN.isoformat()),
    ],
)
def test_the_moment_of_a_post_tells_its_day(more: dict[str, object], day: str) -> None:
    message = _message("2025-04-13T09:15:00", RU.format(45), **{}) | more
    assert dated(_export([message])) == [(day, 45)]


@pytest.mark.parametrize(
    "odd", [None, 5, ["a"], {"type": "message"}, {"type": "message", "text": 5}]
)
def test_odd_messages_of_an_export_are_passed_over(odd: object) -> None:
    assert dated(_export([odd, _message("2025-04-13T09:15:00", RU.format(45))])) == TWO[:1]


def test_offsets_of_posts_point_into_the_page() -> None:
    messages = [_message(f"2025-04-{day}T09:15:00", RU.format(day)) for day in (13, 14, 15)]
    page = read_page(_export([*messages, _message("", "\ud83d\u0000")]).encode())
    found = extract_page(page).readings
    assert [one.discharge_m3s for one in found] == [13, 14, 15]
    assert all(page.text[one.start : one.end] == one.quote for one in found)
    page.text.encode()
