"""What reservoirs hold: how full they are, their volume, the room left, the level."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Storage:
    """The texts of this topic in one language."""

    heading: str
    page_heading: str
    sentence: str
    named: str
    chart_alt: str
    marks: str
    table_heading: str
    none: str
    rule: str
    measures: Mapping[str, str]
    units: Mapping[str, str]
    skipped_heading: str


STORAGE: dict[Language, Storage] = {
    "ru": Storage(
        heading="Наполнение",
        page_heading="Наполнение водохранилищ на {day}",
        sentence="Есть цифры: {reservoirs}; наполнение в процентах — у {filled}, из них не "
        "старше {days} — у {fresh}.",
        named="Наполнение: {names}.",
        chart_alt="Наполнение водохранилищ в процентах, полоса от нуля на каждое",
        marks="Закрашено: точная цифра не старше {days}; пустая полоса: старше, около, не более "
        "или не менее. Черта — полное водохранилище. Из объёма проценты не вычисляются.",
        table_heading="Последнее опубликованное каждой величины",
        none="О наполнении в таблице ничего нет.",
        rule="Для каждого водохранилища и величины — последняя выбранная цифра не позже дня.",
        measures={
            "fill_percent": "наполнение",
            "stored_mcm": "объём воды",
            "free_mcm": "свободный объём",
            "level_m": "уровень воды",
        },
        units={"%": "%", "million m³": "млн\u00a0м³", "m": "м"},
        skipped_heading="О наполнении не взято",
    ),
    "kk": Storage(
        heading="Толуы",
        page_heading="Су қоймаларының толуы, {day}",
        sentence="Мәні бары: {reservoirs}; толуы пайызбен — {filled}, оның ішінде {days} "
        "аспайтыны: {fresh}.",
        named="Толуы: {names}.",
        chart_alt="Су қоймаларының толуы пайызбен, әрқайсысына нөлден басталатын жолақ",
        marks="Боялғаны: жасы {days} аспайтын дәл мән; бос жолақ: одан ескі, шамамен, көп "
        "дегенде немесе кемінде. Сызық — толық су қоймасы. Пайыз көлемнен есептелмейді.",
        table_heading="Әр шаманың соңғы жарияланғаны",
        none="Кестеде толуы туралы ештеңе жоқ.",
        rule="Әр су қоймасы мен шамаға — сол күннен кешікпейтін соңғы таңдалған мән.",
        measures={
            "fill_percent": "толуы",
            "stored_mcm": "су көлемі",
            "free_mcm": "бос көлем",
            "level_m": "су деңгейі",
        },
        units={"%": "%", "million m³": "млн\u00a0м³", "m": "м"},
        skipped_heading="Толуы туралы алынбағаны",
    ),
    "en": Storage(
        heading="Fill",
        page_heading="How full the reservoirs are, {day}",
        sentence="Something is known of {reservoirs}; the fill in per cent of {filled}, not older "
        "than {days} of {fresh}.",
        named="Fill: {names}.",
        chart_alt="Fill of the reservoirs in per cent, a bar from zero for each",
        marks="Filled: an exact figure not older than {days}; a hollow bar: older, about, at most "
        "or at least. The line is a full reservoir. No per cent is worked out from a volume.",
        table_heading="The last published figure of each measure",
        none="The table says nothing of fill.",
        rule="For each reservoir and measure the last chosen figure not later than the day.",
        measures={
            "fill_percent": "fill",
            "stored_mcm": "water stored",
            "free_mcm": "free room",
            "level_m": "water level",
        },
        units={"%": "%", "million m³": "million\u00a0m³", "m": "m"},
        skipped_heading="Of fill not taken",
    ),
}
