"""What a statement gives: sentences of our own against the readings and reasons they must yield."""

from datetime import date

import pytest

from tests.conftest import PUBLISHED, read

SHULBA = "Шульбинского водохранилища"


def _readings(text: str) -> list[tuple[object, ...]]:
    return [(one.reservoir_id, one.discharge_m3s, one.measure) for one in read(text).readings]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("Из Кенгирского водохранилища сбрасывается 17,3 м3/с.", [("kengir", 17.3, "release")]),
        (
            "410 кубометров воды в секунду сбрасывается из Шульбинского водохранилища.",
            [("shulba", 410, "release")],
        ),
        ("Кировское водохранилище сбрасывает 6,4 м3/с.", [("kirov", 6.4, "release")]),
        ("На Шульбинской ГЭС расход подняли до 1900 м3/с.", [("shulba", 1900, "release")]),
        (
            "В Бухтарминском водохранилище приток – 88 м³/с, сброс – 71 м³/с.",
            [("bukhtarma", 88, "inflow"), ("bukhtarma", 71, "release")],
        ),
        (
            f"При притоке 120 м3/с сброс {SHULBA} составляет 95.",
            [("shulba", 120, "inflow"), ("shulba", 95, "release")],
        ),
        (
            "Из Кенгирского водохранилища сбрасывается 17,3 м3/с, из Каргалинского — 7 кубометров,"
            " из Сазды — 0,9.",
            [("kengir", 17.3, "release"), ("kargaly", 7, "release"), ("sazdy", 0.9, "release")],
        ),
        (
            "Из Сергеевского водохранилища идёт сброс 10 м3/с. Из Петропавловского водохранилища"
            " – 33,6 кубометра.",
            [("sergeevka", 10, "release"), ("petropavlovsk", 33.6, "release")],
        ),
        (
            "Битикское водохранилище опорожнили до 20 млн м3. Сейчас оттуда идёт 3,2 м3/с.",
            [("bitik", 3.2, "release")],
        ),
        (
            "В Кировское и Битикское водохранилища приходит 510 и 130 м3/с соответственно.",
            [("kirov", 510, "inflow"), ("bitik", 130, "inflow")],
        ),
        (f"Ежесекундно из {SHULBA} сбрасывается 310 кубометров.", [("shulba", 310, "release")]),
        (f"Сброс с {SHULBA} снизили втрое, до 40 м3/с.", [("shulba", 40, "release")]),
        (f"С 3 мая из {SHULBA} планируют сбрасывать 60 м3/с.", [("shulba", 60, "planned")]),
        (f"14 мая сброс {SHULBA} поднимут до 60 м3/с.", [("shulba", 60, "planned")]),
        (
            "На Астанинском водохранилище держат сброс около 36 куб.м. в секунду, с Селетинского"
            " уходит почти 29.",
            [("astana", 36, "release"), ("seleti", 29, "release")],
        ),
        ("Коксарайский контррегулятор принимает 180 м3/с.", [("koksaray", 180, "inflow")]),
    ],
)
def test_readings(text: str, readings: list[tuple[object, ...]]) -> None:
    assert _readings(text) == readings


@pytest.mark.parametrize(
    ("text", "qualifier", "low_m3s", "high_m3s"),
    [
        ("свыше 40 м3/с", "over", 40, None),
        ("не более 40 м3/с", "under", None, 40),
        ("до 40 м3/с", "under", None, 40),
        ("около 40 м3/с", "about", None, None),
        ("20-35 м3/с", "range", 20, 35),
        ("900 м3/с плюс-минус 50 м3/с", "range", 850, 950),
    ],
)
def test_qualifiers(
    text: str, qualifier: str, low_m3s: float | None, high_m3s: float | None
) -> None:
    (one,) = read(f"Из {SHULBA} сбрасывается {text}.").readings
    assert (one.qualifier, one.low_m3s, one.high_m3s) == (qualifier, low_m3s, high_m3s)
    assert (one.discharge_m3s is None) == (qualifier == "range")


