"""What a reader of an HTML page sees of its article.

What belongs here: taking out of a tree what is hidden, struck out, or around the article rather
than in it, and keeping apart what is printed apart. What a reader opens with a press, as <details>,
is text.
"""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from extract.languages.furniture import FURNITURE_NAMES, TEASER_LABELS

_NO_TEXT = ("head", "title", "script", "style", "template", "noscript", "datalist", "select")
_PICTURES = ("iframe", "object", "canvas", "svg", "audio", "video")
_STRUCK_OUT = ("del", "s", "strike")
_UNSEEN = frozenset((*_NO_TEXT, *_PICTURES, *_STRUCK_OUT))
_UNSEEN_STYLE = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|text-decoration(?:-line)?\s*:[^;]*\bline-through)\b",
    re.IGNORECASE,
)
_FURNITURE = frozenset(("nav", "aside", "footer"))
_FURNITURE_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search"))
_LISTS = frozenset(("ul", "ol"))
_SMALL = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_MOSTLY = 0.8
_LONGEST_LABEL = 60  # code points


def drop_unseen(tree: HtmlElement) -> None:
    """Take out what no reader sees, or sees struck out."""
    _drop(tree, (one for one in _elements(tree) if _is_unseen(one)))


def drop_furniture(tree: HtmlElement) -> None:
    """Take out what stands around an article: menus, other news, comments of readers.

    It stays where there would be nothing left.
    """
    around = [one for one in _elements(tree) if _is_furniture(one)]
    around += [one for label in _labels(tree) for one in _below(label)]
    within = {each for one in around for each in one.iter()}
    if any((text or "").strip() for text in _texts_outside(tree, within)):
        _drop(tree, around)


def set_footnotes_apart(tree: HtmlElement) -> None:
    """Print small figures behind a digit as small figures: 45 with footnote 1 is no 451."""
    for raised in tree.iter("sup"):
        parent, earlier = raised.getparent(), raised.getprevious()
        before = (parent.text if earlier is None else earlier.tail) if parent is not None else ""
        if (before or "").rstrip()[-1:].isdigit():
            printed = raised.text_content().strip()
            for child in list(raised):
                raised.remove(child)
            small = printed.translate(_SMALL)
            raised.text = f" [{printed}]" if small == printed else small


def _drop(tree: HtmlElement, elements: Iterable[HtmlElement]) -> None:
    for one in list(elements):
        if one is not tree and one.getparent() is not None:
            one.drop_tree()


def _elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (one for one in tree.iter() if isinstance(one.tag, str))


def _texts_outside(tree: HtmlElement, within: set[HtmlElement]) -> Iterator[str | None]:
    for one in _elements(tree):
        if one not in within:
            yield one.text
        parent = one.getparent()
        if parent is not None and parent not in within:
            yield one.tail


def _is_unseen(one: HtmlElement) -> bool:
    style = one.get("style")
    return (
        one.tag in _UNSEEN
        or "hidden" in one.attrib
        or (one.tag == "dialog" and "open" not in one.attrib)
        or bool(style and _UNSEEN_STYLE.search(style))
    )


def _is_furniture(one: HtmlElement) -> bool:
    if one.tag in {"html", "body"}:
        return False
    if one.tag in _FURNITURE or one.get("role") in _FURNITURE_ROLES:
        # The footer of an article names its source.
        return one.tag != "footer" or next(one.iterancestors("article"), None) is None
    names = f"{one.get('class') or ''} {one.get('id') or ''}".lower().split()
    return not FURNITURE_NAMES.isdisjoint(names)


def _labels(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Return the elements that say nothing but «Читайте также», the outermost of each."""
    for one in _elements(tree):
        if _says_teasers(one):
            while (parent := one.getparent()) is not None and _says_teasers(parent):
                one = parent  # noqa: PLW2901, climbing
            yield one


def _says_teasers(one: HtmlElement) -> bool:
    said: list[str] = []
    length = 0
    for text in one.itertext():
        said.append(text)
        length += len(text.strip())
        if length > _LONGEST_LABEL:
            return False
    return " ".join("".join(said).split()).rstrip(" :.").casefold() in TEASER_LABELS


def _below(label: HtmlElement) -> Iterator[HtmlElement]:
    """Return a label and the lists and links right below it."""
    yield label
    for one in label.itersiblings():
        if not isinstance(one.tag, str):
            continue
        if one.tag not in _LISTS and not _is_links(one):
            return
        yield one


def _is_links(one: HtmlElement) -> bool:
    whole = len("".join(one.text_content().split()))
    links = [one] if one.tag == "a" else one.iter("a")
    linked = sum(len("".join(each.text_content().split())) for each in links)
    return whole > 0 and linked >= _MOSTLY * whole
