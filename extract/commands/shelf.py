"""The commands ``list`` and ``remove``: what stands in the archive, and taking it out.

What belongs here: a document as one line.
"""

import argparse

from extract.archive import Archive, Kept
from extract.commands.arguments import DONE, INCOMPLETE, Commands, add_data
from extract.commands.changes import update_and_tell
from extract.commands.telling import say, tell
from extract.errors import SuqoimaError
from extract.pages.opening import check_file


def add_to(commands: Commands) -> None:
    """Add the commands to a command line."""
    shelved = commands.add_parser("list", help="list the documents of the archive")
    remove = commands.add_parser("remove", help="remove a document and update the tables")
    remove.add_argument("name", metavar="ID", help="path, file name or start of the sha256")
    for command, run in ((shelved, _list), (remove, _remove)):
        add_data(command)
        command.set_defaults(run=run)


def _list(options: argparse.Namespace) -> int:
    failed = False
    for kept in Archive(options.data).kept():
        try:
            tell(listed(kept))
        except SuqoimaError as error:
            failed = True
            say(str(error))
    return INCOMPLETE if failed else DONE


def listed(kept: Kept) -> str:
    """Return where a document came from, in one line."""
    check_file(kept.path)
    sidecar = kept.sidecar()
    if sidecar is None:
        return f"{kept.document}  put there by hand"
    known = sidecar.provenance
    obtained = f"{known.obtained:%Y-%m-%d %H:%M} UTC"
    parts = (
        kept.document,
        f"published {known.published or '?'}",
        f"{known.obtained_by} {obtained}",
        known.language or "",
        known.source_url or "",
    )
    return "  ".join(one for one in parts if one)


def _remove(options: argparse.Namespace) -> int:
    removed = Archive(options.data).remove(options.name)
    tell(f"{removed.document}: removed")
    return INCOMPLETE if update_and_tell(options.data).failures else DONE
