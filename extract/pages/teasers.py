"""Lines of a text that lead to other news.

What belongs here: knowing such lines and leaving them out. Their figures are of other days, and
stand in their own articles.
"""

import re
from collections.abc import Iterator

from extract.words.furniture import READ_ALSO, TEASER_LABELS

_LIST_SIGN = " \t*•-–—>#"
_LABEL_LENGTH = max(map(len, TEASER_LABELS)) + 10
_READ_ALSO = re.compile(
    rf"[\s*•>–—-]*(?:{'|'.join(READ_ALSO)})\s*(?::|[|–—-]\s)\s*\S", re.IGNORECASE
)
# A headline has no stop at its end; what has one is taken for a sentence of the article.
_SENTENCE_END = re.compile(r"[.!?…:;,][»”\")\]]*\s*\Z")


def without_teasers(text: str) -> str:
    """Return a text without «Читайте также» and the headlines that follow it.

    They end at a blank line, or at a line that ends as a sentence does.
    """
    folded = text.casefold()
    if not any(one in folded for one in TEASER_LABELS):
        return text
    return "".join(_kept(text.splitlines(keepends=True)))


def _kept(lines: list[str]) -> Iterator[str]:
    within = begun = False
    for line in lines:
        if _is_label(line):
            within, begun = True, False
            continue
        if _READ_ALSO.match(line):
            continue
        blank = not line.strip()
        if within and (begun if blank else _SENTENCE_END.search(line)):
            within = False
        if within:
            begun = begun or not blank
            continue
        yield line


def _is_label(line: str) -> bool:
    if len(line) > _LABEL_LENGTH:
        return False
    return " ".join(line.split()).strip(_LIST_SIGN + ":.").casefold() in TEASER_LABELS
