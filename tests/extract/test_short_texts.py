"""Labelled short texts: what is not read as labelled is a list, exact, that may only shrink."""

import pytest

from tests.short_texts import Case, cases, files, given, read_known

CASES = [
    (of, f"{path.stem}-{case.name}", case)
    for of in ("flows", "storage", "news")
    for path in files(of)
    for case in cases(path)
]
KNOWN = {of: read_known(of) for of in ("flows", "storage", "news")}


@pytest.mark.parametrize(
    ("of", "name", "case"), CASES, ids=[f"{of}-{name}" for of, name, _ in CASES]
)
def test_a_text_gives_what_its_label_says(of: str, name: str, case: Case) -> None:
    found = given(case)
    if name in KNOWN[of]:
        assert found != case.labels, f"read better now: take {name} off gold/{of}/known.csv"
    else:
        assert found == case.labels, case.text


@pytest.mark.parametrize("of", KNOWN)
def test_what_is_not_read_as_labelled_is_a_text_and_has_a_reason(of: str) -> None:
    assert KNOWN[of].keys() <= {name for folder, name, _ in CASES if folder == of}
    assert all(KNOWN[of].values())
