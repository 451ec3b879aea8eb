"""The catalogue of wordings: labelled examples, by the number of their row.

``tests/gold/wordings/README.txt`` says how a case is written.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract import Extraction, Reading, Remark, Skipped, extract_page, read_page

FOLDER = Path(__file__).parent / "gold" / "wordings"
PUBLISHED = date(2025, 4, 15)

_DEFAULTS = {"qualifier": "", "low": "", "high": "", "shared": "", "date": str(PUBLISHED)}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled text: ``labels`` are the lines behind ``=``, as written."""

    row: str
    number: int
    text: str
    labels: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the row and which of its cases this is."""
        return f"{self.row}-{self.number}"


def cases(language: str) -> list[Case]:
    """Return the cases of a language, in the order of the file."""
    blocks = (FOLDER / f"{language}.txt").read_text("utf-8").split("\n\n")
    found: list[Case] = []
    seen: Counter[str] = Counter()
    for block in filter(None, (one.strip("\n") for one in blocks)):
        first, *lines = block.split("\n")
        row = first.strip("[]")
        seen[row] += 1
        text = "\n".join(line for line in lines if not line.startswith("= "))
        labels = tuple(line[2:] for line in lines if line.startswith("= "))
        found.append(Case(row, seen[row], text, labels))
    return found


def expected(case: Case) -> list[str]:
    """Return the labels with all that they leave out."""
    return sorted(_full(label) for label in case.labels if label != "nothing")


def given(case: Case) -> list[str]:
    """Return what the text of a case gives, in the words of the labels."""
    page = read_page(case.text.encode(), document=case.name, published=PUBLISHED)
    return _found_in(page.text, extract_page(page))


def _found_in(text: str, found: Extraction) -> list[str]:
    """Return all rows of an extraction, in the words of the labels."""
    rows: tuple[Reading | Skipped | Remark, ...] = (
        *found.readings,
        *found.skipped,
        *found.remarks,
    )
    return sorted(_described(one, text) for one in rows)


def _described(one: Reading | Skipped | Remark, text: str) -> str:
    if isinstance(one, Remark):
        return f"remark {one.kind}"
    if isinstance(one, Skipped):
        return f"skipped {one.reason} {text[one.value_start : one.value_end].replace(' ', '_')}"
    name = one.reservoir.replace(" водохранилище", "").replace(" су қоймасы", "")
    name = name.replace(" Reservoir", "").replace(" ", "_")
    who = f"x:{name}" if one.reservoir_id.startswith("x-") else one.reservoir_id
    value = "" if one.discharge_m3s is None else f" {one.discharge_m3s:g}"
    fields = {
        "qualifier": one.qualifier,
        "low": "" if one.low_m3s is None else f"{one.low_m3s:g}",
        "high": "" if one.high_m3s is None else f"{one.high_m3s:g}",
        "shared": one.shared,
        "date": str(one.date or ""),
    }
    return f"{one.measure} {who}{value}" + _options(fields)


def _full(label: str) -> str:
    """Return a label of a reading with its options in order; others without their options."""
    words = label.split()
    options = dict(word.split("=", 1) for word in words if "=" in word)
    plain = " ".join(word for word in words if "=" not in word)
    if words[0] in ("skipped", "remark"):
        return plain
    for bound in ("low", "high"):
        if bound in options:
            options[bound] = f"{float(options[bound]):g}"
    return plain + _options({**_DEFAULTS, **options})


def _options(fields: dict[str, str]) -> str:
    return "".join(f" {name}={fields[name]}" for name in _DEFAULTS if fields[name])
