"""A table in words, and how numbers and days are written in it."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from extract.tables.hostile import for_screen
from monitor.labels import Labels
from monitor.labels.wording import day, number, signed
from monitor.places import Places

Row = Mapping[Hashable, Any]


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table in words, and for each row the keys of the figures it stands on."""

    table: pd.DataFrame
    figures: list[tuple[str, ...]]
    differences: tuple[str, ...] = ()
    """The columns whose numbers are written with their sign."""
    amounts: tuple[str, ...] = ()
    """The columns of figures of which some need words, such as "up to 60"."""


def on_screen(sheet: Sheet, labels: Labels) -> pd.DataFrame:
    """Write numbers and days as the language does; the rows, order and columns stay."""
    shown: dict[Hashable, Any] = {}
    for name, column in sheet.table.items():
        write = signed if name in sheet.differences else number
        if pd.api.types.is_datetime64_any_dtype(column):
            written = {one: day(one, labels) for one in column.dropna().unique()}
            shown[name] = [written.get(one, "") for one in column]
        else:
            shown[name] = [_cell(one, write, labels) for one in column]
    return pd.DataFrame(shown, index=sheet.table.index)


def filled(columns: Mapping[str, "pd.Series[Any]"] | pd.DataFrame) -> list[str]:
    """Return the names of those columns in which any cell says something."""
    return [str(name) for name, one in columns.items() if (one.notna() & (one != "")).any()]


def said_or_seen(rows: Mapping[str, "pd.Series[Any]"] | pd.DataFrame) -> "pd.Series[str]":
    """Return the sentence of each row; of one copied by hand, which has none, its address."""
    return rows["quote"].where(rows["quote"] != "", rows["source_url"])


def name_places(rows: pd.DataFrame, places: Places) -> tuple[list[str], list[str]]:
    """Return the names of the reservoirs, which index ``rows``, and of their regions."""
    known = dict(zip(rows.index, rows["reservoir"], strict=True))
    named = {one: places.reservoir(one, fallback) for one, fallback in known.items()}
    return [named[one] for one in rows.index], name_regions(
        rows["region_id"], rows["region"], places
    )


def name_regions(ids: Iterable[str], fallbacks: Iterable[str], places: Places) -> list[str]:
    """Return the names of regions in the order of their ids."""
    pairs = list(zip(ids, fallbacks, strict=True))
    named = {one: places.region(one, fallback) for one, fallback in dict(pairs).items()}
    return [named[one] for one, _ in pairs]


def _cell(cell: Any, write: Callable[[float, Labels], str], labels: Labels) -> str:
    if isinstance(cell, str):
        return for_screen(cell)
    return "" if pd.isna(cell) else write(float(cell), labels)
