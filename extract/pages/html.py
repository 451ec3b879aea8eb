"""From HTML to the text a reader sees.

What belongs here: the settings of the libraries that do it. Loaded only where a document is HTML.
"""

import re
from pathlib import Path

from inscriptis.css_profiles import STRICT_CSS_PROFILE
from inscriptis.html_engine import Inscriptis
from inscriptis.html_properties import Display
from inscriptis.model.config import ParserConfig
from inscriptis.model.html_element import HtmlElement as Style
from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from extract.pages.formats import refused
from extract.pages.tidy import tidy
from extract.pages.visible import drop_furniture, drop_unseen, set_footnotes_apart

# The parser stops at the end of the document, and portals print on behind it.
_FRAME = re.compile(r"</?(?:html|body)(?:\s[^<>]*)?>", re.IGNORECASE)
# Of what starts a line of its own, the library knows the older half.
_BLOCKS = "section details summary dl dt dd form fieldset legend figcaption hr center caption"
_CELLS = "\t "  # a tab parts the cells of a table, so that two numbers never look like one
_LOOKS = STRICT_CSS_PROFILE | {name: Style(display=Display.block) for name in _BLOCKS.split()}


def html_text(source: str, place: str | Path) -> str:
    """Return the text of an HTML document: blocks as lines, lists and tables as they look.

    Raises
    ------
    FormatError
        If the tags are nested deeper than the parser follows: the rest would be lost unseen.
    """
    tree = html_tree(source, place)
    if tree is None:
        return ""
    drop_furniture(tree)
    return text_of(tree)


def html_tree(source: str, place: str | Path) -> HtmlElement | None:
    """Return what a reader sees of an HTML document; ``None`` if there is nothing in it.

    Raises
    ------
    FormatError
        As ``html_text`` does.
    """
    # Given as UTF-8 bytes, whatever encoding the document says it was in before it was decoded.
    parser = HTMLParser(encoding="utf-8")
    try:
        tree = document_fromstring(_FRAME.sub("", source).encode(), parser=parser)
    except ParserError:
        return None  # nothing but white space or comments
    if any("depth" in entry.message for entry in parser.error_log):
        raise refused("too-deep", place)
    drop_unseen(tree)
    set_footnotes_apart(tree)
    return tree


def text_of(tree: HtmlElement) -> str:
    """Return the text of a tree, or of a part of one, in order."""
    looks = ParserConfig(css=_LOOKS, table_cell_separator=_CELLS)
    text: str = Inscriptis(tree, looks).get_text()
    return tidy(text)
