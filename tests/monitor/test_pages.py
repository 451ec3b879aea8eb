"""Each page as a session sees it."""

import json
from datetime import date
from pathlib import Path

import pytest

from monitor.labels import ALL_LABELS
from monitor.labels.languages import LANGUAGES, Language
from tests.monitor.builders import DATA, DOCUMENT, reading, skipped, write_folder
from tests.monitor.sessions import (
    charts_of,
    first_sheet,
    html_of,
    open_dashboard,
    open_page,
    sheets_of,
)

APRIL = {"a": "2025-04-08", "b": "2025-04-24"}


def test_compare_says_what_rose_and_what_is_missing_and_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = open_page(monkeypatch, DATA, "compare")
    text = html_of(app)
    assert "Всего 20\u00a0водохранилищ, в обе даты цифра есть у 10" in text
    assert "Шульбинское водохранилище, 648 → 2100: +1452" in text
    assert (
        "13\u00a0апреля 2025 — пик в области пройден; 20\u00a0марта 2025 было: Актюбинское 0,5"
        in text
    )
    assert "20\u00a0марта 2025 — не упомянуто; 13\u00a0апреля 2025 было: Кенгирское 81,4" in text
    assert "пик половодья пройден» — О ситуации на водохранилищах страны" in text
    assert len(first_sheet(app)) == 20
    assert len(charts_of(app)) == 1


def test_compare_in_april(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "compare", {"a": "2025-04-08", "b": "2025-04-24"})
    table = first_sheet(app).set_index("Водохранилище")
    shulba = table.loc["Шульбинское водохранилище"]
    assert shulba["Разница, м³/с"] == "+2752"
    assert shulba["Изменение, %"] == "+367,9"
    intumak = table.loc["Интумакское водохранилище"]
    assert intumak["Наибольший между датами, м³/с"] == "60"
    assert intumak["Наименьший между датами, м³/с"] == "8"
    assert intumak["День наибольшего"] == "10\u00a0апреля 2025"
    assert intumak["Направление"] == "● без изменений"


def test_compare_presets_and_controls_write_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "compare")
    app.button(key="preset-latest").click().run()
    assert app.query_params["a"] == "2025-04-13"
    assert app.query_params["b"] == "2025-04-24"
    app.selectbox(key="choose-order").select("ratio").run()
    assert app.query_params["order"] == "ratio"
    assert app.query_params["a"] == "2025-04-13"
    assert not app.exception


def test_the_view_is_rebuilt_from_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"a": "2025-04-08", "b": "2025-04-24", "k": "0", "region": "KZ-11", "lang": "en"}
    app = open_page(monkeypatch, DATA, "compare", address)
    assert app.selectbox(key="choose-k").value == 0
    assert app.multiselect(key="choose-region").value == ["KZ-11"]
    assert set(first_sheet(app)["Reservoir"]) == {
        "Astana Reservoir", "Seleti Reservoir", "Chaglinka Reservoir",
    }  # fmt: skip
    assert "3 of 3\u00a0reservoirs have a figure on both dates" in html_of(app)


def test_a_day_without_a_bulletin_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "compare", {"a": "2025-04-09", "b": "2025-04-24"})
    assert "9\u00a0апреля 2025: сводки за этот день нет" in html_of(app)
    assert app.selectbox(key="choose-a").value == date(2025, 4, 9)


def test_season_shows_flows_and_the_latest_state(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "season")
    text = html_of(app)
    assert "Наибольший сброс: Шульбинское водохранилище, 3500" in text
    assert "Всего 20\u00a0водохранилищ, цифра есть у 9" in text
    assert "Сильнее всего: Шульбинское +1400" in text
    assert "Вне выбранного периода осталось: 7\u00a0цифр" in text
    app.selectbox(key="choose-period").select("all").run()
    assert "Вне выбранного периода" not in html_of(app)
    app.multiselect(key="choose-r").set_value(["bitik"]).run()
    assert app.query_params["r"] == "bitik"
    assert "1\u00a0водохранилище, 3\u00a0цифры с 3\u00a0октября 2024" in html_of(app)


