"""The command ``dashboard``: serve the dashboard.

What belongs here: which folder, which port, and the safe settings. The command line names this
module and does not import it: the extractor stands without the dashboard.
"""

import argparse
import ipaddress
import os
import tomllib
from pathlib import Path
from typing import Any, Final

from extract.commands.arguments import DONE, Commands
from extract.commands.telling import say
from extract.errors import DocumentError
from extract.tables.columns import DISCHARGE
from monitor.packaged import packaged_tables

_HERE: Final = Path(__file__).parent
_DATA: Final = Path("data")
_FOLDER = "SUQOIMA_DATA"
_LAST_PORT = 65535


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    dashboard = commands.add_parser("dashboard", help="serve the dashboard on this machine")
    dashboard.add_argument("--data", type=Path, metavar="DIR", help="the folder of the tables")
    dashboard.add_argument("--port", type=_port, default=8501, metavar="N")
    help_of = "where it is reached; 127.0.0.1, this machine alone, unless said"
    dashboard.add_argument("--address", type=_address, metavar="IP", help=help_of)
    dashboard.set_defaults(run=_serve)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port from 1 to {_LAST_PORT}")
    return int(text)


def _address(text: str) -> str:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no address like 0.0.0.0") from error


def _serve(options: argparse.Namespace) -> int:
    os.environ[_FOLDER] = str(_folder(options.data))
    settings = read_settings() | {"server.port": options.port}
    if options.address:
        settings["server.address"] = options.address
    from streamlit import config  # noqa: PLC0415, a second to load that no other command waits
    from streamlit.web import bootstrap  # noqa: PLC0415, as above

    script = str(_HERE / "installed.py")
    config._main_script_path = script  # as its own command line does
    flags = {name.replace(".", "_"): value for name, value in settings.items()}
    bootstrap.load_config_options(flags)
    bootstrap.run_asgi_app(script, "monitor.serving.installed:app", [], flags)
    return DONE


def _folder(asked: Path | None) -> Path:
    """Return the folder to serve: the one asked for, that of this place, or the installed one."""
    folder = asked or _DATA
    if (folder / DISCHARGE.file).is_file():
        return folder.resolve()
    known = packaged_tables() if asked is None else None
    if known is None:
        cure = "Name the folder with --data, or make its tables: suqoima update --data DIR"
        raise DocumentError(folder, f"there is no {DISCHARGE.file}", cure)
    say(f"There is no {folder / DISCHARGE.file}: the tables that came with the program are shown.")
    return known


def read_settings() -> dict[str, Any]:
    """Return the settings of the server by their dotted names."""
    tree = tomllib.loads((_HERE / "settings.toml").read_text(encoding="utf-8"))
    return dict(_flat("", tree))


def _flat(prefix: str, tree: dict[str, Any]) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in tree.items():
        inner = isinstance(value, dict)
        found += _flat(f"{prefix}{name}.", value) if inner else [(prefix + name, value)]
    return found
