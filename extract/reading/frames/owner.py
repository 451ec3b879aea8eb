"""Whose figure an amount is, and which way the water goes.

What belongs here: an amount looks around itself first, then in its clause, then earlier in its
sentence, then in the sentences before.
"""

from dataclasses import replace

from extract.languages.kinds import FLOWS, MARKS, POINTING, POINTING_OUT, Kind
from extract.reading.frames.frame import Way, Whose
from extract.reading.frames.said_before import Memory, Standing
from extract.reading.frames.words_about import Place, owner
from extract.reading.mentions.mention import Day, Reservoirs, Word

# Code points: a name farther from a figure than this is not its name, however long the sentence.
_FAR = 1_000

# Of each of several is no pointing back to one.
_POINTING_BACK = POINTING - {"from-each"}
# What these say is said of another reservoir's water.
_OF_ANOTHER: frozenset[Kind] = frozenset(("part", "canal", "of-it", "idle"))
# What these say ends with their sentence.
_OF_SENTENCE: frozenset[Kind] = frozenset(
    ("hypothetical", "denied", "asked", "proposed", "possible", "forecast")
)
_STEPPED: frozenset[Kind] = frozenset(("set", "set-ahead", "planned"))
_GOING_ON: frozenset[Kind] = frozenset(("release", "inflow", "away", "set", "reach"))
_TODAY: frozenset[Kind] = frozenset(("now", "set", "set-ahead", "previous"))
_SAYING_NOTHING: frozenset[Kind] = frozenset(("now", "rate", "up-to", "apiece", "it"))


def whose(place: Place, memory: Memory) -> Whose:
    """Return the name an amount belongs to."""
    start, now = place.clause.start, memory.now
    places = [one for one in place.around if isinstance(one, Reservoirs)]
    own = owner(places, place.amount) or place.bracketed
    if _only_receives(own, place):
        own = None
    earlier = _earlier(place, now)
    if earlier is not None and earlier.sink and now.other and "release" in place.own:
        earlier = None  # «в Х тянут канал, он пропускает 12»
    if own is not None and earlier is not None and _receives(own, earlier, place, now):
        return Whose(earlier, _start_of(now, start), anaphora=False, part=True)
    behind = own is not None and own.start > place.amount.start and not own.source
    follows = behind and own is not place.bracketed and not place.figures_first
    if own is not None and not (follows and earlier is not None):
        return Whose(own, start, anaphora=False)
    of_river = "river" in place.own  # «в низовье гидроузла расход реки – 410»
    head_alone = any(
        not one.names and one.head != "place" and (one.source or not of_river) for one in places
    )
    pointed = head_alone or not _POINTING_BACK.isdisjoint(place.own)
    if earlier is not None and now.clause is not None and (pointed or not _elsewhere(place)):
        return Whose(earlier, now.clause.start, anaphora=False)
    if _is_near(place.ahead, place) and not _only_receives(place.ahead, place):
        return Whose(place.ahead, start, anaphora=False)
    later = memory.only_name
    if later is not None and later.start > place.amount.end and not _has_way(later):
        return Whose(later, start, anaphora=False)
    together = _in_order(place, memory)
    if together is not None:
        return Whose(together, start, anaphora=True)
    if not pointed and ("river" in place.own or _elsewhere(place)):
        return Whose(None, start, anaphora=False)
    arrives = "inflow" in place.own and memory.before.other
    spoken_of = pointed or (
        (_speaks_on(place, memory) or now.direction is not None) and not now.other and not arrives
    )
    found = memory.before.named if spoken_of or _goes_on(place, memory) else None
    return Whose(found, start, anaphora=found is not None)


def _has_way(named: Reservoirs) -> bool:
    return named.source or named.sink


def _only_receives(named: Reservoirs | None, place: Place) -> bool:
    """Say whether a name is only where the water of another goes: «отсюда в Илек уходит 15»."""
    if named is None or named.head != "place" or place.foreign:
        return False
    return "release" in place.own and (named.sink or "to-river" in place.own)


def _earlier(place: Place, now: Standing) -> Reservoirs | None:
    return now.named if _is_near(now.named, place) else None


def _start_of(now: Standing, start: int) -> int:
    return now.clause.start if now.clause is not None else start


def _receives(own: Reservoirs, earlier: Reservoirs, place: Place, now: Standing) -> bool:
    """Say whether a name is only where another's water goes: «…: 320 вниз, 180 – в Коксарай»."""
    arrives = any(isinstance(one, Word) and FLOWS.get(one.kind) == "inflow" for one in place.around)
    out = now.direction is not None and FLOWS[now.direction.kind] == "release"
    return own.sink and earlier.keys != own.keys and out and now.flow is not None and not arrives


def _in_order(place: Place, memory: Memory) -> Reservoirs | None:
    """Return the names said before in one, where the figures stand in their order."""
    listed, amount = memory.before.listed, place.amount
    count = len(amount.series) or (2 if amount.form == "pair" else 0)
    names = tuple(name for one in listed for name in one.names)
    if "respectively" not in place.own or not names or len(names) != count:
        return None
    keys = tuple(key for one in listed for key in one.keys)
    return replace(listed[0], end=listed[-1].end, names=names, keys=keys)


def _is_near(named: Reservoirs | None, place: Place) -> bool:
    return named is not None and abs(place.amount.start - named.start) <= _FAR


