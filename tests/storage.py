"""Labelled texts of what reservoirs hold: see tests/gold/storage/README.txt."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extract import extract_page, read_page

FOLDER = Path(__file__).parent / "gold" / "storage"
PUBLISHED = date(2025, 4, 15)


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled text: ``labels`` are the figures to be read, ``fill kengir 71``."""

    name: str
    text: str
    labels: Counter[str]


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file, in its order."""
    for block in filter(None, (one.strip("\n") for one in path.read_text("utf-8").split("\n\n["))):
        first, *lines = block.split("\n")
        text = "\n".join(line for line in lines if not line.startswith("= "))
        labels = [_full(line[2:]) for line in lines if line.startswith("= ")]
        yield Case(first.strip("[]"), text.strip(), Counter(one for one in labels if one))


def given(case: Case) -> Counter[str]:
    """Return what the text of a case gives, in the words of the labels."""
    page = read_page(case.text.encode(), document=case.name, published=PUBLISHED)
    return Counter(
        f"{one.measure.partition('_')[0]} {one.reservoir_id} {one.value:g} @{one.date}"
        for one in extract_page(page).storage
        if one.value is not None
    )


def _full(label: str) -> str:
    """Return a label with its number as ours are written, and with its day; of none nothing."""
    if label.strip() == "nothing":
        return ""
    measure, reservoir, value, *day = label.split()
    return f"{measure} {reservoir} {float(value):g} {day[0] if day else f'@{PUBLISHED}'}"


def main() -> None:
    """Print of each file how many figures are right, wrong and missing, and where."""
    for path in sorted(FOLDER.glob("*.txt")):
        if path.name == "README.txt":
            continue
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
    main()
