"""From stems of the vocabulary to patterns for folded text.

What belongs here: how a stem is written as a pattern; the stems themselves are data.
"""

from collections.abc import Iterable

import regex

_WINDOW = 400  # code points: longer than any wording, number or unit
_ENDS = r"(?![\p{L}\p{Nd}])"


def any_of(stems: Iterable[str]) -> str:
    """Return a pattern of any of the stems, the longest first."""
    return "(?:" + "|".join(map(_stem, longest_first(stems))) + ")"


def by_first_letter(stems: Iterable[str]) -> str:
    """Return the same pattern, written so that only stems of the right first letter are tried."""
    branches: dict[str, list[str]] = {}
    for stem in longest_first(stems):
        branches.setdefault(stem[0], []).append(_stem(stem).removesuffix(_ENDS)[1:])
    # The end of the word once for all of them: compiling it with each takes a third of the time.
    found = "|".join(f"{one}(?:{'|'.join(rest)})" for one, rest in branches.items())
    return f"(?:{found}){_ENDS}"


def longest_first(stems: Iterable[str]) -> list[str]:
    """Return the stems, those written together taken apart, in the order to try them."""
    parts = {part for stem in stems for part in stem.split("|")}
    return sorted(parts, key=lambda part: (-len(part), part))


def _stem(stem: str) -> str:
    escaped = regex.escape(stem, special_only=True, literal_spaces=True)
    if stem.startswith("*"):
        return r"\p{L}*?" + _stem(stem[1:])
    escaped = escaped.replace(r" \*", r" \p{L}++")  # a whole word, whatever it is
    escaped = regex.sub(
        r"\\\*(?=\p{L})", r"\\p{L}*?", escaped
    )  # letters follow: not the whole rest
    body = escaped.replace(r"\*", r"\p{L}*+").replace(" ", r"\s*+" if "/" in stem else r"\s++")
    return body + (_ENDS if stem[-1].isalnum() else "")


def ahead(pattern: "regex.Pattern[str]", text: str, place: int) -> "regex.Match[str] | None":
    """Return what a pattern matches at a place.

    The window keeps the matcher from searching the rest of the text for a literal of the pattern,
    which makes every look as long as the text.
    """
    return pattern.match(text, place, place + _WINDOW)
