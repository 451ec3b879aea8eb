"""What becomes of one framed amount: a reading for each reservoir, or one row with its reason.

What belongs here: the order in which reasons are asked, and the filling of the result types.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from extract.gazetteer.names import Name, lies_in
from extract.languages.kinds import AHEAD, Kind
from extract.reading.frames.frame import Frame
from extract.reading.mentions.mention import Amount, Number
from extract.reading.verdicts.bounds import (
    Figure,
    figure,
    form_of,
    per_second,
    single,
)
from extract.reading.verdicts.dates import AsOf, Dated
from extract.reading.verdicts.each_or_together import is_dealt_out, shared
from extract.reading.verdicts.reasons import against, beside
from extract.reading.verdicts.remarks import Origin
from extract.tables.results import Flag, Measure, Reading, Reason, Shared, Skipped

_OLD = timedelta(days=60)
_TELLING_DIGITS = 3  # shorter numbers meet by chance


@dataclass(frozen=True, slots=True)
class Outcome:
    """One framed amount of an article, with the days its figures may be for."""

    origin: Origin
    frame: Frame
    as_of: AsOf

    def results(self) -> Iterator[Reading | Skipped]:
        """Yield what the amount gives."""
        frame, amount = self.frame, self.frame.amount
        names = self.names()
        reason = against(names, frame, self.origin)
        if reason is None and frame.way.direction == "inflow" and self.measure() == "planned":
            reason = "forecast"  # what is to arrive is nobody's release
        if amount.form in ("pair", "series"):
            yield from self._dealt_out(names, reason)
            return
        if form_of(amount, frame.words.kinds) == "change":
            yield from self._left(names, reason)
        if reason is not None:
            yield self._skipped(whole(amount, frame.words.kinds), names, reason)
            return
        found = figure(amount, beside(frame, self.origin.lexicon.language), frame.words.kinds)
        for name in names:
            yield self._reading(name, found, self.shared(names))

    def _left(self, names: list[Name], reason: Reason | None) -> Iterator[Reading | Skipped]:
        """Yield the level that is left for another, or by how much: the first of two numbers."""
        frame, amount = self.frame, self.frame.amount
        if frame.words.before == "now" and reason is None and names:
            today = replace(
                self, frame=replace(frame, words=replace(frame.words, kinds=frozenset({"now"})))
            )
            yield from (today._reading(name, single(amount.first, None, ()), "") for name in names)
            return
        by_how_much = amount.case == "by" or frame.words.before == "change"
        yield self._skipped(amount.first, names, "change" if by_how_much else "previous")

    def _dealt_out(self, names: list[Name], reason: Reason | None) -> Iterator[Reading | Skipped]:
        """Yield as many figures as reservoirs, each its own."""
        amount = self.frame.amount
        numbers = amount.series or (amount.first, *([amount.second] if amount.second else []))
        if reason is None and not is_dealt_out(self.frame, numbers, names):
            reason = "unclear-value"
        qualifying = beside(self.frame, self.origin.lexicon.language)
        for index, number in enumerate(numbers):
            if reason is not None:
                yield self._skipped(number, names, reason)
            else:
                found = single(number, qualifying, self.frame.words.kinds)
                yield self._reading(names[index], found, "each")

    def names(self) -> list[Name]:
        """Return the reservoirs of the amount; none where a name is of other works."""
        reservoirs = self.frame.whose.named
        if reservoirs is None or reservoirs.head == "place":
            return []
        index = self.origin.lexicon.names
        region = self.region_said()
        head = reservoirs.head or "reservoir"
        clause = self.origin.page.text[self.frame.quote.start : self.frame.quote.end]
        found = [
            index.on_river(printed, head, clause) or index.reservoir(printed, head, region)
            for printed in reservoirs.names
        ]
        if head != "reservoir":
            return [name for name in found if name is not None]
        return [
            name or index.unknown_reservoir(printed, region)
            for name, printed in zip(found, reservoirs.names, strict=True)
        ]

    def region_said(self) -> str:
        """Return the only region said; empty where there is none, or more than one."""
        regions = self.frame.where.regions
        return regions.ids[0] if regions and len(regions.ids) == 1 else ""

    def shared(self, names: list[Name]) -> Shared:
        """Say whether a figure of several reservoirs is of each of them."""
        return shared(self.frame, names, self.origin.lexicon.language)

    def measure(self) -> Measure:
        """Return what the figure is: announced, or the way its water goes."""
        ahead = self.as_of.lies_ahead(self.frame.when.own)
        goes_on = "still" in self.frame.words.kinds
        if (ahead or not AHEAD.isdisjoint(self.frame.words.kinds)) and not goes_on:
            return "planned"
        return self.frame.way.direction or "release"

    def dated(self) -> Dated:
        """Return the day of the figure."""
        kinds, days = self.frame.words.kinds, (self.frame.when.own, self.frame.when.sentence)
        if days[0] is None and "tomorrow" in kinds:
            return self.as_of.from_today(1)
        if days[0] is None and "yesterday" in kinds:
            return self.as_of.from_today(-1)
        if days[0] is None and "now" in kinds:
            return self.as_of.today()
        planned = self.measure() == "planned"
        return self.as_of.beginning(*days) if planned else self.as_of.of(*days)

    def _reading(self, name: Name, found: Figure, shared: Shared) -> Reading:
        frame, origin, dated = self.frame, self.origin, self.dated()
        converted = frame.amount.unit == "convertible"
        printed = origin.page.text[found.start : found.end]
        if converted:
            digits = sum(one.isdigit() for one in printed.lstrip("0,. "))
            found = per_second(found, frame.amount.per_m3s, digits)
        return Reading(
            date=dated.day,
            reservoir=name.reservoir,
            region=origin.region_name(name.region_id),
            discharge_m3s=found.discharge_m3s,
            measure=self.measure(),
            qualifier=found.qualifier,
            low_m3s=found.low_m3s,
            high_m3s=found.high_m3s,
            shared=shared,
            date_from=dated.first,
            time=frame.when.time,
            reservoir_id=name.id,
            region_id=name.region_id,
            language=origin.lexicon.language.code,
            published=origin.article.published,
            dated_by=dated.by,
            title=origin.article.title,
            source_url=origin.article.source_url,
            document=origin.page.document,
            quote=origin.page.text[frame.quote.start : frame.quote.end],
            start=frame.quote.start,
            end=frame.quote.end,
            value_start=found.start,
            value_end=found.end,
            rule=rule_of(frame),
            flag=tuple(self.flags(name, dated, converted=converted, printed=printed)),
            note=f"{name.similar}?" if name.similar else "",
        )

    def flags(self, name: Name, dated: Dated, *, converted: bool, printed: str) -> Iterator[Flag]:
        """Yield what speaks against a figure of one of its reservoirs."""
        region, published = self.region_said(), self.origin.article.published
        if not name.known:
            yield "unknown-name"
            if name.similar:
                yield "similar-name"
        elif region and self.frame.where.in_sentence and not lies_in(name.region_id, region):
            yield "region-differs"
        if dated.day and published and published - dated.day > _OLD:
            yield "old-date"
        if converted:
            yield "converted"
        if self.frame.rate.timeless:
            yield "rate-unsaid"
        telling = sum(one.isdigit() for one in printed) >= _TELLING_DIGITS
        if telling and printed in self.origin.other_numbers:
            yield "same-number"

    def _skipped(self, number: Number, names: list[Name], reason: Reason) -> Skipped:
        frame, origin = self.frame, self.origin
        name = names[0] if len(names) == 1 else Name("", "", "", known=False)
        return Skipped(
            date=self.dated().day,
            reservoir=name.reservoir,
            region=origin.region_name(name.region_id),
            value_m3s=number.value if _is_value(frame.amount) else None,
            reason=reason,
            reservoir_id=name.id,
            region_id=name.region_id,
            language=origin.lexicon.language.code,
            published=origin.article.published,
            title=origin.article.title,
            source_url=origin.article.source_url,
            document=origin.page.document,
            quote=origin.page.text[frame.quote.start : frame.quote.end],
            start=frame.quote.start,
            end=frame.quote.end,
            value_start=number.start,
            value_end=number.end,
        )


def rule_of(frame: Frame) -> str:
    """Return how an amount was read: from its clause, its list or what was said before."""
    leans_on = frame.quote.leans_on
    if leans_on is None:
        return "clause"
    return f"{'anaphora' if frame.whose.anaphora else 'list'}@{leans_on.start}-{leans_on.end}"


def whole(amount: Amount, kinds: Collection[Kind]) -> Number:
    """Return what is marked of an amount that is not taken: of a range, from end to end."""
    if amount.second is None:
        return amount.first
    if form_of(amount, kinds) not in ("range", "tolerance"):
        return amount.second
    return Number(amount.first.start, amount.second.end, amount.second.value)


def _is_value(amount: Amount) -> bool:
    other_unit = amount.unit in ("convertible", "other-rate", "slip")
    return not other_unit and amount.form not in ("range", "from-to", "tolerance", "unclear")
