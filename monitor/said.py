"""What one document says: its rows of every table.

What belongs here: picking the rows of a document that stands in the tables, or of one that is only
looked at.
"""

from dataclasses import dataclass

import pandas as pd

from extract.tables.columns import DISCHARGE, NOT_STORED, REMARKS, SKIPPED, STORAGE
from extract.tables.frame import results_frame
from extract.tables.results import Extraction
from monitor.tables import Tables


@dataclass(frozen=True, eq=False)
class Said:
    """The rows of one document, as the tables of the contract hold them."""

    readings: pd.DataFrame
    skipped: pd.DataFrame
    remarks: pd.DataFrame
    storage: pd.DataFrame
    not_stored: pd.DataFrame

    @property
    def nothing(self) -> bool:
        """Whether it says nothing of reservoirs."""
        tables = (self.readings, self.skipped, self.remarks, self.storage, self.not_stored)
        return all(one.empty for one in tables)


def said_in(tables: Tables, document: str) -> Said:
    """Return the rows that the tables hold of a document."""
    frames = (tables.readings, tables.skipped, tables.remarks, tables.storage, tables.not_stored)
    return Said(*(rows[rows["document"] == document] for rows in frames))


def said_by(found: Extraction) -> Said:
    """Return what would be read, not taken and remarked, as the tables of the contract."""
    return Said(
        results_frame(DISCHARGE, found.readings),
        results_frame(SKIPPED, found.skipped),
        results_frame(REMARKS, found.remarks),
        results_frame(STORAGE, found.storage),
        results_frame(NOT_STORED, found.not_stored),
    )
