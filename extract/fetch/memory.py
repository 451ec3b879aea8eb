"""What a fetch leaves behind for the next one, and for whoever asks how it went.

What belongs here: two small files, each written whole or not at all. Losing them costs requests,
never bulletins: the archive knows what it holds.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from extract.archive import write_whole
from extract.errors import ContractError

FOLDER = ".fetch"  # below the data folder
SEEN, LAST = "seen.json", "last.json"
_REMEMBERED = 1_000  # ids a language, the newest; a fetch stops at the first it meets
_DELETE_IT = "Delete it: the next fetch then starts afresh"

Digests = dict[str, str]


@dataclass(slots=True)
class Memory:
    """Which pieces of news were looked at, by language and id, and how they read then.

    ``known`` are those of walks that came to their end: below the newest of them nothing is left
    to see. ``met`` are those of walks that broke off: between them and ``known`` there may be more.
    """

    known: dict[str, Digests] = field(default_factory=dict)
    met: dict[str, Digests] = field(default_factory=dict)

    def holds(self, language: str, name: str, digest: str) -> bool:
        """Say whether a piece of news was looked at and has not changed since."""
        return digest in (
            self.known.get(language, {}).get(name),
            self.met.get(language, {}).get(name),
        )

    def holds_in_another_language(self, language: str, name: str, digest: str) -> bool:
        """Say whether it is word for word what another language gave: it was not translated."""
        others = {*self.known, *self.met} - {language}
        return any(self.holds(one, name, digest) for one in others)

    def note(self, language: str, name: str, digest: str) -> None:
        """Remember one that was looked at."""
        known = self.known.get(language, {})
        where = known if name in known else self.met.setdefault(language, {})
        where[name] = digest

    def settle(self, language: str) -> None:
        """Take what was met as known: the walk came to its end."""
        both = {**self.known.get(language, {}), **self.met.pop(language, {})}
        newest = sorted(both, key=int, reverse=True)[:_REMEMBERED]
        self.known[language] = {name: both[name] for name in newest}


@dataclass(frozen=True, slots=True)
class Attempt:
    """The last fetch: when it began, in UTC, whether it failed, and what there is to say."""

    at: datetime
    failed: bool
    message: str


def recall(folder: Path) -> Memory:
    """Return what earlier fetches remembered.

    Raises
    ------
    ContractError
        If the file is not as a fetch leaves it.
    """
    path = folder / SEEN
    found = _read(path)
    if found is None:
        return Memory()
    match found:
        case {"known": dict(known), "met": dict(met)}:
            for one in (*known.values(), *met.values()):
                if not isinstance(one, dict) or not all(name.isdecimal() for name in one):
                    raise ContractError(path, "it holds no list of ids", _DELETE_IT)
            return Memory(known, met)
    raise ContractError(path, "it holds no list of ids", _DELETE_IT)


def remember(folder: Path, memory: Memory) -> None:
    """Write what was seen.

    Raises
    ------
    SuqoimaError
        If it cannot be written.
    """
    _write(folder / SEEN, asdict(memory))


def last_attempt(folder: Path) -> Attempt | None:
    """Return how the last fetch went; none if there never was one.

    Raises
    ------
    ContractError
        If the file is not as a fetch leaves it.
    """
    path = folder / LAST
    found = _read(path)
    match found:
        case None:
            return None
        case {"at": str(at), "failed": bool(failed), "message": str(message)}:
            try:
                return Attempt(datetime.fromisoformat(at), failed, message)
            except ValueError as error:
                raise ContractError(path, "it has no time", _DELETE_IT) from error
    raise ContractError(path, "it holds no attempt", _DELETE_IT)


def note_attempt(folder: Path, attempt: Attempt) -> None:
    """Write how a fetch went.

    Raises
    ------
    SuqoimaError
        If it cannot be written.
    """
    _write(folder / LAST, {**asdict(attempt), "at": attempt.at.isoformat(timespec="seconds")})


def _read(path: Path) -> object:
    try:
        found: object = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        problem = f"it cannot be opened ({error.strerror})"
        raise ContractError(path, problem, "Check its permissions") from error
    except (ValueError, RecursionError) as error:
        raise ContractError(path, "it is no JSON", _DELETE_IT) from error
    return found


def _write(path: Path, content: object) -> None:
    with suppress(OSError):  # the writing says it better
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")
