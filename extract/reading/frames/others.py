"""What a clause names that is none of our mentions, and what only describes a name.

What belongs here: questions to the words nobody knows. A figure beside the name of something else
is not the last reservoir's.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

import regex

from extract.languages.folding import fold
from extract.languages.kinds import FLOWS
from extract.languages.language import Language
from extract.languages.loading import is_weekday, month_number
from extract.languages.stems import any_of
from extract.reading.frames.clauses import Clause
from extract.reading.mentions.mention import Amount, Mention, Reservoirs, Word

# A capital that opens no sentence and no speech.
_CAPITALISED = regex.compile(r"(?<=[\p{L}\p{Nd},;%)]\s)\p{Lu}\p{Ll}++", regex.VERSION1)
# Two of them that head an item: «Верхний Тобол: приток 140», "Upper Tobol 65".
_HEAD = regex.compile(
    r"\p{Lu}\p{Ll}++[ -]\p{Lu}\p{Ll}++(?=\s?:|\s(?:[-–—]\s)?[0-9])", regex.VERSION1
)
_ITEM_OF = regex.compile(r"\G[\s•*]*+\p{Lu}[\p{L} ]*+[-–—:]\s", regex.VERSION1)
_NAME_BEHIND = regex.compile(r"\G\s++\p{Lu}\p{Ll}++", regex.VERSION1)
_WORD = regex.compile(r"\p{L}++", regex.VERSION1)
_SHORT = 3  # letters of a word that joins what it stands between


def past_asides(text: str, start: int, clause: Clause, language: Language) -> int:
    """Return where a clause begins behind what only describes a name before it."""
    while found := _describing(language).match(text, start, clause.end):
        inside = (one for one in clause.mentions if found.start() <= one.start < found.end())
        if any(isinstance(one, Amount) or is_named(one) for one in inside):
            break
        start = found.end()
    return start


@cache
def _describing(language: Language) -> "regex.Pattern[str]":
    """Match «…, на которое надеются в Таразе, …» and "(Bahri Tojik)"."""
    opening = language.names.describing
    between = rf"[\s,]*+(?:\p{{Ll}}{{1,5}}\s)?{any_of(opening)}[^,;.\n]*+(?:,|$)"
    between = between if opening else "(?!)"
    return regex.compile(rf"\G(?:{between}|\s*+\([^()\n]*+\)|[^,;.()\n]*+\))", regex.VERSION1)


def describes(clause: Clause) -> bool:
    """Say whether a clause without a figure is about the name it holds, or stands in brackets."""
    return clause.aside or any(map(is_named, clause.mentions))


def is_named(mention: Mention) -> bool:
    """Say whether a mention is a reservoir with its name."""
    return isinstance(mention, Reservoirs) and bool(mention.names) and mention.head != "place"


def names_others(text: str, clause: Clause) -> bool:
    """Say whether a clause has a capitalised word that is none of its mentions."""
    words = _unmentioned(_CAPITALISED.finditer(text, clause.start, clause.end), clause.mentions)
    folded = (fold(one.group()) for one in words)
    return any(month_number(one) is None and not is_weekday(one) for one in folded)


def has_subject_of_another(text: str, clause: Clause) -> bool:
    """Say whether a name that is no mention stands right behind a verb: «ещё 40 даёт Чар»."""
    verbs = (one for one in clause.mentions if isinstance(one, Word) and one.kind in FLOWS)
    behind = (_NAME_BEHIND.finditer(text, one.end, clause.end) for one in verbs)
    return any(any(_unmentioned(found, clause.mentions)) for found in behind)


def is_item_of_another(text: str, clause: Clause) -> bool:
    """Say whether a clause begins with a name that is no mention: «Өскемен – толымдылығы 95%»."""
    return any(_unmentioned(_ITEM_OF.finditer(text, clause.start, clause.end), clause.mentions))


def is_headed_by_another(text: str, start: int, clause: Clause) -> bool:
    """Say whether a name that is no mention heads a clause, as it heads an item of a list."""
    return any(_unmentioned(_HEAD.finditer(text, start, clause.end), clause.mentions))


def is_bare(
    text: str, start: int, end: int, mentions: Sequence[Mention], joining: Container[str]
) -> bool:
    """Say whether a stretch has no word but its mentions, short and ``joining`` ones aside."""
    return not any(
        len(word.group()) > _SHORT and word.group().lower() not in joining
        for word in _unmentioned(_WORD.finditer(text, start, end), mentions)
    )


def _unmentioned(
    words: Iterable["regex.Match[str]"], mentions: Sequence[Mention]
) -> Iterator["regex.Match[str]"]:
    """Leave out the words that stand in a mention: both in the order of the text."""
    ahead = iter(mentions)
    mention = next(ahead, None)
    for word in words:
        while mention is not None and mention.end <= word.start():
            mention = next(ahead, None)
        if mention is None or word.end() <= mention.start:
            yield word
