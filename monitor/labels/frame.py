"""The frame around every page: its name, the way to the others, the age of the data."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Frame:
    """The texts of this topic in one language."""

    app_title: str
    language_choice: str
    pages: Mapping[str, str]
    packaged: str
    latest_today: str
    latest_old: str
    later_figures: str
    newer: str
    fetch_failed: str
    empty: str
    footer: str
    link_title: str
    link_hint: str
    table_broken: str
    problems: Mapping[str, str]
    problems_title: str
    problems_more: str
    open_hint: str
    first_rows: str


FRAME: dict[Language, Frame] = {
    "ru": Frame(
        app_title="Сбросы водохранилищ Казахстана",
        language_choice="Язык",
        pages={
            "season": "Сезон",
            "compare": "Сравнение",
            "regions": "Области",
            "fill": "Наполнение",
            "reservoir": "Водохранилище",
            "table": "Таблица",
            "bulletins": "Сводки",
            "about": "О данных",
        },
        packaged="Показаны таблицы, которые идут с программой: они не обновляются. Свои назовёт "
        "«suqoima dashboard --data ПАПКА».",
        latest_today="Последняя сводка: {day}.",
        latest_old="Последняя сводка: {day}, {age} назад. Это не сегодняшнее положение.",
        later_figures="Позже есть лишь отдельные цифры, последняя за {day}.",
        newer="Появились более новые данные: показать их",
        fetch_failed="Последняя попытка получить новости министерства ({day}) не удалась: "
        "новых сводок может не хватать. Причину назовёт «suqoima fetch».",
        empty="В таблице ещё нет ни одной цифры. Положите сводки в data/bulletins и выполните "
        "«suqoima update».",
        footer="Источник: сводки Министерства водных ресурсов и ирригации РК. Версия данных: "
        "{version}.",
        link_title="Ссылка на этот вид",
        link_hint="Ссылка хранит даты, выбор и версию данных: у коллеги откроется то же самое.",
        table_broken="Таблицу прочитать не удалось.",
        problems={
            "malformed": "{parameter}={value}: такое значение прочитать нельзя, оно не учтено",
            "outside": "{parameter}={value}: учитываются только дни с {first} по {last} год, "
            "этот не учтён",
            "unknown": "{parameter}={value}: в этих данных такого нет, значение не учтено",
            "repeated": "{parameter}={value}: параметр повторён, учтено только первое значение",
            "parameter": "{parameter}={value}: такого параметра нет",
            "changed": "ссылка сделана на версии данных {value}; с тех пор данные изменились",
            "unused": "{parameter}={value}: на этой странице не действует",
            "beyond": "{parameter}={value}: такого листа нет, показан последний",
        },
        problems_title="Не всё в адресе страницы удалось прочитать:",
        problems_more="… и ещё {count}",
        open_hint="Нажмите на строку, чтобы увидеть её фразу в сводке.",
        first_rows="Показаны первые {most} строк из {rows}; сузьте выбор.",
    ),
    "kk": Frame(
        app_title="Қазақстан су қоймаларынан су жіберу",
        language_choice="Тіл",
        pages={
            "season": "Маусым",
            "compare": "Салыстыру",
            "regions": "Облыстар",
            "fill": "Толуы",
            "reservoir": "Су қоймасы",
            "table": "Кесте",
            "bulletins": "Бюллетеньдер",
            "about": "Деректер туралы",
        },
        packaged="Бағдарламамен бірге келген кестелер көрсетілген: олар жаңармайды. Өз кестеңіз: "
        "«suqoima dashboard --data ПАПКА».",
        latest_today="Соңғы бюллетень: {day}.",
        latest_old="Соңғы бюллетень: {day}, содан бері {age} өтті. Бұл — бүгінгі жағдай емес.",
        later_figures="Одан кейін жекелеген мәндер ғана бар, соңғысы — {day}.",
        newer="Жаңарақ деректер шықты: соларды көрсету",
        fetch_failed="Министрлік жаңалықтарын соңғы рет ({day}) алу сәтсіз аяқталды: "
        "жаңа бюллетеньдер жетпей тұруы мүмкін. Себебін «suqoima fetch» пәрмені айтады.",
        empty="Кестеде әзірге бірде-бір мән жоқ. Бюллетеньдерді data/bulletins қалтасына салып, "
        "«suqoima update» пәрменін орындаңыз.",
        footer="Дереккөз: ҚР Су ресурстары және ирригация министрлігінің бюллетеньдері. "
        "Деректер нұсқасы: {version}.",
        link_title="Осы көріністің сілтемесі",
        link_hint="Сілтемеде күндер, таңдау және деректер нұсқасы сақталады: әріптесіңіз дәл осыны "
        "көреді.",
        table_broken="Кестені оқу мүмкін болмады.",
        problems={
            "malformed": "{parameter}={value}: мұндай мәнді оқу мүмкін емес, ол ескерілмеді",
            "outside": "{parameter}={value}: тек {first}–{last} жылдардағы күндер ескеріледі, "
            "бұл күн ескерілмеді",
            "unknown": "{parameter}={value}: бұл деректерде ондай жоқ, ол ескерілмеді",
            "repeated": "{parameter}={value}: параметр қайталанған, тек бірінші мәні ескерілді",
            "parameter": "{parameter}={value}: мұндай параметр жоқ",
            "changed": "сілтеме деректердің {value} нұсқасында жасалған; содан бері деректер "
            "өзгерді",
            "unused": "{parameter}={value}: бұл бетте қолданылмайды",
            "beyond": "{parameter}={value}: мұндай парақ жоқ, соңғысы көрсетілген",
        },
        problems_title="Бет мекенжайындағының бәрін оқу мүмкін болмады:",
        problems_more="… және тағы {count}",
        open_hint="Мәннің бюллетеньдегі сөйлемін көру үшін жолды басыңыз.",
        first_rows="{rows} жолдың алғашқы {most} жолы көрсетілген; таңдауды тарылтыңыз.",
    ),
    "en": Frame(
        app_title="Releases of Kazakhstan's reservoirs",
        language_choice="Language",
        pages={
            "season": "Season",
            "compare": "Compare",
            "regions": "Regions",
            "fill": "Fill",
            "reservoir": "Reservoir",
            "table": "Table",
            "bulletins": "Bulletins",
            "about": "About",
        },
        packaged="These are the tables that came with the program, which nobody updates. For "
        "yours: “suqoima dashboard --data DIR”.",
        latest_today="Latest bulletin: {day}.",
        latest_old="Latest bulletin: {day}, {age} ago. This is not the state today.",
        later_figures="Later there are only single figures, the last of {day}.",
        newer="Newer data has arrived: show it",
        fetch_failed="The last attempt to fetch the ministry's news ({day}) failed: "
        "new bulletins may be missing. “suqoima fetch” says why.",
        empty="There is no figure in the table yet. Put bulletins into data/bulletins and run "
        "“suqoima update”.",
        footer="Source: bulletins of Kazakhstan's Ministry of Water Resources and Irrigation. "
        "Data version: {version}.",
        link_title="Link to this view",
        link_hint="The link keeps dates, choices and the version of the data: a colleague sees the "
        "same.",
        table_broken="The table cannot be read.",
        problems={
            "malformed": "{parameter}={value}: this value cannot be read and was left aside",
            "outside": "{parameter}={value}: only days from {first} to {last} count; left aside",
            "unknown": "{parameter}={value}: there is no such thing in this data; left aside",
            "repeated": "{parameter}={value}: given more than once; only the first value counts",
            "parameter": "{parameter}={value}: there is no such parameter",
            "changed": "the link was made on data version {value}; the data has changed since",
            "unused": "{parameter}={value}: has no effect on this page",
            "beyond": "{parameter}={value}: there is no such leaf; the last one is shown",
        },
        problems_title="Not everything in the address of this page could be used:",
        problems_more="… and {count} more",
        open_hint="Press a row to see its sentence in the bulletin.",
        first_rows="The first {most} of {rows} rows are shown; narrow the choice.",
    ),
}
