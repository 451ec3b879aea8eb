"""What belongs to each amount of an article: its owner, its direction, its day, its quote.

What belongs here: going through a sentence, and putting together what is found out about its
amounts. Whose figure it is and which way the water goes is asked in ``owner``, whether it is a flow
in ``rate``; what the words about it make of it is settled in ``extract.reading.verdicts``.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import repeat

import regex

from extract.languages.kinds import (
    FLOWS,
    MARKS,
    MOODS,
    NEW_LEVEL,
    OF_ITS_CLAUSE,
    OF_WHAT_FOLLOWS,
    Kind,
)
from extract.languages.language import Language
from extract.languages.stems import any_of
from extract.reading.frames.clauses import Clause, Sentence, kinds_of
from extract.reading.frames.direction import way
from extract.reading.frames.frame import Bound, Whose
from extract.reading.frames.owner import whose
from extract.reading.frames.rate import Stated, is_signed_aside, rate_of
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.words_about import (
    RATES,
    Place,
    first_flow,
    half_kinds,
    in_brackets,
    is_bare,
    is_heading,
    is_rate,
    lead_kinds,
    names_others,
    number_first,
    only_direction,
    only_name,
    only_name_of,
    stretches_of,
    tail_kinds,
    time_behind,
    unit_of_list,
)
from extract.reading.mentions.mention import Amount, Day, Hour, Mention, Regions, Reservoirs, Word

_BETWEEN: frozenset[Kind] = frozenset(("rate", "up-to", *MARKS))
# What a clause that begins with them says holds for the next ones.
_EARLIER: frozenset[Kind] = frozenset(("previous", "yesterday"))
_DASHES = frozenset("-–—")
_NEAR = 300  # code points: a quote reaches no farther to either side


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
        self._language = language
        self._memory = Memory()
        self._sentence_start, self._bare = 0, True
        rate = any_of(language.units.per_before.second)
        self._glue = regex.compile(rf"[\s\-–—«\"]*+(?:(?i:{rate})\s*+)?+", regex.VERSION1)

    def bind(self, sentence: Sentence) -> list[Bound]:
        """Return the flows of the next sentence, each with what belongs to it."""
        before = self._memory.before.after(self._memory.now)
        if sentence.opens_paragraph:
            before = before.in_next_paragraph()
        now = Standing(unit=unit_of_list(sentence))
        verb = only_direction(sentence) if self._language.verb_last else None
        self._memory = Memory(before, now, first_flow(sentence), only_name_of(sentence), verb)
        lead = lead_kinds(sentence)
        first = number_first(sentence)
        self._sentence_start = sentence.clauses[0].start
        tails = tail_kinds(sentence) if self._language.verb_last else repeat(frozenset[Kind]())
        bound: list[Bound] = []
        ahead: frozenset[Kind] = frozenset()
        self._bare, language = True, self._language
        for index, (clause, tail) in enumerate(zip(sentence.clauses, tails, strict=False)):
            start = sentence.clauses[index - 1].end if index else self._sentence_start
            self._bare &= is_bare(
                self._text, start, clause.end, clause.mentions, language.names.source
            )
            ahead = self._ahead(clause, ahead)
            if clause.contrasts:  # «опасались 500, но сброс прежний – 12»
                ahead, lead = ahead - MOODS, lead - MOODS
                now.kinds, now.named_kinds = now.kinds - MOODS, now.named_kinds - MOODS
            about = half_kinds(sentence, index) | lead | tail | ahead
            bound += self._clause(clause, first, about, in_brackets(sentence, index))
        self._memory.now.heads_list = is_heading(sentence)
        return bound

    def _ahead(self, clause: Clause, ahead: frozenset[Kind]) -> frozenset[Kind]:
        """Return what still moves a clause to tomorrow: a word before it, unless it speaks of now.

        «Завтра сбросят 400, из Бухтарминского – 12» speaks of tomorrow twice.
        """
        kinds = kinds_of(clause.mentions)
        words = (one for one in clause.mentions if isinstance(one, Word))
        runs = any(one.kind in FLOWS and self._is_present(one) for one in words)
        # Where verbs stand last, one form is present and future.
        if "now" in kinds or (runs and not self._language.verb_last):
            ahead = frozenset()
        if not kinds.isdisjoint(NEW_LEVEL):
            ahead -= _EARLIER
        first = None if clause.aside else next(iter(clause.mentions), None)
        opens = isinstance(first, Word) and first.kind in _EARLIER
        return ahead | (kinds & OF_WHAT_FOLLOWS) | (kinds & _EARLIER if opens else frozenset())

    def spoken_of(self) -> Reservoirs | None:
        """Return the reservoir the last sentence, or else the text before it, speaks of."""
        return self._memory.now.named or self._memory.before.named

    def _clause(
        self, clause: Clause, figures_first: bool, whole: frozenset[Kind], aside: Mention | None
    ) -> Iterator[Bound]:
        amounts, stretches = stretches_of(clause)
        ahead, now = only_name(clause), self._memory.now
        for index, amount in enumerate(amounts):
            before, after = stretches[index], stretches[index + 1]
            if figures_first:
                around = (*after, *(before[::-1] if index == 0 else ()))
            else:
                around = (*before[::-1], *(after if index == len(amounts) - 1 else ()))
            unrated = [one for one in before if not is_rate(one)]
            beside = unrated[-1] if unrated else None, after[0] if after else None
            around = _as_level(amount, around)
            own = kinds_of(around) | whole
            if figures_first and index:
                now.note(before, clause)  # they speak of the figure before them
            last = aside if index == len(amounts) - 1 else None
            day_after = last if isinstance(last, Day | Hour) else None
            time = time_behind(stretches, index) or day_after
            named = last if isinstance(last, Reservoirs) and last.names else None
            if self._is_compared(before, after):
                own |= {"previous"}
            shape = names_others(self._text, clause), self._bare
            place = Place(
                amount, clause, around, own, ahead, *beside, time, named, figures_first, *shape
            )
            bound = self._amount(place)
            now.note(before, clause)
            if bound is not None:
                rated = amount.unit in RATES or (amount.unit == "cubic" and now.flow is None)
                now.flow = amount if rated else now.flow
                now.flow_aside = clause.aside if rated else now.flow_aside
                yield bound
        now.note(stretches[-1], clause)

    def _amount(self, place: Place) -> Bound | None:
        memory, around = self._memory, place.around
        owner = whose(place, memory)
        direction = way(place, owner, memory)
        flow = rate_of(Stated(self._text, self._language, place, owner, direction), memory)
        if flow is None:
            return None
        amount = place.amount
        if flow is not amount and flow.unit in RATES and flow.unit != "flow":
            amount = replace(amount, unit="other-rate")  # only "per second" holds on in a list
        start, end = self._quote(place, owner)
        leans_on: Mention | None = direction.word if _outside(direction.word, start, end) else None
        leans_on = flow if _outside(flow, start, end) else leans_on
        leans_on = owner.named if owner.anaphora else leans_on
        farther = (direction.kinds | self._farther_kinds(place, owner)) - {"now"}
        if not place.own.isdisjoint(NEW_LEVEL):  # «неделю назад было 30, теперь дошло до 450»
            farther -= _EARLIER
        said = memory.before.named_in if owner.anaphora else None
        regions = next((one for one in around if isinstance(one, Regions)), said)
        regions = regions or memory.now.regions
        right_before = self._right_before(place)
        return Bound(
            amount=amount,
            start=start,
            end=end,
            inherited=(leans_on.start, leans_on.end) if leans_on else None,
            rule="anaphora" if owner.anaphora else "list" if leans_on else "clause",
            clause_start=place.clause.start if memory.now.flow else self._sentence_start,
            reservoirs=owner.named,
            direction=direction.direction,
            kinds=place.own | (frozenset() if "now" in place.own else farther),
            own_kinds=kinds_of(around),
            right_before="change" if is_signed_aside(self._text, place) else right_before,
            right_after=self._kind_if_glued(place.amount, place.after),
            timeless=flow.unit == "cubic" and flow is not memory.flow_ahead,
            runs_now=direction.word is not None
            and (self._is_present(direction.word) or self._is_rate_noun(direction.word)),
            named_here=owner.named is not None and place.clause.start <= owner.named.start,
            first=memory.now.flow is None,
            alone=len(memory.before.seen | memory.now.seen) <= 1,
            regions=regions or memory.before.regions,
            in_sentence=regions is not None,
            own_day=self._own_day(place),
            sentence_day=memory.now.day,
            time=next((one.time for one in (place.time, *around) if isinstance(one, Hour)), ""),
        )

    def _is_compared(self, before: Sequence[Mention], after: Sequence[Mention]) -> bool:
        """Say whether an amount is what another is compared with: «40 против 70»."""
        stretch = after if self._language.verb_last else before[::-1]
        told = (one for one in stretch if not (isinstance(one, Word) and one.kind in _BETWEEN))
        first = next(told, None)
        return isinstance(first, Word) and first.kind == "against"

    def _farther_kinds(self, place: Place, owner: Whose) -> frozenset[Kind]:
        """Return the kinds of words that speak of an amount from another clause."""
        now = self._memory.now
        if owner.named is None:
            return now.elsewhere
        own_direction = not {"release", "inflow"}.isdisjoint(place.own)
        inherits = owner.named is now.named and not own_direction
        return now.named_kinds - OF_ITS_CLAUSE if inherits else frozenset()

    def _is_present(self, word: Word) -> bool:
        printed = self._text[word.start : word.end].lower()
        return printed.endswith(self._language.present_endings)

    def _is_rate_noun(self, word: Word) -> bool:
        """Say whether a word is a noun that is counted per second: «приток», "outflow"."""
        printed = self._text[word.start : word.end].lower()
        nouns = "|".join(self._language.numbers.dashed).split("|")
        return any(
            printed.startswith(one.removesuffix("*")) if one.endswith("*") else printed == one
            for one in nouns
        )

    def _right_before(self, place: Place) -> Kind | None:
        """Return the kind of the word glued to a number; of «примерно до» the first says more."""
        kind = self._kind_if_glued(place.before, place.amount)
        if place.before is None or kind not in ("more", "less", "up-to"):
            return kind
        if kind != "up-to":  # «сбрасывается меньше – 640» compares: it is 640
            dashed = not _DASHES.isdisjoint(self._text[place.before.end : place.amount.start])
            return None if dashed else kind
        mentions = place.clause.mentions
        index = bisect_right(mentions, place.before.start, key=lambda one: one.end)
        farther = self._kind_if_glued(mentions[index - 1], place.before) if index else None
        return farther if farther in MARKS else kind

    def _kind_if_glued(self, left: Mention | None, right: Mention | None) -> Kind | None:
        """Return the kind of the word among two neighbours, if nothing stands between them."""
        if left is None or right is None or left.end > right.start:
            return None
        if not self._glue.fullmatch(self._text, left.end, right.start):
            return None
        return next((one.kind for one in (left, right) if isinstance(one, Word)), None)

    def _own_day(self, place: Place) -> Day | None:
        for one in (place.time, *place.around):
            if isinstance(one, Day) and one.role != "by":
                return one
        day = self._memory.now.day
        return day if day is not None and day.start >= place.clause.start else None

    def _quote(self, place: Place, owner: Whose) -> tuple[int, int]:
        """Return the span from the clause of the name to the end of the amount's clause."""
        near, far = place.amount.start, place.amount.end
        if owner.named is not None and not owner.anaphora:
            near, far = min(near, owner.named.start), max(far, owner.named.end)
        start = max(owner.quote_start, near - _NEAR)
        end = min(place.clause.end, far + _NEAR)
        quote = self._text[start:end]
        start += len(quote) - len(quote.lstrip(' \t\n\r\xa0-–—•*·«"'))
        return start, end - (len(quote) - len(quote.rstrip(" \t\n\r\xa0-–—")))


def _as_level(amount: Amount, around: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Read a verb of arriving behind a number in the dative as a new level: «2600-ге түсті»."""
    behind = (one for one in around if one.start >= amount.end)
    first = min(behind, key=lambda one: one.start, default=None)
    if amount.case != "into" or not isinstance(first, Word) or first.kind != "inflow":
        return around
    return tuple(replace(first, kind="reach") if one is first else one for one in around)


def _outside(mention: Mention | None, start: int, end: int) -> bool:
    return mention is not None and not (start <= mention.start and mention.end <= end)
