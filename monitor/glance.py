"""A state at a glance: the few facts that a page says before anything is chosen.

What belongs here: which facts, and in which words. How they are laid out is ``pages.glance``.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from monitor.compare import COUNTED, Comparison
from monitor.labels import Labels
from monitor.labels.wording import MISSING, change, counted, day, short_day, short_figure
from monitor.movers import rank_movers
from monitor.places import Places
from monitor.trend import Trend, trend_of

_MOST_NAMED = 12
# What speaks against a figure, or its day; other flags say how it was come by.
_DOUBTS = ("conflict", "date-inferred", "out-of-range", "jump", "unknown-name", "same-number")
_ARROWS = {"rise": " ▲", "fall": " ▼"}


class Fact(NamedTuple):
    """One fact: what it is about, what it is, and what is to be known with it."""

    about: str
    what: str
    beside: str = ""


def facts(
    comparison: Comparison,
    rows: pd.DataFrame,
    releases: pd.DataFrame,
    places: Places,
    labels: Labels,
) -> list[Fact]:
    """Say how many have a figure, how many moved, which releases most and which changed most.

    Parameters
    ----------
    comparison
        Of the day with the one before it.
    rows
        The chosen rows of it.
    releases
        All chosen releases, to say since when the largest rises or falls.
    places, labels
        Names and words of one language.
    """
    words = labels.season
    counts = rows["direction"].value_counts()
    have = words.have_of.format(have=int(rows["figure_b"].notna().sum()), all=len(rows))
    moved = f"▲ {counts.get('rise', 0)}  ▼ {counts.get('fall', 0)}"
    have_both = int(counts.reindex(["rise", "fall", "unchanged"]).sum())
    alone = int(rows["figure_b"].notna().sum()) - have_both
    same = words.same.format(same=counts.get("unchanged", 0))
    same += words.alone.format(alone=alone) if alone else ""
    return [
        Fact(words.have.format(day=day(comparison.b.day, labels)), have, _age(rows, labels)),
        Fact(words.moved.format(day=short_day(comparison.a.day, labels)), moved, same),
        _most(comparison, rows, releases, places, labels),
        _changed_most(comparison, rows, places, labels),
    ]


def by_release(rows: pd.DataFrame, places: Places, labels: Labels) -> str:
    """Name the reservoirs that release most, with what they release and which way it went."""
    names = [
        f"{places.short(str(key), row['reservoir'])} {short_figure(row, labels, '_b')}"
        f"{_ARROWS.get(row['direction'], '')}"
        for key, row in _ranked(rows).head(_MOST_NAMED).to_dict("index").items()
    ]
    return labels.season.in_order.format(names=" · ".join(names)) if names else ""


def _ranked(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with a release that is a number, the largest first."""
    known = rows[rows["state_b"].isin(COUNTED)]
    return known.sort_values("discharge_m3s_b", ascending=False, kind="stable")


def doubts_of(flags: object, labels: Labels) -> list[str]:
    """Say what speaks against a figure, or its day, by its flags."""
    return [labels.reading.flags[one] for one in _DOUBTS if one in str(flags).split()]


def trend_words(trend: Trend | None, labels: Labels) -> str:
    """Say which way a release went, and from which figure on."""
    if trend is None:
        return ""
    words = labels.season.rising if trend.direction == "rise" else labels.season.falling
    return words.format(day=short_day(trend.since, labels))


def _most(
    comparison: Comparison,
    rows: pd.DataFrame,
    releases: pd.DataFrame,
    places: Places,
    labels: Labels,
) -> Fact:
    for key, row in _ranked(rows).head(1).to_dict("index").items():
        value = f"{short_figure(row, labels, '_b')} {labels.writing.unit}"
        mine = releases[releases["reservoir_id"] == str(key)]
        going = trend_words(trend_of(mine, row["date_b"].date()), labels)
        said = [places.short(str(key), row["reservoir"]), *doubts_of(row["flag_b"], labels), going]
        return Fact(labels.season.most, value, "; ".join(filter(None, said)))
    return Fact(labels.season.most, MISSING)


def _changed_most(
    comparison: Comparison, rows: pd.DataFrame, places: Places, labels: Labels
) -> Fact:
    since = labels.season.since.format(day=short_day(comparison.a.day, labels))
    for key, row in rank_movers(rows).head(1).to_dict("index").items():
        name = places.short(str(key), row["reservoir"])
        return Fact(labels.season.changed_most, change(row, labels), f"{name}, {since}")
    return Fact(labels.season.changed_most, labels.season.nothing_moved)


def _age(rows: pd.DataFrame, labels: Labels) -> str:
    """Say how old the oldest of the figures is that stand for the day."""
    ages: Sequence[int] = rows["age_days_b"].dropna().astype("int64").tolist()
    if not ages:
        return ""
    if not max(ages):
        return labels.season.all_of_day
    return labels.season.oldest.format(days=counted(max(ages), labels.writing.days))
