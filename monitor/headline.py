"""A comparison in a few sentences: the same ones above its chart and at the head of its report.

What belongs here: which facts are worth a sentence. How a number is written is ``labels.wording``.
"""

import pandas as pd

from monitor.labels import Labels
from monitor.labels.wording import (
    change,
    counted,
    extreme_words,
    figure_or_state,
    number,
    short_day,
)
from monitor.movers import rank_movers
from monitor.places import Places


def comparison_sentences(rows: pd.DataFrame, places: Places, labels: Labels) -> list[str]:
    """Say how many rose and fell, and which most, of rows of ``Comparison.rows``."""
    words = labels.compare
    both = rows["presence"] == "both"
    if not both.any():
        return [words.none]
    counts = rows["direction"].value_counts()
    sentences = [
        words.sentence.format(
            both=int(both.sum()),
            all=counted(len(rows), labels.writing.reservoirs),
            rises=counts.get("rise", 0),
            falls=counts.get("fall", 0),
            same=counts.get("unchanged", 0),
        )
    ]
    disputed = int((rows["disputed"] & rows["difference_m3s"].notna()).sum())
    if disputed:
        sentences.append(words.disputed.format(count=disputed))
    moved = rank_movers(rows)
    for direction, sentence in (("rise", words.largest_rise), ("fall", words.largest_fall)):
        for key, row in moved[moved["direction"] == direction].head(1).to_dict("index").items():
            sentences.append(
                sentence.format(
                    name=places.reservoir(str(key), row["reservoir"]),
                    a=figure_or_state(row, labels, "_a"),
                    b=figure_or_state(row, labels, "_b"),
                    change=change(row, labels),
                )
            )
    beyond = _beyond(rows, places, labels)
    if beyond:
        sentences.append(words.between.format(names=", ".join(beyond)))
    return sentences


def _beyond(rows: pd.DataFrame, places: Places, labels: Labels) -> list[str]:
    """Name what went higher or lower between the two days than on either of them."""
    names = []
    for key, row in rows.to_dict("index").items():
        ends = (row["discharge_m3s_a"], row["discharge_m3s_b"])
        if any(pd.isna(one) for one in ends):
            continue
        words = []
        for side, arrow, outside in (
            ("highest", "▲", row["highest_m3s"] > max(ends)),
            ("lowest", "▼", row["lowest_m3s"] < min(ends)),
        ):
            if outside:
                text = extreme_words(row, side, labels) or number(row[f"{side}_m3s"], labels)
                words.append(f"{arrow} {text} ({short_day(row[f'{side}_date'], labels)})")
        if words:
            names.append(f"{places.short(str(key), row['reservoir'])} {' '.join(words)}")
    return names
