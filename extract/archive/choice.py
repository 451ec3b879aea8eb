"""Why one of several figures stands.

What belongs here: the readings of the table beside the one that was chosen, and the ground on
which it was. The choice itself is ``extract.tables.chosen``'s.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.archive.provenance import read_sidecar
from extract.errors import DocumentError
from extract.tables.chosen import Ground, ground
from extract.tables.results import Reading
from extract.tables.rows import Row, to_reading


@dataclass(frozen=True, slots=True)
class Choice:
    """Another reading of the same reservoir, day and measure, and why one of the two stands."""

    other: Reading
    ground: Ground


def choices(data: Path, one: Reading, rows: Iterable[Row]) -> Iterator[Choice]:
    """Return the readings that stand against one.

    Parameters
    ----------
    data
        The data folder.
    one
        A reading of its table: if it is chosen, it stands against all others; if not, only the
        chosen one is returned.
    rows
        Rows of ``discharge.csv``, among them those of the same reservoir, day and measure.
    """
    subject = (one.reservoir_id, one.date, one.measure)
    for other in map(to_reading, rows):
        if (other.reservoir_id, other.date, other.measure) != subject:
            continue
        if one.chosen == other.chosen:
            continue  # itself, or another one that does not stand either
        best, second = (one, other) if one.chosen else (other, one)
        ministry = {each.document for each in (one, other) if _from_ministry(data, each.document)}
        yield Choice(other, ground(best, second, ministry))


def _from_ministry(data: Path, document: str) -> bool:
    try:
        path = (data / document).resolve()
        if not path.is_relative_to(data.resolve()):
            return False  # the name stands in a table, which may come from anywhere
        sidecar = read_sidecar(path)
    except (DocumentError, OSError, RuntimeError, ValueError):
        return False  # a link to itself is a RuntimeError before Python 3.13
    return sidecar is not None and sidecar.provenance.from_ministry
