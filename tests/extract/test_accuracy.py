"""The labelled pages stay read: all of those that the grammar has learned from."""

from pathlib import Path

import pytest

from tests.accuracy import PAGES, score

LEARNED = [PAGES, *(PAGES.parent / f"unseen-{number}" for number in (1, 2, 3))]


@pytest.mark.parametrize("folder", LEARNED, ids=lambda one: one.name)
def test_no_figure_is_invented_and_hardly_one_is_missed(folder: Path) -> None:
    scores = score(folder)
    assert set(scores) == {"ru", "kk", "en", "all"}
    for one in scores.values():
        assert one.right == one.read
        assert one.right >= 0.99 * one.labelled
        assert (one.wrong_dates, one.invented_pages) == (0, 0)


def test_the_last_unseen_pages_are_read_no_worse_than_they_were() -> None:
    whole = score(PAGES.parent / "unseen-4")["all"]
    assert whole.labelled == 117
    assert whole.right >= 0.97 * whole.read
    assert whole.right >= 0.94 * whole.labelled
    assert whole.invented_pages == 0
