"""Updating the tables, and what is said of it.

What belongs here: rows that came, went and changed, as lines for the terminal.
"""

from pathlib import Path

from extract.archive import Changes, Update, update
from extract.commands.telling import say, tell, watched
from extract.tables.rows import Row

_SHOWN = 20  # changed rows named one by one


def update_and_tell(data: Path) -> Update:
    """Update the tables of a data folder and say what changed and what could not be used."""
    result = update(data, watched)
    for changes in result.changes:
        tell_changes(changes)
    for failure in result.failures:
        say(str(failure))
    return result


def tell_changes(changes: Changes) -> None:
    """Say how many rows of a table came, went and changed, and name the first."""
    parts = (("added", changes.added), ("lost", changes.lost), ("changed", changes.changed))
    counts = ", ".join(f"{len(rows)} {word}" for word, rows in parts)
    tell(f"{changes.table.file}: {counts}")
    for word, rows in parts:
        for row in rows[:_SHOWN]:
            subject = row["reservoir"] or row["region"]
            tell(f"  {word}: {row['date']} {subject} {_what(row)} ({row['document']})")
        if len(rows) > _SHOWN:
            tell(f"  {word}: {len(rows) - _SHOWN} more")


def _what(row: Row) -> str:
    """Return what a row of any table says: its reason, its kind or its figure."""
    if "unit" in row and "reason" not in row:
        return f"{row['measure']} {row['value']} {row['unit']}"
    return row.get("reason") or row.get("kind") or row["discharge_m3s"]
