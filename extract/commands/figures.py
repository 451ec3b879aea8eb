"""A reading as one line of the terminal.

What belongs here: its words and its figure, as ``add`` and ``show`` print them.
"""

from extract.tables.results import Reading
from extract.tables.rows import write_cell


def line_of(one: Reading) -> str:
    """Return the day, the reservoir, the measure and the figure of a reading."""
    day_of = one.date.isoformat() if one.date else "undated"
    return f"{day_of} {one.reservoir} {one.measure} {figure_of(one)} m³/s"


def figure_of(one: Reading) -> str:
    """Return the figure of a reading with its qualifier or its bounds."""
    if one.discharge_m3s is None:
        return f"{write_cell(one.low_m3s)}-{write_cell(one.high_m3s)}"
    return " ".join(filter(None, (one.qualifier, write_cell(one.discharge_m3s))))
