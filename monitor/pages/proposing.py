"""Saying that a figure is wrong where it is seen, and answering what others said.

What belongs here: the widgets. What is typed is hostile text and goes through ``pages.inert`` only.
"""

from datetime import date
from typing import Literal

import streamlit as st

from extract.archive import answer_proposal, propose, update
from extract.errors import SuqoimaError
from extract.tables.cells import read_number
from extract.tables.frame import to_cells
from extract.tables.proposed import (
    FILE,
    Proposal,
    csv_line,
    proposal_of,
    read_proposals,
)
from extract.tables.rows import to_reading
from monitor.labels.wording import day, number
from monitor.pages import inert
from monitor.pages.barrier import barrier_here
from monitor.pages.view import View
from monitor.today import today

_TOLD = "proposing-told"


def offer_correction(view: View, key: str) -> None:
    """Offer to say that a figure is wrong; of one copied by hand its file is mended instead."""
    labels, mine = view.labels.proposing, view.tables.readings.loc[[key]]
    if mine["value_start"].isna().all():
        return
    with st.expander(labels.title), st.form(f"proposing-{key}", border=False):
        value = st.text_input(labels.value, help=labels.value_help)
        why = st.text_input(labels.why)
        who = st.text_input(labels.who)
        if not st.form_submit_button(labels.propose):
            return
        try:
            value_m3s = read_number(value.strip().replace(",", ".")) if value.strip() else None
            (cells,) = to_cells(mine)
            proposal = proposal_of(to_reading(cells), value_m3s, who=who, why=why, when=today())
        except ValueError:
            inert.write("⚠ " + labels.unfit)
            return
        _propose(view, proposal)


def _propose(view: View, proposal: Proposal) -> None:
    labels = view.labels.proposing
    if barrier_here():
        inert.write(labels.send)
        inert.write(csv_line(proposal.cells).rstrip("\n"), small=True)
        return
    try:
        known = proposal in read_proposals(view.folder / FILE).lines
        propose(view.folder, proposal)
        inert.write(labels.known if known else labels.proposed)
    except SuqoimaError as error:
        inert.write(f"⚠ {error}")


def show_proposals(view: View, document: str) -> None:
    """List what was proposed for the figures of a bulletin, and offer to answer what is open."""
    labels = view.labels.proposing
    for words in st.session_state.pop(_TOLD, []):
        inert.write(words)
    said = read_proposals(view.folder / FILE)
    for failure in said.failures:
        inert.write(f"⚠ {failure}")
    mine = [one for one in said.lines if one.said("document") == document]
    if not mine:
        return
    st.header(labels.heading)
    for place, one in enumerate(mine):
        inert.write(_words(view, one))
        if not one.answer and not barrier_here():
            _offer_answer(view, one, place)


def _words(view: View, one: Proposal) -> str:
    labels = view.labels
    drops = one.said("decision") == "drop"
    pattern = labels.proposing.drop if drops else labels.proposing.change
    value = "" if drops else number(read_number(one.said("discharge_m3s")), labels)
    words = pattern.format(
        printed=one.said("printed"),
        value=value,
        who=one.said("who"),
        day=day(date.fromisoformat(one.said("when")), labels),
        why=one.said("why"),
    )
    if not one.answer:
        return words
    answered = day(date.fromisoformat(one.answered), labels)
    told = labels.proposing.answers[one.answer].format(who=one.answered_by, day=answered)
    return f"{words} — {told}"


def _offer_answer(view: View, one: Proposal, place: int) -> None:
    labels = view.labels.proposing
    who = st.text_input(labels.second, key=f"answer-who-{place}")
    answers: tuple[tuple[Literal["accepted", "refused"], str], ...] = (
        ("accepted", labels.accept),
        ("refused", labels.refuse),
    )
    with st.container(horizontal=True, gap="small"):
        for answer, words in answers:
            if st.button(words, key=f"answer-{answer}-{place}"):
                _answer(view, one, answer, who)


def _answer(view: View, one: Proposal, answer: Literal["accepted", "refused"], who: str) -> None:
    """Put an answer on record and make the tables anew, if it changes them."""
    told: list[str] = []
    try:
        answer_proposal(view.folder, one, answer, who=who, when=today())
        if answer == "accepted":
            told += [f"⚠ {failure}" for failure in update(view.folder).failures]
    except ValueError:
        told.append("⚠ " + view.labels.proposing.same_person)
    except SuqoimaError as error:
        told.append(f"⚠ {error}")
    st.session_state[_TOLD] = told
    st.rerun()
