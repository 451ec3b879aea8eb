"""The tables as they stood before an update, and what of them stays.

What belongs here: what an update does not know better than the last one, because something the
tables are made of cannot be used this time. None of it leaves a table in silence.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from extract.archive.provenance import sha256_of
from extract.errors import ContractError
from extract.tables.by_hand import ByHand
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, TABLES, Table
from extract.tables.corrected import Corrected, hold
from extract.tables.corrections import FILE as CORRECTIONS
from extract.tables.corrections import Correction
from extract.tables.results import NotStored, Reading, Remark, Skipped, Stored
from extract.tables.rows import (
    Row,
    parse_csv,
    to_not_stored,
    to_reading,
    to_remark,
    to_skipped,
    to_stored,
)
from extract.tables.transcribed import FLOWS_FILE, STORAGE_FILE, Transcribed
from extract.whole_files import write_whole

_Row = TypeVar("_Row", Reading, Stored)
_PUT_IT_BACK = "Put it back; if all its lines are to go, leave the first, with the columns' names"


@dataclass(frozen=True, slots=True)
class OldTable:
    """One table as it stood.

    Attributes
    ----------
    path, raw
        Its file and the bytes in it; ``None`` if there is no such file.
    rows
        Its rows; none if it cannot be read.
    broken
        Why it cannot be read; empty if it can.
    """

    path: Path
    raw: bytes | None
    rows: tuple[Row, ...]
    broken: str


class Before:
    """The tables of a data folder as they stood before an update."""

    def __init__(self, data: Path) -> None:
        self.tables = {table: _old(data, table) for table in TABLES}

    def readings(self, documents: Container[str]) -> list[Reading]:
        """Return what was read from some documents."""
        return [to_reading(row) for row in self._rows(DISCHARGE, documents)]

    def skipped(self, documents: Container[str]) -> list[Skipped]:
        """Return what was skipped in some documents."""
        return [to_skipped(row) for row in self._rows(SKIPPED, documents)]

    def remarks(self, documents: Container[str]) -> list[Remark]:
        """Return what some documents remarked."""
        return [to_remark(row) for row in self._rows(REMARKS, documents)]

    def storage(self, documents: Container[str]) -> list[Stored]:
        """Return what some documents said reservoirs hold."""
        return [to_stored(row) for row in self._rows(STORAGE, documents)]

    def not_stored(self, documents: Container[str]) -> list[NotStored]:
        """Return what of that was not taken."""
        return [to_not_stored(row) for row in self._rows(NOT_STORED, documents)]

    def transcribed_flows(self, now: ByHand[Reading]) -> list[Reading]:
        """Return the transcribed flows; while a line cannot be used, no old one goes."""
        return _standing(now, self.readings({FLOWS_FILE}))

    def transcribed_storage(self, now: ByHand[Stored]) -> list[Stored]:
        """Return what reservoirs hold as transcribed; here too no old one goes."""
        return _standing(now, self.storage({STORAGE_FILE}))

    def corrected(self, corrected: Corrected, now: ByHand[Correction]) -> Corrected:
        """Return what was corrected; while a line cannot be used, old corrections stand."""
        if now.whole:
            return corrected
        documents = {row["document"] for row in self._corrected_rows()}
        return hold(corrected, now.lines, self.readings(documents), self.skipped(documents))

    def vanished(
        self, data: Path, transcribed: Transcribed, corrections: ByHand[Correction]
    ) -> list[ContractError]:
        """Return what is wrong if a file is missing or empty that the tables are made of."""
        flows, storage = self._rows(DISCHARGE, {FLOWS_FILE}), self._rows(STORAGE, {STORAGE_FILE})
        return [
            ContractError(
                data / file,
                f"it is missing or empty, and {len(rows)} rows made of it stay",
                _PUT_IT_BACK,
            )
            for file, begun, rows in (
                (FLOWS_FILE, transcribed.flows.begun, flows),
                (STORAGE_FILE, transcribed.storage.begun, storage),
                (CORRECTIONS, corrections.begun, self._corrected_rows()),
            )
            if rows and not begun
        ]

    def set_aside(self) -> list[ContractError]:
        """Keep the tables that cannot be read beside the new ones: what they held is not known."""
        return [
            _set_aside(one.path, one.raw, one.broken)
            for one in self.tables.values()
            if one.broken and one.raw is not None
        ]

    def _corrected_rows(self) -> list[Row]:
        changed = [one for one in self.tables[DISCHARGE].rows if "corrected" in one["flag"].split()]
        return [*changed, *(one for one in self.tables[SKIPPED].rows if one["reason"] == "dropped")]

    def _rows(self, table: Table, documents: Container[str]) -> list[Row]:
        return [row for row in self.tables[table].rows if row["document"] in documents]


def _old(data: Path, table: Table) -> OldTable:
    path = data / table.file
    raw = None
    try:
        raw = path.read_bytes()
        return OldTable(path, raw, tuple(parse_csv(raw.decode("utf-8-sig"), table, path)), "")
    except FileNotFoundError:
        return OldTable(path, None, (), "")
    except ContractError as error:
        return OldTable(path, raw, (), error.problem)
    except (OSError, UnicodeDecodeError) as error:
        return OldTable(path, raw, (), f"it cannot be read: {error}")


def _set_aside(path: Path, raw: bytes, broken: str) -> ContractError:
    aside = path.with_name(f"{path.name}.broken-{sha256_of(raw)[:8]}")
    write_whole(aside, raw)
    cure = (
        "What it held of documents, figures or corrections that cannot be used now is to be seen "
        f"in {aside.name} alone; mend those, then delete it"
    )
    return ContractError(path, f"it was broken ({broken}) and is written anew", cure)


def _standing(now: ByHand[_Row], old: Iterable[_Row]) -> list[_Row]:
    """Return the lines of a file, and while one cannot be used, those it had before."""
    if now.whole:
        return list(now.lines)
    known = {_transcribed_name(one) for one in now.lines}
    stays = [one for one in old if _transcribed_name(one) not in known]
    return list(now.lines) + stays


def _transcribed_name(one: Reading | Stored) -> tuple[object, ...]:
    return one.date, one.reservoir_id, one.measure, one.source_url
