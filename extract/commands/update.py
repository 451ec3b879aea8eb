"""The command ``update``: read what is new in a data folder and write its tables.

What belongs here: its arguments and its exit code; what it does is the archive's.
"""

import argparse

from extract.commands.arguments import DONE, INCOMPLETE, Commands, add_data
from extract.commands.changes import update_and_tell


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    update = commands.add_parser(
        "update", help="read what is new in a data folder and write its tables"
    )
    add_data(update)
    update.set_defaults(run=_update)


def _update(options: argparse.Namespace) -> int:
    return INCOMPLETE if update_and_tell(options.data).failures else DONE
