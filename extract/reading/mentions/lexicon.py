"""A language made ready for reading: its grammar, its names, and look-ups by printed word.

What belongs here: from a matched word to its row of the vocabulary.
"""

from collections.abc import Iterable
from functools import cache

from extract.gazetteer.loading import Gazetteer
from extract.gazetteer.names import NameIndex
from extract.languages.folding import fold
from extract.languages.kinds import HeadKind, Kind
from extract.languages.language import Language
from extract.reading.mentions.grammar import scanner_of
from extract.reading.mentions.lookback import LookBack, look_back

_TOWARDS_A_FIGURE: frozenset[Kind] = frozenset(
    (
        "release", "inflow", "set", "set-ahead", "planned", "tomorrow", "apiece", "about", "over",
        "under", "more", "less", "up-to", "now", "just", "still", "reach", "away",
        "release-ahead", "inflow-ahead", "it",
    )
)  # fmt: skip
_MOST_REMEMBERED = 20_000  # distinct printed words; bounds the memory a hostile text can take


class Lexicon:
    """Looks words of one language up; remembers what it found.

    All words are given folded, as the grammar matched them.
    """

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        abbreviations = (
            fold(one) for region in gazetteer.regions.values() for one in region.abbreviations
        )
        self.language = language
        self.names = NameIndex(gazetteer, language)
        alone = [f"{stem}*" for stem in self.names.alone]
        whole = self.names.adjectives | self.names.nouns
        self.scanner = scanner_of(language, abbreviations, [*alone, *whole])
        self.look_back: LookBack = look_back(language)
        self._kinds = {row.stem: row.kind for row in language.rows}
        self._stored_kinds = {row.stem: row.kind for row in language.storage_rows}
        self._heads: dict[str, HeadKind] = {
            stem: kind for kind, stems in language.names.heads.items() for stem in stems
        }
        self._heads |= dict.fromkeys(language.names.stand_ins, "reservoir")
        self._numbers = {**language.numbers.words, **language.numbers.magnitudes}
        self._countries = {stem: code for code, stem in language.names.countries.items()}
        self._memory: dict[tuple[str, str], str | None] = {}

    def leads_to_figure(self, word: str) -> bool:
        """Say whether a word stands between a reservoir and its figure."""
        stem = self._stem("kind", word, self._kinds)
        if stem is not None:
            return self._kinds[stem] in _TOWARDS_A_FIGURE
        return self._stem("stored", word, self._stored_kinds) is not None

    def kind(self, word: str) -> Kind | None:
        """Return what a wording of the vocabulary says; None of a word that is none."""
        stem = self._stem("kind", word, self._kinds)
        return self._kinds[stem] if stem else None

    def stored_kind(self, word: str) -> Kind:
        """Return what a wording says of what a reservoir holds; empty of one that says nothing."""
        stem = self._stem("stored", word, self._stored_kinds)
        return self._stored_kinds[stem] if stem else ""

    def head(self, word: str) -> HeadKind | None:
        """Return what a head word stands for; None is a region."""
        stem = self._stem("head", word, self._heads)
        return self._heads[stem] if stem else None

    def month(self, word: str) -> int:
        """Return the number of a month, 1 to 12."""
        return self._place_of("month", word, self.language.calendar.months)

    def ordinal(self, words: str) -> int:
        """Return the day of the month that is written in words, 1 to 31."""
        return self._place_of("ordinal", words, self.language.calendar.ordinals)

    def weekday(self, words: str) -> int:
        """Return the number of a day of the week, 0 (Monday) to 6."""
        return self._place_of("weekday", words, self.language.calendar.weekdays) - 1

    def number(self, word: str) -> float | None:
        """Return the value of a number in words, or what a magnitude multiplies by."""
        stem = self._stem("number", word, self._numbers)
        return self._numbers[stem] if stem else None

    def country(self, word: str) -> str:
        """Return the ISO 3166-1 code of a country; empty for a word that is none."""
        stem = self._stem("country", word, self._countries)
        return self._countries[stem] if stem else ""

    def names_nothing(self, word: str) -> bool:
        """Say whether a word before or behind a head word is no name of a reservoir."""
        language = self.language
        return (
            word in language.common
            or self._stem("not-name", word, language.names.not_names) is not None
            or self._stem("kind", word, self._kinds) is not None
            or self._stem("month", word, language.calendar.months) is not None
            or self.number(word) is not None
            or self.country(word) != ""
            or word in (*language.names.source, *language.names.articles)
        )

    def _place_of(self, table: str, word: str, stems: tuple[str, ...]) -> int:
        stem = self._stem(table, word, stems)
        return stems.index(stem) + 1 if stem else 0

    def _stem(self, table: str, word: str, stems: Iterable[str]) -> str | None:
        key = table, word
        if key not in self._memory:
            if len(self._memory) >= _MOST_REMEMBERED:
                self._memory.clear()
            found = [
                (len(part.replace("*", "")), one)
                for one in stems
                for part in one.split("|")
                if _is(part, word)
            ]
            self._memory[key] = max(found)[1] if found else None
        return self._memory[key]


@cache
def _words(stem: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(word.partition("*") for word in stem.split())


def _is(stem: str, printed: str) -> bool:
    """Say whether a printed wording is a form of a stem without alternatives."""
    words = printed.split()
    parts = _words(stem)
    return len(words) == len(parts) and all(
        word.startswith(begins) and word.endswith(ends) if star else word == begins
        for word, (begins, star, ends) in zip(words, parts, strict=True)
    )
