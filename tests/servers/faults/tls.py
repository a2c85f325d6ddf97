"""TLS that fails: certificates that are not to be trusted, versions, handshakes that break or never end."""

import ssl
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from restdesk.model.ready import ReadyCertificate, ReadyTls
from restdesk.model.text import Secret, Text
from tests.servers.faults.fault import MARK, OK, Fault, Site, Stand, at
from tests.servers.raw import Peer, Script, answer, raw_server, read_request, response

AUTHORITY = trustme.CA()
"""The one that those who send trust."""

_STRANGER = trustme.CA()
_CHILDS = AUTHORITY.create_child_ca().issue_cert("127.0.0.1")
_NOW = datetime.now(UTC)
_DAY = timedelta(days=1)
_NOTHING_SENT = "Nothing was sent"


def certified(
    *names: str,
    authority: trustme.CA = AUTHORITY,
    begins: datetime | None = None,
    ends: datetime | None = None,
) -> ssl.SSLContext:
    """Return a server's context with a certificate for `names`."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, not_before=begins, not_after=ends).configure_cert(context)
    return context


def _presents(*names: str, authority: trustme.CA = AUTHORITY, **dates: datetime) -> Stand:
    return at(answer(response(b"ok")), lambda: certified(*names, authority=authority, **dates))


def _alone(key: trustme.Blob, certificate: trustme.Blob) -> Stand:
    """A server that shows this one certificate and no issuer's."""

    @contextmanager
    def stand(folder: Path) -> Iterator[Site]:
        both = folder / "own.pem"
        both.write_bytes(key.bytes() + certificate.bytes())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(both)
        with raw_server(answer(response(b"ok")), context) as server:
            yield Site(f"{server.url}{MARK}", (server,))

    return stand


