"""From bytes to text.

What belongs here: the closed list of encodings that bulletins come in, and the clean-up that
changes lengths. A guess among many encodings would now and then be wrong without a sign of it.
"""

import codecs
import re
import unicodedata
from pathlib import Path

import regex

from extract.errors import DocumentError

_SIGNED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSIGNED = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CYRILLIC = regex.compile(r"[\u0400-\u04ff]", regex.VERSION1)
_PLAIN = regex.compile(r"[\t\n\r -~]", regex.VERSION1)
_LETTER = regex.compile(r"\p{L}", regex.VERSION1)
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u2060"
_SAMPLE = 4_000  # code points, enough to tell letters from noise
_MOST, _NEARLY_ALL = 0.5, 0.9


def decode(raw: bytes, place: str | Path) -> str:
    """Decode a document and put its text in order: NFC, nothing invisible.

    Parameters
    ----------
    raw
        UTF-8 or UTF-16, with or without a byte order mark, or Windows-1251.
    place
        What to call the document in an error.

    Returns
    -------
    str
        Of a clean UTF-8 text exactly its content, line ends included.

    Raises
    ------
    DocumentError
        If the bytes are no text in one of these encodings.
    """
    text = _decoded(raw)
    if text is None:
        problem = "it is no text in UTF-8, UTF-16 or Windows-1251"
        raise DocumentError(place, problem, "Save the page as text or HTML in UTF-8 and try again")
    for mark in _INVISIBLE:
        text = text.replace(mark, "")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _decoded(raw: bytes) -> str | None:
    for mark, encoding in _SIGNED:
        if raw.startswith(mark):
            return _tried(raw[len(mark) :], encoding)
    return next((text for one in _UNSIGNED if (text := _tried(raw, one)) is not None), None)


def _tried(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    if _CONTROL.search(sample) or "\x00" in text:
        return None
    return text if encoding == "utf-8" or _reads_well(sample, encoding) else None


def _reads_well(sample: str, encoding: str) -> bool:
    """Say whether letters make sense: any bytes decode as UTF-16 or Windows-1251."""
    letters = len(_LETTER.findall(sample))
    cyrillic: list[str] = _CYRILLIC.findall(sample)
    if encoding == "cp1251":
        small = sum(one.islower() for one in cyrillic)
        return len(cyrillic) > _MOST * letters and small > _MOST * len(cyrillic)
    plain = len(_PLAIN.findall(sample))
    return len(cyrillic) + plain > _NEARLY_ALL * len(sample)
