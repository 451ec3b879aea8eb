from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import GazetteerError
from extract.gazetteer.loading import gazetteer, load_gazetteer
from tests.conftest import ROOT


def test_the_gazetteer_holds_all_reservoirs_and_regions() -> None:
    known = gazetteer()
    assert len(known.reservoirs) == 57
    assert len(known.regions) == 24
    assert known.reservoirs["shulba"].name_ru == "Шульбинское водохранилище"
    assert known.reservoirs["verkhne-tobol"].downstream_id == "kyzylzhar"
    assert known.reservoirs["seleti"].full_volume_mcm is None


def _copy(folder: Path, reservoirs: str) -> Path:
    regions = (ROOT / "extract" / "gazetteer" / "regions.csv").read_text(encoding="utf-8")
    (folder / "regions.csv").write_text(regions, encoding="utf-8")
    (folder / "reservoirs.csv").write_text(reservoirs, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda text: text.replace("50.399", "fifty"), "no number"),
        (lambda text: text.replace("KZ-10,Ертис", "KZ-99,Ертис"), "there is no region 'KZ-99'"),
        (lambda text: text + "one,cell\n", "not as many cells"),
        (lambda text: text + text.splitlines()[1] + "\n", "there twice"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, spoil: Callable[[str], str], problem: str) -> None:
    good = (ROOT / "extract" / "gazetteer" / "reservoirs.csv").read_text(encoding="utf-8")
    folder = _copy(tmp_path, spoil(good))
    with pytest.raises(GazetteerError, match=problem) as error:
        load_gazetteer(folder)
    assert "reservoirs.csv" in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"regions\.csv: it cannot be opened"):
        load_gazetteer(tmp_path)
