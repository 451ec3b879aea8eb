"""The tables under ``data/`` as every room of ``monitor`` uses them: loaded and indexed once.

What belongs here: reading the five files, the version of the data, the key that leads from a
figure to its row, and the index that makes "the latest release up to a day" cheap.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from extract.archive.versions import table_version
from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE, TABLES, Table
from extract.tables.frame import read_frame
from monitor.states import is_disputed, release_state

_MAX_DAY = 10**7
"""More than the number of any day, so that reservoirs stand apart in ``release_order``."""
_SAME = ["date", "reservoir_id", "measure"]
"""What readings have in common of which one is chosen."""
_STANDING = [
    "date", "reservoir_id", "discharge_m3s", "low_m3s", "high_m3s", "qualifier", "shared", "time",
    "flag", "rule", "note",
]  # fmt: skip
"""What a figure that stands for a day is shown with."""
_DRAWN = [
    "date", "reservoir_id", "reservoir", "region_id", "region", "discharge_m3s", "low_m3s",
    "high_m3s", "measure", "qualifier", "shared", "rule", "flag", "note",
]  # fmt: skip


@dataclass(frozen=True, eq=False)
class Tables:
    """The loaded tables; nobody changes these frames.

    Attributes
    ----------
    version
        Hash of the bytes of the five files.
    readings, skipped, remarks, storage, not_stored
        The tables of the contract; the index is a key that is stable as long as the row is.
    releases
        The chosen, dated releases sorted by reservoir and day: what a snapshot shows of them,
        with their ``state`` and whether they are ``disputed``.
    flows
        The chosen, dated readings of any measure, with what a chart of the season needs of them.
    planned
        The chosen announced releases.
    conflicts
        All readings of every reservoir, day and measure on which sources differ.
    reservoirs
        One row a reservoir: ``reservoir_id, reservoir, region_id, region``.
    keys
        The keys of all readings and remarks.
    documents
        The documents figures, skipped amounts and remarks come from.
    bulletin_days
        The days any figure or remark speaks of, announced ones left out.
    whole_days
        Those of them for which a bulletin's own text was read.
    """

    version: str
    readings: pd.DataFrame
    skipped: pd.DataFrame
    remarks: pd.DataFrame
    storage: pd.DataFrame
    not_stored: pd.DataFrame
    releases: pd.DataFrame
    flows: pd.DataFrame
    planned: pd.DataFrame
    conflicts: pd.DataFrame
    reservoirs: pd.DataFrame
    keys: frozenset[str]
    documents: tuple[str, ...]
    bulletin_days: tuple[date, ...]
    whole_days: frozenset[date]
    release_order: npt.NDArray[np.int64]


def load_tables(folder: Path) -> Tables:
    """Read the tables of ``folder``, all of one version: an update may write them meanwhile.

    Raises
    ------
    ContractError
        If a table is missing or does not keep its contract.
    """
    version, now = "", table_version(folder)
    while version != now:
        version = now
        frames = {one: read_frame(folder / one.file, one) for one in TABLES}
        now = table_version(folder)
    return index_tables(version, frames)


def index_tables(version: str, frames: Mapping[Table, pd.DataFrame]) -> Tables:
    """Index tables that are already read; the given frames stay as they are."""
    readings, skipped, remarks = frames[DISCHARGE], frames[SKIPPED], frames[REMARKS]
    storage, not_stored = frames[STORAGE], frames[NOT_STORED]
    keyed = readings.set_axis(_keys(readings, "measure"), axis="index")
    reservoirs = _reservoirs(storage, remarks, keyed)
    releases = _releases(keyed)
    codes = releases["reservoir_id"].map(
        pd.Series(range(len(reservoirs)), index=reservoirs["reservoir_id"], dtype="int64")
    )
    spoken = pd.concat([keyed.loc[keyed["measure"] != "planned", "date"], remarks["date"]])
    read = keyed[(keyed["measure"] != "planned") & (keyed["rule"] != "transcribed")]
    whole = pd.concat([read["date"], remarks["date"]])
    keyed_remarks = remarks.set_axis(_keys(remarks, "kind"), axis="index")
    keyed_storage = storage.set_axis(_keys(storage, "measure"), axis="index")
    documents = pd.concat([one["document"] for one in frames.values()]).unique()
    return Tables(
        version=version,
        readings=keyed,
        skipped=skipped.set_axis(_keys(skipped, "reason"), axis="index"),
        remarks=keyed_remarks,
        storage=keyed_storage,
        not_stored=not_stored.set_axis(_keys(not_stored, "reason"), axis="index"),
        releases=releases,
        flows=_flows(keyed),
        planned=keyed[(keyed["measure"] == "planned") & keyed["chosen"]],
        conflicts=_conflicts(keyed),
        reservoirs=reservoirs,
        keys=frozenset(keyed.index.append([keyed_remarks.index, keyed_storage.index])),
        documents=tuple(sorted(str(one) for one in documents)),
        bulletin_days=_days(spoken),
        whole_days=frozenset(_days(whole)),
        release_order=codes.to_numpy(dtype="int64") * _MAX_DAY + _day_numbers(releases["date"]),
    )


def latest_releases(tables: Tables, day: date) -> pd.DataFrame:
    """Return for every reservoir with one the latest chosen release up to ``day``."""
    starts = np.arange(len(tables.reservoirs), dtype="int64") * _MAX_DAY
    last = np.searchsorted(tables.release_order, starts + day.toordinal(), side="right") - 1
    first = np.searchsorted(tables.release_order, starts, side="left")
    return tables.releases.iloc[last[last >= first]]


def release_spans(
    tables: Tables, begin: "pd.Series[pd.Timestamp]", until: date
) -> list[tuple[int, int]]:
    """Return where the chosen releases of reservoirs stand, each from its own day up to one day.

    Parameters
    ----------
    begin
        The first day of each reservoir, by its id.
    until
        The last day of all.
    """
    codes = tables.reservoirs.reset_index().set_index("reservoir_id")["index"].reindex(begin.index)
    base = codes.to_numpy(dtype="int64") * _MAX_DAY
    starts = np.searchsorted(tables.release_order, base + _day_numbers(begin), side="left")
    ends = np.searchsorted(tables.release_order, base + until.toordinal(), side="right")
    return list(zip(starts.tolist(), np.maximum(starts, ends).tolist(), strict=True))


def _releases(readings: pd.DataFrame) -> pd.DataFrame:
    mine = (readings["measure"] == "release") & readings["chosen"] & readings["date"].notna()
    releases = _by_reservoir(readings[_STANDING], mine)
    return releases.assign(state=release_state(releases), disputed=is_disputed(releases["flag"]))


def _flows(readings: pd.DataFrame) -> pd.DataFrame:
    flows = _by_reservoir(readings[_DRAWN], readings["chosen"] & readings["date"].notna())
    return flows.assign(state=release_state(flows), disputed=is_disputed(flows["flag"]))


def _by_reservoir(readings: pd.DataFrame, mine: "pd.Series[bool]") -> pd.DataFrame:
    """Return some readings by reservoir and day; the texts of all are copied once."""
    order = readings[["reservoir_id", "date"]].set_axis(range(len(readings)), axis="index")
    order = order[mine.to_numpy()].sort_values(["reservoir_id", "date"], kind="stable")
    return readings.take(order.index.to_numpy())


def _conflicts(readings: pd.DataFrame) -> pd.DataFrame:
    disputed = readings[is_disputed(readings["flag"]) & readings["date"].notna()]
    # Few rows stand on such days; to compare all by all they have in common takes much memory.
    few = readings[readings["date"].isin(disputed["date"])]
    groups = pd.MultiIndex.from_frame(disputed[_SAME])
    mine = few[pd.MultiIndex.from_frame(few[_SAME]).isin(groups)]
    order = [*_SAME, "chosen"]
    return mine.sort_values(order, ascending=[False, True, True, False], kind="stable")


def _reservoirs(*tables: pd.DataFrame) -> pd.DataFrame:
    """Return all reservoirs, each as the last table that has it names it."""
    names = ["reservoir_id", "reservoir", "region_id", "region"]
    rows = pd.concat([one.loc[one["reservoir_id"] != "", names] for one in tables])
    rows = rows.drop_duplicates("reservoir_id", keep="last")
    return rows.sort_values("reservoir_id").reset_index(drop=True)


def _keys(rows: pd.DataFrame, kind: str) -> pd.Index:
    """Name every row by its document, place in it, reservoir and kind."""
    place = rows["value_start"] if "value_start" in rows else rows["start"]
    day = rows["date"].dt.strftime("%Y-%m-%d").fillna("")
    parts = [place.astype("str").fillna(""), rows["reservoir_id"], rows[kind], day.astype("str")]
    key = rows["document"].str.cat(parts, sep="~")
    again = key.groupby(key).cumcount()
    return pd.Index(key.where(again == 0, key + "~" + (again + 1).astype("str")), name="key")


def _days(dates: pd.Series) -> tuple[date, ...]:
    return tuple(stamp.date() for stamp in sorted(dates.dropna().unique()))


def _day_numbers(dates: pd.Series) -> npt.NDArray[np.int64]:
    """Return the numbers of days as ``date.toordinal`` counts them: from one, in any year."""
    since_1970 = dates.to_numpy().astype("datetime64[D]").astype("int64")
    return since_1970 + date(1970, 1, 1).toordinal()
