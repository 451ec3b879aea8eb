from datetime import UTC, datetime
from pathlib import Path

import pytest

from extract.errors import ContractError, SuqoimaError
from extract.fetch.memory import (
    Attempt,
    Memory,
    last_attempt,
    note_attempt,
    recall,
    remember,
)

NOW = datetime(2026, 6, 9, 12, tzinfo=UTC)


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "fetch"
    assert recall(folder) == Memory()
    memory = Memory()
    memory.note("ru", "5", "five")
    memory.settle("ru")
    memory.note("ru", "6", "six")
    remember(folder, memory)
    assert recall(folder) == Memory({"ru": {"5": "five"}}, {"ru": {"6": "six"}})
    assert [one.name for one in folder.iterdir()] == ["seen.json"]


def test_what_has_changed_is_not_held_until_noted() -> None:
    memory = Memory({"ru": {"5": "five"}}, {"ru": {"6": "six"}})
    assert memory.holds("ru", "5", "five")
    assert memory.holds("ru", "6", "six")
    assert not memory.holds("ru", "5", "other")
    assert not memory.holds("kk", "5", "five")
    memory.note("ru", "5", "other")
    assert memory.known == {"ru": {"5": "other"}}


def test_the_same_words_in_another_language_are_no_translation() -> None:
    memory = Memory({"ru": {"5": "five"}})
    assert memory.holds_in_another_language("kk", "5", "five")
    assert not memory.holds_in_another_language("ru", "5", "five")
    assert not memory.holds_in_another_language("kk", "6", "five")


def test_only_the_newest_are_remembered() -> None:
    memory = Memory()
    for number in range(1_500, 0, -1):
        memory.note("ru", str(number), "same")
    memory.settle("ru")
    assert list(memory.known["ru"])[::999] == ["1500", "501"]
    assert memory.met == {}


def test_an_attempt_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert last_attempt(tmp_path) is None
    for attempt in (Attempt(NOW, True, "a «b»: c. D."), Attempt(NOW, False, "3 kept")):
        note_attempt(tmp_path, attempt)
        assert last_attempt(tmp_path) == attempt


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", "7", '{"known": []}', '{"known": {"ru": 1}, "met": {}}', "[" * 100_000,
     '{"known": {"ru": {"x": "y"}}, "met": {}}', '{"at": "soon", "failed": true, "message": ""}',
     '{"at": "2026-06-09", "failed": "no", "message": ""}'],
)  # fmt: skip
def test_a_file_nobody_of_us_wrote_is_named_with_its_cure(tmp_path: Path, content: str) -> None:
    for name, reading in (("seen.json", recall), ("last.json", last_attempt)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises(ContractError, match=rf"{name}: .*\. Delete it"):
            reading(tmp_path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(SuqoimaError, match=r"seen\.json: it cannot be written"):
        remember(tmp_path / "file" / "fetch", Memory())
    (tmp_path / "seen.json").mkdir()
    with pytest.raises(SuqoimaError, match=r"it cannot be opened .*Check its permissions"):
        recall(tmp_path)
