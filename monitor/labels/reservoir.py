"""The page of one reservoir."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Reservoir:
    """The texts of this topic in one language."""

    choose: str
    open: str
    none: str
    last: str
    since: str
    first: str
    year_before: str
    earlier: str
    unknown: str
    years_heading: str
    years_alt: str
    years_marks: str
    season_heading: str
    balance_heading: str
    balance_rule: str
    figures_heading: str
    neighbours_heading: str
    upstream: str
    downstream: str
    nobody: str
    facts_heading: str
    river: str
    volume: str
    most: str
    built: str
    credit: str


RESERVOIR: dict[Language, Reservoir] = {
    "ru": Reservoir(
        choose="Водохранилище",
        open="Страница водохранилища",
        none="В таблице нет ни одной цифры этого водохранилища с датой.",
        last="Последний известный сброс",
        since="С предыдущей цифры ({day})",
        first="первая цифра",
        year_before="Годом раньше, ±{days}",
        earlier="В прежние годы, ±{days}",
        unknown="нет цифры",
        years_heading="Сбросы по годам",
        years_alt="Сбросы водохранилища по дням года, линия на каждый год, м³/с",
        years_marks="Цветом выделен последний год. Ось логарифмическая; линия прервана там, где "
        "цифр нет дольше {days}.",
        season_heading="Сброс и приток за гидрологический год",
        balance_heading="Приток и сброс в один день",
        balance_rule="Разность двух опубликованных расходов, м³/с: сколько воды прибывает или "
        "убывает, если других потерь и отборов нет. Это не измерение объёма.",
        figures_heading="Все цифры с фразами и источниками",
        neighbours_heading="Соседи по реке",
        upstream="Выше",
        downstream="Ниже",
        nobody="В справочнике соседей по реке нет.",
        facts_heading="Что известно о сооружении",
        river="Река: {value}",
        volume="Полный объём: {value} млн м³",
        most="Наибольший сброс сооружений: {value} м³/с",
        built="Год: {value}",
        credit="Источники справочника: {value}",
    ),
    "kk": Reservoir(
        choose="Су қоймасы",
        open="Су қоймасының беті",
        none="Кестеде бұл су қоймасының күні көрсетілген бірде-бір мәні жоқ.",
        last="Соңғы белгілі су жіберу",
        since="Алдыңғы мәннен бері ({day})",
        first="алғашқы мән",
        year_before="Бір жыл бұрын, ±{days}",
        earlier="Бұрынғы жылдары, ±{days}",
        unknown="мән жоқ",
        years_heading="Жылдар бойынша су жіберу",
        years_alt="Су қоймасынан жыл күндері бойынша су жіберу, әр жылға бір сызық, м³/с",
        years_marks="Соңғы жыл түспен бөлінген. Ось логарифмдік; мән болмаған уақыт ұзақтығы "
        "{days} асса, сызық үзіледі.",
        season_heading="Гидрологиялық жылдағы су жіберу және келетін су",
        balance_heading="Бір күнгі келетін су және су жіберу",
        balance_rule="Жарияланған екі шығынның айырмасы, м³/с: басқа шығын мен алу болмаса, "
        "судың қанша қосылатыны не кемитіні. Бұл көлемді өлшеу емес.",
        figures_heading="Сөйлемдері мен дереккөздері бар барлық мәндер",
        neighbours_heading="Өзендегі көршілер",
        upstream="Жоғары",
        downstream="Төмен",
        nobody="Анықтамалықта өзендегі көршілері жоқ.",
        facts_heading="Құрылыс туралы белгілісі",
        river="Өзен: {value}",
        volume="Толық көлемі: {value} млн м³",
        most="Құрылыстың ең көп су жіберуі: {value} м³/с",
        built="Жылы: {value}",
        credit="Анықтамалық дереккөздері: {value}",
    ),
    "en": Reservoir(
        choose="Reservoir",
        open="Page of the reservoir",
        none="The table has no dated figure of this reservoir.",
        last="Last known release",
        since="Since the figure before ({day})",
        first="the first figure",
        year_before="A year before, ±{days}",
        earlier="In earlier years, ±{days}",
        unknown="no figure",
        years_heading="Releases by year",
        years_alt="Releases of the reservoir by day of the year, a line for each year, m³/s",
        years_marks="The latest year is in colour. The axis is logarithmic; a line is broken where "
        "there is no figure for longer than {days}.",
        season_heading="Release and inflow over the hydrological year",
        balance_heading="Inflow and release of one day",
        balance_rule="The difference of two published flows, m³/s: how much water is gained or "
        "lost if nothing else is taken. It is no measurement of volume.",
        figures_heading="All figures with their sentences and sources",
        neighbours_heading="Neighbours on the river",
        upstream="Upstream",
        downstream="Downstream",
        nobody="The gazetteer knows no neighbours on the river.",
        facts_heading="What is known of the works",
        river="River: {value}",
        volume="Full volume: {value} million m³",
        most="Most the works can release: {value} m³/s",
        built="Year: {value}",
        credit="Sources of the gazetteer: {value}",
    ),
}
