"""Remarks: statements without a figure that explain why one is missing.

What belongs here: a region past its flood peak, and amounts said without digits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from extract.clauses import Clause, Sentence
from extract.dating import AsOf, Dated
from extract.fold import fold
from extract.gazetteer import gazetteer
from extract.lexicon import Lexicon
from extract.mentions import Amount, Day, Regions, Reservoirs, Word
from extract.results import Article, Page, Remark, RemarkKind
from extract.words.kinds import Kind


@dataclass(frozen=True)
class Origin:
    """Where statements come from: the page, the article on it, and its language."""

    page: Page
    article: Article
    lexicon: Lexicon

    @cached_property
    def other_numbers(self) -> frozenset[str]:
        """The numbers that stand in the article with the unit of something else, as printed."""
        text = fold(self.page.text[self.article.start : self.article.end])
        return frozenset(self.lexicon.look_back.other_amount.findall(text))

    def region_name(self, region_id: str) -> str:
        """Return the nominative Russian name of a region; an empty text for an unknown one."""
        region = gazetteer().regions.get(region_id)
        return region.name_ru if region else ""


# The id and the name of a reservoir, and the id of its region.
_Subject: TypeAlias = tuple[str, str, str]

_KINDS: dict[Kind, RemarkKind] = {
    "past-peak": "past-peak",
    "same": "no-number",
    "idle": "no-number",
}


def remarks(
    sentence: Sentence, origin: Origin, as_of: AsOf, spoken_of: Reservoirs | None
) -> Iterator[Remark]:
    """Yield the remarks of a sentence: one for each reservoir or region it speaks of.

    Parameters
    ----------
    sentence, origin, as_of
        The sentence, where it comes from, and the days it may be of.
    spoken_of
        The reservoir that "it" is, if any.
    """
    earlier: Day | None = None
    said_in: list[Regions] = []
    for clause in sentence.clauses:
        days = [one for one in clause.mentions if isinstance(one, Day) and one.role != "by"]
        amounts = [one.end for one in clause.mentions if isinstance(one, Amount)]
        for word in clause.mentions:
            if not isinstance(word, Word) or word.kind not in _KINDS:
                continue
            # «принимает 880 м³/с и столько же отдаёт» says so behind its figure.
            if not amounts or (word.kind == "same" and max(amounts) < word.start):
                dated = as_of.of(next(iter(days), None), earlier)
                it = None if word.kind == "past-peak" else spoken_of
                subjects = _subjects(clause, origin, said_in, it)
                yield from _about(clause, _KINDS[word.kind], origin, dated, subjects)
        said_in = [one for one in clause.mentions if isinstance(one, Regions)] or said_in
        earlier = days[-1] if days else earlier


def _about(
    clause: Clause, kind: RemarkKind, origin: Origin, dated: Dated, subjects: list[_Subject]
) -> Iterator[Remark]:
    text = origin.page.text[clause.start : clause.end]
    start = clause.start + len(text) - len(text.lstrip())
    quote = text.strip()
    for reservoir_id, reservoir, region_id in subjects:
        yield Remark(
            date=dated.day,
            kind=kind,
            reservoir=reservoir,
            region=origin.region_name(region_id),
            reservoir_id=reservoir_id,
            region_id=region_id,
            language=origin.lexicon.language.code,
            published=origin.article.published,
            dated_by=dated.by,
            title=origin.article.title,
            source_url=origin.article.source_url,
            document=origin.page.document,
            quote=quote,
            start=start,
            end=start + len(quote),
        )


def _subjects(
    clause: Clause, origin: Origin, said_in: list[Regions], spoken_of: Reservoirs | None
) -> list[_Subject]:
    """Return the reservoirs a clause names, or else its regions, or else what was spoken of."""
    names = origin.lexicon.names
    said = [one for one in clause.mentions if isinstance(one, Reservoirs) and one.names]
    regions = [one for one in clause.mentions if isinstance(one, Regions)]
    if not said and not regions and spoken_of is not None:
        said = [spoken_of]
    elif not regions:
        regions = said_in
    reservoirs = [
        names.reservoir(printed, one.head or "reservoir", "")
        or names.unknown_reservoir(printed, "")
        for one in said
        for printed in one.names
    ]
    if reservoirs:
        return [(name.id, name.reservoir, name.region_id) for name in reservoirs]
    return [("", "", code) for one in regions for code in one.ids]
