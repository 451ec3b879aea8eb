"""An archive of many documents in the ministry's manner: the two real bulletins, varied.

A document is one bulletin of a day with other figures, in the ministry's Russian, as it would come
from the ministry's page.
"""

import json
import random
import re
from datetime import date, timedelta
from pathlib import Path

from extract.archive.provenance import sha256_of
from tests.conftest import SEED

_FIGURE = re.compile(r"\d+(?:,\d+)?(?= кубометр)")
_AS_OF = re.compile(r"По состоянию на \d+ \w+ ")
_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_ADDRESS = "https://www.gov.kz/memleket/entities/water/press/news/details/{number}?lang=ru"
_A_DAY = 27  # 10,000 documents in a year


def write_archive(data: Path, count: int) -> int:
    """Write so many documents with their sidecars, and return their size in bytes."""
    lines = SEED.read_text(encoding="utf-8").split("\n")
    bulletins = [lines[5].partition("Источник")[0], lines[19].partition("Источник")[0]]
    draw = random.Random(20250413)  # noqa: S311, figures of a benchmark are no secret
    folder = data / "bulletins"
    folder.mkdir(parents=True)
    size = 0
    for number in range(count):
        day = date(2025, 1, 1) + timedelta(days=number // _A_DAY)
        as_of = f"По состоянию на {day.day} {_MONTHS[day.month - 1]} "
        text = _AS_OF.sub(as_of, bulletins[number % 2])
        text = _FIGURE.sub(lambda _: f"{draw.uniform(0.5, 3500):.1f}".replace(".", ","), text)
        raw = text.encode()
        size += len(raw)
        name = f"{day.isoformat()}-www-gov-kz-{sha256_of(raw)[:12]}.txt"
        (folder / name).write_bytes(raw)
        sidecar = {
            "sha256": sha256_of(raw),
            "source_url": _ADDRESS.format(number=number) if number % 3 else None,
            "obtained": f"{day.isoformat()}T12:00:00+00:00",
            "obtained_by": "fetch",
            "published": (day + timedelta(days=1)).isoformat(),
            "language": "ru",
            "name": None,
        }
        (folder / f"{name}.sidecar.json").write_text(json.dumps(sidecar), encoding="utf-8")
    return size
