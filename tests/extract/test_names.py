import pytest

from extract.gazetteer.loading import gazetteer
from extract.gazetteer.names import NameIndex
from extract.languages.kinds import HeadKind
from extract.languages.loading import LANGUAGES

RU = next(one for one in LANGUAGES if one.code == "ru")

NAMES = NameIndex(gazetteer(), RU)


@pytest.mark.parametrize(
    ("printed", "reservoir_id"),
    [
        ("Шульбинского", "shulba"),
        ("Шульбинском", "shulba"),
        ("Верхне-Тобольского", "verkhne-tobol"),
        ("Верхнетобольскому", "verkhne-tobol"),
        ("Вячеславское", "astana"),
        ("Чардаринского", "shardara"),
        ("Ириклы", "irikla"),
        ("Сазды", "sazdy"),
        ("Фёдоровского", "fedorov"),
        ("Федоровского", "fedorov"),
    ],
)
def test_every_case_and_spelling_leads_to_one_id(printed: str, reservoir_id: str) -> None:
    found = NAMES.reservoir(printed, "reservoir", "")
    assert found is not None
    assert found.id == reservoir_id


@pytest.mark.parametrize(
    ("region_id", "reservoir_id"), [("", "kirov"), ("KZ-27", "kirov"), ("KG-T", "kirov-talas")]
)
def test_namesakes_are_told_apart_by_region(region_id: str, reservoir_id: str) -> None:
    found = NAMES.reservoir("Кировского", "reservoir", region_id)
    assert found is not None
    assert found.id == reservoir_id


@pytest.mark.parametrize(
    ("printed", "clause", "reservoir_id"),
    [
        ("Сергеевского", "из Сергеевского водохранилища на Тоболе", "sergeevskoe-tobol"),
        ("Сергеевского", "из Сергеевского водохранилища на Ишиме", "sergeevka"),
        ("Сергеевского", "из Сергеевского водохранилища", None),
        ("Шульбинского", "из Шульбинского водохранилища в Иртыш", None),
    ],
)
def test_namesakes_are_told_apart_by_their_river(
    printed: str, clause: str, reservoir_id: str | None
) -> None:
    found = NAMES.on_river(printed, "reservoir", clause)
    assert (found.id if found else None) == reservoir_id


@pytest.mark.parametrize(
    ("printed", "head", "reservoir_id"),
    [
        ("Астанинского", "reservoir", "astana"),
        ("Астанинского", "regulator", "astana-counter-regulator"),
        ("Сергеевского", "works", "sergeevka"),
        ("Шульбинского", "regulator", None),
    ],
)
def test_a_counter_regulator_is_another_object(
    printed: str, head: HeadKind, reservoir_id: str | None
) -> None:
    found = NAMES.reservoir(printed, head, "")
    assert (found.id if found else None) == reservoir_id


@pytest.mark.parametrize("printed", ["Тасмуринского", "Тасмуринскому", "Тасмуринское"])
def test_an_unknown_name_is_put_into_the_nominative(printed: str) -> None:
    assert NAMES.reservoir(printed, "reservoir", "") is None
    found = NAMES.unknown_reservoir(printed, "KZ-11")
    assert found.reservoir == "Тасмуринское водохранилище"
    assert found.id == "x-tasmurinskoe-kz-11"
    assert not found.known


@pytest.mark.parametrize(
    ("printed", "region_id"),
    [
        ("Акмолинской", "KZ-11"),
        ("Западно-Казахстанской", "KZ-27"),
        ("Ұлытау", "KZ-62"),
        ("Улытау", "KZ-62"),
        ("СКО", "KZ-59"),
        ("Марсианской", ""),
    ],
)
def test_regions(printed: str, region_id: str) -> None:
    assert NAMES.region(printed) == region_id


def test_the_id_of_a_hostile_name_is_plain() -> None:
    assert NAMES.unknown_reservoir("../<b>«Ы»", "").id == "x-b-y"
    assert NAMES.unknown_reservoir("名", "").id == "x-unnamed"
