"""The ends of clauses, sentences and paragraphs as mentions."""

from typing import Literal

import regex

from extract.mentions import Stop
from extract.mentions.passage import Match, Passage

_TOKEN_BEFORE = regex.compile(r"(?P<glue>[\d/]\s?)?(?P<token>\p{L}{1,12}+)$", regex.VERSION1)
_NEAR = 80  # code points looked at on either side, so that a desert of blanks costs nothing


def stop_mention(match: Match, passage: Passage) -> Stop | None:
    """Build a stop; None for a full stop that only ends an abbreviation."""
    mark = match.group()[0]
    before = passage.raw[max(0, match.start() - _NEAR) : match.start()].rstrip()
    after = passage.raw[match.end() : match.end() + _NEAR]
    if mark == "\n":
        several_lines = len(match.group()) > 1
        return Stop(*passage.span(match), _line_end(before[-1:], after.lstrip(), several_lines))
    if mark not in ".!?…":
        return Stop(*passage.span(match), "clause")
    dotted = passage.lexicon.language.dotted
    if mark == "." and not _ends_sentence(before.lower(), after, dotted):
        return None
    return Stop(*passage.span(match), "sentence")


def _line_end(
    before: str, after: str, several_lines: bool
) -> Literal["clause", "sentence", "paragraph"]:
    if before in (":", ";", ",") or after[:1].islower():
        return "clause"
    return "paragraph" if several_lines else "sentence"


def _ends_sentence(before: str, after: str, dotted: tuple[str, ...]) -> bool:
    """Judge a full stop: glued sentences have a capital behind it, abbreviations stand before."""
    following = after.lstrip()[:1]
    if not following:
        return True
    if after[:1].isalnum() and not following.isupper():
        return False
    token = _TOKEN_BEFORE.search(before)
    if token and token["token"] in dotted and not token["glue"]:
        return False
    return not following.islower()
