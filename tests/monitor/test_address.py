"""The address of a view: there and back, and nothing replaced in silence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.address import (
    CHARTS,
    FIRST_DAY,
    LAST_DAY,
    MEASURES,
    PERIODS,
    SCALES,
    Known,
    Problem,
    Selection,
    read_address,
    unused_filters,
    write_address,
)
from monitor.compare import ORDERS
from monitor.labels.languages import LANGUAGES
from monitor.listing import SORTS

RESERVOIRS = ("shulba", "astana", "x-tasmura-kz-11")
REGIONS = ("KZ-10", "KZ-11")
DOCUMENTS = ("bulletins/a b&c.txt", "published.csv")
FIGURES = ("published.csv~~shulba~release~2025-04-24", "bulletins/ә.txt~5~astana~release~")
PLACES = (*RESERVOIRS, "badam")
KNOWN = Known(RESERVOIRS, PLACES, REGIONS, DOCUMENTS, FIGURES, "abc123")


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


days = st.none() | st.dates(FIRST_DAY, LAST_DAY)
selections = st.builds(
    Selection,
    a=days,
    b=days,
    k=st.integers(0, 60),
    r=some(RESERVOIRS),
    region=some(REGIONS),
    lang=st.sampled_from(("", *LANGUAGES)),
    v=st.sampled_from(("", "abc123")),
    order=st.sampled_from(ORDERS),
    scale=st.sampled_from(SCALES),
    period=st.sampled_from(PERIODS),
    chart=st.sampled_from(CHARTS),
    least=st.integers(0, 10_000),
    percent=st.integers(0, 10_000),
    measure=some(MEASURES),
    since=days,
    until=days,
    sort=st.sampled_from([sign + name for name in SORTS for sign in ("", "-")]),
    page=st.integers(1, 1000),
    id=st.sampled_from(("", *PLACES)),
    document=st.sampled_from(("", *DOCUMENTS)),
    figure=some(FIGURES),
)


@given(selections)
def test_there_and_back(selection: Selection) -> None:
    assert read_address(write_address(selection), KNOWN) == (selection, ())


@given(st.dictionaries(st.text(), st.lists(st.text(), min_size=1)))
def test_any_address_is_read(parameters: dict[str, list[str]]) -> None:
    selection, problems = read_address(parameters, KNOWN)
    if parameters and selection == Selection():
        assert problems or set(parameters) <= {"embed", "embed_options"}


def test_the_default_view_has_an_empty_address() -> None:
    assert write_address(Selection()) == {}


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("a", "2025-02-30", "malformed"),
        ("a", "20250320", "malformed"),
        ("b", "yesterday", "malformed"),
        ("k", "-1", "malformed"),
        ("k", "61", "malformed"),
        ("k", "03", "malformed"),
        ("k", "²", "malformed"),
        ("k", "9" * 5000, "malformed"),
        ("r", "atlantis", "unknown"),
        ("region", "KZ-99", "unknown"),
        ("lang", "de", "malformed"),
        ("order", "colour", "malformed"),
        ("sort", "--date", "malformed"),
        ("document", "../../etc/passwd", "unknown"),
        ("figure", "none", "unknown"),
        ("v", "<script>", "malformed"),
        ("v", "older99", "changed"),
        ("utm_source", "mail", "parameter"),
    ],
)
def test_what_cannot_be_used_is_said(name: str, value: str, kind: str) -> None:
    selection, problems = read_address({name: [value]}, KNOWN)
    assert [(one.parameter, one.kind) for one in problems] == [(name, kind)]
    if kind != "changed":
        assert selection == Selection()


def test_good_values_stay_beside_bad_ones() -> None:
    selection, problems = read_address({"r": ["shulba", "atlantis"], "k": ["2", "5"]}, KNOWN)
    assert (selection.r, selection.k) == (("shulba",), 2)
    assert problems == (Problem("r", "atlantis", "unknown"), Problem("k", "5", "repeated"))


def test_filters_a_page_does_not_use_are_named() -> None:
    selection = Selection(r=("shulba", "astana"), since=date(2025, 4, 1), k=5)
    assert unused_filters(selection, ("since",)) == (Problem("r", "shulba astana", "unused"),)


def test_streamlits_own_parameters_are_no_problem() -> None:
    assert read_address({"embed": ["true"]}, KNOWN) == (Selection(), ())
