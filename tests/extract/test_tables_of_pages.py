"""Tables whose heads stand apart from their figures: rows, columns and the line above say what."""

from datetime import date

import pytest

from extract import Reading, extract_page, read_page

PUBLISHED = date(2025, 4, 15)

HTML = "<html><body><h1>{0}</h1><p>{1}</p><table>{2}</table></body></html>"


def _html(above: str, *rows: str, title: str = "Сводка за сегодняшний день") -> bytes:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return HTML.format(title, above, "".join(f"<tr>{row}</tr>" for row in cells)).encode()


CASES = {
    "a measure a column": (
        _html(
            "По состоянию на 14 апреля 2025 года:",
            "Водохранилище|Приток, м³/с|Сброс, м³/с|Объём, млн м³",
            "Сергеевское|780|810|672",
            "Петропавловское|820,5|830|19",
        ),
        [
            "inflow sergeevka 780 2025-04-14",
            "release sergeevka 810 2025-04-14",
            "inflow petropavlovsk 820.5 2025-04-14",
            "release petropavlovsk 830 2025-04-14",
        ],
    ),
    "a day a column": (
        _html(
            "Сброс воды из водохранилищ, м³/с",
            "Водохранилище|12 апреля|13 апреля",
            "Бухтарминское|480|465",
            "Шульбинское|2 150|–",
        ),
        [
            "release bukhtarma 480 2025-04-12",
            "release bukhtarma 465 2025-04-13",
            "release shulba 2150 2025-04-12",
        ],
    ),
    "a reservoir a column": (
        _html(
            "Расход воды, м³/с",
            "Дата|Кенгирское|Жездинское",
            "12 апреля|45|2",
            "13 апреля|40|1,5",
        ),
        [
            "release kengir 45 2025-04-12",
            "release zhezdy 2 2025-04-12",
            "release kengir 40 2025-04-13",
            "release zhezdy 1.5 2025-04-13",
        ],
    ),
    "in English": (
        _html(
            "",
            "Reservoir|Inflow, m3/s|Release, m3/s",
            "Shardara|610|500",
            "Koksaray counter-regulator|0|12",
            title="The reservoirs of the day",
        ),
        [
            "inflow shardara 610 2025-04-15",
            "release shardara 500 2025-04-15",
            "inflow koksaray 0 2025-04-15",
            "release koksaray 12 2025-04-15",
        ],
    ),
    "in Kazakh": (
        _html(
            "",
            "Су қоймасы|Су келуі, м³/с|Су жіберу, м³/с",
            "Қапшағай|390|310",
            title="Бүгінгі су қоймалары туралы",
        ),
        ["inflow kapshagay 390 2025-04-15", "release kapshagay 310 2025-04-15"],
    ),
}


@pytest.mark.parametrize(("page", "expected"), CASES.values(), ids=CASES)
def test_heads_of_rows_and_columns_say_what_a_cell_is(page: bytes, expected: list[str]) -> None:
    found = extract_page(read_page(page, published=PUBLISHED))
    assert [
        f"{one.measure} {one.reservoir_id} {one.discharge_m3s:g} {one.date}"
        for one in found.readings
    ] == expected


def test_each_figure_carries_its_row_and_leans_on_the_head_of_its_column() -> None:
    page = read_page(CASES["a measure a column"][0], published=PUBLISHED)
    first = extract_page(page).readings[0]
    assert page.text[first.start : first.end] == first.quote
    assert first.quote.split() == ["Сергеевское", "780", "810", "672"]
    assert page.text[first.value_start : first.value_end] == "780"
    start, _, end = first.rule.partition("@")[2].partition("-")
    assert page.text[int(start) : int(end)] == "Приток, м³/с"


def test_what_a_column_says_against_its_figures_is_the_reason() -> None:
    page = _html("", "Водохранилище|Сброс, план, м³/с|Норма сброса, м³/с", "Кенгирское|45|9,7")
    found = extract_page(read_page(page, published=PUBLISHED))
    assert [(one.measure, one.discharge_m3s) for one in found.readings] == [("planned", 45.0)]
    assert [(one.reason, one.value_m3s) for one in found.skipped] == [("norm", 9.7)]