def test_a_new_level_is_no_bound_and_the_old_one_is_previous() -> None:
    found = read(f"Сброс из {SHULBA} подняли с 150 до 300 кубометров в секунду.")
    assert [(one.discharge_m3s, one.qualifier) for one in found.readings] == [(300, "")]
    assert [(one.value_m3s, one.reason) for one in found.skipped] == [(150, "previous")]


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Из Кировского и Битикского водохранилищ сбрасывается по 5 м3/с.", "each"),
        ("Кировское и Битикское водохранилища сбрасывают 90 м3/с каждое.", "each"),
        ("Из Кировского и Битикского водохранилищ сбрасывается 5 м3/с.", "unstated"),
    ],
)
def test_one_number_for_two_reservoirs(text: str, shared: str) -> None:
    found = read(text).readings
    assert [(one.reservoir_id, one.shared) for one in found] == [
        ("kirov", shared),
        ("bitik", shared),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"Область просит сбрасывать из {SHULBA} 50 м3/с.", "asked"),
        (f"Предложено сбрасывать из {SHULBA} 50 м3/с.", "proposed"),
        ("На Сакмаре ждут 900 м3/с.", "forecast"),
        (f"Если придёт 2000 м3/с, дамба {SHULBA} выдержит.", "hypothetical"),
        (f"Слух о сбросе 5000 м3/с из {SHULBA} не подтвердился.", "denied"),
        ("Гидроузел способен пропустить до 4100 м3/с.", "capacity"),
        (f"Опасный сброс {SHULBA} – 400 м3/с.", "threshold"),
        (f"Приток в {SHULBA} при норме 9,7 м3/с.", "norm"),
        (f"Рекордный сброс {SHULBA} – 1900 м3/с.", "record"),
        (f"Неделей ранее сброс {SHULBA} был 130 м3/с.", "previous"),
        (f"Сброс {SHULBA} увеличен на 18 м3/с.", "change"),
        ("С Иртышского каскада пойдёт 2 800 м3/с.", "not-a-reservoir"),
        ("В канал подают 22 м3/с.", "not-a-reservoir"),
        ("Расход реки – 900 м3/с.", "not-a-reservoir"),
        ("Приток в водоём – 41 м3/с.", "no-reservoir"),
        (f"В {SHULBA} 41 м3/с.", "unclear-measure"),
        ("Согласован сброс: Каратомарского водохранилища – 25 м/сек.", "unit-misprint"),
        (f"Через турбины {SHULBA} идёт 300 м3/с.", "partial"),
        (f"Из {SHULBA} сбрасывается 9 кубо", "cut-off"),
        (f"Из {SHULBA} сбрасывается 9 кубометров воды в се…", "cut-off"),
        (f"Из {SHULBA} сбрасывается 9 кубометров в", "cut-off"),
        (f"Уровень {SHULBA} за день поднялся до 138 м3/с.", "unit-misprint"),
        (f"Рекорд {SHULBA}, установленный в 2017 году, – 4 100 м³/с.", "record"),
        ("Река Илек, пост Актобе: расход 312 м3/с.", "not-a-reservoir"),
        (f"Пиковый приток в {SHULBA} составит 210 м3/с.", "forecast"),
    ],
)
def test_amounts_that_are_not_taken_say_why(text: str, reason: str) -> None:
    found = read(text)
    assert [one.reason for one in found.skipped] == [reason]
    assert found.readings == ()


def test_the_figure_of_yesterday_stands_where_nothing_newer_is_said() -> None:
    yesterday = f"Накануне сброс {SHULBA} был 130 м3/с."
    (reading,) = read(yesterday).readings
    assert reading.date is not None
    assert reading.published is not None
    assert (reading.published - reading.date).days == 1
    for newer in (f"Сегодня из {SHULBA} идёт 90 м3/с.", f"Сегодня сброс {SHULBA} прекращён."):
        assert [one.reason for one in read(f"{yesterday} {newer}").skipped] == ["previous"]


def test_a_part_is_told_from_a_part_whose_whole_is_known() -> None:
    found = read(f"Сброс {SHULBA} – 640 м3/с. Через турбины {SHULBA} идёт 300 м3/с.")
    assert [one.discharge_m3s for one in found.readings] == [640]
    assert [one.reason for one in found.skipped] == ["part"]


@pytest.mark.parametrize(
    "text",
    [
        f"Из {SHULBA} сброшено 44 млн кубометров.",
        f"В {SHULBA} 18,5 кубометров воды.",
        f"К 1 апреля объём {SHULBA} доведут до 300 млн кубометров.",
        "Водохранилище наполнено на 42%, уровень 512 см.",
    ],
)
def test_volumes_and_levels_give_nothing(text: str) -> None:
    found = read(text)
    assert not found.readings
    assert not found.skipped


