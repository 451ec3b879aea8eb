"""The real portal page against its labels, written by hand before anything was run on it."""

import csv
from collections import Counter
from datetime import date

from extract import Extraction, Page
from extract.gazetteer.loading import gazetteer
from extract.languages.loading import LANGUAGES
from extract.reading.assemble import assemble
from extract.reading.mentions.lexicon import Lexicon
from extract.reading.mentions.numbers import parse_quantity
from tests.conftest import ROOT

RU = next(one for one in LANGUAGES if one.code == "ru")

GOLD = ROOT / "tests" / "gold" / "enbekshi-qazaq-2025-04-15.csv"
BULLETINS = {
    "Многофакторное обследование Кенгирского водохранилища проведет Министерство водных "
    "ресурсов и ирригации": (
        "https://www.gov.kz/memleket/entities/water/press/news/details/961540?lang=kk"
    ),
    "О ситуации на водохранилищах страны": (
        "https://www.gov.kz/memleket/entities/water/press/news/details/975089?lang=kk"
    ),
}


def test_every_labelled_release_is_read_and_no_other(
    seed: Page, seed_extraction: Extraction
) -> None:
    with GOLD.open(encoding="utf-8", newline="") as stream:
        gold = [tuple(row.values()) for row in csv.DictReader(stream)]
    found = [
        (
            str(one.published),
            str(one.date),
            one.region_id,
            one.reservoir_id,
            f"{one.discharge_m3s:g}",
            one.shared,
            seed.text[one.value_start : one.value_end],
            one.quote,
        )
        for one in seed_extraction.readings
    ]
    assert found == gold
    assert Counter(one.date for one in seed_extraction.readings) == {
        date(2025, 3, 20): 19,
        date(2025, 4, 13): 11,
    }
    assert len({one.reservoir_id for one in seed_extraction.readings}) == 20
    assert len({one.region_id for one in seed_extraction.readings}) == 9
    assert {one.measure for one in seed_extraction.readings} == {"release"}


def test_every_figure_carries_its_quote_its_article_and_its_value(
    seed: Page, seed_extraction: Extraction
) -> None:
    for one in seed_extraction.readings:
        assert seed.text[one.start : one.end] == one.quote
        assert one.start is not None
        assert one.end is not None
        assert one.value_start is not None
        assert one.start <= one.value_start < one.end
        printed = seed.text[one.value_start : one.value_end]
        assert parse_quantity(printed, "", lambda _: None)[0] == one.discharge_m3s
        assert BULLETINS[one.title] == one.source_url
        assert (one.language, one.dated_by, one.flag) == ("ru", "paragraph", ())


def test_a_verb_left_out_is_inherited_from_a_named_span(
    seed: Page, seed_extraction: Extraction
) -> None:
    rules = Counter(one.rule.partition("@")[0] for one in seed_extraction.readings)
    assert rules == {"clause": 17, "list": 13}
    for one in seed_extraction.readings:
        rule, _, span = one.rule.partition("@")
        if rule == "list":
            start, end = map(int, span.split("-"))
            assert seed.text[start:end] == "сбрасывается"


def test_three_regions_are_past_their_peak(seed: Page, seed_extraction: Extraction) -> None:
    quote = (
        "На водохранилищах Актюбинской, Костанайской и Западно-Казахстанской областей "
        "пик половодья пройден"
    )
    found = {(one.region_id, one.region) for one in seed_extraction.remarks}
    assert found == {
        ("KZ-15", "Актюбинская область"),
        ("KZ-39", "Костанайская область"),
        ("KZ-27", "Западно-Казахстанская область"),
    }
    for one in seed_extraction.remarks:
        assert (one.kind, one.date, one.quote) == ("past-peak", date(2025, 4, 13), quote)
        assert seed.text[one.start : one.end] == quote


def test_the_other_eighteen_articles_give_nothing_even_when_none_is_passed_over(seed: Page) -> None:
    lexicon = Lexicon(RU, gazetteer())
    others = [one for one in seed.articles if one.title not in BULLETINS]
    assert len(seed.articles) == 20
    assert len(others) == 18
    for article in others:
        found = assemble(seed, article, lexicon, ((article.start, article.end),)).extraction
        assert not found.readings
        assert not found.skipped
        assert not found.remarks


def test_nothing_is_skipped_and_no_figure_is_read_twice(seed_extraction: Extraction) -> None:
    assert seed_extraction.skipped == ()
    spans = Counter((one.value_start, one.reservoir_id) for one in seed_extraction.readings)
    assert max(spans.values()) == 1
