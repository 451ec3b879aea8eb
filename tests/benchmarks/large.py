"""A table of 100,000 rows: 60 reservoirs, 1,700 days, with doubt, plans and inflow among them."""

import random
from datetime import date, timedelta
from pathlib import Path

from extract.gazetteer.loading import gazetteer
from extract.tables.rows import Row
from tests.monitor.builders import reading, write_folder

RESERVOIRS, DAYS = 60, 1700
LAST = date(2025, 4, 24)
_QUOTE = "Из водохранилища сбрасывается 12 кубометров воды в секунду"


def write_large(folder: Path) -> Path:
    """Write the table into a folder and return it."""
    draw = random.Random(20250424)  # noqa: S311, figures of a benchmark are no secret
    known = list(gazetteer().reservoirs.values())
    places = [(one.id, one.name_ru, one.region_id) for one in known[:RESERVOIRS]]
    places += [
        (f"x-{number}", f"Неизвестное {number}", "KZ-11")
        for number in range(RESERVOIRS - len(places))
    ]
    regions = gazetteer().regions
    rows: list[Row] = []
    for name, full_name, region_id in places:
        level = draw.uniform(0.5, 900)
        region = {"region_id": region_id, "region": regions[region_id].name_ru}
        for back in range(DAYS):
            day = LAST - timedelta(days=back)
            level = min(max(level * draw.uniform(0.9, 1.112), 0.1), 3500)
            changes = {"document": f"bulletins/{day}.txt", "published": day.isoformat()}
            changes |= {"quote": _QUOTE, "end": str(len(_QUOTE)), "reservoir": full_name} | region
            doubt = draw.random()
            if doubt < 0.02:
                changes["qualifier"] = "about"
            elif doubt < 0.03:
                changes["flag"] = "conflict"
            elif doubt < 0.04:
                changes["measure"] = draw.choice(("inflow", "planned"))
            rows.append(reading(day.isoformat(), name, f"{level:.1f}", **changes))
    write_folder(folder, rows)
    return folder
