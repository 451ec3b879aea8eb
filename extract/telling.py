"""What the commands say: messages, progress, and what changed in the tables.

What belongs here: words for the terminal. Results go to standard output, the rest to standard
error. What is hostile in them, of documents and of names of files, is made harmless here.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tqdm import tqdm

from extract.archive import Changes, Update, update
from extract.streams import drop_output

_PATIENCE_S = 1.0  # before a progress bar shows
_SHOWN = 20  # changed rows named one by one


def say(message: str) -> None:
    """Say something that is no result."""
    print(_plain(message), file=sys.stderr)


def tell(line: str) -> None:
    """Print a line of a result; to a reader who has had enough nothing is told any more."""
    try:
        print(_plain(line))
    except BrokenPipeError:
        drop_output()


def _plain(text: str) -> str:
    """Show control characters instead of sending them to the terminal."""
    return "".join(one if one.isprintable() else "\ufffd" if one > " " else " " for one in text)


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
    tell(f"{changes.table.file}: {counts}")
    for word, rows in parts:
        for row in rows[:_SHOWN]:
            subject = row["reservoir"] or row["region"]
            what = row.get("discharge_m3s") or row.get("reason") or row.get("kind", "")
            line = f"{row['date']} {subject} {what} ({row['document']})"
            tell(f"  {word}: {line}")
        if len(rows) > _SHOWN:
            tell(f"  {word}: {len(rows) - _SHOWN} more")
