"""Bringing bulletins in."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Intake:
    """The texts of this topic in one language."""

    title: str
    private: str
    off: str
    upload: str
    paste: str
    look: str
    pasted: str
    many: str
    refusals: Mapping[str, str]
    published: str
    would_take: str
    as_of: str
    outcomes: Mapping[str, str]
    supported: str
    differs: str
    keep: str
    drop: str
    kept: str


INTAKE: dict[Language, Intake] = {
    "ru": Intake(
        title="Добавить сводку",
        private="Сначала видите только вы: что будет прочитано и что нет. В общую таблицу "
        "сводка попадёт, когда вы её оставите.",
        off="Добавление сводок на этом сервере выключено.",
        upload="Файлы txt или html",
        paste="Или вставьте текст",
        look="Показать, что будет прочитано",
        pasted="Вставленный текст",
        many="За один раз показываются первые {most} файлов; остальные добавьте потом.",
        refusals={
            "kind": "Такой файл не читается: нужен txt, html или htm.",
            "large": "Файл слишком велик: не больше {most}\u00a0МБ.",
            "empty": "Файл пуст.",
            "unread": "Этот документ прочитать не удалось; остальные это не задевает.",
        },
        published="День публикации (на странице он не указан)",
        would_take="Будет взято в таблицу",
        as_of="На дату: {day} ({origin}) — {figures}",
        outcomes={
            "new": "Такой сводки в архиве ещё нет.",
            "known": "Этот самый документ уже есть в архиве: {document}.",
            "republished": "Та же сводка уже есть, цифры сходятся: {document}.",
            "corrected": "⚠ Другой выпуск той же сводки, цифры расходятся: {document}. В архиве "
            "останутся оба.",
        },
        supported="Совпадает с {document}: {figures}.",
        differs="{reservoir}, {day}: здесь {mine}, а в {document} — {other} м³/с.",
        keep="Оставить для всех",
        drop="Отбросить",
        kept="Оставлено для всех: {document}.",
    ),
    "kk": Intake(
        title="Бюллетень қосу",
        private="Алдымен тек өзіңіз көресіз: не оқылады, не оқылмайды. Бюллетень ортақ кестеге "
        "оны қалдырғаннан кейін ғана түседі.",
        off="Бұл серверде бюллетень қосу өшірілген.",
        upload="txt немесе html файлдары",
        paste="Немесе мәтінді қойыңыз",
        look="Не оқылатынын көрсету",
        pasted="Қойылған мәтін",
        many="Бір жолда алғашқы {most} файл көрсетіледі; қалғандарын кейін қосыңыз.",
        refusals={
            "kind": "Мұндай файл оқылмайды: txt, html немесе htm керек.",
            "large": "Файл тым үлкен: {most}\u00a0МБ-тан аспауы керек.",
            "empty": "Файл бос.",
            "unread": "Бұл құжатты оқу мүмкін болмады; қалғандарына әсері жоқ.",
        },
        published="Жарияланған күні (бетте көрсетілмеген)",
        would_take="Кестеге алынары",
        as_of="Қай күнгі: {day} ({origin}) — {figures}",
        outcomes={
            "new": "Мұрағатта мұндай бюллетень әлі жоқ.",
            "known": "Дәл осы құжат мұрағатта бар: {document}.",
            "republished": "Сол бюллетень бұрыннан бар, мәндері бірдей: {document}.",
            "corrected": "⚠ Сол бюллетеньнің басқа шығарылымы, мәндері басқа: {document}. "
            "Мұрағатта екеуі де қалады.",
        },
        supported="{document} құжатымен сәйкес: {figures}.",
        differs="{reservoir}, {day}: мұнда {mine}, ал {document} құжатында — {other} м³/с.",
        keep="Барлығы үшін қалдыру",
        drop="Алып тастау",
        kept="Барлығы үшін қалдырылды: {document}.",
    ),
    "en": Intake(
        title="Add a bulletin",
        private="At first only you see what would be read and what would not. The bulletin "
        "comes into the table of all when you keep it.",
        off="Adding bulletins is switched off on this server.",
        upload="Files: txt or html",
        paste="Or paste the text",
        look="Show what would be read",
        pasted="Pasted text",
        many="The first {most} files are shown at a time; add the others after them.",
        refusals={
            "kind": "Such a file is not read: it must be txt, html or htm.",
            "large": "The file is too large: at most {most}\u00a0MB.",
            "empty": "The file is empty.",
            "unread": "This document cannot be read; the others are not affected.",
        },
        published="Day of publication (the page names none)",
        would_take="Would be taken into the table",
        as_of="For the day: {day} ({origin}) — {figures}",
        outcomes={
            "new": "There is no such bulletin in the archive yet.",
            "known": "This very document is in the archive already: {document}.",
            "republished": "The same bulletin is there already, and the figures agree: {document}.",
            "corrected": "⚠ Another version of the same bulletin with other figures: {document}. "
            "Both stay in the archive.",
        },
        supported="Agrees with {document}: {figures}.",
        differs="{reservoir}, {day}: {mine} here, but {other} m³/s in {document}.",
        keep="Keep for everybody",
        drop="Drop",
        kept="Kept for everybody: {document}.",
    ),
}
