"""Each row's example is found by that row, so that no wording is dead and no example idle."""

import pytest

from extract.gazetteer import gazetteer
from extract.lexicon import Lexicon
from extract.mentions import Word
from extract.mentions.find import find_mentions
from extract.words import Row
from extract.words.ru import RU

LEXICON = Lexicon(RU, gazetteer())


@pytest.mark.parametrize("row", RU.rows, ids=lambda row: row.stem)
def test_the_example_holds_the_wording(row: Row) -> None:
    mentions = find_mentions(row.example, 0, len(row.example), LEXICON)
    printed = [
        " ".join(row.example[one.start : one.end].lower().replace("ё", "е").split())
        for one in mentions
        if isinstance(one, Word) and one.kind == row.kind
    ]
    assert any(_is_form(one, row.stem) for one in printed)


def _is_form(printed: str, stem: str) -> bool:
    return any(
        len(printed.split()) == len(part.split())
        and all(
            word.startswith(piece.removesuffix("*")) if piece.endswith("*") else word == piece
            for word, piece in zip(printed.split(), part.split(), strict=True)
        )
        for part in stem.split("|")
    )


def test_no_wording_is_written_twice() -> None:
    stems = [part for row in RU.rows for part in row.stem.split("|")]
    assert len(stems) == len(set(stems))


def test_stems_are_folded() -> None:
    for row in RU.rows:
        assert row.stem == row.stem.lower().replace("ё", "е")
