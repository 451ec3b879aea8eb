"""Tables made anew: all of them of everything, or only around what is new.

What belongs here: which rows an update makes, and which it leaves as they stand. Both ways give the
same tables to the byte.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from extract.archive.before import Before
from extract.archive.gathering import Gathered
from extract.archive.ledger import Ledger, Places
from extract.archive.splicing import splice_table
from extract.archive.tables import Changes, Made, write_table
from extract.errors import SuqoimaError, as_text
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, Table
from extract.tables.corrected import Corrected, correct
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.corrections import Correction, read_corrections
from extract.tables.doubts import FARTHEST_DAYS, settle
from extract.tables.results import Reading, Stored
from extract.tables.rows import Row, in_order, to_reading, to_rows, to_stored, write_cell
from extract.tables.storage import settle_storage
from extract.tables.transcribed import read_transcribed

_LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of the tables.

    Attributes
    ----------
    changes, places
        Of each table.
    failures
        What could not be used.
    failed
        Documents of which something could not be used.
    days
        The days that documents have figures for.
    certain
        Whether all that failed is of documents that stand in the folder.
    """

    changes: tuple[Changes, ...]
    places: Mapping[str, Places]
    failures: tuple[SuqoimaError, ...]
    failed: Collection[str]
    days: Mapping[str, Collection[str]]
    certain: bool


def renew_all(data: Path, said: Gathered) -> Renewed:
    """Make the tables of all that the documents of a folder say.

    What a document said stays while it cannot be read, and so does what was made of files kept by
    hand while a line of theirs cannot be used.
    """
    before = Before(data)
    corrections = read_corrections(data / CORRECTIONS)
    transcribed = read_transcribed(data)
    by_hand: list[SuqoimaError] = [
        *transcribed.failures,
        *corrections.failures,
        *before.vanished(data, transcribed, corrections),
    ]
    aside: list[SuqoimaError] = []
    if said.unread.names or not (transcribed.whole and corrections.whole):
        aside += before.set_aside()
    readings = [*before.transcribed_flows(transcribed.flows), *said.readings]
    fitting = [one for one in corrections.lines if one.document not in said.unread]
    corrected = before.corrected(correct(readings, fitting), corrections)
    settled = settle([*corrected.readings, *before.readings(said.unread)], said.ministry)
    storage = [*before.transcribed_storage(transcribed.storage), *said.storage]
    stored = settle_storage([*storage, *before.storage(said.unread)], said.ministry)
    made = (
        write_table(before.tables[DISCHARGE], DISCHARGE, settled),
        write_table(
            before.tables[SKIPPED],
            SKIPPED,
            [*said.skipped, *corrected.dropped, *before.skipped(said.unread)],
        ),
        write_table(before.tables[REMARKS], REMARKS, [*said.remarks, *before.remarks(said.unread)]),
        write_table(before.tables[STORAGE], STORAGE, stored),
        write_table(
            before.tables[NOT_STORED],
            NOT_STORED,
            [*said.not_stored, *before.not_stored(said.unread)],
        ),
    )
    return _renewed(
        made,
        failures=(*by_hand, *said.failures, *aside),
        corrected=corrected,
        lines=corrections.lines,
        days=_days([*settled, *stored]),
        certain=not (by_hand or aside),
        there={one.document for one in said.told},
    )


def renew_around(data: Path, said: Gathered, ledger: Ledger, there: Collection[str]) -> Renewed:
    """Make the rows of some documents anew, and what hangs on them in other rows.

    Parameters
    ----------
    data
        The folder.
    said
        What is new.
    ledger
        What the tables were made of.
    there
        All documents of the folder.
    """
    corrections = read_corrections(data / CORRECTIONS)
    known = ledger.documents
    gone = {one for one in known if one not in there and one not in said.unread}
    replaced = said.read | gone
    fitting = [one for one in corrections.lines if one.document in replaced]
    corrected = correct(said.readings, fitting)
    days = _days([*corrected.readings, *said.storage])
    touched = {day for one in replaced if one in known for day in known[one].days}
    touched.update(*days.values())
    ministry = {one for one in known if known[one].from_ministry and one not in replaced}
    anew = _Anew(replaced, corrected.readings, said.storage, touched, ministry | said.ministry)

    def spliced(
        table: Table, parts: Collection[str], renewed: Callable[[Sequence[Row]], list[Row]]
    ) -> Made:
        return splice_table(data / table.file, table, ledger.places[table.file], parts, renewed)

    made = (
        spliced(DISCHARGE, _around(touched, 2 * FARTHEST_DAYS), anew.rows),
        spliced(SKIPPED, replaced, lambda _: to_rows(SKIPPED, [*said.skipped, *corrected.dropped])),
        spliced(REMARKS, replaced, lambda _: to_rows(REMARKS, said.remarks)),
        spliced(STORAGE, touched, anew.storage_rows),
        spliced(NOT_STORED, replaced, lambda _: to_rows(NOT_STORED, said.not_stored)),
    )
    return _renewed(
        made,
        failures=tuple(said.failures),
        corrected=corrected,
        lines=fitting,
        days=days,
        certain=True,
        there=there,
    )


