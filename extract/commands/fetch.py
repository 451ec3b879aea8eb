"""The command ``fetch``: its arguments, its progress bar, and what it says.

What belongs here: a fetch as the command line sees it. What it loads only when it runs
would make every other command slower.
"""

import argparse
from typing import TYPE_CHECKING

from tqdm import tqdm

from extract.archive import Archive
from extract.commands.arguments import DONE, INCOMPLETE, Commands, add_data, day
from extract.commands.changes import update_and_tell
from extract.commands.telling import say
from extract.fetch import LANGUAGES
from extract.fetch.memory import FOLDER

if TYPE_CHECKING:
    from extract.fetch.run import Keep


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    parser = commands.add_parser(
        "fetch",
        help="ask gov.kz for the ministry's news",
        description="Asks gov.kz for the ministry's news and keeps what says something about "
        "reservoirs: what is new since the last time; the first time, of the last 30 days.",
    )
    parser.add_argument(
        "--since", type=day, metavar="YYYY-MM-DD", help="look at all since then, even if seen"
    )
    parser.add_argument(
        "--lang", type=_languages, default=LANGUAGES, metavar="LIST", help="default: ru,kk,en"
    )
    parser.add_argument("--limit", type=_count, metavar="N", help="look at no more than N")
    add_data(parser)
    parser.set_defaults(run=_fetch)


def _fetch(options: argparse.Namespace) -> int:
    fetched = _run(options, Archive(options.data).add)
    updated = update_and_tell(options.data)
    return DONE if fetched and not updated.failures else INCOMPLETE


def _run(options: argparse.Namespace, keep: "Keep") -> bool:
    """Fetch as the arguments say; return whether nothing failed.

    Raises
    ------
    SuqoimaError
        If a document cannot be kept.
    """
    # What speaks HTTP is loaded for this command alone.
    from extract.fetch.govkz import GovKz  # noqa: PLC0415, HTTP for this alone
    from extract.fetch.run import fetch  # noqa: PLC0415, as above

    with tqdm(unit=" news", disable=None, leave=False) as bar:
        report = fetch(
            GovKz(),
            options.data / FOLDER,
            keep,
            options.lang,
            since=options.since,
            limit=options.limit,
            tick=bar.update,
        )
    for failure in report.failures:
        say(str(failure))
    say(report.counts)
    return not report.failures


def _languages(text: str) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(text.split(",")))
    if not set(asked) <= set(LANGUAGES):
        raise argparse.ArgumentTypeError(f"{text!r} is no list of {', '.join(LANGUAGES)}")
    return asked


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9])):
        raise argparse.ArgumentTypeError(f"{text!r} is no number above zero")
    return int(text[:9])
