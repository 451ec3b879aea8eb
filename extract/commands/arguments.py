"""Arguments that several commands have.

What belongs here: how they are read, and what they are called.
"""

import argparse
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from extract.tables.cells import read_day

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

DONE: Final = 0
INCOMPLETE: Final = 1
"""Exit codes: all is done; something was left out, and said."""


def day(text: str) -> date:
    """Read a day given on the command line."""
    try:
        return read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_data(command: argparse.ArgumentParser) -> None:
    """Add the folder of the archive to the arguments of a command."""
    command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
