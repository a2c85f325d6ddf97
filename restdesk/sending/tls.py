"""TLS as one request wants it: the context that decides what is trusted and shown, and what a peer's chain says."""

import hashlib
import ssl
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

from restdesk.errors import AuthorityUnreadable, ClientCertificateUnusable, PassphraseWrong
from restdesk.lanes import Lane
from restdesk.model.exchange import Certificate, Tls
from restdesk.model.ready import Place, ReadyCertificate, ReadyTls
from restdesk.sending.upload import NamedFiles

ALPN = {"auto": ("h2", "http/1.1"), "1.1": ("http/1.1",), "2": ("h2",), "2-prior-knowledge": ("h2",)}
"""What each choice of a version offers in the handshake (RFC 7301)."""

_VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}
_DER, _PEM = 2, 1  # of _ssl.Certificate.public_bytes
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

Trust = Callable[[], ssl.SSLContext]
"""Makes the context that decides which certificates are trusted; run in a lane, it reads files."""

Read = Callable[[str], bytes]
"""Gives the bytes of a file that a request names; raises RestDeskError where it may or can not be read."""


class Token(Protocol):
    """Where unguessable text comes from."""

    def token(self, digits: int) -> str:
        """Return a text of that many hexadecimal digits."""


class Handshake(NamedTuple):
    """What a TLS handshake is made with."""

    context: ssl.SSLContext
    name: str = ""
    """What is asked for in place of the host's name."""
    verified: bool = True


class Handshakes:
    """What handshakes are made with, one for each setting: 50 ms in a lane, then kept."""

    def __init__(self, files: Lane, trust: Trust, chance: Token, named_files: NamedFiles) -> None:
        self._files = files
        self._trust = trust
        self._chance = chance
        self._named_files = named_files
        self._made: dict[tuple[str, ReadyTls, Place | None], Handshake] = {}

    async def find(self, version: str, tls: ReadyTls, place: Place | None = None) -> Handshake:
        """Return what `tls` asks for; `place` is where a client certificate is named.

        Raises AuthorityUnreadable, ClientCertificateUnusable or PassphraseWrong.
        """
        key = (version, tls, place)
        if key not in self._made:

            def read(path: str) -> bytes:
                with self._named_files.open(place or Place(), path) as file:
                    return file.read()

            made = await self._files.run(lambda: handshake(tls, version, self._trust, self._chance, read))
            self._made.setdefault(key, made)
        return self._made[key]


def system_trust() -> ssl.SSLContext:
    """Return a context that trusts what the operating system trusts.

    truststore reads OpenSSL's whole store again for each connection, 50 ms on the loop: where that store is the
    system's own, it is read once, here.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform not in ("darwin", "win32"):
        context.set_default_verify_paths()
        if ssl.get_default_verify_paths().cafile:
            return context
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def handshake(tls: ReadyTls, version: str, trust: Trust, chance: Token, read: Read) -> Handshake:
    """Return what `tls` asks for; run in a lane, it reads files. Raises as `Handshakes.find` does."""
    context = trust() if tls.verify else unverified()
    context.set_alpn_protocols(list(ALPN[version]))
    if tls.lowest:
        context.minimum_version = _VERSIONS[tls.lowest]
    if tls.highest:
        context.maximum_version = _VERSIONS[tls.highest]
    for pem in tls.authorities:
        _trust_also(context, pem)
    if tls.certificate:
        _show(context, tls.certificate, chance, read)
    return Handshake(context, tls.sni, tls.verify)


def unverified() -> ssl.SSLContext:
    """Return a context that lets every certificate pass."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def agreed(secured: ssl.SSLObject, *, verified: bool) -> Tls:
    """Return what a handshake agreed on."""
    cipher = secured.cipher()
    return Tls(
        secured.version() or "",
        cipher[0] if cipher else "",
        secured.selected_alpn_protocol() or "",
        chain(secured),
        verified,
    )


def chain(secured: ssl.SSLObject) -> tuple[Certificate, ...]:
    """Return the certificates that the peer sent, its own first."""
    plain: Any = secured
    sent = plain._sslobj.get_unverified_chain()  # public from Python 3.13 on, but as bytes that nothing reads
    return tuple(_certificate(found) for found in sent or ())


def _certificate(found: Any) -> Certificate:
    facts = found.get_info()
    return Certificate(
        subject=_name(facts["subject"]),
        issuer=_name(facts["issuer"]),
        not_before=_iso(facts["notBefore"]),
        not_after=_iso(facts["notAfter"]),
        names=tuple(str(value) for _, value in facts.get("subjectAltName", ())),
        fingerprint=hashlib.sha256(found.public_bytes(_DER)).hexdigest(),
        pem=found.public_bytes(_PEM),
    )


def _name(parts: tuple[tuple[tuple[str, str], ...], ...]) -> str:
    """Return a distinguished name: `commonName=a, organizationName=b`."""
    return ", ".join(f"{kind}={value}" for group in reversed(parts) for kind, value in group)


def _iso(time: str) -> str:
    """Return OpenSSL's `Jan  5 09:34:43 2026 GMT` as ISO 8601."""
    month, day, clock, year, _ = time.split()
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}T{clock}Z"


def _trust_also(context: ssl.SSLContext, pem: str) -> None:
    try:
        context.load_verify_locations(cadata=pem)
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # a server need not send the root
    except (ssl.SSLError, ValueError) as error:
        raise AuthorityUnreadable(str(error)) from error


def _show(context: ssl.SSLContext, certificate: ReadyCertificate, chance: Token, read: Read) -> None:
    """Let the context show a client certificate where the server asks for one.

    Python hands OpenSSL files only: the key goes through one that is encrypted and there for a moment.
    """
    path = certificate.pkcs12 or certificate.certificate
    once = chance.token(64).encode()
    try:
        pem = _pem(certificate, read, once)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "certificate.pem")
            file.write_bytes(pem)
            context.load_cert_chain(file, password=once)
    except (OSError, ValueError, TypeError) as error:  # ssl.SSLError is an OSError
        wrong = certificate.passphrase or "password" in str(error).lower()
        raise (PassphraseWrong if wrong else ClientCertificateUnusable)(str(error), path=path) from error


def _pem(certificate: ReadyCertificate, read: Read, once: bytes) -> bytes:
    """Return certificates and key as PEM, the key encrypted with `once`."""
    from cryptography.hazmat.primitives import serialization as forms
    from cryptography.hazmat.primitives.serialization import pkcs12
    from cryptography.x509 import load_pem_x509_certificates

    secret = certificate.passphrase.reveal().encode() or None
    if certificate.pkcs12:  # RFC 7292
        key, own, others = pkcs12.load_key_and_certificates(read(certificate.pkcs12.reveal()), secret)
        if key is None or own is None:
            raise ValueError("it holds no certificate with its key")
        chain = [own, *others]
    else:
        pem = read(certificate.certificate.reveal())
        loaded = forms.load_pem_private_key(read(certificate.key.reveal()) if certificate.key else pem, secret)
        key, chain = cast("pkcs12.PKCS12PrivateKeyTypes", loaded), load_pem_x509_certificates(pem)
    kept = key.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.BestAvailableEncryption(once))
    return b"".join((*(found.public_bytes(forms.Encoding.PEM) for found in chain), kept))
