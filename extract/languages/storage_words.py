"""The shape of the table ``storage`` of a language.

What belongs here: what each key means.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StorageWords:
    """How what a reservoir holds is measured.

    Parameters
    ----------
    percent, cubic_kilometre, metre
        Written behind the number; millions of cubic metres are put together from ``units``.
    of_whole
        Words between a number and the whole it is of: "397 of 410 million"; with the end of its
        unit where the number may be in words.
    """

    percent: tuple[str, ...]
    cubic_kilometre: tuple[str, ...]
    metre: tuple[str, ...]
    of_whole: tuple[str, ...]
