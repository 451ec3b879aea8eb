"""From an article to readings, skipped amounts and remarks.

What belongs here: each bound amount becomes a reading for each of its reservoirs, or one skipped
row with its reason; statements without a figure become remarks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from extract.bind import Binder, Bound
from extract.clauses import Sentence, sentences
from extract.dating import AsOf, Dated, of_an_earlier_year
from extract.judge import Figure, figure, per_second, reason_against, single
from extract.lexicon import Lexicon
from extract.mentions import Amount, Day, Number
from extract.mentions.find import find_mentions
from extract.names import Name
from extract.remark import Origin, remarks
from extract.results import (
    Article,
    Extraction,
    Flag,
    Measure,
    Page,
    Reading,
    Reason,
    Remark,
    Shared,
    Skipped,
)
from extract.standing import kinds_of
from extract.units import Unit
from extract.words import Kind

_OLD = timedelta(days=60)

_SPOILT_UNITS: dict[Unit, Reason] = {"slip": "unit-misprint", "cut": "cut-off"}
_DIFFERENCE: tuple[Kind, ...] = ("than", "over")
_AHEAD: frozenset[Kind] = frozenset(("planned", "set-ahead"))

# Days said with these words are the days of something else than what follows.
_ASIDE: frozenset[Kind] = frozenset(
    ("previous", "record", "planned", "set-ahead", "forecast", "norm")
)


def assemble(page: Page, article: Article, lexicon: Lexicon) -> Extraction:
    """Read one article.

    Parameters
    ----------
    page
        The page it stands on.
    article
        Title and source come from here, figures from its body alone.
    lexicon
        The language it is written in.

    Returns
    -------
    Extraction
        In the order of the text.
    """
    origin = Origin(page, article, lexicon)
    as_of = AsOf(article.published, _title_days(article.title, lexicon))
    binder = Binder(page.text, lexicon.language)
    readings: list[Reading] = []
    skipped: list[Skipped] = []
    noted: list[Remark] = []
    mentions = find_mentions(page.text, article.start, article.end, lexicon)
    for sentence in sentences(mentions, article.start, article.end):
        for bound in binder.bind(sentence):
            results = list(_Judgement(origin, bound, as_of).results())
            readings += [one for one in results if isinstance(one, Reading)]
            skipped += [one for one in results if isinstance(one, Skipped)]
        noted += remarks(sentence, origin, as_of)
        _lead(sentence, as_of)
    return Extraction(tuple(readings), tuple(_parts(skipped, readings)), tuple(noted))


def _title_days(title: str, lexicon: Lexicon) -> list[Day]:
    if not any(one.isdigit() for one in title):
        return []
    mentions = find_mentions(title, 0, len(title), lexicon)
    return [one for one in mentions if isinstance(one, Day)]


def _lead(sentence: Sentence, as_of: AsOf) -> None:
    """Take note of the days that lead what follows: "as of", or a day without a figure."""
    for clause in sentence.clauses:
        if _ASIDE.isdisjoint(kinds_of(clause.mentions)):
            figures = any(isinstance(one, Amount) for one in clause.mentions)
            for one in clause.mentions:
                if isinstance(one, Day):
                    as_of.lead(one, of_article=one.role == "state" or not figures)


def _whole(amount: Amount) -> Number:
    """Return what is marked of an amount that is not taken: of a range, from end to end."""
    if amount.second is None:
        return amount.first
    if amount.form not in ("range", "tolerance"):
        return amount.second
    return Number(amount.first.start, amount.second.end, amount.second.value)


def _is_value(amount: Amount) -> bool:
    return amount.unit not in ("daily", "slip") and amount.form not in ("range", "tolerance")


def _parts(skipped: list[Skipped], readings: list[Reading]) -> Iterator[Skipped]:
    """Tell parts whose whole was read from those without."""
    whole = {(one.reservoir_id, one.date) for one in readings if one.measure == "release"}
    for one in skipped:
        known = one.reason == "partial" and (one.reservoir_id, one.date) in whole
        yield replace(one, reason="part") if known else one


@dataclass(frozen=True, slots=True)
class _Judgement:
    """One bound amount on its way to results."""

    origin: Origin
    bound: Bound
    as_of: AsOf

    def results(self) -> Iterator[Reading | Skipped]:
        bound, amount = self.bound, self.bound.amount
        names = self._names()
        reason = self._reason(names)
        if amount.form == "pair":
            yield from self._pair(names, reason)
            return
        if amount.form == "change" and reason is None:
            yield self._skipped(amount.first, names, "previous")
        if reason is not None:
            yield self._skipped(_whole(amount), names, reason)
            return
        found = figure(amount, bound.right_before, bound.kinds)
        for name in names:
            yield self._reading(name, found, self._shared(names))

    def _pair(self, names: list[Name], reason: Reason | None) -> Iterator[Reading | Skipped]:
        first, second = self.bound.amount.first, self.bound.amount.second
        numbers = [first, *([second] if second else [])]
        if reason is None and len(names) != len(numbers):
            reason = "unclear-value"
        for index, number in enumerate(numbers):
            if reason is not None:
                yield self._skipped(number, names, reason)
            else:
                yield self._reading(names[index], single(number, None, self.bound.kinds), "")

    def _reason(self, names: list[Name]) -> Reason | None:
        """Return why the amount is no reading: spoilt, of another time, of something else."""
        bound = self.bound
        if bound.amount.unit in _SPOILT_UNITS:
            return _SPOILT_UNITS[bound.amount.unit]
        if "level" in bound.kinds and bound.direction is None:
            return "unit-misprint"
        # With a day of its own, a figure of before is a reading of that day; the whole of one
        # reservoir is its release, of several it is nobody's.
        void = {"previous"} if bound.own_day else set()
        void |= {"total"} if len(names) == 1 else set()
        said = reason_against(bound.kinds - void)
        if said is None and self._is_of_an_earlier_year():
            return "previous"
        if said is None and (bound.right_before == "change" or bound.right_after in _DIFFERENCE):
            return "change"
        return said or self._reason_of_place(names)

    def _is_of_an_earlier_year(self) -> bool:
        bound, origin = self.bound, self.origin
        if bound.own_day is not None:
            return False
        quote = origin.page.text[bound.start : bound.end]
        return of_an_earlier_year(quote, origin.article.published, origin.lexicon.language)

    def _reason_of_place(self, names: list[Name]) -> Reason | None:
        bound = self.bound
        if not names:
            elsewhere = not bound.kinds.isdisjoint(("river", "part")) or bound.reservoirs
            return "not-a-reservoir" if elsewhere else "no-reservoir"
        if "part" in bound.kinds:
            return "partial"
        if bound.direction is None:
            return "unclear-measure"
        split = "respectively" in bound.kinds and bound.amount.form != "pair"
        return "unclear-value" if split or bound.timeless else None

    def _names(self) -> list[Name]:
        """Return the reservoirs of the amount; none where a name is of other works."""
        reservoirs = self.bound.reservoirs
        if reservoirs is None or reservoirs.head == "place":
            return []
        index = self.origin.lexicon.names
        region = self._region_said()
        head = reservoirs.head or "reservoir"
        found = [index.reservoir(printed, head, region) for printed in reservoirs.names]
        if head != "reservoir":
            return [name for name in found if name is not None]
        return [
            name or index.unknown_reservoir(printed, region)
            for name, printed in zip(found, reservoirs.names, strict=True)
        ]

    def _region_said(self) -> str:
        regions = self.bound.regions
        return regions.ids[0] if regions and len(regions.ids) == 1 else ""

    def _shared(self, names: list[Name]) -> Shared:
        if len(names) == 1:
            return ""
        each = self.bound.right_before == "apiece" or "each" in self.bound.kinds
        return "each" if each else "unstated"

    def _measure(self) -> Measure:
        if not _AHEAD.isdisjoint(self.bound.kinds):
            return "planned"
        return self.bound.direction or "release"

    def _dated(self) -> Dated:
        if "now" in self.bound.kinds and self.bound.own_day is None:
            return self.as_of.today()
        days = self.bound.own_day, self.bound.sentence_day
        planned = self._measure() == "planned"
        return self.as_of.beginning(*days) if planned else self.as_of.of(*days)

    def _reading(self, name: Name, found: Figure, shared: Shared) -> Reading:
        bound, origin, dated = self.bound, self.origin, self._dated()
        daily = bound.amount.unit == "daily"
        if daily:
            printed = origin.page.text[found.start : found.end]
            found = per_second(found, sum(one.isdigit() for one in printed.lstrip("0,. ")))
        inherited = "@{}-{}".format(*bound.inherited) if bound.inherited else ""
        return Reading(
            date=dated.day,
            reservoir=name.reservoir,
            region=origin.region_name(name.region_id),
            discharge_m3s=found.discharge_m3s,
            measure=self._measure(),
            qualifier=found.qualifier,
            low_m3s=found.low_m3s,
            high_m3s=found.high_m3s,
            shared=shared,
            date_from=dated.first,
            time=bound.time,
            reservoir_id=name.id,
            region_id=name.region_id,
            language=origin.lexicon.language.code,
            published=origin.article.published,
            dated_by=dated.by,
            title=origin.article.title,
            source_url=origin.article.source_url,
            document=origin.page.document,
            quote=origin.page.text[bound.start : bound.end],
            start=bound.start,
            end=bound.end,
            value_start=found.start,
            value_end=found.end,
            rule=bound.rule + inherited,
            flag=tuple(self._flags(name, dated, daily)),
            note="",
        )

    def _flags(self, name: Name, dated: Dated, daily: bool) -> Iterator[Flag]:
        region, published = self._region_said(), self.origin.article.published
        if not name.known:
            yield "unknown-name"
        elif region and self.bound.in_sentence and region != name.region_id:
            yield "region-differs"
        if dated.day and published and published - dated.day > _OLD:
            yield "old-date"
        if daily:
            yield "converted"

    def _skipped(self, number: Number, names: list[Name], reason: Reason) -> Skipped:
        bound, origin = self.bound, self.origin
        name = names[0] if len(names) == 1 else Name("", "", "", known=False)
        return Skipped(
            date=self._dated().day,
            reservoir=name.reservoir,
            region=origin.region_name(name.region_id),
            value_m3s=number.value if _is_value(bound.amount) else None,
            reason=reason,
            reservoir_id=name.id,
            region_id=name.region_id,
            language=origin.lexicon.language.code,
            published=origin.article.published,
            title=origin.article.title,
            source_url=origin.article.source_url,
            document=origin.page.document,
            quote=origin.page.text[bound.start : bound.end],
            start=bound.start,
            end=bound.end,
            value_start=number.start,
            value_end=number.end,
        )
