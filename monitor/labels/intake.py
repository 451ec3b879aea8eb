"""Bringing bulletins in."""

from collections.abc import Mapping
from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class Intake:
    """The texts of this topic in one language."""

    title: str
    private: str
    barriers: Mapping[str, str]
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


_SAVE_RU = "Сохраните его как простой текст (UTF-8) или как веб-страницу и добавьте её."
_SAVE_KK = "Оны жай мәтін (UTF-8) немесе веб-бет түрінде сақтап, соны қосыңыз."
_SAVE_EN = "Save it as plain text (UTF-8) or as a web page and add that."

INTAKE: dict[Language, Intake] = {
    "ru": Intake(
        title="Добавить сводку",
        private="Сначала видите только вы: что будет прочитано и что нет. В общую таблицу "
        "сводка попадёт, когда вы её оставите.",
        barriers={
            "off": "Добавление сводок на этом сервере выключено.",
            "elsewhere": "Добавлять сводки можно только в браузере на самом компьютере, где "
            "работает программа, и не через прокси. Тот, кто её запускает, может открыть "
            "добавление для всех: SUQOIMA_INTAKE=on.",
        },
        upload="Файлы: txt, html, mhtml, json из Telegram",
        paste="Или вставьте текст",
        look="Показать, что будет прочитано",
        pasted="Вставленный текст",
        many="За один раз показываются первые {most} файлов; остальные добавьте потом.",
        refusals={
            "kind": "Такой файл не читается: нужен txt, html, mhtml или json из Telegram.",
            "large": "Файл слишком велик: не больше {most}\u00a0МБ.",
            "empty": "Файл пуст.",
            "unread": "Этот документ прочитать не удалось; остальные это не задевает.",
            "pdf": f"Это PDF. {_SAVE_RU}",
            "word": f"Это документ Word. {_SAVE_RU}",
            "excel": f"Это книга Excel. {_SAVE_RU}",
            "old-office": f"Это документ старого Word или Excel. {_SAVE_RU}",
            "opendocument": f"Это документ OpenDocument. {_SAVE_RU}",
            "epub": f"Это электронная книга (EPUB). {_SAVE_RU}",
            "rtf": f"Это документ RTF. {_SAVE_RU}",
            "archive": "Это сжатый файл. Распакуйте его и добавьте страницы из него.",
            "image": "Это картинка, а цифры на картинках не читаются. Наберите текст и вставьте.",
            "json": f"Это JSON, но не выгрузка канала Telegram. {_SAVE_RU}",
            "mail": f"Это письмо. {_SAVE_RU}",
            "saved-page": "Это страница в формате MHTML, но самой страницы в ней нет или она "
            "обрывается. Сохраните её ещё раз, лучше как HTML.",
            "not-text": "Это не текст в UTF-8, UTF-16 или Windows-1251. Сохраните страницу как "
            "текст или HTML в UTF-8.",
            "too-deep": "HTML вложен слишком глубоко, целиком его не прочесть. Сохраните страницу "
            "как текст.",
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
        barriers={
            "off": "Бұл серверде бюллетень қосу өшірілген.",
            "elsewhere": "Бюллетеньді тек бағдарлама жұмыс істеп тұрған компьютердің өз "
            "браузерінде, проксисіз қосуға болады. Бағдарламаны іске қосқан адам қосуды бәріне "
            "аша алады: SUQOIMA_INTAKE=on.",
        },
        upload="Файлдар: txt, html, mhtml, Telegram-нан алынған json",
        paste="Немесе мәтінді қойыңыз",
        look="Не оқылатынын көрсету",
        pasted="Қойылған мәтін",
        many="Бір жолда алғашқы {most} файл көрсетіледі; қалғандарын кейін қосыңыз.",
        refusals={
            "kind": "Мұндай файл оқылмайды: txt, html, mhtml не Telegram-нан алынған json керек.",
            "large": "Файл тым үлкен: {most}\u00a0МБ-тан аспауы керек.",
            "empty": "Файл бос.",
            "unread": "Бұл құжатты оқу мүмкін болмады; қалғандарына әсері жоқ.",
            "pdf": f"Бұл — PDF. {_SAVE_KK}",
            "word": f"Бұл — Word құжаты. {_SAVE_KK}",
            "excel": f"Бұл — Excel кітабы. {_SAVE_KK}",
            "old-office": f"Бұл — ескі Word немесе Excel құжаты. {_SAVE_KK}",
            "opendocument": f"Бұл — OpenDocument құжаты. {_SAVE_KK}",
            "epub": f"Бұл — электрондық кітап (EPUB). {_SAVE_KK}",
            "rtf": f"Бұл — RTF құжаты. {_SAVE_KK}",
            "archive": "Бұл — сығылған файл. Оны ашып, ішіндегі беттерді қосыңыз.",
            "image": "Бұл — сурет, ал суреттегі сандар оқылмайды. Мәтінін теріп, қойыңыз.",
            "json": f"Бұл — JSON, бірақ Telegram арнасының көшірмесі емес. {_SAVE_KK}",
            "mail": f"Бұл — хат. {_SAVE_KK}",
            "saved-page": "Бұл — MHTML пішіміндегі бет, бірақ беттің өзі жоқ немесе үзіліп қалған. "
            "Оны қайта сақтаңыз, HTML түрінде болса жақсы.",
            "not-text": "Бұл — UTF-8, UTF-16 немесе Windows-1251 мәтіні емес. Бетті UTF-8 "
            "мәтіні немесе HTML түрінде сақтаңыз.",
            "too-deep": "HTML тым терең салынған, толық оқылмайды. Бетті мәтін түрінде сақтаңыз.",
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
        barriers={
            "off": "Adding bulletins is switched off on this server.",
            "elsewhere": "Bulletins can be added only in a browser on the computer that runs this "
            "program, and through no proxy. Whoever runs it can open this to everybody: "
            "SUQOIMA_INTAKE=on.",
        },
        upload="Files: txt, html, mhtml, json from Telegram",
        paste="Or paste the text",
        look="Show what would be read",
        pasted="Pasted text",
        many="The first {most} files are shown at a time; add the others after them.",
        refusals={
            "kind": "Such a file is not read: it must be txt, html, mhtml or json from Telegram.",
            "large": "The file is too large: at most {most}\u00a0MB.",
            "empty": "The file is empty.",
            "unread": "This document cannot be read; the others are not affected.",
            "pdf": f"This is a PDF. {_SAVE_EN}",
            "word": f"This is a Word document. {_SAVE_EN}",
            "excel": f"This is an Excel workbook. {_SAVE_EN}",
            "old-office": f"This is a document of an old Word or Excel. {_SAVE_EN}",
            "opendocument": f"This is an OpenDocument file. {_SAVE_EN}",
            "epub": f"This is an e-book (EPUB). {_SAVE_EN}",
            "rtf": f"This is an RTF document. {_SAVE_EN}",
            "archive": "This is a packed file. Unpack it and add the pages in it.",
            "image": "This is a picture, and figures in pictures are not read. Type the text off "
            "and paste it.",
            "json": f"This is JSON, but no export of a Telegram channel. {_SAVE_EN}",
            "mail": f"This is an e-mail. {_SAVE_EN}",
            "saved-page": "This is a page saved as MHTML, but the page in it is missing or cut "
            "off. Save it again, best as HTML.",
            "not-text": "This is no text in UTF-8, UTF-16 or Windows-1251. Save the page as text "
            "or HTML in UTF-8.",
            "too-deep": "Its HTML is nested too deeply to be read whole. Save the page as text.",
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
