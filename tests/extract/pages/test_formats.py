"""Files of kinds that are not read are named for what they are, and never an empty table."""

import io
import zipfile
from pathlib import Path

import pytest

from extract import read_page
from extract.__main__ import main
from extract.archive import Archive, update
from extract.errors import FormatError
from tests.extract.archive.bulletins import bulletin, known
from tests.extract.pages.reading import RU, amounts


def _zip(*names: str, mimetype: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, RU.format(45))
    return packed.getvalue()


KINDS = {
    "pdf": b"%PDF-1.7\nplain to the end",
    "word": _zip("[Content_Types].xml", "word/document.xml"),
    "excel": _zip("[Content_Types].xml", "xl/workbook.xml"),
    "old-office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "opendocument": _zip("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
    "epub": _zip("OEBPS/1.xhtml", mimetype="application/epub+zip"),
    "archive": _zip("page.txt"),
    "rtf": b"{\\rtf1\\ansi 45 m3/s}",
    "image": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "json": b'{"release": "45 m3/s"}',
    "mail": b"From: a@b.kz\nMIME-Version: 1.0\nContent-Type: text/plain\n\nU2Jyb3M=\n",
    "saved-page": b"From: <Saved by Blink>\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
    "not-text": b"\xff\xfe\xfa\x00\x01",
    "too-deep": b"<div>" * 5_000,
}
PICTURES = {
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gif": b"GIF89a\x01\x00",
    "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    "tiff": b"II*\x00\x08\x00\x00\x00",
    "bmp": b"BM\x46\x00\x00\x00\x00\x00\x00\x00",
    "heic": b"\x00\x00\x00\x18ftypheic",
}
BROKEN_JSON = {
    "cut off": '{"name": "Су", "messages": [{"id": 1, "ty',
    "a list": '[{"text": "Сброс"}]',
    "nothing in it": "{}",
    "nested": '[["' * 1_000,
}


@pytest.mark.parametrize(("kind", "raw"), KINDS.items(), ids=KINDS)
def test_each_kind_is_known_by_its_bytes_and_refused_with_a_cure(kind: str, raw: bytes) -> None:
    with pytest.raises(FormatError, match=r"^page\.txt: it.+\. .+\.$") as error:
        read_page(raw, document="page.txt")
    assert error.value.kind == kind


@pytest.mark.parametrize("raw", PICTURES.values(), ids=PICTURES)
def test_pictures_are_named(raw: bytes) -> None:
    with pytest.raises(FormatError, match="a picture, and figures in pictures are not read"):
        read_page(raw)


@pytest.mark.parametrize("text", BROKEN_JSON.values(), ids=BROKEN_JSON)
def test_json_that_is_no_whole_export_is_refused(text: str) -> None:
    with pytest.raises(FormatError) as error:
        read_page(text.encode())
    assert error.value.kind == "json"


@pytest.mark.parametrize(
    "text",
    [
        "BM – {}",
        "[{}]",
        "PK: {}",
        "Кому: всем\nТема: паводок\n\n{}",
        "From: a\nTo: b\n\n{}",
        "II* {}",
        "{{ {} }}",
    ],
)
def test_texts_that_begin_alike_are_read(text: str) -> None:
    assert amounts(text.format(RU.format(45))) == [45]


@pytest.mark.parametrize(
    ("kind", "name"), [("word", "a.docx"), ("pdf", "a.pdf"), ("word", "a.txt")]
)
def test_commands_name_the_kind_and_write_no_empty_table(
    kind: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, data = tmp_path / name, tmp_path / "data"
    path.write_bytes(KINDS[kind])
    data.mkdir()
    assert main(["read", str(path), "-o", str(tmp_path / "table.csv")]) == 1
    assert main(["add", str(path), "--data", str(data)]) == 1
    told = capsys.readouterr().err
    assert told.count("no text but a ") == 2
    assert not list((data / "bulletins").glob("*"))


def test_an_update_reads_or_names_every_file_put_there_by_hand(tmp_path: Path) -> None:
    folder = tmp_path / "bulletins"
    folder.mkdir()
    for kind, raw in KINDS.items():
        (folder / f"page.{kind}").write_bytes(raw)
    for name in ("page.mhtml", "page.MD", "page"):
        (folder / name).write_bytes(bulletin())
    (folder / ".hidden.pdf").write_bytes(KINDS["pdf"])
    result = update(tmp_path)
    failed = {one.place.rpartition(".")[2] for one in result.failures}
    assert failed == set(KINDS)
    assert len(result.changes[0].added) == 3 * 2


@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ".json"])
def test_the_archive_takes_in_every_kind_that_is_read(tmp_path: Path, suffix: str) -> None:
    added = Archive(tmp_path).add(bulletin(), suffix, known(name=f"a{suffix}"))
    assert added.path.suffix == suffix
    assert [one.path for one in Archive(tmp_path).kept()] == [added.path]
