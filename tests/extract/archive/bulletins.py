"""Small bulletins of our own, each with other figures, and what is known of them."""

from datetime import UTC, date, datetime

from extract.archive import Provenance

MINISTRY = "https://www.gov.kz/memleket/entities/water/press/news/details/975089?lang=ru"
PORTAL = "https://www.zakon.kz/6470001.html"
_SENTENCE = (
    "По состоянию на {day} апреля из Шульбинского водохранилища сбрасывается {shulba} кубометров "
    "воды в секунду, из Бухтарминского водохранилища – {bukhtarma} кубометров в секунду."
)


def bulletin(shulba: int = 2100, bukhtarma: int = 465, day: int = 13, ending: str = "") -> bytes:
    """Return a bulletin of April with two releases."""
    return (_SENTENCE.format(shulba=shulba, bukhtarma=bukhtarma, day=day) + ending).encode()


def known(
    source_url: str | None = None, published: date | None = date(2025, 4, 14), name: str = "a.txt"
) -> Provenance:
    """Return what is known of a bulletin."""
    obtained = datetime(2025, 4, 15, 1, 30, tzinfo=UTC)
    return Provenance(source_url, obtained, "file", published, "ru", name)
