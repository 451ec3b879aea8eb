"""From HTML to the text a reader sees.

What belongs here: the settings of the libraries that do it. Loaded only where a document is HTML.
"""

import re
from pathlib import Path

from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml.etree import ParserError
from lxml.html import HTMLParser, document_fromstring

from extract.errors import DocumentError

# The parser stops at the end of the document, and portals print on behind it.
_FRAME = re.compile(r"</?(?:html|body)(?:\s[^<>]*)?>", re.IGNORECASE)


def html_text(source: str, place: str | Path) -> str:
    """Return the text of an HTML document: blocks as lines, lists and tables as they look.

    Raises
    ------
    DocumentError
        If the tags are nested deeper than the parser follows: the rest would be lost unseen.
    """
    # Given as UTF-8 bytes, whatever encoding the document says it was in before it was decoded.
    parser = HTMLParser(encoding="utf-8")
    try:
        tree = document_fromstring(_FRAME.sub("", source).encode(), parser=parser)
    except ParserError:
        return ""  # nothing but white space or comments
    if any("depth" in entry.message for entry in parser.error_log):
        cure = "Save the page as text and try again"
        raise DocumentError(place, "its HTML is nested too deeply to be read whole", cure)
    text: str = Inscriptis(tree, ParserConfig()).get_text()
    return text
