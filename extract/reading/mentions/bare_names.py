"""Reservoirs whose head word is left out: «Капшагай сбрасывает 310», «из Каргалинского – 7».

What belongs here: when a name alone is a reservoir's. Many a town and river has the same one, so a
verb of water, a figure or a list must stand beside it.
"""

from collections.abc import Iterable
from itertools import pairwise

import regex

from extract.languages.folding import fold
from extract.languages.kinds import FLOWS, HeadKind, Kind
from extract.reading.mentions.found import Found
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.mention import Reservoirs
from extract.reading.mentions.names import kept_names, names_of
from extract.reading.mentions.passage import Passage
from extract.reading.mentions.ways import NO_WAY, is_river, reservoirs_of, ways_of

_NEAR = 10  # code points looked back for the end of a sentence
_WORD_BEFORE = regex.compile(r"(?r)\b(?P<word>\p{L}++)\s++", regex.VERSION1)
_SAYING_NOTHING: frozenset[Kind | None] = frozenset(("now", "just", "still"))
_STANDING: frozenset[Kind] = frozenset(("at", "has", "room", "volume"))
_UP_TO_FIGURE = regex.compile(
    r"(?:,[^,.;()\n]{1,60}+,|,)?+(?P<words>(?:\s++\p{L}++){0,6}+)"
    r"(?:\s++(?P<figure>[0-9][0-9.,]*+)(?:\s?%)?+(?P<behind>(?:\s\p{L}++){0,6}+))?+",
    regex.VERSION1,
)
_WORDS_AHEAD = regex.compile(r"\s++(?P<first>\p{L}++)(?:\s++(?P<second>\p{L}++))?+", regex.VERSION1)
_AHEAD = regex.compile(
    r"\s*+(?:(?P<figure>[-,;:.(0-9]|$|\p{L}{2}\s++[0-9])|(?P<word>\p{L}++))", regex.VERSION1
)


def alone_mention(match: Found, passage: Passage) -> Reservoirs | None:
    """Build a reservoir whose name is said without a head word: «Капшагай сбрасывает 310»."""
    printed = passage.printed(match)
    names = passage.lexicon.names
    if not printed[0].isupper():
        return None
    if not names.is_noun_alone(printed) and not (
        (fold(printed) in names.adjectives and _goes_on_with_figure(match.end(), passage))
        or (fold(printed) in names.nouns and _is_subject(*match.span(), passage))
    ):
        return None
    joined, start = _joined(match, passage)
    river = is_river(start, match.end(), passage)
    ways = NO_WAY if river else ways_of(printed, start, passage, printed)
    head: HeadKind | None = "place" if river else None
    return reservoirs_of((start, match.end()), joined, head, ways, passage)


def _joined(match: Found, passage: Passage) -> tuple[tuple[str, ...], int]:
    """Return a name with the known ones before it that share its verb: "Bugun and Badam hold"."""
    alone = (passage.printed(match),), match.start()
    endings = passage.lexicon.language.names.source_endings
    if endings and not fold(alone[0][0]).endswith(endings):
        return alone  # where the last name has an ending for all of them
    found = passage.names_before(match.end() + 1, passage.lexicon.look_back.names)
    if found is None:
        return alone
    names, start = kept_names(found, "reservoir", passage.lexicon, any_form=True)
    return (names, start) if names and _all_known(names, passage.lexicon) else alone


def bare_mention(
    match: Found, passage: Passage, *, figure_first: bool = False
) -> Reservoirs | None:
    """Build a reservoir whose head word is left out: «из Каргалинского – 7 кубометров».

    A known name is enough where a figure follows, or stands before its verb ("14 m³/s leaves
    Bugun"); an unknown one must look like a name as well.
    """
    lexicon = passage.lexicon
    found = passage.names_ahead(match.end(), lexicon.look_back.names_ahead)
    if not found:
        return None
    names, span = names_of(found["names"], lexicon), found.span("names")
    if not _goes_on_with_figure(span[1], passage) and not (
        figure_first and _all_known(names, lexicon)
    ):
        return None
    if len(kept_names(found, "reservoir", lexicon, any_form=True)[0]) < len(names):
        return None
    ways = ways_of(names[-1], span[0], passage, names[-1])
    if is_river(*span, passage):
        return reservoirs_of(span, names, "place", NO_WAY, passage)
    if lexicon.country(fold(names[-1])):
        return None
    adjectival = fold(names[-1]).endswith(lexicon.language.names.adjective_endings)
    known = all(lexicon.names.stands_alone(name) for name in names)
    # "In Almaty" and "at Astana" are towns; what water comes out of is a reservoir.
    told = ways.source or (ways.sink and _is_of_inflow(match.start(), passage))
    told = told or _is_of_storage(match.start(), found.end("names"), passage)
    known = known or (told and _all_known(names, lexicon))
    if known or (adjectival and ways.source):
        return reservoirs_of(span, names, None, ways, passage)
    # Water comes out of something nobody knows, or flows there: it is not the last reservoir's.
    return reservoirs_of(span, names, "place", ways, passage) if ways.source or ways.sink else None


