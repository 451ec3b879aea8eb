"""The sentence behind a figure."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Quote:
    """The texts of this topic in one language."""

    title: str
    open: str
    as_of: str
    published: str
    unknown: str
    rule: str
    flags: str
    source: str
    document: str
    note: str
    transcribed: str
    text_changed: str
    not_chosen: str


QUOTE: dict[Language, Quote] = {
    "ru": Quote(
        title="Откуда эта цифра",
        open="Открыть в тексте сводки",
        as_of="На дату",
        published="Опубликовано",
        unknown="неизвестно",
        rule="Как прочитано",
        flags="Пометки",
        source="Адрес",
        document="Документ",
        note="Примечание",
        transcribed="Фразы нет: цифра переписана вручную со страницы по ссылке.",
        text_changed="Текст документа с тех пор изменился; показана фраза из таблицы.",
        not_chosen="Для этого дня выбрана другая цифра; эта оставлена рядом.",
    ),
    "kk": Quote(
        title="Бұл мән қайдан алынған",
        open="Бюллетень мәтінінен ашу",
        as_of="Қай күнгі",
        published="Жарияланған",
        unknown="белгісіз",
        rule="Қалай оқылған",
        flags="Белгілер",
        source="Мекенжайы",
        document="Құжат",
        note="Түсініктеме",
        transcribed="Сөйлемі жоқ: мән сілтемедегі беттен қолмен көшірілген.",
        text_changed="Содан бері құжаттың мәтіні өзгерген; кестедегі сөйлем көрсетілді.",
        not_chosen="Бұл күн үшін басқа мән таңдалған; бұл мән қасында сақталған.",
    ),
    "en": Quote(
        title="Where this figure is from",
        open="Open in the text of the bulletin",
        as_of="For the day",
        published="Published",
        unknown="unknown",
        rule="How it was read",
        flags="Flags",
        source="Address",
        document="Document",
        note="Note",
        transcribed="No sentence: the figure was copied by hand from the cited page.",
        text_changed="The text has changed since; shown is the sentence from the table.",
        not_chosen="Another figure was chosen for this day; this one is kept beside it.",
    ),
}
