"""How a language writes numbers, days and counted nouns."""

from dataclasses import dataclass

from monitor.labels.languages import Forms, Language


@dataclass(frozen=True)
class Writing:
    """The texts of this topic in one language."""

    language_name: str
    decimal: str
    thousands: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    day_pattern: str
    short_day_pattern: str
    days: Forms
    days_old: Forms
    reservoirs: Forms
    figures: Forms
    rows: Forms
    unit: str


WRITING: dict[Language, Writing] = {
    "ru": Writing(
        language_name="Русский",
        decimal=",",
        thousands="\u00a0",
        months=(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ),
        months_short=(
            "янв",
            "фев",
            "мар",
            "апр",
            "мая",
            "июн",
            "июл",
            "авг",
            "сен",
            "окт",
            "ноя",
            "дек",
        ),
        day_pattern="{day}\u00a0{month} {year}",
        short_day_pattern="{day}\u00a0{month}",
        days=("день", "дня", "дней"),
        days_old=("дня", "дней", "дней"),
        reservoirs=("водохранилище", "водохранилища", "водохранилищ"),
        figures=("цифра", "цифры", "цифр"),
        rows=("строка", "строки", "строк"),
        unit="м³/с",
    ),
    "kk": Writing(
        language_name="Қазақша",
        decimal=",",
        thousands="\u00a0",
        months=(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан",
        ),
        months_short=(
            "қаң",
            "ақп",
            "нау",
            "сәу",
            "мам",
            "мау",
            "шіл",
            "там",
            "қыр",
            "қаз",
            "қар",
            "жел",
        ),
        day_pattern="{year} жылғы {day}\u00a0{month}",
        short_day_pattern="{day}\u00a0{month}",
        days=("күн",),
        days_old=("күннен",),
        reservoirs=("су қоймасы",),
        figures=("мән",),
        rows=("жол",),
        unit="м³/с",
    ),
    "en": Writing(
        language_name="English",
        decimal=".",
        thousands=",",
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        months_short=(
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "May",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Oct",
            "Nov",
            "Dec",
        ),
        day_pattern="{day}\u00a0{month} {year}",
        short_day_pattern="{day}\u00a0{month}",
        days=("day", "days"),
        days_old=("day", "days"),
        reservoirs=("reservoir", "reservoirs"),
        figures=("figure", "figures"),
        rows=("row", "rows"),
        unit="m³/s",
    ),
}
