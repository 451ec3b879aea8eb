"""The tables that come with an installed program.

What belongs here: where they lie. A checkout has its own under ``data/``.
"""

from functools import cache
from importlib import metadata
from pathlib import Path

_NAME = "suqoima"


@cache
def packaged_tables() -> Path | None:
    """Return the folder of the tables installed with the program; None if there is none."""
    try:
        files = metadata.files(_NAME) or []
    except metadata.PackageNotFoundError:
        return None
    found = (one.locate() for one in files if one.match("share/suqoima/discharge.csv"))
    folder = next((Path(str(one)).resolve().parent for one in found), None)
    return folder if folder is not None and folder.is_dir() else None


def is_packaged(folder: Path) -> bool:
    """Say whether a folder is that of the installed tables, which nobody updates."""
    return folder.resolve() == packaged_tables()
