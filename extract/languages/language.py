"""The shape of a language: what ``language.toml`` and ``wordings.csv`` of its folder hold.

What belongs here: what each key means. A new wording is one line with its example; a test proves
that the example holds the wording. What a kind of word does is in ``kinds.csv``.

How a stem is written: folded (lower case, е for ё, one kind of dash and space); ``*`` stands for
any ending, a space for any white space, ``|`` sets alternatives apart. Longer wordings win over
shorter ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from extract.languages.kinds import DayRole, HeadKind, Kind


@dataclass(frozen=True, slots=True)
class Row:
    """One wording: what it says, how it is written, and a sentence of ours that holds it."""

    kind: Kind
    stem: str
    example: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """How names of reservoirs and regions are written.

    Parameters
    ----------
    heads
        Words for reservoir, for works named instead of it, and for counter-regulators.
    region_heads
        Words for region.
    beside
        Words before a name that speak of a place up or down the river from it.
    source, sink
        Words before a name that say the water comes out of it, or flows into it.
    into
        Words before a name that may say that water flows into it, or where something is.
    before_bare
        Words before a name without a head word that say neither.
    articles
        Words that may stand between those and the name.
    particles
        Words in small letters that are part of a name.
    countries
        Words for countries, and their ISO 3166-1 codes: they tell namesakes apart.
    stand_ins
        Head words that stand for a reservoir only behind a name: "the Kengir one".
    neuter_heads
        Head words whose case does not tell "into" from "in".
    same
        Words before the word for region that point to the region said before.
    source_endings, sink_endings
        Endings of the head word, or of a name without one, that say the same.
    accusative_endings, locative_endings
        Of a name behind ``into``: water flows into it, or is in it. Names with neither are nouns,
        and water flows into them.
    joiners
        What joins two names that share one head word.
    longest
        Of how many words a name may be.
    follows_head
        Whether a name may stand behind its head word without quotation marks.
    adjectival
        Whether a name before its head word is an adjective.
    adjective_suffixes
        What makes an adjective of a noun: «Кенгирское» is the reservoir «Кенгир».
    adjective_endings, noun_endings
        Endings of names in any case, the longest first.
    nominative_ending, nominative_head
        The ending of an adjectival name in the nominative, and the word for reservoir behind it.
    nominative_endings
        The same for all words that may be left out behind it: «водохранилище», «ГЭС».
    not_names
        Capitalised words that may stand before or after a head word and name no reservoir.
    """

    heads: Mapping[HeadKind, tuple[str, ...]]
    region_heads: tuple[str, ...]
    beside: tuple[str, ...]
    source: tuple[str, ...]
    sink: tuple[str, ...]
    into: tuple[str, ...]
    before_bare: tuple[str, ...]
    articles: tuple[str, ...]
    particles: tuple[str, ...]
    countries: Mapping[str, str]
    same: tuple[str, ...]
    stand_ins: tuple[str, ...]
    neuter_heads: tuple[str, ...]
    source_endings: tuple[str, ...]
    sink_endings: tuple[str, ...]
    accusative_endings: tuple[str, ...]
    locative_endings: tuple[str, ...]
    joiners: tuple[str, ...]
    longest: int
    follows_head: bool
    adjectival: bool
    adjective_suffixes: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    nominative_ending: str
    nominative_head: str
    nominative_endings: tuple[str, ...]
    not_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PerWords:
    """What an amount of water is counted by.

    Parameters
    ----------
    second, minute, hour, day
        Of these a rate can be made into one per second.
    other
        Weeks and longer, times gone by, and what is no time at all.
    anything
        Words that make whatever stands behind them one of ``other``, as a slash does.
    """

    second: tuple[str, ...]
    minute: tuple[str, ...]
    hour: tuple[str, ...]
    day: tuple[str, ...]
    other: tuple[str, ...]
    anything: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The pieces units are put together from.

    Parameters
    ----------
    flow
        Cubic metres per second in one word.
    cubic_metre, litre, per
        Written behind the number, in this order.
    fillers
        Words that may stand between them: «воды».
    per_before
        Written before the number instead.
    misprinted
        A unit that lost its cube; ``metre`` where the time stands before the number.
    other
        Units of stages and volumes: a number with one of these is no flow.
    apiece_endings, into_endings
        Endings of the unit or the number: "from each of them", and "to" or "by" so much.
    its_endings
        Endings of the unit that say: so much of it.
    qualifiers_follow
        Whether "over", "about" and "up to" stand behind the unit as well.
    """

    flow: tuple[str, ...]
    cubic_metre: tuple[str, ...]
    litre: tuple[str, ...]
    fillers: tuple[str, ...]
    per: PerWords
    per_before: PerWords
    misprinted: tuple[str, ...]
    metre: tuple[str, ...]
    other: tuple[str, ...]
    apiece_endings: tuple[str, ...]
    its_endings: tuple[str, ...]
    into_endings: tuple[str, ...]
    qualifiers_follow: bool


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How numbers are written, and how two of them belong together.

    Parameters
    ----------
    thousands
        What sets groups of three digits apart, beside a space.
    magnitudes
        Words that multiply a number, and by what.
    words
        Numbers below a thousand in words.
    joiners
        What may stand between those.
    range_words, change_words, to_words
        «от», «с» and «до» of «от a до b» (a range) and «с a до b» (a change).
    from_words
        Words before the level that was left: "cut to 26 from 75".
    of_words
        Words before a whole that is then divided: «из 650 кубометров 410 уходит вниз».
    by_words
        Words before a number that say by how much something changed.
    tolerance_words
        What stands between a value and its tolerance.
    minus_words
        "Minus" in words.
    dashed
        Nouns behind which a dash glued to a number is a dash: «сброс -22 м3/с».
    auxiliaries
        What may stand between a bare number and the verb that makes it a flow.
    other
        Words before a bare number that make it the number of something else.
    """

    thousands: str
    magnitudes: Mapping[str, float]
    words: Mapping[str, float]
    joiners: tuple[str, ...]
    range_words: tuple[str, ...]
    change_words: tuple[str, ...]
    to_words: tuple[str, ...]
    from_words: tuple[str, ...]
    of_words: tuple[str, ...]
    by_words: tuple[str, ...]
    tolerance_words: tuple[str, ...]
    minus_words: tuple[str, ...]
    dashed: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How days and hours are written.

    Parameters
    ----------
    months
        Stems of the twelve months.
    month_first
        Whether the day may stand behind its month.
    ordinals
        Stems of the days of the month in words, from the first on.
    day_suffixes
        What may be glued to the digits of a day.
    until
        What joins the first and last day of a period.
    roles
        Words before a day of the month, and what they make of it.
    roles_behind
        The same, behind it; the first word is that of the month.
    year
        What may follow a year; ``year_before`` where the year stands before the day.
    hour
        What may follow an hour; ``afternoon`` where it is one of the second half of the day.
    year_lead
        What may stand before a year that no word follows.
    of
        What may stand between a day and its month: "13th of April".
    last_year
        The year before, behind a day; ``last_year_before`` where it stands before the day.
    said_behind
        What follows a day and month in digits: «13.04 жағдай бойынша».
    weekdays
        Stems of the days of the week, from Monday on.
    weekday_lead
        What stands before a day of the week; ``weekday_past`` says that it is gone by.
    days_back
        What follows a number of days counted back from the day of publication.
    that_day
        The day said before.
    month_lead, month_endings
        What makes a month alone the time of a figure, before it or at its end: «в марте».
    """

    months: tuple[str, ...]
    month_first: bool
    ordinals: tuple[str, ...]
    day_suffixes: tuple[str, ...]
    until: tuple[str, ...]
    roles: tuple[tuple[str, DayRole], ...]
    roles_behind: tuple[tuple[str, DayRole], ...]
    year: tuple[str, ...]
    year_before: tuple[str, ...]
    hour: tuple[str, ...]
    afternoon: tuple[str, ...]
    year_lead: tuple[str, ...]
    of: tuple[str, ...]
    last_year: tuple[str, ...]
    last_year_before: tuple[str, ...]
    said_behind: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekday_lead: tuple[str, ...]
    weekday_past: tuple[str, ...]
    days_back: tuple[str, ...]
    that_day: tuple[str, ...]
    month_lead: tuple[str, ...]
    month_endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All that the grammar must know of one language.

    Parameters
    ----------
    code
        ISO 639-1 code.
    asked
        The place among the languages in which a text is asked whether it is written in it.
    common
        Frequent words that tell the language from the others.
    letters
        Letters that tell it where none of these words stands; of several languages that share
        them, the first listed is meant.
    rows
        The wordings.
    names, units, numbers, calendar
        What the names say.
    verb_last
        Whether the verb at the end of a list speaks of all its items.
    present_endings
        Endings of verbs in the present tense.
    dotted
        Abbreviations whose full stop ends no sentence.
    """

    code: str
    asked: int
    common: tuple[str, ...]
    letters: str
    rows: tuple[Row, ...]
    names: NameWords
    units: UnitWords
    numbers: NumberWords
    calendar: CalendarWords
    verb_last: bool
    present_endings: tuple[str, ...]
    dotted: tuple[str, ...]
