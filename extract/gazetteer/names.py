"""From a name as printed to a reservoir or region, in any case and spelling.

What belongs here: stems of names, the index of all known names by stem, namesakes told apart by
region, and the nominative and id of a name the gazetteer does not hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import regex

from extract.gazetteer.heads import without_head
from extract.gazetteer.loading import Gazetteer, Reservoir
from extract.gazetteer.unknown import nominative, slips, slug
from extract.languages.folding import fold
from extract.languages.kinds import HeadKind
from extract.languages.language import Language
from extract.languages.loading import all_heads, all_region_heads

_NO_LETTER = regex.compile(r"[^\p{L}\d]++", regex.VERSION1)
_WORD = regex.compile(r"\p{L}++", regex.VERSION1)
_SHORTEST_STEM = 3
_MOST_REMEMBERED = 20_000  # printed names; bounds the memory a hostile text can take


@dataclass(frozen=True, slots=True)
class Name:
    """A reservoir as the text names it: an id of the gazetteer, or one made for an unknown name.

    ``similar`` is the known reservoir an unknown name may be a misprint of.
    """

    id: str
    reservoir: str
    region_id: str
    known: bool
    similar: str = ""


class NameIndex:
    """Finds reservoirs and regions of one gazetteer by the names of one language."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        self._gazetteer = gazetteer
        self._words = language.names
        self._found: dict[tuple[str, HeadKind, str], Name | None] = {}
        self._several: dict[tuple[str, HeadKind], list[Reservoir]] = {}

    def reservoir(self, printed: str, head: HeadKind, region_id: str) -> Name | None:
        """Return the known reservoir of that name, the one in ``region_id`` among namesakes.

        Parameters
        ----------
        printed
            The name without its head word, in any case of the language.
        head
            What the text calls it. Dams and power stations are named after their reservoir;
            a counter-regulator is another object than the reservoir of the same name.
        region_id
            The region the text puts it in; empty where it says none.
        """
        key = printed, head, region_id
        if key not in self._found:
            if len(self._found) >= _MOST_REMEMBERED:
                self._found.clear()
            self._found[key] = self._look_up(*key)
        return self._found[key]

    def _look_up(self, printed: str, head: HeadKind, region_id: str) -> Name | None:
        found = self._namesakes(printed, head)
        best = next((one for one in found if lies_in(one.region_id, region_id)), None)
        return _named(best or found[0]) if found else None

    def on_river(self, printed: str, head: HeadKind, clause: str) -> Name | None:
        """Return the one of some namesakes whose river a clause names; None where it names none.

        Parameters
        ----------
        printed, head
            As ``reservoir`` takes them.
        clause
            The words around the name.
        """
        if not (found := self._known_namesakes(printed, head)):
            return None
        said = _WORD.findall(fold(clause))
        words = {stem for word in said for stem in self._stems_and_noun(word)}
        on = [one for one in found if not words.isdisjoint(self._rivers(one))]
        return _named(on[0]) if len(on) == 1 else None

    def _known_namesakes(self, printed: str, head: HeadKind) -> list[Reservoir]:
        """Return the reservoirs of one name, where there are several."""
        if (printed, head) not in self._several:
            if len(self._several) >= _MOST_REMEMBERED:
                self._several.clear()
            found = self._namesakes(printed, head)
            self._several[printed, head] = found if len(found) > 1 else []
        return self._several[printed, head]

    def _rivers(self, one: Reservoir) -> frozenset[str]:
        names = " ".join((one.river_ru, one.river_kk, one.river_en))
        return frozenset(stem for word in _WORD.findall(names) for stem in self._stems(word))

    def _namesakes(self, printed: str, head: HeadKind) -> list[Reservoir]:
        kind: HeadKind = "regulator" if head == "regulator" else "reservoir"
        found = (self._reservoirs.get((stem, kind)) for stem in self._stems(printed))
        ids = next(filter(None, found), ())
        return [self._gazetteer.reservoirs[one] for one in ids]

    def key(self, printed: str, head: HeadKind) -> str:
        """Return what is the same for all forms of a name: an id, or the stem of an unknown one."""
        found = self.reservoir(printed, head, "")
        return found.id if found else f"{head}:{self._stems(printed)[0]}"

    def stands_alone(self, printed: str) -> bool:
        """Say whether a name without its head word is a reservoir's.

        Of nouns only those the gazetteer lists alone: «Ирикла» is a reservoir, «Петропавловск»
        a city, though «Петропавловское» is a reservoir.
        """
        words = self._words
        adjectival = words.adjectival and fold(printed).endswith(words.adjective_endings)
        if adjectival and self.reservoir(printed, "reservoir", "") is not None:
            return True
        return self.is_noun_alone(printed)

    def is_noun_alone(self, printed: str) -> bool:
        """Say whether a noun without a head word is a reservoir's name in the gazetteer."""
        return not self.alone.isdisjoint(self._stems(printed))

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """The adjectival names in the nominative, folded: «кандысуйское»."""
        ending = self._words.nominative_ending
        names = (without_head(one.name_ru, all_heads())[0] for one in self._known())
        stems = (
            fold(name).removesuffix(ending) for name in names if ending and name.endswith(ending)
        )
        return frozenset(stem + one for stem in stems for one in self._words.nominative_endings)

    def _known(self) -> Iterable[Reservoir]:
        return self._gazetteer.reservoirs.values()

    @cached_property
    def alone(self) -> frozenset[str]:
        """The stems of all nouns that stand alone."""
        alone = (
            alias
            for one in self._known()
            for alias in one.aliases
            if not without_head(alias, all_heads())[1]
        )
        return frozenset(stem for alias in alone for stem in self._stems(alias))

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The names that are one noun, folded, and the nouns adjectival names come from."""
        rests = (
            without_head(name, all_heads())[0]
            for one in self._known()
            for name in (one.name_ru, one.name_en)
        )
        nouns = {stem for rest in rests for stem in (fold(rest), *self._stems_and_noun(rest)[3:])}
        return frozenset(one for one in nouns if one.replace("-", "").isalpha()) - self.adjectives

    def unknown_reservoir(self, printed: str, region_id: str) -> Name:
        """Return a name for a reservoir the gazetteer does not hold.

        The id is the same for every case of the name: ``x-`` and the nominative in Latin letters,
        with the region where the text says it.
        """
        words = self._words
        told = nominative(printed, words)
        parts = ["x", slug(told), *([region_id.lower()] if region_id else [])]
        full = f"{told} {words.nominative_head}"
        return Name("-".join(parts), full, region_id, known=False, similar=self._similar(printed))

    def _similar(self, printed: str) -> str:
        """Return the one known reservoir whose name is a letter or two from a printed one."""
        near = slips(self._stems(printed)[0])
        ids = {one for slip in near for one in self._by_slip.get(slip, ())}
        return self._gazetteer.reservoirs[min(ids)].name_ru if len(ids) == 1 else ""

    @cached_property
    def _by_slip(self) -> Mapping[str, tuple[str, ...]]:
        index: dict[str, set[str]] = defaultdict(set)
        for (stem, kind), ids in self._reservoirs.items():
            if kind == "reservoir":
                for slip in slips(stem):
                    index[slip].update(ids)
        return {slip: tuple(sorted(ids)) for slip, ids in index.items()}

    def region(self, printed: str) -> str:
        """Return the code of a region by its name without the word for region, else ``""``."""
        stems = self._stems(printed)
        return next((self._regions[stem] for stem in stems if stem in self._regions), "")

    def _stems(self, printed: str) -> tuple[str, ...]:
        word = _NO_LETTER.sub("", fold(printed))
        return tuple(
            _strip(word, endings)
            for endings in (self._words.adjective_endings, self._words.noun_endings, ())
        )

    def _stems_and_noun(self, name: str) -> tuple[str, ...]:
        """Return the stems of a name of the gazetteer, and of the noun an adjective comes from."""
        first, *others = self._stems(name)
        nouns = (first.removesuffix(one) for one in self._words.adjective_suffixes)
        return first, *others, *(one for one in nouns if len(one) >= _SHORTEST_STEM)

    @cached_property
    def _reservoirs(self) -> Mapping[tuple[str, HeadKind], tuple[str, ...]]:
        index: dict[tuple[str, HeadKind], list[str]] = defaultdict(list)
        heads = all_heads()
        for one in self._known():
            for name in (one.name_ru, one.name_kk, one.name_en, *one.aliases):
                rest, head = without_head(name, heads)
                kind: HeadKind = "regulator" if head == "regulator" else "reservoir"
                for stem in self._stems_and_noun(rest):
                    if one.id not in index[stem, kind]:
                        index[stem, kind].append(one.id)
        return {key: tuple(ids) for key, ids in index.items()}

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        index: dict[str, str] = {}
        heads = [(stem, "region") for stem in all_region_heads()]
        for one in self._gazetteer.regions.values():
            for name in (one.name_ru, one.name_kk, one.name_en, *one.abbreviations, *one.aliases):
                rest, _ = without_head(name, heads)
                index.setdefault(self._stems(rest)[0], one.region_id)
        return index


def _named(one: Reservoir) -> Name:
    return Name(one.id, one.name_ru, one.region_id, known=True)


def lies_in(region_id: str, said: str) -> bool:
    """Say whether a region is the one a text says, or lies in the country it says."""
    return bool(said) and (region_id == said or region_id.startswith(f"{said}-"))


def _strip(word: str, endings: Iterable[str]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
