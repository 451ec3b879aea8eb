"""Every error a user can cause, under one root.

What belongs here: the error types and nothing else. Empty input, a page without a bulletin and an
unknown language are results, not errors, and have no type here.
"""

from pathlib import Path


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
        super().__init__(f"{place}: {problem}. {cure}.")
        self.place = str(place)
        self.problem = problem
        self.cure = cure


class DocumentError(SuqoimaError):
    """A document whose bytes are no text we can read, or that is not there."""


class GazetteerError(SuqoimaError):
    """A line of the gazetteer, or of the vocabulary, that cannot be used."""


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
