"""What holds on every page: the frame, the languages, empty, broken and hostile tables."""

import json
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from extract.archive.versions import table_version
from extract.fetch.memory import FOLDER, LAST
from extract.tables.columns import Table
from extract.tables.frame import read_frame
from monitor import tables
from monitor.labels import ALL_LABELS
from monitor.labels.languages import Language
from monitor.pages import header
from monitor.pages.chosen import effective_days
from monitor.pages.view import FOLDER_VARIABLE, is_outdated, open_view
from tests.monitor.builders import (
    DATA,
    DOCUMENT,
    reading,
    remark,
    skipped,
    transcribed,
    write_folder,
)
from tests.monitor.sessions import (
    PAGES,
    charts_of,
    first_sheet,
    html_of,
    link_of,
    open_dashboard,
    open_page,
    sheets_of,
)

HOSTILE = (
    "<img src=x onerror=alert(1)> <b>=1+1</b> $x^2$ [a](javascript:alert(1)) "
    "\u202e\u061c\u2028\x9b\u2060\U000e0041" + "ы" * 999
)
HIDDEN = set("\u202e\u061c\u2028\x9b\u2060\U000e0041")


def test_a_figure_in_the_address_opens_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    key = "published.csv~~shulba~release~2025-04-24"
    text = html_of(open_dashboard(monkeypatch, DATA, figure=key))
    assert "цифра переписана вручную" in text
    assert "Адрес: https://ru.malim.kz/" in text
    assert "Примечание: год определён нами" in text
    # The six pages, its reservoir's, and no text to open where there is none.
    links = open_dashboard(monkeypatch, DATA, figure=key).get("page_link")
    assert len(links) == len(PAGES) + 1
    assert "id=shulba" in links[-1].proto.query_string


def test_the_frame_says_age_version_and_problems(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_dashboard(monkeypatch, DATA, a="2025-02-31", r="<b>", v="old")
    text = html_of(app)
    assert "Последняя сводка: 24\u00a0апреля 2025" in text
    assert "Это не сегодняшнее положение" in text
    assert "a=2025-02-31: такое значение прочитать нельзя" in text
    assert "r=&lt;b&gt;: в этих данных такого нет" in text
    assert "с тех пор данные изменились" in text
    assert "v=" in link_of(app)
    unused = html_of(open_dashboard(monkeypatch, DATA, r="shulba", measure="inflow"))
    assert "measure=inflow: на этой странице не действует" in unused
    assert "r=shulba:" not in unused


@pytest.mark.parametrize(
    ("last", "language", "words"),
    [
        ('{"at": "2025-04-14T20:30:00+00:00", "failed": true, "message": "<b>"}', "ru",
         "(15\u00a0апреля 2025) не удалась"),
        ('{"at": "2025-04-14T20:30:00+00:00", "failed": true, "message": "<b>"}', "en",
         "The last attempt to fetch"),
        ('{"at": "2025-04-14T20:30:00+00:00", "failed": false, "message": ""}', "ru", ""),
        ("{broken", "ru", ""),
    ],
)  # fmt: skip
def test_a_failed_fetch_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, last: str, language: str, words: str
) -> None:
    write_folder(tmp_path, [reading("2025-04-13", "shulba")])
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / LAST).write_text(last, encoding="utf-8")
    text = html_of(open_dashboard(monkeypatch, tmp_path, lang=language))
    assert words in text
    assert ("suqoima fetch" in text) == bool(words)
    assert "&lt;b&gt;" not in text


def test_the_link_holds_the_days_the_page_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "b=2025-04-24" in link_of(open_dashboard(monkeypatch, DATA))
    monkeypatch.setenv(FOLDER_VARIABLE, str(DATA))
    view = open_view(DATA)
    days = {page: effective_days(view, page) for page in PAGES}
    pair = (date(2025, 3, 20), date(2025, 4, 13))
    assert (days["compare"].a, days["compare"].b) == pair
    assert (days["regions"].a, days["regions"].b) == pair
    assert days["table"] == view.selection


