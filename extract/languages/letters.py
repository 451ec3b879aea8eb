"""How often each letter stands in a text, as data.

What belongs here: counts that tell text in a language from bytes read in the wrong encoding. They
were taken from the labelled texts under ``tests/gold``.
"""

LETTERS_PER_THOUSAND = {
    "ru": (
        "о 116 а 83 с 74 е 67 и 66 р 59 н 55 к 54 в 52 т 52 д 40 у 40 л 38 м 31 б 26 п 22 г 18 "
        "ы 15 х 15 з 13 я 12 щ 10 й 8 ь 7 ч 6 ш 5 ж 4 ю 3 ё 3 ц 3 ф 1 э 1 ъ 1"
    ),
    "kk": (
        "а 113 е 94 н 74 ы 73 с 71 т 62 р 52 у 47 м 43 д 41 л 37 і 37 к 37 қ 29 о 28 б 22 й 22 "
        "ш 22 ж 15 ғ 14 п 10 г 9 ө 8 з 8 и 7 ң 7 ұ 5 ү 4 ә 4 я 2 в 2 ц 1 х 1 ф 1 ч 1 э 1 һ 1"
    ),
}
VOWELS = frozenset("аеёиоуыэюяіәөұү")
