"""Which figures of an article are of before what else it says.

What belongs here: what can only be said of such a figure when the whole article has been read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from extract.reading.verdicts.outcome import Outcome
from extract.reading.verdicts.then import (
    goes_on,
    is_new_level,
    is_of_another_month,
    is_of_yesterday,
    is_years_ago,
)
from extract.tables.results import NotStored, Reading, Reason, Remark, Skipped, Stored


class Earlier:
    """The figures of an article that stand only where it says nothing newer."""

    def __init__(self) -> None:
        self._of_months: set[int] = set()
        self._of_yesterday: set[int] = set()
        self._replaced: set[int] = set()
        self._corrected: set[int] = set()
        self._ago = False
        self._sentence: list[Reading | Stored] = []
        self._given: list[Reading | Stored] = []

    def note(self, outcome: Outcome, results: Iterable[object]) -> None:
        """Take note of what an amount gives: of another month, of the day before, or a new level.

        «Сброс, составлявший 400, теперь равен 720»: of one sentence, what is now takes the place of
        what stood before it without a day or an hour of its own. Of «Мы написали 45. Верная цифра
        – 4» the first is taken back.
        """
        if outcome.frame.when.first:
            self._sentence.clear()
        given = [one for one in results if isinstance(one, Reading | Stored)]
        if "corrected" in outcome.frame.words.kinds:
            of = {one.id for one in outcome.names()}
            self._corrected |= {id(one) for one in self._given if one.reservoir_id in of}
        self._given += given
        # «31 марта прошлого года пришло 2100. Сброс подняли до 900.» goes on about then.
        self._ago = is_years_ago(outcome) or (self._ago and goes_on(outcome))
        if self._ago and not is_years_ago(outcome):
            self._replaced |= set(map(id, given))
        if is_new_level(outcome):
            new = {(_of(one), one.date) for one in given}
            self._replaced |= {id(one) for one in self._sentence if (_of(one), one.date) in new}
        elif outcome.frame.when.own is None:
            self._sentence += (one for one in given if not one.time)
        if is_of_another_month(outcome):
            self._of_months.update(map(id, results))
        elif is_of_yesterday(outcome):
            self._of_yesterday.update(map(id, results))

    def left_out_of(
        self, found: Sequence[Reading | Skipped], noted: Iterable[Remark]
    ) -> list[Reading | Skipped]:
        """Leave out what is of before: beside what holds now, or where the water was stopped.

        Parameters
        ----------
        found, noted
            All that the article gives, none of it copied since it was noted.
        """
        stopped = {one.reservoir_id for one in noted if one.kind == "no-number"}
        before = self._before(one for one in found if isinstance(one, Reading))
        before |= {
            id(one) for one in found if self._is_of_yesterday(one) and one.reservoir_id in stopped
        }
        return [
            left_out(one, self._reason(one))
            if isinstance(one, Reading) and (id(one) in before or id(one) in self._corrected)
            else one
            for one in found
        ]

    def stored_left_out_of(self, found: Sequence[Stored | NotStored]) -> list[Stored | NotStored]:
        """Do the same with how much reservoirs hold."""
        before = self._before(one for one in found if isinstance(one, Stored))
        return [
            not_stored(one, self._reason(one))
            if isinstance(one, Stored) and (id(one) in before or id(one) in self._corrected)
            else one
            for one in found
        ]

    def _reason(self, one: Reading | Stored) -> Reason:
        return "denied" if id(one) in self._corrected else "previous"

    def _before(self, figures: Iterable[Reading | Stored]) -> set[int]:
        """Return the identities of the figures that something newer stands beside."""
        figures = list(figures)
        dated = {one.reservoir_id for one in figures if one.date is not None}
        newer = {_of(one) for one in figures if not self._is_of_yesterday(one)}
        return {
            id(one)
            for one in figures
            if id(one) in self._replaced
            or (id(one) in self._of_months and one.reservoir_id in dated)
            or (self._is_of_yesterday(one) and (one.date is None or _of(one) in newer))
        }

    def _is_of_yesterday(self, one: object) -> bool:
        return id(one) in self._of_yesterday


def _of(one: Reading | Stored) -> tuple[str, str]:
    return one.reservoir_id, one.measure


def left_out(one: Reading, reason: Reason) -> Skipped:
    """Return a figure as one that is not taken."""
    return Skipped(**_kept(one, Skipped), value_m3s=one.discharge_m3s, reason=reason)


def not_stored(one: Stored, reason: Reason) -> NotStored:
    """Return what a reservoir holds as what is not taken."""
    return NotStored(**_kept(one, NotStored), reason=reason)


def _kept(one: Reading | Stored, of: type[Skipped | NotStored]) -> dict[str, Any]:
    kept = [field.name for field in fields(of) if hasattr(one, field.name)]
    return {name: getattr(one, name) for name in kept}
