"""The widgets that choose what is shown."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Controls:
    """The texts of this topic in one language."""

    day: str
    first_day: str
    second_day: str
    keep_days: str
    keep_days_help: str
    reservoirs: str
    regions: str
    placeholder: str
    choices: str
    scale: str
    scales: Mapping[str, str]
    period: str
    periods: Mapping[str, str]
    order: str
    orders: Mapping[str, str]
    preset_season: str
    preset_latest: str
    preset_week: str
    preset_year: str
    measure: str
    since: str
    until: str
    sort: str
    page: str
    document: str
    any_day: str
    ascending: str
    descending: str
    only_this_day: str
    no_bulletin_that_day: str
    chart: str
    charts: Mapping[str, str]
    least: str
    percent: str
    any_change: str


CONTROLS: dict[Language, Controls] = {
    "ru": Controls(
        day="Положение на дату",
        first_day="Первая дата",
        second_day="Вторая дата",
        keep_days="Цифра годится",
        keep_days_help="Берётся последняя цифра на выбранную дату или раньше, но не старше "
        "этого срока. Её собственная дата стоит в строке.",
        reservoirs="Водохранилища",
        regions="Области",
        placeholder="все",
        choices="Выбор",
        scale="Ось",
        scales={"log": "логарифмическая", "linear": "обычная"},
        period="Период",
        periods={"season": "с 1 марта", "year": "с 1 октября", "all": "всё время"},
        order="Порядок",
        orders={
            "bulletin": "как в сводке",
            "ratio": "во сколько раз изменилось",
            "difference": "на сколько м³/с изменилось",
            "region": "по областям, где изменилось больше",
        },
        preset_season="20 марта и 13 апреля 2025",
        preset_latest="две последние сводки",
        preset_week="за семь дней",
        preset_year="годом раньше",
        measure="Что показано",
        since="С даты",
        until="По дату",
        sort="Порядок строк",
        page="Страница",
        document="Документ",
        any_day="любая",
        ascending="по возрастанию",
        descending="по убыванию",
        only_this_day="только за этот день",
        no_bulletin_that_day="{day} (сводки нет)",
        chart="Вид графика",
        charts={
            "lines": "линии",
            "heatmap": "по дням",
            "panels": "по областям",
            "country": "на местности",
        },
        least="Не меньше, м³/с",
        percent="Не меньше, %",
        any_change="любое",
    ),
    "kk": Controls(
        day="Қай күнгі жағдай",
        first_day="Бірінші күн",
        second_day="Екінші күн",
        keep_days="Мән жарамды",
        keep_days_help="Таңдалған күнгі немесе одан бұрынғы соңғы мән алынады, бірақ осы мерзімнен "
        "ескі болмауы керек. Мәннің өз күні жолда тұрады.",
        reservoirs="Су қоймалары",
        regions="Облыстар",
        placeholder="барлығы",
        choices="Таңдау",
        scale="Ось",
        scales={"log": "логарифмдік", "linear": "кәдімгі"},
        period="Кезең",
        periods={"season": "1 наурыздан бері", "year": "1 қазаннан бері", "all": "барлық уақыт"},
        order="Реті",
        orders={
            "bulletin": "бюллетеньдегідей",
            "ratio": "неше есе өзгергені бойынша",
            "difference": "неше м³/с өзгергені бойынша",
            "region": "көбірек өзгерген облыстар бойынша",
        },
        preset_season="2025 жылғы 20 наурыз бен 13 сәуір",
        preset_latest="соңғы екі бюллетень",
        preset_week="жеті күн ішінде",
        preset_year="бір жыл бұрын",
        measure="Не көрсетілген",
        since="Басы",
        until="Соңы",
        sort="Жолдар реті",
        page="Бет",
        document="Құжат",
        any_day="кез келген",
        ascending="өсу ретімен",
        descending="кему ретімен",
        only_this_day="тек сол күні",
        no_bulletin_that_day="{day} (бюллетень жоқ)",
        chart="График түрі",
        charts={
            "lines": "сызықтар",
            "heatmap": "күндер бойынша",
            "panels": "облыстар бойынша",
            "country": "жер бетінде",
        },
        least="Кемінде, м³/с",
        percent="Кемінде, %",
        any_change="кез келген",
    ),
    "en": Controls(
        day="State on",
        first_day="First date",
        second_day="Second date",
        keep_days="A figure stands for",
        keep_days_help="The latest figure on or before the chosen date counts, but none older than "
        "this. Its own date stands in the row.",
        reservoirs="Reservoirs",
        regions="Regions",
        placeholder="all",
        choices="Choices",
        scale="Axis",
        scales={"log": "logarithmic", "linear": "linear"},
        period="Period",
        periods={"season": "since 1 March", "year": "since 1 October", "all": "all"},
        order="Order",
        orders={
            "bulletin": "as in the bulletin",
            "ratio": "by ratio",
            "difference": "by difference in m³/s",
            "region": "by region, most changed first",
        },
        preset_season="20 March and 13 April 2025",
        preset_latest="last two bulletins",
        preset_week="seven days",
        preset_year="a year before",
        measure="Shown",
        since="From",
        until="To",
        sort="Order of rows",
        page="Leaf",
        document="Document",
        any_day="any",
        ascending="ascending",
        descending="descending",
        only_this_day="that day only",
        no_bulletin_that_day="{day} (no bulletin)",
        chart="Chart",
        charts={
            "lines": "lines",
            "heatmap": "day by day",
            "panels": "by region",
            "country": "on the ground",
        },
        least="At least, m³/s",
        percent="At least, %",
        any_change="any",
    ),
}
