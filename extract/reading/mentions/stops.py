"""The ends of clauses, sentences and paragraphs as mentions."""

from typing import Literal

import regex

from extract.reading.mentions.found import Found
from extract.reading.mentions.mention import Stop
from extract.reading.mentions.passage import Passage

_AMOUNT_AHEAD = regex.compile(r"[0-9][0-9\x20.,]*+\p{L}", regex.VERSION1)
_GOES_ON = ("-", "–", "—", ";", ",")
_OPENING = '(«"„“'
_NEAR = 80  # code points looked at on either side, so that a desert of blanks costs nothing


def stop_mention(match: Found, passage: Passage) -> Stop | None:
    """Build a stop; None for a full stop that only ends an abbreviation."""
    mark = match.group()[0]
    before = passage.raw[max(0, match.start() - _NEAR) : match.start()].rstrip()
    after = passage.raw[match.end() : match.end() + _NEAR]
    if mark in "\r\n":
        several_lines = match.group().count("\n") > 1
        if before[-1:].islower() and after[:1].islower():
            return None  # a hard line break inside a sentence
        return Stop(*passage.span(match), _line_end(before[-1:], after.lstrip(), several_lines))
    if mark in "()":
        return Stop(*passage.span(match), "clause", "(" if mark == "(" else ")")
    if mark not in ".!?…":
        return Stop(*passage.span(match), "clause", explains=mark == ":")
    dotted = passage.lexicon.language.dotted
    if mark == "." and not _ends_sentence(before.lower(), after, dotted):
        return None
    return Stop(*passage.span(match), "sentence", asks="?" in match.group())


def _line_end(
    before: str, after: str, several_lines: bool
) -> Literal["clause", "sentence", "paragraph"]:
    if before in (":", ";", ",") or after[:1].islower():
        return "clause"
    if before.islower() and _AMOUNT_AHEAD.match(after):
        return "clause"  # a hard line break inside a sentence
    return "paragraph" if several_lines else "sentence"


def _ends_sentence(before: str, after: str, dotted: tuple[str, ...]) -> bool:
    """Judge a full stop: glued sentences have a capital behind it, abbreviations stand before."""
    following = after.lstrip()[:1]
    if not following or after.lstrip(" \t\r\xa0")[:1] == "\n":
        return True
    if after[:1] in _GOES_ON:
        return False
    if after[:1].isalnum() and not following.isupper():
        return following.isdigit() and before[-1:].isalpha()
    token = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    earlier = before.removesuffix(token).rstrip()
    if token.lstrip(_OPENING) in dotted and not earlier[-1:].isdigit():
        return False
    if following == "(" and token[:1].isdigit():
        return False  # «07.05.2023г. (на 08:00)»
    return not following.islower()
