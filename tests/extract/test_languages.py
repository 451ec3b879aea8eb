"""The vocabulary is refused where it cannot be used, by file and by line or key."""

import shutil
from pathlib import Path

import pytest

from extract import read_page
from extract.errors import LanguageError
from extract.gazetteer.loading import gazetteer
from extract.languages import loading
from extract.languages.kinds import read_kinds
from extract.languages.loading import LANGUAGES, load_language, load_languages
from extract.reading.assemble import assemble
from extract.reading.mentions.lexicon import Lexicon

HERE = Path(loading.__file__).parent


@pytest.fixture
def english(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "en", tmp_path / "en"))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("adjectival = false", "", "names.adjectival is missing"),
        ("adjectival = false", "adjectival = 1", "names.adjectival may not be 1"),
        ("adjectival = false", "adjectival = false\nadverbial = true", "names.adverbial means"),
        ("longest = 3", 'longest = "3"', "names.longest may not be '3'"),
        ('"thousand*" = 1000', '"thousand*" = "many"', "numbers.magnitudes.thousand\\* may not"),
        ("[names]", "[names", "cannot be read"),
    ],
)
def test_a_broken_key_is_named(english: Path, old: str, new: str, problem: str) -> None:
    path = english / "language.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(LanguageError, match=problem) as caught:
        load_language(english)
    assert caught.value.place == str(path)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("releese,outgo*,The outgo is 9 m3/s.", "no kind 'releese'"),
        ("release,outgo*", "empty cells"),
        ("release,outgo*,", "empty cells"),
        ("release,outgo*,The outgo is 9 m3/s.,more", "too many"),
    ],
)
def test_a_broken_line_is_named(english: Path, line: str, problem: str) -> None:
    path = english / "wordings.csv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, line, ""]), "utf-8")
    with pytest.raises(LanguageError, match=problem) as caught:
        load_language(english)
    assert caught.value.place == f"{path}:{len(lines) + 1}"


def test_a_kind_that_means_nothing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kinds.csv"
    text = (HERE / "kinds.csv").read_text("utf-8")
    path.write_text(text.replace(",closing sentence,", ",nowhere,", 1), "utf-8")
    with pytest.raises(LanguageError, match="reach may not be 'nowhere'") as caught:
        read_kinds(path)
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.startswith("denied,"))
    assert caught.value.place == f"{path}:{line}"


def test_languages_are_asked_in_their_order(english: Path) -> None:
    assert [one.code for one in LANGUAGES] == ["kk", "ru", "en"]
    assert [one.code for one in load_languages(english.parent)] == ["en"]


def test_a_fourth_language_is_two_data_files(english: Path) -> None:
    """An invented one: its own verb, head word, unit, plan and preposition, all of them data."""
    folder = english.rename(english.parent / "xx")
    path = folder / "language.toml"
    text = path.read_text("utf-8").replace('code = "en"', 'code = "xx"')
    text = text.replace('"water reservoir*"', '"vask*"').replace(
        'source = ["from",', 'source = ["ut",'
    )
    text = text.replace('"cumec|cumecs"', '"kub"')
    path.write_text(text, "utf-8")
    (folder / "wordings.csv").write_text(
        "kind,stem,example\nrelease,blorp*,Blorpa 9 kub.\nplanned,morgo,Morgo blorpa 9 kub.\n",
        "utf-8",
    )
    (language,) = load_languages(english.parent)
    page = read_page(b"Blorpa 9 kub ut Kengir vask. Morgo blorpa 12 kub ut Kengir vask.")
    (article,) = page.articles
    lexicon = Lexicon(language, gazetteer())
    found = assemble(page, article, lexicon, ((article.start, article.end),)).extraction
    assert [
        (one.measure, one.reservoir_id, one.discharge_m3s, one.language) for one in found.readings
    ] == [("release", "kengir", 9.0, "xx"), ("planned", "kengir", 12.0, "xx")]
