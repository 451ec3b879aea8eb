"""Whatever happens while a document is read is that document's failure, and the next is read."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from extract.archive import apart, stamps, update
from extract.archive.apart import Apart
from extract.errors import DocumentError
from extract.reading.document import read_document
from tests.conftest import ROOT, SEED
from tests.extract.archive.bulletins import bulletin
from tests.extract.archive.misreading import ERRORS, LONGEST_S, misreading

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and bounds of POSIX")


@pytest.fixture(scope="module")
def reader() -> Iterator[Apart]:
    with closing(misreading()) as found:
        yield found


def _who(reader: Apart) -> int:
    return int(reader(b"WHO", document="who").page.text)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return "zombie" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")


def _gone_within(process: int, patience_s: float) -> bool:
    until = time.monotonic() + patience_s
    while _is_there(process) and time.monotonic() < until:
        time.sleep(0.02)
    return not _is_there(process)


def test_what_is_read_apart_is_what_is_read_here() -> None:
    known = {"document": "bulletins/a.txt", "source_url": "https://example.org/ә"}
    content, day = SEED.read_bytes(), date(2025, 4, 15)
    with closing(Apart()) as reader:
        found = reader(content, published=day, **known)
    assert found == read_document(content, published=day, **known)
    assert found.extraction.readings


@pytest.mark.parametrize("error", ERRORS)
def test_any_exception_is_named_in_one_line(reader: Apart, error: str) -> None:
    with pytest.raises(DocumentError) as raised:
        reader(f"RAISE {error}".encode(), document="bulletins/a.txt")
    assert raised.value.place == "bulletins/a.txt"
    assert error in raised.value.problem
    assert str(raised.value).isprintable()
    assert len(str(raised.value)) < 400
    assert "Remove it, or split it" in raised.value.cure
    assert reader(bulletin(), document="b.txt").extraction.readings


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"HANG", "it takes longer than 1 s to read"),
        (b"GROW", "it needs more memory than 1 GB to be read"),
        (b"BREAK OFF", "the reader broke off on it (signal 11)"),
        (b"EXIT", "the reader broke off on it (exit code 7)"),
        (b"PRINT", None),
    ],
)
def test_a_hang_a_crash_and_hunger_end_with_their_document(
    reader: Apart, content: bytes, problem: str | None
) -> None:
    before = _who(reader)
    if problem is None:
        reader(content, document="bulletins/a.txt")
    else:
        with pytest.raises(DocumentError) as raised:
            reader(content, document="bulletins/a.txt")
        assert (raised.value.place, raised.value.problem) == ("bulletins/a.txt", problem)
    assert len(reader(bulletin(), document="b.txt").extraction.readings) == 2
    assert (_who(reader) == before) is (problem is None)


def test_a_process_that_was_ended_meanwhile_blames_no_document(reader: Apart) -> None:
    process = _who(reader)
    os.kill(process, signal.SIGKILL)
    assert _gone_within(process, 5)
    assert reader(bulletin(), document="b.txt").extraction.readings


def test_threads_that_ask_at_once_are_each_given_their_own_answer() -> None:
    given: dict[int, list[float | None]] = {}

    def ask(figure: int) -> None:
        for _ in range(5):
            found = reader(bulletin(figure), document=f"{figure}.txt").extraction.readings
            given.setdefault(figure, []).append(found[0].discharge_m3s)

    with closing(Apart()) as reader:
        asking = [threading.Thread(target=ask, args=(figure,)) for figure in range(1, 7)]
        for one in asking:
            one.start()
        for one in asking:
            one.join()
    assert given == {figure: [float(figure)] * 5 for figure in range(1, 7)}


def test_an_update_with_nothing_new_starts_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamps, "_TICK_NS", 0)
    (tmp_path / "bulletins").mkdir()
    (tmp_path / "bulletins" / "a.txt").write_bytes(bulletin())
    update(tmp_path)
    (tmp_path / "bulletins" / "a.txt").touch()
    assert update(tmp_path, read=Apart(("/nowhere",))).failures == ()


@pytest.mark.parametrize("command", [("/nowhere/python",), (sys.executable, "-c", "")])
def test_where_no_process_can_be_started_it_is_said(command: tuple[str, ...]) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt: no reader can be started"):
        Apart(command)(bulletin(), document="a.txt")


def test_another_program_on_the_disk_does_not_read_for_this_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(apart, "GRAMMAR_VERSION", "0" * 64)
    with pytest.raises(DocumentError, match="no longer the one that runs"):
        Apart()(bulletin(), document="a.txt")


def test_it_reads_from_any_folder_and_takes_no_module_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("extract", "json", "regex"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with closing(Apart()) as reader:
        assert reader(bulletin(), document="a.txt").extraction.readings


_ASKS = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background ignores it
sys.path.insert(0, {root!r})
from tests.extract.archive.misreading import misreading
reader = misreading({longest_s})
print(reader(b"WHO", document="").page.text, flush=True)
{then}
"""


def _asking(then: str, longest_s: float) -> tuple["subprocess.Popen[str]", int]:
    running = subprocess.Popen(
        [sys.executable, "-P", "-c", _ASKS.format(root=str(ROOT), then=then, longest_s=longest_s)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stdout is not None
    return running, int(running.stdout.readline())


@pytest.mark.parametrize("then", ["time.sleep(60)", "reader(b'HANG', document='')"])
def test_a_killed_program_leaves_no_process_behind(then: str) -> None:
    running, process = _asking(then, LONGEST_S)
    with running:
        assert _is_there(process)
        running.kill()
    assert _gone_within(process, 10)


def test_an_interrupt_of_the_whole_group_is_answered_by_the_program_alone() -> None:
    then = "try: reader(b'HANG', document='')\nexcept KeyboardInterrupt: print('interrupted')"
    running, process = _asking(then, longest_s=60)  # longer than a busy machine may take
    time.sleep(0.2)  # until it hangs
    with running:
        os.killpg(running.pid, signal.SIGINT)
        assert running.communicate(timeout=10) == ("interrupted\n", "")
    assert _gone_within(process, 10)


def test_an_interrupt_does_not_wait_for_the_documents_an_update_is_reading(tmp_path: Path) -> None:
    (tmp_path / "bulletins").mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / "bulletins" / name).write_bytes(b"HANG " + name.encode())
    then = f"""
from pathlib import Path
from extract.archive import updating
updating.read_apart = reader
try: updating.update(Path({str(tmp_path)!r}), read=reader)
except KeyboardInterrupt: print("interrupted")
"""
    running, process = _asking(then, longest_s=60)
    time.sleep(0.5)  # until they hang
    with running:
        os.killpg(running.pid, signal.SIGINT)
        assert running.communicate(timeout=15) == ("interrupted\n", "")
    assert _gone_within(process, 10)
    assert not (tmp_path / "discharge.csv").exists()
