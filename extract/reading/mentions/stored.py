"""What a reservoir holds, as mentions: per cent, millions of cubic metres, metres, and their words.

What belongs here: how such an amount is printed. They are looked for apart from flows, so that no
volume is ever taken for a flow.
"""

from collections.abc import Iterator, Sequence

import regex

from extract.languages.folding import fold
from extract.reading.mentions.bare_names import listed_mention
from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.lookback import WINDOW
from extract.reading.mentions.mention import (
    Amount,
    Form,
    Mention,
    Number,
    NumberCase,
    Reservoirs,
    Word,
)
from extract.reading.mentions.numbers import parse_quantity
from extract.reading.mentions.passage import Passage
from extract.reading.mentions.printed_storage import (
    LEAST_M3,
    number_of,
    quantity_of,
    storage_scanner,
    storage_telltale,
)
from extract.reading.mentions.scan import Scanner
from extract.reading.mentions.units import RATES, Unit

MCM_M3, KM3_MCM = 1e6, 1e3
_DIGITS = 12
_NO_WORD_AHEAD = regex.compile(r"\s*+(?:\P{L}|\p{Lu}|$)", regex.VERSION1)


def find_stored(text: str, start: int, end: int, lexicon: Lexicon) -> list[Mention]:
    """Find the amounts and words of what reservoirs hold, and the names that stand before them.

    Offsets count from the start of ``text``; numbers are in per cent, million m³ and metres.
    """
    raw = text[start:end]
    passage = Passage(raw, fold(raw), start, lexicon)
    language = lexicon.language
    if not storage_telltale(language).search(passage.folded):
        return []
    return list(_mentions(passage, storage_scanner(language)))


def stored_words(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Word, ...]:
    """Find the words alone, as a head of a table has them: «объём, млн м³»."""
    raw = text[start:end]
    passage = Passage(raw, fold(raw), start, lexicon)
    found = _mentions(passage, storage_scanner(lexicon.language))
    return tuple(one for one in found if isinstance(one, Word))


def with_stored(mentions: Sequence[Mention], stored: Sequence[Mention]) -> list[Mention]:
    """Put them among the other mentions of a text: a name and a flow stand, others give way."""
    standing = (
        one
        for one in mentions
        if isinstance(one, Reservoirs) or (isinstance(one, Amount) and one.unit in RATES)
    )
    found = [*_apart(stored, standing)]
    return sorted([*found, *_apart(mentions, found)], key=lambda one: (one.start, one.end))


def _apart(
    these: Sequence[Mention], those: "Iterator[Mention] | Sequence[Mention]"
) -> list[Mention]:
    """Return the mentions that share no letter with others; both in the order of the text."""
    others, kept = iter(those), list[Mention]()
    other = next(others, None)
    for one in these:
        while other is not None and other.end <= one.start:
            other = next(others, None)
        if other is None or one.end <= other.start:
            kept.append(one)
    return kept


def _mentions(passage: Passage, scanner: Scanner) -> Iterator[Mention]:
    kind_of = passage.lexicon.stored_kind
    for one in scanner.scan(passage.folded):
        if one.what == "amount":
            amount = _amount(one, passage)
            if amount is not None:
                name = listed_mention(one, passage)
                yield from (amount,) if name is None else (name, amount)
        elif one.what == "word":
            word, name = (
                Word(*passage.span(one), kind_of(one.group())),
                listed_mention(one, passage),
            )
            yield from (word,) if name is None else (name, word)


def _amount(found: Found, passage: Passage) -> Amount | None:
    if not _ends(found, passage):
        return None
    unit: Unit = "percent" if found["percent"] else "m" if found["metre"] else "mcm"
    language = passage.lexicon.language
    of_cubic_km = KM3_MCM if found["km"] else 0
    spans = [found.span(one) for one in ("n1", "n2") if found[one]]
    if found["series"]:
        spans = [
            one.span()
            for one in quantity_of(language).finditer(passage.folded, *found.span("series"))
        ]
    parsed = [
        parse_quantity(
            passage.folded[slice(*one)], language.numbers.thousands, passage.lexicon.number
        )
        for one in spans
    ]
    values = _scaled(parsed, of_cubic_km) if unit == "mcm" else [value for value, _ in parsed]
    if values is None:
        return None
    numbers = tuple(
        Number(start + passage.offset, end + passage.offset, value)
        for (start, end), value in zip(spans, values, strict=True)
    )
    first, *others = numbers
    form, second = _form(found, passage), others[-1] if others else None
    series = numbers if form == "series" else ()
    return Amount(*passage.span(found), unit, form, first, second, _case(found, passage), series)


def _ends(found: Found, passage: Passage) -> bool:
    """Say whether an amount is not of something else: «352,7 млн. тенге»."""
    cut = found.group().endswith(".")
    return not cut or passage.names_ahead(found.end(), _NO_WORD_AHEAD) is not None


def _scaled(parsed: list[tuple[float, float]], of_cubic_km: float) -> list[float] | None:
    """Return volumes in million m³; None where they are too small for a reservoir."""
    if of_cubic_km:
        return [float(f"{value * of_cubic_km:.{_DIGITS}g}") for value, _ in parsed]
    last = max(magnitude for _, magnitude in parsed)
    values = [value * (last if magnitude == 1 else 1) for value, magnitude in parsed]
    if min(values) < LEAST_M3:
        return None
    return [float(f"{value / MCM_M3:.{_DIGITS}g}") for value in values]


def _form(found: Found, passage: Passage) -> Form:
    if found["series"]:
        return "series"
    join = (found["join"] or "").strip()
    if not found["n2"]:
        return "unclear" if _is_cut(found, passage) else "single"
    if not join:
        return "change"  # «341,5 метрден 341,6 метрге»
    if join in passage.lexicon.language.names.joiners:
        return "pair"
    if join in ("-", "..", "...", "…"):
        return "range"
    look_back = passage.lexicon.look_back
    if passage.before(found.start(), look_back.range_words):
        return "from-to"
    return "change" if passage.before(found.start(), look_back.change_words) else "from-to"


def _is_cut(found: Found, passage: Passage) -> bool:
    """Say whether a number goes on before its digits, in words: «один миллиард 708 миллионов»."""
    before = passage.folded[max(0, found.start() - WINDOW) : found.start()].split()[-1:]
    return bool(before) and (passage.lexicon.number(before[0]) or 0) >= LEAST_M3


def _case(found: Found, passage: Passage) -> NumberCase:
    look_back, units = passage.lexicon.look_back, passage.lexicon.language.units
    if passage.before(found.start(), number_of(passage.lexicon.language)):
        return "of"
    if passage.before(found.start(), look_back.by):
        return "by"
    if not found["n2"] and passage.before(found.start(), look_back.from_words):
        return "from"
    printed = found.group()
    if units.apiece_endings and printed.endswith(units.apiece_endings):
        return "apiece"
    return "into" if units.into_endings and printed.endswith(units.into_endings) else ""
