"""Putting a text in order where that changes its length.

What belongs here: what no reader sees, and words that were broken to fit a line. It is done once
for what stands in the bytes, and once more for what HTML or JSON writes as entities.
"""

import re
import unicodedata

from extract.languages.furniture import COMPOUND_ENDS, COMPOUND_STARTS

# A soft hyphen, or the sign that stands for one in scanned texts, is seen where a line ends.
_SOFT_BREAK = re.compile(r"(?<=[^\W\d_])[\u00ad\u00ac][^\S\n]*\r?\n[^\S\n]*(?=[^\W\d_])")
_INVISIBLE = (
    "\ufeff\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064"
)
_INVISIBLE_SIGNS = re.compile(f"[{_INVISIBLE}]+")
# A hyphen at the end of one line and a letter at the start of the next, no part of an address.
_BREAK = re.compile(
    r"(?<![^\W\d_])(?<![/@.=_&%\d-])(?P<before>[^\W\d_]+)(?P<hyphen>[-\u2010\u2011])\r?\n[^\S\n]*"
    r"(?P<after>[^\W\d_]+)"
)
# Of blank lines, the first thousand say no more than one does.
_DESERT = re.compile(r"\n(?:[^\S\n]{0,80}+\n){50,1000}+")


def tidy(text: str) -> str:
    """Return a text in NFC, without what nobody sees, and with broken words joined.

    Where many lines are blank, one is left.

    A word broken at the end of a line loses its hyphen; a compound keeps it: one whose second part
    has a capital («Усть-Каменогорск»), or whose first or second part is known to make compounds
    («северо-западный»). A blank line, a blank before the hyphen or a digit beside it is no break.
    """
    if "\n" in text:
        text = _SOFT_BREAK.sub("", _DESERT.sub("\n\n", text))
    text = _INVISIBLE_SIGNS.sub("", text)
    if "-\n" in text or "-\r\n" in text or "\u2010" in text or "\u2011" in text:
        text = _BREAK.sub(_joined, text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _joined(broken: re.Match[str]) -> str:
    before, after = broken["before"], broken["after"]
    capitals = len(before) > 1 and before.isupper() and after.isupper()
    if before.lower() in COMPOUND_STARTS or after.lower().startswith(COMPOUND_ENDS):
        hyphen = broken["hyphen"]
    elif capitals or (before[-1].islower() and after[0].islower()):
        hyphen = ""
    elif before[-1].islower() and after[0].isupper():
        hyphen = broken["hyphen"]
    else:
        return broken.group()
    return f"{before}{hyphen}{after}"
