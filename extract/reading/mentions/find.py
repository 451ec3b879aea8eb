"""From text to mentions: what the grammar finds becomes typed mentions."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from extract.languages.folding import fold
from extract.reading.mentions.amounts import amount_mention, is_bare
from extract.reading.mentions.bare_names import alone_mention, bare_mention, place_mention
from extract.reading.mentions.days import day_mention, hour_mention
from extract.reading.mentions.found import Found
from extract.reading.mentions.joined_names import named_together
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Day, Mention, Reservoirs, Stop, Word
from extract.reading.mentions.passage import Passage
from extract.reading.mentions.places import abbreviation_mention, country_mention, head_mention
from extract.reading.mentions.stops import stop_mention
from extract.reading.mentions.units import period_of

_MOST_BARE = 40  # numbers; no list of reservoirs names so few of them
_BESIDE = re.compile(r"[\s,(]*")


def find_mentions(text: str, start: int, end: int, lexicon: Lexicon) -> list[Mention]:
    """Find the mentions between two places of a text.

    Parameters
    ----------
    text
        The page's text.
    start, end
        Where to look, in code points of ``text``.
    lexicon
        The language to read in.

    Returns
    -------
    list of Mention
        In the order of the text; offsets count from the start of ``text``.
    """
    raw = text[start:end]
    passage = Passage(raw, fold(raw), start, lexicon)
    mentions: list[Mention] = []
    last_day: Day | None = None
    for one in _without_rows_of_numbers(lexicon.scanner.scan(passage.folded)):
        for build in _BUILD[one.what]:
            mention = build(one, passage)
            if isinstance(mention, Day):
                mention = _after(last_day, mention, text)
                last_day = mention if isinstance(mention, Day) else last_day
            if mention is not None:
                _put(mention, mentions, gives_way=one.what == "amount")
    return named_together(mentions, text, lexicon.language.names.joiners)


def _without_rows_of_numbers(found: Iterable[Found]) -> Iterator[Found]:
    """Leave out bare numbers behind many others with nothing said between: no list of figures."""
    row = 0
    for one in found:
        if one.what == "amount" and is_bare(one):
            row += 1
            if row > _MOST_BARE:
                continue
        elif one.what != "stop":
            row = 0
        yield one


def _after(last: Day | None, day: Day, text: str) -> Day | Word | None:
    """Give a day without a month the month said last; None where there is none.

    A day of the week right behind a day of the month says nothing new. "At that time" of no day is
    any time before.
    """
    if last is not None and day.counted is not None and day.counted.weekday is not None:
        return None if _BESIDE.fullmatch(text, last.end, day.start) else day
    if day.month:
        return day
    if last is None:
        return day if day.first else Word(day.start, day.end, "previous")
    if not day.first:
        return replace(last, start=day.start, end=day.end, role=None)
    return replace(day, month=last.month, year=last.year)


def _put(mention: Mention, found: list[Mention], *, gives_way: bool) -> None:
    """Put a mention in its place, which may lie before the last ones: names are looked for back.

    The commas between its names are part of it. A name that stands before an amount gives way to
    whatever else was found there.
    """
    index = len(found)
    while index and found[index - 1].end > mention.start:
        index -= 1
    inside = [one for one in found[index:] if one.start < mention.end]
    if isinstance(mention, Reservoirs) and mention.head is None and any(map(_is_headed, inside)):
        return  # one of the names behind their head word
    if gives_way and not all(isinstance(one, Word | Stop) for one in inside):
        return
    found[index:] = [mention, *(one for one in found[index:] if one not in inside)]


def _is_headed(mention: Mention) -> bool:
    return isinstance(mention, Reservoirs) and mention.head not in (None, "place")


def _word_mention(found: Found, passage: Passage) -> Word | None:
    kind = passage.lexicon.kind(found.group())
    return Word(*passage.span(found), kind) if kind else None


def _bare_behind_word(found: Found, passage: Passage) -> Reservoirs | None:
    """Build the name behind a verb that says which way its water goes: "450 leave Kengir"."""
    names = passage.lexicon.language.names
    last = found.group().split()[-1]
    led = last in (*names.source, *names.sink)
    return bare_mention(found, passage, figure_first=True) if led else None


def _unit_mention(found: Found, passage: Passage) -> Word | None:
    is_flow = found["flow"] or period_of(found) == "second"
    return Word(*passage.span(found), "unit") if is_flow else None


_Build: TypeAlias = Callable[[Found, Passage], Mention | None]

# The name before an amount stands before it, and is found with it.
_BUILD: Mapping[str, tuple[_Build, ...]] = {
    "hour": (hour_mention,),
    "day": (day_mention,),
    "amount": (place_mention, amount_mention),
    "head": (head_mention,),
    "abbreviation": (abbreviation_mention,),
    "country": (country_mention,),
    "alone": (alone_mention,),
    "unit": (_unit_mention,),
    "word": (_word_mention, _bare_behind_word),
    "preposition": (bare_mention,),
    "stop": (stop_mention,),
}
