"""The words a figure was read from.

What belongs here: how far a quote reaches, and what a figure leans on outside it.
"""

from extract.reading.frames.frame import Quote, Rate, Way, Whose
from extract.reading.frames.words_about import Place
from extract.reading.mentions.mention import Mention

_NEAR = 300  # code points: a quote reaches no farther to either side
_OPENING = ' \t\n\r\xa0-–—•*·«"'
_CLOSING = " \t\n\r\xa0-–—"


def quote_of(text: str, place: Place, rate: Rate, begins: int, *, owner: Whose, way: Way) -> Quote:
    """Return the span from the clause of the name to the end of the amount's clause.

    ``begins`` is where the amount's own clause begins, or its sentence.
    """
    near, far = place.amount.start, place.amount.end
    if owner.named is not None and not owner.anaphora:
        near, far = min(near, owner.named.start), max(far, owner.named.end)
    start = max(owner.quote_start, near - _NEAR)
    end = min(place.clause.end, far + _NEAR)
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip(_OPENING))
    end -= len(quote) - len(quote.rstrip(_CLOSING))
    leans_on: Mention | None = way.word if _outside(way.word, start, end) else None
    leans_on = rate.of if _outside(rate.of, start, end) else leans_on
    return Quote(start, end, begins, owner.named if owner.anaphora else leans_on)


def _outside(mention: Mention | None, start: int, end: int) -> bool:
    return mention is not None and not (start <= mention.start and mention.end <= end)
