"""What the commands say: messages, progress, and what changed in the tables.

What belongs here: words for the terminal. Results go to standard output, the rest to standard
error.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tqdm import tqdm

from extract.archive import Changes, Update, update

_PATIENCE_S = 1.0  # before a progress bar shows
_SHOWN = 20  # changed rows named one by one


def say(message: str) -> None:
    """Say something that is no result."""
    print(message, file=sys.stderr)


def watched(paths: Iterable[Path]) -> Iterable[Path]:
    """Show how far reading is, only where a person watches, and only when it takes long."""
    return tqdm(list(paths), unit=" documents", disable=None, delay=_PATIENCE_S, leave=False)


def update_and_tell(data: Path) -> Update:
    """Update the tables of a data folder and say what changed and what could not be used."""
    result = update(data, watched)
    for changes in result.changes:
        _tell(changes)
    for failure in result.failures:
        say(str(failure))
    return result


def _tell(changes: Changes) -> None:
    parts = (("added", changes.added), ("lost", changes.lost), ("changed", changes.changed))
    counts = ", ".join(f"{len(rows)} {word}" for word, rows in parts)
    print(f"{changes.table.file}: {counts}")
    for word, rows in parts:
        for row in rows[:_SHOWN]:
            subject = row["reservoir"] or row["region"]
            what = row.get("discharge_m3s") or row.get("reason") or row.get("kind", "")
            print(f"  {word}: {row['date']} {subject} {what} ({row['document']})")
        if len(rows) > _SHOWN:
            print(f"  {word}: {len(rows) - _SHOWN} more")
