"""The files people take away.

What belongs here: writing a frame so that it opens right where it is going. The frame is the one on
the screen: this module changes neither rows nor order nor columns.
"""

from typing import Any

import pandas as pd

from extract.tables.hostile import for_csv


def excel_csv(table: pd.DataFrame) -> bytes:
    """Write a table for Excel with Russian or Kazakh settings.

    UTF-8 with byte-order mark, semicolons, decimal commas, CRLF, ISO days. Text that Excel would
    take for a formula gets an apostrophe in front; numbers never do.
    """
    text = _written(table, ",").to_csv(index=False, sep=";", lineterminator="\r\n")
    return text.encode("utf-8-sig")


def plain_csv(table: pd.DataFrame) -> bytes:
    """Write a table for programs: UTF-8, commas, decimal points, LF, ISO days, text guarded."""
    return _written(table, ".").to_csv(index=False, lineterminator="\n").encode("utf-8")


def _written(table: pd.DataFrame, decimal: str) -> pd.DataFrame:
    """Return the table with every cell as the text that goes into the file."""
    columns = [_written_column(column, decimal) for _, column in table.items()]
    written = pd.concat(columns, axis="columns") if columns else table
    return written.set_axis([for_csv(str(name)) for name in table.columns], axis="columns")


def _written_column(column: "pd.Series[Any]", decimal: str) -> "pd.Series[str]":
    if pd.api.types.is_datetime64_any_dtype(column):
        days: pd.Series[str] = column.dt.strftime("%Y-%m-%d").astype("str")
        return days
    if pd.api.types.is_numeric_dtype(column):
        texts = column.map(lambda value: _number(value, decimal), na_action="ignore")
        return texts.astype("str")
    if column.dtype == object:
        # Numbers with a word here and there, such as "up to 60" among highest figures.
        mixed = column.map(
            lambda one: for_csv(one) if isinstance(one, str) else _number(one, decimal),
            na_action="ignore",
        )
        return mixed.astype("str")
    return column.astype("str").map(for_csv, na_action="ignore").astype("str")


def _number(value: float, decimal: str) -> str:
    """Write a number as it was published: 53 and not 53.0."""
    return repr(float(value)).removesuffix(".0").replace(".", decimal)
