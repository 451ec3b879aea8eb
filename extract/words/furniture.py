"""Words of portal pages around the text of an article, in all languages together.

What belongs here: labels of the source and of the day of publication, as portals print them.
"""

SOURCE_LABELS = ("Источник информации", "Источник", "Дереккөз", "Ақпарат көзі", "Source")
PUBLISHED_LABELS = (
    "Дата публикации",
    "Опубликовано",
    "Жарияланған күні",
    "Жарияланған уақыты",
    "Жарияланды",
    "Date of publication",
    "Publication date",
    "Posted on",
    "Posted",
    "Published on",
    "Published",
)

# Labels of days that are no day of publication.
OTHER_DAY_LABELS = ("Обновлено", "Обновлена", "Дата", "Жаңартылған күні", "Жаңартылды", "Updated")

# Words that tie a date at the end of a line to the line, so that it is no title with its day.
TYING_WORDS = (
    "на",
    "от",
    "с",
    "со",
    "до",
    "по",
    "к",
    "за",
    "of",
    "on",
    "as",
    "since",
    "until",
    "by",
)
