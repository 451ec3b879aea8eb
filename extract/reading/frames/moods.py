"""What a sentence says of its figures beside their numbers: wish, plan, doubt, an earlier time.

What belongs here: how far such a word reaches: over its clause, its half of the sentence, all of
it, or what follows.
"""

from collections.abc import Iterator
from itertools import chain

from extract.languages.kinds import (
    CLOSING,
    FLOWS,
    MOODS,
    NEW_LEVEL,
    OF_SENTENCE,
    OF_WHAT_FOLLOWS,
    OPENING,
    Kind,
)
from extract.languages.language import Language
from extract.reading.frames.clauses import Clause, Sentence, kinds_of
from extract.reading.frames.rate import is_present
from extract.reading.frames.words_about import stretches_of
from extract.reading.mentions.mention import Amount, Reservoirs, Word

# What a clause that begins with them says holds for the next ones.
EARLIER: frozenset[Kind] = frozenset(("previous", "yesterday"))


def half_kinds(sentence: Sentence) -> Iterator[frozenset[Kind]]:
    """Return for each clause the kinds that speak of its half: from a "but" up to the next."""
    halves: list[list[Clause]] = []
    for clause in sentence.clauses:
        if clause.contrasts or not halves:
            halves.append([])
        halves[-1].append(clause)
    for half in halves:
        mentions = chain.from_iterable(one.mentions for one in half)
        said = kinds_of(mentions) & OF_SENTENCE
        said |= {"hypothetical"} if sentence.asks else frozenset()  # nobody claims what is asked
        yield from (said for _ in half)


def lead_kinds(sentence: Sentence) -> frozenset[Kind]:
    """Return the kinds of words that open a sentence and speak of all of it: "In all, …"."""
    opening, *rest = sentence.clauses
    if not rest or any(isinstance(one, Amount | Reservoirs) for one in opening.mentions):
        return frozenset()
    return frozenset(one.kind for one in opening.mentions if isinstance(one, Word)) & OPENING


def true_now(clause: Clause, about: frozenset[Kind]) -> frozenset[Kind]:
    """Take moods off a clause that says what is: «бы пропускать 300, на деле – 190»."""
    own = kinds_of(clause.mentions)
    return about - MOODS | (own & about) if "now" in own else about


def said_last(clause: Clause) -> frozenset[Kind]:
    """Return what a clause ends with that speaks of a bracket: «… чем неделю назад (9 м³/с)»."""
    said = kinds_of(clause.mentions[-1:])
    return frozenset() if said.isdisjoint(("previous", "against")) else frozenset({"previous"})


def tail_kinds(sentence: Sentence) -> list[frozenset[Kind]]:
    """Return for each clause the kinds of the words that end its list, if it ends with a figure.

    «А қоймасынан 400, Б қоймасынан 12 текше метр су беру жоспарланған»: both are planned.
    """
    tails: list[frozenset[Kind]] = []
    tail: frozenset[Kind] = frozenset()
    for clause in reversed(sentence.clauses):
        *_, behind = stretches_of(clause)[1]
        if not any(isinstance(one, Amount) for one in clause.mentions):
            tail = frozenset()
        elif behind:
            tail = kinds_of(behind) & CLOSING
        tails.append(frozenset() if behind else tail)
    return tails[::-1]


def ahead_kinds(
    clause: Clause, ahead: frozenset[Kind], text: str, language: Language
) -> frozenset[Kind]:
    """Return what still moves a clause to tomorrow: a word before it, unless it speaks of now.

    «Завтра сбросят 400, из Бухтарминского – 12» speaks of tomorrow twice.
    """
    kinds = kinds_of(clause.mentions)
    words = (one for one in clause.mentions if isinstance(one, Word))
    runs = any(one.kind in FLOWS and is_present(one, text, language) for one in words)
    # Where verbs stand last, one form is present and future.
    if "now" in kinds or (runs and not language.verb_last):
        ahead = frozenset()
    if not kinds.isdisjoint(NEW_LEVEL):
        ahead -= EARLIER
    first = None if clause.aside else next(iter(clause.mentions), None)
    opens = isinstance(first, Word) and first.kind in EARLIER
    return ahead | (kinds & OF_WHAT_FOLLOWS) | (kinds & EARLIER if opens else frozenset())


def only_wishes(clause: Clause, text: str, language: Language) -> bool:
    """Say whether a verb of water is an infinitive: «предложил уже теперь сбрасывать 900»."""
    changing = NEW_LEVEL | FLOWS.keys()
    words = (one for one in clause.mentions if isinstance(one, Word) and one.kind in changing)
    endings = language.infinitive_endings
    return any(text[one.start : one.end].lower().endswith(endings) for one in words)
