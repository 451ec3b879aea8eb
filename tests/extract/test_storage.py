"""What reservoirs hold, in labelled texts: see tests/gold/storage/README.txt."""

import pytest

from tests.conftest import read
from tests.short_texts import Case, cases, files, given

# What is not read as labelled, each with the reason; the list may only shrink.
KNOWN = {
    "own-E3": "a participle before its subject, behind a comma, has no name yet",
    "strangers-kk-SK13": '"this" does not take the day of the sentence before: read for today',
    "strangers-kk-SK22": "no word says what spills over the edge",
    "strangers-kk-SK30": "«қойма» without «су» is any store, and no head word",
    "strangers-kk-SK37": "the same",
    "strangers-kk-SK38": "a volume beside a flow may be what was let through",
    "strangers-kk-SK40": "the same as of SK30",
    "strangers-ru-SR8": "a percentage in words is not taken, nor what hangs on it",
    "strangers-ru-SR10": "a year ago, named by its day, reaches back to the volume before it",
    "strangers-ru-SR21": 'whose the speaker\'s "this" is stays open',
    "strangers-ru-SR25": "«было» makes the second figure one of before",
    "strangers-ru-SR28": "«370 из 370»: no word says that it is there",
    "strangers-ru-SR33": "the bare name of a town is no reservoir",
    "strangers-ru-SR35": "what answers a question is taken for asked",
    "strangers-ru-SR38": 'which of two "the first" is stays open',
    "strangers-ru-SR39": "«млн» without a unit inside a sentence",
    "strangers-en-SE8": "said on Monday: the day of the saying is not the figure's",
    "strangers-en-SE13": "the bare name of a town is no reservoir",
    "strangers-en-SE16": "the same",
    "strangers-en-SE17": "a region between name and figure takes the name away",
    "strangers-en-SE20": "two measures parted by a slash, named in the head",
    "strangers-en-SE21": "a bare name at a semicolon: nobody's rather than the other's",
    "strangers-en-SE23": "the head word alone, behind a bare name",
    "strangers-en-SE26": "a town between name and figure takes the name away",
    "strangers-en-SE28": "bare names, one after the other",
    "strangers-en-SE30": "a nation before the name takes it away",
    "strangers-en-SE33": "«of a possible» makes it a part of the whole",
    "strangers-en-SE34": "another sentence without a name behind an agency's",
    "strangers-en-SE37": "a plan for later in the sentence",
    "strangers-en-SE39": "a bare name, described between commas",
    "strangers-en-SE40": "a bare name, described between commas",
}

FILES = files("storage")
CASES = [(f"{path.stem}-{case.name}", case) for path in FILES for case in cases(path)]


@pytest.mark.parametrize(("name", "case"), CASES, ids=[name for name, _ in CASES])
def test_a_text_gives_what_its_label_says(name: str, case: Case) -> None:
    found = given(case)
    assert (found == case.labels) == (name not in KNOWN), f"{case.text}\n{case.labels}\n{found}"


def test_what_is_not_read_as_labelled_is_a_text() -> None:
    assert KNOWN.keys() <= {name for name, _ in CASES}


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
