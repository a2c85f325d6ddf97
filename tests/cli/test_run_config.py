"""`restdesk run` connects as the collection's root file says: its proxy, its client certificates."""

import ssl
from pathlib import Path

import trustme

from tests.cli.test_commands import restdesk
from tests.servers.raw import answer, raw_server, response

ROOT = "opencollection: 1.0.0\ninfo: {name: Mine}\nconfig:\n"
REQUEST = "info: {name: Open, type: http}\nhttp: {method: GET, url: '%s'}\n"
CERTIFICATE = """\
  clientCertificates:
    - {domain: '127.0.0.1:%d', type: pem, certificateFilePath: certs/me.pem, privateKeyFilePath: certs/me.pem}
"""


def _collection(folder: Path, config: str, url: str) -> str:
    (folder / "opencollection.yml").write_text(ROOT + config, "utf-8")
    (folder / "open.yml").write_text(REQUEST % url, "utf-8")
    return str(folder)


def test_a_server_that_wants_a_certificate_lets_the_run_in(tmp_path: Path) -> None:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    folder = tmp_path / "mine"
    (folder / "certs").mkdir(parents=True)
    authority.issue_cert("me@a.example").private_key_and_cert_chain_pem.write_to_path(folder / "certs" / "me.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(context)
    with raw_server(answer(response(b"come in")), context) as server:
        trusting = {"SSL_CERT_FILE": str(tmp_path / "authority.pem")}
        shown = restdesk("run", _collection(folder, CERTIFICATE % server.port, server.url), **trusting)
        kept = restdesk("run", _collection(folder, CERTIFICATE % (server.port + 1), server.url), **trusting)
    assert (shown.returncode, kept.returncode) == (0, 1)
    assert "1 of 1 requests good" in shown.stdout
    assert "client certificate" in kept.stdout


def test_the_run_goes_through_the_collections_proxy_or_past_all(tmp_path: Path) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        system = {"http_proxy": "http://127.0.0.1:1"}
        own = f"  proxy: {{inherit: false, config: {{hostname: 127.0.0.1, port: {server.port}}}}}\n"
        through = restdesk("run", _collection(tmp_path, own, "http://api.test/x"), **system)
        past = restdesk("run", _collection(tmp_path, "  proxy: {disabled: true}\n", server.url), **system)
    assert (through.returncode, past.returncode) == (0, 0)
    assert [head.split(b" ")[1] for head in heads] == [b"http://api.test/x", b"/"]
