"""Reservoirs and regions as the screen names and orders them.

What belongs here: names in three languages, the order of the bulletins, and who lies downstream of
whom. The facts themselves are the gazetteer's.
"""

from dataclasses import dataclass
from functools import cache, cached_property

import pandas as pd

from extract.gazetteer.heads import without_head
from extract.gazetteer.loading import Gazetteer, gazetteer
from extract.languages.loading import LANGUAGES
from extract.tables.hostile import shortened

_GENERIC = {"ru": "водохранилище", "kk": "су қоймасы", "en": "Reservoir"}


@dataclass(frozen=True, eq=False)
class Places:
    """Names and order of the gazetteer, with the names of the table for what it does not hold."""

    language: str
    gazetteer: Gazetteer

    def reservoir(self, reservoir_id: str, fallback: str) -> str:
        """Return the full name in this language; ``fallback`` for one the gazetteer lacks."""
        known = self.gazetteer.reservoirs.get(reservoir_id)
        return (
            shortened(fallback) if known is None else str(getattr(known, f"name_{self.language}"))
        )

    def short(self, reservoir_id: str, fallback: str) -> str:
        """Return the name without the word for reservoir, for charts where space is scarce."""
        name = self.reservoir(reservoir_id, fallback)
        return name.replace(_GENERIC[self.language], "").replace("  ", " ").strip() or name

    def spellings(self, reservoir_id: str, fallback: str) -> str:
        """Return the short name and all others it is known by, for lists that are searched.

        Those of the languages come first; of the gazetteer's aliases only what they do not hold.
        """
        languages = [self.language, *(one for one in _GENERIC if one != self.language)]
        names = [load_places(one).short(reservoir_id, fallback) for one in languages]
        known = self.gazetteer.reservoirs.get(reservoir_id)
        aliases = [] if known is None else [_without_head(one) for one in known.aliases]
        for alias in sorted(aliases, key=len, reverse=True):
            if not any(alias.casefold() in one.casefold() for one in names):
                names.append(alias)
        return " · ".join(dict.fromkeys(names))

    def region(self, region_id: str, fallback: str) -> str:
        """Return the region's name in this language; ``fallback`` for an unknown one."""
        known = self.gazetteer.regions.get(region_id)
        return (
            shortened(fallback) if known is None else str(getattr(known, f"name_{self.language}"))
        )

    def position(self, reservoir_id: str) -> tuple[float, float] | None:
        """Return latitude and longitude in degrees, ``None`` where the gazetteer has none."""
        known = self.gazetteer.reservoirs.get(reservoir_id)
        if known is None or known.latitude is None or known.longitude is None:
            return None
        return known.latitude, known.longitude

    def river(self, reservoir_id: str) -> str:
        """Return the river's name in this language, empty where it is not known."""
        known = self.gazetteer.reservoirs.get(reservoir_id)
        return "" if known is None else str(getattr(known, f"river_{self.language}"))

    @cached_property
    def downstream(self) -> dict[str, str]:
        """The next reservoir downstream of each that has one."""
        rows = self.gazetteer.reservoirs.values()
        return {row.id: row.downstream_id for row in rows if row.downstream_id}

    @cached_property
    def rank(self) -> dict[str, int]:
        """Where each reservoir stands in the gazetteer, which follows the bulletins' order."""
        return {name: place for place, name in enumerate(self.gazetteer.reservoirs)}

    @cached_property
    def region_rank(self) -> dict[str, int]:
        """Where each region first appears in that order."""
        order: dict[str, int] = {}
        for row in self.gazetteer.reservoirs.values():
            order.setdefault(row.region_id, len(order))
        return order

    def in_order(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Return ``rows`` by region and reservoir as bulletins list them, unknown ones last.

        ``rows`` is indexed by ``reservoir_id`` and has a column ``region_id``.
        """
        keys = pd.DataFrame(
            {
                "region": rows["region_id"].map(self.region_rank).fillna(len(self.rank)),
                "region_id": rows["region_id"],
                "reservoir": [self.rank.get(one, len(self.rank)) for one in rows.index],
                "id": rows.index,
            },
            index=rows.index,
        )
        return rows.loc[keys.sort_values(list(keys.columns)).index]


def _without_head(name: str) -> str:
    """Return a name without the word for reservoir, in any of the languages."""
    for language in LANGUAGES:
        heads = [(stem, kind) for kind, stems in language.names.heads.items() for stem in stems]
        plain, kind = without_head(name, heads)
        if kind:
            return plain
    return name


@cache
def load_places(language: str) -> Places:
    """Return the places with their names in ``language`` (ru, kk or en).

    Raises
    ------
    GazetteerError
        If the gazetteer cannot be read.
    """
    return Places(language, gazetteer())
