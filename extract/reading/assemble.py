"""From an article to readings, skipped amounts and remarks.

What belongs here: the order of the steps, sentence after sentence, and what can only be said when
the whole article has been read.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from extract.languages.folding import fold
from extract.languages.kinds import KEEPING_THEIR_DAY
from extract.languages.language import Language
from extract.pages.page import Article, Page
from extract.reading.earlier import Earlier, left_out
from extract.reading.frames.bind import Binder
from extract.reading.frames.clauses import Sentence, kinds_of, sentences
from extract.reading.frames.frame import Frame
from extract.reading.grid.read import flows_apart
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Amount, Day
from extract.reading.mentions.printed_storage import storage_telltale
from extract.reading.verdicts.dates import AsOf
from extract.reading.verdicts.outcome import Outcome
from extract.reading.verdicts.remarks import Origin, remarks
from extract.tables.results import Extraction, Reading, Remark, Skipped


class Assembled(NamedTuple):
    """What an article says, and the frames it was read from."""

    extraction: Extraction
    frames: tuple[Frame, ...]


def assemble(
    page: Page, article: Article, lexicon: Lexicon, spans: Iterable[tuple[int, int]]
) -> Assembled:
    """Read what one article says in one language.

    Parameters
    ----------
    page
        The page it stands on.
    article
        Title and source come from here, figures from its body alone.
    lexicon
        The language.
    spans
        The stretches of the article that are written in it.

    Returns
    -------
    Assembled
        In the order of the text.
    """
    origin = Origin(page, article, lexicon)
    as_of = AsOf(article.published, title_days(article.title, lexicon))
    binder = Binder(page.text, lexicon.language)
    found: list[Reading | Skipped] = []
    earlier = Earlier()
    frames: list[Frame] = []
    noted: list[Remark] = []
    steps = chain.from_iterable(_steps(page.text, span, lexicon) for span in spans)
    for sentence in steps:
        if isinstance(sentence, Frame):
            frames.append(sentence)
            found += Outcome(origin, sentence, as_of).results()
            continue
        if sentence.opens_paragraph:
            as_of.in_next_paragraph()
        for frame in binder.bind(sentence):
            frames.append(frame)
            outcome = Outcome(origin, frame, as_of)
            results = list(outcome.results())
            earlier.note(outcome, results)
            found += results
        noted += remarks(sentence, origin, as_of, binder.spoken_of())
        lead(sentence, as_of, page.text, lexicon.language)
    found = list(_told_twice(earlier.left_out_of(found, noted)))
    readings = [one for one in found if isinstance(one, Reading)]
    skipped = [one for one in found if isinstance(one, Skipped)]
    extraction = Extraction(tuple(readings), tuple(_parts(skipped, readings)), tuple(noted))
    return Assembled(extraction, tuple(frames))


def _steps(text: str, span: tuple[int, int], lexicon: Lexicon) -> Iterator[Sentence | Frame]:
    """Yield the sentences of a span, and of its tables the frames, in the order of the text."""
    for stretch, frames in flows_apart(text, span, lexicon):
        if frames:
            yield from frames
            continue
        mentions = find_mentions(text, *stretch, lexicon)
        yield from sentences(mentions, *stretch, verb_last=lexicon.language.verb_last)


def title_days(title: str, lexicon: Lexicon) -> list[Day]:
    """Return the days that the title of an article names."""
    if not any(one.isdigit() for one in title):
        return []
    mentions = find_mentions(title, 0, len(title), lexicon)
    return [one for one in mentions if isinstance(one, Day)]


def lead(sentence: Sentence, as_of: AsOf, text: str, language: Language) -> None:
    """Take note of the days that lead what follows: "as of", or a day without a figure."""
    heading = _day_alone(sentence, text)
    if heading is not None:
        as_of.lead(replace(heading, role="state"), of_article=True)
    of_figures = [
        any(isinstance(one, Amount) for one in each.mentions) for each in sentence.clauses
    ]
    counts = any(of_figures) or _tells_storage(sentence, text, language)
    for clause, figures in zip(sentence.clauses, of_figures, strict=True):
        if KEEPING_THEIR_DAY.isdisjoint(kinds_of(clause.mentions)):
            for one in clause.mentions:
                if not isinstance(one, Day) or as_of.lies_ahead(one):
                    continue  # what is announced for a day says nothing of the next sentence
                if one.role != "on" or not counts:
                    as_of.lead(one, of_article=one.role == "state" or not figures)


def _tells_storage(sentence: Sentence, text: str, language: Language) -> bool:
    """Say whether a sentence says how much one holds: "held 412 million m3 on April 14"."""
    said = fold(text[sentence.start : sentence.clauses[-1].end])
    return storage_telltale(language).search(said) is not None


def _day_alone(sentence: Sentence, text: str) -> Day | None:
    """Return the day that is all a sentence says: «13 апреля.»."""
    mentions = [one for clause in sentence.clauses for one in clause.mentions]
    match mentions:
        case [Day() as day]:
            (clause,) = sentence.clauses
            around = text[clause.start : day.start] + text[day.end : clause.end]
            return None if any(map(str.isalnum, around)) else day
    return None


def _told_twice(found: list[Reading | Skipped]) -> Iterator[Reading | Skipped]:
    """Leave out what says the same flow again: by the day, or in its parts.

    «15 кубометров в секунду (1,3 млн кубометров в сутки)» is one figure. Of «405: 150 в Арнасай,
    5 в канал, 250 вниз» the first is the sum of what follows.
    """
    readings = [one for one in found if isinstance(one, Reading)]
    stated = {_of(one) for one in readings if "converted" not in one.flag}
    parts = {id(one) for place in range(len(found)) for one in _parts_of(place, found)}
    for one in found:
        if not isinstance(one, Reading):
            yield one
        elif "converted" in one.flag and _of(one) in stated:
            yield left_out(one, "not-per-second")
        elif id(one) in parts:
            yield left_out(one, "part")
        else:
            yield one


def _of(one: Reading | Skipped) -> tuple[str, str, date | None]:
    return one.reservoir_id, one.measure if isinstance(one, Reading) else "release", one.date


def _parts_of(place: int, found: list[Reading | Skipped]) -> list[Reading | Skipped]:
    """Return the figures right behind a release that add up to it."""
    total = found[place]
    if not isinstance(total, Reading) or total.measure != "release" or not total.discharge_m3s:
        return []
    parts: list[Reading | Skipped] = []
    left = Decimal(str(total.discharge_m3s))
    for index in range(place + 1, len(found)):
        one = found[index]
        value = one.discharge_m3s if isinstance(one, Reading) else one.value_m3s
        is_part = isinstance(one, Reading) or one.reason in ("part", "partial", "not-a-reservoir")
        if value is None or not is_part or (isinstance(one, Reading) and _of(one) != _of(total)):
            return []
        left -= Decimal(str(value))
        parts.append(one)
        if left <= 0:
            break
    return parts if not left and len(parts) > 1 else []


def _parts(skipped: list[Skipped], readings: list[Reading]) -> Iterator[Skipped]:
    """Tell parts whose whole was read from those without."""
    whole = {(one.reservoir_id, one.date) for one in readings if one.measure == "release"}
    for one in skipped:
        known = one.reason == "partial" and (one.reservoir_id, one.date) in whole
        yield replace(one, reason="part") if known else one
