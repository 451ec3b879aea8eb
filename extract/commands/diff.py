"""The command ``diff``: what differs between two versions of the tables.

What belongs here: getting the tables of a version out of git, or out of a folder. How rows are
compared is the archive's.
"""

import argparse
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.archive.tables import compared
from extract.archive.versions import table_version
from extract.commands.arguments import DONE, Commands, add_data
from extract.commands.changes import tell_changes
from extract.commands.telling import tell
from extract.errors import ContractError
from extract.tables.columns import TABLES
from extract.tables.rows import csv_text, read_csv

_PATIENCE_S = 60


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    diff = commands.add_parser("diff", help="say what differs between two versions of the tables")
    what = "a revision of git, or a folder of tables"
    diff.add_argument("a", metavar="A", help=what)
    diff.add_argument("b", metavar="B", nargs="?", help=f"{what}; the data folder unless said")
    add_data(diff)
    diff.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    second = options.b if options.b is not None else str(options.data)
    with _tables_of(options.a, options.data) as a, _tables_of(second, options.data) as b:
        tell(f"{options.a} {table_version(a)} -> {second} {table_version(b)}")
        for table in TABLES:
            before, after = (read_csv(folder / table.file, table) for folder in (a, b))
            tell_changes(compared(table, before, after, failures=()))
    return DONE


@contextmanager
def _tables_of(version: str, data: Path) -> Iterator[Path]:
    """Give a folder with the tables of a version."""
    if version and Path(version).is_dir():
        yield Path(version)
        return
    _check(version, data)
    with tempfile.TemporaryDirectory() as folder:
        for table in TABLES:
            content = _git(data, "show", f"{version}:./{table.file}")
            # A version older than a table has none of its rows.
            content = csv_text(table, ()).encode() if content is None else content
            (Path(folder) / table.file).write_bytes(content)
        yield Path(folder)


def _check(revision: str, data: Path) -> None:
    """Refuse what git knows no commit of, or what it would take for an option."""
    asked = ("rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if _git(data, *asked) is None:
        problem = "git knows no such revision, and there is no such folder"
        cure = "Name a revision that `git log` shows, or a folder"
        raise ContractError(revision, problem, cure)


def _git(data: Path, *arguments: str) -> bytes | None:
    """Return what git answers; None if it refuses."""
    program = shutil.which("git")
    if program is None or not data.is_dir():
        raise ContractError(data, "git cannot be asked there", "Install git, or name two folders")
    done = subprocess.run(  # noqa: S603, no shell, and the revision is checked before
        [program, *arguments],
        cwd=data,
        capture_output=True,
        check=False,
        timeout=_PATIENCE_S,
    )
    return None if done.returncode else done.stdout
