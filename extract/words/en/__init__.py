"""English."""

from extract.words import Language
from extract.words.en.forms import CALENDAR, NAMES, NUMBERS, UNITS
from extract.words.en.wordings import ROWS

EN = Language(
    code="en",
    common=(
        "the", "of", "and", "in", "is", "are", "to", "from", "per", "was", "at", "on", "for",
        "reservoir", "with", "by", "that", "has",
    ),
    letters="abcdefghijklmnopqrstuvwxyz",
    rows=ROWS,
    names=NAMES,
    units=UNITS,
    numbers=NUMBERS,
    calendar=CALENDAR,
    verb_last=False,
    present_endings=("ing", "s"),
    dotted=("cu", "no", "st", "mt", "approx", "mr", "mn"),
)  # fmt: skip
