"""What one reservoir holds, on its page.

What belongs here: the last published figure of each measure, and all that was said of it.
"""

import streamlit as st

from monitor.fill import last_of_each
from monitor.glance import Fact
from monitor.labels.wording import day, stored_amount
from monitor.pages.files import offer_files, readings_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.sheets import storage_sheet


def storage_facts(view: View, chosen: str) -> list[Fact]:
    """Say how full a reservoir is and what room is left, each as last published."""
    labels, storage = view.labels, view.tables.storage
    latest = last_of_each(storage[storage["reservoir_id"] == chosen])
    told = {str(row["measure"]): row for row in latest.to_dict("records")}
    return [
        Fact(words.capitalize(), stored_amount(row, labels), day(row["date"], labels))
        for measure, words in labels.storage.measures.items()
        if (row := told.get(measure)) is not None
    ]


def show_storage(view: View, chosen: str) -> None:
    """List all that was said of how full a reservoir is."""
    labels, storage = view.labels, view.tables.storage
    mine = storage[storage["reservoir_id"] == chosen].sort_values(
        "date", ascending=False, kind="stable"
    )
    if mine.empty:
        return
    st.header(labels.storage.heading)
    sheet = remember(view, f"storage-{chosen}", lambda: storage_sheet(mine, view.places, labels))
    show_sheet(view, sheet, "storage", labels.storage.heading)
    files = readings_files(view, lambda: mine, "reservoir", f"storage-{chosen}", storage_sheet)
    offer_files(view, files)
