"""The command line: ``python -m extract``.

What belongs here: arguments, messages and exit codes.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from tqdm import tqdm

from extract.archive import BULLETINS, Changes, documents, update, write_whole
from extract.choose import choose
from extract.columns import DISCHARGE, SKIPPED
from extract.errors import DocumentError, SuqoimaError
from extract.fetch.command import add_fetch, run_fetch
from extract.page import read_page
from extract.provenance import Provenance
from extract.reader import extract_page
from extract.results import Extraction
from extract.rows import csv_text, jsonl_text, to_rows

_DONE, _INCOMPLETE, _WRONG_USAGE, _INTERRUPTED = 0, 1, 2, 130
_STANDARD_INPUT = Path("-")
_PATIENCE_S = 1.0  # before a progress bar shows
_SHOWN = 20  # changed rows named one by one
_FORMATS = {"csv": csv_text, "jsonl": jsonl_text}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except SuqoimaError as error:
        _say(str(error))
        return _INCOMPLETE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m extract",
        description="Reads what reservoirs release out of the water ministry's bulletins.",
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    read = commands.add_parser("read", help="read documents and print the table")
    read.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file, folder, or -")
    read.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="fills blanks only")
    read.add_argument("--source-url", default="", metavar="URL", help="fills blanks only")
    read.add_argument("--format", choices=_FORMATS, default="csv")
    read.add_argument("-o", "--output", type=Path, metavar="FILE", help="instead of printing")
    read.add_argument("--skipped", type=Path, metavar="FILE", help="write what was not taken")
    read.set_defaults(run=_read)
    renew = commands.add_parser("update", help="read a data folder anew and write its tables")
    renew.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
    renew.set_defaults(run=_update)
    add_fetch(commands, _day).set_defaults(run=_fetch)
    return parser


def _day(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2025-04-13") from None


def _read(options: argparse.Namespace) -> int:
    failed = False
    found: list[Extraction] = []
    for path in _watched(_named(options.paths)):
        try:
            found.append(_read_one(path, options))
        except DocumentError as error:
            failed = True
            _say(str(error))
    readings = choose(one for part in found for one in part.readings)
    skipped = [one for part in found for one in part.skipped]
    remarks = sum(len(part.remarks) for part in found)
    write = _FORMATS[options.format]
    _hand_over(write(DISCHARGE, to_rows(DISCHARGE, readings)), options.output)
    if options.skipped:
        write_whole(options.skipped, csv_text(SKIPPED, to_rows(SKIPPED, skipped)))
    _say(
        f"{len(readings)} readings, {len(skipped)} skipped, {remarks} remarks "
        f"in {len(found)} document(s)"
    )
    if not readings:
        _say("No release was found: the table is empty.")
    return _INCOMPLETE if failed else _DONE


def _named(paths: Iterable[Path]) -> list[Path]:
    return [one for path in paths for one in (documents(path) if path.is_dir() else [path])]


def _read_one(path: Path, options: argparse.Namespace) -> Extraction:
    source = sys.stdin.buffer.read() if path == _STANDARD_INPUT else path
    page = read_page(
        source,
        document=path.as_posix(),
        published=options.published,
        source_url=options.source_url,
    )
    return extract_page(page)


def _update(options: argparse.Namespace) -> int:
    result = update(options.data, _watched)
    for changes in result.changes:
        _tell(changes)
    for failure in result.failures:
        _say(str(failure))
    return _INCOMPLETE if result.failures else _DONE


def _fetch(options: argparse.Namespace) -> int:
    return _DONE if run_fetch(options, _keep_in(options.data), _say) else _INCOMPLETE


def _keep_in(data: Path) -> Callable[[bytes, str, Provenance], None]:
    """Keep documents as plain files; the archive will take them with their provenance."""

    def keep(content: bytes, suffix: str, provenance: Provenance) -> None:
        name = provenance.name or hashlib.sha256(content).hexdigest()[:16]
        write_whole(data / BULLETINS / f"{name}{suffix}", content.decode())

    return keep


def _tell(changes: Changes) -> None:
    parts = (("added", changes.added), ("lost", changes.lost), ("changed", changes.changed))
    counts = ", ".join(f"{len(rows)} {word}" for word, rows in parts)
    print(f"{changes.table.file}: {counts}")
    for word, rows in parts:
        for row in rows[:_SHOWN]:
            subject = row["reservoir"] or row["region"]
            what = row.get("discharge_m3s") or row.get("reason") or row.get("kind", "")
            print(f"  {word}: {row['date']} {subject} {what} ({row['document']})")
        if len(rows) > _SHOWN:
            print(f"  {word}: {len(rows) - _SHOWN} more")


def _watched(paths: Iterable[Path]) -> Iterable[Path]:
    # Only where a person watches, and only when it takes long.
    return tqdm(list(paths), unit=" documents", disable=None, delay=_PATIENCE_S, leave=False)


def _hand_over(text: str, output: Path | None) -> None:
    if output is not None:
        write_whole(output, text)
        return
    try:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has had enough; what is left must not fail again at exit.
        sys.stdout = None


def _say(message: str) -> None:
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
