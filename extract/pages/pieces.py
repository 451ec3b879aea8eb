"""Parts of a document that stand for themselves.

What belongs here: the type that travels from what knows a kind of document to what finds articles.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, or one post of a channel.

    ``published`` is the day of a post; ``post`` says that it is one, whose text is one article.
    ``address`` is where it was saved from, if the document says so.
    """

    text: str
    published: date | None = None
    post: bool = False
    address: str = ""
