"""The command ``read``: read documents and print the table.

What belongs here: which documents, and where their rows go.
"""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from extract.commands.arguments import DONE, INCOMPLETE, Commands, day
from extract.commands.streams import (
    STANDARD_INPUT,
    give_out,
    is_standard_output,
    standard_input,
)
from extract.commands.telling import say, watched
from extract.errors import DocumentError, as_text
from extract.pages.opening import check_file, read_source
from extract.reading.document import read_document
from extract.tables.columns import DISCHARGE, NOT_STORED, SKIPPED, STORAGE, Table
from extract.tables.doubts import settle
from extract.tables.hostile import for_terminal
from extract.tables.results import Extraction
from extract.tables.rows import Result, jsonl_text, to_rows
from extract.tables.storage import settle_storage
from extract.tables.written import Written, written

_PIPED = Path("-")


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    read = commands.add_parser("read", help="read documents and print the table")
    read.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file, folder, or -")
    read.add_argument("--published", type=day, metavar="YYYY-MM-DD", help="fills blanks only")
    read.add_argument("--source-url", default="", metavar="URL", help="fills blanks only")
    read.add_argument("--format", choices=("csv", "jsonl"), default="csv")
    read.add_argument("-o", "--output", type=Path, metavar="FILE", help="instead of printing")
    read.add_argument("--skipped", type=Path, metavar="FILE", help="write what was not taken")
    read.add_argument("--storage", type=Path, metavar="FILE", help="write what reservoirs hold")
    read.add_argument(
        "--storage-skipped", type=Path, metavar="FILE", help="write what of that was not taken"
    )
    read.set_defaults(run=_read)


def _read(options: argparse.Namespace) -> int:
    failed = False
    found: list[Extraction] = []
    for path in watched(_named(options.paths)):
        try:
            found.append(_read_one(path, options))
        except Exception as error:  # whatever it is, the other documents are read
            failed = True
            place = STANDARD_INPUT if path == _PIPED else path
            say(str(DocumentError.unforeseen(place, error)))
    tables = _tables(found)
    for failure in (failure for one in tables.values() for failure in one.failures):
        failed = True
        say(str(failure))
    releases = tables[DISCHARGE]
    as_jsonl = options.format == "jsonl"
    text = jsonl_text(DISCHARGE, releases.rows) if as_jsonl else releases.text
    _hand_over(text, options.output)
    for table, output in (
        (SKIPPED, options.skipped),
        (STORAGE, options.storage),
        (NOT_STORED, options.storage_skipped),
    ):
        if output:
            _hand_over(tables[table].text, output)
    _sum_up(found, tables)
    return INCOMPLETE if failed else DONE


def _tables(found: list[Extraction]) -> dict[Table, Written]:
    """Return what documents say, as tables; together they settle which figure stands."""
    results: dict[Table, Iterable[Result]] = {
        DISCHARGE: settle(one for part in found for one in part.readings),
        SKIPPED: (one for part in found for one in part.skipped),
        STORAGE: settle_storage(one for part in found for one in part.storage),
        NOT_STORED: (one for part in found for one in part.not_stored),
    }
    return {table: written(table, to_rows(table, rows)) for table, rows in results.items()}


def _sum_up(found: list[Extraction], tables: dict[Table, Written]) -> None:
    readings, skipped, storage, not_stored = (len(one.rows) for one in tables.values())
    remarks = sum(len(part.remarks) for part in found)
    say(
        f"{readings} readings, {skipped} skipped, {remarks} remarks, {storage} of storage, "
        f"{not_stored} of it skipped in {len(found)} document(s)"
    )
    if not readings:
        say("No release was found: the table is empty.")


def _named(paths: Iterable[Path]) -> list[Path]:
    return [one for path in paths for one in (_documents(path) if path.is_dir() else [path])]


def _documents(folder: Path) -> list[Path]:
    from extract.archive import documents  # noqa: PLC0415, loading it takes longer than a page

    return documents(folder)


def _read_one(path: Path, options: argparse.Namespace) -> Extraction:
    piped = path == _PIPED
    if not piped and path not in options.paths:
        check_file(path)  # stands in a folder, and nobody has asked for a pipe
    content = standard_input() if piped else read_source(path)
    return read_document(
        content,
        document=as_text(path.as_posix()),
        published=options.published,
        source_url=as_text(options.source_url),
    ).extraction


def _hand_over(text: str, output: Path | None) -> None:
    if output is not None and not is_standard_output(output):
        from extract.whole_files import write_whole  # noqa: PLC0415, and so does this

        write_whole(output, text)
        return
    if sys.stdout.isatty():
        text = "\n".join(map(for_terminal, text.split("\n")))
    give_out(text.encode())
