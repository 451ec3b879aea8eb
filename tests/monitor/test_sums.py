"""Sums like for like, and the chains that must not be summed."""

from pathlib import Path

import pandas as pd
import pytest

from extract.gazetteer.loading import gazetteer
from monitor.labels import ALL_LABELS
from monitor.places import load_places
from monitor.sheets import sums_sheet
from monitor.sums import region_sums, river_chains
from monitor.tables import load_tables
from tests.monitor.builders import DATA, reading, tables_of
from tests.monitor.test_compare import compared

DOWNSTREAM = {"bukhtarma": "ust-kamenogorsk", "ust-kamenogorsk": "shulba"}


def test_only_plain_numbers_of_both_days_are_added(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "astana", 0.1),
        reading("2025-04-24", "astana", 0.3),
        reading("2025-04-08", "seleti", 0.2),
        reading("2025-04-24", "seleti", 0),
        reading("2025-04-08", "third", 50),
        reading("2025-04-24", "third", 60, qualifier="over"),
        reading("2025-04-24", "fourth", 1000),
        reading("2025-04-08", "shulba", 748, shared="unstated"),
        reading("2025-04-24", "shulba", 3500),
    )
    sums = region_sums(compared(tables), DOWNSTREAM)
    akmola = sums.loc["KZ-11"]
    assert (akmola["counted"], akmola["known"]) == (2, 4)
    # Bulletins' decimals add up as decimals: 0.1 + 0.2 is 0.3.
    assert (akmola["sum_a_m3s"], akmola["sum_b_m3s"], akmola["difference_m3s"]) == (0.3, 0.3, 0)
    assert len(akmola["figures"]) == 4
    abai = sums.loc["KZ-10"]
    assert abai["counted"] == 0
    assert pd.isna(abai["sum_a_m3s"])


def test_disputed_figures_are_left_out_and_counted(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        reading("2025-04-08", "astana", 1),
        reading("2025-04-24", "astana", 3),
        reading("2025-04-08", "seleti", 50),
        reading("2025-04-24", "seleti", 60, flag="converted conflict"),
        reading("2025-04-08", "third", 7, flag="conflict", qualifier="over"),
    )
    comparison = compared(tables)
    akmola = region_sums(comparison, {}).loc["KZ-11"]
    assert (akmola["counted"], akmola["disputed"], akmola["known"]) == (1, 1, 3)
    assert (akmola["sum_a_m3s"], akmola["sum_b_m3s"]) == (1, 3)
    ru = ALL_LABELS["ru"]
    sheet = sums_sheet(region_sums(comparison, {}), comparison, load_places("ru"), ru)
    assert sheet.table["Учтено"].tolist() == ["1 из 3; источники расходятся: 1"]


def test_the_water_of_one_river_is_counted_once(tmp_path: Path) -> None:
    tables = tables_of(
        tmp_path,
        *(
            reading(day, name, value + later)
            for day, later in (("2025-04-08", 0), ("2025-04-24", 5))
            for name, value in (("bukhtarma", 400), ("ust-kamenogorsk", 450), ("astana", 7))
        ),
    )
    comparison = compared(tables)
    sums = region_sums(comparison, DOWNSTREAM)
    assert sums["above"].to_dict() == {"KZ-11": 0, "KZ-63": 1}
    east = sums.loc["KZ-63"]
    assert (east["counted"], east["sum_a_m3s"], east["sum_b_m3s"]) == (1, 450, 455)
    assert (east["plain_a_m3s"], east["plain_b_m3s"]) == (850, 860)
    assert len(east["figures"]) == 2
    assert sums["plain_a_m3s"].isna().to_dict() == {"KZ-11": True, "KZ-63": False}
    ru = ALL_LABELS["ru"]
    sheet = sums_sheet(sums, comparison, load_places("ru"), ru)
    assert sheet.table["Учтено"].tolist() == ["1 из 1", "1 из 2; выше на той же реке: 1"]
    assert sheet.table["Все подряд 2025-04-24, м³/с"].tolist()[1] == 860


def test_of_one_river_each_region_counts_its_own_lowest(tmp_path: Path) -> None:
    days, names = ("2025-04-08", "2025-04-24"), ("bukhtarma", "shulba")
    rows = [reading(day, name, 450) for day in days for name in names]
    sums = region_sums(compared(tables_of(tmp_path, *rows)), DOWNSTREAM)
    assert sums["above"].to_dict() == {"KZ-10": 0, "KZ-63": 0}


def test_chains_run_downstream_to_the_lowest_reporting_reservoir() -> None:
    chains = river_chains(compared(load_tables(DATA)), load_places("ru").downstream)
    by_end = {chain.reservoirs[-1]: chain for chain in chains}
    assert by_end["shulba"].reservoirs == ("bukhtarma", "ust-kamenogorsk", "shulba")
    assert by_end["shulba"].lowest == "shulba"
    assert by_end["petropavlovsk"].lowest == "astana"
    assert by_end["intumak"].reservoirs[-1] == "intumak"
    assert set(by_end["intumak"].reservoirs) == {"samarkand", "sherubay-nura", "intumak"}


def test_a_loop_in_the_gazetteer_ends(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, reading("2025-04-08", "astana", 1))
    loop = {"astana": "seleti", "seleti": "astana"}
    assert len(region_sums(compared(tables), loop)) == 1
    assert river_chains(compared(tables), loop)


@pytest.mark.parametrize(
    ("language", "river"), [("ru", "Ертис (Иртыш)"), ("kk", "Ертіс"), ("en", "Ertis (Irtysh)")]
)
def test_a_river_has_its_name_in_every_language(language: str, river: str) -> None:
    assert load_places(language).river("shulba") == river
    named = [one for one in gazetteer().reservoirs.values() if one.river_ru]
    assert all(one.river_kk and one.river_en for one in named)
