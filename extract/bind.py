"""Whose figure an amount is, which way the water goes, and whether it is a flow at all.

What belongs here: an amount looks around itself first, then in its clause, then earlier in its
sentence, then in the sentences before. What the words about it make of it is settled in
``extract.judge``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

import regex

from extract.clauses import Clause, Sentence
from extract.mentions import Amount, Day, Hour, Mention, Regions, Reservoirs, Word
from extract.standing import Standing, kinds_of
from extract.words import Kind, Language

Direction = Literal["release", "inflow"]

# Code points: a name farther from a figure than this is not its name, however long the sentence;
# a quote reaches no farther to either side than the second.
_FAR, _NEAR = 1_000, 300
_HEADING_REST = 8  # code points beside the region in a line that is its heading: «В …:»

# Words that speak of their whole sentence, whichever clause they stand in.
_OF_SENTENCE: frozenset[Kind] = frozenset(("hypothetical", "denied", "respectively"))
_GLUE = regex.compile(r"[\s\-–—«\"]*+", regex.VERSION1)
_WORDS = regex.compile(r"[\s\-–—]*+(?:(?P<word>\p{L}++)[\s\-–—]++){0,3}+", regex.VERSION1)


@dataclass(frozen=True, slots=True)
class Bound:
    """An amount with all that its surroundings say of it.

    ``start`` and ``end`` span the words it was read from; ``inherited`` is the span outside them
    that the reading leans on. ``reservoirs`` is None where no name was found, ``direction`` where
    neither word nor case says it. ``kinds`` are the kinds of the words that speak of the amount,
    ``right_before`` and ``right_after`` those directly beside the number. ``timeless`` marks cubic
    metres of which nothing says "per second". ``in_sentence`` says whether ``regions``
    stand in its sentence, or were only left standing before.
    """

    amount: Amount
    start: int
    end: int
    inherited: tuple[int, int] | None
    rule: Literal["clause", "list", "anaphora"]
    reservoirs: Reservoirs | None
    direction: Direction | None
    kinds: frozenset[Kind]
    right_before: Kind | None
    right_after: Kind | None
    timeless: bool
    regions: Regions | None
    in_sentence: bool
    own_day: Day | None
    sentence_day: Day | None
    time: str


@dataclass(frozen=True, slots=True)
class _Whose:
    """The name an amount belongs to, where its quote begins, and whether that is too far away."""

    named: Reservoirs | None
    quote_start: int
    anaphora: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """The direction, the word that says it, and the kinds of words that come with that word."""

    direction: Direction | None
    word: Word | None
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class _Place:
    """An amount in its clause: the mentions that speak of it, the nearest first.

    ``ahead`` is the only name in the clause, wherever it stands; ``before`` and ``after`` are the
    mentions next to the amount.
    """

    amount: Amount
    clause: Clause
    around: tuple[Mention, ...]
    own: frozenset[Kind]
    ahead: Reservoirs | None
    before: Mention | None
    after: Mention | None


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
        self._other_number_words = language.other_number_words
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
        self._flow_ahead = next((one for one in mentions if _is_flow(one)), None)
        number_first = _number_first(sentence)
        bound = [
            one for clause in sentence.clauses for one in self._clause(clause, number_first, whole)
        ]
        self._now.heads_list = _is_heading(sentence)
        self._before = self._before.after(self._now)
        return bound

    def _clause(
        self, clause: Clause, number_first: bool, whole: frozenset[Kind]
    ) -> Iterator[Bound]:
        amounts, stretches = _stretches(clause)
        ahead = _only_name(clause)
        for index, amount in enumerate(amounts):
            before, after = stretches[index], stretches[index + 1]
            if number_first:
                around = (*after, *(before[::-1] if index == 0 else ()))
            else:
                around = (*before[::-1], *(after if index == len(amounts) - 1 else ()))
            beside = before[-1] if before else None, after[0] if after else None
            place = _Place(amount, clause, around, kinds_of(around) | whole, ahead, *beside)
            bound = self._amount(place)
            self._now.note(before, clause)
            if bound is not None:
                self._now.flow = amount if amount.unit == "flow" else self._now.flow
                yield bound
        self._now.note(stretches[-1], clause)

    def _amount(self, place: _Place) -> Bound | None:
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

    def _farther_kinds(self, place: _Place, whose: _Whose) -> frozenset[Kind]:
        """Return the kinds of words that speak of an amount from another clause."""
        now = self._now
        if whose.named is None:
            return now.elsewhere
        own_direction = not {"release", "inflow"}.isdisjoint(place.own)
        return now.named_kinds if whose.named is now.named and not own_direction else frozenset()

    def _whose(self, place: _Place) -> _Whose:
        amount, clause = place.amount, place.clause
        places = [one for one in place.around if isinstance(one, Reservoirs)]
        own = _owner(places, amount)
        head_alone = any(not one.names for one in places)
        now = self._now
        earlier = now.named if now.named and amount.start - now.named.start <= _FAR else None
        follows = own is not None and own.start > amount.start and not own.source
        if own is not None and not (follows and earlier is not None):
            return _Whose(own, clause.start, anaphora=False)
        if earlier is not None and now.clause is not None:
            return _Whose(earlier, now.clause.start, anaphora=False)
        if place.ahead is not None:
            return _Whose(place.ahead, clause.start, anaphora=False)
        pointed = head_alone or "there" in place.own
        if "river" in place.own and not pointed:
            return _Whose(None, clause.start, anaphora=False)
        named = self._before.named
        spoken_of = pointed or self._speaks_on(place) or now.direction is not None
        found = named if spoken_of else None
        return _Whose(found, clause.start, anaphora=found is not None)

    def _way(self, place: _Place, whose: _Whose) -> _Way:
        word = next(
            (one for one in place.around if isinstance(one, Word) and one.kind in _DIRECTIONS), None
        )
        source = whose.named is not None and whose.named.source
        if word is not None:
            # What comes out of a reservoir is its release, wherever it flows into.
            own = source and whose.named in place.around
            return _Way("release" if own else _DIRECTIONS[word.kind], word, frozenset())
        if "level" in place.own:
            return _Way(None, None, frozenset())
        goes_on = source or self._speaks_on(place)
        for standing in (self._now, self._before) if goes_on else (self._now,):
            word = standing.direction
            if word is not None and not (source and word.kind == "inflow"):
                return _Way(_DIRECTIONS[word.kind], word, standing.kinds)
        return _Way("release" if source or "there" in place.own else None, None, frozenset())

    def _speaks_on(self, place: _Place) -> bool:
        """Say whether a clause goes on about what was spoken of: a new level, another day."""
        dated = self._now.day is not None or any(isinstance(one, Day) for one in place.around)
        return dated or not {"release", "inflow", "set"}.isdisjoint(place.own)

    def _flow(self, place: _Place, whose: _Whose, way: _Way) -> Amount | None:
        """Return the amount whose "per second" this one has: itself, or one it stands in line with.

        None where it is no flow: a volume, or a number of something else.
        """
        amount = place.amount
        if amount.unit in ("flow", "daily"):
            return amount
        if whose.named is None and way.word is None:
            return None
        if amount.unit in ("slip", "cut") or (amount.unit == "cubic" and "per-second" in place.own):
            return amount
        if amount.unit == "cubic":
            speaks = whose.named is not None and way.word in place.around
            return self._now.flow or self._before.flow or (amount if speaks else None)
        if not self._stands_in_line(place):
            return None
        named = any(isinstance(one, Reservoirs) and one.names for one in place.around)
        ahead = self._flow_ahead if named and isinstance(self._flow_ahead, Amount) else None
        return self._now.flow or ahead

    def _is_timeless(self, place: _Place, flow: Amount) -> bool:
        alone = flow is place.amount and flow.unit == "cubic"
        return alone and "per-second" not in place.own

    def _stands_in_line(self, place: _Place) -> bool:
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

    def _own_day(self, place: _Place) -> Day | None:
        for one in place.around:
            if isinstance(one, Day) and one.role != "by":
                return one
        day = self._now.day
        return day if day is not None and day.start >= place.clause.start else None

    def _quote(self, place: _Place, whose: _Whose) -> tuple[int, int]:
        """Return the span from the clause of the name to the end of the amount's clause."""
        near, far = place.amount.start, place.amount.end
        if whose.named is not None and not whose.anaphora:
            near, far = min(near, whose.named.start), max(far, whose.named.end)
        start = max(whose.quote_start, near - _NEAR)
        end = min(place.clause.end, far + _NEAR)
        quote = self._text[start:end]
        start += len(quote) - len(quote.lstrip(' \t\n\r\xa0-–—•*·«"'))
        return start, end - (len(quote) - len(quote.rstrip(" \t\n\r\xa0-–—")))


