"""Whose figure an amount is, which way the water goes, and whether it is a flow at all.

What belongs here: an amount looks around itself first, then in its clause, then earlier in its
sentence, then in the sentences before. What the words about it make of it is settled in
``extract.judge``.
"""

from collections.abc import Iterator
from itertools import chain

import regex

from extract.bound import Bound, Direction, Way, Whose
from extract.clauses import Clause, Sentence
from extract.mentions import Amount, Day, Hour, Mention, Regions, Reservoirs, Word
from extract.standing import Standing, kinds_of
from extract.surroundings import (
    Place,
    is_flow,
    is_heading,
    number_first,
    only_name,
    owner,
    stretches_of,
)
from extract.words import Kind, Language

# Code points: a name farther from a figure than this is not its name, however long the sentence;
# a quote reaches no farther to either side than the second.
_FAR, _NEAR = 1_000, 300

# Words that speak of their whole sentence, whichever clause they stand in.
_OF_SENTENCE: frozenset[Kind] = frozenset(("hypothetical", "denied", "respectively"))
_GLUE = regex.compile(r"[\s\-–—«\"]*+", regex.VERSION1)
_WORDS = regex.compile(r"[\s\-–—]*+(?:(?P<word>\p{L}++)[\s\-–—]++){0,3}+", regex.VERSION1)


