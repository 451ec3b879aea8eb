"""The figures of a stretch of time, and the charts made of them."""

import math
from datetime import date
from pathlib import Path

from monitor.charts.country import Site, draw_country
from monitor.charts.heatmap import draw_heatmap
from monitor.charts.outline import draw_outline
from monitor.charts.panels import draw_panels
from monitor.charts.season import draw_season
from monitor.labels import ALL_LABELS
from monitor.movers import rank_movers
from monitor.season import period_end, period_start, select_flows, thin
from tests.monitor.builders import reading, tables_of
from tests.monitor.drawn import layout_of, traces
from tests.monitor.test_compare import compared

RU = ALL_LABELS["ru"]


def test_the_season_begins_in_march_and_the_year_in_october() -> None:
    assert period_start("season", date(2025, 4, 24)) == date(2025, 3, 1)
    assert period_start("season", date(2025, 2, 1)) == date(2024, 3, 1)
    assert period_start("year", date(2025, 4, 24)) == date(2024, 10, 1)
    assert period_end("season", date(2025, 4, 24)) == date(2025, 9, 30)
    assert period_end("season", date(2025, 12, 1)) == date(2025, 12, 1)
    assert period_end("year", date(2025, 12, 1)) == date(2026, 9, 30)
    assert period_end("all", date(2025, 12, 1)) == date.max
    assert period_end("year", date.max) == date.max


def test_figures_before_the_period_are_counted(tmp_path: Path) -> None:
    rows = [reading(day, "shulba", 5) for day in ("2025-02-01", "2025-03-01", "2025-04-01")]
    stretch = date(2025, 3, 1), date(2025, 9, 30)
    flows = select_flows(tables_of(tmp_path, *rows).flows, stretch, ("shulba",), ())
    assert (len(flows.rows), flows.outside) == (2, 1)
    stretch = date(2025, 3, 1), date(2025, 3, 2)
    flows = select_flows(tables_of(tmp_path, *rows).flows, stretch, ("shulba",), ())
    assert flows.outside == 3 - len(flows.rows) > 1


def test_thinning_keeps_ends_lowest_and_highest_and_says_its_width(tmp_path: Path) -> None:
    values = [5, 9, 1, 6, 7, 8, 3, 4]
    rows = [reading(f"2025-04-{day:02}", "shulba", one) for day, one in enumerate(values, 1)]
    flows = tables_of(tmp_path, *rows).flows
    kept, width = thin(flows, 2)
    assert width == 4
    assert kept["discharge_m3s"].tolist() == [5, 9, 1, 8, 3, 4]
    assert thin(flows, 2, highest_only=True)[0]["discharge_m3s"].tolist() == [9, 8]
    assert thin(flows, 8)[1] == 1


def test_movers_from_zero_pass_any_per_cent(tmp_path: Path) -> None:
    rows = compared(
        tables_of(
            tmp_path,
            reading("2025-04-08", "shulba", 0),
            reading("2025-04-24", "shulba", 20),
            reading("2025-04-08", "astana", 100),
            reading("2025-04-24", "astana", 130),
            reading("2025-04-08", "seleti", 5),
            reading("2025-04-24", "seleti", 5),
        )
    ).rows
    assert list(rank_movers(rows).index) == ["astana", "shulba"]
    assert list(rank_movers(rows, least_percent=50).index) == ["shulba"]
    assert list(rank_movers(rows, least_m3s=25).index) == ["astana"]


