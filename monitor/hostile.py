"""Text of bulletins on its way to a screen.

What belongs here: making characters visible that would otherwise change the text around them.
Markup is escaped where it is written, by ``html.escape`` in ``charts.style`` and ``pages.inert``.
"""

import re

_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


LONGEST_NAME = 60


def shortened(name: str) -> str:
    """Return a name, cut where it is longer than any name is."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def visible(text: str) -> str:
    """Return the text with control and direction marks shown as �, one for one."""
    return _HIDDEN.sub("\ufffd", text)
