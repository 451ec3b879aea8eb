"""Which version of the tables is there, and what each update changed.

What belongs here: the hash that names a version, and ``changes.csv``, one line an update that
changed rows. Nobody reads it back but people.
"""

import csv
import hashlib
import io
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from extract.archive.tables import Changes
from extract.errors import ContractError
from extract.tables.columns import TABLES
from extract.whole_files import write_whole

FILE: Final = "changes.csv"
COLUMNS: Final = ("when", "version", "table", "added", "lost", "changed", "why")
_DIGITS = 12


def table_version(folder: Path) -> str:
    """Return the version of the tables in ``folder``: a hash of their bytes.

    Raises
    ------
    ContractError
        If one of the files is missing or cannot be read.
    """
    digest = hashlib.sha256()
    for table in TABLES:
        path = folder / table.file
        try:
            digest.update(path.read_bytes())
        except OSError as error:
            cure = "Run `suqoima update` to write it anew"
            raise ContractError(path, f"it cannot be read ({error.strerror})", cure) from error
    return digest.hexdigest()[:_DIGITS]


def record_changes(data: Path, changes: Sequence[Changes], why: str) -> None:
    """Add a line to the record for each table that an update changed rows of.

    Parameters
    ----------
    data
        The folder; its tables are written already.
    changes
        Of each table.
    why
        What made the update change them.
    """
    rows = [one for one in changes if one.added or one.lost or one.changed]
    if not rows:
        return
    path, version = data / FILE, table_version(data)
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    known = path.read_bytes() if path.is_file() else b""
    if not known:
        writer.writerow(COLUMNS)
    for one in rows:
        counts = (len(one.added), len(one.lost), len(one.changed))
        writer.writerow((when, version, one.table.file, *counts, why))
    write_whole(path, known + lines.getvalue().encode())
