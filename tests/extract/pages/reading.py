"""What the tests of documents share: one sentence a language, and what is read from a document."""

from datetime import date

from extract import extract_page, read_page

RU = "Из Кенгирского водохранилища сбрасывается {} м3/с."
KK = "Кеңгір су қоймасынан секундына {} текше метр су жіберілуде."
EN = "The Kengir reservoir releases {} cubic meters per second."
ALL = {"ru": RU, "kk": KK, "en": EN}
KNOWN = date(2025, 4, 20)
"""The day the caller gives: of articles that name none themselves."""


def amounts(document: str | bytes) -> list[float | None]:
    """Return what is read from a document, in order."""
    raw = document.encode() if isinstance(document, str) else document
    return [one.discharge_m3s for one in extract_page(read_page(raw)).readings]


def dated(document: str | bytes) -> list[tuple[str, float | None]]:
    """Return the days and figures that are read from a document, in order."""
    raw = document.encode() if isinstance(document, str) else document
    found = extract_page(read_page(raw, published=KNOWN))
    return [(str(one.date), one.discharge_m3s) for one in found.readings]
