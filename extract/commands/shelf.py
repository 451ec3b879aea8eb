"""The commands that take documents into the archive, show them and remove them.

What belongs here: ``add``, ``list``, ``show`` and ``remove``.
"""

import argparse
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from extract.archive import Added, Archive, Choice, Kept, Provenance, choices
from extract.commands.streams import standard_input
from extract.commands.telling import say, tell, update_and_tell
from extract.commands.why import tell_why
from extract.errors import AddressError, DocumentError, FetchError, SuqoimaError
from extract.pages.opening import check_file, read_file
from extract.tables.cells import read_day
from extract.tables.chosen import Ground
from extract.tables.columns import DISCHARGE, REMARKS, SKIPPED
from extract.tables.corrections import printed_figure
from extract.tables.results import Extraction, Reading
from extract.tables.rows import read_csv, to_reading, write_cell

_DONE, _INCOMPLETE = 0, 1
_PIPED = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_GROUNDS: dict[Ground, str] = {
    "alone": "said for one reservoir alone",
    "hour": "the later hour",
    "ministry": "the ministry's own page",
    "publication": "the later publication",
    "exact": "exact",
    "order": "nothing speaks for either; the last document in order",
}
_SUFFIX_OF_INPUT = ".txt"  # what a text is does not hang on its name: HTML is known by its tags


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of the archive to a command line."""
    add = commands.add_parser("add", help="take documents into the archive and update the tables")
    add.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="text or HTML file, address, or -"
    )
    add.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="fills blanks only")
    add.add_argument("--source-url", metavar="URL", help="the address it was saved from")
    add.add_argument("--language", choices=("ru", "kk", "en"))
    shelved = commands.add_parser("list", help="list the documents of the archive")
    show = commands.add_parser("show", help="show a document and what was read from it")
    show.add_argument("--why", action="store_true", help="say what each figure was decided by")
    remove = commands.add_parser("remove", help="remove a document and update the tables")
    for command in (show, remove):
        command.add_argument("name", metavar="ID", help="path, file name or start of the sha256")
    for command, run in ((add, _add), (shelved, _list), (show, _show), (remove, _remove)):
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
        command.set_defaults(run=run)


def day(text: str) -> date:
    """Read a day given on the command line."""
    try:
        return read_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


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
    return _INCOMPLETE if failed or updated.failures else _DONE


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
            tell(f"  differs: {_line(mine)}; {_figure(other)} in {relation.document}")
    _tell_extraction(added.extraction)


def _tell_extraction(found: Extraction) -> None:
    tell(
        f"  {len(found.readings)} readings, {len(found.skipped)} skipped, "
        f"{len(found.remarks)} remarks"
    )
    for reading in found.readings:
        tell(f"  read: {_line(reading)}, dated by {reading.dated_by}: {reading.quote}")
    for skipped in found.skipped:
        tell(f"  skipped, {skipped.reason}: {skipped.quote}")
    for remark in found.remarks:
        tell(f"  remark, {remark.kind}: {remark.quote}")
    undated = sum(one.date is None for one in found.readings)
    if undated:
        tell(f"  {undated} readings have no date: add it again with --published YYYY-MM-DD")
    if not (found.readings or found.skipped or found.remarks):
        tell("  No release was found in it.")


def _list(options: argparse.Namespace) -> int:
    failed = False
    for kept in Archive(options.data).kept():
        try:
            tell(_listed(kept))
        except SuqoimaError as error:
            failed = True
            say(str(error))
    return _INCOMPLETE if failed else _DONE


def _listed(kept: Kept) -> str:
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


def _show(options: argparse.Namespace) -> int:
    kept = Archive(options.data).find(options.name)
    tell(_listed(kept))
    tables = (DISCHARGE, SKIPPED, REMARKS)
    rows, skipped, remarks = (read_csv(options.data / table.file, table) for table in tables)
    for reading in (to_reading(row) for row in rows if row["document"] == kept.document):
        _show_reading(reading, list(choices(options.data, reading, rows)))
    for row in (*skipped, *remarks):
        if row["document"] == kept.document:
            tell(f"  {row.get('reason') or row['kind']}: {row['quote']}")
    if options.why:
        tell_why(kept)
    return _DONE


def _show_reading(one: Reading, against: list[Choice]) -> None:
    tell(f"  {_line(one)}, dated by {one.dated_by}: {one.quote}")
    for flag_or_note in (*one.flag, one.note):
        if flag_or_note:
            tell(f"    {flag_or_note}")
    for each in against:
        stands = "stands against" if one.chosen else "stands instead:"
        other = f"{_figure(each.other)} of {each.other.document}"
        tell(f"    {stands} {other} ({_GROUNDS[each.ground]})")
    if "corrected" in one.flag:
        return
    span = f"{one.document},{one.value_start},{one.value_end}"
    tell(f'    to correct it: {span},"{printed_figure(one)}",{one.reservoir_id},')


def _remove(options: argparse.Namespace) -> int:
    removed = Archive(options.data).remove(options.name)
    tell(f"{removed.document}: removed")
    return _INCOMPLETE if update_and_tell(options.data).failures else _DONE


def _line(one: Reading) -> str:
    day_of = one.date.isoformat() if one.date else "undated"
    return f"{day_of} {one.reservoir} {one.measure} {_figure(one)} m³/s"


def _figure(one: Reading) -> str:
    if one.discharge_m3s is None:
        return f"{write_cell(one.low_m3s)}-{write_cell(one.high_m3s)}"
    return " ".join(filter(None, (one.qualifier, write_cell(one.discharge_m3s))))
