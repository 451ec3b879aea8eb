"""Which language a text is written in, stretch by stretch.

What belongs here: the choice among the languages that are read. Scripts that are not read are
``extract.scripts``'s matter.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extract.words import Language
from extract.words.languages import LANGUAGES

_ENOUGH = 20_000  # code points that tell the language of any article
_SURE = 6  # frequent words of another language that make a line a line of that language
_WORD = re.compile(r"[^\W\d_]+")


def stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int, Language]]:
    """Yield the stretches of an article that are written in one language each.

    Most articles are one stretch; portals print a bulletin in two languages on one page, too.

    Parameters
    ----------
    text
        The page's text.
    start, end
        The span of the article.
    """
    language = _language_of(text[start : min(end, start + _ENOUGH)])
    place = begins = start
    for line in text[start:end].splitlines(keepends=True):
        other = _sure_of(line)
        if other is not None and other is not language:
            if text[begins:place].strip():
                yield begins, place, language
            begins, language = place, other
        place += len(line)
    yield begins, end, language


def _language_of(text: str) -> Language:
    """Return the language most of whose frequent words stand in a text, or whose letters do."""
    counts = _counts(text)
    best = max(LANGUAGES, key=lambda one: counts[one.code])
    if counts[best.code]:
        return best
    lowered = text.lower()
    return next((one for one in LANGUAGES if any(a in lowered for a in one.letters)), best)


def _sure_of(line: str) -> Language | None:
    if len(line) < 2 * _SURE:
        return None
    (code, count), *others = [*_counts(line).most_common(2), ("", 0)]
    if count < _SURE or 2 * others[0][1] > count:
        return None
    return next(one for one in LANGUAGES if one.code == code)


def _counts(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.lower()):
        for code in _languages_by_word().get(word, ()):
            found[code] += 1
    found.update(dict.fromkeys((one.code for one in LANGUAGES), 0))
    return found


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    words = {word for one in LANGUAGES for word in one.common}
    return {word: tuple(one.code for one in LANGUAGES if word in one.common) for word in words}
