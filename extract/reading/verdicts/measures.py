"""Which measure an amount of what a reservoir holds is: fill, volume, free room or level.

What belongs here: which word speaks of the amount, and what a list or a sentence leaves to the
next amount. Whether it is taken is settled in ``extract.reading.verdicts.stored``.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from extract.languages.kinds import FLOWS, NEW_LEVEL, STORAGE, Kind, StorageMeasure
from extract.reading.frames.clauses import Sentence
from extract.reading.frames.frame import Frame
from extract.reading.mentions.mention import Amount, Word
from extract.reading.mentions.units import STORED, Unit

# A word of these that stands nearer says that an amount is none.
_OTHERWISE: Final[Mapping[Unit, frozenset[Kind]]] = {
    "percent": frozenset((*FLOWS, "room")),
    "mcm": frozenset((*FLOWS, "design", "capacity", "canal")),
    "m": frozenset(("design",)),
}
_SHARES: Final[frozenset[Kind]] = frozenset(("full", "full-ahead", "design"))
# "It", a new level, now: what was spoken of before goes on.
_GOING_ON: Final[frozenset[Kind]] = frozenset((*NEW_LEVEL, "it", "now"))
_SHORT = 3  # letters of a word that says nothing between a name and its amount
_WORD = regex.compile(r"\p{L}++", regex.VERSION1)
_BREAK = regex.compile(r"[,;.!?\n]", regex.VERSION1)
_CLOSE = regex.compile(r"[^\S\n]*+\)?+(?:[,;.(\n]|$)", regex.VERSION1)
# «385,2 млн м³ (93,7 %)»: what is also a share of the whole is what it holds.
_AS_SHARE = regex.compile(
    r"(?:[^\S\n]*+[(/]|,)\s*+[0-9.,\s]++(?:%|процент|пайыз|per\s?cent)",
    regex.VERSION1 | regex.IGNORECASE,
)
_NEXT = 25  # code points between an amount and the same said in another unit: «71 %, или 240 млн»


def measure_of(kind: Kind, unit: Unit) -> StorageMeasure | None:
    """Return what an amount is that a word of this kind speaks of: the measure of its unit."""
    return next((one for one in STORAGE.get(kind, ()) if one.endswith(f"_{unit}")), None)


@dataclass(frozen=True, slots=True)
class Spoken:
    """The kind of the word that speaks of an amount; of an empty kind none does.

    ``goes_on`` is true where the amount says another again, ``aside`` where it does so in brackets;
    ``borrowed`` where the word stands with another amount of its list; ``unsaid`` where an item of
    a list has no word that speaks of it: only its shape tells what it is, or nothing does.
    """

    kind: Kind
    goes_on: bool = False
    unsaid: bool = False
    borrowed: bool = False
    aside: bool = False


_WEAK: Final[frozenset[Kind]] = frozenset(("at", "has"))
_NOTHING: Final = Spoken("")


class Measures:
    """Says of the amounts of an article, one after the other, which word speaks of each."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[Unit, Spoken] = {}
        self._before: tuple[Frame, Kind] | None = None
        self._passed = 0

    def note(self, sentence: Sentence) -> None:
        """Take note of a sentence without such an amount: it may head a list, or end one."""
        self._before = None
        mentions = [one for clause in sentence.clauses for one in clause.mentions]
        if any(isinstance(one, Amount) and one.unit in STORED for one in mentions):
            return
        kinds = [one.kind for one in mentions if isinstance(one, Word)]
        self._last = {
            unit: Spoken(kind) for unit in STORED for kind in kinds if measure_of(kind, unit)
        }

    def spoken_of(self, frame: Frame, unit: Unit) -> Spoken:
        """Return which kind of word speaks of an amount.

        The word glued to it: "71 % full"; or the nearest of those around it in its clause; or what
        the amount right before it in the sentence was; or the last word before it that no other
        amount took; or, of an item of a list, what heads it; or the only one of its sentence.
        """
        found = self._found(frame, unit)
        if measure_of(found.kind, unit) is not None:
            self._last[unit] = Spoken(found.kind, unsaid=found.unsaid)
        self._before = frame, found.kind
        return found

    def passed(self, frame: Frame) -> None:
        """Take note of where an amount ends, whatever it is."""
        self._passed = frame.amount.end

    def _found(self, frame: Frame, unit: Unit) -> Spoken:
        after = frame.words.after
        if after in _SHARES and unit == "percent":
            return Spoken(after)
        words = [
            one
            for one in frame.words.heard
            if (measure_of(one.kind, unit) or one.kind in _OTHERWISE[unit])
            and not self._is_of_another_line(one, frame)
            and not (one.kind in _WEAK and self._is_of_others(frame))
        ]
        near = [one for one in words if one.kind in frame.words.near]
        near = _telling(near, frame)
        if near:
            return Spoken(_nearest(near, frame))
        again = self._said_again(frame, unit)
        if again:
            return Spoken(again, goes_on=True, aside=self._is_aside(frame))
        before = [one for one in words if one.end <= frame.amount.start]
        goes_on = not frame.words.near.isdisjoint(_GOING_ON) or self._comes_to(frame)
        if before and (goes_on or self._is_free(before[-1], frame)):
            return Spoken(before[-1].kind)
        if goes_on and unit in self._last and self._goes_on(frame):
            return self._last[unit]
        others = [one for one in before or words if one.kind not in _WEAK]
        return self._unspoken(frame, unit, others)

    def _is_of_others(self, frame: Frame) -> bool:
        """Say whether a name of before is not meant: "Soil moisture is at 87 percent"."""
        now = "now" in frame.words.near and self._is_understood(frame.quote.clause_start, frame)
        return frame.whose.anaphora and "it" not in frame.words.near and not now

    def _is_of_another_line(self, word: Word, frame: Frame) -> bool:
        """Say whether a flow of a later line is meant: «Кенгирское – 71;⏎Сброс – 65 м³/с»."""
        end = frame.amount.end
        return word.kind in FLOWS and self._text.find("\n", end, max(end, word.start)) >= 0

    def _unspoken(self, frame: Frame, unit: Unit, others: Sequence[Word]) -> Spoken:
        """Return what an amount is by its place alone: in a list, or beside what it came to."""
        item = self._is_item(frame)
        if unit == "m":
            return self._last.get("m", _NOTHING) if item else _NOTHING
        said = {one.kind for one in others}  # «А – 96 %, Б – 88 % толған»
        if unit == "mcm" and not said and not frame.words.near.isdisjoint(NEW_LEVEL):
            return Spoken("holds")  # «су 61,8 млн текше метрге жетті»: no flow, no change
        if item:
            return self._of_item(frame, unit, said)
        behind = all(one.start > frame.amount.start for one in others)
        alone = len(said) == 1 and behind and unit == "percent"
        return Spoken(next(iter(said))) if alone else _NOTHING

    def _comes_to(self, frame: Frame) -> bool:
        """Say whether the last amount changed what this one is: «вырос на 40 и составил 90»."""
        before = self._before[0].amount.unit if self._before else None
        return "amounts" in frame.words.near and before == frame.amount.unit

    def _is_free(self, word: Word, frame: Frame) -> bool:
        """Say whether no other amount took a word.

        Where the name is an earlier sentence's, no word stands between that is not understood:
        «наполнены, в среднем, на 42 %».
        """
        if word.start < self._passed:
            return False
        return not frame.whose.anaphora or self._is_understood(word.end, frame)

    def _goes_on(self, frame: Frame) -> bool:
        """Say whether "now" alone goes on, and no word says about what: «сейчас посевов – 80 %»."""
        only_now = frame.words.near & _GOING_ON == {"now"} and frame.whose.anaphora
        return not only_now or self._is_understood(frame.quote.clause_start, frame)

    def _is_understood(self, start: int, frame: Frame) -> bool:
        """Say whether every word from here to an amount is known, or short."""
        end = frame.amount.start
        heard = [one for one in frame.words.heard if start <= one.start < end]
        gaps = zip(
            (start, *(one.end for one in heard)), (*(one.start for one in heard), end), strict=True
        )
        return all(self._is_silent(*gap) for gap in gaps)

    def _of_item(self, frame: Frame, unit: Unit, said: Collection[Kind]) -> Spoken:
        """Return what heads a list, or what its items show: "Kengir – 71 %" is how full it is."""
        if said:
            same = len({measure_of(one, unit) for one in said}) == 1
            return Spoken(next(iter(said)) if same else "", borrowed=True)
        if unit in self._last:
            return self._last[unit]
        if unit == "percent" and self._is_bare(frame):
            return Spoken("full", unsaid=True)
        if frame.words.after == "water":
            return Spoken("holds")
        share = _AS_SHARE.match(self._text, frame.amount.end)
        if unit == "mcm" and (share or self._is_bare(frame)):
            return Spoken("holds", unsaid=True)
        return Spoken("", unsaid=self._is_bare(frame))

    def _said_again(self, frame: Frame, unit: Unit) -> Kind:
        """Return what the amount right before this one was, where this one says it once more."""
        if self._before is None or self._before[0].amount.unit == frame.amount.unit:
            return ""
        other, kind = self._before
        follows = other.amount.end <= frame.amount.start <= other.amount.end + _NEXT
        if not follows or "." in self._text[other.amount.end : frame.amount.start].rstrip("."):
            return ""
        if kind in ("design", "volume", "holds"):
            kind = "full"
        return kind if measure_of(kind, unit) or kind in FLOWS else ""

    def _is_aside(self, frame: Frame) -> bool:
        """Say whether it stands in brackets right behind the one before: «88 % (2,1 млрд)»."""
        start = self._before[0].amount.end if self._before else frame.amount.start
        return self._text[start : frame.amount.start].strip() == "("

    def _is_item(self, frame: Frame) -> bool:
        """Say whether no word stands between a name and its amount: «Кенгирское – 71 %».

        Neither does water leave what is named so, nor go there.
        """
        named = frame.whose.named
        if named is None or named.end > frame.amount.start:
            return False
        if named.source or named.sink:
            return False
        end = frame.amount.start
        silent = [one for one in frame.words.heard if named.end <= one.start < end]
        start = silent[-1].end if silent and silent[-1].kind == "just" else named.end
        return self._says_nothing(start, end)

    def _is_bare(self, frame: Frame) -> bool:
        """Say whether an item is its name and its amount, and nothing else."""
        named = frame.whose.named
        if named is None:
            return False
        start = self._text.rfind(":", frame.quote.clause_start, named.start) + 1
        opens = self._is_silent(start or frame.quote.clause_start, named.start)
        return opens and _CLOSE.match(self._text, frame.amount.end) is not None

    def _says_nothing(self, start: int, end: int) -> bool:
        return _BREAK.search(self._text, start, end) is None and self._is_silent(start, end)

    def _is_silent(self, start: int, end: int) -> bool:
        return all(len(one.group()) <= _SHORT for one in _WORD.finditer(self._text, start, end))


def _telling(near: Sequence[Word], frame: Frame) -> list[Word]:
    """Return the words that say most: "is at" and "has" only where nothing else is said."""
    strong = [one for one in near if one.kind not in _WEAK]
    return strong or ([] if frame.whose.anaphora else list(near))


def _nearest(near: Sequence[Word], frame: Frame) -> Kind:
    """Return the kind of the nearest word; "volume" alone does not say of what it is one."""
    nearest = min(near, key=lambda one: _distance(one, frame)).kind
    if nearest != "volume":
        return nearest
    if any(one.kind == "room" for one in near):
        return "room"  # «17,9 млн текше метр көлем бос қалдырылған»
    return nearest if frame.words.near.isdisjoint(FLOWS) else "release"


def _distance(word: Word, frame: Frame) -> int:
    return max(frame.amount.start - word.end, word.start - frame.amount.end)
