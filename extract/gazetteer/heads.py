"""A name of the gazetteer and its head word: «Чаглинское вдхр».

What belongs here: taking them apart.
"""

from collections.abc import Iterable
from functools import cache

import regex

from extract.languages.folding import fold
from extract.languages.stems import any_of

_IN_BRACKETS = regex.compile(r"\([^)]*+\)", regex.VERSION1)


def without_head(name: str, heads: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Split «Чаглинское вдхр» into the name and the kind of its head word."""
    plain = _IN_BRACKETS.sub(" ", name)
    folded = fold(plain)
    found = [(len(one), kind, one) for stem, kind in heads for one in _head(stem).findall(folded)]
    if not found:
        return " ".join(plain.split()), ""
    _, kind, head = max(found)
    start = folded.index(head)
    return " ".join((plain[:start] + plain[start + len(head) :]).split()), kind


@cache
def _head(stem: str) -> "regex.Pattern[str]":
    """Return the pattern of a head word as it stands in a name."""
    return regex.compile(rf"(?<![\p{{L}}-]){any_of([stem])}", regex.VERSION1)
