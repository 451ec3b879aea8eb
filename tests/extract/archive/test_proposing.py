"""Two people correct a figure: one proposes, the other answers."""

import csv
from datetime import date
from pathlib import Path

import pytest

from extract import SuqoimaError
from extract.archive import Archive, answer_proposal, propose, update
from extract.tables.columns import DISCHARGE
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.proposed import FILE, Proposal, proposal_of, read_proposals
from extract.tables.results import Reading
from extract.tables.rows import read_csv, to_reading
from tests.extract.archive.bulletins import bulletin, known

DAY = date(2025, 4, 16)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    Archive(tmp_path).add(bulletin(2100, 465), ".txt", known())
    update(tmp_path)
    return tmp_path


def _figure(data: Path, reservoir_id: str = "shulba") -> Reading:
    rows = read_csv(data / "discharge.csv", DISCHARGE)
    return next(to_reading(row) for row in rows if row["reservoir_id"] == reservoir_id)


def _proposed(data: Path, value: float | None = 1200, of: str = "shulba") -> Proposal:
    made = proposal_of(_figure(data, of), value, who="Айгуль", why="опечатка портала", when=DAY)
    propose(data, made)
    return made


def test_what_is_accepted_becomes_a_correction_with_both_names(data: Path) -> None:
    made = _proposed(data)
    assert _figure(data).discharge_m3s == 2100
    answer_proposal(data, made, "accepted", who="Берик", when=DAY)
    assert not update(data).failures
    assert _figure(data).discharge_m3s == 1200
    assert "Айгуль / Берик" in _figure(data).note
    (kept,) = read_proposals(data / FILE).lines
    assert (kept.answer, kept.answered_by, kept.answered) == ("accepted", "Берик", "2025-04-16")


def test_what_is_refused_stays_on_record_and_changes_nothing(data: Path) -> None:
    answer_proposal(data, _proposed(data), "refused", who="Берик", when=DAY)
    assert not (data / CORRECTIONS).exists()
    (kept,) = read_proposals(data / FILE).lines
    assert kept.answer == "refused"


def test_a_figure_that_is_none_is_dropped(data: Path) -> None:
    answer_proposal(data, _proposed(data, None), "accepted", who="Берик", when=DAY)
    update(data)
    rows = read_csv(data / "discharge.csv", DISCHARGE)
    assert "shulba" not in {row["reservoir_id"] for row in rows}


@pytest.mark.parametrize("who", ["Айгуль", " айгуль ", "", "\u200b"])
def test_nobody_answers_their_own_proposal(data: Path, who: str) -> None:
    made = _proposed(data)
    with pytest.raises(ValueError, match="a second person"):
        answer_proposal(data, made, "accepted", who=who, when=DAY)
    assert not (data / CORRECTIONS).exists()


def test_a_proposal_is_answered_once_and_made_once(data: Path) -> None:
    made = _proposed(data)
    propose(data, made)
    assert len(read_proposals(data / FILE).lines) == 1
    answer_proposal(data, made, "refused", who="Берик", when=DAY)
    with pytest.raises(ValueError, match="answered already"):
        answer_proposal(data, made, "accepted", who="Берик", when=DAY)


@pytest.mark.parametrize(("who", "why"), [("", "опечатка"), ("Айгуль", " \u200b ")])
def test_a_proposal_has_a_name_and_a_reason(data: Path, who: str, why: str) -> None:
    with pytest.raises(ValueError, match="is empty"):
        proposal_of(_figure(data), 5, who=who, why=why, when=DAY)


def test_what_is_typed_is_one_line_and_no_formula(data: Path) -> None:
    made = proposal_of(
        _figure(data), 5, who="=cmd|' /C calc'!A0", why='a\nb,"c"\x00\u202e', when=DAY
    )
    propose(data, made)
    assert not read_proposals(data / FILE).failures
    with (data / FILE).open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert (row["who"], row["why"]) == ("cmd|' /C calc'!A0", 'a b,"c"')


def test_corrections_kept_with_semicolons_stay_so(data: Path) -> None:
    made = _proposed(data)
    answer_proposal(data, made, "accepted", who="Берик", when=DAY)
    path = data / CORRECTIONS
    path.write_text(path.read_text("utf-8").replace(",", ";").rstrip("\n"), encoding="utf-8")
    answer_proposal(data, _proposed(data, 470, "bukhtarma"), "accepted", who="Берик", when=DAY)
    assert not update(data).failures
    assert len(path.read_text("utf-8").splitlines()) == 3


def test_a_figure_is_not_corrected_twice(data: Path) -> None:
    answer_proposal(data, _proposed(data), "accepted", who="Берик", when=DAY)
    with pytest.raises(SuqoimaError, match="corrects the same figure already"):
        answer_proposal(data, _proposed(data, 1300), "accepted", who="Берик", when=DAY)
    assert [one.answer for one in read_proposals(data / FILE).lines] == ["accepted", ""]


def test_an_answer_that_was_cut_off_by_a_kill_is_given_again(data: Path) -> None:
    made = _proposed(data)
    open_still = (data / FILE).read_bytes()
    answer_proposal(data, made, "accepted", who="Берик", when=DAY)
    (data / FILE).write_bytes(open_still)
    corrected = (data / CORRECTIONS).read_bytes()
    answer_proposal(data, made, "accepted", who="Берик", when=DAY)
    assert (data / CORRECTIONS).read_bytes() == corrected
    assert [one.answer for one in read_proposals(data / FILE).lines] == ["accepted"]


def test_the_mark_that_excel_knows_utf8_by_stays(data: Path) -> None:
    answer_proposal(data, _proposed(data), "accepted", who="Берик", when=DAY)
    path = data / CORRECTIONS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    answer_proposal(data, _proposed(data, 470, "bukhtarma"), "accepted", who="Берик", when=DAY)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfdocument,")
    assert not update(data).failures


def test_a_broken_line_is_not_written_over(data: Path) -> None:
    _proposed(data)
    path = data / FILE
    path.write_text(path.read_text("utf-8") + "broken\n", encoding="utf-8")
    with pytest.raises(SuqoimaError, match=r"proposed\.csv:3"):
        _proposed(data, 7)
    assert path.read_text("utf-8").endswith("broken\n")