def _all_known(names: Iterable[str], lexicon: Lexicon) -> bool:
    return all(lexicon.names.reservoir(name, "reservoir", "") is not None for name in names)


def _is_of_inflow(preposition: int, passage: Passage) -> bool:
    """Say whether what flows "to" a name is an inflow: "to Astana" alone may be the city."""
    word = passage.found_before(preposition, _WORD_BEFORE)
    return word is not None and FLOWS.get(passage.lexicon.kind(word["word"]) or "") == "inflow"


def _is_of_storage(preposition: int, end: int, passage: Passage) -> bool:
    """Say whether how much a name holds is spoken of: "storage at Kapchagai", "At Kurty, 8 %"."""
    word = passage.found_before(preposition, _WORD_BEFORE)
    return (word is not None and passage.lexicon.stored_kind(word["word"]) != "") or (
        _opens_sentence(preposition, passage) and _holds(end, passage)
    )


def _is_subject(start: int, end: int, passage: Passage) -> bool:
    """Say whether a verb of water follows: "Kengir is releasing", "Uydene is full to 81 %"."""
    language, look_back = passage.lexicon.language, passage.lexicon.look_back
    led = (look_back.source, look_back.sink, look_back.into)
    ahead = passage.ahead(end, _WORDS_AHEAD)
    if ahead is None or language.verb_last or any(passage.before(start, one) for one in led):
        return False
    verb = ahead["second"] if ahead["first"] in language.numbers.auxiliaries else ahead["first"]
    if verb is not None and passage.lexicon.kind(verb) in FLOWS:
        return True
    return _holds(end, passage)


def _holds(end: int, passage: Passage) -> bool:
    """Say whether what follows a name is how much it holds, up to its number."""
    said = passage.ahead(end, _UP_TO_FIGURE)
    if said is None:
        return False
    words = said["words"].split()
    phrases = (*words, *map(" ".join, pairwise(words)), *(said["behind"] or "").split())
    kinds = {passage.lexicon.stored_kind(one) for one in phrases}
    return not kinds.isdisjoint(("full", "holds")) or bool(said["figure"] and kinds & _STANDING)


def _goes_on_with_figure(place: int, passage: Passage) -> bool:
    ahead = passage.ahead(place, _AHEAD)
    if ahead is None or ahead["figure"] is not None:
        return ahead is not None
    two = passage.ahead(place, _WORDS_AHEAD)
    words = [ahead["word"], *([f"{two['first']} {two['second']}"] if two else [])]
    return any(map(passage.lexicon.leads_to_figure, words))


def place_mention(match: Found, passage: Passage) -> Reservoirs | None:
    """Build what a name right before a figure stands for: «по Сергеевскому – 643».

    A name we do not know is a place of no known kind: the figure is not the last reservoir's.
    """
    lexicon = passage.lexicon
    found = passage.names_before(match.start(), lexicon.look_back.figure_names)
    if not found:
        return None
    names, start = kept_names(found, "reservoir", lexicon, any_form=True)
    if not names:
        return None
    end = found.end("names")
    ways = ways_of(names[-1], start, passage, names[-1])
    # «Сергеевское (640 м³/с) и …»: a known name with its figure behind it.
    has_unit = any(match[one] for one in ("flow", "cubic"))
    bracketed = found["bracket"] is not None and has_unit
    known = all(lexicon.names.stands_alone(name) for name in names)
    known = known or ((ways.source or ways.sink or bracketed) and _all_known(names, lexicon))
    if not known and (bracketed or _opens_sentence(start, passage)):
        return None
    if not known and len(names) < len(names_of(found["names"], lexicon)):
        return None
    known = known and not is_river(start, end, passage)
    head: HeadKind | None = None if known else "place"
    return reservoirs_of((start, end), names, head, ways, passage)


def listed_mention(match: Found, passage: Passage) -> Reservoirs | None:
    """Build a known reservoir whose name opens an item of a list: «Бөген – 88%»."""
    place = match.start()
    between = passage.found_before(place, _WORD_BEFORE)
    if between and passage.lexicon.kind(between["word"]) in _SAYING_NOTHING:
        place = between.start("word")  # "Kapchagay currently stores"
    found = passage.names_before(place, passage.lexicon.look_back.figure_names)
    if not found:
        return None
    names, start = kept_names(found, "reservoir", passage.lexicon, any_form=True)
    if not names or not _all_known(names, passage.lexicon) or not _opens_sentence(start, passage):
        return None
    return reservoirs_of((start, found.end("names")), names, None, NO_WAY, passage)


def _opens_sentence(place: int, passage: Passage) -> bool:
    before = passage.raw[max(0, place - _NEAR) : place].rstrip(' -–—•*«"\t\xa0')
    return not before or before[-1] in ".!?…:;\n"
