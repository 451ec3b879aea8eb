"""What can be said of several reservoirs together.

What belongs here: the sum of published releases of a region, like for like, and the chains of
reservoirs on one river, whose releases are the same water and must not be added up.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from monitor.compare import Comparison
from monitor.snapshot import PLAIN
from monitor.states import is_corrected


@dataclass(frozen=True)
class Chain:
    """The reservoirs of one river system from upstream to downstream.

    ``lowest`` is the one furthest downstream with a figure on both days, empty if there is none.
    """

    reservoirs: tuple[str, ...]
    lowest: str


def region_sums(comparison: Comparison, downstream: Mapping[str, str]) -> pd.DataFrame:
    """Add up the published releases of each region, like for like and each water once.

    Of reservoirs on one river that lie in one region only the lowest that is counted stands for
    the water of all.

    Parameters
    ----------
    comparison
        Two days compared.
    downstream
        The next reservoir downstream of each that has one.

    Returns
    -------
    pandas.DataFrame
        One row a region, indexed by ``region_id``: ``region``; ``counted`` of ``known``
        reservoirs, those with a plain number or zero on both days on which sources agree;
        ``above``, the number left out because their water is counted further down; ``disputed``,
        the number left out because sources differ; ``sum_a_m3s``, ``sum_b_m3s`` and
        ``difference_m3s``, empty where nothing is counted; ``plain_a_m3s`` and ``plain_b_m3s``,
        the sums with the water of ``above`` again, empty where there is none; ``figures``, the keys
        of the figures added up; ``corrections``, the notes of those corrected by hand.
    """
    rows = comparison.rows
    plain = rows["state_a"].isin(PLAIN) & rows["state_b"].isin(PLAIN)
    disputed = plain & (rows["disputed_a"] | rows["disputed_b"])
    fit = rows[plain & ~disputed]
    above = _above(fit["region_id"], downstream)
    counted, by_region = fit[~above], fit[~above].groupby("region_id")
    result = rows.groupby("region_id").agg(region=("region", "last"), known=("region", "size"))
    result["counted"] = by_region.size().reindex(result.index, fill_value=0)
    result["above"] = above.groupby(fit["region_id"]).sum().reindex(result.index, fill_value=0)
    result["disputed"] = disputed.groupby(rows["region_id"]).sum()
    result = result.join(_sums(counted, "sum")).join(_sums(fit, "plain"))
    once = result["above"] == 0
    result.loc[once, ["plain_a_m3s", "plain_b_m3s"]] = float("nan")
    result["difference_m3s"] = (result["sum_b_m3s"] - result["sum_a_m3s"]).round(6)
    narrow = counted[[f"{name}_{side}" for side in "ab" for name in ("figure", "note", "flag")]]
    keys, notes = {}, {}
    for region, mine in narrow.groupby(counted["region_id"]):
        pairs = zip(mine["figure_a"], mine["figure_b"], strict=True)
        keys[region] = tuple(key for pair in pairs for key in pair)
        notes[region] = _corrections(mine)
    result["corrections"] = [notes.get(one, ()) for one in result.index]
    result["figures"] = [keys.get(one, ()) for one in result.index]
    return result


def _sums(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Add up the releases of each region on both days."""
    both = rows.groupby("region_id")[["discharge_m3s_a", "discharge_m3s_b"]]
    names = [f"{name}_a_m3s", f"{name}_b_m3s"]
    return both.sum(min_count=1).round(6).set_axis(names, axis="columns")


def _above(regions: "pd.Series[str]", downstream: Mapping[str, str]) -> "pd.Series[bool]":
    """Say of reservoirs, which index their regions, whether one of the same lies further down."""
    known = {str(name): str(region) for name, region in regions.items()}
    above = [
        any(known.get(below) == region for below in _way_down(name, downstream)[1:])
        for name, region in known.items()
    ]
    return pd.Series(above, index=regions.index, dtype="bool")


def _corrections(rows: pd.DataFrame) -> tuple[str, ...]:
    """Return the notes of the figures among both days' that were corrected by hand."""
    told = pd.concat([rows[f"note_{side}"][is_corrected(rows[f"flag_{side}"])] for side in "ab"])
    return tuple(dict.fromkeys(told))


def river_chains(comparison: Comparison, downstream: Mapping[str, str]) -> tuple[Chain, ...]:
    """Return every chain of two or more reservoirs of which the table knows at least one."""
    known = comparison.rows
    reporting = set(known.index[known["presence"] == "both"])
    chains = []
    for members in _systems(downstream):
        if not known.index.intersection(list(members)).empty:
            below = [one for one in members if one in reporting]
            chains.append(Chain(members, below[-1] if below else ""))
    return tuple(chains)


def _systems(downstream: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Split the rivers into systems with one outlet each, upstream first."""
    members: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    names = list(dict.fromkeys([*downstream, *downstream.values()]))
    for name in names:
        below = _way_down(name, downstream)
        members[below[-1]].append((-len(below), name))
    return [tuple(name for _, name in sorted(one, key=lambda x: x[0])) for one in members.values()]


def _way_down(name: str, downstream: Mapping[str, str]) -> list[str]:
    way = [name]
    # A loop in the gazetteer would be a slip of the pen: stop where the river meets itself.
    while (below := downstream.get(way[-1], "")) and below not in way:
        way.append(below)
    return way
