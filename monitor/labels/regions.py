"""The page of sums by region and of rivers."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Regions:
    """The texts of this topic in one language."""

    heading: str
    rule: str
    sentence: str
    none: str
    chart_alt: str
    above: str
    counted: str
    disputed: str
    corrected: str
    chains_heading: str
    chains_rule: str
    chains_chart_alt: str
    chain_lowest: str
    chain_no_lowest: str
    chain_not_in_table: str


REGIONS: dict[Language, Regions] = {
    "ru": Regions(
        heading="Области: {a} и {b}",
        rule="Сумма опубликованных сбросов: складываются только точные числа и нули, о которых "
        "источники не расходятся, и только у водохранилищ, которые есть в обеих датах. "
        "Вода одной реки считается один раз: из водохранилищ друг под другом берётся нижнее. "
        "Это не сток области.",
        sentence="Сумма есть у {have} из {all} областей. Больше всего изменилась: {name}, "
        "{a} → {b} м³/с ({difference}).",
        none="Ни в одной области нет водохранилища с точной цифрой в обе даты.",
        chart_alt="Суммы опубликованных сбросов по областям в две даты, м³/с",
        above="выше на той же реке: {count}",
        counted="{counted} из {known}",
        disputed="источники расходятся: {count}",
        corrected="исправлено вручную: {count}",
        chains_heading="Каскады сверху вниз по реке",
        chains_rule="Водохранилища одной реки сбрасывают ту же воду, поэтому их не складывают; "
        "воду всей цепочки показывает нижнее из них.",
        chains_chart_alt="Сбросы по каскадам сверху вниз в две даты, м³/с",
        chain_lowest="Нижнее по течению с цифрой в обе даты: {name}, {a} → {b} м³/с.",
        chain_no_lowest="Ни у одного нет цифры в обе даты.",
        chain_not_in_table="нет в таблице",
    ),
    "kk": Regions(
        heading="Облыстар: {a} және {b}",
        rule="Жарияланған мәндердің жиыны: дереккөздері келісетін нақты сандар мен нөлдер ғана "
        "және тек екі күнде де мәні бар су қоймалары қосылады. "
        "Бір өзеннің суы бір рет саналады: бірінің астында бірі тұрғандардан ең төменгісі алынады. "
        "Бұл — облыстың ағындысы емес.",
        sentence="Жиыны бар облыстар: {have} (барлығы {all}). Ең көп өзгергені: {name}, "
        "{a} → {b} м³/с ({difference}).",
        none="Ешбір облыста екі күнде де нақты мәні бар су қоймасы жоқ.",
        chart_alt="Екі күндегі жарияланған мәндердің облыстар бойынша жиыны, м³/с",
        above="сол өзеннің жоғарысындағысы: {count}",
        counted="{counted} / {known}",
        disputed="дереккөздер келіспейтіні: {count}",
        corrected="қолмен түзетілгені: {count}",
        chains_heading="Каскадтар: өзеннің жоғарысынан төменіне қарай",
        chains_rule="Бір өзендегі су қоймалары бір суды жібереді, сондықтан олар қосылмайды; бүкіл "
        "тізбектің суын ең төменгісі көрсетеді.",
        chains_chart_alt="Екі күнде каскадтар бойымен жіберілген су, м³/с",
        chain_lowest="Ағыспен ең төменгісі, екі күнде де мәні бар: {name}, {a} → {b} м³/с.",
        chain_no_lowest="Ешқайсысында екі күннің де мәні жоқ.",
        chain_not_in_table="кестеде жоқ",
    ),
    "en": Regions(
        heading="Regions: {a} and {b}",
        rule="Sum of published releases: only exact numbers and zeros on which sources "
        "agree, only of reservoirs that have one on both dates. The water of a river is "
        "counted once: of reservoirs below each other the lowest. "
        "It is not the runoff of a region.",
        sentence="{have} of {all} regions have a sum. Largest change: {name}, {a} → {b} m³/s "
        "({difference}).",
        none="No region has a reservoir with an exact number on both dates.",
        chart_alt="Sums of published releases by region on two dates, m³/s",
        above="higher on the same river: {count}",
        counted="{counted} of {known}",
        disputed="sources differ on {count}",
        corrected="corrected by hand: {count}",
        chains_heading="Rivers from upstream to downstream",
        chains_rule="Reservoirs of one river release the same water, so they are not added up; the "
        "lowest of them shows the water of the whole chain.",
        chains_chart_alt="Releases along each river on two dates, m³/s",
        chain_lowest="Furthest downstream with a figure on both dates: {name}, {a} → {b} m³/s.",
        chain_no_lowest="None has a figure on both dates.",
        chain_not_in_table="not in the table",
    ),
}
