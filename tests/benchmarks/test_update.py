"""What 10,000 documents cost: from nothing, with one new, and with nothing new.

Seconds are those of one core as the system counts them, so that other work on the machine is left
out; the limits are the project's promises.
"""

import resource
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.years import write_archive
from tests.conftest import ROOT

_DOCUMENTS = 10_000
_FROM_NOTHING_S, _NOTHING_NEW_S = 60, 2
_NEW = "По состоянию на 13 апреля сброс Шульбинского водохранилища – 77 кубометров в секунду."


def _core_seconds(*arguments: str | Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "extract", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_ten_thousand_documents(tmp_path: Path) -> None:
    data, new = tmp_path / "data", tmp_path / "new.txt"
    size = write_archive(data, _DOCUMENTS)
    new.write_text(_NEW, encoding="utf-8")
    update = ("update", "--data", data)
    time.sleep(3)  # what changed within the disk's tick is looked at once more
    from_nothing = _core_seconds(*update)
    nothing_new = _core_seconds(*update)
    one_new = _core_seconds("add", new, "--published", "2025-04-14", "--data", data)
    rows = (data / "discharge.csv").read_text(encoding="utf-8").count("\n") - 1
    cache = sum(path.stat().st_size for path in data.glob(".*/**/*.json"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
    print(
        f"\n{_DOCUMENTS} documents of {size / 1e6:.0f} MB, {rows} figures: from nothing "
        f"{from_nothing:.1f} s, one new {one_new:.1f} s, nothing new {nothing_new:.2f} s; "
        f"cache {cache / 1e6:.0f} MB, memory {peak:.0f} MB"
    )
    assert from_nothing < _FROM_NOTHING_S
    assert nothing_new < _NOTHING_NEW_S
    assert nothing_new < one_new < from_nothing
