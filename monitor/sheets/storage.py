"""Sheets of what reservoirs hold."""

import pandas as pd

from monitor.labels import Labels
from monitor.labels.wording import flag_words, stored_amount
from monitor.places import Places
from monitor.sheets.readings import printed, said_of_figures
from monitor.sheets.sheet import Sheet, filled, name_places, said_or_seen

_STORAGE_COLUMNS = (
    "reservoir", "date", "measure", "stored_value", "unit", "qualifier", "low", "high", "shared",
    "flag", "quote", "region", "published", "title", "dated_by", "time", "rule", "note", "chosen",
    "source_url", "document",
)  # fmt: skip


def storage_sheet(storage: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word what reservoirs hold as it stands in ``storage.csv``."""
    names = labels.columns
    worded = said_of_figures(labels) | {
        "measure": labels.storage.measures.get,
        "unit": labels.storage.units.get,
    }
    reservoir, region = name_places(storage.set_index("reservoir_id"), places)
    named = storage.assign(
        reservoir=reservoir,
        region=region,
        stored_value=storage["value"],
        quote=said_or_seen(storage),
    )
    columns = {
        names[name]: named[name].map(worded[name]) if name in worded else named[name]
        for name in filled(named[list(_STORAGE_COLUMNS)])
    }
    return Sheet(pd.DataFrame(columns, index=storage.index), [(key,) for key in storage.index])


def not_stored_sheet(skipped: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word the amounts of what reservoirs hold that were seen and not taken."""
    names = labels.columns
    reservoir, _ = name_places(skipped.set_index("reservoir_id"), places)
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["date"]: skipped["date"],
            names["stored_value"]: skipped["value"],
            names["unit"]: skipped["unit"].map(labels.storage.units.get),
            names["printed"]: [printed(row) for row in skipped.to_dict("records")],
            names["reason"]: skipped["reason"].map(
                lambda one: labels.reading.reasons.get(one, one)
            ),
            names["quote"]: skipped["quote"],
            names["title"]: skipped["title"],
        },
        index=skipped.index,
    )
    return Sheet(table, [()] * len(skipped), amounts=(names["printed"],))


def latest_storage_sheet(rows: pd.DataFrame, places: Places, labels: Labels) -> Sheet:
    """Word what ``monitor.fill`` chose: the last figure of each measure, and how old it is."""
    names = labels.columns
    reservoir, region = name_places(rows.set_index("reservoir_id"), places)
    records = rows.to_dict("records")
    table = pd.DataFrame(
        {
            names["reservoir"]: reservoir,
            names["measure"]: rows["measure"].map(labels.storage.measures.get),
            names["stored"]: [stored_amount(row, labels) for row in records],
            names["date"]: rows["date"],
            names["age"]: rows["age_days"],
            names["flag"]: [flag_words(row["flag"], labels) for row in records],
            names["region"]: region,
            names["quote"]: said_or_seen(rows),
        },
        index=rows.index,
    )
    return Sheet(table, [(key,) for key in rows.index], amounts=(names["stored"],))
