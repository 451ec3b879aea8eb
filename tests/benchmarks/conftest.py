"""What is measured, the real page and its two bulletins with varied figures, and how."""

import random
import re
import time
from collections.abc import Callable

import pytest

from extract import Page, extract_page, read_page
from tests.conftest import SEED

_FIGURE = re.compile(r"\d+(?:,\d+)?(?= кубометр)")


def mixed(megabytes: float) -> bytes:
    """Return the seed page again and again, at least so many megabytes."""
    raw = SEED.read_bytes().rstrip() + b"\n"
    return raw * max(1, round(megabytes * 1e6 / len(raw)))


def dense(seed: Page, megabytes: float) -> bytes:
    """Return the two bulletins of the seed page again and again, each time with other figures."""
    lines = seed.text.split("\n")
    bulletins = "\n".join([*lines[4:6], *lines[18:20]]) + "\n"
    draw = random.Random(20250413)  # noqa: S311, figures of a benchmark are no secret
    size, parts = 0, []
    while size < megabytes * 1e6:
        part = _FIGURE.sub(lambda _: f"{draw.uniform(0.5, 3500):.1f}".replace(".", ","), bulletins)
        parts.append(part)
        size += len(part.encode())
    return "".join(parts).encode()


def read_all(raw: bytes) -> int:
    """Read a document; return how many figures it gives."""
    return len(extract_page(read_page(raw)).readings)


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Return how long some work takes at best."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


@pytest.fixture(autouse=True)
def _warm(seed: Page) -> None:
    """Compile the grammar before anything is timed."""
    extract_page(seed)
