"""What the figures hold: values, marks, words, and nothing a bulletin could smuggle in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extract.tables.hostile import for_chart
from monitor.charts.compare import draw_comparison
from monitor.charts.dumbbell import Pair, Sign, draw_dumbbell
from monitor.charts.pairs import pair_of
from monitor.charts.season import draw_season
from monitor.charts.style import GRID
from monitor.labels import ALL_LABELS
from monitor.places import load_places
from monitor.states import release_state
from monitor.trend import GAP_DAYS
from tests.monitor.builders import reading, tables_of, transcribed
from tests.monitor.drawn import layout_of, traces
from tests.monitor.test_compare import compared

RU = ALL_LABELS["ru"]
HOSTILE = "<b>Злое</b> <a href='javascript:alert(1)'>=1+1</a> $x^2$ \u202e" + "ы" * 10_000


def season(folder: Path, *rows: Any, logarithmic: bool = True) -> list[dict[str, Any]]:
    readings = tables_of(folder, *rows).readings
    readings = readings.assign(state=release_state(readings))
    names = dict.fromkeys(readings["reservoir_id"], "Шульбинское")
    until = readings["date"].max().date()
    return traces(
        draw_season(readings, names, [date(2025, 4, 9)], until, logarithmic=logarithmic, labels=RU)
    )


def pair(a: float | None, b: float | None, direction: str = "", **more: Any) -> Pair:
    texts = [("—" if one is None else str(one)) for one in (a, b)]
    return Pair("Имя", "Область", a, b, texts[0], texts[1], direction, **more)


def test_lines_break_beyond_the_gap(tmp_path: Path) -> None:
    line = season(
        tmp_path,
        reading("2025-03-01", "shulba", 5),
        reading("2025-03-15", "shulba", 6),
        reading("2025-03-30", "shulba", 7),
    )[0]
    assert line["y"] == [5, 6, None, 7]
    assert line["line"]["shape"] == "hv"
    assert GAP_DAYS == 14


def test_the_last_figure_is_carried_on_dashed(tmp_path: Path) -> None:
    drawn = season(
        tmp_path,
        reading("2025-04-10", "shulba", 5),
        reading("2025-04-13", "astana", 6),
    )
    shulba = drawn[1]
    assert (shulba["x"], shulba["y"]) == (["2025-04-10", "2025-04-13"], [5, 5])
    assert shulba["line"]["dash"] == "dot"


def test_marks_tell_what_a_figure_is(tmp_path: Path) -> None:
    line = season(
        tmp_path,
        reading("2025-04-01", "shulba", 5),
        transcribed("2025-04-02", "shulba", 5),
        reading("2025-04-03", "shulba", 5, qualifier="about"),
        reading("2025-04-04", "shulba", 5, qualifier="over", low_m3s=5),
        reading("2025-04-05", "shulba", 5, qualifier="under", high_m3s=5),
        reading("2025-04-06", "shulba", 5, flag="conflict"),
        reading("2025-04-07", "shulba", "", qualifier="range", low_m3s=3, high_m3s=9),
    )[0]
    assert line["marker"]["symbol"] == [
        "circle", "square", "circle-open", "triangle-up-open", "triangle-down-open",
        "circle-x-open", "circle-open",
    ]  # fmt: skip
    assert line["y"][-1] == 6
    assert (line["error_y"]["array"][-1], line["error_y"]["arrayminus"][-1]) == (3, 3)


def test_announced_and_inflow_are_marks_of_their_own(tmp_path: Path) -> None:
    drawn = season(
        tmp_path,
        reading("2025-04-01", "shulba", 5),
        reading("2025-04-01", "shulba", 7, measure="inflow"),
        reading("2025-04-05", "shulba", 9, measure="planned"),
    )
    assert [one["marker"]["symbol"] for one in drawn[1:3]] == ["x-thin", "diamond-open"]
    assert drawn[0]["y"] == [5]


@pytest.mark.parametrize(("logarithmic", "foot"), [(True, 5 / 1.6), (False, 0)])
def test_zero_stands_at_the_foot(tmp_path: Path, logarithmic: bool, foot: float) -> None:
    rows = [reading("2025-04-01", "shulba", 0), reading("2025-04-02", "shulba", 5)]
    line = season(tmp_path, *rows, logarithmic=logarithmic)[0]
    assert line["y"] == [foot, 5]
    assert ": 0 м³/с" in line["hovertext"][0]


def test_zero_has_a_tick_of_its_own_on_a_log_axis(tmp_path: Path) -> None:
    rows = [reading("2025-04-01", "shulba", 0), reading("2025-04-02", "shulba", 5)]
    readings = tables_of(tmp_path, *rows).readings
    readings = readings.assign(state=release_state(readings))
    figure = draw_season(
        readings, {"shulba": "x"}, [], date(2025, 4, 2), logarithmic=True, labels=RU
    )
    assert layout_of(figure).yaxis.ticktext[0] == "0"
    assert layout_of(figure).yaxis.tickvals[0] == 5 / 1.6
    assert min(layout_of(figure).yaxis.tickvals[1:]) >= 5


def test_each_point_leads_to_its_figure(tmp_path: Path) -> None:
    row = reading("2025-04-01", "shulba", 5)
    line = season(tmp_path, row)[0]
    assert line["customdata"] == [[tables_of(tmp_path, row).readings.index[0]]]


def test_dumbbell_marks_direction_by_shape_and_side() -> None:
    drawn = traces(
        draw_dumbbell([pair(5, 50, "rise"), pair(50, 5, "fall"), pair(5, 5, "unchanged")], RU)
    )
    first, second = (one for one in drawn if one["mode"] == "markers+text")
    assert first["marker"]["symbol"] == ["circle-open"] * 3
    assert second["marker"]["symbol"] == ["triangle-right", "triangle-left", "circle"]
    assert first["textposition"] == ["middle left", "middle right", "middle left"]
    assert second["textposition"] == ["middle right", "middle left", "middle right"]


def test_zero_has_a_gutter_and_missing_has_words() -> None:
    figure = draw_dumbbell([pair(0, 50, "rise"), pair(5, None, note="13 апр: не упомянуто")], RU)
    axis = layout_of(figure).xaxis
    assert axis.ticktext[0] == "0"
    first, second = (one for one in traces(figure) if one["mode"] == "markers+text")
    assert 0 < first["x"][0] == axis.tickvals[0] < 5
    assert second["x"] == [50]
    assert any("не упомянуто" in text for text in traces(figure)[-1]["text"])


def test_only_exact_values_get_the_exact_mark() -> None:
    signs: tuple[Sign, ...] = ("exact", "about", "over", "under", "disputed")
    drawn = traces(draw_dumbbell([pair(5, 50, sign_a=one, sign_b=one) for one in signs], RU))
    first, second = (one["marker"]["symbol"] for one in drawn if one["mode"] == "markers+text")
    doubt = ["triangle-up-open", "triangle-down-open", "circle-x-open"]
    assert first == ["circle-open", "circle-open-dot", *doubt]
    assert second == ["circle", "circle-open-dot", *doubt]


def test_a_range_is_an_interval_with_open_ends() -> None:
    figure = draw_dumbbell([pair(20, 6, span_b=(2, 10), figure_b="key"), pair(4, 5)], RU)
    drawn = traces(figure)
    first, second = (one for one in drawn if one["mode"] == "markers+text")
    assert (second["x"], second["text"]) == ([2, 10, 5], ["6", "", "5"])
    assert second["marker"]["symbol"] == ["circle-open", "circle-open", "circle"]
    assert second["customdata"] == [["key"], ["key"], [""]]
    lines = [one["x"] for one in drawn if one["mode"] == "lines" and one["line"]["color"] != GRID]
    # The two days are not joined: nobody knows from where in the range.
    assert lines == [[4, 5, None], [2, 10, None]]
    assert first["x"] == [20, 4]


@pytest.mark.parametrize(
    ("changes", "sign", "span"),
    [
        ({"value": 5}, "exact", None),
        ({"value": 5, "qualifier": "about"}, "about", None),
        ({"value": 5, "shared": "unstated"}, "about", None),
        ({"value": 5, "qualifier": "over", "low_m3s": 5}, "over", None),
        ({"value": 5, "qualifier": "under", "high_m3s": 5}, "under", None),
        ({"value": 5, "flag": "conflict"}, "disputed", None),
        ({"qualifier": "range", "low_m3s": 3, "high_m3s": 9}, "exact", (3, 9)),
        ({"qualifier": "range", "high_m3s": 9}, "under", None),
    ],
)
def test_a_row_says_what_its_values_are(
    tmp_path: Path, changes: dict[str, Any], sign: str, span: tuple[float, float] | None
) -> None:
    rows = compared(tables_of(tmp_path, reading("2025-04-08", "shulba", **changes))).rows
    one = pair_of(
        "shulba", rows.loc["shulba"].to_dict(), {"a": "8 апр", "b": "24 апр"}, "",
        places=load_places("ru"), labels=RU,
    )  # fmt: skip
    assert (one.sign_a, one.span_a, one.sign_b, one.span_b) == (sign, span, "exact", None)


def test_no_pairs_no_marks() -> None:
    assert [len(one["y"]) for one in traces(draw_comparison([], [], RU))] == [0] * 10


def test_difference_panel() -> None:
    figure = draw_comparison([pair(648, 2100, "rise"), pair(5, None)], ["+1452", ""], RU)
    right = [one for one in traces(figure) if one["x"] and one.get("xaxis") == "x2"]
    rails, zero, bar = right[:3]
    assert set(zero["x"]) == {0, None}
    assert rails["line"]["color"] == GRID
    names = next(one["y"] for one in traces(figure) if "Имя" in one.get("text", []))
    ends = [y for y in rails["y"] if y is not None]
    assert min(abs(end - name) for end in ends for name in names) > 0.15
    # A plain axis: a bar twice as long is twice as much.
    assert bar["x"] == [0, 1452, None]
    axis = layout_of(figure).xaxis2
    assert axis.type is None
    assert axis.tickvals == (-1000, -500, 0, 500, 1000)
    assert axis.ticktext == ("\u22121000", "", "0", "", "+1000")
    assert axis.range[1] > 1452


def test_hostile_text_is_text(tmp_path: Path) -> None:
    assert "<" not in for_chart(HOSTILE)
    assert "$" not in for_chart(HOSTILE)
    assert "\u202e" not in for_chart(HOSTILE)
    figure = draw_dumbbell([Pair(HOSTILE, HOSTILE, 1, 2, "1", "2", "rise", HOSTILE)], RU)
    assert "<a" not in json.dumps(figure.to_dict())
    assert len(json.dumps(traces(figure))) < 3000


def test_the_frame_is_left_as_it_was(tmp_path: Path) -> None:
    readings = tables_of(tmp_path, reading("2025-04-01", "shulba", 5)).readings
    readings = readings.assign(state=release_state(readings))
    before = readings.copy()
    draw_season(
        readings, {"shulba": "x"}, [], date(2025, 4, 1), logarithmic=True, labels=ALL_LABELS["en"]
    )
    pd.testing.assert_frame_equal(readings, before)
