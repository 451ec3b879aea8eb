"""Words of portal pages around the text of an article, in all languages together.

What belongs here: labels of the source, of the day of publication and of other news, as portals
print them, and how words are broken at the end of a line.
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

# What stands before the name of who wrote an article.
BYLINES = ("By ", "Автор:? ", "Авторы:? ", "Авторы?\\s*:")

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

# Parts of words that are written with a hyphen, in small letters: broken at the end of a line,
# these keep it. None is a syllable that other words are broken at.
COMPOUND_STARTS = ("северо", "юго", "западно", "восточно", "усть", "верхне", "шерубай", "кое")
COMPOUND_ENDS = ("либо", "нибудь", "шығыс", "батыс", "western", "eastern")

# What leads to other news, in small letters: alone above their headlines or right before one. The
# others do so only above a list of links; they may head a page of articles as well.
READ_ALSO = (
    "читайте также",
    "читать также",
    "читайте еще",
    "читайте ещё",
    "смотрите также",
    "ещё по теме",
    "еще по теме",
    "новости по теме",
    "материалы по теме",
    "тағы оқыңыз",
    "тағы да оқыңыз",
    "сондай-ақ оқыңыз",
    "оқи отырыңыз",
    "тақырып бойынша",
    "read also",
    "also read",
    "see also",
    "related news",
    "related articles",
)
TEASER_LABELS = frozenset(
    (
        *READ_ALSO,
        "по теме",
        "похожие новости",
        "похожие материалы",
        "другие новости",
        "последние новости",
        "популярные новости",
        "рекомендуем",
        "рекомендуем прочитать",
        "комментарии",
        "ұқсас жаңалықтар",
        "басқа жаңалықтар",
        "соңғы жаңалықтар",
        "пікірлер",
        "related",
        "related stories",
        "related posts",
        "more news",
        "latest news",
        "recommended",
        "you may also like",
        "you might also like",
        "comments",
    )
)
# Classes and ids of the same on portals; in small letters.
FURNITURE_NAMES = frozenset(
    (
        "comments",
        "comment-list",
        "comments-area",
        "comment-section",
        "disqus_thread",
        "related",
        "related-news",
        "related-posts",
        "related-articles",
        "related-materials",
        "read-also",
        "readalso",
        "see-also",
        "more-news",
        "other-news",
        "similar-news",
        "recommended",
        "recommendations",
        "breadcrumbs",
    )
)
