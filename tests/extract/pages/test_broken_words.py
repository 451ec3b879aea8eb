"""Words that were broken to fit a line are joined, and nothing else is."""

import pytest

from extract import extract_page, read_page
from tests.extract.pages.reading import RU, amounts


@pytest.mark.parametrize(
    "text",
    [
        "Из Кенгирского водохрани-\nлища сбрасывается 45 кубомет-\nров в секунду.",
        "Из Кенгирского водохрани-\r\n  лища сбрасывается 45 кубомет-\r\nров в секунду.",
        "Из Кенгирского водохрани\u00ad\nлища сбрасывается 45 кубомет¬\nров в секунду.",
        "ИЗ КЕНГИРСКОГО ВОДОХРАНИ-\nЛИЩА СБРАСЫВАЕТСЯ 45 КУБОМЕТ-\nРОВ В СЕКУНДУ.",
        "Кеңгір су қойма-\nсынан секундына 45 текше метр су жібері-\nлуде.",
        "The Kengir reser-\nvoir releases 45 cubic me\u2010\nters per second.",
        "<p>Из Кенгирского водохрани-<br>лища сбрасывается 45 кубомет&shy;ров в секунду.</p>",
        "<p>Из Кенгирского водохрани-\nлища сбрасывается 45 м3/с.</p>",
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_joined(text: str) -> None:
    assert amounts(text) == [45]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("северо-\nзападный", "северо-западный"),
        ("Усть-\nКаменогорск", "Усть-Каменогорск"),
        ("УСТЬ-\nКАМЕНОГОРСК", "УСТЬ-КАМЕНОГОРСК"),
        ("Шерубай-\nНуринское", "Шерубай-Нуринское"),
        ("какой-\nнибудь", "какой-нибудь"),
        ("солтүстік-\nшығыс", "солтүстік-шығыс"),
        ("north-\nwestern", "north-western"),
    ],
)
def test_a_compound_keeps_its_hyphen(text: str, joined: str) -> None:
    assert read_page(text.encode()).text == joined


@pytest.mark.parametrize(
    "text",
    [
        "от 10-\n15 м3/с",
        "Сброс -\nувеличен",
        "Сброс:\n- приток\n- сброс",
        "сброс-\n\nприток",
        "https://example.org/news-\nabout",
        "на 5-\nй день",
        "о сбросе-\n45 м3/с",
    ],
)
def test_ranges_lists_paragraphs_and_addresses_stay_as_they_are(text: str) -> None:
    assert read_page(text.encode()).text == text


def test_of_a_desert_of_blank_lines_little_is_left() -> None:
    page = read_page(f"{RU.format(5)}\n{chr(10) * 50_000}{RU.format(6)}".encode())
    assert page.text.count("\n") < 200
    assert [one.discharge_m3s for one in extract_page(page).readings] == [5, 6]
    few = f"{RU.format(5)}{chr(10) * 20}{RU.format(6)}"
    assert read_page(few.encode()).text == few
