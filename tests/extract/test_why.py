"""Each rule of whose a figure is and which way its water goes decides a sentence of its own."""

from datetime import date
from pathlib import Path

import pytest

from extract import read_page
from extract.__main__ import main
from extract.reading.frames import direction, owner
from extract.reading.reader import explain_page
from extract.reading.why import Decision, Question

PUBLISHED = date(2025, 4, 15)
X = "Из Кенгирского водохранилища сбрасывается 45 м³/с."

WHOSE = {
    "into a place": (
        "Из Шардаринского водохранилища в Арнасай сброшено 420 млн кубов, туда идёт 150 м³/с.",
        "150",
        "–",
    ),
    "gives it away": (
        "Шардаринское водохранилище сбрасывает 400 кубов в секунду: 220 – вниз, 180 – в Коксарай.",
        "180",
        "Шардаринское водохранилище",
    ),
    "beside it": (X, "45", "Кенгирское водохранилище"),
    "earlier in the sentence": (
        "В Кенгирское водохранилище поступает 9 м³/с, сбрасывается 45 м³/с.",
        "45",
        "Кенгирское водохранилище",
    ),
    "only name of the clause": (
        "Сброс 45 м³/с и приток 9 м³/с у Кенгирского водохранилища.",
        "45",
        "Кенгирское водохранилище",
    ),
    "only name of the sentence": (
        "Сброс составил 45 м³/с, сообщили на Кенгирском водохранилище.",
        "45",
        "Кенгирское водохранилище",
    ),
    "in the order of the names": (
        "Актюбинское водохранилище наполнено на 80%, Каргалинское – на 60%. "
        "Поступление воды идет 410 и 150 кубов в секунду соответственно.",
        "410",
        "Актюбинское водохранилище, Каргалинское водохранилище",
    ),
    "of other waters": (f"{X} Через гидропост на реке проходит 900 м³/с.", "900", "–"),
    "spoken of before": (
        "Осмотрели Кенгирское водохранилище. Сброс – 45 м³/с.",
        "45",
        "Кенгирское водохранилище",
    ),
    "nobody's": ("Сброс – 45 м³/с.", "45", "–"),
}

WAY = {
    "given away": (*WHOSE["gives it away"][:2], "release"),
    "out of its name": (X, "45", "release"),
    "into its name": ("В Кенгирское водохранилище идёт 45 м³/с.", "45", "inflow"),
    "from there": ("Кенгирское водохранилище полно, оттуда идёт 45 м³/с.", "45", "release"),
    "into a river": (f"{X} Из Бугуньского – 18 м³/с, в реку – 3 м³/с.", "3", "release"),
    "by its word": ("Кенгирское водохранилище: приток – 45 м³/с.", "45", "inflow"),
    "of a level": ("Уровень Кенгирского водохранилища – 45 м³/с.", "45", "–"),
    "by the last verb": (
        "Кеңгір су қоймасында секундына 9 текше метр, Бөген қоймасында 5 текше метр су ағызылды.",
        "9",
        "release",
    ),
    "as said before": (f"{X} Из Бугуньского – 18 м³/с.", "18", "release"),
    "by its name": ("Из Кенгирского водохранилища – 45 м³/с.", "45", "release"),
}


def _decision(text: str, number: str, question: Question) -> Decision:
    page = read_page(f"\n{text}".encode(), published=PUBLISHED)
    (found,) = [
        one for one in explain_page(page) if page.text[one.start : one.end].startswith(number)
    ]
    (decision,) = [one for one in found.decisions if one.question == question]
    return decision


@pytest.mark.parametrize("rule", WHOSE)
def test_whose_a_figure_is(rule: str) -> None:
    text, number, reservoir = WHOSE[rule]
    decision = _decision(text, number, "whose")
    assert (decision.rule, decision.answer) == (rule, reservoir)


@pytest.mark.parametrize("rule", WAY)
def test_which_way_its_water_goes(rule: str) -> None:
    text, number, way = WAY[rule]
    decision = _decision(text, number, "way")
    assert (decision.rule, decision.answer) == (rule, way)


def test_every_rule_has_a_sentence() -> None:
    assert list(owner.RULES) == list(WHOSE)
    assert list(direction.RULES) == list(WAY)


@pytest.mark.parametrize(
    ("text", "answer", "kinds", "words"),
    [
        ("Ранее из Кенгирского водохранилища сбрасывали 45 м³/с.", "not taken: previous",
         "previous", ["Ранее"]),
        ("Завтра из Кенгирского водохранилища сбросят 45 м³/с.", "planned",
         "tomorrow, release-ahead", ["Завтра", "сбросят"]),
        (X, "release", "", []),
    ],
)  # fmt: skip
def test_why_a_figure_is_taken_or_not(text: str, answer: str, kinds: str, words: list[str]) -> None:
    decision = _decision(text, "45", "taken")
    page = read_page(f"\n{text}".encode())
    assert (decision.answer, decision.rule) == (answer, kinds)
    assert [page.text[start:end] for start, end in decision.spans] == words


def test_the_command_line_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "page.txt"
    source.write_text("Sergeev sý qoımasynan sekýndyna 47,5 tekshe metr sý jiberildi.", "utf-8")
    data = tmp_path / "data"
    (data / "bulletins").mkdir(parents=True)
    assert main(["add", str(source), "--published", "2025-04-15", "--data", str(data)]) == 0
    (document,) = (data / "bulletins").glob("*.txt")
    capsys.readouterr()
    assert main(["show", document.name, "--why", "--data", str(data)]) == 0
    told = capsys.readouterr().out
    assert "whose: Сергеевское водохранилище (beside it): «Sergeev sý qoımasynan»" in told
    assert "which way: release (out of its name): «jiberildi»" in told
    assert "which day: 2025-04-15 (published)" in told


def test_the_command_line_says_why_of_what_a_reservoir_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, data = tmp_path / "page.txt", tmp_path / "data"
    text = "Кенгирское водохранилище заполнено на 71 %. Его проектный объём – 319 млн кубометров."
    source.write_text(text, "utf-8")
    (data / "bulletins").mkdir(parents=True)
    assert main(["add", str(source), "--published", "2025-04-15", "--data", str(data)]) == 0
    added = capsys.readouterr().out
    assert "read: 2025-04-15 Кенгирское водохранилище fill_percent 71 %" in added
    assert "added: 2025-04-15 Кенгирское водохранилище fill_percent 71 % (" in added
    (document,) = (data / "bulletins").glob("*.txt")
    assert main(["show", document.name, "--why", "--data", str(data)]) == 0
    told = capsys.readouterr().out
    assert "2025-04-15 Кенгирское водохранилище fill_percent 71 %, dated by published" in told
    assert "  capacity: " in told
    assert "whose: Кенгирское водохранилище (beside it): «Кенгирское водохранилище»" in told
    assert "taken as: fill_percent (full): «заполнено»" in told
    assert "taken as: not taken: capacity (design): «проектный объём»" in told
