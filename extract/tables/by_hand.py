"""Tables kept by hand: what each line says, and what is wrong with the others.

What belongs here: reading such a file line by line, so that a wrong line costs nothing but itself,
and the cure that a spreadsheet's user needs. What the cells mean is said by who asks.
"""

import csv
import io
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from extract.errors import ContractError

_Said = TypeVar("_Said")
_CURE = "Mend that line; the columns are in data/README.md"
_SAVE_AS = "Save it in the spreadsheet as “CSV UTF-8 (comma delimited)”"
_END_IT = "Look whether something is missing at its end, and end the last line with a line break"
_CONTROLS = ("Cc", "Cf", "Zl", "Zp")
_STRAY_BYTES = "surrogateescape"  # so that only the line that holds them is lost


@dataclass(frozen=True, slots=True)
class ByHand(Generic[_Said]):
    """What a file kept by hand says.

    Attributes
    ----------
    lines
        What its usable lines say, in order.
    failures
        What is wrong with the others, or with the whole file.
    begun
        Whether there is a file with anything in it; its first line alone is enough.
    """

    lines: tuple[_Said, ...]
    failures: tuple[ContractError, ...]
    begun: bool

    @property
    def whole(self) -> bool:
        """Whether it is there and says everything its keeper wrote."""
        return self.begun and not self.failures


def read_by_hand(
    path: Path,
    columns: Sequence[str],
    read: Callable[[dict[str, str], str], _Said],
    later: Collection[str] = (),
) -> ByHand[_Said]:
    """Read a file kept by hand; commas or semicolons part its cells, as its first line shows.

    Empty lines are passed over. A cell holds neither line breaks nor control characters.

    Parameters
    ----------
    path
        The file.
    columns
        What its first line must name.
    later
        Those of them that older files lack; their cells are empty there.
    read
        Reads the cells of a line, without the blanks around them; it is given the line's place as
        well, and raises a ``ValueError`` that says what is wrong.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig", _STRAY_BYTES)
    except FileNotFoundError:
        return ByHand((), (), begun=False)
    except OSError as error:
        return _unread(path, f"it cannot be read ({error.strerror})", "Check its permissions")
    if not text.strip():
        return ByHand((), (), begun=False)
    lines = list(io.StringIO(text, newline=None))
    try:
        mark, columns, missing = _head(lines[0], columns, later)
    except ValueError as error:
        return _unread(f"{path}:1", str(error), _SAVE_AS)
    said: list[_Said] = []
    failures: list[ContractError] = []
    for number, line in enumerate(lines[1:], start=2):
        place = f"{path}:{number}"
        try:
            said += (read(missing | cells, place) for cells in _row(line, columns, mark))
        except ValueError as error:
            problem = f"the line cannot be used ({error})"
            failures.append(ContractError(place, problem, _cure(line)))
    return ByHand(tuple(said), tuple(failures), begun=True)


def cell(row: dict[str, str], column: str, read: Callable[[str], _Said]) -> _Said:
    """Read one cell of a line; what is wrong with it is said with the name of its column."""
    try:
        return read(row[column])
    except ValueError as error:
        raise ValueError(f"{column}: {error}") from error


def _unread(place: str | Path, problem: str, cure: str) -> ByHand[_Said]:
    return ByHand((), (ContractError(place, problem, cure),), begun=True)


def _cure(line: str) -> str:
    if not line.endswith("\n"):
        return _END_IT
    return _CURE if _is_text(line) else _SAVE_AS


def _head(
    first: str, columns: Sequence[str], later: Collection[str]
) -> tuple[str, Sequence[str], dict[str, str]]:
    """Return what parts the cells, the columns that are there, and those that are not, empty."""
    older = [one for one in columns if one not in later]
    for mark in ",;":
        printed = [cell.strip() for cell in _cells(first, mark)]
        if printed in (list(columns), older):
            return mark, printed, {one: "" for one in columns if one not in printed}
    names = ",".join(columns)
    raise ValueError(f"its columns are not {names}, parted by commas or by semicolons")


def _row(line: str, columns: Sequence[str], mark: str) -> Iterator[dict[str, str]]:
    """Give the cells of a line, if any is filled."""
    cells = [cell.strip() for cell in _cells(line, mark)]
    if not any(cells):
        return
    if not line.endswith("\n"):
        raise ValueError("it has no line break at its end: the file may be cut off there")
    if len(cells) != len(columns):
        raise ValueError(f"it has {len(cells)} cells, not {len(columns)}")
    yield dict(zip(columns, cells, strict=True))


def _cells(line: str, mark: str) -> list[str]:
    if line.count('"') % 2:
        raise ValueError("a quotation mark has no other one: a cell holds no line break")
    if not _is_text(line):
        raise ValueError("it is no UTF-8")
    for one in line.rstrip("\n"):
        if unicodedata.category(one) in _CONTROLS:
            raise ValueError(f"it holds a character that is not seen, U+{ord(one):04X}")
    try:
        return next(csv.reader([line], delimiter=mark, strict=True), [])
    except csv.Error as error:
        raise ValueError(str(error)) from error


def _is_text(line: str) -> bool:
    return not any(unicodedata.category(one) == "Cs" for one in line)
