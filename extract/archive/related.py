"""How a new document stands to those already there.

What belongs here: finding the documents that speak of the same reservoirs and days, and saying
whether they say the same. All are kept; which one stands is settled in ``extract.tables.chosen``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from extract.archive.cache import ReadingCache
from extract.archive.ledger import Ledger
from extract.archive.splicing import read_parts
from extract.archive.stamps import stamp_tables
from extract.errors import ContractError
from extract.tables.chosen import contradict
from extract.tables.columns import DISCHARGE
from extract.tables.results import Reading
from extract.tables.rows import Row, read_csv, to_reading

Subject = tuple[str, str, str]
_SAME_BULLETIN = 0.5  # of what the new document says, said by the other one too


@dataclass(frozen=True, slots=True)
class Relation:
    """What a new document shares with one that is already there.

    ``supported`` are the readings that the other document bears out, ``contradicted`` those it
    does not, each with the other one; ``whole`` says that the two are versions of one bulletin.
    """

    document: str
    supported: tuple[Reading, ...]
    contradicted: tuple[tuple[Reading, Reading], ...]
    whole: bool


class Said:
    """What the documents of an archive say, by reservoir, day and measure.

    Looked up in ``discharge.csv``, which may be older than the archive, and filled by ``add``.

    Parameters
    ----------
    data
        The data folder.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._readings: dict[Subject, list[Reading]] = defaultdict(list)
        self._days: dict[str, dict[Subject, list[Row]]] = {}

    def add(self, readings: Iterable[Reading]) -> None:
        """Add what a document says that is not in the table yet."""
        for one in readings:
            self._readings[_subject(one)].append(one)

    def of(self, reading: Reading) -> list[Reading]:
        """Return what is said of the same reservoir, day and measure."""
        subject = _subject(reading)
        day = subject[1]
        if day not in self._days:
            self._days[day] = defaultdict(list)
            for row in self._rows_of(day):
                self._days[day][row["reservoir_id"], day, row["measure"]].append(row)
        return [*_sound(self._days[day].get(subject, ())), *self._readings.get(subject, ())]

    def _rows_of(self, day: str) -> list[Row]:
        """Return the rows of a day: where they stand is known, or else the whole table is read."""
        table = self._data / DISCHARGE.file
        try:
            if self._ledger is not None and self._ledger.tables == stamp_tables(self._data):
                return read_parts(table, DISCHARGE, self._ledger.places[DISCHARGE.file], {day})
            return [row for row in self._table if row["date"] == day]
        except ContractError:
            return []  # not there yet, or broken: an update writes it anew

    @cached_property
    def _ledger(self) -> Ledger | None:
        return ReadingCache(self._data).ledger()

    @cached_property
    def _table(self) -> list[Row]:
        return read_csv(self._data / DISCHARGE.file, DISCHARGE)


def relations(document: str, readings: Sequence[Reading], said: Said) -> tuple[Relation, ...]:
    """Return how a new document's readings stand to those of other documents, closest first."""
    mine = [one for one in readings if one.date is not None]
    supported: dict[str, list[Reading]] = defaultdict(list)
    contradicted: dict[str, list[tuple[Reading, Reading]]] = defaultdict(list)
    for one in mine:
        for other_document, others in _by_document(said.of(one)).items():
            if other_document == document:
                continue
            differing = [other for other in others if contradict(one, other)]
            if len(differing) < len(others):
                supported[other_document].append(one)
            else:
                contradicted[other_document].append((one, differing[0]))
    shared = {
        name: len(supported[name]) + len(contradicted[name])
        for name in sorted({*supported, *contradicted})
    }
    return tuple(
        Relation(
            name,
            tuple(supported[name]),
            tuple(contradicted[name]),
            whole=shared[name] >= _SAME_BULLETIN * len(mine),
        )
        for name in sorted(shared, key=lambda one: -shared[one])
    )


def _by_document(readings: Iterable[Reading]) -> Mapping[str, list[Reading]]:
    found: dict[str, list[Reading]] = defaultdict(list)
    for one in readings:
        found[one.document].append(one)
    return found


def _subject(one: Reading) -> Subject:
    day: date | None = one.date
    return one.reservoir_id, day.isoformat() if day else "", one.measure


def _sound(rows: Iterable[Row]) -> Iterator[Reading]:
    for row in rows:
        with suppress(ValueError, KeyError):  # broken: an update writes it anew
            yield to_reading(row)
