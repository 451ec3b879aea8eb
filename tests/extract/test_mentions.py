import pytest

from extract.gazetteer.loading import gazetteer
from extract.languages.loading import LANGUAGES
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Amount, Day, Hour, Mention, Regions, Reservoirs, Stop

RU = next(one for one in LANGUAGES if one.code == "ru")

LEXICON = Lexicon(RU, gazetteer())


def _find(text: str) -> list[Mention]:
    return find_mentions(text, 0, len(text), LEXICON)


def _only(text: str, kind: type) -> list[Mention]:
    return [one for one in _find(text) if isinstance(one, kind)]


@pytest.mark.parametrize(
    "unit",
    [
        "кубометров в секунду",
        "кубометра воды в секунду",
        "м3/сек",
        "м³/сек.",
        "м³/с",
        "м3/с .",
        "м³/секунду",
        "м3 воды в секунду",
        "куб. м/с",
        "куб.м/сек",
        "куб. м в секунду",
        "куб.метров воды в секунду",
        "кубометров/сек",
        "кубометров в сек.",
        "кубов в секунду",
        "кубических метров в секунду",
        "M3/s",
    ],
)
def test_units_of_flow(unit: str) -> None:
    (amount,) = _only(f"сбрасывается 17,3 {unit}", Amount)
    assert isinstance(amount, Amount)
    assert (amount.unit, amount.first.value) == ("flow", 17.3)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("7 кубометров", "cubic"),
        ("9 млн кубометров в сутки", "convertible"),
        ("740 м3/ч", "convertible"),
        ("520 л/с", "convertible"),
        ("74 кубометра в месяц", "other-rate"),
        ("74 м3/га", "other-rate"),
        ("25 м/сек", "slip"),
        ("900 метров в секунду", "slip"),
        ("3 млн кубометров в секунду", "slip"),
        ("из Сазды – 0,9.", "none"),
    ],
)
def test_other_units(text: str, unit: str) -> None:
    (amount,) = _only(text, Amount)
    assert isinstance(amount, Amount)
    assert amount.unit == unit


@pytest.mark.parametrize(
    "text",
    ["44 млн кубометров воды", "2 млрд тенге", "42%", "20 тыс. тонн мяса", "512 см", "40 видам"],
)
def test_volumes_and_other_numbers_are_no_amounts(text: str) -> None:
    assert _only(text, Amount) == []


@pytest.mark.parametrize(
    ("text", "form", "first", "second"),
    [
        ("20-35 м3/с", "range", 20, 35),
        ("от 20 до 35 м3/с", "from-to", 20, 35),
        ("с 150 до 300 м3/с", "change", 150, 300),
        ("с 150 м3/с до 300.", "change", 150, 300),
        ("900 куб. м/с плюс-минус 50 куб. м/с", "tolerance", 900, 50),
        ("510 и 130 кубов в секунду", "pair", 510, 130),
        ("3500 м3/с – 24 апреля", "single", 3500, None),
    ],
)
def test_two_numbers(text: str, form: str, first: float, second: float | None) -> None:
    (amount,) = _only(text, Amount)
    assert isinstance(amount, Amount)
    found = amount.second.value if amount.second else None
    assert (amount.form, amount.first.value, found) == (form, first, second)


@pytest.mark.parametrize(
    ("text", "names", "source"),
    [
        ("из Чаглинского водохранилища", ("Чаглинского",), True),
        ("из Кировского и Битикского водохранилищ", ("Кировского", "Битикского"), True),
        ("в водохранилище «Байдибек-ата»", ("Байдибек-ата",), False),
        ("из крупных водохранилищ страны", (), True),
        ("из водохранилища Шагалалы", ("Шагалалы",), True),
        ("На водохранилищах Актюбинской области", (), False),
        ("водохранилищ Казахстана", (), False),
    ],
)
def test_reservoirs(text: str, names: tuple[str, ...], source: bool) -> None:
    (found,) = _only(text, Reservoirs)
    assert isinstance(found, Reservoirs)
    assert (found.names, found.source) == (names, source)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("из Каргалинского — 7 кубометров", [("Каргалинского",)]),
        ("с Ириклы спускают 77 кубов", [("Ириклы",)]),
        ("из Тасмуринского – 7 кубометров", [("Тасмуринского",)]),
        ("из Кировского района выехали", []),
        ("с Иртышского каскада пойдёт", []),
        ("из акимата – 7 кубометров", []),
    ],
)
def test_head_words_left_out(text: str, names: list[tuple[str, ...]]) -> None:
    assert [one.names for one in _only(text, Reservoirs) if isinstance(one, Reservoirs)] == names


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("в Акмолинской области", ("KZ-11",)),
        ("в области Ұлытау", ("KZ-62",)),
        ("В ЗКО", ("KZ-27",)),
        (
            "Актюбинской, Костанайской и Западно-Казахстанской областей",
            ("KZ-15", "KZ-39", "KZ-27"),
        ),
        ("в северных областях", ()),
    ],
)
def test_regions(text: str, codes: tuple[str, ...]) -> None:
    (found,) = _only(text, Regions)
    assert isinstance(found, Regions)
    assert found.ids == codes


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("По состоянию на 20 марта", (20, 20, 3, None, "state")),
        ("на 14.04.2025 г.", (14, 14, 4, 2025, "as-of")),
        ("с 1 по 9 марта", (1, 9, 3, None, "since")),
        ("7-8 апреля 2024 года", (7, 8, 4, 2024, None)),
        ("к 1 мая", (1, 1, 5, None, "by")),
    ],
)
def test_days(text: str, day: tuple[object, ...]) -> None:
    (found,) = _only(text, Day)
    assert isinstance(found, Day)
    assert (found.first, found.last, found.month, found.year, found.role) == day


def test_hours() -> None:
    (found,) = _only("3 мая 19:30", Hour)
    assert isinstance(found, Hour)
    assert found.time == "19:30"
    assert _only("счёт 99:30", Hour) == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("в секунду.В Актюбинской", ["sentence"]),
        ("г. Алматы", []),
        ("в 2025 г. Сброс", ["sentence"]),
        ("м3/с. Из", ["sentence"]),
        ("области:\n- из", ["clause", "clause"]),
        ("строка\nСтрока", ["sentence"]),
        ("строка\nпродолжение", []),
        ("строка,\nпродолжение", ["clause", "clause"]),
        ("абзац\r\n\r\nАбзац", ["paragraph"]),
        ("млн.м³", []),
    ],
)
def test_stops(text: str, ends: list[str]) -> None:
    assert [one.ends for one in _only(text, Stop) if isinstance(one, Stop)] == ends
