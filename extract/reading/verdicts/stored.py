"""What becomes of an amount of what a reservoir holds: fill, volume, free room or level.

What belongs here: why it is none. Whose it is and of which day is
settled as for flows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from extract.gazetteer.names import Name
from extract.languages.kinds import AHEAD, NEW_LEVEL, STORAGE, Kind, StorageMeasure
from extract.reading.frames.clauses import Sentence
from extract.reading.frames.frame import Frame
from extract.reading.mentions.mention import Number
from extract.reading.mentions.units import STORED, Unit
from extract.reading.verdicts.bounds import figure, form_of, single
from extract.reading.verdicts.measures import Measures, Spoken, measure_of
from extract.reading.verdicts.outcome import Outcome, rule_of, whole
from extract.reading.verdicts.reasons import beside, words_against
from extract.tables.results import NotStored, Reason, StorageUnit, Stored

_PRINTED: Final[dict[Unit, StorageUnit]] = {"percent": "%", "mcm": "million m³", "m": "m"}
# Metres: no water rises so far within what a bulletin compares; heights above the sea are more.
_GREATEST_CHANGE_M: Final = 50
_COMPARING: Final[tuple[Kind, ...]] = ("more", "less", "change")
# "Of 400 million" is the whole, "from 68 %" what was before.
_CASES: Final[Mapping[str, Reason]] = {"of": "capacity", "from": "previous"}
# What a list whose word stands with its first item says of all its items.
_MOODS: Final[frozenset[Reason]] = frozenset(
    ("forecast", "asked", "proposed", "hypothetical", "denied")
)


class StoredSoFar:
    """Judges the amounts of an article one after the other."""

    def __init__(self, text: str) -> None:
        self._measures = Measures(text)
        self._refused: Reason | None = None
        self._measure: StorageMeasure | None = None
        self._names: list[Name] = []

    def note(self, sentence: Sentence) -> None:
        """Take note of the next sentence, before what it gives."""
        self._measures.note(sentence)
        self._refused = self._measure = None
        self._names = []

    def results(self, outcome: Outcome) -> Iterator[Stored | NotStored]:
        """Yield what an amount gives; nothing where it speaks of something else."""
        frame = outcome.frame
        unit = frame.rate.of.unit
        listed = frame.amount.unit == "none" and unit == "percent"
        if frame.amount.unit not in STORED and not listed:
            self._measures.passed(frame)
            return
        spoken = self._measures.spoken_of(frame, unit)
        self._measures.passed(frame)
        measure, names = measure_of(spoken.kind, unit), outcome.names()
        if spoken.aside:
            names = self._names  # «Усть-Каменогорское 97 % (0,63 млрд)»
        self._names = names
        listed = spoken.unsaid and measure is None
        if measure is None and (not names or not (listed or spoken.kind in STORAGE)):
            return
        reason = _against(outcome, names, measure)
        is_now = measure == self._measure and "now" in frame.words.near
        if reason == "change" and is_now:
            reason = None  # «кеше 83 пайыз болса, бүгін 86 пайызға көтерілді»
        self._measure = measure
        if reason is None and (spoken.goes_on or (spoken.borrowed and self._refused in _MOODS)):
            reason = self._refused
        self._refused = reason
        yield from _judged(outcome, names, spoken, unit, reason)


def _judged(
    outcome: Outcome,
    names: list[Name],
    spoken: Spoken,
    unit: Unit,
    reason: Reason | None,
) -> Iterator[Stored | NotStored]:
    frame, measure = outcome.frame, measure_of(spoken.kind, unit)
    amount = frame.amount
    numbers = amount.series or (
        (amount.first, amount.second) if amount.form == "pair" and amount.second else ()
    )
    if numbers and reason is None and len(numbers) != len(names):
        reason = "unclear-value"
    if not numbers and reason is None and len(names) > 1:
        reason = _against_sharing(outcome, names, unit)
    if reason is not None or measure is None:
        number = whole(amount, frame.words.kinds)
        yield _not_stored(outcome, number, names, _PRINTED[unit], reason or "unclear-measure")
        return
    qualifying = beside(frame, outcome.origin.lexicon.language)
    qualifying = None if qualifying == "up-to" else qualifying  # «наполнено до 405 млн»
    for index, name in enumerate(names):
        if numbers:
            found = single(numbers[index], qualifying, frame.words.kinds)
        else:
            found = figure(amount, qualifying, frame.words.kinds)
        dated = outcome.dated()
        flags = outcome.flags(name, dated, converted=False, printed="")
        yield Stored(
            date=dated.day,
            reservoir=name.reservoir,
            region=outcome.origin.region_name(name.region_id),
            measure=measure,
            value=found.discharge_m3s,
            unit=_PRINTED[unit],
            qualifier=found.qualifier,
            low=found.low_m3s,
            high=found.high_m3s,
            shared="each" if numbers else outcome.shared(names),
            time=frame.when.time,
            reservoir_id=name.id,
            region_id=name.region_id,
            language=outcome.origin.lexicon.language.code,
            published=outcome.origin.article.published,
            dated_by=dated.by,
            title=outcome.origin.article.title,
            source_url=outcome.origin.article.source_url,
            document=outcome.origin.page.document,
            quote=outcome.origin.page.text[frame.quote.start : frame.quote.end],
            start=frame.quote.start,
            end=frame.quote.end,
            value_start=found.start,
            value_end=found.end,
            rule=rule_of(frame),
            flag=(*flags, "measure-unsaid") if spoken.unsaid else tuple(flags),
            note=f"{name.similar}?" if name.similar else "",
        )


def _against(outcome: Outcome, names: list[Name], measure: StorageMeasure | None) -> Reason | None:
    """Return why an amount is not what a reservoir holds now; None where it is."""
    frame = outcome.frame
    against = _of_nobody(frame, names, measure) or _by_case(frame)
    if against is not None:
        return against
    if _is_change(frame, measure):
        return "change"
    if not AHEAD.isdisjoint(frame.words.kinds) or outcome.as_of.lies_ahead(frame.when.own):
        return "forecast"
    void = {"capacity", "design"} if measure is not None else set()
    void |= {"average"} if len(names) == 1 and frame.named_here else set()
    words = replace(frame.words, kinds=frame.words.kinds - void)
    return words_against(names, replace(frame, words=words, alone=False), outcome.origin)


def _of_nobody(frame: Frame, names: list[Name], measure: StorageMeasure | None) -> Reason | None:
    """Return why an amount is no reservoir's: none is named, or which of several is not said."""
    if not names:
        return "not-a-reservoir" if frame.whose.named else "no-reservoir"
    if measure == "level_m" and "tailwater" in frame.words.near:
        return "not-a-reservoir"
    return "no-reservoir" if "which" in frame.words.near else None


