"""The seed page's two bulletins in three languages: the same rows, as far as a language says it."""

from datetime import date

import pytest

from extract import Extraction, extract_page, read_page
from tests.accuracy import PAGES, labelled_pages, page_of
from tests.conftest import ROOT

Row = tuple[str, date | None, float | None, str]

RUSSIAN = ROOT / "data" / "bulletins" / "enbekshi-qazaq-2025-04-15.txt"
TRANSLATED = {path.stem: path for path in labelled_pages(PAGES) if "-seed-" in path.stem}
DAYS = {"march": date(2025, 3, 20), "april": date(2025, 4, 13)}


def _rows(found: Extraction, day: date) -> set[Row]:
    return {
        (one.reservoir_id, one.date, one.discharge_m3s, one.shared)
        for one in found.readings
        if one.date == day
    }


@pytest.mark.parametrize("bulletin", DAYS)
@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_bulletin_gives_the_same_rows_in_every_language(bulletin: str, language: str) -> None:
    day = DAYS[bulletin]
    (labels,) = [
        path
        for stem, path in TRANSLATED.items()
        if stem.startswith(language) and stem.endswith(bulletin)
    ]
    russian = _rows(extract_page(read_page(RUSSIAN)), day)
    translated = _rows(extract_page(page_of(labels)), day)
    assert len(russian) == (19 if bulletin == "march" else 11)
    if language == "kk":
        assert translated == russian
        return
    # The English bulletin loses "each": its pairs say so instead of guessing.
    assert {row[:3] for row in translated} == {row[:3] for row in russian}
    each = {row[0] for row in russian if row[3] == "each"}
    assert {row[0] for row in translated if row[3] == "unstated"} == each


def test_both_languages_of_a_page_are_read_each_in_its_own() -> None:
    russian = "По состоянию на 13 апреля из Кенгирского водохранилища сбрасывается 81 м3/с. "
    filler = "Вода идёт по реке, и это не угрожает сёлам области, как сообщили в министерстве."
    kazakh = (
        "13 сәуірдегі жағдай бойынша Самарқан су қоймасынан секундына 20 текше метр су жіберілуде, "
        "бұл туралы облыс әкімдігі және министрлік мәлімдеді, ал осы су өзенінің бойымен кетеді."
    )
    found = extract_page(
        read_page(f"{russian}{filler}\n{kazakh}\n".encode(), published=date(2025, 4, 15))
    )
    assert [(one.reservoir_id, one.language) for one in found.readings] == [
        ("kengir", "ru"),
        ("samarkand", "kk"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Aqtas su qoimasynan sekundyna 1 250 tekshe metr su jiberildi.", ["1 250"]),
        ("Киров суу сактагычына секундасына 9 куб метр суу келет.", ["9"]),
        ("Su qoimasynda 380 million tekşe metr su bar.", []),
    ],
)
def test_flows_of_a_script_that_is_not_read_are_listed(text: str, numbers: list[str]) -> None:
    page = read_page(text.encode(), published=date(2025, 4, 15))
    found = extract_page(page)
    assert found.readings == ()
    assert [one.reason for one in found.skipped] == ["script"] * len(numbers)
    printed = [page.text[one.value_start : one.value_end] for one in found.skipped]
    assert printed == numbers
    assert all(page.text[one.start : one.end] == one.quote for one in found.skipped)
