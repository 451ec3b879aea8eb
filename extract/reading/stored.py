"""From an article to what it says of how much reservoirs hold.

What belongs here: the order of the steps, as ``assemble`` has it for flows. An article is read
again for this, so that what one of the two finds never moves the other.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extract.pages.page import Article, Page
from extract.reading.assemble import lead, title_days
from extract.reading.earlier import Earlier
from extract.reading.frames.bind import Binder
from extract.reading.frames.clauses import Sentence, sentences
from extract.reading.frames.frame import Frame
from extract.reading.grid.read import held_apart
from extract.reading.mentions.find import find_mentions
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.stored import find_stored, with_stored
from extract.reading.verdicts.dates import AsOf
from extract.reading.verdicts.outcome import Outcome
from extract.reading.verdicts.remarks import Origin
from extract.reading.verdicts.stored import StoredSoFar
from extract.tables.results import NotStored, Stored


class Held(NamedTuple):
    """What an article says of it, and the frames it was read from."""

    found: tuple[Stored | NotStored, ...]
    frames: tuple[Frame, ...]


def stored_in(
    page: Page, article: Article, lexicon: Lexicon, spans: Iterable[tuple[int, int]]
) -> Held:
    """Read how much reservoirs hold, as one article says it in one language.

    ``page``, ``article``, ``lexicon`` and ``spans`` are those of ``assemble``.
    """
    origin = Origin(page, article, lexicon)
    as_of = AsOf(article.published, title_days(article.title, lexicon))
    binder, so_far = Binder(page.text, lexicon.language), StoredSoFar(page.text)
    earlier, found, frames = Earlier(), list[Stored | NotStored](), list[Frame]()
    for span in spans:
        for sentence in _steps(page.text, span, lexicon):
            if isinstance(sentence, Frame):
                results = list(so_far.results(Outcome(origin, sentence, as_of)))
                found += results
                frames += [sentence] if results else []
                continue
            if sentence.opens_paragraph:
                as_of.in_next_paragraph()
            so_far.note(sentence)
            for frame in binder.bind(sentence):
                outcome = Outcome(origin, frame, as_of)
                results = list(so_far.results(outcome))
                earlier.note(outcome, results)
                found += results
                frames += [frame] if results else []
            lead(sentence, as_of, page.text, lexicon.language)
    return Held(tuple(earlier.stored_left_out_of(found)), tuple(frames))


def _steps(text: str, span: tuple[int, int], lexicon: Lexicon) -> Iterator[Sentence | Frame]:
    """Yield the sentences of a span that holds such an amount, and of its tables the frames."""
    for stretch, frames in held_apart(text, span, lexicon):
        if frames:
            yield from frames
            continue
        stored = find_stored(text, *stretch, lexicon)
        if stored:
            mentions = with_stored(find_mentions(text, *stretch, lexicon), stored)
            yield from sentences(mentions, *stretch, verb_last=lexicon.language.verb_last)
