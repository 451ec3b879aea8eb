"""What reservoirs hold: how full they are, their volume, the room left, the level."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Storage:
    """The texts of this topic in one language."""

    heading: str
    measures: Mapping[str, str]
    units: Mapping[str, str]
    skipped_heading: str


STORAGE: dict[Language, Storage] = {
    "ru": Storage(
        heading="Наполнение",
        measures={
            "fill_percent": "наполнение",
            "stored_mcm": "объём воды",
            "free_mcm": "свободный объём",
            "level_m": "уровень воды",
        },
        units={"%": "%", "million m³": "млн м³", "m": "м"},
        skipped_heading="О наполнении не взято",
    ),
    "kk": Storage(
        heading="Толуы",
        measures={
            "fill_percent": "толуы",
            "stored_mcm": "су көлемі",
            "free_mcm": "бос көлем",
            "level_m": "су деңгейі",
        },
        units={"%": "%", "million m³": "млн м³", "m": "м"},
        skipped_heading="Толуы туралы алынбағаны",
    ),
    "en": Storage(
        heading="Fill",
        measures={
            "fill_percent": "fill",
            "stored_mcm": "water stored",
            "free_mcm": "free room",
            "level_m": "water level",
        },
        units={"%": "%", "million m³": "million m³", "m": "m"},
        skipped_heading="Of fill not taken",
    ),
}
