"""What the words around an amount make of it.

What belongs here: reasons not to take a figure, its qualifier, and its bounds. Whose figure it is
and which way the water goes is settled in ``extract.reading.frames.bind``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from extract.languages.kinds import MARKS, NEW_LEVEL, REASONS, Kind
from extract.reading.mentions.mention import Amount, Form, Number
from extract.reading.mentions.units import SECONDS
from extract.tables.results import Qualifier, Reason

_A_DAY = SECONDS["day"]
_LONGEST_FRACTION = 10**9  # a division that needs more decimals does not end

_CHANGING: frozenset[Kind] = frozenset(("set", "set-ahead", "change", "over", "more", "less"))
_COMPARING: tuple[Kind, ...] = ("more", "less")
_BESIDE: frozenset[Kind] = frozenset(("about", "over", "under", "up-to"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A value or a pair of bounds in m³/s, with the span of its digits."""

    start: int
    end: int
    discharge_m3s: float | None
    qualifier: Qualifier = ""
    low_m3s: float | None = None
    high_m3s: float | None = None


def reason_against(amount: Amount, kinds: Collection[Kind]) -> Reason | None:
    """Return why a figure with these words about it is no present state, or None."""
    if amount.case == "from" and not NEW_LEVEL.isdisjoint(kinds):
        return "previous"  # "cut to 26 m3/s from 75 m3/s"
    return next((reason for kind, reason in REASONS.items() if kind in kinds), None)


def form_of(amount: Amount, kinds: Collection[Kind]) -> Form:
    """Return how the two numbers of an amount belong together, now that the verb is known."""
    if amount.form != "from-to":
        return amount.form
    changed = amount.case in ("by", "from") or "change" in kinds or not NEW_LEVEL.isdisjoint(kinds)
    return "change" if changed else "range"


def is_difference(
    amount: Amount, right_before: Kind | None, right_after: Kind | None, kinds: Collection[Kind]
) -> bool:
    """Say whether an amount is by how much something changed, or differs.

    «18 текше метрге көбейді» is such a one by its ending, «18 текше метрге дейін» is not.
    """
    if amount.case == "by" and not _CHANGING.isdisjoint(kinds):
        return True
    if amount.case == "into":
        changed = right_after in (*_COMPARING, "change")
        return changed or ("set" in kinds and right_after not in _BESIDE)
    return right_before == "change" or right_after in _COMPARING


def figure(amount: Amount, beside: Kind | None, kinds: Collection[Kind]) -> Figure:
    """Return the figure an amount gives.

    Parameters
    ----------
    amount
        Not a pair of figures; of a change, the second number counts.
    beside
        The kind of the word directly beside the number that may qualify it.
    kinds
        The kinds of all words about it: behind «увеличен», «до» is a new level and no bound.
    """
    if form_of(amount, kinds) == "range" and amount.second is not None:
        return _bounded(amount, amount.first.value, amount.second.value)
    if amount.form == "tolerance" and amount.second is not None:
        middle, spread = amount.first.value, amount.second.value
        return _bounded(amount, max(0.0, middle - spread), middle + spread)
    return single(amount.second or amount.first, beside, kinds)


def single(number: Number, beside: Kind | None, kinds: Collection[Kind]) -> Figure:
    """Return the figure of one number with the qualifier that the word beside it gives."""
    span, value = (number.start, number.end), number.value
    qualifier: Qualifier = ""
    if beside == "up-to":
        qualifier = "under" if NEW_LEVEL.isdisjoint(kinds) else ""
    elif beside is not None:
        qualifier = MARKS.get(beside, "")
    low_m3s = value if qualifier == "over" else None
    high_m3s = value if qualifier == "under" else None
    return Figure(*span, value, qualifier, low_m3s, high_m3s)


def _bounded(amount: Amount, low_m3s: float, high_m3s: float) -> Figure:
    start, end = amount.first.start, amount.second.end if amount.second else amount.first.end
    low_m3s, high_m3s = sorted((low_m3s, high_m3s))
    return Figure(start, end, None, "range", low_m3s, high_m3s)


def per_second(found: Figure, per_m3s: int, digits: int) -> Figure:
    """Convert a figure to m³/s.

    Parameters
    ----------
    found
        The figure as printed: per hour, in litres per second.
    per_m3s
        How many of its unit make one m³/s.
    digits
        The significant digits printed: as many are kept where the division does not end, and the
        figure is ``about``. So is one per day, the mean of a day.
    """
    printed = (found.discharge_m3s, found.low_m3s, found.high_m3s)
    value, low, high = (_converted(one, per_m3s, digits) for one in printed)
    ends = per_m3s % _A_DAY and all(one is None or _ends(one, per_m3s) for one in printed)
    qualifier = found.qualifier or ("" if ends else "about")
    return Figure(found.start, found.end, value, qualifier, low, high)


def _converted(value: float | None, per_m3s: int, digits: int) -> float | None:
    if value is None or _ends(value, per_m3s):
        return None if value is None else value / per_m3s
    return float(f"{value / per_m3s:.{digits}g}")


def _ends(value: float, per_m3s: int) -> bool:
    """Say whether a division ends after a few decimals."""
    denominator = (Fraction(repr(value)) / per_m3s).denominator
    return _LONGEST_FRACTION % denominator == 0
