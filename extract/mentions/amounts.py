"""Amounts as mentions: numbers with the unit that stands beside them."""

import regex

from extract.mentions import Amount, Form, Number, NumberCase
from extract.mentions.passage import Match, Passage, group_of
from extract.numbers import parse_quantity
from extract.units import Unit

_PRINTED: tuple[Unit, ...] = ("slip", "cut", "flow", "daily")
_SIGNS: dict[str, NumberCase] = {
    "~": "about", "≈": "about", ">": "over", "≥": "over", "<": "under", "≤": "under",
}  # fmt: skip
_PRINTED_NUMBER = regex.compile(r"\d++(?:\x20\d{3}(?!\d))*+(?:[.,]\d++)?", regex.VERSION1)
_MILLION = 1e6  # cubic metres: so many are a volume, and no river carries them in a second


def amount_mention(match: Match, passage: Passage) -> Amount | None:
    """Build an amount; None for volumes, and for numbers of something else."""
    if group_of(match, "series"):
        return _series(match, passage)
    first, magnitude = _number(match, passage, "n1")
    second = None
    if group_of(match, "n2"):
        second, last = _number(match, passage, "n2")
        if magnitude == 1 and last > 1:  # «от 8 до 11 млн»
            first = Number(first.start, first.end, first.value * last)
        magnitude = max(magnitude, last)
    unit = _unit(
        match, passage, max(first.value, second.value if second else 0), scaled=magnitude > 1
    )
    if unit is None:
        return None
    return Amount(
        *passage.span(match), unit, _form(match, passage), first, second, _case(match, passage)
    )


def _series(match: Match, passage: Passage) -> Amount | None:
    """Build an amount of three numbers or more."""
    language = passage.lexicon.language
    start = match.start("series")
    found = _PRINTED_NUMBER.finditer(passage.folded, start, match.end("series"))
    numbers = tuple(
        Number(
            one.start() + passage.offset,
            one.end() + passage.offset,
            parse_quantity(one.group(), language.numbers.thousands, passage.lexicon.number)[0],
        )
        for one in found
    )
    unit = _unit(match, passage, max(one.value for one in numbers), scaled=False)
    if unit is None:
        return None
    return Amount(*passage.span(match), unit, "series", numbers[0], numbers[-1], "", numbers)


def _number(match: Match, passage: Passage, group: str) -> tuple[Number, float]:
    lexicon = passage.lexicon
    separators = lexicon.language.numbers.thousands
    value, magnitude = parse_quantity(match[group], separators, lexicon.number)
    return Number(*passage.span(match, group), value), magnitude


def _unit(match: Match, passage: Passage, value: float, *, scaled: bool) -> Unit | None:
    for kind in _PRINTED:
        if match[kind]:
            return kind if kind != "flow" or value < _MILLION else "slip"
    look_back = passage.lexicon.look_back
    if passage.before(match.start(), look_back.per_second):
        return "flow" if value < _MILLION else "slip"
    ends = passage.ahead(match.end(), look_back.item_ends) is not None
    if (match["cubic"] or scaled or ends) and passage.before(match.start(), look_back.per_day):
        return "daily"
    if scaled:
        return None
    return "cubic" if match["cubic"] else "none" if ends else None


def _form(match: Match, passage: Passage) -> Form:
    join = group_of(match, "join")
    if not join:
        return "single"
    join = join.strip()
    if join == "-":
        return "range"
    language, look_back = passage.lexicon.language, passage.lexicon.look_back
    is_range = passage.before(match.start(), look_back.range_words)
    if join in language.names.joiners:
        return "range" if is_range else "pair"
    if join == "±" or join in language.numbers.tolerance_words:
        return "tolerance"
    if is_range:
        return "range"
    return "change" if passage.before(match.start(), look_back.change_words) else "from-to"


def _case(match: Match, passage: Passage) -> NumberCase:
    """Return what the ending of the unit, or else of the number, says."""
    units = passage.lexicon.language.units
    sign = _SIGNS.get(passage.raw[max(0, match.start() - 2) : match.start()].strip()[-1:])
    if sign:
        return sign
    look_back = passage.lexicon.look_back
    if passage.before(match.start(), look_back.by):
        return "by"
    if not group_of(match, "n2") and passage.before(match.start(), look_back.from_words):
        return "from"
    printed = match["cubic"] or group_of(match, "ending2") or group_of(match, "ending1")
    if not printed or not units.apiece_endings:
        return ""
    if printed.endswith(units.apiece_endings):
        return "apiece"
    return "into" if printed.endswith(units.into_endings) else ""
