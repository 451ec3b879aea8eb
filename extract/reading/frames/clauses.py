"""Mentions grouped into clauses, sentences and paragraphs.

What belongs here: where one statement ends and the next begins.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.languages.kinds import Kind
from extract.reading.mentions.mention import Day, Hour, Mention, Stop, Word

_BEFORE: tuple[Kind, ...] = ("previous", "yesterday")


@dataclass(frozen=True, slots=True)
class Clause:
    """The mentions between two stops, and the span of the text they were found in.

    ``aside`` is true of what stands in brackets, ``contrasts`` of what stands behind "but",
    ``explains`` of what stands behind a colon.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    aside: bool = False
    contrasts: bool = False
    explains: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clauses up to a full stop; ``opens_paragraph`` is true for the first of a paragraph.

    ``start`` is where its words begin, those that no clause holds among them; ``asks`` says that
    it is a question.
    """

    clauses: tuple[Clause, ...]
    opens_paragraph: bool
    start: int
    asks: bool = False


def sentences(
    mentions: Iterable[Mention], start: int, end: int, *, verb_last: bool = False
) -> Iterator[Sentence]:
    """Group mentions into sentences.

    Parameters
    ----------
    mentions
        In the order of the text, stops among them.
    start, end
        The span of the text they were found in.
    verb_last
        Whether the language puts words that compare behind what they compare with.

    Yields
    ------
    Sentence
        Only clauses that hold a mention; only sentences that hold a clause.
    """
    clauses: list[Clause] = []
    inside: list[Mention] = []
    opens_paragraph, aside, contrasts, explains, begins = True, False, False, False, start
    for mention in (*mentions, Stop(end, end, "paragraph")):
        if isinstance(mention, Stop) or _is(mention, "clause", "contrast"):
            if inside:
                flags = aside, contrasts, explains
                clauses.append(Clause(start, mention.start, tuple(inside), *flags))
                inside, contrasts, explains = [], False, False
            contrasts = contrasts or _is(mention, "contrast")
            explains = isinstance(mention, Stop) and (mention.explains or (explains and not inside))
            start = mention.end
            if isinstance(mention, Stop) and (mention.bracket or mention.ends != "clause"):
                aside = mention.bracket == "("
        else:
            inside.append(mention)
        if isinstance(mention, Stop) and mention.ends != "clause":
            if clauses:
                if any(_is(one, "against") for clause in clauses for one in clause.mentions):
                    clauses = _without_compared(clauses, behind=verb_last)
                yield Sentence(tuple(clauses), opens_paragraph, begins, mention.asks)
                clauses, opens_paragraph = [], False
            begins = mention.end
            opens_paragraph = opens_paragraph or mention.ends == "paragraph"


def _without_compared(clauses: list[Clause], *, behind: bool) -> list[Clause]:
    """Leave out the day and the time that a figure is compared with.

    «По сравнению с прошлой неделей (8 апреля) сброс увеличен до 60»: it is not of then. ``behind``
    says whether the word that compares stands behind what it compares with.
    """
    if behind:
        clauses = _joined_to_their_comparing(clauses)
    kept: list[Clause] = []
    compared = False  # the clause before ends with what is compared
    for clause in clauses:
        mentions = list(clause.mentions)
        if clause.aside and compared and all(isinstance(one, Day | Hour) for one in mentions):
            continue
        places = [n for n, one in enumerate(mentions) if _is(one, "against")]
        gone: set[int] = set()
        for place in places:
            run = range(place - 1, -1, -1) if behind else range(place + 1, len(mentions))
            for index in run:
                if not (isinstance(mentions[index], Day) or _is(mentions[index], *_BEFORE)):
                    break
                gone.add(index)
        last = len(mentions) - 1
        compared = bool(places) and (last in places or last in gone or behind)
        left = tuple(one for index, one in enumerate(mentions) if index not in gone)
        kept.append(replace(clause, mentions=left))
    return kept


def _joined_to_their_comparing(clauses: list[Clause]) -> list[Clause]:
    """Leave out a day in brackets before the word that compares: «(14 сәуір) салыстырғанда»."""
    kept: list[Clause] = []
    for index, clause in enumerate(clauses):
        following = clauses[index + 1] if index + 1 < len(clauses) else None
        leads = following is not None and _is(following.mentions[0], "against")
        if not (leads and clause.aside and all(isinstance(one, Day) for one in clause.mentions)):
            kept.append(clause)
        elif kept and _is(kept[-1].mentions[-1], *_BEFORE):
            kept[-1] = replace(kept[-1], mentions=kept[-1].mentions[:-1])
    return [one for one in kept if one.mentions]


def _is(mention: Mention, *kinds: Kind) -> bool:
    return isinstance(mention, Word) and mention.kind in kinds


def kinds_of(mentions: Iterable[Mention]) -> frozenset[Kind]:
    """Return the kinds of the words among some mentions."""
    return frozenset(one.kind for one in mentions if isinstance(one, Word))
