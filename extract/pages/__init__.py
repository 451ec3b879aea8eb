"""From a document to its page and articles.

What belongs here: what kind of file it is, decoding, HTML, titles, days of publication. What the
articles say is read elsewhere.
"""

from extract.pages.reading import read_page

__all__ = ["read_page"]
