"""Other alphabets of a language that is read: ``alphabets.toml`` of its folder, where it has one.

What belongs here: the shape of that file, and reading it. A text is turned into the letters that
are read in ``extract.reading.alphabets``.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.errors import LanguageError
from extract.languages.loading import built


@dataclass(frozen=True, slots=True, eq=False)
class Alphabet:
    """One way to write a language in other letters than those that are read.

    Parameters
    ----------
    language
        ISO 639-1 code.
    telltales
        Texts one of which stands wherever this alphabet is used.
    letters
        Letters as printed, folded, and what they stand for.
    glides
        Letters that are another one behind a vowel.
    mark, softening, kept, soft
        ``soft`` is what letters stand for in a word that begins with ``mark``, and all of them but
        ``kept`` in a word with a letter of ``softening``.
    words
        Stems that no rule gives.
    loans
        What letters stand for in a word that is known only so.
    """

    language: str
    telltales: tuple[str, ...]
    letters: Mapping[str, str]
    glides: Mapping[str, str]
    mark: str
    softening: str
    kept: str
    soft: Mapping[str, str]
    words: Mapping[str, str]
    loans: Mapping[str, str]


def load_alphabets(folder: Path) -> tuple[Alphabet, ...]:
    """Read the alphabets of all languages in a folder.

    Raises
    ------
    LanguageError
        Naming file and key, if there is anything that cannot be used.
    """
    found: list[Alphabet] = []
    for path in sorted(folder.glob("*/alphabets.toml")):
        try:
            tables = tomllib.loads(path.read_text("utf-8"))
        except (OSError, ValueError) as error:
            cure = "Mend it, or take the file away: the language is then read in one alphabet"
            raise LanguageError(path, f"it cannot be read ({error})", cure) from error
        for name, table in tables.items():
            table["language"] = path.parent.name
            found.append(built(Alphabet, table, path, f"{name}."))
    return tuple(found)


ALPHABETS: Final = load_alphabets(Path(__file__).parent)
