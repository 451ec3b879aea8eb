"""What is known of a document beside its bytes, and the small file that keeps it.

What belongs here: the sidecar ``<document>.sidecar.json``. Its texts are hostile: they are shown,
compared and stored, never followed.
"""

import hashlib
import json
import os
import string
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from extract.errors import DocumentError
from extract.pages.opening import read_file

ENDING = ".sidecar.json"
_MINISTRY_HOST = "gov.kz"
_HOST_LETTERS = frozenset(string.ascii_letters + string.digits + "-.:")
_LONGEST = 2_000  # code points of an address or a name
_CURE = "Mend it or remove it and add the document again"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of a document beside its bytes.

    Attributes
    ----------
    source_url
        The address it came from. Nothing is ever fetched from it.
    obtained
        When it was obtained: aware, UTC.
    obtained_by
        How: ``file``, ``stdin``, ``url``, ``fetch``, ``upload`` or ``paste``.
    published
        Day of publication, where the document itself names none.
    language
        ``ru``, ``kk``, ``en`` or ``None``.
    name
        A name to show and to build the file's name from; hostile.
    """

    source_url: str | None
    obtained: datetime
    obtained_by: str
    published: date | None
    language: str | None
    name: str | None

    def __post_init__(self) -> None:
        if self.obtained.tzinfo is None:
            raise ValueError("obtained has no time zone")

    @property
    def from_ministry(self) -> bool:
        """Whether the document was obtained from gov.kz itself."""
        try:
            parts = urlsplit(self.source_url or "")
            host = (parts.hostname or "").lower()
        except ValueError:
            return False
        # Browsers take other characters here for the end of the host, urllib does not.
        plain = set(parts.netloc) <= _HOST_LETTERS and parts.scheme in ("http", "https")
        return plain and (host == _MINISTRY_HOST or host.endswith(f".{_MINISTRY_HOST}"))


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A document's provenance, and the sha256 of the bytes it belongs to."""

    sha256: str
    provenance: Provenance


def sha256_of(content: bytes) -> str:
    """Return the sha256 of a document's bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sidecar_path(document: Path) -> Path:
    """Return where the sidecar of a document stands."""
    return document.with_name(document.name + ENDING)


def fill_blanks(known: Provenance, other: Provenance) -> Provenance:
    """Return ``known`` with what only ``other`` knows; what is known is never replaced."""
    blank = [
        field.name
        for field in fields(known)
        if getattr(known, field.name) is None and getattr(other, field.name) is not None
    ]
    return replace(known, **{name: getattr(other, name) for name in blank})


def write_sidecar(sidecar: Sidecar) -> str:
    """Return a sidecar as the text of its file."""
    known = sidecar.provenance
    cells = {
        "sha256": sidecar.sha256,
        "source_url": _bounded(known.source_url),
        "obtained": known.obtained.astimezone(UTC).isoformat(timespec="seconds"),
        "obtained_by": known.obtained_by,
        "published": known.published and known.published.isoformat(),
        "language": known.language,
        "name": _bounded(known.name),
    }
    return json.dumps(cells, ensure_ascii=False, indent=2) + "\n"


def read_sidecar(document: Path) -> Sidecar | None:
    """Read the sidecar of a document; ``None`` if it has none: it was put there by hand.

    Raises
    ------
    DocumentError
        If it is there and cannot be used.
    """
    path = sidecar_path(document)
    if not os.path.lexists(path):
        return None
    try:
        return _sidecar(json.loads(read_file(path)))
    except DocumentError as error:
        raise DocumentError(path, error.problem, _CURE) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise DocumentError(path, f"it is no sidecar ({error})", _CURE) from error


def _sidecar(cells: dict[str, str | None]) -> Sidecar:
    published, sha256 = cells["published"], cells["sha256"]
    obtained, obtained_by = cells["obtained"], cells["obtained_by"]
    optional = [cells[name] for name in ("source_url", "language", "name")]
    if not all(isinstance(one, str) for one in (sha256, obtained, obtained_by)):
        raise ValueError("sha256, obtained or obtained_by is missing")
    if not all(one is None or isinstance(one, str) for one in optional):
        raise ValueError("source_url, language or name is no text")
    return Sidecar(
        str(sha256),
        Provenance(
            source_url=cells["source_url"],
            obtained=datetime.fromisoformat(str(obtained)),
            obtained_by=str(obtained_by),
            published=None if published is None else date.fromisoformat(published),
            language=cells["language"],
            name=cells["name"],
        ),
    )


def _bounded(text: str | None) -> str | None:
    # Halves of surrogate pairs cannot be written as UTF-8.
    return text and text[:_LONGEST].encode("utf-8", "replace").decode()
