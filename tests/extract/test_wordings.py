"""Every row of the catalogue of wordings, by its number: see tests/gold/wordings/README.txt."""

import pytest

from tests.wordings import Case, cases, expected, given

LANGUAGES = ("ru", "kk", "en")

# Rows whose label we decided against, each with the reason.
DECIDED = {
    "2.12-4": "«Кенгерского» is no spelling we know: it stays unknown, and a flag names Кенгирское",
    "4.7-2": "a number in words without any unit is not taken: too many words are numbers",
    "K43-2": "a canal beside a release is a part of it as far as the text says",
    "E30-1": "'Petropavlosk' is no spelling we know: it stays unknown, and a flag names the other",
}

# What a hard reviewer found wrong, and is right since.
HARD = "hard"
# Numbers and units in all languages.
UNITS = "units"
# Which bound a figure is, alone and of several.
BOUNDS = "bounds"
# Which day a figure is for, as bulletins print days.
DAYS = "days"
# Lists whose unit is said once.
LISTS = "lists"
# Short texts as agencies write them.
FRESH = "fresh"

FILES = (*LANGUAGES, HARD, UNITS, BOUNDS, DAYS, LISTS, FRESH)
CASES = [case for name in FILES for case in cases(name)]


def _shown(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", CASES, ids=_shown)
def test_a_wording_gives_what_its_label_says(case: Case) -> None:
    agrees = given(case) == expected(case)
    assert agrees == (case.name not in DECIDED), f"{case.text}\n{expected(case)}\n{given(case)}"


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "ru",
            [
                f"{chapter}.{number}"
                for chapter, last in zip(
                    range(1, 10), (13, 16, 5, 19, 21, 12, 16, 10, 11), strict=True
                )
                for number in range(1, last + 1)
            ],
        ),
        ("kk", [f"K{number}" for number in range(1, 51)]),
        ("en", [f"E{number}" for number in range(1, 34)]),
    ],
)
def test_every_row_of_the_catalogue_has_a_case(language: str, rows: list[str]) -> None:
    assert set(rows) == {case.row for case in cases(language)}
