"""Numbers as bulletins print them, in digits, in words, and in both.

What belongs here: the patterns of a number on folded text, and its value. Units do not.
"""

from collections.abc import Callable

import regex

from extract.languages.language import Language
from extract.languages.stems import any_of, by_first_letter

_SIGNIFICANT = 12  # digits kept when a magnitude scales a number, far beyond any printed one
_LONGEST = 15  # digits; more are no amount of water, and soon no number of the machine
_HUNDRED, _THOUSAND = 100, 1000
_TOKEN = regex.compile(r"[0-9][0-9\x20.,']*+|\p{L}++\.?+", regex.VERSION1)

# Digits go on behind these; a colon parts a heading from its number where a blank follows.
_BLANK = r"[\x20\p{Cf}]*+"
SPLIT = rf"{_BLANK}(?:[.,/'_*×·+=±-]{_BLANK}|:)?+(?=\p{{Nd}})"
# The mark of a footnote behind a number: «45¹», «45*», «45[1]».
FOOTNOTE = r"(?:[¹²³⁰⁴-⁹⁻]{1,3}+|\x20?\[[0-9]{1,2}\]|\*{1,3}+(?!\x20?[0-9])|[†‡])"


def number_pattern(language: Language) -> str:
    """Return the pattern of a number in digits.

    Groups of three set off by one or two blanks or an apostrophe, or in English by a comma, are
    thousands, and so are those set off by what cannot be the sign of the decimals as well: by
    commas before a point, by points before a comma, by several of one. Decimals follow a comma or
    a point. Not a number of ours: what is glued to letters or to another number, or stands behind №
    or #.
    """
    begins = r"(?<![\p{L}\p{Nd}№#]|[0-9][.,:/])"
    groups = r"(?:(?:\x20{1,2}[0-9]{3})++|(?:'[0-9]{3})++)(?:[.,][0-9]++)?+"
    with_decimals = r"(?:\.[0-9]{3})++,[0-9]++|(?:,[0-9]{3})++\.[0-9]++"
    certain = rf"{with_decimals}|(?:\.[0-9]{{3}}){{2,}}+|(?:,[0-9]{{3}}){{2,}}+"
    of_language = rf"|(?:[{language.numbers.thousands}][0-9]{{3}})++" * bool(
        language.numbers.thousands
    )
    return (
        rf"{begins}(?:[1-9][0-9]{{0,2}}(?:{groups}|{certain}{of_language})(?![.,]?\p{{Nd}})"
        rf"|[0-9]{{1,{_LONGEST}}}+(?:[.,][0-9]{{1,{_LONGEST}}}+)?)(?![.,:/]?\p{{Nd}})"
    )


def digits_pattern(ahead: str) -> str:
    """Return the pattern of digits that may be more than one number: «4 5», «12, 5», «2×45».

    ``ahead`` is what begins with digits and is no part of a number: a day, an hour.
    """
    return rf"\p{{Nd}}++(?:{SPLIT}(?!{ahead})\p{{Nd}}++)*+"


def quantity(language: Language, unit_ahead: str) -> str:
    """Return the pattern of a number with its magnitudes: «2,407 тыс.», «8 млн 640 тысяч»."""
    number = number_pattern(language)
    magnitude = any_of(language.numbers.magnitudes)
    more = rf"(?:\s++{number}\s*+{magnitude})*+(?:\s++{number}(?={unit_ahead}))?+"
    return rf"{number}(?:\s*+{magnitude}{more})?+"


def number_in_words(language: Language) -> str:
    """Return the pattern of a number written in words."""
    numbers = language.numbers
    word = by_first_letter((*numbers.words, *numbers.magnitudes))
    joiner = rf"(?:{any_of(numbers.joiners)}\s++)?+" if numbers.joiners else ""
    return rf"{word}(?:(?:\s++|-){joiner}{word}){{0,9}}+"


def zero(language: Language) -> str:
    """Return the pattern of nothing in words, which needs no unit: «снижен до нуля»."""
    return any_of(stem for stem, value in language.numbers.words.items() if value == 0)


def parse_quantity(
    text: str, thousands: str, value_of: Callable[[str], float | None]
) -> tuple[float, float]:
    """Return the value of a number, and the magnitude its last word gives it.

    Parameters
    ----------
    text
        A printed number such as ``9,95``, ``1 480``, ``2,407 тыс.`` or ``seven hundred and ten``.
    thousands
        What sets groups of three digits apart, beside a space.
    value_of
        The value of a word: below a thousand of a number, from a thousand on of a magnitude; None
        for words between numbers.

    Returns
    -------
    tuple of float
        ``9.95``, ``1480.0``, ``2407.0`` and ``710.0`` for the examples; 1 where no magnitude is
        printed.
    """
    total, group, magnitude = 0.0, 0.0, 1.0
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            group += _digits(token, thousands)
            magnitude = 1.0
            continue
        value = value_of(token)
        if value is None:
            continue
        if value >= _THOUSAND:
            total += (group or 1) * value
            group, magnitude = 0.0, value
        elif value == _HUNDRED and group:
            group *= value
        else:
            group += value
    value = float(f"{total + group:.{_SIGNIFICANT}g}")
    return value, magnitude


def _digits(token: str, thousands: str) -> float:
    plain = token.replace(" ", "").replace("'", "").rstrip(".,")
    signs = [one for one in plain if one in ".,"]
    whole, _, last = plain.rpartition(signs[-1]) if signs else (plain, "", "")
    of_groups = len(set(signs)) < len(signs) and len(set(signs)) == 1
    if of_groups or (signs == [*thousands] and len(last) == len("000")):
        return float(plain.replace(signs[-1], ""))
    return float(f"{whole.replace('.', '').replace(',', '')}.{last}")
