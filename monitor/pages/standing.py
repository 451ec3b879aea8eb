"""Why a figure stands, or another one in its place, and who corrected it.

What belongs here: what is said below a figure's sentence about other figures of its day, and below
a bulletin about its corrections. Both are hostile text and go through ``pages.inert`` only.
"""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import streamlit as st

from extract.archive import choices
from extract.tables.corrections import FILE, Correction, read_corrections
from extract.tables.frame import to_cells
from extract.tables.rows import to_reading
from monitor.labels.wording import DISPUTED, amount, corrected_words, day
from monitor.pages import inert
from monitor.pages.view import View

_SUBJECT = ["reservoir_id", "date", "measure"]


def show_standing(view: View, key: str) -> None:
    """Say how a figure was corrected, and on which ground it or another one stands."""
    labels, readings = view.labels, view.tables.readings
    mine = readings.loc[[key]]
    record = mine.to_dict("records")[0]
    words = corrected_words(record, labels)
    if words:
        inert.write("⚠ " + words)
    if mine[_SUBJECT].isna().to_numpy().any():
        return
    rivals = readings[(readings[_SUBJECT] == mine[_SUBJECT].iloc[0]).all(axis="columns")]
    (cells,) = to_cells(mine)
    pattern = labels.standing.stands if record["chosen"] else labels.standing.stands_instead
    for choice in choices(view.folder, to_reading(cells), to_cells(rivals)):
        other = choice.other
        figure: dict[Hashable, Any] = {
            "discharge_m3s": other.discharge_m3s,
            "low_m3s": other.low_m3s,
            "high_m3s": other.high_m3s,
            "qualifier": other.qualifier,
            "shared": other.shared,
        }
        value = f"{amount(figure, labels)} {labels.writing.unit}"
        ground = labels.standing.grounds[choice.ground]
        published = "" if other.published is None else day(other.published, labels)
        source = ", ".join(filter(None, (other.title, published, other.document)))
        words = pattern.format(value=value, source=source, ground=ground)
        inert.write(f"{DISPUTED} {words}" if "conflict" in other.flag else words)


def show_corrections(view: View, document: str) -> None:
    """List the corrections of a bulletin, with who made them, when and why."""
    labels, path = view.labels, view.folder / FILE
    stamp = path.stat().st_mtime_ns if path.exists() else 0
    mine = [one for one in _corrections(path, stamp) if one.document == document]
    if not mine:
        return
    st.header(labels.standing.heading)
    for one in mine:
        words = labels.standing.line.format(
            printed=one.printed, who=one.who, day=day(one.when, labels), why=one.why
        )
        decision = labels.standing.decisions[one.decision if _applied(view, one) else "unfit"]
        inert.write(f"{words} — {decision}")


@st.cache_resource(max_entries=2, show_spinner=False)
def _corrections(path: Path, changed: int) -> tuple[Correction, ...]:
    return read_corrections(path).lines  # an update names the others


def _applied(view: View, one: Correction) -> bool:
    """Say whether the tables hold what a correction makes of its figure."""
    if one.decision == "drop":
        rows = view.tables.skipped
        made = rows["reason"] == "dropped"
    else:
        rows = view.tables.readings
        made = rows["flag"].str.split().map(lambda flags: "corrected" in flags).astype("bool")
    there = (rows["document"] == one.document) & (rows["value_start"] == one.value_start)
    return bool((made & there.fillna(value=False)).any())
