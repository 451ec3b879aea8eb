"""One reservoir over the years, each figure a chosen one of the table."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from monitor.charts.years import draw_years
from monitor.labels import ALL_LABELS
from monitor.years import earlier_years, in_and_out, laid_over, of_reservoir, year_before
from tests.monitor.builders import DATA, reading, tables_of
from tests.monitor.drawn import layout_of, traces
from tests.monitor.sessions import html_of, open_page, sheets_of

RU = ALL_LABELS["ru"]
ROWS = (
    reading("2023-04-05", "shulba", 300),
    reading("2023-04-30", "shulba", 9000),
    reading("2024-04-08", "shulba", 700),
    reading("2024-04-12", "shulba", 600),
    reading("2024-04-11", "shulba", "", qualifier="range", low_m3s="1", high_m3s="8000"),
    reading("2025-03-01", "shulba", 500),
    reading("2025-04-10", "shulba", 1250),
    reading("2025-04-10", "shulba", 1400, measure="inflow", value_start="90"),
    reading("2025-04-10", "kengir", 41),
    reading("2025-04-11", "shulba", 1300, measure="inflow"),
)


@pytest.fixture
def flows(tmp_path: Path) -> pd.DataFrame:
    return of_reservoir(tables_of(tmp_path, *ROWS).flows, "shulba")


def test_the_same_days_of_earlier_years(flows: pd.DataFrame) -> None:
    told = earlier_years(flows, date(2025, 4, 10))
    assert told.year_before["discharge_m3s"].tolist() == [700]
    assert told.lowest["discharge_m3s"].tolist() == [300]
    assert told.highest["discharge_m3s"].tolist() == [700]
    assert earlier_years(flows, date(2025, 8, 1)).lowest.empty
    assert earlier_years(flows, date(2023, 4, 5)).year_before.empty


def test_the_turn_of_the_year_is_no_distance(tmp_path: Path) -> None:
    rows = (reading("2023-12-30", "shulba", 5), reading("2025-01-02", "shulba", 6))
    flows = of_reservoir(tables_of(tmp_path, *rows).flows, "shulba")
    assert earlier_years(flows, date(2025, 1, 2)).lowest["discharge_m3s"].tolist() == [5]


def test_years_lie_over_each_other_by_their_day(flows: pd.DataFrame) -> None:
    years = laid_over(flows)
    assert list(years) == [2023, 2024, 2025]
    assert [f"{one:%Y-%m-%d}" for one in years[2025]["day"]] == ["2000-03-01", "2000-04-10"]
    drawing = draw_years(years, RU)
    lines = traces(drawing)
    assert [one["text"][-1] for one in lines] == [" 2023", " 2024", " 2025"]
    # Longer than two weeks apart, the line is broken, and each mark leads to its sentence.
    assert [one is None for one in lines[2]["y"]] == [False, True, False]
    assert all(key for (key,), value in zip(lines[2]["customdata"], lines[2]["y"], strict=True)
               if value is not None)  # fmt: skip
    assert layout_of(drawing).yaxis.type == "log"


def test_water_in_and_out_is_told_of_one_day_only(flows: pd.DataFrame) -> None:
    days = in_and_out(flows)
    assert days[["inflow_m3s", "release_m3s", "difference_m3s"]].to_numpy().tolist() == [
        [1400, 1250, 150]
    ]
    assert f"{days['date'].iloc[0]:%Y-%m-%d}" == "2025-04-10"


def test_the_page_tells_the_last_release_the_years_and_every_figure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tables_of(tmp_path, *ROWS)
    app = open_page(monkeypatch, tmp_path, "reservoir", {"id": "shulba"})
    text = html_of(app)
    assert '<strong style="font-size:1.25rem;">1250\u00a0м³/с</strong>' in text
    assert "+750" in text
    assert "300–700" in text
    assert "Источники справочника: " in text
    sheets = sheets_of(app)
    assert len(sheets["reservoir"]) == 9
    assert sheets["balance"].iloc[0].tolist()[1:] == ["1400", "1250", "+150"]
    years = json.loads(app.get("plotly_chart")[0].proto.spec)
    assert len(years["data"]) == 3


def test_a_reservoir_without_figures_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = html_of(open_page(monkeypatch, DATA, "reservoir", {"id": "badam"}))
    assert "нет ни одной цифры этого водохранилища" in text
    assert "Полный объём: " in text


def test_a_neighbour_is_one_press_away(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, DATA, "reservoir", {"id": "shulba"})
    (above,) = [one for one in app.button if one.key == "go-ust-kamenogorsk"]
    assert above.label == "Выше: Усть-Каменогорское водохранилище"
    above.click().run()
    assert "Усть-Каменогорское водохранилище" in html_of(app)
    assert app.query_params["id"] == "ust-kamenogorsk"


def test_the_day_a_year_before_is_one_of_a_bulletin() -> None:
    days = (date(2023, 4, 13), date(2024, 4, 8), date(2024, 4, 12), date(2024, 4, 25))
    assert year_before(date(2025, 4, 13), days) == date(2024, 4, 12)
    assert year_before(date(2025, 5, 13), days) is None
    assert year_before(date(2024, 4, 13), days) == date(2023, 4, 13)


def test_comparing_with_a_year_before_is_offered_where_it_can_be(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tables_of(tmp_path, *ROWS)
    app = open_page(monkeypatch, tmp_path, "compare", {"b": "2025-04-10"})
    (button,) = [one for one in app.button if one.key == "preset-year"]
    button.click().run()
    assert (app.query_params["a"], app.query_params["b"]) == ("2024-04-11", "2025-04-10")
    app = open_page(monkeypatch, tmp_path, "compare", {"b": "2025-03-01"})
    assert not [one for one in app.button if one.key == "preset-year"]
