"""Pages of agencies: the list of what is not read as labelled is exact, and may only shrink."""

import pytest

from tests.agencies import LANGUAGES, faults, read_known


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_otherwise_than_labelled_is_known(language: str) -> None:
    found = set(faults(language))
    known = {fault for fault in read_known() if fault.language == language}
    assert not found - known, "newly wrong or missed"
    assert not known - found, "read better now: take it off tests/gold/agencies/known.csv"
