"""What a word can say of a figure, of a name, or of a day: ``kinds.csv``, read once.

What belongs here: the columns of that table, and the groups of kinds they make. The order of its
rows is the order in which reasons are asked.
"""

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, cast, get_args

from extract.errors import LanguageError

Kind = str
Mark = Literal["about", "over", "under"]
Flow = Literal["release", "inflow"]
Against = Literal[
    "denied", "asked", "proposed", "hypothetical", "forecast", "capacity", "threshold", "norm",
    "record", "previous", "total", "change",
]  # fmt: skip
Told = Literal["past-peak", "no-number"]
StorageMeasure = Literal["fill_percent", "stored_mcm", "free_mcm", "level_m"]
# A place is a name whose kind nobody says.
HeadKind = Literal["reservoir", "works", "regulator", "place"]
# "as-of" leads its paragraph, "on" only where no figure stands in its sentence.
DayRole = Literal["state", "as-of", "on", "since", "until", "by", "of", "event"]

_ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    "flow": frozenset(get_args(Flow)),
    "reason": frozenset(get_args(Against)),
    "level": frozenset(("new", "begun")),
    "points": frozenset(("out", "in")),
    "mark": frozenset(get_args(Mark)),
    "time": frozenset(("ahead", "now", "still")),
    "reach": frozenset(("clause", "opening", "closing", "sentence", "following")),
    "keeps_day": frozenset(("yes",)),
    "remark": frozenset(get_args(Told)),
    "storage": frozenset(get_args(StorageMeasure)),
}


def read_kinds(path: Path) -> Mapping[Kind, Mapping[str, str]]:
    """Read the table of kinds.

    Raises
    ------
    LanguageError
        Naming file, line and column, if a cell holds what means nothing.
    """
    kinds: dict[Kind, Mapping[str, str]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if set(row) != {"kind", "says", *_ALLOWED} or None in row.values():
                raise LanguageError(place, "the line has not the columns of the header", _CURE)
            for column, allowed in _ALLOWED.items():
                if not allowed.issuperset(row[column].split()):
                    problem = f"{column} may not be {row[column]!r}"
                    raise LanguageError(place, problem, f"Use one of {', '.join(sorted(allowed))}")
            kinds[row["kind"]] = MappingProxyType(row)
    return MappingProxyType(kinds)


_CURE = "Compare it with the lines above"
KINDS: Final = read_kinds(Path(__file__).with_name("kinds.csv"))


def _where(column: str, *values: str) -> frozenset[Kind]:
    """Return the kinds that have one of these values in a column."""
    return frozenset(
        kind for kind, row in KINDS.items() if not set(row[column].split()).isdisjoint(values)
    )


FLOWS: Final = cast("Mapping[Kind, Flow]", {k: r["flow"] for k, r in KINDS.items() if r["flow"]})
MARKS: Final = cast("Mapping[Kind, Mark]", {k: r["mark"] for k, r in KINDS.items() if r["mark"]})
REASONS: Final = cast(
    "Mapping[Kind, Against]", {k: r["reason"] for k, r in KINDS.items() if r["reason"]}
)
REMARKS: Final = cast(
    "Mapping[Kind, Told]", {k: r["remark"] for k, r in KINDS.items() if r["remark"]}
)
STORAGE: Final = cast(
    "Mapping[Kind, tuple[StorageMeasure, ...]]",
    {k: tuple(r["storage"].split()) for k, r in KINDS.items() if r["storage"]},
)
# No word of these is one of a flow as well.
OF_STORAGE: Final = frozenset(
    (
        "design",
        "full",
        "full-ahead",
        "volume",
        "holds",
        "room",
        "height",
        "average",
        "water",
        "amounts",
        "tailwater",
        "at",
        "has",
        "which",
    )
)
NEW_LEVEL: Final = _where("level", "new")
BEGUN: Final = _where("level", "begun")
POINTING: Final = _where("points", "out", "in")
POINTING_OUT: Final = _where("points", "out")
AHEAD: Final = _where("time", "ahead")
OPENING: Final = _where("reach", "opening")
CLOSING: Final = _where("reach", "closing")
OF_SENTENCE: Final = _where("reach", "sentence")
OF_WHAT_FOLLOWS: Final = _where("reach", "following")
# What these say ends with their sentence, and where it says "but".
MOODS: Final = frozenset(("hypothetical", "denied", "asked", "proposed", "possible", "forecast"))
OF_ITS_CLAUSE: Final = _where("reach", "clause")
KEEPING_THEIR_DAY: Final = _where("keeps_day", "yes")
