"""The page of all figures."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Table:
    """The texts of this topic in one language."""

    heading: str
    sentence: str
    empty: str
    leaf: str
    reversed: str
    rule: str


TABLE: dict[Language, Table] = {
    "ru": Table(
        heading="Все цифры",
        sentence="Показано {rows} из {all}. В файле те же строки, столбцы и порядок.",
        empty="Под этот отбор не подходит ни одна строка.",
        leaf="На странице строки {first}–{last}; в файле все {rows}.",
        reversed="Первый день позже последнего: таких строк быть не может.",
        rule="Все прочитанные цифры по отбору в адресе, каждая со своей фразой; выбранная для "
        "дня отмечена.",
    ),
    "kk": Table(
        heading="Барлық мәндер",
        sentence="Көрсетілгені: {rows} (барлығы {all}). Файлда сол жолдар, бағандар және сол рет.",
        empty="Бұл іріктеуге бірде-бір жол сай келмейді.",
        leaf="Бұл бетте {first}–{last} жолдар; файлда барлығы {rows}.",
        reversed="Бірінші күн соңғысынан кейін: мұндай жол болмайды.",
        rule="Мекенжайдағы іріктеу бойынша оқылған барлық мәндер, әрқайсысы өз сөйлемімен; күн "
        "үшін таңдалғаны белгіленген.",
    ),
    "en": Table(
        heading="All figures",
        sentence="{rows} of {all} shown. The file has the same rows, columns and order.",
        empty="No row fits this filter.",
        leaf="This leaf shows rows {first}–{last}; the file has all {rows}.",
        reversed="The first day is after the last: there can be no such row.",
        rule="All figures read that fit the filter in the address, each with its sentence; the "
        "one chosen for its day is marked.",
    ),
}
