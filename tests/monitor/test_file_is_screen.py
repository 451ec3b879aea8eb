"""What is taken away is what was seen: over random states of every page that offers files."""

import csv
import io
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from extract.tables.hostile import for_csv
from monitor.address import MEASURES, Selection, write_address
from monitor.compare import ORDERS
from monitor.export import excel_csv, plain_csv
from monitor.labels import ALL_LABELS
from monitor.labels.languages import LANGUAGES
from monitor.listing import SORTS
from monitor.origin import Origin
from monitor.pages.files import Files
from monitor.sheets import Sheet
from monitor.tables import load_tables
from monitor.workbook import excel_workbook
from tests.monitor.builders import DATA, written_days
from tests.monitor.sessions import open_page, sheets_of

TABLES = load_tables(DATA)
# The pages that offer files, and the tables these hold, in the order of the page.
PAGES = {
    "season": ("state",),
    "compare": ("compare",),
    "regions": ("regions",),
    "fill": ("fill",),
    "reservoir": ("storage", "reservoir"),
    "table": ("table",),
}
_FIRST = date(2025, 3, 15)
days = st.integers(0, 45).map(lambda one: _FIRST + timedelta(days=one))


def some(values: Any) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(sorted(values)), unique=True, max_size=4).map(tuple)


selections = st.builds(
    Selection,
    a=days,
    b=days,
    k=st.sampled_from((0, 1, 3, 14)),
    r=some(TABLES.reservoirs["reservoir_id"]),
    region=some(set(TABLES.reservoirs["region_id"])),
    lang=st.sampled_from(LANGUAGES),
    order=st.sampled_from(ORDERS),
    measure=some(MEASURES),
    since=st.none() | days,
    until=st.none() | days,
    sort=st.sampled_from([sign + name for name in SORTS for sign in ("", "-")]),
    id=st.sampled_from(["", "astana", "shulba"]),
)


def as_value(cell: Any, decimal: str) -> float | str:
    """Return a cell of any of the files as the number or the text it is."""
    if cell is None or (not isinstance(cell, str) and pd.isna(cell)):
        return ""
    if not isinstance(cell, str):
        return f"{cell:%Y-%m-%d}" if hasattr(cell, "year") else float(cell)
    plain = cell.replace("\u2212", "-").replace(decimal, ".").removeprefix("+")
    try:
        return float(plain)
    except ValueError:
        return cell.removeprefix("'")


def rows_of(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@settings(
    # Each state is a whole page: without shrinking, which would take minutes.
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@example(page="compare", selection=Selection(lang="ru", r=("sergeevka",), region=("KZ-10",)))
@example(page="reservoir", selection=Selection(lang="kk", id="shulba"))
@example(page="fill", selection=Selection(lang="en", b=date(2025, 4, 10)))
@given(page=st.sampled_from(list(PAGES)), selection=selections)
def test_the_files_are_the_screen(
    monkeypatch: pytest.MonkeyPatch, page: str, selection: Selection
) -> None:
    offered: list[Files] = []
    for module in PAGES[page]:
        monkeypatch.setattr(
            f"monitor.pages.{module}.offer_files", lambda _, one: offered.append(one)
        )
    address: Mapping[str, str | list[str]] = write_address(selection)
    app = open_page(monkeypatch, DATA, page, address)
    shown = sheets_of(app)
    screens = [shown[name] for name in PAGES[page] if name in shown]
    assert screens or page in ("table", "fill")
    for files, screen in zip(offered, screens, strict=True):
        _same(files, screen, selection)


def _same(files: Files, screen: pd.DataFrame, selection: Selection) -> None:
    """Compare the three files with what stood on the screen."""
    decimal = ALL_LABELS[selection.lang].writing.decimal
    iso = written_days(ALL_LABELS[selection.lang])
    shown = [
        [as_value(iso.get(one, one), decimal) for one in row]
        for row in screen.itertuples(index=False)
    ]
    headings = [str(one) for one in screen.columns]

    excel = rows_of(excel_csv(files.sheet().table).decode("utf-8-sig"), ";")
    plain = rows_of(plain_csv(files.sheet().table).decode(), ",")
    workbook = excel_workbook(files.sheet(), files.origin(), ALL_LABELS[selection.lang])
    book = openpyxl.load_workbook(io.BytesIO(workbook)).worksheets[0]
    numeric = list(book.iter_rows(values_only=True))
    assert excel[0] == plain[0] == [for_csv(one) for one in headings]
    assert list(numeric[0]) == headings
    for written, mark in ((excel[1:], ","), (plain[1:], "."), (numeric[1:], decimal)):
        assert [[as_value(one, mark) for one in row] for row in written] == shown


def test_a_lost_row_would_be_seen() -> None:
    """The comparison above can fail: a row less in the file is not the screen."""
    table = pd.DataFrame({"x": [1.5, 2.5]})
    origin = Origin("x", "", "", "", table)
    content = excel_workbook(Sheet(table.iloc[:1], [()]), origin, ALL_LABELS["ru"])
    read = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert read.max_row != len(table) + 1
