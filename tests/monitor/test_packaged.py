"""The tables that come with the program are said to be such."""

from pathlib import Path

import pytest

from monitor import packaged
from monitor.labels import ALL_LABELS
from tests.monitor.builders import DATA
from tests.monitor.sessions import html_of, open_whole_page


def test_they_are_said_to_be_such(monkeypatch: pytest.MonkeyPatch) -> None:
    words = ALL_LABELS["ru"].frame.packaged
    text = html_of(open_whole_page(monkeypatch, DATA, "season", {"lang": "ru"}))
    assert words not in text
    monkeypatch.setattr(packaged, "packaged_tables", DATA.resolve)
    text = html_of(open_whole_page(monkeypatch, DATA, "season", {"lang": "ru"}))
    assert words in text


def test_a_checkout_has_none_of_them(tmp_path: Path) -> None:
    assert not packaged.is_packaged(tmp_path)
