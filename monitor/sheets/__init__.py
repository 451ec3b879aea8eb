"""The tables an analyst sees, in words of the screen's language.

What belongs here: which columns a table has and how their cells are worded. A sheet is what stands
on the screen and what goes into the file; numbers stay numbers until ``on_screen`` writes them.
"""

from monitor.sheets.balance import balance_sheet
from monitor.sheets.days import comparison_sheet, movers_sheet, state_sheet, sums_sheet
from monitor.sheets.readings import (
    columns_said,
    conflicts_sheet,
    planned_sheet,
    readings_sheet,
    remarks_sheet,
    skipped_sheet,
)
from monitor.sheets.sheet import Sheet, on_screen
from monitor.sheets.storage import latest_storage_sheet, not_stored_sheet, storage_sheet

__all__ = [
    "Sheet",
    "balance_sheet",
    "columns_said",
    "comparison_sheet",
    "conflicts_sheet",
    "latest_storage_sheet",
    "movers_sheet",
    "not_stored_sheet",
    "on_screen",
    "planned_sheet",
    "readings_sheet",
    "remarks_sheet",
    "skipped_sheet",
    "state_sheet",
    "storage_sheet",
    "sums_sheet",
]
