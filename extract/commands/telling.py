"""What the commands say: messages, progress, and what changed in the tables.

What belongs here: words for the terminal, and nothing is printed elsewhere: names of files and
texts of documents are hostile. Results go to standard output, the rest to standard error.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from extract.archive import Changes, Update, update
from extract.commands.streams import drop_output
from extract.tables.hostile import for_terminal

_PATIENCE_S = 1.0  # before a progress bar shows
_SHOWN = 20  # changed rows named one by one


class Parser(argparse.ArgumentParser):
    """Arguments whose complaints are harmless: the name of a file may begin with a minus."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        super().error(for_terminal(message))


def tell(line: str) -> None:
    """Print a line of what was asked for; to a reader who has had enough nothing more."""
    try:
        print(for_terminal(line))
    except BrokenPipeError:
        drop_output()


def say(message: str) -> None:
    """Say something that is no result."""
    print(for_terminal(message), file=sys.stderr)


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
            tell(f"  {word}: {row['date']} {subject} {what} ({row['document']})")
        if len(rows) > _SHOWN:
            tell(f"  {word}: {len(rows) - _SHOWN} more")
