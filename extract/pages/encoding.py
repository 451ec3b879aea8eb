"""From bytes to text.

What belongs here: the closed list of encodings that bulletins come in. A guess among many
encodings would now and then be wrong without a sign of it.
"""

import codecs
import re
from pathlib import Path

import regex

from extract.pages.formats import refused
from extract.pages.legible import legible_encoding
from extract.pages.tidy import tidy

_SIGNED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CYRILLIC = regex.compile(r"[\u0400-\u04ff]", regex.VERSION1)
_PLAIN = regex.compile(r"[\t\n\r -~]", regex.VERSION1)
_SAMPLE = 4_000  # code points, enough to tell letters from noise
_NEARLY_ALL = 0.9
_DECLARED = re.compile(
    rb"(?:<meta\b[^<>]{0,300}?\bcharset|\A\s*<\?xml\b[^<>]{0,100}?\bencoding)"
    rb"\s*=\s*[\"']?\s*(?P<name>[A-Za-z0-9_.:-]{2,30})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 20_000  # bytes: browsers look no farther than the first thousand


def decode(raw: bytes, place: str | Path, declared: str | None = None) -> str:
    """Decode a document and put its text in order, as ``tidy`` does.

    Parameters
    ----------
    raw
        UTF-8 or UTF-16, with or without a byte order mark, Windows-1251, or Kazakh in KZ-1048 or
        PT154; in another encoding of Cyrillic letters if the document says so and reads so.
    place
        What to call the document in an error.
    declared
        The encoding that whoever sent the document gave; otherwise what it says itself.

    Returns
    -------
    str
        Of a clean UTF-8 text exactly its content, line ends included.

    Raises
    ------
    FormatError
        If the bytes are no text in one of these encodings, or that is not certain.
    """
    text = _decoded(raw, declared)
    if text is None:
        raise refused("not-text", place)
    return tidy(text)


def _decoded(raw: bytes, declared: str | None) -> str | None:
    for mark, encoding in _SIGNED:
        if raw.startswith(mark):
            return _tried(raw[len(mark) :], encoding)
    unsigned = ("utf-8", "utf-16-le", "utf-16-be")
    text = next((text for one in unsigned if (text := _tried(raw, one)) is not None), None)
    return _one_byte(raw, declared) if text is None else text


def _tried(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    if _CONTROL.search(sample) or "\x00" in text:
        return None
    return text if encoding == "utf-8" or _reads_well(sample) else None


def _reads_well(sample: str) -> bool:
    """Say whether letters make sense: any bytes decode as UTF-16."""
    readable = len(_CYRILLIC.findall(sample)) + len(_PLAIN.findall(sample))
    return readable > _NEARLY_ALL * len(sample)


def _one_byte(raw: bytes, declared: str | None) -> str | None:
    if declared is None and (said := _DECLARED.search(raw, 0, _DECLARED_WITHIN)):
        declared = said["name"].decode("ascii")
    encoding = legible_encoding(raw, declared)
    if encoding is None:
        return None
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text
