"""The files of a page: two CSV files, a workbook, and where two days are compared a report.

What belongs here: which files a page offers and what they are made of. They are made when one is
asked for, outside the run of the page, so nothing here may draw on the page then.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from monitor.compare import Comparison
from monitor.export import excel_csv, plain_csv
from monitor.labels import Labels
from monitor.labels.wording import counted, day
from monitor.origin import Origin, cited_articles, cited_figures
from monitor.pages.link import view_link
from monitor.pages.view import View
from monitor.places import Places
from monitor.report import comparison_report
from monitor.sheets import Sheet, readings_sheet
from monitor.today import KAZAKHSTAN
from monitor.workbook import excel_workbook

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, eq=False)
class Files:
    """What the files of a page are made of; ``name`` is theirs without version and ending."""

    name: str
    sheet: Callable[[], Sheet]
    origin: Callable[[], Origin]
    report: Callable[[], bytes] | None = None


def offer_files(view: View, files: Files) -> None:
    """Offer the files of what is on the screen."""
    labels, words = view.labels, view.labels.files
    name = f"{files.name}-{view.tables.version}"
    kinds: list[tuple[str, str, str, Callable[[], bytes]]] = [
        (words.excel, f"{name}-excel.csv", "text/csv", lambda: excel_csv(files.sheet().table)),
        (words.plain, f"{name}.csv", "text/csv", lambda: plain_csv(files.sheet().table)),
        (words.workbook, f"{name}.xlsx", _EXCEL,
         lambda: excel_workbook(files.sheet(), files.origin(), labels)),
    ]  # fmt: skip
    if files.report is not None:
        kinds.append((words.report, f"{name}.html", "text/html", files.report))
    with st.container(horizontal=True, gap="small"):
        for label, file_name, mime, make in kinds:
            st.download_button(
                label, data=make, file_name=file_name, mime=mime, key=file_name, on_click="ignore"
            )


def comparison_files(
    view: View, page: str, comparison: Comparison, rows: pd.DataFrame, sheet: Sheet
) -> Files:
    """Return the files of a comparison: ``rows`` and ``sheet`` as they stand on ``page``."""
    labels, places = view.labels, view.places
    days = [day(one.day, labels) for one in (comparison.a, comparison.b)]
    shows = labels.compare.heading.format(a=days[0], b=days[1])
    rule = labels.compare.rule.format(days=counted(comparison.a.keep_days, labels.writing.days_old))
    address = view_link(view, page)

    def origin() -> Origin:
        keys = [key for row in sheet.figures for key in row]
        cited = cited_figures(view.tables, keys, places, labels)
        return Origin(shows, rule, address, view.tables.version, cited)

    def report() -> bytes:
        made = datetime.now(UTC).astimezone(KAZAKHSTAN)
        return comparison_report(
            comparison, rows, origin(), made, places=places, labels=labels
        )  # fmt: skip

    name = f"{page}-{comparison.a.day}-{comparison.b.day}"
    return Files(name, lambda: sheet, origin, report)


def sums_files(view: View, comparison: Comparison, sheet: Sheet) -> Files:
    """Return the files of the sums of regions."""
    labels = view.labels
    days = [day(one.day, labels) for one in (comparison.a, comparison.b)]
    shows = labels.regions.heading.format(a=days[0], b=days[1])
    address = view_link(view, "regions")

    def origin() -> Origin:
        keys = [key for row in sheet.figures for key in row]
        cited = cited_figures(view.tables, keys, view.places, labels)
        return Origin(shows, labels.regions.rule, address, view.tables.version, cited)

    return Files(f"regions-{comparison.a.day}-{comparison.b.day}", lambda: sheet, origin)


def figures_files(view: View, rows: pd.DataFrame, sheet: Sheet, page: str, name: str) -> Files:
    """Return the files of figures chosen on a page, ``rows`` and ``sheet`` as they stand there."""
    labels, address = view.labels, view_link(view, page)

    def origin() -> Origin:
        articles = cited_articles(rows, labels)
        words = labels.storage
        return Origin(words.table_heading, words.rule, address, view.tables.version, articles)

    return Files(name, lambda: sheet, origin)


def readings_files(
    view: View,
    readings: Callable[[], pd.DataFrame],
    page: str = "table",
    name: str = "discharge",
    worded: Callable[[pd.DataFrame, Places, Labels], Sheet] = readings_sheet,
) -> Files:
    """Return the files of figures listed on a page, which carry their sentences themselves."""
    labels = view.labels
    address = view_link(view, page)

    def origin() -> Origin:
        articles = cited_articles(readings(), labels)
        words = labels.table
        return Origin(words.heading, words.rule, address, view.tables.version, articles)

    return Files(name, lambda: worded(readings(), view.places, labels), origin)
