"""Which documents a folder holds, and what a document is called.

What belongs here: names. A document's name is made of its day, of the harmless part of what it was
called, and of its sha256; nothing that came from outside is ever a path.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from extract.archive.provenance import ENDING, Provenance
from extract.errors import DocumentError, as_text

BULLETINS = "bulletins"
SUFFIXES = (".txt", ".html", ".htm", ".mhtml", ".mht", ".json")
HASH_LETTERS = 12
"""How many letters of its sha256 stand in a document's name."""

_LONGEST_SLUG = 60
_UNSAFE = re.compile(r"[^a-z0-9]+")
_OUR_NAME = re.compile(
    rf".*-(?P<sha256>[0-9a-f]{{{HASH_LETTERS}}})(?:{'|'.join(map(re.escape, SUFFIXES))})"
)


def documents(folder: Path) -> list[Path]:
    """Return the documents of a folder and the folders in it, sorted.

    Hidden files and sidecars are none. Whatever else stands there is one, so that none is passed
    over in silence: who opens a link to nothing, a pipe or a closed folder is told what it is.

    Raises
    ------
    DocumentError
        If there is no such folder.
    """
    if not folder.is_dir():
        raise DocumentError(folder, "there is no such folder", "Check the path")
    return sorted(
        Path(entry.path)
        for entry in entries(folder)
        if not entry.name.endswith(ENDING) or _is_folder(entry)
    )


def document_id(path: Path, data: Path) -> str:
    """Return what a document is called in tables: its path below the data folder, as text."""
    return as_text(path.relative_to(data).as_posix())


def check_name(path: Path) -> None:
    """Make sure that a table can hold the name of a document.

    Raises
    ------
    DocumentError
        If it is no text.
    """
    if as_text(str(path)) != str(path):
        raise DocumentError(path, "its name is no text in UTF-8", "Rename it")


def orphans(folder: Path) -> list[Path]:
    """Return sidecars of ours without their document: a writer was killed between the two."""
    names = {entry.name for entry in entries(folder)}
    return [
        folder / name
        for name in names
        if name.endswith(ENDING)
        and (document := name.removesuffix(ENDING)) not in names
        and hash_in_name(document)
    ]


def entries(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    """Return what stands in a folder and the folders in it, hidden entries left out.

    Links to folders are not followed, for they may lead in a circle. They are returned themselves,
    and so is a folder that cannot be listed.

    Raises
    ------
    OSError
        If the outermost folder cannot be listed.
    """
    waiting = _listed(folder)
    while waiting:
        entry = waiting.pop()
        if not _is_folder(entry):
            yield entry
            continue
        try:
            waiting += _listed(entry.path)
        except OSError:
            yield entry


def _listed(folder: str | Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return [entry for entry in found if not entry.name.startswith(".")]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False  # whatever it is, opening it will say why it cannot be


def document_name(sha256: str, suffix: str, provenance: Provenance) -> str:
    """Return the name of a document's file.

    Parameters
    ----------
    sha256
        Of its bytes.
    suffix
        One of ``SUFFIXES``.
    provenance
        Its day of publication, else the day it was obtained, and its name, else the host of its
        address, stand in the name; of both only small Latin letters and digits.
    """
    known = provenance
    day = known.published or known.obtained.date()
    slugs = (_slug(Path(known.name or "").stem), _slug(_host(known.source_url)), "bulletin")
    slug = next(one for one in slugs if one)
    return f"{day.isoformat()}-{slug}-{sha256[:HASH_LETTERS]}{suffix}"


def hash_in_name(name: str) -> str | None:
    """Return the letters of the sha256 in a name we gave; ``None`` for other names."""
    found = _OUR_NAME.fullmatch(name)
    return found["sha256"] if found else None


def checked_suffix(suffix: str, place: str) -> str:
    """Return a suffix of ``SUFFIXES`` in small letters.

    Raises
    ------
    DocumentError
        If it is another one.
    """
    small = suffix.lower()
    if small not in SUFFIXES:
        problem = f"it is none of the kinds that are read ({', '.join(SUFFIXES)})"
        raise DocumentError(place, problem, "Save the page as text or HTML and add that")
    return small


def _slug(text: str) -> str:
    return _UNSAFE.sub("-", text.lower())[:_LONGEST_SLUG].strip("-")


def _host(address: str | None) -> str:
    try:
        return urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
