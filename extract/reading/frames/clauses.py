"""Mentions grouped into clauses, sentences and paragraphs.

What belongs here: where one statement ends and the next begins.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.languages.kinds import Kind
from extract.reading.mentions.mention import Mention, Stop, Word


@dataclass(frozen=True, slots=True)
class Clause:
    """The mentions between two stops, and the span of the text they were found in.

    ``aside`` is true of what stands in brackets.
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """Clauses up to a full stop; ``opens_paragraph`` is true for the first of a paragraph."""

    clauses: tuple[Clause, ...]
    opens_paragraph: bool


def sentences(mentions: Iterable[Mention], start: int, end: int) -> Iterator[Sentence]:
    """Group mentions into sentences.

    Parameters
    ----------
    mentions
        In the order of the text, stops among them.
    start, end
        The span of the text they were found in.

    Yields
    ------
    Sentence
        Only clauses that hold a mention; only sentences that hold a clause.
    """
    clauses: list[Clause] = []
    inside: list[Mention] = []
    opens_paragraph, aside = True, False
    for mention in (*mentions, Stop(end, end, "paragraph")):
        if isinstance(mention, Stop) or (isinstance(mention, Word) and mention.kind == "clause"):
            if inside:
                clauses.append(Clause(start, mention.start, tuple(inside), aside))
                inside = []
            start = mention.end
            if isinstance(mention, Stop) and (mention.bracket or mention.ends != "clause"):
                aside = mention.bracket == "("
        else:
            inside.append(mention)
        if isinstance(mention, Stop) and mention.ends != "clause":
            if clauses:
                yield Sentence(tuple(clauses), opens_paragraph)
                clauses, opens_paragraph = [], False
            opens_paragraph = opens_paragraph or mention.ends == "paragraph"


def kinds_of(mentions: Iterable[Mention]) -> frozenset[Kind]:
    """Return the kinds of the words among some mentions."""
    return frozenset(one.kind for one in mentions if isinstance(one, Word))
