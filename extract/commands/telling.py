"""What the commands say: messages and progress.

What belongs here: words for the terminal, and nothing is printed elsewhere: names of files and
texts of documents are hostile. Results go to standard output, the rest to standard error.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from extract.commands.streams import drop_output
from extract.tables.hostile import for_terminal

_PATIENCE_S = 1.0  # before a progress bar shows


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
    named = list(paths)
    if len(named) == 1:
        return named
    from tqdm import tqdm  # noqa: PLC0415, most commands read one document

    return tqdm(named, unit=" documents", disable=None, delay=_PATIENCE_S, leave=False)
