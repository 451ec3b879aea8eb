"""How English writes names, units, numbers and days."""

from extract.words import CalendarWords, NameWords, NumberWords, UnitWords

NAMES = NameWords(
    heads=(
        ("water reservoir*", "reservoir"),
        ("reservoir*", "reservoir"),
        ("hydroelectric complex*|hydroelectric power station*|hydropower plant*", "works"),
        ("hydro-power station*|hydropower station*|hpp", "works"),
        ("hydrosystem*|hydro-junction*|hydro junction*|waterworks|knot", "works"),
        ("power plant*|plant", "works"),
        ("dam|dams", "works"),
        ("counter-regulator*|counter regulator*|regulator*", "regulator"),
    ),
    region_heads=("region*", "oblast*", "province*"),
    beside=("below", "above", "downstream of", "upstream of"),
    source=("from", "out of", "through", "off", "leave", "leaves", "leaving", "left"),
    sink=("into", "to", "towards"),
    before_bare=("at", "of", "in", "for", "as for"),
    articles=(
        "the", "a", "each of the", "each of", "both the", "both", "two", "this", "these", "large",
    ),
    particles=(),
    countries=(("kyrgyzstan*|kyrgyz", "KG"), ("uzbekistan*", "UZ"), ("russia*", "RU")),
    same=("same", "this", "that"),
    source_endings=(),
    sink_endings=(),
    joiners=("and", "as well as", "&"),
    longest=3,
    follows_head=False,
    adjectival=False,
    adjective_endings=("skoye", "skoe", "skiy", "skii", "sky", "sk"),
    noun_endings=("'s", "’s"),
    nominative_ending="",
    nominative_head="Reservoir",
    not_names=(
        "kazakhstan*", "republic*", "country*", "region*", "district*", "ministry*", "large",
        "today", "yesterday", "tomorrow", "currently", "now", "this", "that", "these", "those",
        "both", "all", "other", "another", "each", "every", "two", "three", "main", "water",
        "meanwhile", "however", "also", "moreover", "north|northern", "south|southern",
        "east|eastern", "west|western", "central", "russia*", "kyrgyz*", "uzbek*", "its", "our",
        "their", "as", "when", "while", "after", "before", "under", "over", "about", "up", "only",
        "some", "nearly", "inflow", "outflow", "discharge*", "release*", "if", "there", "here",
        "it", "he", "she", "they", "we", "at", "near", "below", "above", "big", "small", "new",
    ),
)  # fmt: skip

UNITS = UnitWords(
    cubic_metre=(
        "cubic meter*", "cubic metre*", "cubic m", "cu. m", "cu.m", "cu m", "cumecs", "m3", "m 3",
        "m^3", "м3",
    ),
    fillers=("of water", "of flood water", "of floodwater", "of melt water"),
    per_second=(
        "per second", "every second", "each second", "a second", "[per second]", "(per second)",
        "/s", "/ s", "/sec", "/ sec", "/second", "/с", "/ с",
    ),
    per_day=("per day", "a day", "every day", "each day", "/day", "/ day"),
    per_second_before=("every second", "each second", "per second"),
    per_day_before=("every day", "each day", "daily"),
    misprinted=("meter* per second", "metre* per second", "m/s", "m/sec"),
    other=("cm", "million", "billion", "mln", "bln", "centimeters", "centimetres"),
    apiece_endings=(),
    into_endings=(),
    qualifiers_follow=False,
)  # fmt: skip

NUMBERS = NumberWords(
    thousands=",",
    magnitudes=(("thousand*", 1e3), ("million*|mln|mn", 1e6), ("billion*|bln|bn", 1e9)),
    words=(
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
        ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
        ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100),
    ),
    joiners=("and",),
    range_words=("between",),
    change_words=(),
    from_words=("from",),
    to_words=("to",),
    by_words=("by",),
    tolerance_words=("plus or minus", "plus-minus"),
    other=("in", "on", "by", "with", "for", "from"),
)  # fmt: skip

CALENDAR = CalendarWords(
    months=(
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul",
        "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ),
    month_first=True,
    ordinals=(),
    day_suffixes=("st", "nd", "rd", "th"),
    until=("to", "until", "through", "and"),
    roles=(
        ("as of the morning of", "state"),
        ("as of", "state"),
        ("as at", "state"),
        ("according to data for", "state"),
        ("on", "on"),
        ("for", "on"),
        ("since", "since"),
        ("starting from", "since"),
        ("from", "since"),
        ("until", "until"),
        ("till", "until"),
        ("by", "by"),
        ("before", "by"),
        ("of", "of"),
    ),
    roles_behind=(),
    year=("year",),
    year_before=(),
    hour=("o'clock", "a.m.", "p.m.", "hours"),
)  # fmt: skip
