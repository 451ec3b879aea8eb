"""From text to mentions: each match of the grammar becomes one typed mention."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from extract.fold import fold
from extract.lexicon import Lexicon
from extract.mentions import Mention, Word
from extract.mentions.amounts import amount_mention
from extract.mentions.days import day_mention, hour_mention
from extract.mentions.passage import Match, Passage
from extract.mentions.places import (
    abbreviation_mention,
    bare_mention,
    head_mention,
    place_mention,
)
from extract.mentions.stops import stop_mention


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
    found: list[Mention] = []
    for match in lexicon.pattern.finditer(passage.folded):
        what = match.lastgroup
        if what is not None:
            for build in _BUILD[what]:
                mention = build(match, passage)
                if mention is not None:
                    _drop_inside(mention, found)
                    found.append(mention)
    return found


def _drop_inside(mention: Mention, found: list[Mention]) -> None:
    """Drop what was found inside a mention that reaches back: the commas between its names."""
    while found and found[-1].start >= mention.start:
        found.pop()


def _word_mention(match: Match, passage: Passage) -> Word:
    return Word(*passage.span(match), passage.lexicon.kind(match.group()))


_Build: TypeAlias = Callable[[Match, Passage], Mention | None]

# The name before an amount stands before it, and is found with it.
_BUILD: Mapping[str, tuple[_Build, ...]] = {
    "hour": (hour_mention,),
    "day": (day_mention,),
    "amount": (place_mention, amount_mention),
    "head": (head_mention,),
    "abbreviation": (abbreviation_mention,),
    "word": (_word_mention,),
    "source": (bare_mention,),
    "stop": (stop_mention,),
}
