"""Whatever somebody writes into the address: it is used or said, and the page stands.

Whole pages are slow: some are opened each time; ``SUQOIMA_TEST_PAGES=1000`` opens so many.
"""

import os
from dataclasses import fields
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from monitor.address import Known, Selection, read_address, write_address
from monitor.compare import compare, sort_comparison
from monitor.labels import ALL_LABELS
from monitor.listing import Filter, list_readings
from monitor.pages.header import problem_words
from monitor.places import load_places
from monitor.season import period_end, period_start, select_flows
from monitor.sheets import comparison_sheet
from monitor.snapshot import take_snapshot
from monitor.tables import load_tables
from tests.monitor.builders import DATA
from tests.monitor.sessions import PAGES, html_of, open_whole_page

MOST_PAGES = int(os.environ.get("SUQOIMA_TEST_PAGES", "10"))
TABLES = load_tables(DATA)
KNOWN = Known(
    reservoirs=frozenset(TABLES.reservoirs["reservoir_id"]),
    regions=frozenset(TABLES.reservoirs["region_id"]),
    documents=frozenset(TABLES.documents),
    figures=TABLES.keys,
    version=TABLES.version,
)
NAMES = [one.name for one in fields(Selection)]
DAYS = [
    "0001-01-01", "0001-12-31", "9999-12-31", "1677-09-21", "2262-04-12", "1899-12-31",
    "1900-01-01", "2200-12-31", "2201-01-01", "2025-04-13", "2025-03-20", "2024-02-29",
    "2025-02-29", "10000-01-01", "-0001-01-01", "0000-00-00", "2025-W12-4", "20250320",
    "٢٠٢٥-٠٣-٢٠", "2025-04-13T00:00", "today",
]  # fmt: skip
NUMBERS = [
    "0", "1", "3", "60", "61", "-1", "-0", "+1", "01", "1e3", "1.5", "nan", "inf", "²", "٣",
    "10000", "9" * 400, "-" + "9" * 10_000, "1000000", "0x10", "true", "null", "[]",
]  # fmt: skip
WORDS = [
    "", " ", "\0", "a\0b", "\r\nX: y", "\t", "\x1b[31m", "\x9b", "\u202e\u2066", "\u061c",
    "\u2028", "\ufeff", "\u200b", "\ud800", "\udfff\ud800", "\uffff", "%", "%zz", "%ff%fe",
    "%00", "\ufffd", "{value}", "{0}", "{}", "%s", "=1+1", "<b>", "$x$", "../../etc/passwd",
    "ы" * 10_000, "x" * 10_000, "\U0010ffff", "e\u0301" * 5_000, "shulba", "KZ-11", "kk", "en",
    "log", "linear", "all", "year", "country", "heatmap", "panels", "ratio", "release",
    "planned", "-discharge", "--date", "published.csv",
    "published.csv~~shulba~release~2025-04-24",
]  # fmt: skip
STRANGE_NAMES = [
    "", "x", "A", "__proto__", "constructor", "\0", "\ud800", "n" * 10_000, "{value}", "k[]",
]  # fmt: skip

values = st.sampled_from(DAYS) | st.sampled_from(NUMBERS) | st.sampled_from(WORDS) | st.text()
lists = st.one_of(
    st.lists(values, min_size=1, max_size=3),
    values.map(lambda one: [one] * 1_000),
    st.sampled_from(["", "x", "shulba", "\ud800"]).map(
        lambda one: [f"{one}{number}" for number in range(1_000)]
    ),
)
addresses = st.dictionaries(
    st.sampled_from(NAMES) | st.sampled_from(STRANGE_NAMES) | st.text(max_size=9), lists, max_size=6
)


def said(parameters: dict[str, list[str]]) -> Selection:
    """Read an address and check that every value of it is used or said."""
    selection, problems = read_address(parameters, KNOWN)
    told = {(one.parameter, one.value) for one in problems}
    for name, given_values in parameters.items():
        if name not in NAMES:
            assert (name, " ".join(dict.fromkeys(given_values))) in told or name in (
                "embed",
                "embed_options",
            )
            continue
        value = getattr(selection, name)
        used = {str(one) for one in (value if isinstance(value, tuple) else (value,))}
        for text in set(given_values):
            assert text in used or (name, text) in told
    return selection


def _received(text: str) -> str:
    """Return what a server makes of a text in an address, which comes to it as bytes."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _is_passed_on(sent: dict[str, list[str]]) -> bool:
    """Say whether Streamlit hands an address on; one that is larger it leaves aside whole."""
    most = sum(map(len, sent.values()))
    return most <= 1_000 and len(urlencode(sent, doseq=True)) <= 1 << 19


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(addresses)
def test_every_value_is_used_or_said_in_few_words(parameters: dict[str, list[str]]) -> None:
    selection = said(parameters)
    assert read_address(write_address(selection), KNOWN)[0] == selection
    for labels in ALL_LABELS.values():
        for problem in read_address(parameters, KNOWN)[1][:20]:
            assert len(problem_words(problem, labels)) < 300


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(addresses)
def test_every_selection_can_be_reckoned_with(parameters: dict[str, list[str]]) -> None:
    chosen, labels = said(parameters), ALL_LABELS["ru"]
    days = [one or TABLES.bulletin_days[-1] for one in (chosen.a, chosen.b)]
    comparison = compare(TABLES, *(take_snapshot(TABLES, one, chosen.k) for one in days))
    rows = sort_comparison(comparison.rows, chosen.order)
    sheet = comparison_sheet(comparison, rows, load_places("ru"), labels)
    assert len(sheet.table) == len(TABLES.reservoirs)
    start = period_start(chosen.period, days[1])
    stretch = start, period_end(chosen.period, days[1])
    flows = select_flows(TABLES.flows, stretch, chosen.r, chosen.region)
    assert len(flows.rows) + flows.outside <= len(TABLES.flows)
    wanted = Filter(chosen.r, chosen.region, chosen.measure, chosen.since, chosen.until)
    assert len(list_readings(TABLES.readings, wanted, chosen.sort)) <= len(TABLES.readings)


@settings(
    max_examples=MOST_PAGES,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@example("compare", {"a": ["0001-01-01"]})
@example("regions", {"b": ["0001-01-01"], "a": ["9999-12-31"], "k": ["60"]})
@example("season", {"b": ["9999-12-31"], "\ud800": ["\ud800\0"]})
@example("table", {"since": ["0001-01-01"], "until": ["9999-12-31"], "page": ["1000000"]})
@example("bulletins", {"document": [f"ы{one}" for one in range(1_000)]})
@given(st.sampled_from(PAGES), addresses)
def test_no_address_breaks_a_page(
    monkeypatch: pytest.MonkeyPatch, page: str, parameters: dict[str, list[str]]
) -> None:
    sent = {_received(name): list(map(_received, given)) for name, given in parameters.items()}
    app = open_whole_page(monkeypatch, DATA, page, sent)
    _, problems = read_address(sent if _is_passed_on(sent) else {}, KNOWN)
    assert (len(problems) > 20) == ("… и ещё" in html_of(app))
    assert len(html_of(app)) < 300_000