def _old() -> ssl.SSLContext:
    context = certified("127.0.0.1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    return context


def _asking(version: ssl.TLSVersion) -> Callable[[], ssl.SSLContext]:
    def make() -> ssl.SSLContext:
        context = certified("127.0.0.1")
        context.maximum_version = version
        context.verify_mode = ssl.CERT_REQUIRED
        AUTHORITY.configure_trust(context)
        return context

    return make


def _plain(script: Script) -> Stand:
    """A server without TLS that is called by https."""
    return at(script, url="https://127.0.0.1:{port}" + MARK)


def _reads_and(act: Callable[[Peer], None]) -> Script:
    def script(peer: Peer) -> None:
        peer.sock.recv(10)
        act(peer)

    return script


def _answers_in_plain(peer: Peer) -> None:
    peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\nThe plain HTTP request was sent to HTTPS port")


def _breaks_off(peer: Peer) -> None:
    """End the connection in the body, without the farewell of TLS."""
    read_request(peer)
    peer.send(OK + b"Content-Length: 10\r\n\r\nhello")


def _for_clients_only() -> Stand:
    """A server whose certificate was made for clients."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = x509.load_pem_x509_certificate(AUTHORITY.cert_pem.bytes())
    signer = load_pem_private_key(AUTHORITY.private_key_pem.bytes(), None)
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    wanted = (
        x509.CertificateBuilder().subject_name(x509.Name([])).issuer_name(issuer.subject).public_key(key.public_key())
    )
    wanted = wanted.serial_number(1).not_valid_before(_NOW - _DAY).not_valid_after(_NOW + _DAY)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    wanted = wanted.add_extension(names, critical=True)
    wanted = wanted.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]), critical=True)
    made = wanted.sign(signer, hashes.SHA256()).public_bytes(Encoding.PEM)
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return _alone(trustme.Blob(secret), trustme.Blob(made))


def _shows(certificate: trustme.LeafCert, passphrase: str = "", *, typed: str = "", chosen: str = "own.pem") -> Stand:
    """A server that wants a client certificate, called with one whose key is encrypted by `passphrase`."""
    own = load_pem_private_key(certificate.private_key_pem.bytes(), None)
    how = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    pem = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how) + certificate.cert_chain_pems[0].bytes()

    @contextmanager
    def stand(folder: Path) -> Iterator[Site]:
        (folder / "own.pem").write_bytes(pem)
        secret = Text(Secret(typed)) if typed else Text()
        shown = ReadyCertificate(certificate=Text(str(folder / chosen)), passphrase=secret)
        with raw_server(answer(response(b"ok")), _asking(ssl.TLSVersion.TLSv1_3)()) as server:
            yield Site(server.url + MARK, (server,), {"tls": ReadyTls(certificate=shown)})

    return stand


@contextmanager
def _silent_the_second_time(_folder: Path) -> Iterator[Site]:
    """A certificate that is refused, and no handshake when it is asked for once more, to be shown."""
    context = certified("127.0.0.1", authority=_STRANGER)

    def script(peer: Peer) -> None:
        if peer is server.peers[0]:
            peer.sock = context.wrap_socket(peer.sock, server_side=True)
        peer.hold()

    with raw_server(script) as server:
        yield Site(f"https://127.0.0.1:{server.port}{MARK}", (server,))


CERTIFICATES = (
    Fault(
        "a certificate that expired",
        _presents("127.0.0.1", begins=_NOW - 9 * _DAY, ends=_NOW - _DAY),
        "CertificateExpired",
        says=("127.0.0.1 has expired", _NOTHING_SENT),
    ),
    Fault(
        "a certificate of tomorrow",
        _presents("127.0.0.1", begins=_NOW + _DAY, ends=_NOW + 9 * _DAY),
        "CertificateNotYetValid",
        says=("not valid yet", _NOTHING_SENT),
    ),
    Fault(
        "a certificate of another host",
        _presents("other.example"),
        "CertificateForOtherHost",
        says=("another host than 127.0.0.1", _NOTHING_SENT),
    ),
    Fault("a certificate of another address", _presents("127.0.0.2"), "CertificateForOtherHost", says=(_NOTHING_SENT,)),
    Fault("a certificate of nobody", _presents("localhost"), "CertificateForOtherHost"),
    Fault(
        "a self-signed certificate",
        _alone(_STRANGER.private_key_pem, _STRANGER.cert_pem),
        "CertificateSelfSigned",
        says=("127.0.0.1 is self-signed", _NOTHING_SENT),
    ),
    Fault(
        "an issuer that nobody knows",
        _presents("127.0.0.1", authority=_STRANGER),
        "CertificateUnknownIssuer",
        says=("issuer", _NOTHING_SENT),
    ),
    Fault(
        "a certificate without its chain",
        _alone(_CHILDS.private_key_pem, _CHILDS.cert_chain_pems[0]),
        "CertificateUnknownIssuer",
    ),
    Fault(
        "a certificate for clients",
        _for_clients_only(),
        "CertificateRefused",
        says=("was refused", "purpose", _NOTHING_SENT),
    ),
    Fault(
        "a refused certificate, and silence when its chain is looked at",
        _silent_the_second_time,
        "CertificateUnknownIssuer",
        engine={"connect_limit": 0.5},
    ),
)

CLIENTS = (
    Fault("a client certificate that is accepted", _shows(AUTHORITY.issue_cert("me")), status=200, kept=b"ok"),
    Fault(
        "a client certificate with its passphrase",
        _shows(AUTHORITY.issue_cert("me"), "right", typed="right"),
        status=200,
        kept=b"ok",
    ),
    Fault(
        "a client certificate that is refused",
        _shows(_STRANGER.issue_cert("me")),
        "ClientCertificateRefused",
        says=("did not accept the client certificate",),
    ),
    Fault(
        "a wrong passphrase",
        _shows(AUTHORITY.issue_cert("me"), "right", typed="wrong"),
        "PassphraseWrong",
        says=("own.pem", "Nothing was sent"),
    ),
    Fault(
        "a passphrase that is missing",
        _shows(AUTHORITY.issue_cert("me"), "right"),
        "PassphraseWrong",
        says=("own.pem", "missing"),
    ),
    Fault(
        "a client certificate that is not there",
        _shows(AUTHORITY.issue_cert("me"), chosen="gone.pem"),
        "ClientCertificateUnusable",
        says=("gone.pem",),
    ),
)

HANDSHAKES = (
    Fault(
        "a version that is too old",
        at(answer(response(b"ok")), _old),
        "TlsVersionRefused",
        says=("no version of TLS in common",),
    ),
    Fault(
        "a client certificate is wanted, TLS 1.3",
        at(answer(response(b"ok")), _asking(ssl.TLSVersion.TLSv1_3)),
        "ClientCertificateWanted",
    ),
    Fault(
        "a client certificate is wanted, TLS 1.2",
        at(answer(response(b"ok")), _asking(ssl.TLSVersion.TLSv1_2)),
        "ClientCertificateWanted",
    ),
    Fault(
        "plain HTTP where TLS is called",
        _plain(_reads_and(_answers_in_plain)),
        "PlainExpected",
        says=("does not speak TLS", "http://"),
    ),
    Fault(
        "another service where TLS is called",
        _plain(_reads_and(lambda peer: peer.send(b"SSH-2.0-x\r\n" * 99))),
        "PlainExpected",
    ),
    Fault(
        "a handshake of bytes by chance",
        _plain(_reads_and(lambda peer: peer.send(b"\x16\x03\x03\0\x40" + b"x" * 64))),
        "TlsFailed",
    ),
    Fault("an end in the handshake", _plain(_reads_and(lambda _peer: None)), "TlsFailed"),
    Fault("a reset in the handshake", _plain(_reads_and(Peer.reset)), "TlsFailed"),
    Fault(
        "silence in the handshake",
        _plain(Peer.hold),
        "ConnectTimedOut",
        engine={"connect_limit": 0.3},
        cancel="tls",
        says=("within 0.3 seconds",),
    ),
    Fault(
        "TLS where plain HTTP is called",
        at(answer(response(b"ok")), lambda: certified("127.0.0.1"), url="http://127.0.0.1:{port}" + MARK),
        "ConnectionLost",
    ),
    Fault(
        "an end of TLS in the body",
        at(_breaks_off, lambda: certified("127.0.0.1")),
        "BodyIncomplete",
        status=200,
        kept=b"hello",
    ),
)

ROWS = (*CERTIFICATES, *CLIENTS, *HANDSHAKES)
