"""Which way water goes at a name: out of it, into it, or neither.

What belongs here: the word before a name, the ending of its last word, the mention they make.
"""

from typing import NamedTuple

from extract.languages.folding import fold
from extract.languages.kinds import HeadKind
from extract.reading.mentions.mention import Reservoirs
from extract.reading.mentions.passage import Passage

_QUOTES = '"«“»”„'


class Ways(NamedTuple):
    """Whether water comes out of a place, flows into it, or may flow into it."""

    source: bool
    sink: bool
    into: bool


NO_WAY = Ways(source=False, sink=False, into=False)


def ways_of(printed: str, start: int, passage: Passage, shown: str) -> Ways:
    """Say which way water goes: the word before a name says it, or the ending of its last word.

    ``shown`` is the word whose case tells "into" from "in".
    """
    lexicon = passage.lexicon
    names, look_back = lexicon.language.names, lexicon.look_back
    folded = fold(printed).rstrip(_QUOTES)
    source = folded.endswith(names.source_endings) or passage.before(start, look_back.source)
    sink = not source and folded.endswith(names.sink_endings)
    sink = sink or passage.before(start, look_back.sink)
    into = passage.before(start, look_back.into)
    if into and names.accusative_endings and fold(shown) not in names.neuter_heads:
        shown = fold(shown)
        other = shown.endswith((*names.locative_endings, *names.adjective_endings))
        sink = shown.endswith(names.accusative_endings) or not other
        into = sink
    return Ways(source, sink, into)


def reservoirs_of(
    span: tuple[int, int],
    names: tuple[str, ...],
    head: HeadKind | None,
    ways: Ways,
    passage: Passage,
) -> Reservoirs:
    """Build the mention of some names; ``span`` counts from the start of the passage."""
    index, kind = passage.lexicon.names, head or "reservoir"
    keys = tuple(index.key(name, kind) for name in names)
    return Reservoirs(span[0] + passage.offset, span[1] + passage.offset, names, head, *ways, keys)


def is_river(start: int, end: int, passage: Passage) -> bool:
    """Say whether a name is a river's or a gauge's: many a reservoir has its name from one."""
    look_back = passage.lexicon.look_back
    ahead = passage.ahead(end, look_back.river_ahead)
    return ahead is not None or passage.before(start, look_back.river)
