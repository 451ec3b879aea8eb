"""The shape of a language: what ``language.toml`` and ``wordings.csv`` of its folder hold.

What belongs here: what each key means. A new wording is one line with its example; a test proves
that the example holds the wording. What a kind of word does is in ``kinds.csv``.

How a stem is written: folded (lower case, е for ё, one kind of dash and space); ``*`` stands for
any ending, a space for any white space, ``|`` sets alternatives apart. Longer wordings win over
shorter ones.
"""

from dataclasses import dataclass

from extract.languages.figure_words import CalendarWords, NumberWords, UnitWords
from extract.languages.kinds import Kind
from extract.languages.name_words import NameWords
from extract.languages.storage_words import StorageWords


@dataclass(frozen=True, slots=True)
class Row:
    """One wording: what it says, how it is written, and a sentence of ours that holds it."""

    kind: Kind
    stem: str
    example: str


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All that the grammar must know of one language.

    Parameters
    ----------
    code
        ISO 639-1 code.
    asked
        The place among the languages in which a text is asked whether it is written in it.
    common
        Frequent words that tell the language from the others.
    letters
        Letters that tell it where none of these words stands; of several languages that share
        them, the first listed is meant.
    rows
        The wordings.
    storage_rows
        Those that only a text about what reservoirs hold is asked for.
    names, units, numbers, calendar, storage
        What the names say.
    verb_last
        Whether the verb at the end of a list speaks of all its items.
    infinitive_endings
        Endings of verbs that say what is to be done, and not what is.
    present_endings
        Endings of verbs in the present tense.
    dotted
        Abbreviations whose full stop ends no sentence.
    """

    code: str
    asked: int
    common: tuple[str, ...]
    letters: str
    rows: tuple[Row, ...]
    storage_rows: tuple[Row, ...]
    names: NameWords
    units: UnitWords
    numbers: NumberWords
    calendar: CalendarWords
    storage: StorageWords
    verb_last: bool
    present_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    dotted: tuple[str, ...]
