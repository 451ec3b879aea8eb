"""Encrypted connections: whom they trust, and how long they wait."""

import ssl
import time
from pathlib import Path

import pytest
import trustme

from extract.errors import AddressError, FetchError, PassingError
from extract.fetch.client import Limits
from tests.extract.fetch.conftest import DRIPPING, HASTY, PUBLIC, Web, http


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


def _secured(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def trusted(
    web: Web, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Web:
    web.secured = _secured(authority, "example.org")
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return web


def test_a_certificate_of_an_unknown_authority_is_refused(web: Web, authority: trustme.CA) -> None:
    web.secured = _secured(authority, "example.org")
    with pytest.raises(FetchError, match=r"cannot be trusted \(unable to get") as caught:
        web.client().get("https://example.org/")
    assert not isinstance(caught.value, PassingError)
    assert web.asked == []


def test_certificates_are_checked_against_the_name(trusted: Web) -> None:
    web = trusted
    assert web.client().get("https://example.org/").status == 200
    assert web.connected[-1] == (PUBLIC, 443)
    with pytest.raises(FetchError, match=r"cannot be trusted \(Hostname mismatch"):
        web.client().get("https://example.com/")
    assert len(web.asked) == 1
    web.answer = lambda _: http(b"", 302, Location="http://example.org/")
    with pytest.raises(AddressError, match="not encrypted"):
        web.client().get("https://example.org/")


def test_an_encrypted_answer_that_drips_is_given_up_in_time(trusted: Web) -> None:
    trusted.answer = lambda _: DRIPPING
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        trusted.client().get("https://example.org/")
    assert time.monotonic() - began < 4 * HASTY.total_s


def test_a_server_that_never_agrees_on_a_cipher_is_given_up_in_time(web: Web) -> None:
    web.deaf_s = 60
    patient = Limits(connect_s=20, read_s=20, total_s=0.2)
    began = time.monotonic()
    with pytest.raises(PassingError, match="no whole answer in time"):
        web.client(patient).get("https://example.org/")
    assert time.monotonic() - began < 2