def test_regions_say_n_of_n_and_warn_of_chains(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "regions")
    table = first_sheet(app).set_index("Область")
    counted = "1 из 3; выше на той же реке: 1"
    assert table.loc["Карагандинская область", "Учтено"] == counted
    assert table.loc["Костанайская область", "Сумма 2025-03-20, м³/с"] == ""
    text = html_of(app)
    assert "Бухтарминское → Усть-Каменогорское → Шульбинское" in text
    assert "Нижнее по течению с цифрой в обе даты: Шульбинское водохранилище, 648 → 2100" in text


def test_table_filters_sorts_and_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"r": "shulba", "sort": "-discharge", "since": "2025-04-08"}
    app = open_page(monkeypatch, DATA, "table", address)
    assert first_sheet(app)["Расход, м³/с"].tolist() == ["3500", "2100", "1250", "748"]
    app.selectbox(key="choose-since").select("").run()
    assert "since" not in app.query_params
    app.selectbox(key="choose-sort").select("date").run()
    assert first_sheet(app)["Дата"].tolist()[0] == "20\u00a0марта 2025"
    app.multiselect(key="choose-measure").set_value(["inflow"]).run()
    assert "не подходит ни одна строка" in html_of(app)


def test_table_shows_leaves_of_a_long_table(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading(f"{year}-{month:02}-{day:02}", "shulba", day)
        for year in (2023, 2024)
        for month in range(1, 13)
        for day in range(1, 11)
    ]
    app = open_page(monkeypatch, write_folder(tmp_path, rows), "table", {"page": "2"})
    assert len(first_sheet(app)) == 40
    assert "строки 201–240; в файле все 240" in html_of(app)
    assert "такого листа нет" not in html_of(app)
    beyond = html_of(open_page(monkeypatch, tmp_path, "table", {"page": "99"}))
    assert "page=99: такого листа нет, показан последний" in beyond
    assert "строки 201–240" in beyond


def test_bulletins_mark_every_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "bulletins")
    text = html_of(app)
    assert text.count("border-bottom:2px solid") >= 26
    assert ">42,86</mark>" in text
    assert "Прочитано: 30\u00a0цифр" in text
    published = open_page(monkeypatch, DATA, "bulletins", {"document": "published.csv"})
    assert "переписаны вручную" in html_of(published)
    assert len(first_sheet(published)) == 69


def test_bulletins_list_every_file_the_newest_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [reading("2025-04-08", "shulba", 5, published="2025-04-09")]
    later = reading("2025-04-24", "shulba", 7, published="2025-04-25", document="bulletins/new.txt")
    folder = write_folder(tmp_path, [*rows, later])
    silent = folder / "bulletins" / "a-silent.txt"
    silent.write_text("Погода ясная.", encoding="utf-8")
    app = open_page(monkeypatch, folder, "bulletins")
    box = app.selectbox(key="choose-document")
    assert box.value == "bulletins/new.txt"
    assert box.options == [
        "bulletins/new.txt", DOCUMENT, "bulletins/a-silent.txt — ничего не прочитано",
    ]  # fmt: skip
    box.select("bulletins/a-silent.txt").run()
    assert not app.exception
    assert app.query_params["document"] == "bulletins/a-silent.txt"
    text = html_of(app)
    assert "Погода ясная." in text
    assert ">ничего не прочитано<" in text


def test_bulletins_show_what_was_not_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = "Вчера было 60 кубометров в секунду."
    span = {"quote": text[:13], "start": 0, "end": 13, "value_start": 11, "value_end": 13}
    folder = write_folder(tmp_path, (), [skipped("60", "previous", **span)], text=text)
    app = open_page(monkeypatch, folder, "bulletins", {"document": DOCUMENT})
    assert "60 <small>[прежнее значение]</small></mark>" in html_of(app)
    assert first_sheet(app)["Причина"].tolist() == ["прежнее значение"]


