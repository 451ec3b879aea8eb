"""What a sentence so far, and the article before it, leave to a figure that lacks it.

What belongs here: the memory of the binder, one stretch of mentions at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.languages.kinds import FLOWS, Kind
from extract.reading.frames.clauses import Clause, kinds_of
from extract.reading.mentions.mention import Amount, Day, Mention, Regions, Reservoirs, Word

# Rivers, gauges and canals: what a figure without a reservoir is of.
_ELSEWHERE: frozenset[Kind] = frozenset(("river", "part"))


@dataclass(slots=True)
class Standing:
    """The latest name, direction, regions, day and unit, as the text goes on.

    ``clause`` is the clause ``named`` stands in; ``kinds`` are the kinds of the words around
    ``direction``, ``named_kinds`` those around ``named``, ``elsewhere`` those of other waters;
    ``seen`` holds every name or group of names noted.
    ``both_ways`` is true once both directions were said;
    ``flow_aside`` says whether ``flow`` stands in brackets behind its name.
    ``heads_list`` is true of a sentence that is nothing but a region; ``unit`` heads a list whose
    items each name a reservoir.
    """

    named: Reservoirs | None = None
    clause: Clause | None = None
    direction: Word | None = None
    kinds: frozenset[Kind] = frozenset()
    regions: Regions | None = None
    day: Day | None = None
    flow: Amount | None = None
    unit: Amount | None = None
    flow_aside: bool = False
    both_ways: bool = False
    seen: set[tuple[str, ...]] = field(default_factory=set)
    named_kinds: frozenset[Kind] = frozenset()
    elsewhere: frozenset[Kind] = frozenset()
    heads_list: bool = False

    def note(self, mentions: Sequence[Mention], clause: Clause) -> None:
        """Take note of a stretch of a clause."""
        kinds = kinds_of(mentions)
        self.elsewhere |= kinds & _ELSEWHERE
        for mention in mentions:
            if isinstance(mention, Reservoirs):
                if not mention.names or mention.head == "place" or (clause.aside and self.named):
                    continue  # "А қоймасынан (Б қоймасының реттегіші) 9": still of А
                self.named, self.clause = mention, clause
                self.named_kinds = kinds
                self.seen.add(mention.names)
            elif isinstance(mention, Regions):
                self.regions = mention
            elif isinstance(mention, Day) and mention.role != "by":
                self.day = mention
            elif isinstance(mention, Word) and mention.kind in FLOWS:
                other = self.direction is not None and self.direction.kind != mention.kind
                self.both_ways = self.both_ways or other
                self.direction, self.kinds = mention, kinds

    def after(self, sentence: "Standing") -> "Standing":
        """Return what stands after a sentence that left ``sentence``.

        A sentence with several names leaves none: it is open which one "the reservoir" then is.
        """
        named = sentence.named if len(sentence.seen) == 1 else None
        return Standing(
            named=named if sentence.seen else self.named,
            direction=sentence.direction or self.direction,
            kinds=sentence.kinds if sentence.direction else self.kinds,
            regions=self._regions_after(sentence),
            heads_list=sentence.heads_list,
            both_ways=sentence.both_ways if sentence.direction else self.both_ways,
            flow=sentence.flow or self.flow,
            unit=sentence.unit or (self.unit if sentence.seen else None),
            seen=self.seen | sentence.seen,
        )

    def in_next_paragraph(self) -> "Standing":
        """Return what stands in a new paragraph: a region that heads it, the only name so far."""
        named = self.named if len(self.seen) == 1 else None
        regions = self.regions if self.heads_list else None
        return Standing(named=named, regions=regions, seen=self.seen)

    def _regions_after(self, sentence: "Standing") -> Regions | None:
        """Return the region that holds on: of a list, not of a sentence about something else."""
        if sentence.regions is None:
            return self.regions
        return sentence.regions if sentence.flow or sentence.heads_list else None


@dataclass(slots=True)
class Memory:
    """What the article before a sentence left standing, what the sentence did so far, and its flow.

    ``flow_ahead`` is the first amount of the sentence that says "per second" itself.
    """

    before: Standing = field(default_factory=Standing)
    now: Standing = field(default_factory=Standing)
    flow_ahead: Amount | None = None
