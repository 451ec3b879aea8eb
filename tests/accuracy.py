"""How much of the labelled pages is read right: ``python -m tests.accuracy [FOLDER]``.

A release counts as found when reservoir, measure, figure and bounds agree; a found one with another
day than the label counts as found with a wrong date.
"""

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from extract import Page, Reading, extract_page, read_page

PAGES = Path(__file__).parent / "gold" / "pages"
LANGUAGES = ("ru", "kk", "en")

Figure = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one page or of many: releases labelled, read, read right, and rightly dated."""

    pages: int
    labelled: int
    read: int
    right: int
    wrong_dates: int
    invented_pages: int

    def __add__(self, other: "Score") -> "Score":
        return Score(*(a + b for a, b in zip(self._counts(), other._counts(), strict=True)))

    def _counts(self) -> tuple[int, ...]:
        return (
            self.pages,
            self.labelled,
            self.read,
            self.right,
            self.wrong_dates,
            self.invented_pages,
        )

    def row(self, name: str) -> str:
        """Return the score as a row of a Markdown table."""
        precision = f"{self.right / self.read:.3f}" if self.read else "–"
        recall = f"{self.right / self.labelled:.3f}" if self.labelled else "–"
        return (
            f"| {name} | {self.pages} | {self.labelled} | {precision} | {recall} "
            f"| {self.wrong_dates} | {self.invented_pages} |"
        )


HEADER = (
    "| language | pages | releases | precision | recall | wrong dates | invented |\n"
    "| --- | --- | --- | --- | --- | --- | --- |"
)


def labelled_pages(folder: Path = PAGES) -> list[Path]:
    """Return the label files of a folder; each stands beside its page."""
    return sorted(folder.glob("*-*.csv"))


def read_labels(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def page_of(labels: Path) -> Page:
    (page,) = [path for path in labels.parent.glob(f"{labels.stem}.*") if path.suffix != ".csv"]
    return read_page(page, document=page.name)


def label_figure(row: dict[str, str]) -> tuple[Figure, str]:
    """Return a labelled reading without its date, and the date."""
    return (
        row["reservoir_id"],
        row["measure"],
        _number(row["discharge_m3s"]),
        _number(row["low_m3s"]),
        _number(row["high_m3s"]),
    ), row["date"]


def read_figure(one: Reading) -> tuple[Figure, str]:
    """Return a reading in the words of the labels."""
    known = not one.reservoir_id.startswith("x-")
    name = one.reservoir.replace("водохранилище", "").replace("су қоймасы", "")
    name = name.replace("Reservoir", "").strip()
    return (
        one.reservoir_id if known else f"x:{name}",
        one.measure,
        _number(one.discharge_m3s),
        _number(one.low_m3s),
        _number(one.high_m3s),
    ), str(one.date or "")


def _number(value: str | float | None) -> str:
    return "" if value in ("", None) else f"{float(value):g}"


def score_page(labels: Path) -> Score:
    """Compare the releases of one page with its labels, as sets of figures."""
    rows = [row for row in read_labels(labels) if row["kind"] == "reading"]
    gold = {label_figure(row) for row in rows if row["measure"] == "release"}
    found = {
        read_figure(one)
        for one in extract_page(page_of(labels)).readings
        if one.measure == "release"
    }
    dateless_gold = Counter(figure for figure, _ in gold)
    dateless_found = Counter(figure for figure, _ in found)
    right = (dateless_gold & dateless_found).total()
    return Score(
        pages=1,
        labelled=len(gold),
        read=len(found),
        right=right,
        wrong_dates=right - len(gold & found),
        invented_pages=int(not gold and bool(found)),
    )


def score(folder: Path = PAGES) -> dict[str, Score]:
    """Return the score of each language, and of all together."""
    scores: dict[str, Score] = {}
    for labels in labelled_pages(folder):
        one = score_page(labels)
        for name in (labels.name[:2], "all"):
            scores[name] = scores[name] + one if name in scores else one
    return {name: scores[name] for name in (*LANGUAGES, "all") if name in scores}


def table(folder: Path = PAGES) -> str:
    """Return the accuracy table as Markdown."""
    rows = (one.row(name) for name, one in score(folder).items())
    return "\n".join((HEADER, *rows))


if __name__ == "__main__":
    print(table(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES))