def _by_case(frame: Frame) -> Reason | None:
    """Return what the print of an amount and its preposition say against it."""
    if frame.amount.form == "unclear":
        return "unclear-value"
    return _CASES.get(frame.amount.case)


def _against_sharing(outcome: Outcome, names: list[Name], unit: Unit) -> Reason | None:
    """Return why one number is not what each of several reservoirs holds."""
    if "respectively" in outcome.frame.words.kinds:
        return "unclear-value"
    # Millions of cubic metres add up; per cent and metres do not.
    return "total" if unit == "mcm" and outcome.shared(names) != "each" else None


def _is_change(frame: Frame, measure: StorageMeasure | None) -> bool:
    """Say whether an amount is by how much something changed, or differs."""
    amount, words = frame.amount, frame.words
    if form_of(amount, words.kinds) == "change":
        return False
    if measure != "free_mcm" and (words.before == "change" or words.after in _COMPARING):
        return True  # but there is "room for another 61 million"
    if amount.case == "by" and amount.unit == "mcm" and measure == "stored_mcm":
        filled = "full" in words.near or "holds" in words.near
        if not filled and not words.kinds.isdisjoint(NEW_LEVEL):
            return True  # «уровень вырос на 32 см, объём – на 1,4 млн»
    if amount.unit == "m" and amount.first.value > _GREATEST_CHANGE_M:
        return False
    return amount.case in ("by", "into") and not words.near.isdisjoint(NEW_LEVEL - {"reach"})


def _not_stored(
    outcome: Outcome, number: Number, names: list[Name], unit: StorageUnit, reason: Reason
) -> NotStored:
    frame, origin = outcome.frame, outcome.origin
    name = names[0] if len(names) == 1 else Name("", "", "", known=False)
    return NotStored(
        date=outcome.dated().day,
        reservoir=name.reservoir,
        region=origin.region_name(name.region_id),
        value=number.value,
        unit=unit,
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
