"""The command ``add``: take documents into the archive and update the tables.

What belongs here: where a document comes from, and what is said of it.
"""

import argparse
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from extract.archive import Added, Archive, Provenance
from extract.commands.arguments import DONE, INCOMPLETE, Commands, add_data, day
from extract.commands.changes import update_and_tell
from extract.commands.figures import figure_of, line_of
from extract.commands.streams import standard_input
from extract.commands.telling import say, tell
from extract.errors import AddressError, DocumentError, FetchError, SuqoimaError
from extract.pages.opening import read_file
from extract.tables.results import Extraction, NotStored, Reading, Skipped, Stored

_PIPED = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_SUFFIX_OF_INPUT = ".txt"  # what a text is does not hang on its name: HTML is known by its tags


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    add = commands.add_parser("add", help="take documents into the archive and update the tables")
    add.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="text or HTML file, address, or -"
    )
    add.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="fills blanks only")
    add.add_argument("--source-url", metavar="URL", help="the address it was saved from")
    add.add_argument("--language", choices=("ru", "kk", "en"))
    add_data(add)
    add.set_defaults(run=_add)


def _add(options: argparse.Namespace) -> int:
    archive = Archive(options.data)
    failed = False
    for source in options.sources:
        try:
            added = archive.add(*_not_empty(source, _taken(source, options)))
            _tell_added(added)
        except (DocumentError, AddressError, FetchError) as error:
            failed = True
            say(str(error))
        except (SuqoimaError, OSError):
            raise  # of the disk, not of this document
        except Exception as error:  # whatever it is, the other documents are taken in
            failed = True
            say(str(DocumentError.unforeseen(source, error)))
    updated = update_and_tell(options.data)
    return INCOMPLETE if failed or updated.failures else DONE


def _taken(source: str, options: argparse.Namespace) -> tuple[bytes, str, Provenance]:
    if _ADDRESS.match(source):
        return _opened(source, options)
    path = None if source == _PIPED else Path(source)
    provenance = Provenance(
        source_url=options.source_url,
        obtained=datetime.now(UTC).replace(microsecond=0),
        obtained_by="file" if path else "stdin",
        published=options.published,
        language=options.language,
        name=path.name if path else None,
    )
    if path is None:
        return standard_input(), _SUFFIX_OF_INPUT, provenance
    return read_file(path), path.suffix or _SUFFIX_OF_INPUT, provenance


def _not_empty(source: str, taken: tuple[bytes, str, Provenance]) -> tuple[bytes, str, Provenance]:
    if not taken[0].strip():
        raise DocumentError(source, "it is empty", "Save the page again")
    return taken


def _opened(address: str, options: argparse.Namespace) -> tuple[bytes, str, Provenance]:
    # What speaks HTTP is loaded for this alone.
    from extract.fetch.page import open_page  # noqa: PLC0415, HTTP for this alone

    content, suffix, found = open_page(address)
    said = {"published": options.published, "language": options.language}
    if options.source_url:
        said["source_url"] = options.source_url
    return content, suffix, replace(found, **said)


def _tell_added(added: Added) -> None:
    what = {
        "new": "taken in",
        "known": "already there",
        "republished": f"taken in; it bears out {added.of}",
        "corrected": f"taken in; it says other figures than {added.of}, and both are kept",
    }
    tell(f"{added.document}: {what[added.outcome]}")
    if added.filled:
        tell(f"  now also known: {', '.join(added.filled)}")
    for relation in added.relations:
        for mine, other in relation.contradicted:
            tell(f"  differs: {line_of(mine)}; {figure_of(other)} in {relation.document}")
    _tell_extraction(added.extraction)


def _tell_extraction(found: Extraction) -> None:
    tell(
        f"  {len(found.readings)} readings, {len(found.skipped)} skipped, "
        f"{len(found.remarks)} remarks, {len(found.storage)} of storage, "
        f"{len(found.not_stored)} of it skipped"
    )
    read: list[Reading | Stored] = [*found.readings, *found.storage]
    left: list[Skipped | NotStored] = [*found.skipped, *found.not_stored]
    for one in read:
        tell(f"  read: {line_of(one)}, dated by {one.dated_by}: {one.quote}")
    for each in left:
        tell(f"  skipped, {each.reason}: {each.quote}")
    for remark in found.remarks:
        tell(f"  remark, {remark.kind}: {remark.quote}")
    undated = sum(one.date is None for one in read)
    if undated:
        tell(f"  {undated} readings have no date: add it again with --published YYYY-MM-DD")
    if found.is_empty:
        tell("  It says nothing of reservoirs.")
