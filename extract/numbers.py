"""Numbers as bulletins print them.

What belongs here: the pattern of a number on folded text, and its value. Units and bounds do not.
"""

# Groups of three set off by a space are thousands; decimals follow a comma or a point.
# Not a number of ours: what is glued to letters or to another number, or stands behind № or #.
NUMBER = r"(?<![\p{L}\d№#]|\d[.,:/])(?:\d{1,3}(?:\x20\d{3})++(?!\d)|\d++)(?:[.,]\d++)?(?![.,:/]?\d)"

_SIGNIFICANT = 12  # digits kept when a magnitude scales a number, far beyond any printed one


def parse_number(text: str, magnitude: float = 1) -> float:
    """Return the value of a number that ``NUMBER`` matched.

    Parameters
    ----------
    text
        A printed number such as ``9,95``, ``1 480`` or ``620,0``.
    magnitude
        What the word behind it multiplies it by: 1000 for «2,407 тыс.».

    Returns
    -------
    float
        Its value; ``9.95``, ``1480.0`` and ``620.0`` for the examples.
    """
    value = float(text.replace(" ", "").replace(",", "."))
    return value if magnitude == 1 else float(f"{value * magnitude:.{_SIGNIFICANT}g}")
