"""Text that came from outside, on its way to where people see it.

What belongs here: which characters do harm, and one function for each place text goes to. Each
returns text that only looks like what it is; ordinary writing in any language passes unchanged.
"""

import html
import re
from collections.abc import Iterable

REPLACEMENT = "\ufffd"
"""Stands, one for one, where a character was that must not get through."""

LONGEST_NAME = 60
"""Characters; no reservoir, river or region has so many."""

Ranges = tuple[tuple[int, int], ...]

DANGEROUS: dict[str, Ranges] = {
    # Steer terminals, and end texts for programs. Tabs and ends of lines are layout, see below.
    "control": ((0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F)),
    # End lines where others see none.
    "line": ((0x2028, 0x2029),),
    # Turn around what stands beside them.
    "direction": ((0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x206F)),
    # Are not seen: two texts that look alike are not.
    "invisible": (
        (0x00AD, 0x00AD), (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
        (0x200B, 0x200D), (0x2060, 0x2065), (0x3164, 0x3164), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ),
    # Are no characters: they cannot be written as UTF-8 or stand in a workbook.
    "no character": (
        (0xD800, 0xDFFF), (0xFDD0, 0xFDEF),
        *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
    ),
    # Look as whoever made the font likes.
    "private": ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD)),
}  # fmt: skip
"""Characters that do harm wherever they are shown, by what they do."""

_SELECTORS = ((0xFE00, 0xFE0F),)
"""Choose the form of a symbol; behind anything else they are not seen."""
_SYMBOLS = ((0x2190, 0x2BFF), (0x3030, 0x303D), (0x3297, 0x3299), (0x1F000, 0x1FAFF))
_KEYCAP = "\u20e3"
_LAYOUT = "\t\n\r"
_IN_ONE_LINE = dict.fromkeys(map(ord, _LAYOUT), " ")
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫"
"""What a spreadsheet takes for the start of a formula, in a character class."""


def _class(ranges: Iterable[tuple[int, int]]) -> str:
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in ranges)


_EVERYWHERE = _class(one for ranges in DANGEROUS.values() for one in ranges)
_HARMFUL = re.compile(
    f"[{_EVERYWHERE}]|(?<![{_class(_SYMBOLS)}])[{_class(_SELECTORS)}](?!{_KEYCAP})"
)
_FORMULA = re.compile(rf"[{_LAYOUT}]|[\s{_EVERYWHERE}{_class(_SELECTORS)}]*[{_SIGNS}]")


def shortened(name: str, most: int = LONGEST_NAME) -> str:
    """Return a name, cut where it is longer than any name is."""
    return name if len(name) <= most else name[: most - 1] + "…"


def for_screen(text: str) -> str:
    """Return plain text for a page: tabs and ends of lines stay, nothing hides or turns around."""
    return _HARMFUL.sub(REPLACEMENT, text)


def for_terminal(text: str) -> str:
    """Return text for one line of a terminal: nothing steers it, nothing begins another line."""
    return for_screen(text).translate(_IN_ONE_LINE)


def for_html(text: str) -> str:
    """Return text for an element or a quoted attribute of HTML: it is no markup."""
    return html.escape(for_screen(text))


def for_chart(text: str) -> str:
    """Return text that Plotly shows as it stands: no markup, no formula, not endless."""
    return html.escape(shortened(for_screen(text)), quote=False).replace("$", "&#36;")


def for_csv(text: str) -> str:
    """Return text for a cell of a CSV file, with an apostrophe before what would be a formula."""
    shown = for_screen(text)
    return f"'{shown}" if _FORMULA.match(text) else shown


def for_workbook(text: str, most: int) -> str:
    """Return text for a cell of a workbook, which is told apart from a formula by its type.

    Excel loses a cell of more than ``most`` characters whole; it is cut, and ends in "…".
    """
    return shortened(for_screen(text), most)
