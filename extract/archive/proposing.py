"""Proposing a correction, and answering it: two people, and both on record.

What belongs here: writing ``proposed.csv`` and ``corrections.csv``. The tables follow with the next
update.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from extract.archive.updating import LOCK
from extract.errors import ContractError, CorrectionError
from extract.tables.corrections import COLUMNS as CORRECTION
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.corrections import read_corrections
from extract.tables.proposed import (
    FILE,
    Proposal,
    csv_line,
    one_line,
    proposals_text,
    read_proposals,
)
from extract.whole_files import locked, write_whole

_MEND_IT = "Mend that line; the columns are in data/README.md"


def propose(data: Path, proposal: Proposal) -> None:
    """Put a proposal on record.

    Raises
    ------
    SuqoimaError
        If the file has a line that cannot be used, or cannot be written.
    """
    with locked(data / LOCK):
        known = _known(data)
        if proposal not in known:
            write_whole(data / FILE, proposals_text([*known, proposal]))


def answer_proposal(
    data: Path, proposal: Proposal, answer: Literal["accepted", "refused"], *, who: str, when: date
) -> None:
    """Put an answer on record; what is accepted becomes a correction.

    Parameters
    ----------
    data
        The data folder.
    proposal
        An open one of its file.
    answer, who, when
        What is said to it, by whom and when.

    Raises
    ------
    ValueError
        If it is answered already, nobody is named, or its own proposer answers.
    SuqoimaError
        If a file has a line that cannot be used, or cannot be written.
    """
    second = one_line(who)
    if not second or second.casefold() == proposal.said("who").casefold():
        raise ValueError("a proposal is answered by a second person")
    answered = replace(proposal, answer=answer, answered_by=second, answered=when.isoformat())
    with locked(data / LOCK):
        known = _known(data)
        if proposal not in known:
            raise ValueError("the proposal is answered already, or gone")
        if answer == "accepted":  # first: a proposal that seems open is answered again at worst
            _correct(data / CORRECTIONS, answered)
        changed = [answered if one == proposal else one for one in known]
        write_whole(data / FILE, proposals_text(changed))


def _check_alone(path: Path, accepted: Proposal) -> None:
    """Refuse a second correction of one figure, which no update could use."""
    place = tuple(accepted.said(one) for one in ("document", "value_start", "value_end"))
    for one in read_corrections(path).lines:
        same = (one.document, str(one.value_start), str(one.value_end)) == place
        if same and one.read_as in ("", accepted.said("read_as")):
            cure = "Take that line out first, or refuse the proposal"
            raise CorrectionError(one.place, "it corrects the same figure already", cure)


def _known(data: Path) -> tuple[Proposal, ...]:
    found = read_proposals(data / FILE)
    for failure in found.failures:  # writing the file anew would lose that line
        raise failure
    return found.lines


def _correct(path: Path, accepted: Proposal) -> None:
    """Add a line to the corrections, parted as the others are."""
    cells = dict(zip(CORRECTION, accepted.cells, strict=True))
    cells["who"] = f"{cells['who']} / {accepted.answered_by}"
    try:
        before = path.read_bytes().decode() if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ContractError(path, f"it cannot be read ({error})", _MEND_IT) from error
    before = before or csv_line(CORRECTION)
    mark = ";" if ";" in before.partition("\n")[0] else ","
    end = "" if before.endswith("\n") else "\n"
    line = csv_line(tuple(cells.values()), mark)
    if line in before:
        return  # a kill came between this file and the record of the answer
    _check_alone(path, accepted)
    write_whole(path, before + end + line)
