"""Where a file comes from, said inside the file.

What belongs here: the facts every file carries, and the sources of the figures it shows, sentence
by sentence. Which figures those are, the sheet knows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from monitor.labels import Labels
from monitor.places import Places
from monitor.sheets import readings_sheet, remarks_sheet
from monitor.tables import Tables

_CITED = ("date", "reservoir", "measure", "discharge_m3s", "qualifier", "low_m3s", "high_m3s",
          "shared", "quote", "title", "published", "source_url", "document", "rule", "flag",
          "note")  # fmt: skip
_ARTICLE = ["title", "published", "source_url", "document"]


@dataclass(frozen=True, eq=False)
class Origin:
    """What a file says of itself.

    Attributes
    ----------
    shows, rule
        What it shows and how its figures were chosen, in words.
    address
        The address of the view it was taken from.
    version
        Of the data.
    sources
        One row a figure or remark it stands on, or one an article; headings are words.
    """

    shows: str
    rule: str
    address: str
    version: str
    sources: pd.DataFrame

    def facts(self, labels: Labels) -> dict[str, str]:
        """Return everything but the sources, by what it is called."""
        words = labels.files
        return {
            words.shows: self.shows,
            words.unit: labels.writing.unit,
            words.rule: self.rule,
            words.credit_name: words.credit,
            words.version: self.version,
            words.address: self.address,
        }


def cited_figures(
    tables: Tables, keys: Iterable[str], places: Places, labels: Labels
) -> pd.DataFrame:
    """Return the sentences behind figures and remarks, each key once, in the given order."""
    unique = pd.Index(dict.fromkeys(keys))
    headings = [labels.columns[one] for one in _CITED]
    readings = tables.readings.loc[unique[unique.isin(tables.readings.index)]]
    remarks = tables.remarks.loc[unique[unique.isin(tables.remarks.index)]]
    said = remarks_sheet(remarks, places, labels).table.assign(
        **{labels.columns[one]: remarks[one] for one in _ARTICLE}
    )
    parts = [readings_sheet(readings, places, labels).table, said]
    cited = pd.concat([one.reindex(columns=headings) for one in parts if len(one)] or parts[:1])
    return cited.reindex(unique[unique.isin(cited.index)])


def cited_articles(readings: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Return the articles that readings come from, for sheets that hold the sentences already."""
    articles = readings[_ARTICLE].drop_duplicates()
    return articles.set_axis([labels.columns[one] for one in _ARTICLE], axis="columns")
