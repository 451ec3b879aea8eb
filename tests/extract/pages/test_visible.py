"""Of an HTML page what a reader sees is read, and nothing else."""

import pytest

from extract import read_page
from tests.extract.pages.reading import ALL, KK, RU, amounts

HIDDEN = {
    "template": "<template><p>{}</p></template>",
    "noscript": "<noscript><p>{}</p></noscript>",
    "hidden": "<p hidden>{}</p>",
    "display": '<div style="color:red; Display : none"><p>{}</p></div>',
    "visibility": '<p style="visibility:hidden">{}</p>',
    "script": '<script type="application/ld+json">"{}"</script>',
    "style": "<style>/* {} */</style>",
    "comment": "<!-- <p>{}</p> -->",
    "dialog": "<dialog><p>{}</p></dialog>",
    "head": '<meta name="description" content="{}">',
    "option": "<select><option>{}</option></select>",
}
SEEN = {
    "details": "<details><summary>Подробнее</summary>{}</details>",
    "aria-hidden": '<p aria-hidden="true">{}</p>',
    "style": '<p style="display:block;visibility:visible">{}</p>',
    "open dialog": "<dialog open><p>{}</p></dialog>",
    "article footer": "<article><footer><p>{}</p></footer></article>",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("sentence", ALL.values(), ids=ALL)
def test_what_nobody_sees_is_not_read(hidden: str, sentence: str) -> None:
    page = f"<html><body>{hidden.format(sentence.format(902))}<p>{sentence.format(45)}</p></body>"
    assert amounts(page) == [45]


@pytest.mark.parametrize("seen", SEEN.values(), ids=SEEN)
def test_what_is_seen_or_opened_with_a_press_is_read(seen: str) -> None:
    assert amounts(f"<html><body>{seen.format(RU.format(45))}</body></html>") == [45]


@pytest.mark.parametrize(
    "struck",
    [
        "<del>45</del>",
        "<s>45</s>",
        "<strike>45</strike>",
        '<span style="text-decoration: line-through">45</span>',
    ],
)
@pytest.mark.parametrize("sentence", ALL.values(), ids=ALL)
def test_a_figure_struck_out_is_not_read(struck: str, sentence: str) -> None:
    assert amounts(f"<p>{sentence.format(struck + ' 60')}</p>") == [60]


def test_lines_of_their_own_do_not_run_into_each_other() -> None:
    page = "<div><section>Сброс</section><section>Приток</section><dl><dt>А<dd>Б</dl></div>"
    assert read_page(page.encode()).text.split() == ["Сброс", "Приток", "А", "Б"]


@pytest.mark.parametrize(
    "invisible", ["&shy;", "&#173;", "&#8203;", "&#xFEFF;", "&zwnj;", "\u00ad"]
)
@pytest.mark.parametrize(
    ("page", "broken"),
    [(RU.format("1250"), "водо*хранилища"), (KK.format("1250"), "қойма*сынан")],
    ids=["ru", "kk"],
)
def test_invisible_characters_are_left_out_of_words_and_numbers(
    invisible: str, page: str, broken: str
) -> None:
    page = page.replace(broken.replace("*", ""), broken.replace("*", invisible))
    assert amounts(f"<p>{page.replace('1250', f'1{invisible}250')}</p>") == [1250]
