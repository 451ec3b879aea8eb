"""Whose figure an amount is, and which way the water goes.

What belongs here: an amount looks around itself first, then in its clause, then earlier in its
sentence, then in the sentences before.
"""

from extract.bound import Direction, Way, Whose
from extract.mentions import Day, Reservoirs, Word
from extract.standing import Memory
from extract.surroundings import Place, owner
from extract.words import Kind

# Code points: a name farther from a figure than this is not its name, however long the sentence.
_FAR = 1_000

DIRECTIONS: dict[Kind, Direction] = {
    "release": "release",
    "inflow": "inflow",
    "thither": "inflow",
}
# Words that point to a reservoir named before; out of which the water then comes.
_POINTING: frozenset[Kind] = frozenset(("there", "thither", "of-it"))
_OUT_OF: frozenset[Kind] = frozenset(("there", "of-it", "from-each"))
# What these say is said of another reservoir's water.
_OF_PARTS: frozenset[Kind] = frozenset(("part", "of-it"))
# What these say ends with their sentence.
_OF_SENTENCE: frozenset[Kind] = frozenset(("hypothetical", "denied"))
_STEPPED: frozenset[Kind] = frozenset(("set", "set-ahead", "planned"))
_GOING_ON: frozenset[Kind] = frozenset(("release", "inflow", "set", "reach"))


def whose(place: Place, memory: Memory) -> Whose:
    """Return the name an amount belongs to."""
    amount, clause, now = place.amount, place.clause, memory.now
    places = [one for one in place.around if isinstance(one, Reservoirs)]
    own = owner(places, amount)
    head_alone = any(not one.names for one in places)
    earlier = now.named if now.named and amount.start - now.named.start <= _FAR else None
    behind = own is not None and own.start > amount.start and not own.source
    follows = behind and not place.figures_first
    if own is not None and not (follows and earlier is not None):
        return Whose(own, clause.start, anaphora=False)
    if earlier is not None and now.clause is not None:
        return Whose(earlier, now.clause.start, anaphora=False)
    if place.ahead is not None:
        return Whose(place.ahead, clause.start, anaphora=False)
    pointed = head_alone or not _POINTING.isdisjoint(place.own)
    if "river" in place.own and not pointed:
        return Whose(None, clause.start, anaphora=False)
    spoken_of = pointed or _speaks_on(place, memory) or now.direction is not None
    found = memory.before.named if spoken_of else None
    return Whose(found, clause.start, anaphora=found is not None)


def way(place: Place, whose: Whose, memory: Memory) -> Way:
    """Return which way the water goes, and the word that says it."""
    named = whose.named
    source = named is not None and named.source
    own = named is not None and named in place.around
    word = next(
        (one for one in place.around if isinstance(one, Word) and one.kind in DIRECTIONS), None
    )
    if word is not None:
        # What comes out of a reservoir is its release, wherever it flows into.
        told = own and named is not None and (source or named.sink)
        by_name: Direction = "release" if source else "inflow"
        return Way(by_name if told else DIRECTIONS[word.kind], word, frozenset())
    if "level" in place.own:
        return Way(None, None, frozenset())
    if own and named is not None and named.sink:
        return Way("inflow", None, frozenset())
    if "there" in place.own:
        return Way("release", None, frozenset())
    goes_on = source or _speaks_on(place, memory)
    for standing in (memory.now, memory.before) if goes_on else (memory.now,):
        word = standing.direction
        if word is not None and not (source and word.kind == "inflow"):
            kinds = standing.kinds if standing is memory.now else standing.kinds - _OF_SENTENCE
            return Way(DIRECTIONS[word.kind], word, kinds - _OF_PARTS if own else kinds)
    # Works have no inflow of their own: what they are stepped up to is their release.
    works = named is not None and named.head == "works"
    stepped = works and not _STEPPED.isdisjoint(place.own)
    out = source or stepped or not _OUT_OF.isdisjoint(place.own)
    return Way("release" if out else None, None, frozenset())


def _speaks_on(place: Place, memory: Memory) -> bool:
    """Say whether a clause goes on about what was spoken of: a new level, another day."""
    dated = memory.now.day is not None or any(isinstance(one, Day) for one in place.around)
    return dated or not _GOING_ON.isdisjoint(place.own)
