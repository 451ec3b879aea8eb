"""Lines of a text that lead to other news.

What belongs here: knowing such lines and leaving them out. Their figures are of other days, and
stand in their own articles.
"""

import re
from collections.abc import Iterator

from extract.languages.furniture import READ_ALSO, SOURCE_LABELS

_LABEL = rf"[\s*•>#–—-]*(?:{'|'.join(READ_ALSO)})"
_LABEL_ALONE = re.compile(rf"{_LABEL}\s*[:.…]?\s*", re.IGNORECASE)
_LABEL_BEFORE_HEADLINE = re.compile(rf"{_LABEL}\s*(?::|[|–—-]\s)\s*\S", re.IGNORECASE)
_LONGEST_LABEL = 60  # code points
# A headline has no stop at its end; what has one is taken for a sentence of the article.
_STOPS, _BEHIND_THEM = (".", "!", "…", ":", ";", ","), ' \t\r\n»”")]'
# What else is no headline of other news: a source line, and a title with its day.
_OF_ARTICLES = re.compile(
    rf"\s*(?:{'|'.join(SOURCE_LABELS)})\s*:|.*\b\d\d\.\d\d\.\d{{4}}\s*\Z", re.IGNORECASE
)


def without_teasers(text: str) -> str:
    """Return a text without «Читайте также» and the headlines that follow it.

    They end at a blank line, or at a line that ends as a sentence does.
    """
    folded = text.casefold()
    if not any(one in folded for one in READ_ALSO):
        return text
    return "".join(_kept(text.splitlines(keepends=True)))


def _kept(lines: list[str]) -> Iterator[str]:
    within = begun = False
    for line in lines:
        if len(line) <= _LONGEST_LABEL and _LABEL_ALONE.fullmatch(line):
            within, begun = True, False
            continue
        if _LABEL_BEFORE_HEADLINE.match(line):
            continue
        blank = not line.strip()
        if within and (begun if blank else not _is_headline(line)):
            within = False
        if not within:
            yield line
        begun = begun or not blank


def _is_headline(line: str) -> bool:
    return not (line.rstrip(_BEHIND_THEM).endswith(_STOPS) or _OF_ARTICLES.match(line))
