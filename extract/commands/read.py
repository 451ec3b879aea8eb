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
from extract.tables.columns import DISCHARGE, SKIPPED
from extract.tables.doubts import settle
from extract.tables.hostile import for_terminal
from extract.tables.results import Extraction
from extract.tables.rows import jsonl_text, to_rows
from extract.tables.written import written

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
    readings = settle(one for part in found for one in part.readings)
    table = written(DISCHARGE, to_rows(DISCHARGE, readings))
    skipped = written(SKIPPED, to_rows(SKIPPED, (one for part in found for one in part.skipped)))
    remarks = sum(len(part.remarks) for part in found)
    for failure in (*table.failures, *skipped.failures):
        failed = True
        say(str(failure))
    text = jsonl_text(DISCHARGE, table.rows) if options.format == "jsonl" else table.text
    _hand_over(text, options.output)
    if options.skipped:
        _hand_over(skipped.text, options.skipped)
    say(
        f"{len(table.rows)} readings, {len(skipped.rows)} skipped, {remarks} remarks "
        f"in {len(found)} document(s)"
    )
    if not table.rows:
        say("No release was found: the table is empty.")
    return INCOMPLETE if failed else DONE


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
