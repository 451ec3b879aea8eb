"""Every error a user can cause, under one root.

What belongs here: the error types, and how they name things. Empty input, a page without a
bulletin and an unknown language are results, not errors, and have no type here.
"""

import re
from pathlib import Path
from typing import Literal

Format = Literal[
    "pdf", "word", "excel", "old-office", "opendocument", "epub", "rtf", "archive", "image",
    "json", "mail", "saved-page", "not-text", "too-deep",
]  # fmt: skip
"""What a document may turn out to be that is not read."""

# Halves of surrogate pairs stand for the bytes of a name that are no text; none can be written.
_NO_TEXT = re.compile("[\ud800-\udfff]")
REMOVE_OR_SPLIT = "Remove it, or split it and take in the parts; the other documents are used"
_LONGEST_MESSAGE = 200  # code points of what a fault of the program says of itself


def as_text(name: str) -> str:
    """Return a name with � for what is no text in it."""
    return _NO_TEXT.sub("\ufffd", name)


class SuqoimaError(Exception):
    """Root of all errors of this program.

    Parameters
    ----------
    place
        The file, and the line where one is known, that the error is about.
    problem
        What is wrong there.
    cure
        What the user can do about it.
    """

    def __init__(self, place: str | Path, problem: str, cure: str) -> None:
        self.place = as_text(str(place))
        super().__init__(f"{self.place}: {problem}. {cure}.")
        self.problem = problem
        self.cure = cure


class DocumentError(SuqoimaError):
    """A document that cannot be read, or that is not there."""

    @classmethod
    def unforeseen(cls, place: str | Path, error: Exception) -> "DocumentError":
        """Name a document on which the program itself failed."""
        if isinstance(error, SuqoimaError):
            return cls(place, error.problem, error.cure)
        said = "".join(one for one in " ".join(str(error).split()) if one.isprintable())
        told = f"{type(error).__name__}: {said[:_LONGEST_MESSAGE]}".removesuffix(": ")
        return cls(place, f"the program fails on it ({told})", REMOVE_OR_SPLIT)


class FormatError(DocumentError):
    """A document of a kind that is not read, or not readable as what it is.

    ``kind`` is for those who say it in words of their own.
    """

    def __init__(self, place: str | Path, problem: str, cure: str, kind: Format) -> None:
        super().__init__(place, problem, cure)
        self.kind = kind


class GazetteerError(SuqoimaError):
    """A line of the gazetteer that cannot be used."""


class LanguageError(SuqoimaError):
    """A line or key of the vocabulary that cannot be used."""


class ContractError(SuqoimaError):
    """A table that does not keep the column contract."""


class CorrectionError(SuqoimaError):
    """A correction whose figure no longer stands where it says."""


class AddressError(SuqoimaError):
    """A web address that is not opened, whatever stands there."""


class FetchError(SuqoimaError):
    """A page or an answer that could not be had from where it is published."""


class PassingError(FetchError):
    """One that may well be had another time.

    ``wait_s`` is how many seconds the server asks to wait, where it does.
    """

    def __init__(self, place: str | Path, problem: str, cure: str, wait_s: float = 0) -> None:
        super().__init__(place, problem, cure)
        self.wait_s = wait_s
