"""What belongs to each amount of an article: its owner, its direction, its day, its quote.

What belongs here: going through a sentence, and putting together what is found out about its
amounts. Whose figure it is and which way the water goes is asked in ``owner``, whether it is a flow
in ``rate``; what the words about it make of it is settled in ``extract.reading.verdicts``.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, repeat

from extract.languages.kinds import (
    MOODS,
    NEW_LEVEL,
    OF_ITS_CLAUSE,
    Kind,
)
from extract.languages.language import Language
from extract.reading.frames.beside import Beside, as_level
from extract.reading.frames.clauses import (
    Clause,
    Sentence,
    kinds_of,
)
from extract.reading.frames.direction import way
from extract.reading.frames.frame import Frame, Way, Where, Whose, Words
from extract.reading.frames.moods import (
    EARLIER,
    ahead_kinds,
    half_kinds,
    lead_kinds,
    only_wishes,
    said_last,
    tail_kinds,
    true_now,
)
from extract.reading.frames.others import (
    describes,
    has_subject_of_another,
    is_bare,
    is_headed_by_another,
    is_item_of_another,
    is_named,
    names_others,
    past_asides,
)
from extract.reading.frames.owner import whose
from extract.reading.frames.quote import quote_of
from extract.reading.frames.rate import Stated, is_signed_aside, rate_of
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.when import when_of
from extract.reading.frames.words_about import (
    Place,
    closing_direction,
    first_flow,
    in_brackets,
    is_heading,
    is_rate,
    number_first,
    only_direction,
    only_name,
    only_name_of,
    stretches_of,
    time_behind,
    unit_of_list,
)
from extract.reading.mentions.mention import Amount, Day, Hour, Mention, Regions, Reservoirs, Word
from extract.reading.mentions.units import RATES, STORED


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
        self._heard: tuple[Word, ...] = ()
        self._beside = Beside(text, language)

    def bind(self, sentence: Sentence) -> list[Frame]:
        """Return the flows of the next sentence, each with what belongs to it."""
        before = self._memory.before.after(self._memory.now)
        if sentence.opens_paragraph:
            before = before.in_next_paragraph()
        now = Standing(unit=unit_of_list(sentence), heads_list=is_heading(sentence))
        self._memory = Memory(before, now)
        if any(isinstance(one, Amount) for clause in sentence.clauses for one in clause.mentions):
            return self._amounts(sentence, now)
        for clause in sentence.clauses:
            now.note(clause.mentions, clause)
        return []

    def _amounts(self, sentence: Sentence, now: Standing) -> list[Frame]:
        """Return the flows of a sentence that has numbers."""
        self._memory.flow_ahead = first_flow(sentence)
        self._memory.only_name = only_name_of(sentence)
        self._memory.verb = only_direction(sentence)
        self._memory.verb_last = self._language.verb_last
        self._memory.closing = closing_direction(sentence)
        lead = lead_kinds(sentence)
        first = number_first(sentence)
        self._sentence_start = sentence.start
        tails = tail_kinds(sentence) if self._language.verb_last else repeat(frozenset[Kind]())
        frames: list[Frame] = []
        ahead: frozenset[Kind] = frozenset()
        mentions = chain.from_iterable(clause.mentions for clause in sentence.clauses)
        self._heard = tuple(one for one in mentions if isinstance(one, Word))
        self._bare = True
        described = zip(sentence.clauses, half_kinds(sentence), tails, strict=False)
        for index, (clause, half, tail) in enumerate(described):
            start = sentence.clauses[index - 1].end if index else self._sentence_start
            joining = self._language.names.source
            self._bare &= is_bare(self._text, start, clause.end, clause.mentions, joining)
            ahead = ahead_kinds(clause, ahead, self._text, self._language)
            if clause.contrasts:  # «опасались 500, но сброс прежний – 12»
                ahead, lead = ahead - MOODS, lead - MOODS
                now.kinds, now.named_kinds = now.kinds - MOODS, now.named_kinds - MOODS
            about = half | lead | tail | ahead
            if not only_wishes(clause, self._text, self._language):
                about = true_now(clause, about)
            if clause.explains and not only_wishes(clause, self._text, self._language):
                about -= {"asked"}  # «Жителей просят уйти: сброс доведён до 160»
            if index and clause.aside:
                about |= said_last(sentence.clauses[index - 1])
            if index and all(isinstance(one, Amount) for one in clause.mentions):
                # «Часть этой воды, 150 м³/с, принимает Коксарайский контррегулятор»
                about |= kinds_of(sentence.clauses[index - 1].mentions) & {"part"}
            now.other |= is_headed_by_another(self._text, start, clause)
            now.other |= has_subject_of_another(self._text, clause)
            # A clause that nothing is known of stands in no list of clauses: it is looked at here.
            begins = past_asides(self._text, start, clause, self._language)
            # What stands before the clause's own name is about somebody else: who says it, where.
            named = max((one.end for one in clause.mentions if is_named(one)), default=0)
            since = replace(clause, start=max(begins if index else clause.start, named))
            others = names_others(self._text, since) or is_item_of_another(self._text, clause)
            # «Badam Reservoir near Shymkent, …» is still of Badam.
            others = others and (bool(stretches_of(clause)[0]) or not describes(clause))
            self._memory.unheard = others or (self._memory.unheard and not _names(clause))
            frames += self._clause(clause, first, about, in_brackets(sentence, index))
        return frames

    def spoken_of(self) -> Reservoirs | None:
        """Return the reservoir the last sentence, or else the text before it, speaks of."""
        return self._memory.now.named or self._memory.before.named

    def _clause(
        self, clause: Clause, figures_first: bool, whole: frozenset[Kind], aside: Mention | None
    ) -> Iterator[Frame]:
        amounts, stretches = stretches_of(clause)
        ahead, now = only_name(clause), self._memory.now
        foreign = bool(amounts) and names_others(self._text, clause)
        for index, amount in enumerate(amounts):
            before, after = stretches[index], stretches[index + 1]
            if figures_first:
                around = (*after, *(before[::-1] if index == 0 else ()))
            else:
                around = (*before[::-1], *(after if index == len(amounts) - 1 else ()))
            unrated = [one for one in before if not is_rate(one)]
            beside = unrated[-1] if unrated else None, after[0] if after else None
            around = as_level(amount, around)
            own = kinds_of(around) | whole
            if figures_first and index:
                now.note(before, clause)  # they speak of the figure before them
            last = aside if index == len(amounts) - 1 else None
            day_after = last if isinstance(last, Day | Hour) else None
            time = time_behind(stretches, index) or day_after
            named = last if isinstance(last, Reservoirs) and last.names else None
            if self._beside.is_compared(before, after):
                own = frozenset({"now"}) if self._beside.is_current(before) else own | {"compared"}
            place = Place(
                amount,
                clause,
                around,
                own,
                ahead,
                *beside,
                time,
                named,
                figures_first,
                foreign,
                self._bare,
            )
            frame = self._amount(place)
            now.note(before, clause)
            if frame is not None:
                rated = amount.unit in RATES | STORED
                rated = rated or (amount.unit == "cubic" and now.flow is None)
                shared = frame.rate.of if amount.unit == "none" else None
                now.flow = amount if rated else now.flow or shared
                now.flow_aside = clause.aside if rated else now.flow_aside
                yield frame
        now.note(stretches[-1], clause)

    def _amount(self, place: Place) -> Frame | None:
        memory = self._memory
        owner = whose(place, memory)
        direction = way(place, owner, memory)
        rate = rate_of(Stated(self._text, self._language, place, owner, direction), memory)
        if rate is None:
            return None
        begins = place.clause.start if memory.now.flow else self._sentence_start
        amount = place.amount
        if rate.of is not amount and rate.of.unit in RATES and rate.of.unit != "flow":
            amount = replace(amount, unit="other-rate")  # only "per second" holds on in a list
        return Frame(
            amount=amount,
            whose=owner,
            way=direction,
            rate=rate,
            words=self._words(place, owner, direction),
            when=when_of(place, self._memory.now),
            where=self._where(place, owner),
            quote=quote_of(self._text, place, rate, begins, owner=owner, way=direction),
            named_here=owner.named is not None and place.clause.start <= owner.named.start,
            alone=len(memory.before.seen | memory.now.seen) <= 1,
        )

    def _words(self, place: Place, owner: Whose, direction: Way) -> Words:
        farther = self._farther_kinds(place, owner)
        if place.amount.unit not in STORED:
            farther |= direction.kinds
        farther -= {"now"}
        if "corrected" in place.own:
            farther = frozenset()  # what was written before is another figure
        if not place.own.isdisjoint(NEW_LEVEL):  # «неделю назад было 30, теперь дошло до 450»
            farther -= EARLIER | {"record"}
        signed = is_signed_aside(self._text, place)
        return Words(
            kinds=place.own | (frozenset() if "now" in place.own else farther),
            near=kinds_of(place.around),
            before="change" if signed else self._beside.before(place),
            after=self._beside.after(place),
            heard=self._heard,
        )

    def _farther_kinds(self, place: Place, owner: Whose) -> frozenset[Kind]:
        """Return the kinds of words that speak of an amount from another clause."""
        now = self._memory.now
        if owner.named is None:
            return now.elsewhere
        own_direction = not {"release", "inflow"}.isdisjoint(place.own)
        inherits = owner.named is now.named and not own_direction
        return now.named_kinds - OF_ITS_CLAUSE if inherits else frozenset()

    def _where(self, place: Place, owner: Whose) -> Where:
        before, now = self._memory.before, self._memory.now
        said = before.named_in if owner.anaphora else None
        regions = next((one for one in place.around if isinstance(one, Regions)), said)
        regions = regions or now.regions
        return Where(regions or before.regions, in_sentence=regions is not None)


def _names(clause: Clause) -> bool:
    return any(isinstance(one, Reservoirs) and one.names for one in clause.mentions)
