"""The page about the program and its data."""

from dataclasses import dataclass

from monitor.labels.languages import Language


@dataclass(frozen=True)
class About:
    """The texts of this topic in one language; of pairs the first is a heading."""

    parts: tuple[tuple[str, str], ...]
    glossary_heading: str
    glossary: tuple[tuple[str, str], ...]


ABOUT: dict[Language, About] = {
    "ru": About(
        parts=(
            (
                "Откуда цифры",
                "Из сводок Министерства водных ресурсов и ирригации Республики Казахстан и со "
                "страниц, адреса которых стоят у каждой цифры. Программа с министерством не "
                "связана.",
            ),
            (
                "Как они прочитаны",
                "Программа читает русский, казахский и английский текст по правилам, без догадок: "
                "у каждой цифры есть её фраза; что не взято, перечислено с причиной; сомнение "
                "видно. Суммы и сравнения не учитывают того, чего в сводках нет.",
            ),
            (
                "Насколько это верно",
                "На страницах, новых для программы, верны около 9 из 10 прочитанных сбросов, и "
                "найдены около 8 из 10. О наполнении: на новых текстах ошибочны около 3 цифр из "
                "ста, каждая пятая не найдена. Прежде чем решать, посмотрите фразу.",
            ),
            (
                "Если цифра неверна",
                "Нажмите на неё и раскройте «Здесь ошибка?»: предложение решает другой человек, и "
                "оба остаются в записях.",
            ),
            (
                "Лицензии",
                "Программа: MIT. Цифры и даты: министерство. Координаты: © участники "
                "OpenStreetMap, "
                "ODbL. Карта: Natural Earth, общественное достояние.",
            ),
            (
                "Доступность",
                "Страницы проверяются правилами axe в светлой и тёмной теме; всё, что открывает "
                "мышь, открывает и клавиатура: стрелки ведут по строкам таблиц, в которых стоят те "
                "же цифры, что и на графиках. Часть слов самого Streamlit остаётся английской.",
            ),
        ),
        glossary_heading="Слова",
        glossary=(
            ("Сброс", "сколько воды в секунду выходит из водохранилища, м³/с"),
            ("Приток", "сколько воды в секунду в него приходит, м³/с"),
            ("Наполнение", "какая часть полного объёма занята водой, %"),
            ("Свободный объём", "сколько воды оно ещё примет, млн м³"),
            ("На дату", "день, к которому цифра относится; не день публикации"),
            ("Оговорка", "около, свыше, до или диапазон: цифра не точна"),
        ),
    ),
    "kk": About(
        parts=(
            (
                "Мәндер қайдан",
                "Қазақстан Республикасы Су ресурстары және ирригация министрлігінің "
                "бюллетеньдерінен және әр мәннің қасында мекенжайы тұрған беттерден. Бағдарламаның "
                "министрлікпен байланысы жоқ.",
            ),
            (
                "Қалай оқылған",
                "Бағдарлама орыс, қазақ және ағылшын мәтінін ереже бойынша, болжамсыз оқиды: әр "
                "мәннің сөйлемі бар; алынбағаны себебімен тізілген; күмән көрсетіледі. Жиындар мен "
                "салыстырулар бюллетеньде жоқты ескермейді.",
            ),
            (
                "Қаншалықты дұрыс",
                "Бағдарламаға жаңа беттерде оқылған су жіберудің 10-нан 9-ы шамасы дұрыс, 10-нан "
                "8-і шамасы табылған. Толуы туралы: жаңа мәтіндерде жүзден 3 мән шамасы қате, "
                "бестен бірі табылмаған. Шешім алдында сөйлемін қараңыз.",
            ),
            (
                "Мән қате болса",
                "Мәнді басып, «Мұнда қате бар ма?» бөлігін ашыңыз: ұсынысты басқа адам шешеді, "
                "екеуі "
                "де жазбада қалады.",
            ),
            (
                "Лицензиялар",
                "Бағдарлама: MIT. Мәндер мен күндер: министрлік. Координаттар: © OpenStreetMap "
                "қатысушылары, ODbL. Карта: Natural Earth, қоғам игілігі.",
            ),
            (
                "Қолжетімділік",
                "Беттер ашық және күңгірт түсте axe ережелерімен тексеріледі; тінтуір ашатынның "
                "бәрін "
                "пернетақта да ашады: көрсеткі пернелер графиктердегі мәндер тұрған кесте "
                "жолдарымен "
                "жүреді. Streamlit-тің өз сөздерінің бір бөлігі ағылшынша қалады.",
            ),
        ),
        glossary_heading="Сөздік",
        glossary=(
            ("Су жіберу", "су қоймасынан секундына қанша су шығады, м³/с"),
            ("Келетін су", "оған секундына қанша су келеді, м³/с"),
            ("Толуы", "толық көлемінің қандай бөлігінде су бар, %"),
            ("Бос көлем", "тағы қанша су қабылдайды, млн м³"),
            ("Қай күнге", "мән қатысты күн; жарияланған күн емес"),
            ("Ескертпе", "шамамен, артық, дейін немесе аралық: мән дәл емес"),
        ),
    ),
    "en": About(
        parts=(
            (
                "Where the figures are from",
                "From bulletins of the Ministry of Water Resources and Irrigation of the "
                "Republic of "
                "Kazakhstan, and from pages whose address stands beside each figure. The program "
                "is not the ministry's.",
            ),
            (
                "How they are read",
                "The program reads Russian, Kazakh and English by rules and does not guess: each "
                "figure has its sentence; what was not taken is listed with the reason; doubt is "
                "shown. Sums and comparisons know nothing of what no bulletin says.",
            ),
            (
                "How right they are",
                "On pages new to the program about 9 in 10 of the releases it read are right, and "
                "about 8 in 10 are found. Of fill: on new texts about 3 figures in a hundred are "
                "wrong, and one in five is not found. Look at the sentence before you decide.",
            ),
            (
                "If a figure is wrong",
                "Press it and open “Is this wrong?”: another person decides, and both stay on "
                "record.",
            ),
            (
                "Licences",
                "The program: MIT. Figures and days: the ministry. Coordinates: © OpenStreetMap "
                "contributors, ODbL. The map: Natural Earth, public domain.",
            ),
            (
                "Accessibility",
                "The pages are checked by axe's rules in the light and the dark theme; what the "
                "mouse opens the keyboard opens too: arrow keys walk the rows of tables that hold "
                "the figures of the charts. Some words of Streamlit's own cannot be translated.",
            ),
        ),
        glossary_heading="Words",
        glossary=(
            ("Release", "how much water leaves a reservoir in a second, m³/s"),
            ("Inflow", "how much water reaches it in a second, m³/s"),
            ("Fill", "which part of its full volume holds water, %"),
            ("Free room", "how much water it can still take, million m³"),
            ("As of", "the day a figure is for; not the day it was published"),
            ("Qualifier", "about, over, up to or a range: the figure is not exact"),
        ),
    ),
}
