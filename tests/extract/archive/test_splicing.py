"""What an update splices in gives the tables of a whole run, to the byte."""

import random
import shutil
from pathlib import Path

import pytest

from extract.archive import Archive, renewing, stamps, update, updating
from extract.archive.cache import FOLDER
from extract.archive.gathering import Gathered
from extract.tables import columns
from tests.conftest import ROOT
from tests.extract.archive.bulletins import MINISTRY, PORTAL, known

TABLES = tuple(one.file for one in columns.TABLES)
_NAMES = ("Шульбинского", "Кенгирского", "Сергеевского", "Бартогайского")
_DAYS = (1, 2, 3, 12, 13, 22, 25, 28)
_MONTHS = ("марта", "апреля", "мая")
_ENDINGS = (
    "",
    " Предложено сбрасывать 50 м3/с.",
    " В Костанайской области пик половодья пройден.",
    " Приток составляет 30 м3/с.",
    " В прошлом году сбрасывали 900 м3/с.",
)
_TRANSCRIBED = (
    "date,reservoir_id,reservoir,region_id,region,discharge_m3s,qualifier,source_url,note\n"
    "2025-03-20,shulba,,KZ-10,,12000,,https://example.org/a,\n"
    "2025-03-20,shulba,,KZ-10,,12,,https://example.org/b,\n"
    "2025-04-02,kengir,,KZ-62,,12,over,https://example.org/b,\n"
)


class _Folder:
    """A data folder that changes at random, as archives do: what comes, goes, breaks and is mended.

    Its figures differ so much that a day's figure puts those of other days in doubt.
    """

    def __init__(self, data: Path, seed: int) -> None:
        self.data, self._draw = data, random.Random(seed)  # noqa: S311, no secret
        self._bulletins = data / "bulletins"
        (self._bulletins / "deep").mkdir(parents=True)
        (data / "published.csv").write_text(_TRANSCRIBED, encoding="utf-8")

    def step(self) -> None:
        """Change something."""
        draw, documents = self._draw, self.documents
        what = draw.choice(("new", "new", "change", "remove", "break", "correct", "nothing"))
        if what == "new" or not documents:
            self._add()
        elif what == "change":
            draw.choice(documents).write_text(self._text(), encoding="utf-8")
        elif what == "remove":
            draw.choice(documents).unlink()
        elif what == "break":
            draw.choice(documents).write_bytes(b"%PDF\x00")
        elif what == "correct":
            self._correct()

    @property
    def documents(self) -> list[Path]:
        return sorted(self._bulletins.rglob("*.txt"))

    @property
    def tables(self) -> list[bytes]:
        return [(self.data / name).read_bytes() for name in TABLES]

    def _add(self) -> None:
        draw = self._draw
        if draw.random() < 0.5:
            folder = draw.choice((self._bulletins, self._bulletins / "deep"))
            name = f"{draw.randrange(10**6)}.txt"
            (folder / name).write_text(self._text(), encoding="utf-8")
        else:
            told = known(draw.choice((MINISTRY, PORTAL)), published=None)
            Archive(self.data).add(self._text().encode(), ".txt", told)

    def _text(self) -> str:
        draw = self._draw
        said = (
            f"{draw.choice(('', f'{draw.choice(_DAYS)} {draw.choice(_MONTHS)} '))}"
            f"из {draw.choice(_NAMES)} водохранилища сбрасывается "
            f"{draw.choice((1, 3, 40, 900, 8000))} кубометров воды в секунду."
            f"{draw.choice(_ENDINGS)}\n"
            for _ in range(draw.randint(0, 3))
        )
        published = f"{draw.choice(_DAYS):02}.{draw.randint(3, 5):02}.2025"
        return f"Новости {published}\n{''.join(said)}{draw.randrange(10**6)}"

    def _correct(self) -> None:
        lines = (ROOT / "data" / "corrections.csv").read_text(encoding="utf-8").splitlines()[:1]
        rows = (self.data / TABLES[0]).read_text(encoding="utf-8").splitlines()[1:]
        for row in self._draw.sample(rows, min(2, len(rows))):
            cells = row.split(",")
            where = dict(zip(_columns(), cells, strict=False))
            if not where["value_start"].isdecimal() or len(cells) != len(_columns()):
                continue
            document = self.data / where["document"]
            if not document.exists() or b"%PDF" in document.read_bytes():
                continue
            start, end = int(where["value_start"]), int(where["value_end"])
            printed = document.read_text(encoding="utf-8")[start:end]
            decision = self._draw.choice(("drop,,,,,", "change,,,77,,"))
            lines.append(f"{where['document']},{start},{end},{printed},,{decision},ab,2025-05-01,x")
        text = "".join(f"{line}\n" for line in lines)
        (self.data / "corrections.csv").write_text(text, encoding="utf-8")


def _columns() -> list[str]:
    with (ROOT / "data" / TABLES[0]).open(encoding="utf-8") as table:
        return table.readline().strip().split(",")


@pytest.fixture(autouse=True)
def no_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "_TICK_NS", 0)


@pytest.fixture
def spliced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the documents that are spliced in from now on."""
    found: list[int] = []
    around = renewing.renew_around

    def counting(data: Path, said: Gathered, *more: object) -> object:
        found.append(len(said.told))
        return around(data, said, *more)  # type: ignore[arg-type]  # passed on

    monkeypatch.setattr(updating, "renew_around", counting)
    return found


@pytest.mark.parametrize("seed", range(12))
def test_a_changing_archive_has_the_tables_of_a_whole_run(
    tmp_path: Path, seed: int, spliced: list[int]
) -> None:
    folder = _Folder(tmp_path / "data", seed)
    for number in range(25):
        folder.step()
        told = [str(one) for one in update(folder.data).failures]
        whole = tmp_path / str(number)
        shutil.copytree(folder.data, whole)
        shutil.rmtree(whole / FOLDER)
        again = [str(one).replace(str(whole), str(folder.data)) for one in update(whole).failures]
        assert sorted(told) == sorted(again)
        assert folder.tables == [(whole / name).read_bytes() for name in TABLES]
    assert len(spliced) > 5
    assert max(spliced) < 12