def test_an_unknown_reservoir_is_read_and_marked() -> None:
    (one,) = read(
        "В Акмолинской области из Тасмуринского водохранилища сбрасывается 30 м3/с."
    ).readings
    assert one.reservoir == "Тасмуринское водохранилище"
    assert (one.reservoir_id, one.region_id) == ("x-tasmurinskoe-kz-11", "KZ-11")
    assert one.flag == ("unknown-name",)


def test_a_title_never_lends_its_name() -> None:
    page = "Сброс Кенгирского водохранилища увеличен 15.04.2025\nСброс составляет 30 м3/с.\n"
    found = read(page)
    assert found.readings == ()
    assert [(one.reason, one.title) for one in found.skipped] == [
        ("no-reservoir", "Сброс Кенгирского водохранилища увеличен")
    ]


def test_a_region_that_is_not_the_reservoirs_is_flagged() -> None:
    (one,) = read("В Акмолинской области из Кенгирского водохранилища сброс 30 м3/с.").readings
    assert (one.region_id, one.flag) == ("KZ-62", ("region-differs",))


def test_the_region_line_above_a_list_holds_for_its_items() -> None:
    found = read(
        "В Акмолинской области:\n- из Тасмуринского водохранилища – 30 м3/с;\n"
        "- из Чаглинского водохранилища – 2 м3/с.\n"
    ).readings
    assert [(one.reservoir_id, one.region_id) for one in found] == [
        ("x-tasmurinskoe-kz-11", "KZ-11"),
        ("chaglinka", "KZ-11"),
    ]


def test_days() -> None:
    found = read(f"На 14 апреля сброс {SHULBA} – 60 м3/с; 9 мая 19:30 – 310 м3/с.").readings
    assert [(one.date, one.time, one.dated_by) for one in found] == [
        (date(2025, 4, 14), "", "clause"),
        (date(2025, 5, 9), "19:30", "clause"),
    ]


def test_a_series_of_days_is_read_line_by_line() -> None:
    text = (
        f"Сброс {SHULBA} по дням:\n04.05.2025г.- 31,4 м3/с\n05.05.2025г.- 27,0 м3/с\n"
        "• 6 мая – 210 кубометров в сек.;\n• 7 мая – 130."
    )
    assert [(str(one.date), one.discharge_m3s) for one in read(text).readings] == [
        ("2025-05-04", 31.4),
        ("2025-05-05", 27.0),
        ("2025-05-06", 210),
        ("2025-05-07", 130),
    ]


def test_the_only_name_of_an_article_holds_in_its_next_paragraph() -> None:
    text = f"Наполнение {SHULBA} растёт.\n\n– Приток – 38 м3/с, – сказал инженер."
    assert _readings(text) == [("shulba", 38, "inflow")]
    several = f"Наполнение {SHULBA} и Битикского водохранилища растёт.\n\nПриток – 38 м3/с."
    assert [one.reason for one in read(several).skipped] == ["no-reservoir"]


def test_an_old_day_is_flagged_and_an_unknown_one_is_not_guessed() -> None:
    text = f"На 14 февраля сброс {SHULBA} – 60 м3/с."
    (old,) = read(text).readings
    assert (old.date, old.flag) == (date(2025, 2, 14), ("old-date",))
    (undated,) = read(text, published=None).readings
    assert (undated.date, undated.dated_by) == (None, "none")


def test_a_rate_per_day_is_converted_and_says_so() -> None:
    (one,) = read(f"Из {SHULBA} сбрасывается 8,64 млн кубометров в сутки.").readings
    assert (one.discharge_m3s, one.qualifier, one.flag) == (100.0, "about", ("converted",))


def test_an_amount_without_digits_is_a_remark() -> None:
    (one,) = read("Столько же уходит из Бухтарминского водохранилища.").remarks
    assert (one.kind, one.reservoir_id, one.date) == ("no-number", "bukhtarma", PUBLISHED)


def test_a_reservoir_named_a_sentence_earlier_is_named_by_its_span() -> None:
    text = f"Наполнение {SHULBA} растёт. Сейчас из него сбрасывается 40 м3/с."
    (one,) = read(text).readings
    rule, _, span = one.rule.partition("@")
    start, end = map(int, span.split("-"))
    assert (rule, text[start:end]) == ("anaphora", SHULBA)


def test_a_list_of_several_names_leaves_it_open_which_one_is_meant() -> None:
    text = (
        "Из Кировского водохранилища сбрасывается 5 м3/с, из Битикского водохранилища – 6 м3/с. "
        "Сброс из водохранилища увеличат, приток 9 м3/с."
    )
    assert [one.reason for one in read(text).skipped] == ["no-reservoir"]
