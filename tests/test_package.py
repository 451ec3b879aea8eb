"""The package, built and installed away from the checkout."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from monitor.serving.command import read_settings
from tests.conftest import ROOT
from tests.monitor.builders import reading, write_folder

_PATIENCE_S = 60


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an installation; what it needs is that of this environment."""
    place = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
    offline = ["--no-deps", "--no-build-isolation", "--no-index"]
    tree = place / "tree"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_bytes((ROOT / name).read_bytes())
    wheels = str(place / "wheels")
    subprocess.run([*pip, "wheel", *offline, "-w", wheels, str(tree)], check=True)
    (wheel,) = Path(wheels).glob("*.whl")
    subprocess.run(
        [*pip, "install", *offline, "--ignore-installed", "--prefix", str(place), str(wheel)],
        check=True,
    )
    return place


def _environment(installed: Path) -> dict[str, str]:
    (site,) = installed.glob("**/site-packages")
    return os.environ | {"PYTHONPATH": str(site)}


def _suqoima(installed: Path, *arguments: str, cwd: Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [str(installed / "bin" / "suqoima"), *arguments],
        cwd=cwd, env=_environment(installed), capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@contextmanager
def _served(installed: Path, cwd: Path, *arguments: str) -> Iterator[tuple[str, Path]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    said = cwd / "said.txt"
    command = [str(installed / "bin" / "suqoima"), "dashboard", "--port", str(port), *arguments]
    with (
        said.open("wb") as stream,
        subprocess.Popen(command, cwd=cwd, env=_environment(installed), stderr=stream,
                         stdout=subprocess.DEVNULL) as server,
    ):  # fmt: skip
        try:
            _wait_for(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}", said
        finally:
            server.terminate()


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped"
        try:
            assert _get(f"{address}/_stcore/health") == b"ok"
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


def _get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=10) as answer:
        content: bytes = answer.read()
        return content


def test_it_reads_a_page_and_knows_its_version(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Из Шульбинского водохранилища сбрасывается 648 м3/с.", encoding="utf-8")
    code, out, _ = _suqoima(installed, "read", "page.txt", cwd=tmp_path)
    assert (code, ",648,release," in out) == (0, True)
    assert _suqoima(installed, "--version", cwd=tmp_path)[1].startswith("suqoima 0.")
    code, out, _ = _suqoima(installed, "--help", cwd=tmp_path)
    assert all(one in out for one in ("read", "add", "update", "fetch", "list", "show", "remove"))


def test_without_a_folder_it_shows_the_tables_it_came_with(installed: Path, tmp_path: Path) -> None:
    with _served(installed, tmp_path) as (address, said):
        assert _get(f"{address}/data/discharge.csv") == (ROOT / "data/discharge.csv").read_bytes()
        assert b"<title>" in _get(f"{address}/fill")
    assert "the tables that came with the program" in said.read_text("utf-8")


def test_it_shows_the_folder_it_is_given(installed: Path, tmp_path: Path) -> None:
    data = tmp_path / "mine"
    data.mkdir()
    write_folder(data, [reading("2025-04-08", "shulba", 5)])
    with _served(installed, tmp_path, "--data", "mine") as (address, _):
        assert _get(f"{address}/data/discharge.csv") == (data / "discharge.csv").read_bytes()


def test_a_folder_without_tables_is_said(installed: Path, tmp_path: Path) -> None:
    code, _, err = _suqoima(installed, "dashboard", "--data", "nowhere", cwd=tmp_path)
    assert code == 1
    assert "there is no discharge.csv" in err
    assert "suqoima update" in err


def test_the_package_is_as_safe_as_the_checkout() -> None:
    packaged = (ROOT / "monitor" / "serving" / "settings.toml").read_bytes()
    assert packaged == (ROOT / ".streamlit" / "config.toml").read_bytes()
    settings = read_settings()
    assert settings["server.address"] == "127.0.0.1"
    assert settings["browser.gatherUsageStats"] is False
    assert settings["client.disableDataExport"] is True
