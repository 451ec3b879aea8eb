"""Whether one figure of several reservoirs is what each of them lets out, or all together.

What belongs here: «по 50 м³/с», "50 m³/s each", «50 м³/с-тен», and figures dealt out in the order
of the names. What nothing is said of stays "unstated": it may be either.
"""

from collections.abc import Sized

from extract.languages.language import Language
from extract.reading.frames.frame import Frame
from extract.reading.verdicts.reasons import is_qualified_behind
from extract.tables.results import Shared


def shared(frame: Frame, names: Sized, language: Language) -> Shared:
    """Say whether a figure is of each of its reservoirs; "" where it has but one."""
    if len(names) == 1:
        return ""
    by_ending = frame.amount.case == "apiece" and not is_qualified_behind(frame, language)
    each = by_ending or frame.words.before == "apiece"
    each = each or not frame.words.kinds.isdisjoint(("each", "from-each"))
    return "each" if each else "unstated"


def is_dealt_out(frame: Frame, numbers: Sized, names: Sized) -> bool:
    """Say whether several numbers are of as many reservoirs, each its own."""
    told = frame.amount.form == "pair" or "respectively" in frame.words.kinds
    return told and len(names) == len(numbers)
