"""How pages of agencies are read that nobody wrote for this program: ``python -m tests.agencies``.

``tests/gold/agencies/README.txt`` says what its labels mean. A figure counts as right when
reservoir, measure and value agree; qualifiers are not compared, and a day only where both have one.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from extract import Extraction, Page, extract_page, read_page
from extract.gazetteer.loading import gazetteer

FOLDER = Path(__file__).parent / "gold" / "agencies"
KNOWN = FOLDER / "known.csv"
LANGUAGES = ("ru", "kk", "en")
MEASURES = {"discharge": "release", "inflow": "inflow", "planned": "planned"}
# Asked for and proposed is labelled as planned; we list it with its reason.
_ONLY_SAID = ("asked", "proposed", "hypothetical", "forecast")
_HEADER = re.compile(r"(URL|PUBLISHED): (.*)\n")


class Fault(NamedTuple):
    """One figure that is not read as labelled."""

    language: str
    file: str
    fault: str
    measure: str
    reservoir: str
    value: str


@dataclass(slots=True)
class Score:
    """Counts of one measure."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    dated: int = 0
    rightly_dated: int = 0
    faults: list[Fault] = field(default_factory=list)

    def row(self, name: str) -> str:
        """Return the score as a row of a Markdown table."""
        read, labelled = self.right + self.wrong, self.right + self.missed
        days = f"{self.rightly_dated} of {self.dated}"
        return (
            f"| {name} | {labelled} | {_share(self.right, read)} "
            f"| {_share(self.right, labelled)} | {days} |"
        )


class _Figure(NamedTuple):
    measure: str
    reservoir: str
    value: str


def labels(language: str) -> list[dict[str, str]]:
    """Return the scored labels of a language."""
    with (FOLDER / f"{language}.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [row for row in rows if not re.search("REJECT|no digits", row["note"])]


def page_of(path: Path) -> Page:
    """Read a page without its header, which tells its address and its day of publication."""
    text, told = path.read_text("utf-8"), dict[str, str]()
    while found := _HEADER.match(text):
        told[found[1]] = found[2]
        text = text[found.end() :]
    day = re.match(r"\d{4}-\d\d-\d\d", told.get("PUBLISHED", ""))
    return read_page(
        text.encode(),
        document=path.name,
        published=date.fromisoformat(day[0]) if day else None,
        source_url=told.get("URL", ""),
    )


def score(language: str) -> dict[str, Score]:
    """Compare what is read of all pages of a language with their labels, by measure."""
    scores = {measure: Score() for measure in MEASURES.values()}
    rows = labels(language)
    for path in sorted((FOLDER / language).iterdir()):
        mine = [row for row in rows if row["file"] == path.name]
        _compare((language, path.name), mine, extract_page(page_of(path)), scores)
    return scores


def _compare(
    page: tuple[str, str], rows: list[dict[str, str]], found: Extraction, scores: dict[str, Score]
) -> None:
    wanted = {
        _Figure(MEASURES[row["kind"]], _reservoir(row["reservoir_ru"]), _value(row["value"])): row
        for row in rows
        if row["kind"] in MEASURES and row["unit_per"] == "s"
    }
    # An earlier value with a day of its own is a reading of that day, or of none where the year
    # is not to be known.
    earlier = {
        (_reservoir(row["reservoir_ru"]), _value(row["value"]), day)
        for row in rows
        if row["kind"] == "historic" and row["as_of"]
        for day in (row["as_of"], "None")
    }
    read: dict[_Figure, list[str]] = {}
    for one in found.readings:
        figure = _Figure(one.measure, one.reservoir_id, _printed(one.discharge_m3s, one.low_m3s))
        told = (str(one.date), str(one.date)[: len("2025-04")])
        of_before = any((figure.reservoir, figure.value, day) in earlier for day in told)
        if "converted" not in one.flag and not of_before:
            # A label gives the day from which on it holds, where the text does.
            days = [str(day) for day in (one.date, one.date_from) if day]
            read.setdefault(_as_labelled(figure, wanted), []).extend(days)
    said = {_printed(one.value_m3s, None) for one in found.skipped if one.reason in _ONLY_SAID}
    for figure, days in read.items():
        _count(scores[figure.measure], Fault(*page, "wrong", *figure), figure in wanted)
        if figure in wanted and days and len(wanted[figure]["as_of"]) == len("2025-04-15"):
            right = wanted[figure]["as_of"] in days
            _date(scores[figure.measure], Fault(*page, "date", *figure), right=right)
    for figure in wanted.keys() - read.keys():
        if figure.measure != "planned" or figure.value not in said:
            scores[figure.measure].missed += 1
            scores[figure.measure].faults.append(Fault(*page, "missed", *figure))


def _as_labelled(figure: _Figure, wanted: Iterable[_Figure]) -> _Figure:
    """Name a reservoir nobody knows as its label does: either may decline it its own way."""
    if not figure.reservoir.startswith("x-"):
        return figure
    same = (
        one
        for one in wanted
        if (one.measure, one.value) == (figure.measure, figure.value)
        and one.reservoir.startswith("x:")
    )
    return next(same, figure)


def _count(to: Score, fault: Fault, right: bool) -> None:
    to.right += right
    to.wrong += not right
    if not right:
        to.faults.append(fault)


def _date(to: Score, fault: Fault, *, right: bool) -> None:
    to.dated += 1
    to.rightly_dated += right
    if not right:
        to.faults.append(fault)


def _reservoir(name: str) -> str:
    short = name.removesuffix(" водохранилище").strip()
    for one in gazetteer().reservoirs.values():
        if name == one.name_ru or short in (one.name_ru, *one.aliases):
            return one.id
    return f"x:{short}"


def _value(label: str) -> str:
    return _printed(float(label.partition("-")[0]), None)


def _printed(value: float | None, low: float | None) -> str:
    number = low if value is None else value
    return "" if number is None else f"{number:g}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def faults(language: str) -> Iterator[Fault]:
    """Yield every figure of a language that is not read as labelled."""
    for one in score(language).values():
        yield from one.faults


def read_known() -> Counter[Fault]:
    """Return the faults that are known: a list that may only shrink."""
    with KNOWN.open(encoding="utf-8", newline="") as stream:
        return Counter(Fault(**row) for row in csv.DictReader(stream))


def table() -> str:
    """Return the accuracy table as Markdown."""
    head = "| pages | labelled | precision | recall | right days |\n| --- | --- | --- | --- | --- |"
    rows = [
        one.row(f"{language} {measure}")
        for language in LANGUAGES
        for measure, one in score(language).items()
    ]
    return "\n".join((head, *rows))


def _write_known() -> None:
    every = sorted(fault for language in LANGUAGES for fault in faults(language))
    with KNOWN.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerows((Fault._fields, *every))


if __name__ == "__main__":
    if "--write-known" in sys.argv:
        _write_known()
    print(table())
