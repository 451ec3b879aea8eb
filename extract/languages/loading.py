"""The languages that are read, from ``language.toml`` and ``wordings.csv`` of each folder.

What belongs here: reading these files, refusing what cannot be used, and what all languages
together write.
"""

import csv
import dataclasses
import tomllib
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, get_type_hints

from extract.errors import LanguageError
from extract.languages.kinds import KINDS, OF_STORAGE, HeadKind
from extract.languages.language import Language, Row

_HERE = Path(__file__).parent
_CURE = "Mend it there; what each key holds is said in extract/languages/language.py"
_COLUMNS = ("kind", "stem", "example")


def load_languages(folder: Path = _HERE) -> tuple[Language, ...]:
    """Read the languages of a folder, in the order in which they are asked."""
    found = [load_language(path.parent) for path in folder.glob("*/language.toml")]
    return tuple(sorted(found, key=lambda one: one.asked))


def load_language(folder: Path) -> Language:
    """Read one language.

    Raises
    ------
    LanguageError
        Naming file and line or key, if there is anything that cannot be used.
    """
    path = folder / "language.toml"
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LanguageError(path, f"it cannot be read ({error})", _CURE) from error
    rows = tuple(_rows(folder / "wordings.csv"))
    table["rows"] = tuple(one for one in rows if one.kind not in OF_STORAGE)
    table["storage_rows"] = tuple(one for one in rows if one.kind in OF_STORAGE)
    found: Language = built(Language, table, path, "")
    return found


def _rows(path: Path) -> Iterator[Row]:
    try:
        stream = path.open(encoding="utf-8", newline="")
    except OSError as error:
        raise LanguageError(path, f"it cannot be opened ({error.strerror})", _CURE) from error
    with stream:
        reader = csv.DictReader(stream)
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if tuple(row) != _COLUMNS or not all(row.values()):
                cure = f"Write {', '.join(_COLUMNS)}"
                raise LanguageError(place, "it has empty cells, too few or too many", cure)
            if row["kind"] not in KINDS:
                cure = "Use a kind of extract/languages/kinds.csv, or add one there"
                raise LanguageError(place, f"there is no kind {row['kind']!r}", cure)
            yield Row(**row)


def built(shape: type[Any], table: Mapping[str, Any], path: Path, above: str) -> Any:
    """Return a table as the dataclass of its shape, each key checked: the next shape of a file."""
    hints = get_type_hints(shape)
    for key in table.keys() ^ hints.keys():
        problem = f"{above}{key} is missing" if key in hints else f"{above}{key} means nothing"
        raise LanguageError(path, problem, _CURE)
    return shape(**{key: _value(hints[key], table[key], path, f"{above}{key}") for key in hints})


def _value(hint: Any, value: Any, path: Path, key: str) -> Any:
    if dataclasses.is_dataclass(hint):
        if isinstance(value, dict):
            return built(typing.cast("type[Any]", hint), value, path, f"{key}.")
    elif typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)
        each = inner[0] if inner[-1] is ... else None
        if isinstance(value, tuple):
            return value  # rows, already read
        if isinstance(value, list) and (each is not None or len(value) == len(inner)):
            kinds = [each] * len(value) if each is not None else inner
            return tuple(
                _value(kind, one, path, key) for kind, one in zip(kinds, value, strict=True)
            )
    elif typing.get_origin(hint) is not None and isinstance(value, dict):
        _, inside = typing.get_args(hint)
        held = {one: _value(inside, of, path, f"{key}.{one}") for one, of in value.items()}
        return MappingProxyType(held)
    elif typing.get_origin(hint) is typing.Literal:
        if value in typing.get_args(hint):
            return value
    elif isinstance(value, (int, float) if hint is float else hint):
        return value
    raise LanguageError(path, f"{key} may not be {value!r}", _CURE)


LANGUAGES: Final = load_languages()


def month_number(word: str) -> int | None:
    """Return the number of a month, 1 to 12, by its folded name in any language; else None."""
    for language in LANGUAGES:
        for number, stems in enumerate(language.calendar.months, start=1):
            if _is_any_of(word, stems):
                return number
    return None


def is_weekday(word: str) -> bool:
    """Say whether a folded word is a day of the week in any language."""
    return any(_is_any_of(word, one) for each in LANGUAGES for one in each.calendar.weekdays)


def _is_any_of(word: str, stems: str) -> bool:
    """Say whether a word is one of some, of which those with a star may go on."""
    return any(
        word == stem or (stem.endswith("*") and word.startswith(stem[:-1]))
        for stem in stems.split("|")
    )


def cubic_metres() -> list[str]:
    """Return the ways to write cubic metres, in all languages."""
    return [stem for language in LANGUAGES for stem in language.units.cubic_metre]


def all_heads() -> list[tuple[str, HeadKind]]:
    """Return the words for reservoirs and works, in all languages."""
    return [
        (stem, kind)
        for language in LANGUAGES
        for kind, stems in language.names.heads.items()
        for stem in stems
    ]


def all_region_heads() -> list[str]:
    """Return the words for region, in all languages."""
    return [stem for language in LANGUAGES for stem in language.names.region_heads]