@pytest.mark.parametrize(
    "page",
    [
        _html("", "Район|Сброс, м³/с", "Центр|45"),
        _html("Цены на рыбу", "Водохранилище|Цена, тенге", "Кенгирское|450"),
        _html("", "Водохранилище|Объём, млн м³", "Кенгирское|450"),
    ],
)
def test_a_table_of_something_else_gives_no_reading(page: bytes) -> None:
    assert extract_page(read_page(page, published=PUBLISHED)).readings == ()


PRINTED = {
    "columns of years": (
        "Сбросы, м³/с\nВодохранилище | 2024 | 2025\nКенгирское | 120 | 45\nЖездинское | 10 | 2",
        ["release kengir 45 2025-04-15", "release zhezdy 2 2025-04-15"],
        ["previous 120", "previous 10"],
    ),
    "what is and what is planned, and a total": (
        "Сбросы, м³/с\nВодохранилище | факт | план | разница\n"
        "Кенгирское | 45 | 60 | 15\nИтого | 45 | 60 | 15",
        ["release kengir 45 2025-04-15", "planned kengir 60 2025-04-15"],
        ["change 15"],
    ),
    "units in a row of their own": (
        "Водохранилище | приток | сброс | уровень\n | м³/с | м³/с | м\n"
        "Кенгирское | 45 | 60 | 391,2",
        ["inflow kengir 45 2025-04-15", "release kengir 60 2025-04-15"],
        [],
    ),
    "a range": (
        "Сброс, м³/с\nКенгирское | 40–45\nЖездинское | 2",
        ["release kengir 40-45 2025-04-15", "release zhezdy 2 2025-04-15"],
        [],
    ),
    "gauges with the names of reservoirs": (
        "Расход воды на гидропостах, м³/с:\nСергеевка – 640\nПетропавловск – 590",
        [],
        ["not-a-reservoir 640", "not-a-reservoir 590"],
    ),
    "a list of two ways": (
        "Притоки и сбросы, м³/с:\nКенгирское – 40\nЖездинское – 2",
        [],
        ["unclear-measure 40", "unclear-measure 2"],
    ),
    "days in a row": (
        "Releases, m³/s, 13 / 14 April:\nKengir – 45 / 40\nZhezdy – 2 / 1.5",
        [
            "release kengir 45 2025-04-13",
            "release kengir 40 2025-04-14",
            "release zhezdy 2 2025-04-13",
            "release zhezdy 1.5 2025-04-14",
        ],
        [],
    ),
    "brackets that the head explains": (
        "Попуски на 15 апреля, м³/с (в скобках – план с 17 апреля):\n"
        "Кенгирское – 45 (60)\nЖездинское – 2 (3)",
        [
            "release kengir 45 2025-04-15",
            "planned kengir 60 2025-04-17",
            "release zhezdy 2 2025-04-15",
            "planned zhezdy 3 2025-04-17",
        ],
        [],
    ),
    "one list behind another": (
        "Сбросы, м³/с:\nКенгирское – 45\nЖездинское – 2\n"
        "Притоки, м³/с:\nКенгирское – 60\nЖездинское – 3",
        [
            "release kengir 45 2025-04-15",
            "release zhezdy 2 2025-04-15",
            "inflow kengir 60 2025-04-15",
            "inflow zhezdy 3 2025-04-15",
        ],
        [],
    ),
    "units with the figures": (
        "Су қоймалары, 15 сәуір\nКеңгір: келуі 52 м³/с, жіберілуі 48 м³/с\nЖезді: жіберілуі 7 м³/с",
        [
            "inflow kengir 52 2025-04-15",
            "release kengir 48 2025-04-15",
            "release zhezdy 7 2025-04-15",
        ],
        [],
    ),
}


@pytest.mark.parametrize(("text", "read", "skipped"), PRINTED.values(), ids=PRINTED)
def test_tables_and_lists_in_a_text(text: str, read: list[str], skipped: list[str]) -> None:
    found = extract_page(read_page(text.encode(), published=PUBLISHED))

    def figure(one: Reading) -> str:
        bounds = f"{one.low_m3s:g}-{one.high_m3s:g}" if one.low_m3s and one.high_m3s else ""
        return bounds or f"{one.discharge_m3s:g}"

    assert [
        f"{one.measure} {one.reservoir_id} {figure(one)} {one.date}" for one in found.readings
    ] == read
    assert [f"{one.reason} {one.value_m3s:g}" for one in found.skipped] == skipped
