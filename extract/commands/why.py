"""``show ID --why``: what each figure of a document was decided by.

What belongs here: words for the decisions. They are made in ``extract.reading``.
"""

from extract.archive import Kept
from extract.commands.telling import tell
from extract.pages import read_page
from extract.pages.page import Page
from extract.reading.reader import explain_page
from extract.reading.why import Decision, Question

_QUESTIONS: dict[Question, str] = {
    "whose": "whose",
    "way": "which way",
    "rate": "per second",
    "day": "which day",
    "taken": "taken as",
}


def tell_why(kept: Kept) -> None:
    """Print for each amount of a document the decisions that made it, and their words.

    Parameters
    ----------
    kept
        A document of the archive.
    """
    sidecar = kept.sidecar()
    published = sidecar.provenance.published if sidecar else None
    page = read_page(kept.path, document=kept.document, published=published)
    for one in explain_page(page):
        tell(f"  «{page.text[one.start : one.end]}» at {one.start}-{one.end}")
        for decision in one.decisions:
            tell(f"    {_line(decision, page)}")


def _line(one: Decision, page: Page) -> str:
    words = (" ".join(page.text[start:end].split()) for start, end in one.spans)
    quoted = ", ".join(f"«{word}»" for word in words)
    rule = f" ({one.rule})" if one.rule else ""
    return f"{_QUESTIONS[one.question]}: {one.answer}{rule}{': ' if quoted else ''}{quoted}"
