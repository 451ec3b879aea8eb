"""The command ``show``: show a document and what was read from it.

What belongs here: its rows, and what stands against them.
"""

import argparse

from extract.archive import Archive, Choice, choices
from extract.commands.arguments import DONE, Commands, add_data
from extract.commands.figures import figure_of, line_of
from extract.commands.shelf import listed
from extract.commands.telling import tell
from extract.commands.why import tell_why
from extract.tables.chosen import Ground
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, Table
from extract.tables.corrections import printed_figure
from extract.tables.results import Reading, Stored
from extract.tables.rows import Row, read_csv, to_reading, to_stored

_GROUNDS: dict[Ground, str] = {
    "alone": "said for one reservoir alone",
    "hour": "the later hour",
    "ministry": "the ministry's own page",
    "publication": "the later publication",
    "exact": "exact",
    "order": "nothing speaks for either; the last document in order",
}


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    show = commands.add_parser("show", help="show a document and what was read from it")
    show.add_argument("name", metavar="ID", help="path, file name or start of the sha256")
    show.add_argument("--why", action="store_true", help="say what each figure was decided by")
    add_data(show)
    show.set_defaults(run=_show)


def _show(options: argparse.Namespace) -> int:
    kept = Archive(options.data).find(options.name)
    tell(listed(kept))

    def rows_of(table: Table) -> list[Row]:
        return read_csv(options.data / table.file, table)

    def of_it(table: Table) -> list[Row]:
        return [row for row in rows_of(table) if row["document"] == kept.document]

    rows = rows_of(DISCHARGE)
    for reading in (to_reading(row) for row in rows if row["document"] == kept.document):
        _show_reading(reading, list(choices(options.data, reading, rows)))
    for one in map(to_stored, of_it(STORAGE)):
        _show_figure(one)
    for row in (row for table in (SKIPPED, NOT_STORED, REMARKS) for row in of_it(table)):
        tell(f"  {row.get('reason') or row['kind']}: {row['quote']}")
    if options.why:
        tell_why(kept)
    return DONE


def _show_figure(one: Reading | Stored) -> None:
    tell(f"  {line_of(one)}, dated by {one.dated_by}: {one.quote}")
    for flag_or_note in (*one.flag, one.note):
        if flag_or_note:
            tell(f"    {flag_or_note}")


def _show_reading(one: Reading, against: list[Choice]) -> None:
    _show_figure(one)
    for each in against:
        stands = "stands against" if one.chosen else "stands instead:"
        other = f"{figure_of(each.other)} of {each.other.document}"
        tell(f"    {stands} {other} ({_GROUNDS[each.ground]})")
    if "corrected" in one.flag:
        return
    span = f"{one.document},{one.value_start},{one.value_end}"
    tell(f'    to correct it: {span},"{printed_figure(one)}",{one.reservoir_id},')