def _is_heading(sentence: Sentence) -> bool:
    """Say whether a sentence is a region and nothing else, as it stands above a list."""
    (clause, *others) = sentence.clauses
    only_regions = all(isinstance(one, Regions) for one in clause.mentions)
    rest = clause.end - clause.start - sum(one.end - one.start for one in clause.mentions)
    return only_regions and not others and rest <= _HEADING_REST


def _is_flow(mention: Mention) -> bool:
    return isinstance(mention, Amount) and mention.unit == "flow"


def _owner(places: Sequence[Reservoirs], amount: Amount) -> Reservoirs | None:
    """Return the name that owns an amount, of those around it, the nearest first.

    Of several before it, the one the water comes out of: the other is where it flows.
    """
    named = [one for one in places if one.names and one.head != "place"]
    named = named or [one for one in places if one.names]
    before = [one for one in named if one.end <= amount.start]
    source = next((one for one in before if one.source), None)
    nearest = next(iter(named), None)
    joined = source is not None and nearest is not None and nearest.head is not None
    return source if joined else nearest


_DIRECTIONS: dict[str, Direction] = {"release": "release", "inflow": "inflow"}


def _outside(mention: Mention | None, start: int, end: int) -> bool:
    return mention is not None and not (start <= mention.start and mention.end <= end)


def _stretches(clause: Clause) -> tuple[list[Amount], list[Sequence[Mention]]]:
    """Split a clause at its amounts: n amounts, n + 1 stretches of other mentions."""
    amounts: list[Amount] = []
    stretches: list[list[Mention]] = [[]]
    for mention in clause.mentions:
        if isinstance(mention, Amount):
            amounts.append(mention)
            stretches.append([])
        else:
            stretches[-1].append(mention)
    return amounts, list(stretches)


def _only_name(clause: Clause) -> Reservoirs | None:
    named = [one for one in clause.mentions if isinstance(one, Reservoirs) and one.names]
    return named[0] if len(named) == 1 else None


def _number_first(sentence: Sentence) -> bool:
    """Say whether the sentence puts its figures before their reservoirs."""
    for clause in sentence.clauses:
        seen = False
        for mention in clause.mentions:
            if isinstance(mention, Amount) and mention.unit != "none":
                seen = True
            elif isinstance(mention, Reservoirs) and mention.names:
                return seen and mention.source
    return False
