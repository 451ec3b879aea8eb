"""The languages that are read, in the order in which they are asked."""

from extract.words import Language
from extract.words.ru import RU

LANGUAGES: tuple[Language, ...] = (RU,)


def month_number(word: str) -> int | None:
    """Return the number of a month, 1 to 12, by its folded name in any language; else None."""
    for language in LANGUAGES:
        for number, stems in enumerate(language.months, start=1):
            for stem in stems.split("|"):
                bare = stem.removesuffix("*")
                if word == bare or (bare != stem and word.startswith(bare)):
                    return number
    return None


def cubic_metres() -> list[str]:
    """Return the ways to write cubic metres, in all languages."""
    return [stem for language in LANGUAGES for stem in language.cubic_metre]
