"""Bringing bulletins in: private until kept, refused where it must be, inert always."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from streamlit.testing.v1 import AppTest

from extract.archive import Archive, update
from extract.errors import Format
from extract.pages.limits import LARGEST_DOCUMENT_BYTES
from monitor.intake import Brought, refusal
from monitor.labels.intake import INTAKE, Intake
from monitor.pages import intake as pages_intake
from monitor.permission import SETTING
from monitor.tables import load_tables
from tests.extract.archive.bulletins import MINISTRY, bulletin, known
from tests.monitor.sessions import html_of, open_page, sheets_of

HOSTILE = " <script>alert(1)</script> [x](javascript:y) =cmd|' /C calc'!A0 $E=mc^2$"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Archive(tmp_path).add(bulletin(2100, 465), ".txt", known(MINISTRY))
    update(tmp_path)
    return tmp_path


def _open(
    monkeypatch: pytest.MonkeyPatch, data: Path, setting: str = "on", lang: str = "ru"
) -> AppTest:
    monkeypatch.setenv(SETTING, setting)
    return open_page(monkeypatch, data, "bulletins", {"lang": lang})


def _upload(app: AppTest, files: Mapping[str, bytes]) -> AppTest:
    app.file_uploader[0].set_value([(name, raw, "text/plain") for name, raw in files.items()])
    return app.run()


def _press(app: AppTest, words: str) -> AppTest:
    next(one for one in app.button if one.label == words).click()
    return app.run()


def _files(data: Path) -> list[str]:
    return sorted(one.name for one in (data / "bulletins").iterdir())


@pytest.mark.parametrize(
    ("brought", "why"),
    [
        (Brought("a.txt", b"x", "upload"), None),
        (Brought("A.HTML", b"x", "upload"), None),
        (Brought(None, b"x", "paste"), None),
        (Brought("a.pdf", b"x", "upload"), "kind"),
        (Brought("a.pdf", b"%PDF-1.7", "upload"), "pdf"),
        (Brought("a.txt.exe", b"x", "upload"), "kind"),
        (Brought("", b"x", "upload"), "kind"),
        (Brought("a.txt", b" \n", "upload"), "empty"),
        (Brought("a.txt", b"x" * (LARGEST_DOCUMENT_BYTES + 1), "upload"), "large"),
        (Brought(None, b"x" * (LARGEST_DOCUMENT_BYTES + 1), "paste"), "large"),
    ],
)
def test_size_and_kind_are_checked_where_nobody_can_leave_it_out(
    brought: Brought, why: str | None
) -> None:
    assert refusal(brought) == why


def test_a_pasted_bulletin_is_seen_dated_kept_and_in_the_table(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    app = _open(monkeypatch, data)
    before = _files(data)
    app.text_area[0].set_value(bulletin(1200, 470, day=14).decode()).run()
    text = html_of(app)
    assert "На дату: неизвестно" in text
    assert ">1200</mark>" in text
    app.date_input[0].set_value(date(2025, 4, 15)).run()
    text = html_of(app)
    assert "На дату: 14\u00a0апреля 2025 (дата в самой фразе) — 1\u00a0цифра" in text
    assert "Такой сводки в архиве ещё нет." in text
    (preview,) = [one for key, one in sheets_of(app).items() if key.startswith("intake-read")]
    assert set(preview["Дата"]) == {"14\u00a0апреля 2025"}
    assert _files(data) == before
    _press(app, "Оставить для всех")
    assert not app.exception
    assert "Оставлено для всех: bulletins/2025-04-15-bulletin-" in html_of(app)
    assert app.text_area[0].value == ""
    assert len(_files(data)) == len(before) + 2
    assert 1200 in set(load_tables(data).releases["discharge_m3s"])
    (kept,) = [one for one in Archive(data).kept() if "2025-04-15" in one.document]
    sidecar = kept.sidecar()
    assert sidecar is not None
    assert (sidecar.provenance.obtained_by, sidecar.provenance.source_url) == ("paste", None)


def test_several_uploads_say_what_each_is_and_can_be_dropped(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    app = _open(monkeypatch, data)
    before = _files(data)
    _upload(
        app,
        {
            "same.txt": bulletin(2100, 465),
            "again.html": b"<html><body><p>" + bulletin(2100, 465) + b"</p></body></html>",
            "other.txt": bulletin(1200, 465) + " Предложено сбрасывать 50 м3/с.".encode(),
            "scan.txt": b"%PDF-1.7\n\x00\x00",
        },
    )
    for day in app.date_input:
        day.set_value(date(2025, 4, 15))
    app.run()
    text = html_of(app)
    assert "Этот самый документ уже есть в архиве: bulletins/2025-04-14-a-" in text
    assert "Та же сводка уже есть, цифры сходятся" in text
    assert "⚠ Другой выпуск той же сводки, цифры расходятся" in text
    assert "Шульбинское водохранилище, 13\u00a0апреля 2025: здесь 1200, а в bulletins/" in text
    assert "⚠ Это PDF. Сохраните" in text
    assert "50 <small>[предложение]</small>" in text
    while drops := [one for one in app.button if one.label == "Отбросить"]:
        drops[0].click()
        app.run()
    assert not app.exception
    assert _files(data) == before


def test_one_session_never_sees_what_another_has_not_kept(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    first, second = _open(monkeypatch, data), _open(monkeypatch, data)
    first.text_area[0].set_value(bulletin(1234).decode()).run()
    second.run()
    assert "1234" in html_of(first)
    assert "1234" not in html_of(second)


@pytest.mark.parametrize("setting", ["off", "maybe"])
def test_where_it_is_off_there_is_nothing_to_fill_in(
    monkeypatch: pytest.MonkeyPatch, data: Path, setting: str
) -> None:
    app = _open(monkeypatch, data, setting)
    assert "Добавление сводок на этом сервере выключено" in html_of(app)
    assert len(app.file_uploader) == 0
    assert len(app.text_area) == 0


def test_switching_it_off_holds_for_a_session_that_is_open(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    app = _open(monkeypatch, data)
    app.text_area[0].set_value(bulletin(1200).decode()).run()
    before = _files(data)
    monkeypatch.setenv(SETTING, "off")
    _press(app, "Оставить для всех")
    assert "выключено" in html_of(app)
    assert _files(data) == before


def test_no_text_or_name_is_markup_path_or_formula(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    app = _open(monkeypatch, data)
    before = set(_files(data))
    name = "..\\../<b>=1+1</b>.txt"
    _upload(app, {name: bulletin(77) + HOSTILE.encode()})
    text = html_of(app)
    assert "<script>" not in text
    assert "&lt;b&gt;=1+1&lt;/b&gt;.txt" in text
    assert len(app.markdown) == 0
    _press(app, "Оставить для всех")
    assert not app.exception
    added = set(_files(data)) - before
    assert len(added) == 2
    assert all(one.replace("-", "").replace(".", "").isalnum() for one in added)
    assert "<script>" not in html_of(app)


@pytest.mark.parametrize("lang", ["kk", "en"])
def test_every_language_previews(monkeypatch: pytest.MonkeyPatch, data: Path, lang: str) -> None:
    app = _open(monkeypatch, data, lang=lang)
    app.text_area[0].set_value(bulletin(1200).decode()).run()
    assert not app.exception
    assert ">1200</mark>" in html_of(app)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("ru", "не больше 20\u00a0МБ"), ("kk", "20\u00a0МБ-тан аспауы"), ("en", "at most 20\u00a0MB")],
)
def test_what_is_too_large_is_refused_in_every_language(
    monkeypatch: pytest.MonkeyPatch, data: Path, lang: str, words: str
) -> None:
    app = _open(monkeypatch, data, lang=lang)
    _upload(app, {"a.txt": b"x" * (LARGEST_DOCUMENT_BYTES + 1)})
    assert words in html_of(app)
    assert not app.exception


def _fault(*_: object, **__: object) -> None:
    raise RecursionError("too deep")


@pytest.mark.parametrize("broken", ["_look", "said_by", "collect_marks"])
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ru", "Этот документ прочитать не удалось"),
        ("kk", "Бұл құжатты оқу мүмкін болмады"),
        ("en", "This document cannot be read"),
    ],
)
def test_a_fault_on_one_document_leaves_the_page_and_the_others(
    monkeypatch: pytest.MonkeyPatch, data: Path, lang: str, words: str, broken: str
) -> None:
    app = _open(monkeypatch, data, lang=lang)
    with monkeypatch.context() as patch:
        patch.setattr(pages_intake, broken, _fault)
        _upload(app, {"bad.txt": bulletin(1200)})
    assert not app.exception
    _upload(app, {"bad.txt": bulletin(1200), "good.txt": bulletin(1300)})
    assert not app.exception
    text = html_of(app)
    assert f"⚠ {words}" in text
    assert "the program fails on it (RecursionError: too deep)" in text
    assert ">1300</mark>" in text
    assert ">1200</mark>" not in text  # it is not read again by the same session


def test_a_fault_while_keeping_is_said(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    app = _open(monkeypatch, data)
    app.text_area[0].set_value(bulletin(1200).decode()).run()
    monkeypatch.setattr(pages_intake, "update", _fault)
    _press(app, "Оставить для всех")
    assert not app.exception
    assert "the program fails on it (RecursionError: too deep)" in html_of(app)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("ru", "Это документ Word"), ("kk", "Бұл — Word құжаты"), ("en", "This is a Word document")],
)
def test_a_file_that_is_not_read_is_named_in_the_language_of_the_page(
    monkeypatch: pytest.MonkeyPatch, data: Path, lang: str, words: str
) -> None:
    app = _open(monkeypatch, data, lang=lang)
    _upload(app, {"page.txt": b"PK\x03\x04 word/document.xml"})
    assert not app.exception
    assert f"⚠ {words}" in html_of(app)


@pytest.mark.parametrize("texts", INTAKE.values(), ids=INTAKE)
def test_every_kind_that_is_not_read_has_its_words(texts: Intake) -> None:
    assert set(texts.refusals) == {*get_args(Format), "kind", "large", "empty", "unread"}
