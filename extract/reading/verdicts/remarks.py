"""Remarks: statements without a figure that explain why one is missing.

What belongs here: a region past its flood peak, and amounts said without digits.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from extract.gazetteer.loading import gazetteer
from extract.languages.folding import fold
from extract.languages.kinds import REMARKS
from extract.pages.page import Article, Page
from extract.reading.frames.clauses import Clause, Sentence
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Amount, Day, Regions, Reservoirs, Word
from extract.reading.verdicts.dates import AsOf, Dated
from extract.reading.verdicts.reckoning import earlier_years
from extract.tables.results import Remark, RemarkKind


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

    @cached_property
    def _earlier_years(self) -> list[tuple[int, int]]:
        article, language = self.article, self.lexicon.language
        spans = article.start, article.end
        return earlier_years(self.page.text, *spans, article.published, language)

    def is_of_an_earlier_year(self, start: int, end: int) -> bool:
        """Say whether a stretch of the article puts itself into a year before its publication."""
        years = self._earlier_years
        index = bisect_left(years, (start,))
        return index < len(years) and years[index][1] <= end

    def is_before_its_year(self, day: Day) -> bool:
        """Say whether a day is of a year before that of the publication: «2024 жылғы сәуірде»."""
        published = self.article.published
        said = bool(published and day.year and day.year < published.year)
        return said or self.is_of_an_earlier_year(day.start - _YEAR_BEFORE, day.end)

    def region_name(self, region_id: str) -> str:
        """Return the nominative Russian name of a region; an empty text for an unknown one."""
        region = gazetteer().regions.get(region_id)
        return region.name_ru if region else ""


# The id and the name of a reservoir, and the id of its region.
_Subject: TypeAlias = tuple[str, str, str]

_YEAR_BEFORE = 20  # code points between a year and the month it is said of
_NEAR = 300  # code points: a quote reaches no farther to either side of its word


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
        for word in _telling(clause):
            dated = as_of.of(next(iter(days), None), earlier)
            it = None if word.kind == "past-peak" else spoken_of
            subjects = _subjects(clause, origin, said_in, it)
            yield from _about(clause, word, origin, dated, subjects)
        said_in = [one for one in clause.mentions if isinstance(one, Regions)] or said_in
        earlier = days[-1] if days else earlier


def _telling(clause: Clause) -> Iterable[Word]:
    """Return the first word of a clause for each remark it makes."""
    behind = max((one.end for one in clause.mentions if isinstance(one, Amount)), default=None)
    told: dict[RemarkKind, Word] = {}
    for word in clause.mentions:
        if not isinstance(word, Word) or word.kind not in REMARKS:
            continue
        # «принимает 880 м³/с и столько же отдаёт» says so behind its figure.
        if behind is None or (word.kind == "same" and behind < word.start):
            told.setdefault(REMARKS[word.kind], word)
    return told.values()


def _about(
    clause: Clause, word: Word, origin: Origin, dated: Dated, subjects: Iterable[_Subject]
) -> Iterator[Remark]:
    start = max(clause.start, word.start - _NEAR)
    text = origin.page.text[start : min(clause.end, word.end + _NEAR)]
    start += len(text) - len(text.lstrip())
    quote = text.strip()
    for reservoir_id, reservoir, region_id in subjects:
        yield Remark(
            date=dated.day,
            kind=REMARKS[word.kind],
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
) -> Iterable[_Subject]:
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
        return dict.fromkeys((name.id, name.reservoir, name.region_id) for name in reservoirs)
    return dict.fromkeys(("", "", code) for one in regions for code in one.ids)
