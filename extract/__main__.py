"""The command line: ``suqoima``, or ``python -m extract``.

What belongs here: which commands there are, and what every one of them fails with.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module, metadata

from extract.commands.streams import drop_output, give_out, prepare_streams
from extract.commands.telling import Parser, say
from extract.errors import SuqoimaError

_INCOMPLETE, _INTERRUPTED = 1, 130
_MODULES = {
    "read": "extract.commands.read",
    "update": "extract.commands.update",
    "add": "extract.commands.add",
    "list": "extract.commands.shelf",
    "remove": "extract.commands.shelf",
    "show": "extract.commands.show",
    "fetch": "extract.commands.fetch",
    "watch": "extract.commands.watch",
    "diff": "extract.commands.diff",
    "dashboard": "monitor.serving.command",
}
"""The module of each command: only the one that is asked for is loaded, and named not imported."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    try:
        prepare_streams()
        given = sys.argv[1:] if arguments is None else arguments
        options = _parser(given).parse_args(given)
        code: int = options.run(options)
        give_out()
    except SuqoimaError as error:
        say(str(error))
        return _INCOMPLETE
    except OSError as error:
        drop_output()
        say(
            f"{error.filename or 'the disk'}: {error.strerror}. Check the disk and its permissions."
        )
        return _INCOMPLETE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = Parser(
        prog="suqoima",
        description="Reads what reservoirs release out of the water ministry's bulletins.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = parser.add_subparsers(required=True, metavar="command")
    asked = [_MODULES[one] for one in arguments[:1] if one in _MODULES]
    for name in asked or dict.fromkeys(_MODULES.values()):
        import_module(name).add_to(commands)
    return parser


def _version() -> str:
    try:
        return metadata.version("suqoima")
    except metadata.PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
