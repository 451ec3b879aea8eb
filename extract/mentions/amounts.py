"""Amounts as mentions: numbers with the unit that stands beside them."""

import regex

from extract.mentions import Amount, Form, Number
from extract.mentions.passage import Match, Passage
from extract.numbers import parse_number
from extract.units import Unit

_STOP_AHEAD = regex.compile(r"[^\S\n]*+(?:[.,;:!?()\n]|$)", regex.VERSION1)
_SPOILT: tuple[Unit, ...] = ("slip", "cut")
_MILLION = 1e6  # cubic metres: so many are a volume, and no river carries them in a second


def amount_mention(match: Match, passage: Passage) -> Amount | None:
    """Build an amount; None for volumes, and for numbers of something else."""
    magnitudes = match["mag1"] or match["mag2"], match["mag2"]
    first = _number(match, passage, "n1", magnitudes[0])
    second = _number(match, passage, "n2", magnitudes[1]) if match["n2"] else None
    unit = _unit(match, passage, max(first.value, second.value if second else 0))
    if unit is None:
        return None
    return Amount(*passage.span(match), unit, _form(match, passage), first, second)


def _number(match: Match, passage: Passage, group: str, magnitude: str | None) -> Number:
    value = parse_number(match[group], passage.lexicon.magnitude(magnitude))
    return Number(*passage.span(match, group), value)


def _unit(match: Match, passage: Passage, value: float) -> Unit | None:
    for kind in _SPOILT:
        if match[kind]:
            return kind
    if match["flow"]:
        return "flow" if value < _MILLION else "slip"
    if match["daily"]:
        return "daily"
    if match["mag1"] or match["mag2"]:
        return None
    if match["cubic"]:
        return "cubic"
    return "none" if _STOP_AHEAD.match(passage.folded, match.end()) else None


def _form(match: Match, passage: Passage) -> Form:
    if not match["join"]:
        return "single"
    join = match["join"].strip()
    if join == "-":
        return "range"
    language = passage.lexicon.language
    if join in language.joiners:
        return "pair"
    if join not in language.to_words:
        return "tolerance"
    return "range" if passage.preceded_by(match.start(), language.from_words) else "change"