class Binder:
    """Binds the amounts of one article, sentence after sentence.

    Parameters
    ----------
    text
        The page's text.
    language
        The language the article is written in.
    """

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._other_number_words = language.numbers.other
        self._before = Standing()
        self._now = Standing()
        self._flow_ahead: Mention | None = None

    def bind(self, sentence: Sentence) -> list[Bound]:
        """Return the flows of the next sentence, each with what belongs to it."""
        if sentence.opens_paragraph:
            self._before = self._before.in_next_paragraph()
        self._now = Standing()
        every = chain.from_iterable(clause.mentions for clause in sentence.clauses)
        mentions = tuple(every)
        whole = kinds_of(mentions) & _OF_SENTENCE
        self._flow_ahead = next((one for one in mentions if is_flow(one)), None)
        first = number_first(sentence)
        bound = [one for clause in sentence.clauses for one in self._clause(clause, first, whole)]
        self._now.heads_list = is_heading(sentence)
        self._before = self._before.after(self._now)
        return bound

    def _clause(
        self, clause: Clause, figures_first: bool, whole: frozenset[Kind]
    ) -> Iterator[Bound]:
        amounts, stretches = stretches_of(clause)
        ahead = only_name(clause)
        for index, amount in enumerate(amounts):
            before, after = stretches[index], stretches[index + 1]
            if figures_first:
                around = (*after, *(before[::-1] if index == 0 else ()))
            else:
                around = (*before[::-1], *(after if index == len(amounts) - 1 else ()))
            beside = before[-1] if before else None, after[0] if after else None
            place = Place(amount, clause, around, kinds_of(around) | whole, ahead, *beside)
            bound = self._amount(place)
            self._now.note(before, clause)
            if bound is not None:
                self._now.flow = amount if amount.unit == "flow" else self._now.flow
                yield bound
        self._now.note(stretches[-1], clause)

    def _amount(self, place: Place) -> Bound | None:
        whose = self._whose(place)
        way = self._way(place, whose)
        flow = self._flow(place, whose, way)
        if flow is None:
            return None
        start, end = self._quote(place, whose)
        leans_on: Mention | None = way.word if _outside(way.word, start, end) else None
        leans_on = flow if _outside(flow, start, end) else leans_on
        leans_on = whose.named if whose.anaphora else leans_on
        around = place.around
        farther = (way.kinds | self._farther_kinds(place, whose)) - {"now"}
        regions = next((one for one in around if isinstance(one, Regions)), self._now.regions)
        return Bound(
            amount=place.amount,
            start=start,
            end=end,
            inherited=(leans_on.start, leans_on.end) if leans_on else None,
            rule="anaphora" if whose.anaphora else "list" if leans_on else "clause",
            reservoirs=whose.named,
            direction=way.direction,
            kinds=place.own | (frozenset() if "now" in place.own else farther),
            right_before=self._kind_if_glued(place.before, place.amount),
            right_after=self._kind_if_glued(place.amount, place.after),
            timeless=self._is_timeless(place, flow),
            regions=regions or self._before.regions,
            in_sentence=regions is not None,
            own_day=self._own_day(place),
            sentence_day=self._now.day,
            time=next((one.time for one in around if isinstance(one, Hour)), ""),
        )

    def _farther_kinds(self, place: Place, whose: Whose) -> frozenset[Kind]:
        """Return the kinds of words that speak of an amount from another clause."""
        now = self._now
        if whose.named is None:
            return now.elsewhere
        own_direction = not {"release", "inflow"}.isdisjoint(place.own)
        return now.named_kinds if whose.named is now.named and not own_direction else frozenset()

    def _whose(self, place: Place) -> Whose:
        amount, clause = place.amount, place.clause
        places = [one for one in place.around if isinstance(one, Reservoirs)]
        own = owner(places, amount)
        head_alone = any(not one.names for one in places)
        now = self._now
        earlier = now.named if now.named and amount.start - now.named.start <= _FAR else None
        follows = own is not None and own.start > amount.start and not own.source
        if own is not None and not (follows and earlier is not None):
            return Whose(own, clause.start, anaphora=False)
        if earlier is not None and now.clause is not None:
            return Whose(earlier, now.clause.start, anaphora=False)
        if place.ahead is not None:
            return Whose(place.ahead, clause.start, anaphora=False)
        pointed = head_alone or "there" in place.own
        if "river" in place.own and not pointed:
            return Whose(None, clause.start, anaphora=False)
        named = self._before.named
        spoken_of = pointed or self._speaks_on(place) or now.direction is not None
        found = named if spoken_of else None
        return Whose(found, clause.start, anaphora=found is not None)

    def _way(self, place: Place, whose: Whose) -> Way:
        word = next(
            (one for one in place.around if isinstance(one, Word) and one.kind in _DIRECTIONS), None
        )
        named = whose.named
        source = named is not None and named.source
        own = named in place.around
        if word is not None:
            # What comes out of a reservoir is its release, wherever it flows into.
            said: Direction = _DIRECTIONS[word.kind]
            by_name: Direction = "release" if source else "inflow"
            told = own and named is not None and (source or named.sink)
            return Way(by_name if told else said, word, frozenset())
        if "level" in place.own:
            return Way(None, None, frozenset())
        if own and named is not None and named.sink:
            return Way("inflow", None, frozenset())
        goes_on = source or self._speaks_on(place)
        for standing in (self._now, self._before) if goes_on else (self._now,):
            word = standing.direction
            if word is not None and not (source and word.kind == "inflow"):
                return Way(_DIRECTIONS[word.kind], word, standing.kinds)
        return Way("release" if source or "there" in place.own else None, None, frozenset())

    def _speaks_on(self, place: Place) -> bool:
        """Say whether a clause goes on about what was spoken of: a new level, another day."""
        dated = self._now.day is not None or any(isinstance(one, Day) for one in place.around)
        return dated or not {"release", "inflow", "set"}.isdisjoint(place.own)

    def _flow(self, place: Place, whose: Whose, way: Way) -> Amount | None:
        """Return the amount whose "per second" this one has: itself, or one it stands in line with.

        None where it is no flow: a volume, or a number of something else.
        """
        amount = place.amount
        if amount.unit in ("flow", "daily"):
            return amount
        if whose.named is None and way.word is None:
            return None
        if amount.unit in ("slip", "cut"):
            return amount
        if amount.unit == "cubic":
            speaks = whose.named is not None and way.word in place.around
            return self._now.flow or self._before.flow or (amount if speaks else None)
        if not self._stands_in_line(place):
            return None
        named = any(isinstance(one, Reservoirs) and one.names for one in place.around)
        ahead = self._flow_ahead if named and isinstance(self._flow_ahead, Amount) else None
        return self._now.flow or ahead

    def _is_timeless(self, place: Place, flow: Amount) -> bool:
        return flow is place.amount and flow.unit == "cubic"

    def _stands_in_line(self, place: Place) -> bool:
        """Say whether a bare number stands where the figure of its list would stand."""
        before = next((one for one in place.around if one.end <= place.amount.start), None)
        if before is None:
            return False
        between = _WORDS.fullmatch(self._text, before.end, place.amount.start)
        return between is not None and between["word"] not in self._other_number_words

    def _glued(self, start: int, end: int) -> bool:
        return start <= end and _GLUE.fullmatch(self._text, start, end) is not None

    def _kind_if_glued(self, left: Mention | None, right: Mention | None) -> Kind | None:
        """Return the kind of the word among two neighbours, if nothing stands between them."""
        if left is None or right is None or not self._glued(left.end, right.start):
            return None
        return next((one.kind for one in (left, right) if isinstance(one, Word)), None)

    def _own_day(self, place: Place) -> Day | None:
        for one in place.around:
            if isinstance(one, Day) and one.role != "by":
                return one
        day = self._now.day
        return day if day is not None and day.start >= place.clause.start else None

    def _quote(self, place: Place, whose: Whose) -> tuple[int, int]:
        """Return the span from the clause of the name to the end of the amount's clause."""
        near, far = place.amount.start, place.amount.end
        if whose.named is not None and not whose.anaphora:
            near, far = min(near, whose.named.start), max(far, whose.named.end)
        start = max(whose.quote_start, near - _NEAR)
        end = min(place.clause.end, far + _NEAR)
        quote = self._text[start:end]
        start += len(quote) - len(quote.lstrip(' \t\n\r\xa0-–—•*·«"'))
        return start, end - (len(quote) - len(quote.rstrip(" \t\n\r\xa0-–—")))


_DIRECTIONS: dict[str, Direction] = {"release": "release", "inflow": "inflow"}


def _outside(mention: Mention | None, start: int, end: int) -> bool:
    return mention is not None and not (start <= mention.start and mention.end <= end)
