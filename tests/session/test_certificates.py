"""Client certificates of a collection, shown to a server that wants one; and whom they are for."""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)

from restdesk.errors import FileUnreadable
from restdesk.model.ready import FileWanted, Questions, Ready, SecretWanted
from restdesk.model.text import Text
from restdesk.sending.outgoing import outgoing
from restdesk.session.certificates import is_called
from restdesk.session.state import AuthorityTrusted
from tests.servers.raw import RawServer, answer, raw_server, response
from tests.session.conftest import Desk, place, request_at

AUTHORITY = trustme.CA()
ME = AUTHORITY.issue_cert("me@a.example")
ROOT = """\
opencollection: 1.0.0
info: {name: Mine}
config:
  clientCertificates:
    - {domain: 'other.example', type: pem, certificateFilePath: nowhere.pem, passphrase: '{{unknown}}'}
    - %s
"""
PEM = "{domain: '127.0.0.1:%d', type: pem, certificateFilePath: me.crt, privateKeyFilePath: me.key, passphrase: %s}"
PACKED = "{domain: '127.0.0.1', type: pkcs12, pkcs12FilePath: me.p12, passphrase: '%s'}"
ENVIRONMENT = "name: local\nvariables: [{name: word, secret: true}]\n"


@pytest.fixture
def server() -> Iterator[RawServer]:
    """A TLS server that lets nobody in who shows no certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("127.0.0.1").configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED
    AUTHORITY.configure_trust(context)
    with raw_server(answer(response(b"come in")), context) as server:
        yield server


def write_certificates(folder: Path) -> None:
    """Write one client certificate as PEM with its key, and as PKCS #12, both under the passphrase `open sesame`."""
    how = BestAvailableEncryption(b"open sesame")
    key = load_pem_private_key(ME.private_key_pem.bytes(), None)
    own, *others = (x509.load_pem_x509_certificate(blob.bytes()) for blob in ME.cert_chain_pems)
    (folder / "me.crt").write_bytes(b"".join(blob.bytes() for blob in ME.cert_chain_pems))
    (folder / "me.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how))
    packed = pkcs12.serialize_key_and_certificates(b"me", key, own, others, how)  # type: ignore[arg-type]
    (folder / "me.p12").write_bytes(packed)


def opened(
    desk: Desk, folder: Path, server: RawServer, certificate: str, environment: str = ENVIRONMENT
) -> Callable[[], Ready | Questions]:
    """Open a collection with this certificate; return what prepares its request to the server."""
    folder.mkdir(exist_ok=True)
    files = {
        "opencollection.yml": ROOT % certificate,
        "environments/local.yml": environment,
        "a.yml": f"info: {{name: A, type: http}}\nhttp: {{method: GET, url: '{server.url}/'}}\n",
    }
    mine = desk.open(folder, files)
    desk.session.apply(AuthorityTrusted(f"127.0.0.1:{server.port}", AUTHORITY.cert_pem.bytes().decode()))
    where = place(mine, "a.yml")
    return lambda: desk.wait(desk.session.prepare(request_at(mine, "a.yml"), where))


@pytest.mark.parametrize("row", ["pem", "pkcs12"])
def test_a_collections_certificate_lets_its_requests_in(
    desk: Desk, tmp_path: Path, server: RawServer, row: str
) -> None:
    write_certificates(tmp_path)
    written = PEM % (server.port, "open sesame") if row == "pem" else PACKED % "open sesame"
    ready = opened(desk, tmp_path, server, written)()
    assert isinstance(ready, Ready)
    assert desk.send(ready).good
    assert "open sesame" not in repr(ready)
    assert "open sesame" not in desk.session.mask.apply("you sent open sesame")


def test_without_one_the_server_says_what_it_misses(desk: Desk, tmp_path: Path, server: RawServer) -> None:
    ready = opened(desk, tmp_path, server, "{domain: '127.0.0.2', type: pkcs12, pkcs12FilePath: me.p12}")()
    assert isinstance(ready, Ready)
    failure = desk.send(ready).failure
    assert failure is not None
    assert failure.kind == "ClientCertificateWanted"


def test_a_wrong_passphrase_is_told_and_shown_nowhere(desk: Desk, tmp_path: Path, server: RawServer) -> None:
    write_certificates(tmp_path)
    ready = opened(desk, tmp_path, server, PACKED % "close barley")()
    assert isinstance(ready, Ready)
    exchange = desk.send(ready)
    assert exchange.failure is not None
    assert exchange.failure.kind == "PassphraseWrong"
    assert "me.p12" in exchange.failure.what.english()
    assert "close barley" not in repr(exchange)


def test_an_environments_certificate_asks_for_its_secret_passphrase(
    desk: Desk, tmp_path: Path, server: RawServer
) -> None:
    write_certificates(tmp_path)
    environment = f"{ENVIRONMENT}clientCertificates:\n  - {PACKED % '{{word}}'}\n"
    prepare = opened(desk, tmp_path, server, PACKED % "wrong", environment)
    assert prepare() == Questions((SecretWanted("word", "local.clientCertificates[0].passphrase"),))
    (collection,) = desk.session.state.collections
    desk.session.secrets.answer(place(collection.collection, "a.yml"), "word", "open sesame")
    ready = prepare()
    assert isinstance(ready, Ready)
    assert desk.send(ready).good


def test_a_certificate_outside_the_folder_is_read_only_when_allowed(
    desk: Desk, tmp_path: Path, server: RawServer
) -> None:
    write_certificates(tmp_path)
    prepare = opened(desk, tmp_path / "shop", server, PACKED.replace("me.p12", "../me.p12") % "open sesame")
    outside = (tmp_path / "me.p12").resolve()
    assert prepare() == Questions((FileWanted("../me.p12", "Mine.config.clientCertificates[1]", outside),))
    (collection,) = desk.session.state.collections
    desk.session.named_files.allow(place(collection.collection, "a.yml"), outside)
    ready = prepare()
    assert isinstance(ready, Ready)
    assert desk.send(ready).good


def test_a_certificate_that_is_not_there_is_told_before_anything_is_sent(
    desk: Desk, tmp_path: Path, server: RawServer
) -> None:
    with pytest.raises(FileUnreadable) as refused:
        opened(desk, tmp_path, server, PACKED % "open sesame")()
    assert refused.value.field == "Mine.config.clientCertificates[1]"
    assert server.peers == []


@pytest.mark.parametrize(
    ("domain", "url", "called"),
    [
        ("a.example", "https://a.example/x", True),
        ("A.Example", "https://a.example", True),
        ("a.example", "https://a.example.:8443", True),
        ("https://a.example", "https://a.example", True),
        ("a.example", "http://a.example", False),
        ("a.example", "https://sub.a.example", False),
        ("a.example", "https://a.example.org", False),
        ("a.example", "https://nota.example", False),
        ("*.a.example", "https://sub.a.example", True),
        ("*.a.example", "https://deep.sub.a.example", True),
        ("*.a.example", "https://a.example", False),
        ("*.a.example", "https://nota.example", False),
        ("a.example:8443", "https://a.example:8443", True),
        ("a.example:8443", "https://a.example", False),
        ("a.example:443", "https://a.example", True),
        ("*.a.example:8443", "https://b.a.example:8443", True),
        ("[::1]:8443", "https://[::1]:8443", True),
        ("[::1]", "https://[0:0::1]", True),
        ("bücher.example", "https://xn--bcher-kva.example", True),
        ("*", "https://a.example", False),
        ("a.*", "https://a.example", False),
        ("a.example/path", "https://a.example/path", False),
        ("a b", "https://a.example", False),
        ("*.", "https://a.example", False),
    ],
)
def test_whom_a_certificate_is_for(domain: str, url: str, called: bool) -> None:
    assert is_called(outgoing(Ready(url=Text(url))), domain) == called
