import codecs
from datetime import date
from pathlib import Path

import pytest

from extract import Page, SuqoimaError, extract_page, read_page
from tests.conftest import SEED

SENTENCE = "Из Шульбинского водохранилища сбрасывается 648 кубометров воды в секунду."


def test_the_seed_page_is_kept_to_the_letter(seed: Page) -> None:
    assert seed.text.encode() == SEED.read_bytes()
    assert len(seed.articles) == 20
    assert all(one.source_url.startswith("https://www.gov.kz/") for one in seed.articles)
    assert seed.articles[0].published == date(2025, 4, 15)
    assert seed.articles[-1].published == date(2025, 4, 12)
    body = seed.text[seed.articles[0].start : seed.articles[0].end]
    assert body.startswith("Министерство водных ресурсов")
    assert body.endswith("воды в секунду.")


@pytest.mark.parametrize(
    "raw",
    [
        SENTENCE.encode(),
        codecs.BOM_UTF8 + SENTENCE.encode(),
        SENTENCE.encode("utf-16"),
        SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("cp1251"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16-bom", "utf-16-le", "utf-16-be-bom", "cp1251"],
)
def test_encodings(raw: bytes) -> None:
    page = read_page(raw)
    assert page.text == SENTENCE
    assert [one.discharge_m3s for one in extract_page(page).readings] == [648]


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\n\x00\x01\x02\xff\xfe binary",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 20,
        "Grüße aus München über alle Maßen".encode("latin-1"),
        SENTENCE.encode("koi8-r"),
    ],
    ids=["pdf", "png", "noise", "latin-1", "koi8-r"],
)
def test_what_is_no_text_is_refused_with_a_cure(raw: bytes) -> None:
    with pytest.raises(
        SuqoimaError, match=r"letter\.bin: it is no text.*Save the page as"
    ) as error:
        read_page(raw, document="letter.bin")
    assert error.value.place == "letter.bin"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SuqoimaError, match=r"gone\.txt: it cannot be opened"):
        read_page(tmp_path / "gone.txt")


def test_html_is_read_as_a_reader_sees_it() -> None:
    page = read_page(
        b"<!DOCTYPE html><html><head><title>t</title><script>var a = 5;</script></head><body>"
        + "<h1>Сводка</h1><p>Из <b>Шуль</b>бинского водохранилища&nbsp;сбрасывается&nbsp;648 "
        "м<sup>3</sup>/с,<br>из Бухтарминского &ndash; 611.</p></body></html>".encode()
    )
    assert "var a" not in page.text
    found = extract_page(page)
    assert [(one.reservoir_id, one.discharge_m3s) for one in found.readings] == [
        ("shulba", 648),
        ("bukhtarma", 611),
    ]
    for one in found.readings:
        assert page.text[one.start : one.end] == one.quote


def test_html_is_known_by_a_tag_anywhere() -> None:
    page = read_page(
        'Сводка. <a href="x">Из</a> Шульбинского водохранилища сброс 648 м<sup>3</sup>/с'.encode()
    )
    assert "<" not in page.text
    assert [one.discharge_m3s for one in extract_page(page).readings] == [648]


def test_html_too_deep_to_be_read_whole_is_refused() -> None:
    with pytest.raises(SuqoimaError, match="nested too deeply"):
        read_page(b"<div>" * 5_000 + SENTENCE.encode())


def test_invisible_characters_are_settled_once() -> None:
    page = read_page(SENTENCE.replace("водо", "водо\u00ad").replace("648", "6\u200b48").encode())
    assert page.text == SENTENCE


def test_line_ends_are_kept() -> None:
    text = f"{SENTENCE}\r\n{SENTENCE}\r\n"
    assert read_page(text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (f"О сбросах 15.04.2025\n{SENTENCE}", "О сбросах", date(2025, 4, 15)),
        (f"По состоянию на 15.04.2025\n{SENTENCE}", "", None),
        (f"О сбросах воды весной\n\n{SENTENCE}", "О сбросах воды весной", None),
        (f"{SENTENCE}\nОпубликовано: 15.04.2025", "", date(2025, 4, 15)),
        (f"{SENTENCE}\nДата публикации 2025-04-15", "", date(2025, 4, 15)),
        (f"Опубликовано: 15 апреля 2025 года\n{SENTENCE}", "", date(2025, 4, 15)),
        (f"Опубликовано: 15 брюмера 2025 года\n{SENTENCE}", "", None),
        (f"Обновлено: 15 апреля 2025 года\n{SENTENCE}", "", None),
        (f"15.04.2025\n{SENTENCE}", "", None),
        (f"Заголовок дня 99.04.2025\n{SENTENCE}", "", None),
        (f"В Абайской области:\n{SENTENCE}", "", None),
        (f"В области Абай\n- {SENTENCE}", "", None),
        (f"Сброс воды весной\nпродолжается. {SENTENCE}", "", None),
        (
            f"Water of the spring\nBy Laura Bekova, 22 April 2030, 6:45 p.m.\n\n{SENTENCE}",
            "Water of the spring",
            date(2030, 4, 22),
        ),
        (
            f"Вода этой весны\nАвтор: Айгуль Сапарова, 3 апреля 2025\n\n{SENTENCE}",
            "Вода этой весны",
            date(2025, 4, 3),
        ),
    ],
)
def test_titles_and_days_of_publication(text: str, title: str, published: date | None) -> None:
    (article,) = read_page(text.encode()).articles
    assert (article.title, article.published) == (title, published)


def test_what_the_caller_knows_fills_blanks_only() -> None:
    text = f"О сбросах 15.04.2025\n{SENTENCE}\n"
    day, url = date(2020, 1, 1), "https://example.org/a"
    (article,) = read_page(text.encode(), published=day, source_url=url).articles
    assert (article.published, article.source_url) == (date(2025, 4, 15), "https://example.org/a")
    (blank,) = read_page(SENTENCE.encode(), published=day, source_url=url).articles
    assert (blank.published, blank.source_url) == (day, url)


def test_text_above_the_first_title_is_not_lost() -> None:
    page = read_page(f"{SENTENCE}\nО сбросах 15.04.2025\n{SENTENCE}\n".encode())
    assert len(page.articles) == 2
    assert len(extract_page(page).readings) == 2


def test_text_below_a_source_line_is_not_lost() -> None:
    url = "https://www.gov.kz/x?lang=kk"
    page = read_page(f"О сбросах 15.04.2025\nИсточник: {url}\n{SENTENCE}\n".encode())
    assert page.articles[0].source_url == url
    assert len(extract_page(page).readings) == 1


@pytest.mark.parametrize("text", ["", " \n\n", "Ясный день.", SENTENCE.replace("648", "немного")])
def test_pages_without_figures_are_empty_results(text: str) -> None:
    found = extract_page(read_page(text.encode()))
    assert not found.readings
    assert not found.skipped


def test_text_behind_the_end_of_an_html_document_is_not_lost() -> None:
    html = (
        "<html><body><p>Первый абзац.</p></body></html>\n<p>Сброс 5 м3/с.</p></html><p>Третий.</p>"
    )
    text = read_page(html.encode()).text
    assert [line for line in text.splitlines() if line] == [
        "Первый абзац.",
        "Сброс 5 м3/с.",
        "Третий.",
    ]
