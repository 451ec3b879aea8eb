"""Which language a text is written in, line by line.

What belongs here: the choice among the languages that are read. Scripts that are not read are
``extract.reading.scripts``'s matter.
"""

import re
from collections import Counter
from functools import cache
from unicodedata import name

from extract.languages.loading import LANGUAGES

Span = tuple[int, int]

_SURE = 2  # frequent words that tell the language of a line, and how many times those of another
_MANY = 20  # letters of a line
_WORD = re.compile(r"(?<!/)\b[^\W\d_]+")  # the second of a unit is no word: «м³/с»


def spans_by_language(text: str, start: int, end: int) -> dict[str, list[Span]]:
    """Return the stretches of an article that are written in each language, by its code.

    Most articles are one stretch; portals print a bulletin in two languages on one page, too. A
    line that does not tell its language has that of the line before it: what stands below a
    bulletin never changes how it is read.

    Parameters
    ----------
    text
        The page's text.
    start, end
        The span of the article.
    """
    spans: dict[str, list[Span]] = {}
    language, begins, place = "", start, start
    for line in text[start:end].splitlines(keepends=True):
        told = "" if line.isspace() else _told(line, language)
        if told and told != language:
            if language:
                spans.setdefault(language, []).append((begins, place))
                begins = place
            language = told
        place += len(line)
    spans.setdefault(language or LANGUAGES[0].code, []).append((begins, end))
    return spans


def _told(line: str, before: str) -> str:
    """Return the language of a line; empty where it may well be that of the line before."""
    return _told_by_words(line) or (
        _told_by_letters(line) if not before or _lacks_letters(line, before) else ""
    )


def _told_by_words(line: str) -> str:
    words = _languages_by_word()
    told = [code for word in _WORD.findall(line.lower()) for code in words.get(word, ())]
    if len(told) < _SURE:
        return ""
    (code, count), (_, second), *_ = [*Counter(told).most_common(2), ("", 0)]
    return code if count >= _SURE and count >= _SURE * second else ""


def _told_by_letters(line: str) -> str:
    """Return the first language one of whose own letters stands in a line."""
    lowered = line.lower()
    return next(
        (one.code for one in LANGUAGES if any(letter in lowered for letter in one.letters)), ""
    )


def _lacks_letters(line: str, code: str) -> bool:
    """Say whether a line has many letters of a script, and none a language has of its own in it.

    Hardly a Kazakh line of twenty letters goes without «қ», «ұ» or «і».
    """
    own = next(one.letters for one in LANGUAGES if one.code == code)
    lowered = line.lower()
    script = name(own[0]).split()[0]
    letters = [one for one in lowered if one.isalpha() and name(one, "").startswith(script)]
    return len(letters) >= _MANY and not any(one in own for one in letters)


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    words = {word for one in LANGUAGES for word in one.common}
    return {word: tuple(one.code for one in LANGUAGES if word in one.common) for word in words}