def test_movers_keep_to_their_thresholds(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "season", {"least": "10", "percent": "70"})
    movers = first_sheet(app)
    assert movers["Водохранилище"].tolist() == [
        "Усть-Каменогорское водохранилище", "Бухтарминское водохранилище",
    ]  # fmt: skip
    assert "Показано 2 из 6 изменившихся" in html_of(app)
    app.selectbox(key="choose-percent").select(0).run()
    assert "percent" not in app.query_params
    assert first_sheet(app)["Разница, м³/с"].tolist() == ["+1400", "+820", "+726", "−32,98"]


@pytest.mark.parametrize("chart", ["lines", "heatmap", "panels", "country"])
@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_each_chart_of_the_season_has_one_figure_and_its_words(
    monkeypatch: pytest.MonkeyPatch, chart: str, language: str
) -> None:
    app = open_page(monkeypatch, DATA, "season", {"chart": chart, "lang": language})
    assert len(charts_of(app)) == 1
    assert ("OpenStreetMap" in html_of(app)) == (chart == "country")


def test_conflicting_figures_stand_beside_the_chosen_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rows = [
        reading("2025-04-08", "shulba", 5, flag="conflict", title="Первая"),
        reading("2025-04-08", "shulba", 7, flag="conflict", chosen="false", title="Вторая",
                document="bulletins/other.txt"),
        reading("2025-04-24", "shulba", 9),
    ]  # fmt: skip
    folder = write_folder(tmp_path, rows)
    app = open_page(monkeypatch, folder, "season")
    table = sheets_of(app)["conflicts"]
    assert table[["Цифра, м³/с", "Выбрано"]].to_numpy().tolist() == [["5", "да"], ["7", ""]]
    assert "Выбирается более поздний час" in html_of(app)
    spec = charts_of(open_page(monkeypatch, folder, "compare", APRIL))[0]
    assert "\u2297" in json.loads(spec)["data"][-1]["text"][0]
    text = html_of(open_page(monkeypatch, folder, "compare", APRIL))
    assert "источники расходятся (⊗): 1" in text
    key = f"{DOCUMENT}~0~shulba~release~2025-04-08"
    quoted = html_of(open_dashboard(monkeypatch, folder, figure=key))
    assert "7 м³/с — Вторая" in quoted


def test_compare_says_what_went_beyond_both_days(monkeypatch: pytest.MonkeyPatch) -> None:
    text = html_of(open_page(monkeypatch, DATA, "compare", APRIL))
    assert "Интумакское ▲ 60 (10\u00a0апр)" in text


def test_by_region_the_most_changed_stands_first(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "compare", APRIL | {"order": "region"})
    regions = list(dict.fromkeys(first_sheet(app)["Область"]))
    assert regions[:2] == ["область Абай", "Восточно-Казахстанская область"]
    assert len(regions) == len(set(regions)) == 9


def test_the_headline_of_regions_is_what_the_table_says(monkeypatch: pytest.MonkeyPatch) -> None:
    text = html_of(open_page(monkeypatch, DATA, "regions", {"a": "2025-03-20", "b": "2025-04-13"}))
    assert "Больше всего изменилась: область Абай, 648 → 2100" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_about_says_where_the_figures_are_from_and_what_words_mean(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    app = open_page(monkeypatch, DATA, "about", {"lang": language})
    labels, text = ALL_LABELS[language].about, html_of(app)
    assert [one.value for one in app.header] == [
        *(heading for heading, _ in labels.parts),
        labels.glossary_heading,
    ]
    assert len(labels.parts) == len(ALL_LABELS["ru"].about.parts)
    assert len(labels.glossary) == len(ALL_LABELS["ru"].about.glossary)
    assert all(f"{word}: {meaning}" in text for word, meaning in labels.glossary)
