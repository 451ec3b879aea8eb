"""Other news on a page are not read as if they were of the article."""

import pytest

from extract import read_page
from tests.extract.pages.reading import EN, KK, RU, amounts

ARTICLE = "<article><h1>О пропуске паводка</h1><p>{}</p></article>"
ELSEWHERE = {
    "aside": "<aside><h3>Ещё</h3><ul><li>{}</li></ul></aside>",
    "nav": "<nav><a href='/1'>{}</a></nav>",
    "footer": "<footer>{}</footer>",
    "role": "<div role='complementary'>{}</div>",
    "comments of readers": "<section id='comments'><p>{}</p></section>",
    "class": "<div class='block related-news'><p>{}</p></div>",
    "list below a label": "<h3>Похожие новости</h3><ul><li>{}</li></ul>",
    "links below a label": "<p><b>Тағы оқыңыз:</b></p><p><a href='/1'>{}</a></p>",
    "one line": "<p>Читайте также: <a href='/1'>{}</a></p>",
}
HEADLINES = [
    ("Читайте также", RU), ("Читайте также:", RU), ("Смотрите также", RU),
    ("Тағы оқыңыз", KK), ("Read also:", EN), ("See also", EN),
]  # fmt: skip


@pytest.mark.parametrize("elsewhere", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_stands_around_an_article_is_not_read(elsewhere: str) -> None:
    page = ARTICLE.format(RU.format(45)) + elsewhere.format(RU.format(700))
    assert amounts(f"<html><body>{page}<p>{RU.format(60)}</p></body></html>") == [45, 60]


def test_a_page_that_has_nothing_else_is_read() -> None:
    assert amounts(f"<html><body><aside><p>{RU.format(45)}</p></aside></body></html>") == [45]


@pytest.mark.parametrize(("label", "sentence"), HEADLINES)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_headlines_below_a_label_are_left_out_of_a_text(
    label: str, sentence: str, between: str
) -> None:
    headline = sentence.format(700).rstrip(".")
    text = f"{sentence.format(45)}\n\n{label}{between}{headline}\n* {headline}\n\n"
    assert amounts(text + sentence.format(60)) == [45, 60]
    assert amounts(text) == [45]


@pytest.mark.parametrize(("label", "sentence"), HEADLINES)
def test_a_headline_behind_a_label_is_left_out_of_a_text(label: str, sentence: str) -> None:
    teaser = f"{label.rstrip(':')}: {sentence.format(700)}"
    assert amounts(f"{sentence.format(45)}\n{teaser}\n{sentence.format(60)}") == [45, 60]


@pytest.mark.parametrize(
    "text",
    [
        "Читайте также\n{}\n",
        "Читайте также\nЗаголовок другой новости\n{}\n",
        "Последние новости\n\nО сбросах воды\n{}\n",
        "Читайте также наш канал: {}\n",
    ],
)
def test_sentences_of_the_article_stay(text: str) -> None:
    assert amounts(text.format(RU.format(45))) == [45]


def test_source_lines_and_dated_titles_below_a_label_stay() -> None:
    text = (
        f"Сбросы 13.04.2025\n{RU.format(45)}\nЧитайте также\nО воде 14.04.2025\n{RU.format(60)}\n"
    )
    page = read_page(f"{text}Читайте также\nИсточник: https://example.org/1\n".encode())
    assert [str(one.published) for one in page.articles] == ["2025-04-13", "2025-04-14"]
    assert page.articles[1].source_url == "https://example.org/1"