def _elsewhere(place: Place) -> bool:
    """Say whether a clause speaks of other waters, not only as where a reservoir's go."""
    there = [one for one in place.around if isinstance(one, Reservoirs) and one.head == "place"]
    leaves = "to-river" in place.own or ("release" in place.own and all(one.sink for one in there))
    return "elsewhere" in place.own or (bool(there) and not leaves)


def _goes_on(place: Place, memory: Memory) -> bool:
    """Say whether a figure without a name is of what the sentence before speaks of.

    It is where nothing else is named that it could be of: «Сейчас он составляет 640 м³/с».
    """
    before, unit = memory.before, place.amount.unit
    stated = unit == "flow" or (unit == "cubic" and "it" in place.own)
    other = before.other or memory.now.other
    return stated and not other and not place.foreign


def way(place: Place, whose: Whose, memory: Memory) -> Way:
    """Return which way the water goes, and the word that says it."""
    named = whose.named
    if whose.part:
        return Way("release", memory.now.direction, frozenset({"of-it"}))
    own = named is not None and (named in place.around or named is place.bracketed)
    word = next((one for one in place.around if isinstance(one, Word) and one.kind in FLOWS), None)
    if own and named is not None and named.source and (word is not None or _into_river(place)):
        return Way("release", word, frozenset())  # its release, wherever it flows into
    if own and named is not None and named.sink:
        return Way("inflow", word, frozenset())
    if _into_river(place) and (word is None or FLOWS[word.kind] == "inflow"):
        return _way_into_river(word, memory)
    if word is not None:
        part = not own and _is_one_way_out(place, word, whose, memory)
        return Way(FLOWS[word.kind], word, frozenset({"of-it"} if part else ()))
    if "level" in place.own:
        return Way(None, None, frozenset())
    if "there" in place.own:
        return Way("release", None, frozenset())
    return _inherited_way(place, named, memory, own=own)


def _is_one_way_out(place: Place, word: Word, whose: Whose, memory: Memory) -> bool:
    """Say whether a figure is part of what was said before: «12: 5 в лиманы, 7 – вниз»."""
    said = memory.before if whose.anaphora and memory.now.flow is None else memory.now
    if said.flow is None or not _TODAY.isdisjoint(place.own):
        return False
    out = said.direction is not None and FLOWS[said.direction.kind] == "release"
    return said.flow.case == "of" or (out and word.kind == "away")


def _into_river(place: Place) -> bool:
    """Say whether the water of a figure goes into a river, or into what nobody knows."""
    return "to-river" in place.own or any(
        isinstance(one, Reservoirs) and one.head == "place" and one.sink for one in place.around
    )


def _way_into_river(word: Word | None, memory: Memory) -> Way:
    """Return the way of water that reaches a river: out of what was said to release it."""
    for standing in (memory.now, memory.before):
        said = standing.direction
        if said is not None and FLOWS[said.kind] == "release":
            return Way("release", said, frozenset())
    return Way(None, word, frozenset({"river"}))


def _inherited_way(place: Place, named: Reservoirs | None, memory: Memory, *, own: bool) -> Way:
    """Return the direction that was said before, or else what the place of the name says."""
    source = named is not None and named.source
    in_list = memory.before.unit is not None and place.amount.unit == "none"
    here = own or (named is not None and named is memory.now.named)
    reached = here and "reach" in place.own  # «Сазды: мөлшері 12-ге жетті» says nothing of the last
    goes_on = source or in_list or (_speaks_on(place, memory) and not reached)
    goes_on = goes_on or (named is not None and (not here or _is_item(place, memory)))
    if source and own and memory.now.direction is None and memory.verb is not None:
        return Way(FLOWS[memory.verb.kind], memory.verb, frozenset())
    for standing in (memory.now, memory.before) if goes_on else (memory.now,):
        word = standing.direction
        if standing.told_above and not _is_told_above(place):
            continue
        if word is not None and not (own and named is not None and _is_open(named, standing)):
            kinds = standing.kinds if standing is memory.now else standing.kinds - _OF_SENTENCE
            return Way(FLOWS[word.kind], word, kinds - _OF_ANOTHER if own else kinds)
    # Works have no inflow of their own: what they are stepped up to is their release.
    works = named is not None and named.head == "works"
    stepped = works and not _STEPPED.isdisjoint(place.own)
    out = source or stepped or not POINTING_OUT.isdisjoint(place.own)
    return Way("release" if out else None, None, frozenset())


def _is_item(place: Place, memory: Memory) -> bool:
    """Say whether a clause is an item of a list: a name and its figure, no word of its own."""
    said = place.own - MARKS.keys() - _SAYING_NOTHING
    return (
        not said and place.bare and memory.before.flow is not None and not memory.before.both_ways
    )


def _is_told_above(place: Place) -> bool:
    """Say whether a figure may take its direction from an earlier paragraph: of "it", or a day."""
    return "it" in place.own or any(isinstance(one, Day) for one in place.around)


def _is_open(named: Reservoirs, standing: Standing) -> bool:
    """Say whether it is open if a direction said of another name holds for this one, too."""
    said = FLOWS[standing.direction.kind] if standing.direction else None
    against = (named.source and said == "inflow") or (named.into and said == "release")
    return standing.both_ways or against


def _speaks_on(place: Place, memory: Memory) -> bool:
    """Say whether a clause goes on about what was spoken of: a new level, another day."""
    dated = memory.now.day is not None or any(isinstance(one, Day) for one in place.around)
    return dated or not _GOING_ON.isdisjoint(place.own)
