"""The shape of the table ``names`` of a language: how names are written.

What belongs here: what each key means.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from extract.languages.kinds import HeadKind


@dataclass(frozen=True, slots=True)
class NameWords:
    """How names of reservoirs and regions are written.

    Parameters
    ----------
    heads
        Words for reservoir, for works named instead of it, and for counter-regulators.
    region_heads
        Words for region.
    beside
        Words before a name that speak of a place up or down the river from it.
    beside_behind
        The same, behind it.
    source, sink
        Words before a name that say the water comes out of it, or flows into it.
    into
        Words before a name that may say that water flows into it, or where something is.
    before_bare
        Words before a name without a head word that say neither.
    articles
        Words that may stand between those and the name.
    particles
        Words in small letters that are part of a name.
    countries
        Words for countries, and their ISO 3166-1 codes: they tell namesakes apart.
    stand_ins
        Head words that stand for a reservoir only behind a name: "the Kengir one".
    neuter_heads
        Head words whose case does not tell "into" from "in".
    same
        Words before the word for region that point to the region said before.
    source_endings, sink_endings
        Endings of the head word, or of a name without one, that say the same.
    accusative_endings, locative_endings
        Of a name behind ``into``: water flows into it, or is in it. Names with neither are nouns,
        and water flows into them.
    joiners
        What joins two names that share one head word.
    describing
        What opens words between commas that only describe the name before them.
    brackets
        What a head of a list calls the brackets of its items.
    longest
        Of how many words a name may be.
    follows_head
        Whether a name may stand behind its head word without quotation marks.
    adjectival
        Whether a name before its head word is an adjective.
    adjective_suffixes
        What makes an adjective of a noun: «Кенгирское» is the reservoir «Кенгир».
    adjective_endings, noun_endings
        Endings of names in any case, the longest first.
    nominative_ending, nominative_head
        The ending of an adjectival name in the nominative, and the word for reservoir behind it.
    nominative_endings
        The same for all words that may be left out behind it: «водохранилище», «ГЭС».
    not_names
        Capitalised words that may stand before or after a head word and name no reservoir.
    """

    heads: Mapping[HeadKind, tuple[str, ...]]
    region_heads: tuple[str, ...]
    beside: tuple[str, ...]
    beside_behind: tuple[str, ...]
    source: tuple[str, ...]
    sink: tuple[str, ...]
    into: tuple[str, ...]
    before_bare: tuple[str, ...]
    articles: tuple[str, ...]
    particles: tuple[str, ...]
    countries: Mapping[str, str]
    same: tuple[str, ...]
    stand_ins: tuple[str, ...]
    neuter_heads: tuple[str, ...]
    source_endings: tuple[str, ...]
    sink_endings: tuple[str, ...]
    accusative_endings: tuple[str, ...]
    locative_endings: tuple[str, ...]
    joiners: tuple[str, ...]
    describing: tuple[str, ...]
    brackets: tuple[str, ...]
    longest: int
    follows_head: bool
    adjectival: bool
    adjective_suffixes: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    nominative_ending: str
    nominative_head: str
    nominative_endings: tuple[str, ...]
    not_names: tuple[str, ...]
