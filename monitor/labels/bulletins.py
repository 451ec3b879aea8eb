"""The page of the bulletins' own texts."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Bulletins:
    """The texts of this topic in one language."""

    heading: str
    none: str
    nothing: str
    sentence: str
    legend: str
    transcribed: str
    unreadable: str
    without: str
    published: str
    skipped_heading: str
    skipped_none: str
    remarks_heading: str
    differs: str
    mark_read: str
    mark_skipped: str
    mark_remark: str


BULLETINS: dict[Language, Bulletins] = {
    "ru": Bulletins(
        heading="Сводки",
        none="Ни одной сводки ещё не прочитано.",
        nothing="ничего не прочитано",
        sentence="Прочитано: {figures}; не взято: {skipped}; замечаний: {remarks}.",
        legend="Обозначения:",
        transcribed="Эти цифры переписаны вручную со страниц по ссылкам; самих текстов в "
        "архиве нет.",
        unreadable="Текст документа прочитать не удалось.",
        without="Остальные статьи документа (ничего не прочитано и не пропущено): {count}",
        published="опубликовано {day}",
        skipped_heading="Не взято в таблицу",
        skipped_none="Всё, что прочитано в этом документе, взято в таблицу.",
        remarks_heading="Сказано без цифр",
        differs="Текст документа изменился после чтения: пометки показаны только там, где "
        "фраза стоит на прежнем месте. Выполните «suqoima update».",
        mark_read="взято в таблицу",
        mark_skipped="не взято: причина рядом",
        mark_remark="замечание без цифры",
    ),
    "kk": Bulletins(
        heading="Бюллетеньдер",
        none="Әзірге бірде-бір бюллетень оқылған жоқ.",
        nothing="ештеңе оқылмаған",
        sentence="Оқылғаны: {figures}; алынбағаны: {skipped}; ескертпелер: {remarks}.",
        legend="Белгілер:",
        transcribed="Бұл мәндер сілтемедегі беттерден қолмен көшірілген; мәтіндердің өзі "
        "мұрағатта жоқ.",
        unreadable="Құжаттың мәтінін оқу мүмкін болмады.",
        without="Құжаттың басқа мақалалары (ештеңе оқылмаған, ештеңе қалдырылмаған): {count}",
        published="жарияланған күні: {day}",
        skipped_heading="Кестеге алынбағаны",
        skipped_none="Бұл құжаттан оқылғанның бәрі кестеге алынған.",
        remarks_heading="Сансыз айтылғаны",
        differs="Құжаттың мәтіні оқылғаннан кейін өзгерген: белгілер сөйлем бұрынғы орнында "
        "тұрған жерде ғана көрсетілген. «suqoima update» пәрменін орындаңыз.",
        mark_read="кестеге алынған",
        mark_skipped="алынбаған: себебі қасында",
        mark_remark="сансыз ескертпе",
    ),
    "en": Bulletins(
        heading="Bulletins",
        none="No bulletin has been read yet.",
        nothing="nothing was read",
        sentence="Read: {figures}; not taken: {skipped}; remarks: {remarks}.",
        legend="Marks:",
        transcribed="These figures were copied by hand from the cited pages; the texts "
        "themselves are not in the archive.",
        unreadable="The text of this document cannot be read.",
        without="Other articles of the document (nothing read, nothing skipped): {count}",
        published="published {day}",
        skipped_heading="Not taken into the table",
        skipped_none="Everything read in this document was taken into the table.",
        remarks_heading="Said without numbers",
        differs="The text has changed since it was read: marks are shown only where a "
        "sentence still stands in its place. Run “suqoima update”.",
        mark_read="taken into the table",
        mark_skipped="not taken: the reason stands beside it",
        mark_remark="remark without a number",
    ),
}
