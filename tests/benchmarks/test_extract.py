"""How fast pages are read, and how time and memory grow.

Figures depend on the machine and are printed; what is asserted are ratios within one run.
"""

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from extract import Page, extract_page, read_page
from tests.benchmarks.conftest import dense, mixed
from tests.conftest import ROOT, SEED


def _read(raw: bytes) -> int:
    return len(extract_page(read_page(raw)).readings)


def _seconds(work: Callable[[], object], rounds: int = 3) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


def _with_speed(benchmark: BenchmarkFixture, raw: bytes) -> None:
    best = benchmark.stats.stats.min  # type: ignore[union-attr]  # set once it has run
    benchmark.extra_info["MB_per_s"] = round(len(raw) / best / 1e6, 2)
    benchmark.extra_info["ms_per_page"] = round(best * 1e3 / (len(raw) / 1e5), 2)
    print(f"\n{benchmark.name}: {benchmark.extra_info}")


def test_mixed_news(benchmark: BenchmarkFixture) -> None:
    raw = mixed(2)
    assert benchmark(_read, raw) > 0
    _with_speed(benchmark, raw)


def test_dense_bulletins(benchmark: BenchmarkFixture, seed: Page) -> None:
    raw = dense(seed, 0.5)
    assert benchmark(_read, raw) > 0
    _with_speed(benchmark, raw)


def test_one_bulletin(benchmark: BenchmarkFixture, seed: Page) -> None:
    lines = seed.text.split("\n")
    raw = "\n".join(lines[18:20]).encode()
    assert benchmark(_read, raw) == 11


def test_one_page_from_process_start(benchmark: BenchmarkFixture) -> None:
    command = [sys.executable, "-m", "extract", "read", str(SEED)]

    def run() -> None:
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)

    benchmark(run)


def test_time_grows_with_the_text_and_no_faster() -> None:
    small, large = mixed(1), mixed(100)
    ratio = _seconds(lambda: _read(large), 1) / _seconds(lambda: _read(small))
    print(f"\nmixed: {len(large) / len(small):.0f} times the text, {ratio:.0f} times the time")
    assert ratio < 2 * len(large) / len(small)


def test_dense_time_grows_with_the_text_and_no_faster(seed: Page) -> None:
    small, large = dense(seed, 0.2), dense(seed, 4)
    ratio = _seconds(lambda: _read(large), 1) / _seconds(lambda: _read(small))
    print(f"\ndense: {len(large) / len(small):.0f} times the text, {ratio:.0f} times the time")
    assert ratio < 2 * len(large) / len(small)


def test_memory_is_flat_however_many_documents_are_read() -> None:
    raw = mixed(1)

    def peak(documents: int) -> int:
        tracemalloc.start()
        for _ in range(documents):
            _read(raw)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    one, many = peak(1), peak(10)
    print(f"\npeak memory: {one / 1e6:.1f} MB for one document of 1 MB, {many / 1e6:.1f} for ten")
    assert many < 1.5 * one


_SENTENCE = "Из Шульбинского водохранилища сбрасывается 5 кубометров в секунду. "
_HOSTILE = {
    "brackets": "(",
    "digits": "1",
    "numbers": "123 ",
    "words": "слово ",
    "adjectives": "Актюбинского и ",
    "amounts": "5 кубометров в секунду ",
    "amounts cut short": "5 кубометров воды воды воды ",
    "ranges": "от 5 до ",
    "hyphens": "а-",
    "days": "20 марта ",
    "stops": ". ",
    "blank lines": "\n ",
    "sources": "из ",
    "quotes": "водохранилища «",
    "mixed script": "аa",
    "titles": "заголовок 15.04.2025\n",
    "one figure again": "Из Самаркандского водохранилища сбрасывается 120 м3/с. ",
    "one item again": "из Самаркандского – 120, ",
    "Kazakh days": "15 сәуірдегі су қоймасы ",
    "Kazakh items": "Самарқан су қоймасынан 120, ",
    "Kazakh amounts": "секундына 5 текше метрден ",
    "English items": "5 m3/s from the Bugun reservoir, ",
    "English amounts": "from 5 to 6 cubic meters of water per second ",
    "English months": "May - ",
    "three languages": "су и the 5 m3/s қоймасынан ",
    "series": "5, 6, ",
    "days alone": "25-го ",
    "capitals": "Аа Бб ",
}


@pytest.mark.parametrize("piece", _HOSTILE.values(), ids=_HOSTILE.keys())
def test_no_wording_costs_more_than_linear_time(piece: str) -> None:
    def text(size: int) -> bytes:
        return (_SENTENCE + piece * (size // len(piece))).encode()

    small, large = text(25_000), text(200_000)
    ratio = _seconds(lambda: _read(large), 2) / _seconds(lambda: _read(small))
    print(f"\n{piece!r}: 8 times the text, {ratio:.1f} times the time")
    assert ratio < 2 * 8