@pytest.mark.parametrize("language", ["kk", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_other_languages(monkeypatch: pytest.MonkeyPatch, page: str, language: str) -> None:
    text = html_of(open_page(monkeypatch, DATA, page, {"lang": language}))
    for russian in ("водохранилищ ", "Показан", "цифр", "Берётся"):
        # Names of reservoirs and bulletins' own words stay as they are.
        assert russian not in text.replace("водохранилищ северных", "") or page == "bulletins"


@pytest.mark.parametrize("page", [one for one in PAGES if one != "about"])
def test_an_empty_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str) -> None:
    folder = write_folder(tmp_path)
    (folder / DOCUMENT).unlink()
    app = open_page(monkeypatch, folder, page)
    text = html_of(app)
    says = ("ещё нет ни одной цифры", "Ни одной сводки ещё не прочитано", "в таблице ничего нет")
    assert any(one in text for one in says)


def test_a_missing_or_broken_table_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = html_of(open_dashboard(monkeypatch, tmp_path))
    assert "Таблицу прочитать не удалось" in text
    assert "discharge.csv" in text
    assert "suqoima update" in text
    write_folder(tmp_path)
    (tmp_path / "discharge.csv").write_text("date,colour\n", encoding="utf-8")
    assert "suqoima update" in html_of(open_dashboard(monkeypatch, tmp_path))


@pytest.mark.parametrize("page", [*PAGES, "season heatmap", "season panels", "season country"])
def test_hostile_text_is_inert(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str) -> None:
    page, _, chart = page.partition(" ")
    evil = {"title": HOSTILE, "source_url": "javascript:alert(1)", "region": HOSTILE}
    quoted = {"quote": HOSTILE, "end": len(HOSTILE), "reservoir": HOSTILE, "note": HOSTILE}
    rows = [
        reading("2025-04-08", "x-evil", 5, **evil, **quoted, region_id="x-1"),
        reading("2025-04-24", "x-evil", 7, **evil, **quoted, region_id="x-1"),
        transcribed("2025-04-25", "x-evil", 9, **evil, note=HOSTILE, reservoir=HOSTILE),
    ]
    remarks = [remark("2025-04-24", "past-peak") | {"quote": HOSTILE, "title": HOSTILE}]
    folder = write_folder(tmp_path, rows, [skipped("5", "record", **evil)], remarks, HOSTILE)
    app = open_page(monkeypatch, folder, page, {"chart": chart} if chart else {})
    assert "<img" not in html_of(app)
    charts = [json.dumps(json.loads(one), ensure_ascii=False) for one in charts_of(app)]
    assert not any("<img" in one for one in charts)
    cells = [str(one) for sheet in sheets_of(app).values() for one in sheet.to_numpy().flat]
    options = [one for box in (*app.selectbox, *app.multiselect) for one in box.options]
    assert not HIDDEN.intersection(html_of(app), *charts, *cells, *options)
    assert not app.markdown


def test_two_sessions_do_not_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_page(monkeypatch, DATA, "compare")
    second = open_page(monkeypatch, DATA, "compare", {"region": "KZ-11"})
    first.run()
    assert len(first_sheet(first)) == 20
    assert len(first_sheet(second)) == 3


def test_a_changed_table_is_loaded_anew(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    app = open_page(monkeypatch, folder, "table")
    before = len(first_sheet(app))
    text = (folder / "discharge.csv").read_text(encoding="utf-8")
    (folder / "discharge.csv").write_text(text.rsplit("\n", 2)[0] + "\n", encoding="utf-8")
    app.run()
    assert len(first_sheet(app)) == before - 1


def test_tables_written_while_somebody_looks_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_folder(tmp_path, [reading("2025-04-10", "shulba", "700")])
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    view = open_view(DATA)
    assert not is_outdated(view)
    write_folder(tmp_path, [reading("2025-04-10", "shulba", "7000")])
    assert is_outdated(view)
    assert view.tables.readings["discharge_m3s"].tolist() == [700]
    (tmp_path / "remarks.csv").unlink()
    assert not is_outdated(view)


@pytest.mark.parametrize("language", ALL_LABELS)
def test_the_way_to_newer_tables(monkeypatch: pytest.MonkeyPatch, language: Language) -> None:
    monkeypatch.setattr(header, "is_outdated", lambda _: True)
    app = open_dashboard(monkeypatch, DATA, lang=language)
    (button,) = [one for one in app.button if one.key == "newer"]
    assert button.label == ALL_LABELS[language].frame.newer
    monkeypatch.setattr(header, "is_outdated", lambda _: False)
    assert not [one for one in button.click().run().button if one.key == "newer"]


def test_tables_that_change_while_they_are_read_are_read_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_folder(tmp_path, [reading("2025-04-10", "shulba", "700")])
    written: list[Path] = []

    def writing(path: Path, table: Table) -> pd.DataFrame:
        found = read_frame(path, table)
        if not written:
            written.append(path)
            write_folder(tmp_path, [reading("2025-04-10", "shulba", "7000")])
        return found

    monkeypatch.setattr("monitor.tables.read_frame", writing)
    loaded = tables.load_tables(tmp_path)
    assert loaded.readings["discharge_m3s"].tolist() == [7000]
    assert loaded.version == table_version(tmp_path)
