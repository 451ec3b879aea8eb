"""Why a figure is read as it is, or is not: the decisions that made it, one by one.

What belongs here: a frame and what became of it, put into answers with the words they rest on.
What the answers mean is decided in ``extract.reading.frames`` and ``extract.reading.verdicts``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from extract.languages.kinds import AHEAD, MARKS, NEW_LEVEL, REASONS, STORAGE, Kind
from extract.reading.frames.frame import Frame
from extract.reading.mentions.mention import Mention
from extract.tables.results import NotStored, Reading, Skipped, Stored

Question = Literal["whose", "way", "rate", "day", "taken"]
Row = Reading | Skipped | Stored | NotStored
Span = tuple[int, int]

_MARKING: frozenset[Kind] = frozenset((*MARKS, "up-to", "each", "from-each", "apiece"))


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one question, the rule that gave it, and the words it rests on."""

    question: Question
    answer: str
    rule: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """The decisions about one printed amount: ``start`` and ``end`` span it with its unit."""

    start: int
    end: int
    decisions: tuple[Decision, ...]


def why(frame: Frame, results: Iterable[Row]) -> Why:
    """Return the decisions about an amount.

    Parameters
    ----------
    frame
        The amount with its surroundings.
    results
        The rows that came of it.
    """
    rows = list(results)
    of_flow = not any(isinstance(one, Stored | NotStored) for one in rows)
    flow = (_way(frame), _rate(frame)) if of_flow else ()
    decisions = (_whose(frame, rows), *flow, _day(frame, rows), _taken(frame, rows))
    return Why(frame.amount.start, frame.amount.end, decisions)


def _whose(frame: Frame, rows: list[Row]) -> Decision:
    named = dict.fromkeys(one.reservoir for one in rows if one.reservoir)
    return Decision("whose", ", ".join(named) or "–", frame.whose.rule, _spans(frame.whose.named))


def _way(frame: Frame) -> Decision:
    return Decision("way", frame.way.direction or "–", frame.way.rule, _spans(frame.way.word))


def _rate(frame: Frame) -> Decision:
    of, amount = frame.rate.of, frame.amount
    rule = "printed" if of.start == amount.start else "in line with another"
    rule = "unsaid" if frame.rate.timeless else rule
    return Decision("rate", "not per second" if amount.unit == "other-rate" else "per second", rule,
                    _spans(of))  # fmt: skip


def _day(frame: Frame, rows: list[Row]) -> Decision:
    days = dict.fromkeys(str(one.date) for one in rows if one.date)
    said = frame.when.own or frame.when.sentence
    by = next((one.dated_by for one in rows if isinstance(one, Reading | Stored)), "")
    rule = by or ("clause" if said else "standing")
    return Decision("day", ", ".join(days) or "–", rule, _spans(said) if rule == "clause" else ())


def _taken(frame: Frame, rows: list[Row]) -> Decision:
    read = dict.fromkeys(one.measure for one in rows if isinstance(one, Reading | Stored))
    reasons = dict.fromkeys(one.reason for one in rows if isinstance(one, Skipped | NotStored))
    speaking = {kind for kind, reason in REASONS.items() if reason in reasons}
    if "part" in reasons or "partial" in reasons:
        speaking |= {"part", "canal", "of-it"}
    if "not-a-reservoir" in reasons:
        speaking |= {"river", "elsewhere"}
    if read:
        speaking |= (AHEAD if "planned" in read else NEW_LEVEL | _MARKING) & frame.words.kinds
    if any(isinstance(one, Stored) for one in rows):
        speaking |= {one for one in STORAGE if one in frame.words.near} or set(STORAGE)
    words = [one for one in frame.words.heard if one.kind in speaking & frame.words.kinds]
    answers = [*read, *(f"not taken: {one}" for one in reasons)]
    kinds = dict.fromkeys(one.kind for one in words)
    return Decision("taken", ", ".join(answers), ", ".join(kinds), tuple(_each(words)))


def _spans(mention: Mention | None) -> tuple[Span, ...]:
    return () if mention is None else ((mention.start, mention.end),)


def _each(mentions: Iterable[Mention]) -> Iterator[Span]:
    return ((one.start, one.end) for one in mentions)
