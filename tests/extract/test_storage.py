"""What reservoirs hold: why a figure is taken or not, and of which measure it is."""

import pytest

from tests.conftest import read


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Водохранилища наполнены, в среднем, на 42%.", "no-reservoir"),
        ("Кенгирское водохранилище наполнено на 8 % больше, чем год назад.", "change"),
        ("Объём Кенгирского водохранилища по проекту – 319 млн кубометров.", "capacity"),
        ("Кенгирское водохранилище планируют наполнить до 95 %.", "forecast"),
        ("Год назад Кенгирское водохранилище было заполнено на 55 %.", "previous"),
        ("Кеңгір су қоймасының жобалық көлемі – 319 млн текше метр.", "capacity"),
        ("Officials plan to fill the Kengir Reservoir to 95% by May 1.", "forecast"),
    ],
)
def test_what_is_not_taken_says_why(text: str, reason: str) -> None:
    found = read(text)
    assert not found.storage
    assert [one.reason for one in found.not_stored] == [reason]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Кенгирское водохранилище: 71 %.", "fill_percent"),
        ("Кеңгір су қоймасы: 71 %", "fill_percent"),
        ("Kengir Reservoir: 71%", "fill_percent"),
        ("Кенгирское водохранилище: 71 млн м3.", "stored_mcm"),
        ("Кеңгір су қоймасы – 71 млн м³", "stored_mcm"),
        ("Kengir Reservoir: 71 million m3", "stored_mcm"),
    ],
)
def test_a_figure_whose_measure_only_the_list_shows_is_flagged(text: str, measure: str) -> None:
    (one,) = read(text).storage
    assert (one.measure, one.value) == (measure, 71)
    assert "measure-unsaid" in one.flag


def test_a_figure_said_with_its_measure_is_not_flagged() -> None:
    (one,) = read("Кенгирское водохранилище заполнено на 71 %.").storage
    assert one.flag == ()


@pytest.mark.parametrize(
    "text",
    [
        "Объём Кенгирского водохранилища вырос на 8 % и составил 71 %. Доля посевов равна 80 %.",
        "Кенгирское водохранилище заполнено на 71 %. Сейчас доля посевов равна 80 %.",
        "Кенгирское водохранилище заполнено на 71 %. Город живёт, безработица составила 4,6 %.",
    ],
)
def test_a_percentage_of_something_else_is_not_read(text: str) -> None:
    assert [one.value for one in read(text).storage] == [71]


@pytest.mark.parametrize(
    "text",
    [
        "В Кенгирском водохранилище и Жездинском водохранилище собрано по 20 млн кубометров воды.",
        "Кеңгір су қоймасы мен Жезді су қоймасында 20 млн текше метрден су жиналды.",
    ],
)
def test_reservoirs_named_together_each_hold_a_volume(text: str) -> None:
    assert {one.reservoir_id: one.value for one in read(text).storage} == {
        "kengir": 20,
        "zhezdy": 20,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Из Кенгирского водохранилища и Жездинского водохранилища сбрасывают по 20 м3/с.",
        "Кеңгір су қоймасы мен Жезді су қоймасынан секундына 20 текше метрден су жіберілуде.",
    ],
)
def test_reservoirs_named_together_each_release_a_flow(text: str) -> None:
    found = {one.reservoir_id: one.discharge_m3s for one in read(text).readings}
    assert found == {"kengir": 20, "zhezdy": 20}


def test_a_volume_of_several_reservoirs_is_a_total() -> None:
    found = read("В Кенгирском водохранилище и Жездинском водохранилище собрано 20 млн м3 воды.")
    assert [one.reason for one in found.not_stored] == ["total"]
