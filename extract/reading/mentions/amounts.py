"""Amounts as mentions: numbers with the unit that stands beside them."""

from dataclasses import replace

import regex

from extract.reading.mentions.found import Found
from extract.reading.mentions.mention import Amount, Form, Number, NumberCase
from extract.reading.mentions.numbers import parse_quantity
from extract.reading.mentions.passage import Passage
from extract.reading.mentions.units import LITRES, SECONDS, TOO_MUCH_M3S, Unit, period_of

_UNITS = ("flow", "slip", "cubic", "litre", "cut", "metre")
_FROM_TO = ("-", "..", "...", "…")
_SIGNS: dict[str, NumberCase] = {
    "~": "about", "≈": "about", ">": "over", "≥": "over", "<": "under", "≤": "under",
}  # fmt: skip
_POWER = regex.compile(r"10(?:\x20?[¹²³⁰⁴-⁹⁻])", regex.VERSION1)
_NAMED = regex.compile(r"(?r)\p{Lu}[\p{L}'’-]*\s+[-\u2010-\u2015\u2212]")
_PRINTED_NUMBER = regex.compile(
    r"[0-9]++(?:(?:\x20{1,2}|')[0-9]{3}(?![0-9]))*+(?:[.,][0-9]++)*+", regex.VERSION1
)


def amount_mention(match: Found, passage: Passage) -> Amount | None:
    """Build an amount; None for volumes, and for numbers of something else."""
    if match["unclear"]:
        digits = Number(*passage.span(match, "unclear"), 0.0)
        return _amount(match, passage, (digits,), "unclear", scaled=False)
    if match["series"]:
        numbers = _numbers_of_series(match, passage)
        found = _amount(match, passage, numbers, "series", scaled=False)
        return replace(found, case="", series=numbers) if found else None
    first, magnitude = _number(match, passage, "n1")
    if not match["n2"]:
        single: Form = "unclear" if _is_doubtful(match, passage, first.value) else "single"
        return _amount(match, passage, (first,), single, scaled=magnitude > 1)
    second, last = _number(match, passage, "n2")
    if magnitude == 1 and last > 1:  # «от 8 до 11 млн»
        first = replace(first, value=first.value * last)
    scaled = max(magnitude, last) > 1
    return _amount(match, passage, (first, second), _form(match, passage), scaled=scaled)


def is_bare(match: Found) -> bool:
    """Say whether the match of an amount has no unit."""
    return not any(match[one] for one in _UNITS)


def _amount(
    match: Found, passage: Passage, numbers: tuple[Number, ...], form: Form, *, scaled: bool
) -> Amount | None:
    found = _unit(match, passage, scaled=scaled)
    if found is None:
        return None
    unit, per_m3s = found
    if (
        unit in ("flow", "convertible")
        and max(one.value for one in numbers) / per_m3s >= TOO_MUCH_M3S
    ):
        unit, per_m3s = "slip", 1
    first, *others = numbers
    second = others[-1] if others else None
    case = _case(match, passage)
    return Amount(*passage.span(match), unit, form, first, second, case, per_m3s=per_m3s)


def _numbers_of_series(match: Found, passage: Passage) -> tuple[Number, ...]:
    thousands, value_of = passage.lexicon.language.numbers.thousands, passage.lexicon.number
    return tuple(
        Number(
            one.start() + passage.offset,
            one.end() + passage.offset,
            parse_quantity(one.group(), thousands, value_of)[0],
        )
        for one in _PRINTED_NUMBER.finditer(passage.folded, *match.span("series"))
    )


def _number(match: Found, passage: Passage, group: str) -> tuple[Number, float]:
    value, magnitude = _value(match.printed(group), passage)
    return Number(*passage.span(match, group), value), magnitude


def _value(printed: str, passage: Passage) -> tuple[float, float]:
    thousands = passage.lexicon.language.numbers.thousands
    return parse_quantity(printed, thousands, passage.lexicon.number)


def _is_doubtful(match: Found, passage: Passage, value: float) -> bool:
    """Say whether what is glued to a number speaks against it: a minus, a power, another value."""
    if match["again"] and _value(match["again"], passage)[0] != value:
        return True
    ten = _POWER.fullmatch(passage.folded, match.start("n1"), match.end("mark1"))
    return ten is not None or _is_negative(match.start(), passage)


def _is_negative(place: int, passage: Passage) -> bool:
    """Say whether a minus stands before a number, and no dash behind a name, a noun or a day."""
    look_back = passage.lexicon.look_back
    if not passage.before(place, look_back.minus):
        return False
    name = passage.names_before(place, _NAMED)
    verbs = passage.lexicon.language.present_endings
    is_name = name is not None and not name.group().rstrip("-–—− \n").lower().endswith(verbs)
    return not (is_name or passage.before(place, look_back.dashed))


def _unit(match: Found, passage: Passage, *, scaled: bool) -> tuple[Unit, int] | None:
    """Return the unit, and how many of it make one m³/s; None where it is none of a flow."""
    look_back = passage.lexicon.look_back
    timed = match["metre"] and passage.before(match.start(), look_back.per)
    if match["slip"] or match["cut"] or match["flow"] or timed:
        return ("cut" if match["cut"] else "flow" if match["flow"] else "slip"), 1
    if match["metre"]:
        return None
    of_water = match["cubic"] or match["litre"]
    ends = passage.ahead(match.end(), look_back.item_ends) is not None
    period = period_of(match)
    before = None if period else passage.found_before(match.start(), look_back.per)
    if before is not None and (of_water or scaled or ends or before["per_second"]):
        period = period_of(before)
    if period == "other":
        return "other-rate", 1
    if period is not None:
        per_m3s = SECONDS[period] * (LITRES if match["litre"] else 1)
        return ("flow" if per_m3s == 1 else "convertible"), per_m3s
    if scaled or match["litre"]:
        return None
    return ("cubic", 1) if match["cubic"] else ("none", 1) if ends else None


def _form(match: Found, passage: Passage) -> Form:
    join = match["join"]
    if not join:
        return "single"
    join = join.strip()
    if join in _FROM_TO:
        return "range"
    language, look_back = passage.lexicon.language, passage.lexicon.look_back
    if match["bounds"]:
        return "range" if passage.before(match.start(), look_back.over) else "unclear"
    is_range = passage.before(match.start(), look_back.range_words)
    if join in language.names.joiners:
        return "range" if is_range else "pair"
    if join == "±" or join in language.numbers.tolerance_words:
        return "tolerance"
    if is_range:
        return "from-to" if join in language.numbers.to_words else "range"
    return "change" if passage.before(match.start(), look_back.change_words) else "from-to"


def _case(match: Found, passage: Passage) -> NumberCase:
    """Return what the ending of the unit, or else of the number, says."""
    units = passage.lexicon.language.units
    sign = _SIGNS.get(passage.raw[max(0, match.start() - 2) : match.start()].strip()[-1:])
    if sign:
        return sign
    look_back = passage.lexicon.look_back
    if passage.before(match.start(), look_back.by):
        return "by"
    if not match["n2"] and passage.before(match.start(), look_back.from_words):
        return "from"
    if passage.before(match.start(), look_back.of_words):
        return "of"
    endings = (match[f"ending{which}"] for which in (3, 2, 1))
    printed = next(filter(None, endings), None) or match["cubic"]
    if not printed or not units.apiece_endings:
        return ""
    if match["cubic"] and printed.endswith(units.its_endings):
        return "its"
    if printed.endswith(units.apiece_endings):
        return "apiece"
    return "into" if printed.endswith(units.into_endings) else ""
