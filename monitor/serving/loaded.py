"""The tables of a folder, loaded once a version for all that asks at its addresses.

What belongs here: the memory between requests. It holds one version.
"""

from functools import lru_cache
from pathlib import Path

from extract.archive.versions import table_version
from monitor.tables import Tables, load_tables


def tables_of(folder: Path) -> Tables:
    """Return the tables of a folder as they stand now.

    Raises
    ------
    ContractError
        If one is missing or cannot be read.
    """
    return _loaded(folder, table_version(folder))


@lru_cache(maxsize=1)
def _loaded(folder: Path, version: str) -> Tables:
    return load_tables(folder)
