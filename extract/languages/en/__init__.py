"""English."""

from extract.languages.en.forms import CALENDAR, NAMES, NUMBERS, UNITS
from extract.languages.en.wordings import ROWS
from extract.languages.language import Language

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
