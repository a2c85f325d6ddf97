"""TLS as the settings want it, against real handshakes."""

import hashlib
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    load_pem_private_key,
    pkcs12,
)

from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place, ReadyCertificate, ReadyTls
from restdesk.model.text import Secret, Text
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready, trusting
from tests.servers.faults.tls import AUTHORITY, certified
from tests.servers.raw import Peer, answer, raw_server, response

STRANGER = trustme.CA()


class Folder:
    """Opens what lies in one folder, and notes for which request."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.places: list[Place] = []

    def open(self, place: Place, path: str) -> BinaryIO:
        self.places.append(place)
        return (self.folder / path).open("rb")


def called(desk: Desk, context: ssl.SSLContext, tls: ReadyTls, **more: Any) -> Exchange:
    with raw_server(answer(response(b"ok"), times=2), context) as server:
        return desk.exchange(ready(server.url, tls=tls), trust=trusting(AUTHORITY), **more)


def test_a_certificate_that_may_pass_is_marked(desk: Desk) -> None:
    context = certified("other.example", authority=STRANGER)
    exchange = called(desk, context, ReadyTls(verify=False))
    assert exchange.good
    tls = exchange.hops[0].tls
    assert tls is not None
    assert not tls.verified
    checked = called(desk, certified("127.0.0.1"), ReadyTls()).hops[0].tls
    assert checked is not None
    assert checked.verified


def test_what_is_let_pass_does_not_pass_elsewhere(desk: Desk) -> None:
    """The same engine, the next request."""

    async def work(sending: Sending) -> None:
        let = ready(server.url, tls=ReadyTls(verify=False))
        assert (await finished(sending.send(let))).good
        exchange = await finished(sending.send(ready(server.url)))
        assert exchange.failure is not None
        assert exchange.failure.kind == "CertificateUnknownIssuer"

    with raw_server(answer(response(b"ok"), times=2), certified("127.0.0.1", authority=STRANGER)) as server:
        desk.run(work)


def test_an_authority_is_trusted_beside_the_systems(desk: Desk) -> None:
    pem = STRANGER.cert_pem.bytes().decode()
    assert called(desk, certified("127.0.0.1", authority=STRANGER), ReadyTls(authorities=(pem,))).good
    assert called(desk, certified("127.0.0.1"), ReadyTls(authorities=(pem,))).good
    broken = called(desk, certified("127.0.0.1"), ReadyTls(authorities=("no certificate",)))
    assert broken.failure is not None
    assert broken.failure.kind == "AuthorityUnreadable"


@pytest.mark.parametrize(
    ("tls", "version"),
    [(ReadyTls(), "TLSv1.3"), (ReadyTls(highest="1.2"), "TLSv1.2"), (ReadyTls(lowest="1.3"), "TLSv1.3")],
)
def test_the_versions_are_those_chosen(desk: Desk, tls: ReadyTls, version: str) -> None:
    found = called(desk, certified("127.0.0.1"), tls).hops[0].tls
    assert found is not None
    assert found.version == version


def test_no_version_in_common(desk: Desk) -> None:
    context = certified("127.0.0.1")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    exchange = called(desk, context, ReadyTls(lowest="1.3"))
    assert exchange.failure is not None
    assert exchange.failure.kind == "TlsVersionRefused"


def test_another_name_can_be_asked_for(desk: Desk) -> None:
    asked: list[str | None] = []
    context = certified("virtual.example")
    context.sni_callback = lambda _sock, name, _context: asked.append(name)
    assert called(desk, context, ReadyTls(sni="virtual.example")).good
    assert asked == ["virtual.example"]


def test_the_chain_is_told_in_words(desk: Desk) -> None:
    leaf = AUTHORITY.create_child_ca().issue_cert("127.0.0.1", "a.example")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    leaf.configure_cert(context)
    tls = called(desk, context, ReadyTls()).hops[0].tls
    assert tls is not None
    own, issuer = tls.chain
    pem = leaf.cert_chain_pems[0].bytes()
    known = x509.load_pem_x509_certificate(pem)
    assert set(own.names) == {"127.0.0.1", "a.example"}
    assert own.issuer == issuer.subject
    assert "organizationName=trustme" in own.subject
    assert own.not_before == known.not_valid_before_utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert own.not_after == known.not_valid_after_utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert own.fingerprint == hashlib.sha256(known.public_bytes(Encoding.DER)).hexdigest()
    assert own.pem.strip() == pem.decode().strip()


@pytest.mark.parametrize("context", [lambda: certified("127.0.0.1", authority=STRANGER), lambda: certified("b.test")])
def test_the_chain_of_a_refused_certificate_is_there_and_nothing_was_sent(
    desk: Desk, context: Callable[[], ssl.SSLContext]
) -> None:
    got: list[bytes] = []

    def script(peer: Peer) -> None:
        got.append(peer.some())

    with raw_server(script, context()) as server:
        exchange = desk.exchange(ready(server.url), trust=trusting(AUTHORITY))
        assert all(peer.ended.wait(10) for peer in server.peers)
        assert len(server.peers) == 2
    assert b"".join(got) == b""
    assert exchange.failure is not None
    assert exchange.failure.chain[0].pem.startswith("-----BEGIN CERTIFICATE-----")
    assert exchange.failure.chain[0].names
    assert exchange.hops[0].phases[-1].name == "tls"


# ---- Client certificates


def asking(wanted: trustme.CA = AUTHORITY) -> ssl.SSLContext:
    context = certified("127.0.0.1")
    context.verify_mode = ssl.CERT_REQUIRED
    wanted.configure_trust(context)
    return context


ME = AUTHORITY.issue_cert("me@a.example")


def packed(passphrase: str) -> bytes:
    key = load_pem_private_key(ME.private_key_pem.bytes(), None)
    own, *others = (x509.load_pem_x509_certificate(blob.bytes()) for blob in ME.cert_chain_pems)
    how = BestAvailableEncryption(passphrase.encode())
    return pkcs12.serialize_key_and_certificates(b"me", key, own, others, how)  # type: ignore[arg-type]


def shown(desk: Desk, folder: Path, certificate: ReadyCertificate) -> Exchange:
    files = Folder(folder)
    exchange = called(desk, asking(), ReadyTls(certificate=certificate), named_files=files)
    assert files.places
    return exchange


def test_a_client_certificate_in_pem_and_in_pkcs12(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "me.crt").write_bytes(b"".join(blob.bytes() for blob in ME.cert_chain_pems))
    (tmp_path / "me.key").write_bytes(ME.private_key_pem.bytes())
    (tmp_path / "me.pem").write_bytes(ME.private_key_and_cert_chain_pem.bytes())
    (tmp_path / "me.p12").write_bytes(packed("pass 한"))
    secret = Text(Secret("pass 한"))
    for certificate in (
        ReadyCertificate(certificate=Text("me.crt"), key=Text("me.key")),
        ReadyCertificate(certificate=Text("me.pem")),
        ReadyCertificate(pkcs12=Text("me.p12"), passphrase=secret),
    ):
        assert shown(desk, tmp_path, certificate).good


@pytest.mark.parametrize(
    ("certificate", "kind"),
    [
        (ReadyCertificate(pkcs12=Text("me.p12"), passphrase=Text(Secret("wrong"))), "PassphraseWrong"),
        (ReadyCertificate(pkcs12=Text("me.p12")), "PassphraseWrong"),
        (ReadyCertificate(pkcs12=Text("me.crt")), "ClientCertificateUnusable"),
        (ReadyCertificate(certificate=Text("me.crt")), "ClientCertificateUnusable"),
        (ReadyCertificate(certificate=Text("me.crt"), key=Text("other.key")), "ClientCertificateUnusable"),
        (ReadyCertificate(certificate=Text("missing.pem")), "ClientCertificateUnusable"),
    ],
)
def test_a_client_certificate_that_cannot_be_used(
    desk: Desk, tmp_path: Path, certificate: ReadyCertificate, kind: str
) -> None:
    (tmp_path / "me.crt").write_bytes(ME.cert_chain_pems[0].bytes())
    (tmp_path / "other.key").write_bytes(STRANGER.issue_cert("x").private_key_pem.bytes())
    (tmp_path / "me.p12").write_bytes(packed("right"))
    exchange = shown(desk, tmp_path, certificate)
    assert exchange.failure is not None
    assert exchange.failure.kind == kind
    assert str(certificate.pkcs12 or certificate.certificate) in exchange.failure.what.english()
    assert exchange.hops[0].sent.head == ""
    assert "wrong" not in exchange.failure.cause.replace("wrong password", "")


def test_a_client_certificate_is_shown_to_its_server_alone(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "me.pem").write_bytes(ME.private_key_and_cert_chain_pem.bytes())
    seen: list[object] = []
    curious = certified("127.0.0.1")
    curious.verify_mode = ssl.CERT_OPTIONAL
    AUTHORITY.configure_trust(curious)

    def look(peer: Peer) -> None:
        assert isinstance(peer.sock, ssl.SSLSocket)
        seen.append(peer.sock.getpeercert())
        answer(response(b"end"))(peer)

    tls = ReadyTls(certificate=ReadyCertificate(certificate=Text("me.pem")))
    with raw_server(look, curious) as other:
        moved = response(b"", f"Location: {other.url}/".encode(), status=b"302 Found")
        with raw_server(answer(moved), asking()) as server:
            request = ready(server.url, tls=tls)
            exchange = desk.exchange(request, trust=trusting(AUTHORITY), named_files=Folder(tmp_path))
    assert exchange.good
    assert seen == [{}] or seen == [None]
    assert [note.english() for note in exchange.notes] == [
        "The client certificate was not shown to 127.0.0.1, which is another server."
    ]


def test_no_key_is_left_on_the_disk(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    (tmp_path / "me.pem").write_bytes(ME.private_key_and_cert_chain_pem.bytes())
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    assert shown(desk, tmp_path, ReadyCertificate(certificate=Text("me.pem"))).good
    assert list((tmp_path / "scratch").iterdir()) == []