@dataclass(frozen=True, slots=True)
class _Anew:
    """Figures of some documents in the place of those that stood there.

    Attributes
    ----------
    replaced, readings, storage
        The documents, and what they say now.
    touched
        The days they have figures for, or had.
    ministry
        The documents that were obtained from gov.kz itself.
    """

    replaced: Collection[str]
    readings: Sequence[Reading]
    storage: Sequence[Stored]
    touched: Collection[str]
    ministry: Collection[str]

    def rows(self, old: Sequence[Row]) -> list[Row]:
        """Return the rows of the days around: which figure stands, and what speaks against it.

        A figure is chosen among those of its day, and is doubted for those of the days around. So
        the farthest of the old rows are only looked at.
        """
        kept = [row for row in old if row["document"] not in self.replaced]
        series: set[tuple[str, str]] = {(one.reservoir_id, one.measure) for one in self.readings}
        series |= {_series(row) for row in old if row["document"] in self.replaced}
        others = [row for row in kept if _series(row) not in series]
        near = [row for row in kept if _series(row) in series]
        settled = settle([*map(to_reading, near), *self.readings], self.ministry)
        hanging = _around(self.touched, FARTHEST_DAYS)
        farthest = [row for row in near if row["date"] not in hanging]
        made = (one for one, row in zip_longest(settled, near) if not row or row["date"] in hanging)
        return in_order(DISCHARGE, [*others, *farthest, *to_rows(DISCHARGE, made)])

    def storage_rows(self, old: Sequence[Row]) -> list[Row]:
        """Return the rows of the days touched: what reservoirs hold is compared within a day."""
        kept = [to_stored(row) for row in old if row["document"] not in self.replaced]
        return to_rows(STORAGE, settle_storage([*kept, *self.storage], self.ministry))


def _series(row: Row) -> tuple[str, str]:
    return row["reservoir_id"], row["measure"]


def _around(days: Iterable[str], farthest: int) -> set[str]:
    """Return days, as cells, and those around them; of no day is only itself."""
    found: set[str] = {""} & set(days)
    for day in set(days) - found:
        number = date.fromisoformat(day).toordinal()
        span = range(max(1, number - farthest), min(_LAST_DAY, number + farthest) + 1)
        found.update(date.fromordinal(one).isoformat() for one in span)
    return found


def _days(readings: Iterable[Reading | Stored]) -> dict[str, set[str]]:
    """Return the days of each document's figures, as they are written in the table."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in readings:
        found[one.document].add(write_cell(one.date))
    return found


def _renewed(
    made: tuple[Made, ...],
    *,
    failures: tuple[SuqoimaError, ...],
    corrected: Corrected,
    lines: Iterable[Correction],
    days: Mapping[str, Collection[str]],
    certain: bool,
    there: Collection[str],
) -> Renewed:
    """Put together what became of the tables; ``there`` are the documents of the folder."""
    unfit = {one.place for one in corrected.unfit}
    unwritten = [failure for one in made for failure in one.changes.failures]
    failed = {one.document for one in lines if as_text(one.place) in unfit}
    failed |= {one.place for one in unwritten}
    return Renewed(
        changes=tuple(one.changes for one in made),
        places={one.changes.table.file: one.places for one in made},
        failures=(*failures, *corrected.unfit, *unwritten),
        failed=failed,
        days=days,
        certain=certain and failed <= set(there),
    )
