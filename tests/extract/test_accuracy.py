"""The labelled pages stay read: all of those that the grammar has learned from."""

from pathlib import Path

import pytest

from tests.accuracy import PAGES, score

FOLDERS = [PAGES, *sorted(PAGES.parent.glob("unseen-*"))]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
def test_no_figure_is_invented_and_hardly_one_is_missed(folder: Path) -> None:
    scores = score(folder)
    assert set(scores) == {"ru", "kk", "en", "all"}
    for one in scores.values():
        assert one.right == one.read
        assert one.right >= 0.99 * one.labelled
        assert (one.wrong_dates, one.invented_pages) == (0, 0)


def test_there_are_three_sets_besides_the_first() -> None:
    assert [one.name for one in FOLDERS] == ["pages", "unseen-1", "unseen-2", "unseen-3"]
