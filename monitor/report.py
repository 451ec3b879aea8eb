"""The one-page report: headline, movers, table and sources, to print or to send.

What belongs here: a page of HTML that needs nothing but itself. Everything in it is escaped; the
same view gives the same bytes but for the stamp.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from extract.tables.hostile import for_html
from monitor.compare import Comparison
from monitor.headline import comparison_sentences
from monitor.labels import Labels
from monitor.labels.wording import (
    change,
    day,
    direction,
    figure_or_state,
    percent,
    short_day,
    signed,
)
from monitor.movers import rank_movers
from monitor.origin import Origin
from monitor.places import Places

_MOVERS_NAMED = 5
_FIGURES = ("figure_a", "remark_a", "figure_b", "remark_b")
_STYLE = """
@page { size: A4; margin: 12mm; }
body { font: 9.5pt/1.3 sans-serif; max-width: 186mm; margin: 1em auto; padding: 0 1em;
  overflow-wrap: anywhere; }
h1 { font-size: 15pt; margin: 0; } h2 { font-size: 11pt; margin: 0.9em 0 0.3em; }
p, ol { margin: 0.25em 0; } ol { padding-left: 1.6em; }
.small { font-size: 8pt; }
.quotes { display: block; font-size: 6.8pt; line-height: 1.15; color: #333; }
table { border-collapse: collapse; width: 100%; font-size: 7.4pt; line-height: 1.15; }
th { text-align: left; border-bottom: 1.5px solid #000; }
td { border-bottom: 0.5px solid #999; } th, td { padding: 0.1em 0.4em; vertical-align: top; }
td.number, th.number { text-align: right; }
td.number, td:first-child, th:nth-last-child(-n+2) { white-space: nowrap; }
tr, li { break-inside: avoid; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""
# Nothing is fetched and nothing runs, whatever a bulletin may hold.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


@dataclass(frozen=True, eq=False)
class _Sources:
    """The articles cited, numbered in the order they are first met, and their sentences."""

    numbers: dict[str, int]
    articles: list[tuple[str, list[str]]]


def comparison_report(
    comparison: Comparison,
    rows: pd.DataFrame,
    origin: Origin,
    made: datetime,
    *,
    places: Places,
    labels: Labels,
) -> bytes:
    """Write the report of a comparison.

    Parameters
    ----------
    comparison, rows
        Two days compared, and those of its rows to show, in the order of the screen.
    origin
        Whose ``sources`` are the figures and remarks of the rows, indexed by key.
    made
        The stamp, in the time of Astana.
    places, labels
        The language of names and texts.
    """
    words = labels.files
    sources = _number_sources(origin.sources, labels)
    stamp = words.stamp.format(day=day(made, labels), time=f"{made:%H:%M}")
    facts = ". ".join(f"{name}: {text}" for name, text in origin.facts(labels).items())
    parts = [
        "<!doctype html>",
        f'<html lang="{labels.language}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{for_html(origin.shows)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{for_html(origin.shows)}</h1>",
        f'<p class="small" id="stamp">{for_html(stamp)}</p>',
        *(f"<p>{for_html(one)}</p>" for one in comparison_sentences(rows, places, labels)),
        *_movers(rows, places, labels),
        f"<h2>{for_html(words.values)}</h2>",
        *_table(comparison, rows, sources.numbers, places, labels),
        f"<h2>{for_html(words.sources)}</h2><ol class='small'>",
        *(_article(title, quotes) for title, quotes in sources.articles),
        "</ol>",
        f'<p class="small">{for_html(facts)}</p>',
        "</body></html>",
    ]
    return ("\n".join(parts) + "\n").encode("utf-8")


def _movers(rows: pd.DataFrame, places: Places, labels: Labels) -> Iterable[str]:
    yield f"<h2>{for_html(labels.files.movers)}</h2>"
    moved = rank_movers(rows).head(_MOVERS_NAMED)
    if moved.empty:
        yield f"<p>{for_html(labels.files.movers_none)}</p>"
        return
    yield "<ol>"
    for key, row in moved.to_dict("index").items():
        name = places.reservoir(str(key), row["reservoir"])
        a, b = (figure_or_state(row, labels, one) for one in ("_a", "_b"))
        words = f"{name}: {a} → {b} {labels.writing.unit}, {change(row, labels)}"
        yield f"<li>{for_html(words)}</li>"
    yield "</ol>"


def _table(
    comparison: Comparison,
    rows: pd.DataFrame,
    numbers: dict[str, int],
    places: Places,
    labels: Labels,
) -> Iterable[str]:
    names = labels.columns
    days = [one.day.isoformat() for one in (comparison.a, comparison.b)]
    headings = [names["reservoir"], *days, names["difference_m3s"], names["change_percent"],
                names["direction"], labels.files.source_numbers]  # fmt: skip
    kinds = ("", "number", "number", "number", "number", "", "")
    yield _row("th", zip(headings, kinds, strict=True), "<table><thead>")
    yield "</thead><tbody>"
    for key, row in rows.to_dict("index").items():
        cited = [row[one] for one in _FIGURES if not pd.isna(row[one])]
        places_cited = sorted({numbers[one] for one in cited if one in numbers})
        difference, ratio = row["difference_m3s"], row["change_percent"]
        cells = [
            places.reservoir(str(key), row["reservoir"]),
            _dated_figure(row, labels, "_a", days[0]),
            _dated_figure(row, labels, "_b", days[1]),
            "" if pd.isna(difference) else signed(difference, labels),
            "" if pd.isna(ratio) else percent(ratio, labels),
            direction(row, labels),
            ", ".join(map(str, places_cited)),
        ]
        yield _row("td", zip(cells, kinds, strict=True))
    yield "</tbody></table>"


def _dated_figure(row: "dict[Hashable, Any]", labels: Labels, side: str, wanted: str) -> str:
    """Return a figure, with its own day where that is not the day it stands under."""
    text, own = figure_or_state(row, labels, side), row[f"date{side}"]
    if pd.isna(own) or own.date().isoformat() == wanted:
        return text
    return f"{text} ({short_day(own.date(), labels)})"


def _row(tag: str, cells: Iterable[tuple[str, str]], before: str = "") -> str:
    shown = (f'<{tag} class="{kind}">{for_html(text)}</{tag}>' for text, kind in cells)
    return f"{before}<tr>{''.join(shown)}</tr>"


def _number_sources(cited: pd.DataFrame, labels: Labels) -> _Sources:
    names = labels.columns
    numbers: dict[str, int] = {}
    articles: dict[tuple[str, ...], list[str]] = {}
    for key, row in cited.to_dict("index").items():
        published = row[names["published"]]
        when = "" if pd.isna(published) else f"{published:%Y-%m-%d}"
        about = (row[names["title"]], when, row[names["source_url"]], row[names["document"]])
        quotes = articles.setdefault(tuple(str(one) for one in about), [])
        numbers[str(key)] = list(articles).index(tuple(str(one) for one in about)) + 1
        quotes.append(str(row[names["quote"]]))
    titles = [" · ".join(filter(None, about)) for about in articles]
    return _Sources(numbers, list(zip(titles, articles.values(), strict=True)))


def _article(title: str, quotes: list[str]) -> str:
    said = " ".join(f"«{one}»" for one in dict.fromkeys(quotes) if one)
    return f'<li>{for_html(title)}<span class="quotes">{for_html(said)}</span></li>'
