"""Whether an amount is a flow at all, and where its "per second" is said.

What belongs here: volumes, bare numbers of a list, and cubic metres of which nothing says a rate.
"""

from dataclasses import dataclass, replace

import regex

from extract.languages.kinds import FLOWS, NEW_LEVEL, POINTING, Kind
from extract.languages.language import Language
from extract.reading.frames.clauses import kinds_of
from extract.reading.frames.frame import Rate, Way, Whose
from extract.reading.frames.said_before import Memory
from extract.reading.frames.words_about import Place
from extract.reading.mentions.mention import Amount, Day, Mention, Reservoirs, Word
from extract.reading.mentions.units import STORED, TOO_MUCH_M3S

_WORDS = regex.compile(r"[\s\-–—]*+(?:(?P<word>\p{L}++)[\s\-–—]++){0,4}+", regex.VERSION1)
_STOPS = regex.compile(r"[^\S\n]*+(?:[.,;:!?()»”\"\n]|$|\p{L}++\s++\p{L})", regex.VERSION1)
_LEADING: frozenset[Kind] = frozenset(("part", "previous", "yesterday", *FLOWS))
_POINTING: frozenset[Kind] = POINTING | {"it"}
_SIGNED = regex.compile(r"\s*+[-+–—−]\s*+", regex.VERSION1)


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount where it stands in the text, with its owner and its direction."""

    text: str
    language: Language
    place: Place
    whose: Whose
    way: Way


def rate_of(stated: Stated, memory: Memory) -> Rate | None:
    """Return where the rate of an amount is said; None where it is no flow."""
    of = _said_by(stated, memory)
    if of is None:
        return None
    word, text, language = stated.way.word, stated.text, stated.language
    runs_now = word is not None and (
        is_present(word, text, language) or _is_rate_noun(word, text, language)
    )
    return Rate(of, of.unit == "cubic" and of is not memory.flow_ahead, runs_now)


def is_present(word: Word, text: str, language: Language) -> bool:
    """Say whether a verb is in the present tense."""
    return text[word.start : word.end].lower().endswith(language.present_endings)


def _is_rate_noun(word: Word, text: str, language: Language) -> bool:
    """Say whether a word is a noun that is counted per second: «приток», "outflow"."""
    printed = text[word.start : word.end].lower()
    nouns = "|".join(language.numbers.dashed).split("|")
    return any(
        printed.startswith(one.removesuffix("*")) if one.endswith("*") else printed == one
        for one in nouns
    )


def _said_by(stated: Stated, memory: Memory) -> Amount | None:
    """Return the amount whose rate this one has: itself, or one it stands in line with.

    None where it is no flow: a volume, or a number of something else.
    """
    place, amount = stated.place, stated.place.amount
    unspoken = stated.whose.named is None and stated.way.word is None
    if "wind" in place.own:
        return None
    rated = amount.unit == "cubic" and (amount is memory.flow_ahead or "rate" in place.own)
    too_much = amount.unit == "slip" and amount.first.value >= TOO_MUCH_M3S
    speaks_for_itself = rated or too_much or amount.unit in ("flow", "convertible", *STORED)
    if speaks_for_itself or unspoken:
        return amount if speaks_for_itself else None
    if amount.unit in ("slip", "cut", "other-rate"):
        nobodys = amount.unit == "other-rate" and stated.whose.named is None
        return None if nobodys else amount
    if amount.unit == "cubic":
        return _rate_of_cubic_metres(stated, memory)
    if amount.first.value == 0 and not place.own.isdisjoint(FLOWS):
        return amount  # nothing is nothing in any unit
    alone = place.clause.aside and len(place.clause.mentions) == 1 and memory.now.flow_aside
    if alone or is_signed_aside(stated.text, place):
        return memory.now.flow
    return _rate_of_bare_number(stated, memory)


def _rate_of_cubic_metres(stated: Stated, memory: Memory) -> Amount | None:
    amount = stated.place.amount
    if amount is memory.flow_ahead:
        return amount
    own = stated.place.own if memory.flow_ahead is None else kinds_of(stated.place.around)
    if "other-rate" in own and NEW_LEVEL.isdisjoint(stated.place.own):
        return replace(amount, unit="other-rate") if stated.whose.named is not None else None
    if "other-rate" in stated.place.own and memory.flow_ahead is not None:
        return memory.flow_ahead  # «за сутки …: приток – 96 кубов, сброс – 80 кубов в секунду»
    named, word = stated.whose.named, stated.way.word
    speaks = named is not None and word in stated.place.around
    # «С Каратомара идёт 230 кубов, с Кызылжара – 245 кубов в секунду»
    listed = named is not None and named.source and named in stated.place.around
    ahead = memory.flow_ahead if listed and word is None else None
    return memory.now.flow or ahead or memory.before.flow or (amount if speaks else None)


def _rate_of_bare_number(stated: Stated, memory: Memory) -> Amount | None:
    place = stated.place
    if not _stands_in_line(stated.text, place, stated.language):
        return None
    if stated.whose.anaphora and not _POINTING.isdisjoint(place.own):
        return memory.now.flow or memory.before.flow  # «Пока он равен 30»
    told = any(_tells(one) for one in (*place.around, place.time) if one is not None)
    # «Сейчас сбрасывают 510.» goes on in the unit of the sentence before.
    owned = stated.whose.named in place.around or stated.whose.anaphora
    before = memory.before.flow if owned and stated.way.word in place.around else None
    heading = memory.flow_ahead or memory.now.unit or memory.before.unit
    return memory.now.flow or (heading if told else None) or before


def is_signed_aside(text: str, place: Place) -> bool:
    """Say whether an amount is a change in brackets behind its figure: «205 м³/с (-18)»."""
    before = _SIGNED.fullmatch(text, place.clause.start, place.amount.start)
    return place.clause.aside and before is not None


def _stands_in_line(text: str, place: Place, language: Language) -> bool:
    """Say whether a bare number stands where the figure of its list would stand."""
    amount = place.amount
    before = next((one for one in place.around if one.end <= amount.start), None)
    after = next((one for one in place.around if one.start >= amount.end), place.time)
    if (
        after is not None
        and _leads(after, place)
        and _WORDS.fullmatch(text, amount.end, after.start)
    ):
        return True
    if before is None or not _ends_item(text, amount.end, language):
        return False
    between = _WORDS.fullmatch(text, before.end, amount.start)
    return between is not None and between["word"] not in language.numbers.other


def _ends_item(text: str, place: int, language: Language) -> bool:
    """Say whether an item of a list ends here: at a stop, or before "and"."""
    found = _STOPS.match(text, place)
    return found is not None and (
        not found.group().strip()[:1].isalpha()
        or found.group().split()[0].lower() in language.names.joiners
    )


def _tells(mention: Mention) -> bool:
    """Say whether a mention shows that a bare number beside it is a figure of the list."""
    if isinstance(mention, Reservoirs):
        return bool(mention.names)
    said = isinstance(mention, Word) and (mention.kind in FLOWS or mention.kind == "now")
    return said or isinstance(mention, Day)


def _leads(mention: Mention, place: Place) -> bool:
    """Say whether a mention behind a bare number is what its list goes by: a source, a day."""
    if isinstance(mention, Reservoirs):
        return bool(mention.names) and (mention.source or mention.sink or place.figures_first)
    return isinstance(mention, Day) or (isinstance(mention, Word) and mention.kind in _LEADING)
