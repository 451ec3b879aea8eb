"""What a word can say of a figure, of a name, or of a day: closed lists.

What each kind does to a figure is decided in ``extract.reading``.
"""

from typing import Literal

Kind = Literal[
    # which way the water goes
    "release", "inflow",
    # what stands for a reservoir named before: the water comes out of it, or flows into it
    "there", "thither",
    # the figure is a new level, whatever it was before: changed to it, to be changed to it from a
    # later day, risen to it
    "set", "set-ahead", "reach",
    # the figure is the height of the water, whatever unit is printed
    "level",
    # the figure is of this very day, whatever was said before
    "now",
    # the figure is not the present state of one reservoir
    "planned", "tomorrow", "asked", "proposed", "forecast", "hypothetical", "denied",
    "previous", "record", "capacity", "threshold", "norm", "change", "total", "part", "river",
    # part of what was said before, the second right before its number; no water at all
    "of-it", "its", "wind",
    # waters that no word of the same clause can make a reservoir's
    "elsewhere",
    # right beside a figure: it is not so much
    "not",
    # the figure is how far two others are apart
    "difference",
    # how the figure is meant; "more" and "less" behind it make it a difference, and "up-to" is a
    # bound only where the figure is no new level
    "about", "over", "under", "more", "less", "up-to",
    "apiece", "each", "from-each", "respectively",
    # figures of the sentence are per second; cubic metres alone are per something else
    "rate", "other-rate", "unit",
    # statements without a figure
    "past-peak", "same", "idle",
    # a comma in words
    "clause",
]  # fmt: skip

# What a word beside a number makes of it, whatever the verb.
QUALIFYING: dict[Kind, Literal["about", "over", "under"]] = {
    "about": "about", "over": "over", "more": "over", "under": "under", "less": "under",
}  # fmt: skip

# A place is a name whose kind nobody says.
HeadKind = Literal["reservoir", "works", "regulator", "place"]
# "as-of" leads its paragraph, "on" only where no figure stands in its sentence.
DayRole = Literal["state", "as-of", "on", "since", "until", "by", "of", "event"]
