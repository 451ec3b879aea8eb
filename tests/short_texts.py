"""Labelled short texts of what reservoirs release and hold: see the README.txt of each folder.

``python -m tests.short_texts flows`` prints how many figures are right, wrong and missing.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract import Extraction, extract_page, read_page

GOLD = Path(__file__).parent / "gold"
PUBLISHED = date(2025, 4, 15)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled text: ``labels`` are the figures to be read, ``fill kengir 71``."""

    name: str
    text: str
    labels: Counter[str]
    of: str


def files(of: str) -> list[Path]:
    """Return the files of a folder: "flows", "storage" or "news"."""
    return sorted(path for path in (GOLD / of).glob("*.txt") if path.name != "README.txt")


def read_known(of: str) -> dict[str, str]:
    """Return which texts are not read as labelled, each with the reason."""
    with (GOLD / of / "known.csv").open(encoding="utf-8", newline="") as stream:
        return {row["text"]: row["reason"] for row in csv.DictReader(stream)}


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file, in its order."""
    for block in filter(None, (one.strip("\n") for one in path.read_text("utf-8").split("\n\n["))):
        first, *lines = block.split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= "))
        labels = [_full(line[2:]) for line in lines if line.startswith("= ")]
        filled = Counter(one for one in labels if one)
        yield Case(first.strip("[]"), text.strip(), filled, path.parent.name)


def given(case: Case) -> Counter[str]:
    """Return what the text of a case gives, in the words of the labels."""
    page = read_page(case.text.encode(), document=case.name, published=PUBLISHED)
    return Counter(_FOUND[case.of](extract_page(page)))


def _flows(found: Extraction) -> Iterator[str]:
    for one in found.readings:
        value = _number(one.discharge_m3s, one.low_m3s, one.high_m3s)
        yield f"{one.measure} {one.reservoir_id} {value} @{one.date}"


def _storage(found: Extraction) -> Iterator[str]:
    for one in found.storage:
        value = _number(one.value, one.low, one.high)
        yield f"{one.measure.partition('_')[0]} {one.reservoir_id} {value} @{one.date}"


def _all(found: Extraction) -> Iterator[str]:
    yield from _flows(found)
    yield from _storage(found)


_FOUND = {"flows": _flows, "storage": _storage, "news": _all}


def _number(value: float | None, low: float | None, high: float | None) -> str:
    """Return a figure as labels write it; of a bound the bound itself."""
    told = [one for one in (low, high) if one is not None]
    return f"{value:g}" if value is not None else "-".join(f"{one:g}" for one in told)


def _full(label: str) -> str:
    """Return a label with its number as ours are written, and with its day; of none nothing."""
    if label.strip() == "nothing":
        return ""
    measure, reservoir, value, *day = label.split()
    number = "-".join(f"{float(one):g}" for one in value.split("-"))
    return f"{measure} {reservoir} {number} {day[0] if day else f'@{PUBLISHED}'}"


def main(of: str) -> None:
    """Print of each file how many figures are right, wrong and missing, and where."""
    for path in files(of):
        right = wrong = missing = 0
        for case in cases(path):
            found = given(case)
            right += (found & case.labels).total()
            wrong += (found - case.labels).total()
            missing += (case.labels - found).total()
            if found != case.labels:
                print(f"{path.stem} {case.name}: {case.text}")
                print(f"    too many {[*found - case.labels]}, missing {[*case.labels - found]}")
        print(f"{path.stem}: {right} right, {wrong} wrong, {missing} missing")


if __name__ == "__main__":
    main(*sys.argv[1:])
