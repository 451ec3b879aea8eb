"""A reading as one line of the terminal.

What belongs here: its words and its figure, as ``add`` and ``show`` print them.
"""

from extract.tables.results import Reading, Stored
from extract.tables.rows import write_cell


def line_of(one: Reading | Stored) -> str:
    """Return the day, the reservoir, the measure and the figure of a row."""
    day_of = one.date.isoformat() if one.date else "undated"
    unit = one.unit if isinstance(one, Stored) else "m³/s"
    return f"{day_of} {one.reservoir} {one.measure} {figure_of(one)} {unit}"


def figure_of(one: Reading | Stored) -> str:
    """Return the figure of a row with its qualifier or its bounds."""
    if isinstance(one, Stored):
        value, low, high = one.value, one.low, one.high
    else:
        value, low, high = one.discharge_m3s, one.low_m3s, one.high_m3s
    if value is None:
        return f"{write_cell(low)}-{write_cell(high)}"
    return " ".join(filter(None, (one.qualifier, write_cell(value))))
