"""A text cut into marked pieces is that text again."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from monitor.marks import Mark, collect_marks, cut
from monitor.said import said_in
from monitor.tables import load_tables
from tests.monitor.builders import DOCUMENT, reading, remark, skipped, write_folder

TEXT = "Из Астанинского сбрасывается 53 кубометра в секунду, вчера было 60, пик пройден."
spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda one: (one[0], sum(one)))


@given(st.text(max_size=40), st.lists(spans), st.integers(0, 40), st.integers(0, 40))
def test_pieces_join_to_the_text(
    text: str, marks: list[tuple[int, int]], start: int, end: int
) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    pieces = cut(text, start, end, [Mark(a, b, "read", "") for a, b in marks])
    assert "".join(one.text for one in pieces) == text[start:end]
    assert all(one.text for one in pieces)


def test_every_figure_is_marked_and_a_moved_one_is_counted(tmp_path: Path) -> None:
    quote = {"quote": TEXT[:51], "start": 0, "end": 51, "value_start": 29, "value_end": 31}
    moved = {"quote": "не то", "start": 60, "end": 65, "value_start": 60, "value_end": 65}
    old = {"quote": TEXT[53:66], "start": 53, "end": 66, "value_start": 64, "value_end": 66}
    past = {"quote": TEXT[68:79], "start": "68", "end": "79"}
    write_folder(
        tmp_path,
        [reading("2025-04-13", "astana", 53, **quote), reading("2025-04-13", "seleti", 1, **moved)],
        [skipped("60", "previous", **old)],
        [remark("2025-04-13", "past-peak") | past],
    )
    tables = load_tables(tmp_path)
    marks, lost = collect_marks(TEXT, said_in(tables, DOCUMENT))
    assert lost == 1
    pieces = [one for one in cut(TEXT, 0, len(TEXT), marks) if one.mark]
    assert [(one.text, one.mark.kind, one.mark.word) for one in pieces if one.mark] == [
        ("53", "read", ""),
        ("60", "skipped", "previous"),
        ("пик пройден", "remark", ""),
    ]
