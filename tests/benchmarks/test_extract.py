"""How fast pages are read, and how time and memory grow.

Figures depend on the machine and are printed; what is asserted are ratios within one run.
"""

import subprocess
import sys
import tracemalloc

from pytest_benchmark.fixture import BenchmarkFixture

from extract import Page
from tests.benchmarks.conftest import dense, mixed, read_all, seconds
from tests.conftest import ROOT, SEED


def _with_speed(benchmark: BenchmarkFixture, raw: bytes) -> None:
    best = benchmark.stats.stats.min  # type: ignore[union-attr]  # set once it has run
    benchmark.extra_info["MB_per_s"] = round(len(raw) / best / 1e6, 2)
    benchmark.extra_info["ms_per_page"] = round(best * 1e3 / (len(raw) / 1e5), 2)
    print(f"\n{benchmark.name}: {benchmark.extra_info}")


def test_mixed_news(benchmark: BenchmarkFixture) -> None:
    raw = mixed(2)
    assert benchmark(read_all, raw) > 0
    _with_speed(benchmark, raw)


def test_dense_bulletins(benchmark: BenchmarkFixture, seed: Page) -> None:
    raw = dense(seed, 0.5)
    assert benchmark(read_all, raw) > 0
    _with_speed(benchmark, raw)


def test_one_bulletin(benchmark: BenchmarkFixture, seed: Page) -> None:
    lines = seed.text.split("\n")
    raw = "\n".join(lines[18:20]).encode()
    assert benchmark(read_all, raw) == 11


def test_one_page_from_process_start(benchmark: BenchmarkFixture) -> None:
    command = [sys.executable, "-m", "extract", "read", str(SEED)]

    def run() -> None:
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    benchmark(run)


def test_time_grows_with_the_text_and_no_faster() -> None:
    small, large = mixed(1), mixed(100)
    ratio = seconds(lambda: read_all(large), 1) / seconds(lambda: read_all(small))
    print(f"\nmixed: {len(large) / len(small):.0f} times the text, {ratio:.0f} times the time")
    assert ratio < 2 * len(large) / len(small)


def test_dense_time_grows_with_the_text_and_no_faster(seed: Page) -> None:
    small, large = dense(seed, 0.2), dense(seed, 4)
    ratio = seconds(lambda: read_all(large), 1) / seconds(lambda: read_all(small))
    print(f"\ndense: {len(large) / len(small):.0f} times the text, {ratio:.0f} times the time")
    assert ratio < 2 * len(large) / len(small)


def test_memory_is_flat_however_many_documents_areread_all() -> None:
    raw = mixed(1)

    def peak(documents: int) -> int:
        tracemalloc.start()
        for _ in range(documents):
            read_all(raw)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    one, many = peak(1), peak(10)
    print(f"\npeak memory: {one / 1e6:.1f} MB for one document of 1 MB, {many / 1e6:.1f} for ten")
    assert many < 1.5 * one
