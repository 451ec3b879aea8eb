"""Whose figure an amount is, and which way the water goes.

What belongs here: an amount looks around itself first, then in its clause, then earlier in its
sentence, then in the sentences before.
"""

from extract.languages.kinds import FLOWS, POINTING, POINTING_OUT, Kind
from extract.reading.frames.frame import Way, Whose
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.words_about import Place, owner
from extract.reading.mentions.mention import Day, Reservoirs, Word

# Code points: a name farther from a figure than this is not its name, however long the sentence.
_FAR = 1_000

# Of each of several is no pointing back to one.
_POINTING_BACK = POINTING - {"from-each"}
# What these say is said of another reservoir's water.
_OF_PARTS: frozenset[Kind] = frozenset(("part", "of-it"))
# What these say ends with their sentence.
_OF_SENTENCE: frozenset[Kind] = frozenset(("hypothetical", "denied"))
_STEPPED: frozenset[Kind] = frozenset(("set", "set-ahead", "planned"))
_GOING_ON: frozenset[Kind] = frozenset(("release", "inflow", "set", "reach"))


def whose(place: Place, memory: Memory) -> Whose:
    """Return the name an amount belongs to."""
    start, now = place.clause.start, memory.now
    places = [one for one in place.around if isinstance(one, Reservoirs)]
    own = owner(places, place.amount) or place.bracketed
    earlier = _earlier(place, now)
    behind = own is not None and own.start > place.amount.start and not own.source
    follows = behind and own is not place.bracketed and not place.figures_first
    if own is not None and not (follows and earlier is not None):
        return Whose(own, start, anaphora=False)
    head_alone = any(not one.names for one in places)
    pointed = head_alone or not _POINTING_BACK.isdisjoint(place.own)
    if earlier is not None and now.clause is not None and (pointed or not _elsewhere(place)):
        return Whose(earlier, now.clause.start, anaphora=False)
    if _is_near(place.ahead, place):
        return Whose(place.ahead, start, anaphora=False)
    if not pointed and ("river" in place.own or _elsewhere(place)):
        return Whose(None, start, anaphora=False)
    spoken_of = pointed or _speaks_on(place, memory) or now.direction is not None
    found = memory.before.named if spoken_of else None
    return Whose(found, start, anaphora=found is not None)


def _earlier(place: Place, now: Standing) -> Reservoirs | None:
    return now.named if _is_near(now.named, place) else None


def _is_near(named: Reservoirs | None, place: Place) -> bool:
    return named is not None and abs(place.amount.start - named.start) <= _FAR


def _elsewhere(place: Place) -> bool:
    return "elsewhere" in place.own


def way(place: Place, whose: Whose, memory: Memory) -> Way:
    """Return which way the water goes, and the word that says it."""
    named = whose.named
    own = named is not None and (named in place.around or named is place.bracketed)
    word = next((one for one in place.around if isinstance(one, Word) and one.kind in FLOWS), None)
    if own and named is not None and named.source and word is not None:
        return Way("release", word, frozenset())  # its release, wherever it flows into
    if own and named is not None and named.sink:
        return Way("inflow", word, frozenset())
    if word is not None:
        return Way(FLOWS[word.kind], word, frozenset())
    if "level" in place.own:
        return Way(None, None, frozenset())
    if "there" in place.own:
        return Way("release", None, frozenset())
    return _inherited_way(place, named, memory, own=own)


def _inherited_way(place: Place, named: Reservoirs | None, memory: Memory, *, own: bool) -> Way:
    """Return the direction that was said before, or else what the place of the name says."""
    source = named is not None and named.source
    in_list = memory.before.unit is not None and place.amount.unit == "none"
    goes_on = source or in_list or _speaks_on(place, memory)
    for standing in (memory.now, memory.before) if goes_on else (memory.now,):
        word = standing.direction
        if word is not None and not (own and named is not None and _is_open(named, standing)):
            kinds = standing.kinds if standing is memory.now else standing.kinds - _OF_SENTENCE
            return Way(FLOWS[word.kind], word, kinds - _OF_PARTS if own else kinds)
    # Works have no inflow of their own: what they are stepped up to is their release.
    works = named is not None and named.head == "works"
    stepped = works and not _STEPPED.isdisjoint(place.own)
    out = source or stepped or not POINTING_OUT.isdisjoint(place.own)
    return Way("release" if out else None, None, frozenset())


def _is_open(named: Reservoirs, standing: Standing) -> bool:
    """Say whether it is open if a direction said of another name holds for this one, too."""
    said = standing.direction.kind if standing.direction else None
    against = (named.source and said == "inflow") or (named.into and said == "release")
    return standing.both_ways or against


def _speaks_on(place: Place, memory: Memory) -> bool:
    """Say whether a clause goes on about what was spoken of: a new level, another day."""
    dated = memory.now.day is not None or any(isinstance(one, Day) for one in place.around)
    return dated or not _GOING_ON.isdisjoint(place.own)
