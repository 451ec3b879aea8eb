"""The commands of the archive, as their users run them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extract.__main__ import main
from extract.archive import Archive, Provenance
from extract.fetch import page
from tests.extract.archive.bulletins import MINISTRY, bulletin


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def _add(data: Path, content: bytes, *arguments: str, name: str = "page.txt") -> int:
    path = data.parent / name
    path.write_bytes(content)
    return main(["add", str(path), "--data", str(data), *arguments])


def _document(data: Path, ending: str = ".txt") -> Path:
    (path,) = (data / "bulletins").glob(f"*{ending}")
    return path


def test_add_says_what_was_read_and_what_was_not_and_updates_the_table(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = bulletin(ending=" Предложено сбрасывать 50 м3/с.")
    code = _add(data, text, "--published", "2025-04-14", "--source-url", MINISTRY)
    out = capsys.readouterr().out
    assert code == 0
    assert "2 readings, 1 skipped, 0 remarks" in out
    assert "read: 2025-04-13 Шульбинское водохранилище release 2100 m³/s" in out
    assert "skipped, proposed: " in out
    assert "discharge.csv: 2 added, 0 lost, 0 changed" in out
    told = json.loads(_document(data, ".json").read_text(encoding="utf-8"))
    assert (told["source_url"], told["obtained_by"]) == (MINISTRY, "file")
    assert (told["published"], told["name"]) == ("2025-04-14", "page.txt")


def test_adding_twice_says_so_and_changes_no_table(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _add(data, bulletin())
    capsys.readouterr()
    assert _add(data, bulletin()) == 0
    out = capsys.readouterr().out
    assert ": already there" in out
    assert "discharge.csv: 0 added, 0 lost, 0 changed" in out


def test_a_corrected_bulletin_is_told_with_both_figures_and_the_choice(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _add(data, bulletin(2100), "--source-url", MINISTRY, "--published", "2025-04-14")
    first = _document(data)
    capsys.readouterr()
    _add(data, bulletin(1200), "--published", "2025-04-20")
    out = capsys.readouterr().out
    assert "it says other figures than bulletins/" in out
    assert "differs: 2025-04-13 Шульбинское водохранилище release 1200 m³/s; 2100 in" in out
    assert main(["show", first.name, "--data", str(data)]) == 0
    out = capsys.readouterr().out
    assert "stands against 1200 of bulletins/2025-04-20-page" in out
    assert "(the ministry's own page)" in out
    at = bulletin(2100).decode().index("2100")
    assert f'to correct it: bulletins/{first.name},{at},{at + 4},"2100",shulba,' in out


def test_readings_without_a_year_say_how_to_date_them(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _add(data, bulletin())
    assert "2 readings have no date: add it again with --published" in capsys.readouterr().out
    _add(data, bulletin(), "--published", "2025-04-14")
    out = capsys.readouterr().out
    assert "now also known: published" in out
    assert "read: 2025-04-13 Шульбинское" in out


def test_list_show_and_remove(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _add(data, bulletin())
    (data / "bulletins" / "hand.txt").write_bytes(bulletin(7))
    capsys.readouterr()
    assert main(["list", "--data", str(data)]) == 0
    added, by_hand = capsys.readouterr().out.splitlines()
    assert "published ?  file " in added
    assert by_hand == "bulletins/hand.txt  put there by hand"
    assert main(["remove", "hand.txt", "--data", str(data)]) == 0
    assert "bulletins/hand.txt: removed" in capsys.readouterr().out
    assert main(["show", "hand.txt", "--data", str(data)]) == 1
    assert "there is no such document" in capsys.readouterr().err


def test_one_bad_document_does_not_stop_the_others(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = data.parent / "good.txt"
    good.write_bytes(bulletin())
    assert main(["add", "gone.txt", str(good), "--data", str(data)]) == 1
    told = capsys.readouterr()
    assert "gone.txt: it cannot be opened (No such file or directory)" in told.err
    assert "good" in told.out
    assert _document(data).name.endswith(".txt")


EVIL = "\x1b[31m\x9b\u202e\u200b\r"


def test_no_text_of_a_document_commands_the_terminal(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = bulletin().replace(
        "водохранилища".encode(), "водохранилища\x85\x9b\u202e".encode(), 1
    )
    _add(data, hostile, "--source-url", f"https://example.org/{EVIL}")
    main(["list", "--data", str(data)])
    main(["show", _document(data).name, "--data", str(data)])
    out = capsys.readouterr().out
    assert "Шульбинск" in out
    assert "https://example.org/\ufffd[31m\ufffd\ufffd\ufffd " in out
    assert not set(EVIL.replace("[31m", "")) & set(out)


def test_no_name_of_a_file_commands_the_terminal(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "bulletins").mkdir()
    (data / "bulletins" / f"good{EVIL}.txt").write_bytes(bulletin())
    (data / "bulletins" / f"broken{EVIL}.txt").write_bytes(b"%PDF\x00\x00")
    assert main(["update", "--data", str(data)]) == 1
    assert main(["add", f"gone{EVIL}.txt", "--data", str(data)]) == 1
    assert main(["show", f"gone{EVIL}.txt", "--data", str(data)]) == 1
    with pytest.raises(SystemExit):
        main(["list", f"--gone{EVIL}.txt"])
    told = capsys.readouterr()
    shown = "\ufffd[31m\ufffd\ufffd\ufffd .txt"
    assert f"(bulletins/good{shown})" in told.out
    assert f"broken{shown}: " in told.err
    assert f"--gone{shown}" in told.err
    assert not set(EVIL.replace("[31m", "")) & set(told.out + told.err)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1/page.html", "ftp://example.org/a.txt", "file:///etc/passwd"]
)
def test_an_address_of_this_machine_or_of_no_page_is_not_opened(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bulletins").mkdir()
    assert main(["add", address, "--data", str(tmp_path)]) == 1
    assert address in capsys.readouterr().err
    assert list((tmp_path / "bulletins").iterdir()) == []


def test_a_page_is_added_by_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    address = "https://example.org/news/1"
    found = Provenance(address, datetime(2025, 4, 15, tzinfo=UTC), "url", None, None, None)
    text = "Из Кенгирского водохранилища сбрасывается 17,3 м3/с."
    monkeypatch.setattr(page, "open_page", lambda _: (text.encode(), ".txt", found))
    (tmp_path / "bulletins").mkdir()
    assert main(["add", address, "--data", str(tmp_path), "--published", "2025-04-14"]) == 0
    assert "2025-04-14 Кенгирское водохранилище release 17.3" in capsys.readouterr().out
    (kept,) = Archive(tmp_path).kept()
    sidecar = kept.sidecar()
    assert sidecar is not None
    assert sidecar.provenance == replace(found, published=date(2025, 4, 14))


def test_an_empty_document_is_refused(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _add(data, b" \n") == 1
    assert "page.txt: it is empty" in capsys.readouterr().err
    assert not list((data / "bulletins").glob("*.txt"))
