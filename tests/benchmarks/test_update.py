"""What an archive costs: from nothing, with one new document, and with nothing new.

Seconds are those of one core as the system counts them, so that other work on the machine is left
out. What is asserted are ratios within one run, and the project's promises of memory.
"""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.benchmarks.years import write_archive
from tests.conftest import ROOT

_NEW = "По состоянию на 13 апреля сброс Шульбинского водохранилища – 77 кубометров в секунду."
_MOST_OF_ALL = 0.08
_MOST_MEMORY_MB = 300
_FEW, _DOUBLINGS = 1_000, 2


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds of one core, and its largest memory."""

    core_s: float
    memory_mb: float


def _cost(*arguments: str | Path) -> Cost:
    command = [sys.executable, "-m", "extract", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3)


def _archive(data: Path, count: int) -> None:
    write_archive(data, count)
    time.sleep(3)  # what changed within the disk's tick is looked at once more


@pytest.mark.parametrize("count", [3_000, 10_000])
def test_one_more_bulletin_costs_one_bulletin(tmp_path: Path, count: int) -> None:
    data, new = tmp_path / "data", tmp_path / "new.txt"
    new.write_text(_NEW, encoding="utf-8")
    _archive(data, count)
    from_nothing = _cost("update", "--data", data)
    nothing_new = _cost("update", "--data", data)
    one_new = _cost("add", new, "--published", "2025-04-14", "--data", data)
    print(
        f"\n{count} documents: from nothing {from_nothing.core_s:.1f} s and "
        f"{from_nothing.memory_mb:.0f} MB, one new {one_new.core_s:.2f} s and "
        f"{one_new.memory_mb:.0f} MB, nothing new {nothing_new.core_s:.2f} s"
    )
    assert nothing_new.core_s < one_new.core_s < _MOST_OF_ALL * from_nothing.core_s
    assert one_new.memory_mb < _MOST_MEMORY_MB


def test_an_archive_of_four_times_the_documents_costs_four_times_as_much(tmp_path: Path) -> None:
    sizes = [_FEW << doubling for doubling in range(_DOUBLINGS + 1)]
    costs = []
    for size in sizes:
        _archive(tmp_path / str(size), size)
        costs.append(_cost("update", "--data", tmp_path / str(size)).core_s)
    print(f"\n{sizes} documents: {', '.join(f'{one:.1f} s' for one in costs)} of one core")
    assert costs[-1] / costs[0] < 1.25 * 2**_DOUBLINGS
