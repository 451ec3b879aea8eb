"""Regions: sums like for like, and the rivers from top to bottom.

What belongs here: the page of the sums; the sums themselves are ``monitor.sums``.
"""

from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

import pandas as pd
import streamlit as st

from monitor.charts.dumbbell import Pair, draw_dumbbell
from monitor.charts.pairs import pair_of
from monitor.compare import Comparison
from monitor.labels.wording import (
    day,
    figure_or_state,
    number,
    region_count,
    short_day,
    signed,
)
from monitor.pages import inert
from monitor.pages.chosen import chosen_comparison
from monitor.pages.controls import choose_keep_days, choose_pair
from monitor.pages.drawing import show_chart
from monitor.pages.files import offer_files, sums_files
from monitor.pages.remembered import remember
from monitor.pages.rows import show_sheet
from monitor.pages.view import View
from monitor.sheets import sums_sheet
from monitor.sums import Chain, region_sums, river_chains


def show_regions(view: View) -> None:
    """Show the sums of published releases by region, and the chains."""
    labels = view.labels
    if not view.tables.bulletin_days:
        st.header(labels.frame.pages["regions"])
        inert.write(labels.frame.empty)
        return
    comparison = chosen_comparison(view)
    a, b = comparison.a.day, comparison.b.day
    st.header(labels.regions.heading.format(a=day(a, labels), b=day(b, labels)))
    sums = remember(view, "sums", lambda: _sums(view, comparison))
    have = sums[sums["counted"] > 0]
    inert.write(_sentence(view, sums, have))
    choose_pair(view, a, b, lambda: choose_keep_days(view))
    inert.write(labels.regions.rule, small=True)
    _show_sums(view, comparison, sums, have)
    _show_chains(view, comparison)


def _sentence(view: View, sums: pd.DataFrame, have: pd.DataFrame) -> str:
    """Say how many regions have a sum, and which changed most."""
    labels = view.labels
    if have.empty:
        return labels.regions.none
    most = have.loc[have["difference_m3s"].abs().sort_values().index[-1]]
    return labels.regions.sentence.format(
        have=len(have),
        all=len(sums),
        name=view.places.region(str(most.name), most["region"]),
        a=number(most["sum_a_m3s"], labels),
        b=number(most["sum_b_m3s"], labels),
        difference=signed(most["difference_m3s"], labels),
    )


def _show_sums(view: View, comparison: Comparison, sums: pd.DataFrame, have: pd.DataFrame) -> None:
    labels = view.labels
    if not have.empty:
        inert.write(_legend(view, comparison), small=True)
        pairs = [_sum_pair(view, str(one), row) for one, row in have.to_dict("index").items()]
        show_chart(
            view, lambda: draw_dumbbell(pairs, labels), "regions", labels.regions.chart_alt,
            figures=dict(zip(have.index, have["figures"], strict=True)),
        )  # fmt: skip
    sheet = remember(view, "sums-sheet", lambda: sums_sheet(sums, comparison, view.places, labels))
    show_sheet(view, sheet, "regions", labels.frame.pages["regions"])
    offer_files(view, sums_files(view, comparison, sheet))


def _sums(view: View, comparison: Comparison) -> pd.DataFrame:
    """Return the sums in the order of the bulletins."""
    sums = region_sums(comparison, view.places.downstream)
    order = [view.places.region_rank.get(str(one), len(sums)) for one in sums.index]
    return sums.assign(order=order).sort_values("order", kind="stable")


def _legend(view: View, comparison: Comparison) -> str:
    days = {"a": comparison.a.day, "b": comparison.b.day}
    words = {side: short_day(one, view.labels) for side, one in days.items()}
    return view.labels.compare.legend.format_map(words)


def _sum_pair(view: View, region_id: str, row: Mapping[Any, Any]) -> Pair:
    labels, difference = view.labels, row["difference_m3s"]
    return Pair(
        name=f"{view.places.region(region_id, row['region'])} · {region_count(row, labels)}",
        group="",
        a=row["sum_a_m3s"],
        b=row["sum_b_m3s"],
        text_a=number(row["sum_a_m3s"], labels),
        text_b=number(row["sum_b_m3s"], labels),
        direction="rise" if difference > 0 else "fall" if difference < 0 else "unchanged",
        figure_a=region_id,
        figure_b=region_id,
    )


def _show_chains(view: View, comparison: Comparison) -> None:
    labels = view.labels
    st.header(labels.regions.chains_heading)
    inert.write(labels.regions.chains_rule, small=True)
    chains = river_chains(comparison, view.places.downstream)
    rows = comparison.rows
    days = {"a": comparison.a.day, "b": comparison.b.day}
    words = {side: short_day(one, labels) for side, one in days.items()}
    pairs = []
    for chain in chains:
        river = view.places.river(chain.reservoirs[-1])
        for one in chain.reservoirs:
            if one in rows.index:
                row = rows.loc[one].to_dict()
                pairs.append(pair_of(one, row, words, river, places=view.places, labels=labels))
    if pairs:
        show_chart(
            view, lambda: draw_dumbbell(pairs, labels), "chains", labels.regions.chains_chart_alt
        )
    for chain in chains:
        inert.write(_chain_words(view, chain, rows))


def _chain_words(view: View, chain: Chain, rows: pd.DataFrame) -> str:
    labels, places = view.labels, view.places
    way = ""
    for one, following in zip_longest(chain.reservoirs, chain.reservoirs[1:]):
        # Two that join below both, such as those above Intumak, stand side by side.
        arrow = " → " if places.downstream.get(one) == following else ", "
        absent = "" if one in rows.index else f" ({labels.regions.chain_not_in_table})"
        way += places.short(one, one) + absent + (arrow if following else "")
    if not chain.lowest:
        lowest = labels.regions.chain_no_lowest
    else:
        row = rows.loc[chain.lowest].to_dict()
        lowest = labels.regions.chain_lowest.format(
            name=places.reservoir(chain.lowest, row["reservoir"]),
            a=figure_or_state(row, labels, "_a"),
            b=figure_or_state(row, labels, "_b"),
        )
    return f"{places.river(chain.reservoirs[-1])}: {way}. {lowest}"
