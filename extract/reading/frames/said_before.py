"""What a sentence so far, and the article before it, leave to a figure that lacks it.

What belongs here: the memory of the binder, one stretch of mentions at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.languages.kinds import FLOWS, Kind
from extract.reading.frames.clauses import Clause, kinds_of
from extract.reading.mentions.mention import Amount, Day, Mention, Regions, Reservoirs, Word

# Rivers, gauges and canals: what a figure without a reservoir is of.
_ELSEWHERE: frozenset[Kind] = frozenset(("river", "part", "canal"))
_OTHER_WATERS: frozenset[Kind] = frozenset(("river", "elsewhere", "canal"))


@dataclass(slots=True)
class Standing:
    """The latest name, direction, regions, day and unit, as the text goes on.

    ``clause`` is the clause ``named`` stands in, ``named_in`` the region said before it, or behind
    it in its clause; ``kinds`` are the kinds of the words around ``direction``, ``named_kinds``
    those around ``named``,
    ``elsewhere`` those of other waters;
    ``seen`` holds the keys of every name or group of names noted, ``seen_here`` those of the
    paragraph, ``listed`` the names of the last sentence that had any, in their order.
    ``both_ways`` is true once both directions were said;
    ``flow_aside`` says whether ``flow`` stands in brackets behind its name.
    ``heads_list`` is true of a sentence that is nothing but a region; ``unit`` heads a list whose
    items each name a reservoir. ``other`` is true where the last water spoken of is no reservoir's,
    ``poured`` where the last place named is one that water goes to,
    ``told_above`` where ``direction`` was said in an earlier paragraph.
    """

    named: Reservoirs | None = None
    clause: Clause | None = None
    direction: Word | None = None
    kinds: frozenset[Kind] = frozenset()
    regions: Regions | None = None
    named_in: Regions | None = None
    day: Day | None = None
    flow: Amount | None = None
    unit: Amount | None = None
    flow_aside: bool = False
    both_ways: bool = False
    seen: frozenset[tuple[str, ...]] = frozenset()
    seen_here: frozenset[tuple[str, ...]] = frozenset()
    listed: tuple[Reservoirs, ...] = ()
    named_kinds: frozenset[Kind] = frozenset()
    elsewhere: frozenset[Kind] = frozenset()
    heads_list: bool = False
    other: bool = False
    poured: bool = False
    told_above: bool = False

    def note(self, mentions: Sequence[Mention], clause: Clause) -> None:
        """Take note of a stretch of a clause."""
        kinds = kinds_of(mentions)
        self.elsewhere |= kinds & _ELSEWHERE
        for mention in mentions:
            if isinstance(mention, Reservoirs):
                self._note_name(mention, clause, kinds)
            elif isinstance(mention, Regions):
                self.regions = mention
                if self.named is not None and self.clause == clause:
                    self.named_in = self.named_in or mention  # "Kirov in the Talas Region"
            elif isinstance(mention, Day) and mention.role != "by" and not clause.aside:
                self.day = mention
            elif isinstance(mention, Word) and mention.kind in FLOWS:
                other = (
                    self.direction is not None
                    and FLOWS[self.direction.kind] != (FLOWS[mention.kind])
                )
                self.both_ways = self.both_ways or other
                self.direction, self.kinds = mention, kinds
            elif isinstance(mention, Word) and mention.kind in _OTHER_WATERS:
                self.other = True

    def _note_name(self, mention: Reservoirs, clause: Clause, kinds: frozenset[Kind]) -> None:
        if mention.head == "place":
            self.poured = mention.sink
            self.other = self.other or not (mention.sink or "to-river" in kinds)
        if not mention.names or mention.head == "place" or (clause.aside and self.named):
            return  # "А қоймасынан (Б қоймасының реттегіші) 9": still of А
        self.named, self.clause = mention, clause
        self.named_in = self.regions
        self.named_kinds = kinds
        self.other = self.poured = False
        self.seen |= {mention.keys}
        self.listed = (*self.listed, mention)

    def after(self, sentence: "Standing") -> "Standing":
        """Return what stands after a sentence that left ``sentence``.

        A sentence with several names leaves none: it is open which one "the reservoir" then is.
        """
        named = sentence.named if len(sentence.seen) == 1 else None
        return Standing(
            named=named if sentence.seen else self.named,
            named_in=sentence.named_in if sentence.seen else self.named_in,
            direction=sentence.direction or self.direction,
            kinds=sentence.kinds if sentence.direction else self.kinds,
            regions=self._regions_after(sentence),
            heads_list=sentence.heads_list,
            both_ways=sentence.both_ways if sentence.direction else self.both_ways,
            flow=sentence.flow or self.flow,
            unit=sentence.unit or (self.unit if sentence.seen else None),
            seen=self.seen | sentence.seen,
            seen_here=self.seen_here | sentence.seen,
            listed=sentence.listed or self.listed,
            other=sentence.other or (self.other and not sentence.seen),
            poured=sentence.poured or (self.poured and not sentence.seen),
            told_above=self.told_above and sentence.direction is None,
        )

    def in_next_paragraph(self) -> "Standing":
        """Return what stands in a new paragraph: a region that heads it, the only name so far."""
        alone = len(self.seen) == 1 or len(self.seen_here) <= 1
        alone &= self.named is not None and len(self.named.names) == 1
        return Standing(
            named=self.named if alone else None,
            named_in=self.named_in,
            direction=self.direction,
            kinds=self.kinds,
            both_ways=self.both_ways,
            regions=self.regions if self.heads_list else None,
            seen=self.seen,
            listed=self.listed,
            other=self.other,
            told_above=True,
        )

    def _regions_after(self, sentence: "Standing") -> Regions | None:
        """Return the region that holds on: of a list, not of a sentence about something else."""
        if sentence.regions is None:
            return self.regions
        return sentence.regions if sentence.flow or sentence.heads_list else None


@dataclass(slots=True)
class Memory:
    """What the article before a sentence left standing, what the sentence did so far, and its flow.

    ``flow_ahead`` is the first amount of the sentence that says "per second" itself, ``only_name``
    the only reservoir the sentence names, ``verb`` the only direction its verbs say,
    ``verb_last`` whether they stand last in its language, ``closing`` the
    same word where a last clause sums up with it. ``unheard`` is true once the sentence names what
    is no mention, since its last reservoir.
    """

    before: Standing = field(default_factory=Standing)
    now: Standing = field(default_factory=Standing)
    flow_ahead: Amount | None = None
    only_name: Reservoirs | None = None
    verb: Word | None = None
    verb_last: bool = False
    closing: Word | None = None
    unheard: bool = False
