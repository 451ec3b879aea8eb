"""The command ``watch``: what crosses a threshold since it was asked last, for cron.

What belongs here: the thresholds, what was told already, and the words. It exits with 3 where it
tells of something.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from extract.commands.arguments import DONE, Commands, add_data
from extract.commands.telling import tell
from extract.errors import DocumentError
from extract.gazetteer.loading import gazetteer
from extract.tables.cells import read_number
from extract.tables.columns import DISCHARGE
from extract.tables.results import Reading
from extract.tables.rows import read_csv, to_reading, write_cell
from extract.whole_files import write_whole

CROSSED: Final = 3
_TOLD: Final = ".watched.json"
_NEAR_DAYS: Final = 31
"""A figure older than that is no state that a rise could begin from."""
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "ru": {
        "over": "{name}: {value} м³/с {day}, порог {limit}",
        "rise": "{name}: {before} ({before_day}) → {value} м³/с ({day}), рост {percent} %",
        "stale": "Последняя цифра за {day}: {days} дн. назад",
    },
    "kk": {
        "over": "{name}: {value} м³/с {day}, шегі {limit}",
        "rise": "{name}: {before} ({before_day}) → {value} м³/с ({day}), өсім {percent} %",
        "stale": "Соңғы мәннің күні {day}: содан бері {days} күн",
    },
    "en": {
        "over": "{name}: {value} m³/s on {day}, limit {limit}",
        "rise": "{name}: {before} ({before_day}) → {value} m³/s ({day}), up {percent} %",
        "stale": "The last figure is of {day}: {days} days ago",
    },
}


@dataclass(frozen=True, slots=True)
class _Crossing:
    """Something to tell: ``id`` stays the same as long as it is the same news."""

    id: str
    words: str


def add_to(commands: Commands) -> None:
    """Add the command to a command line."""
    watch = commands.add_parser("watch", help="print what crosses a threshold since the last time")
    watch.add_argument("--over", type=_amount, metavar="M3S", help="a release of so much or more")
    watch.add_argument("--rise", type=_amount, metavar="PERCENT", help="a rise of so much: 50%%")
    watch.add_argument("--stale", type=_amount, metavar="DAYS", help="no figure so long: 3d")
    watch.add_argument("--lang", choices=tuple(_WORDS), default="ru")
    add_data(watch)
    watch.set_defaults(run=_watch)


def _amount(text: str) -> float:
    try:
        return read_number(text.removesuffix("%").removesuffix("d"))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _watch(options: argparse.Namespace) -> int:
    rows = read_csv(options.data / DISCHARGE.file, DISCHARGE)
    readings = [to_reading(row) for row in rows if row["measure"] == "release"]
    found = list(_crossings(readings, options))
    path = options.data / _TOLD
    told = _told(path)
    new = [one for one in found if one.id not in told]
    for one in new:
        tell(one.words)
    write_whole(path, json.dumps(sorted(one.id for one in found), ensure_ascii=False))
    return CROSSED if new else DONE


def _told(path: Path) -> set[str]:
    """Return what was told the last time."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return {str(one) for one in said}
    except FileNotFoundError:
        return set()
    except (OSError, ValueError, TypeError) as error:
        cure = "Delete it: what crosses a threshold now is then told once more"
        raise DocumentError(path, f"it cannot be read ({error})", cure) from error


def _crossings(readings: Sequence[Reading], options: argparse.Namespace) -> Iterator[_Crossing]:
    words = _WORDS[options.lang]
    dated = sorted(
        (one for one in readings if one.chosen and one.date is not None),
        key=lambda one: (one.reservoir_id, str(one.date)),
    )
    for before, last in _last_two(dated):
        yield from _of_reservoir(before, last, options, words)
    latest = max((one.date for one in dated if one.date), default=None)
    if options.stale is not None and latest is not None:
        days = (datetime.now(UTC).date() - latest).days
        if days >= options.stale:
            yield _Crossing(f"stale {latest}", words["stale"].format(day=latest, days=days))


def _last_two(dated: Sequence[Reading]) -> Iterator[tuple[Reading | None, Reading]]:
    """Yield of each reservoir the last figure, with the one before it."""
    by_reservoir: dict[str, list[Reading]] = {}
    for one in dated:
        by_reservoir.setdefault(one.reservoir_id, []).append(one)
    for mine in by_reservoir.values():
        yield (mine[-2] if len(mine) > 1 else None), mine[-1]


def _of_reservoir(
    before: Reading | None, last: Reading, options: argparse.Namespace, words: Mapping[str, str]
) -> Iterator[_Crossing]:
    known = gazetteer().reservoirs.get(last.reservoir_id)
    told = {
        "name": getattr(known, f"name_{options.lang}", last.reservoir),
        "value": write_cell(last.discharge_m3s),
        "day": last.date,
    }
    least = last.discharge_m3s if last.discharge_m3s is not None else last.low_m3s
    if last.qualifier != "under" and options.over is not None and (least or 0) >= options.over:
        value, limit = write_cell(least), write_cell(options.over)
        said = words["over"].format(**told | {"value": value}, limit=limit)
        yield _Crossing(f"over {last.reservoir_id} {last.date} {value}", said)
    percent = _rise(before, last)
    if before and percent is not None and options.rise is not None and percent >= options.rise:
        said = words["rise"].format(
            **told,
            before=write_cell(before.discharge_m3s),
            before_day=before.date,
            percent=f"{percent:.0f}",
        )
        yield _Crossing(f"rise {last.reservoir_id} {last.date} {told['value']}", said)


def _rise(before: Reading | None, last: Reading) -> float | None:
    """Return by how many per cent a release rose, where both figures are exact and near."""
    if before is None or before.qualifier or last.qualifier:
        return None
    if before.date is None or last.date is None or (last.date - before.date).days > _NEAR_DAYS:
        return None
    if not before.discharge_m3s or last.discharge_m3s is None:
        return None
    return (last.discharge_m3s / before.discharge_m3s - 1) * 100
