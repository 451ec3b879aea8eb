"""The address of a view: query parameters to a ``Selection`` and back.

What belongs here: which parameters there are, what each may hold, and what to say of one that
cannot be used. Nothing is replaced in silence: every value left aside comes back as a ``Problem``.
"""

from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Literal

from monitor.compare import ORDERS, Order
from monitor.labels.languages import LANGUAGES, Language
from monitor.listing import SORTS
from monitor.snapshot import KEEP_DAYS

Scale = Literal["log", "linear"]
Period = Literal["season", "year", "all"]
Chart = Literal["lines", "heatmap", "panels", "country"]
SCALES: tuple[Scale, ...] = ("log", "linear")
PERIODS: tuple[Period, ...] = ("season", "year", "all")
CHARTS: tuple[Chart, ...] = ("lines", "heatmap", "panels", "country")
MEASURES = ("release", "inflow", "planned")
MAX_KEEP_DAYS = 60
MAX_THRESHOLD = 10_000
ProblemKind = Literal[
    "malformed", "outside", "unknown", "repeated", "parameter", "changed", "unused", "beyond"
]
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 12, 31)
"""The days an address may name: some days before and after can still be reckoned with."""
_LONGEST_VERSION = 64
_PROBLEM_OF: Mapping[type[Exception], ProblemKind] = {
    OverflowError: "outside",
    LookupError: "unknown",
    ValueError: "malformed",
}
"""What a reader of a value says by what it raises."""
_SEVERAL = ("r", "region", "measure", "figure")
_FILTERS = ("r", "region", "measure", "since", "until")
_STREAMLIT_OWN = ("embed", "embed_options")


@dataclass(frozen=True)
class Selection:
    """What an analyst has chosen; the names of the fields are those of the query parameters.

    Attributes
    ----------
    a, b
        The two days; ``None`` leaves them to the page.
    k
        How many days old a figure may be.
    r, region
        Reservoir ids and ISO codes; empty means all.
    lang
        Empty: the browser's language.
    v
        Version of the data the view was made on.
    order, scale, period, chart
        Order of the comparison; axis, stretch of time and kind of chart of the season.
    least, percent
        The smallest change worth naming among the movers, in m³/s and in per cent.
    measure, since, until, sort, page
        Filters, order and leaf of the table; a leading minus in ``sort`` means descending.
    id
        The reservoir whose page is open.
    document, figure
        The bulletin that is open, and the figures whose sentences are shown.
    """

    a: date | None = None
    b: date | None = None
    k: int = KEEP_DAYS
    r: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    lang: Language | Literal[""] = ""
    v: str = ""
    order: Order = "bulletin"
    scale: Scale = "log"
    period: Period = "season"
    chart: Chart = "lines"
    least: int = 0
    percent: int = 0
    measure: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    sort: str = "-date"
    page: int = 1
    id: str = ""
    document: str = ""
    figure: tuple[str, ...] = ()


@dataclass(frozen=True)
class Problem:
    """A value of the address that was not used as it stands; ``value`` is hostile text."""

    parameter: str
    value: str
    kind: ProblemKind


@dataclass(frozen=True)
class Known:
    """What the loaded data knows, so that an address can be checked against it."""

    reservoirs: Container[str] = ()
    places: Container[str] = ()
    regions: Container[str] = ()
    documents: Collection[str] = ()
    figures: Container[str] = field(default=(), repr=False)
    version: str = ""


def read_address(
    parameters: Mapping[str, Sequence[str]], known: Known
) -> tuple[Selection, tuple[Problem, ...]]:
    """Read the query parameters of an address.

    Returns
    -------
    tuple
        The selection, and everything of the address that could not be used, in its order.
    """
    readers = _readers(known)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, given in parameters.items():
        if name in _STREAMLIT_OWN:
            continue
        if name not in readers:
            problems.append(Problem(name, " ".join(dict.fromkeys(given)), "parameter"))
            continue
        good = []
        for text in dict.fromkeys(given):
            try:
                good.append(readers[name](text))
            except tuple(_PROBLEM_OF) as error:
                kind = next(_PROBLEM_OF[one] for one in _PROBLEM_OF if isinstance(error, one))
                problems.append(Problem(name, text, kind))
        if name in _SEVERAL:
            values[name] = tuple(good)
        elif good:
            values[name] = good[0]
            problems += [Problem(name, str(other), "repeated") for other in good[1:]]
    selection = Selection(**values)
    if selection.v and selection.v != known.version:
        problems.append(Problem("v", selection.v, "changed"))
    return selection, tuple(problems)


def unused_filters(selection: Selection, used: Container[str]) -> tuple[Problem, ...]:
    """Return the filters of a selection that a page, which uses only some, leaves aside."""
    return tuple(
        Problem(name, " ".join(values), "unused")
        for name, values in write_address(selection).items()
        if name in _FILTERS and name not in used
    )


def write_address(selection: Selection) -> dict[str, list[str]]:
    """Write a selection as query parameters; what is left at its default is left out."""
    parameters = {}
    for one in fields(selection):
        value = getattr(selection, one.name)
        if value != one.default:
            several = value if isinstance(value, tuple) else (value,)
            parameters[one.name] = [str(each) for each in several]
    return parameters


def _readers(known: Known) -> dict[str, Callable[[str], Any]]:
    return {
        "a": _day,
        "b": _day,
        "since": _day,
        "until": _day,
        "k": lambda text: _count(text, 0, MAX_KEEP_DAYS),
        "page": lambda text: _count(text, 1, 10**6),
        "r": lambda text: _one_of(text, known.reservoirs),
        "region": lambda text: _one_of(text, known.regions),
        "id": lambda text: _one_of(text, known.places),
        "document": lambda text: _one_of(text, known.documents),
        "figure": lambda text: _one_of(text, known.figures),
        "lang": lambda text: _word(text, LANGUAGES),
        "order": lambda text: _word(text, ORDERS),
        "scale": lambda text: _word(text, SCALES),
        "period": lambda text: _word(text, PERIODS),
        "chart": lambda text: _word(text, CHARTS),
        "least": lambda text: _count(text, 0, MAX_THRESHOLD),
        "percent": lambda text: _count(text, 0, MAX_THRESHOLD),
        "measure": lambda text: _word(text, MEASURES),
        "sort": _sort,
        "v": _version,
    }


def _day(text: str) -> date:
    # fromisoformat also takes 20250320 and 2025-W12-4; one day has one address.
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise OverflowError(text)
    return day


def _count(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < len(str(most)) + 1):
        raise ValueError(text)
    number = int(text)
    if not least <= number <= most or str(number) != text:
        raise ValueError(text)
    return number


def _word(text: str, words: Container[str]) -> str:
    if text not in words:
        raise ValueError(text)
    return text


def _one_of(text: str, allowed: Container[str]) -> str:
    if text not in allowed:
        raise LookupError(text)
    return text


def _sort(text: str) -> str:
    _word(text.removeprefix("-"), SORTS)
    return text


def _version(text: str) -> str:
    if not (text.isascii() and text.isalnum() and len(text) <= _LONGEST_VERSION):
        raise ValueError(text)
    return text
