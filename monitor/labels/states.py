"""What a figure is, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class States:
    """The texts of this topic in one language."""

    states: Mapping[str, str]
    shared_value: str
    about: str
    over: str
    under: str
    qualifiers: Mapping[str, str]
    measures: Mapping[str, str]
    shared: Mapping[str, str]
    directions: Mapping[str, str]
    from_zero: str
    to_zero: str
    last_known: str
    true: str
    false: str


STATES: dict[Language, States] = {
    "ru": States(
        states={
            "number": "число",
            "zero": "ноль",
            "about": "приблизительно",
            "bound": "граница",
            "range": "диапазон",
            "shared-unstated": "одно число на несколько водохранилищ",
            "no-number": "упомянуто без числа",
            "past-peak": "пик в области пройден",
            "not-mentioned": "не упомянуто",
            "not-seen": "полной сводки за эти дни нет",
        },
        shared_value="{value} (на несколько)",
        about="≈\u00a0{value}",
        over="свыше\u00a0{value}",
        under="до\u00a0{value}",
        qualifiers={
            "": "",
            "about": "около",
            "over": "свыше",
            "under": "до",
            "range": "диапазон",
        },
        measures={"release": "сброс", "inflow": "приток", "planned": "объявлено"},
        shared={"": "", "each": "по столько из каждого", "unstated": "одно число на несколько"},
        directions={"rise": "▲ рост", "fall": "▼ снижение", "unchanged": "● без изменений", "": ""},
        from_zero="▲ рост с нуля",
        to_zero="▼ снижение до нуля",
        last_known="последнее: {value} м³/с, {day}",
        true="да",
        false="нет",
    ),
    "kk": States(
        states={
            "number": "сан",
            "zero": "нөл",
            "about": "шамамен",
            "bound": "шек",
            "range": "аралық",
            "shared-unstated": "бірнеше су қоймасына бір сан",
            "no-number": "сансыз аталған",
            "past-peak": "облыста тасқын шыңы өтті",
            "not-mentioned": "аталмаған",
            "not-seen": "бұл күндердің толық бюллетені жоқ",
        },
        shared_value="{value} (бірнешеуіне)",
        about="≈\u00a0{value}",
        over=">\u00a0{value}",
        under="≤\u00a0{value}",
        qualifiers={
            "": "",
            "about": "шамамен",
            "over": "астам",
            "under": "дейін",
            "range": "аралық",
        },
        measures={"release": "су жіберу", "inflow": "құйылым", "planned": "жарияланған"},
        shared={"": "", "each": "әрқайсысынан осынша", "unstated": "бірнешеуіне бір сан"},
        directions={"rise": "▲ өсу", "fall": "▼ кему", "unchanged": "● өзгеріссіз", "": ""},
        from_zero="▲ нөлден өсу",
        to_zero="▼ нөлге дейін кему",
        last_known="соңғысы: {value} м³/с, {day}",
        true="иә",
        false="жоқ",
    ),
    "en": States(
        states={
            "number": "number",
            "zero": "zero",
            "about": "approximate",
            "bound": "bound",
            "range": "range",
            "shared-unstated": "one number for several reservoirs",
            "no-number": "mentioned without a number",
            "past-peak": "region past its peak",
            "not-mentioned": "not mentioned",
            "not-seen": "no full bulletin for these days",
        },
        shared_value="{value} (for several)",
        about="≈\u00a0{value}",
        over="over\u00a0{value}",
        under="up\u00a0to\u00a0{value}",
        qualifiers={"": "", "about": "about", "over": "over", "under": "up to", "range": "range"},
        measures={"release": "release", "inflow": "inflow", "planned": "announced"},
        shared={"": "", "each": "this much from each", "unstated": "one number for several"},
        directions={"rise": "▲ rise", "fall": "▼ fall", "unchanged": "● unchanged", "": ""},
        from_zero="▲ rise from zero",
        to_zero="▼ fall to zero",
        last_known="last: {value} m³/s, {day}",
        true="yes",
        false="no",
    ),
}
