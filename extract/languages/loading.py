"""The languages that are read, in the order in which they are asked."""

from extract.languages.en import EN
from extract.languages.kinds import HeadKind
from extract.languages.kk import KK
from extract.languages.language import Language
from extract.languages.ru import RU

LANGUAGES: tuple[Language, ...] = (KK, RU, EN)


def month_number(word: str) -> int | None:
    """Return the number of a month, 1 to 12, by its folded name in any language; else None."""
    for language in LANGUAGES:
        for number, stems in enumerate(language.calendar.months, start=1):
            for stem in stems.split("|"):
                bare = stem.removesuffix("*")
                if word == bare or (bare != stem and word.startswith(bare)):
                    return number
    return None


def cubic_metres() -> list[str]:
    """Return the ways to write cubic metres, in all languages."""
    return [stem for language in LANGUAGES for stem in language.units.cubic_metre]


def all_heads() -> list[tuple[str, HeadKind]]:
    """Return the words for reservoirs and works, in all languages."""
    return [head for language in LANGUAGES for head in language.names.heads]


def all_region_heads() -> list[str]:
    """Return the words for region, in all languages."""
    return [stem for language in LANGUAGES for stem in language.names.region_heads]
