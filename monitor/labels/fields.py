"""The texts a language must have.

What belongs here: one field for every text on the screen, so that a language that lacks one does
not type-check. Words in braces are filled in by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["ru", "kk", "en"]
Forms = tuple[str, ...]
"""A counted noun: Russian has three forms (1 день, 2 дня, 5 дней), English two, Kazakh one."""


@dataclass(frozen=True)
class Labels:
    """All texts of one language."""

    # How the language writes numbers and days.
    language: Language
    language_name: str
    decimal: str
    thousands: str
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    day_pattern: str
    short_day_pattern: str
    days: Forms
    days_old: Forms
    reservoirs: Forms
    figures: Forms
    rows: Forms

    # The frame around every page.
    app_title: str
    language_choice: str
    page_season: str
    page_compare: str
    page_regions: str
    page_table: str
    page_bulletins: str
    banner_today: str
    banner_old: str
    banner_empty: str
    footer: str
    link_title: str
    link_hint: str
    table_broken: str
    problems: Mapping[str, str]
    problems_title: str
    parameter_not_bulletin_day: str

    # Controls.
    choose_day: str
    choose_first_day: str
    choose_second_day: str
    choose_keep_days: str
    keep_days_help: str
    choose_reservoirs: str
    choose_regions: str
    choose_placeholder: str
    choose_scale: str
    scales: Mapping[str, str]
    choose_period: str
    periods: Mapping[str, str]
    choose_order: str
    orders: Mapping[str, str]
    preset_season: str
    preset_latest: str
    preset_week: str
    choose_measure: str
    choose_since: str
    choose_until: str
    choose_sort: str
    choose_page: str
    choose_document: str
    any_day: str
    ascending: str
    descending: str
    only_this_day: str
    no_bulletin_that_day: str

    # Words for what a figure is.
    unit: str
    states: Mapping[str, str]
    state_shared: str
    qualifier_about: str
    qualifier_over: str
    qualifier_under: str
    qualifiers: Mapping[str, str]
    measures: Mapping[str, str]
    shared: Mapping[str, str]
    directions: Mapping[str, str]
    dated_by: Mapping[str, str]
    rules: Mapping[str, str]
    flags: Mapping[str, str]
    reasons: Mapping[str, str]
    remark_kinds: Mapping[str, str]
    from_zero: str
    to_zero: str
    last_known: str
    true: str
    false: str

    # Headings of tables on the screen and in files.
    columns: Mapping[str, str]

    # Season.
    season_heading: str
    season_chart_alt: str
    season_sentence: str
    season_largest: str
    season_none: str
    season_default_choice: str
    season_too_many: str
    season_outside: str
    season_marks: str
    season_gap: str
    state_heading: str
    state_sentence: str
    movers_largest: str
    movers_sentence: str
    planned_heading: str
    planned_none: str

    # Compare.
    compare_heading: str
    compare_rule: str
    compare_sentence: str
    compare_largest_rise: str
    compare_largest_fall: str
    compare_none: str
    compare_chart_alt: str
    compare_legend: str
    compare_only_heading: str
    compare_only_sentence: str
    compare_all_both: str
    compare_same_day: str
    compare_table_heading: str

    # Regions.
    regions_heading: str
    regions_rule: str
    regions_sentence: str
    regions_none: str
    regions_chart_alt: str
    regions_chained: str
    regions_chained_short: str
    regions_counted: str
    regions_disputed: str
    regions_corrected: str
    chains_heading: str
    chains_rule: str
    chains_chart_alt: str
    chain_lowest: str
    chain_no_lowest: str
    chain_not_in_table: str

    # Table.
    table_heading: str
    table_sentence: str
    table_empty: str
    table_leaf: str
    table_open_hint: str
    download_excel: str
    download_plain: str

    # Bulletins.
    bulletins_heading: str
    bulletins_none: str
    bulletins_nothing: str
    bulletins_sentence: str
    bulletins_legend: str
    bulletins_transcribed: str
    bulletins_unreadable: str
    bulletins_without: str
    bulletins_published: str
    bulletins_skipped_heading: str
    bulletins_skipped_none: str
    bulletins_remarks_heading: str
    bulletins_differs: str
    mark_read: str
    mark_skipped: str
    mark_remark: str

    # The sentence behind a figure.
    quote_title: str
    quote_open: str
    quote_as_of: str
    quote_published: str
    quote_unknown: str
    quote_rule: str
    quote_flags: str
    quote_source: str
    quote_document: str
    quote_note: str
    quote_transcribed: str
    quote_text_changed: str
    quote_not_chosen: str
    quote_stands: str
    quote_stands_instead: str
    grounds: Mapping[str, str]

    # Bringing bulletins in.
    intake_title: str
    intake_private: str
    intake_off: str
    intake_upload: str
    intake_paste: str
    intake_pasted: str
    intake_many: str
    intake_refusals: Mapping[str, str]
    intake_published: str
    intake_as_of: str
    intake_outcomes: Mapping[str, str]
    intake_supported: str
    intake_differs: str
    intake_keep: str
    intake_drop: str
    intake_kept: str

    # Corrections.
    corrections_heading: str
    corrections_line: str
    decisions: Mapping[str, str]