def test_heatmap_tells_missing_zero_doubt_and_small_apart(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-01", "shulba", 0.5),
        reading("2025-04-02", "shulba", 0),
        reading("2025-04-03", "shulba", 5, qualifier="about"),
        reading("2025-04-04", "shulba", 5, flag="conflict"),
        reading("2025-04-01", "astana", 1000),
    )
    days = [date(2025, 4, day) for day in (1, 2, 3, 4)]
    names = {"shulba": "Шульбинское", "astana": "Астанинское"}
    figure = draw_heatmap(tables.flows, names, days, RU)
    gaps, zero, coloured = traces(figure)
    assert sorted(zip(gaps["x"], gaps["y"], strict=True)) == [
        (f"2025-04-0{day}", 1) for day in (2, 3, 4)
    ]
    assert (zero["x"], zero["marker"]["symbol"]) == (["2025-04-02"], "square-open")
    by_day = dict(zip(zip(coloured["x"], coloured["y"], strict=True),
                      coloured["marker"]["symbol"], strict=True))  # fmt: skip
    assert by_day == {
        ("2025-04-01", 0): "square", ("2025-04-03", 0): "diamond",
        ("2025-04-04", 0): "square-x", ("2025-04-01", 1): "square",
    }  # fmt: skip
    assert max(coloured["marker"]["color"]) == 3
    assert [one[0] for one in coloured["customdata"]] == [
        key for key in tables.flows.index if "2025-04-02" not in key
    ]


def test_panels_share_one_axis(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path, reading("2025-04-01", "shulba", 0.5), reading("2025-04-01", "astana", 1000)
    )
    regions = {"KZ-10": {"shulba": "Шульбинское"}, "KZ-11": {"astana": "Астанинское"}}
    headings = {"KZ-10": "область Абай", "KZ-11": "Акмолинская область"}
    figure = draw_panels(tables.flows, regions, headings, date(2025, 4, 1), RU)
    assert layout_of(figure).yaxis.range == layout_of(figure).yaxis2.range
    assert layout_of(figure).yaxis.domain[0] >= layout_of(figure).yaxis2.domain[1]
    assert {one.get("yaxis") for one in traces(figure)} == {"y", "y2"}


def test_what_is_written_on_the_map_does_not_cover_each_other() -> None:
    sites = [
        Site(place, "Имя", 50.0 + place / 100, 60.0, 10.0 * place or None, "5", "rise", "key")
        for place in range(3)
    ]
    *map_of_it, marks = traces(draw_country(sites, RU))
    assert sorted(marks["text"]) == ["0", "Имя 5", "Имя 5"]
    assert len(set(marks["textposition"])) == 3
    assert marks["marker"]["symbol"][-1] == "x-thin"
    assert marks["customdata"] == [["key"]] * 3
    assert all(one["hoverinfo"] == "skip" for one in map_of_it)


def test_where_no_name_has_room_the_number_stands() -> None:
    sites = [
        Site(place, "Усть-Каменогорское", 50.0, 60.0 + place, 10.0, "1270", "", "key")
        for place in range(12)
    ]
    texts = traces(draw_country(sites, RU))[-1]["text"]
    assert "Усть-Каменогорское 1270" in texts
    assert any(one.isdigit() for one in texts)


def test_the_map_has_the_border_rivers_and_lakes_of_the_country() -> None:
    lakes, rivers, border = draw_outline()
    assert lakes["fill"] == "toself"
    assert (min(filter(None, border["x"])), max(filter(None, border["x"]))) == (46.61, 87.33)
    inside = [one for one in (*rivers["x"], *lakes["x"]) if one is not None]
    assert 46 < min(inside) <= max(inside) < 88


def test_every_line_has_its_name_or_number_at_its_end(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "shulba", 5),
        reading("2025-04-08", "astana", 5),
        reading("2025-04-08", "seleti", 0),
    )
    names = {"shulba": "Shulba", "astana": "Astana", "seleti": "<b>" + "x" * 40}
    chart = draw_season(
        tables.flows, names, [], date(2025, 4, 8), logarithmic=True, labels=ALL_LABELS["en"]
    )
    panels = draw_panels(
        tables.flows, {"KZ-10": names}, {"KZ-10": "Абай"}, date(2025, 4, 8), ALL_LABELS["en"]
    )
    short = "&lt;b&gt;" + "x" * 14 + "…"
    for figure, marks in ((chart, [short, "Astana", "Shulba"]), (panels, ["1", "2", "3"])):
        (numbers,) = [one for one in traces(figure) if one["mode"] == "text"]
        assert sorted(one.strip() for one in numbers["text"]) == marks
        low, high = layout_of(figure).yaxis.range
        assert all(low < math.log10(one) < high for one in numbers["y"])
