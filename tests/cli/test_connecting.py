"""The options of `restdesk send` that say how to connect, and its JSON."""

import json
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
import typer

from restdesk.cli.connecting import connecting
from restdesk.model.ready import Ready, ReadyCertificate, ReadyProxy
from restdesk.model.text import Secret, Text
from tests.cli.test_commands import restdesk
from tests.demo.server import DemoServer
from tests.servers.raw import RawServer, answer, raw_server, response


def settings(**options: Any) -> Ready:
    """What becomes of a Ready by these options."""
    values = {"insecure": False, "proxy": None, "http": None, "connect_to": None, "cert": None} | options
    change: Callable[[Ready], Ready] = connecting(**values).changed
    return change(Ready(url=Text("https://a.example/")))


def test_without_options_nothing_is_changed() -> None:
    assert settings() == Ready(url=Text("https://a.example/"))


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("http://proxy.example:3128", ReadyProxy(host="proxy.example", port=3128)),
        ("proxy.example:3128", ReadyProxy(host="proxy.example", port=3128)),
        ("socks5://[::1]", ReadyProxy(protocol="socks5", host="::1", port=1080)),
        (
            "https://kim:p%40ss@proxy.example",
            ReadyProxy(
                protocol="https", host="proxy.example", port=443, username=Text("kim"), password=Text(Secret("p@ss"))
            ),
        ),
        ("none", None),
    ],
)
def test_a_proxy_is_read_from_its_url(text: str, proxy: ReadyProxy | None) -> None:
    assert settings(proxy=text).settings.proxy == proxy


def test_version_place_and_checking_are_taken_over() -> None:
    ready = settings(http="2", connect_to="127.0.0.1:8443", insecure=True).settings
    assert (ready.http_version, ready.connect_to, ready.tls.verify) == ("2", "127.0.0.1:8443", False)


@pytest.mark.parametrize(
    ("name", "key", "wanted"),
    [
        ("me.pem", "", lambda path: ReadyCertificate(certificate=Text(path))),
        (
            "me.pem",
            "me.key",
            lambda path: ReadyCertificate(certificate=Text(path), key=Text(str(Path("me.key").absolute()))),
        ),
        ("me.p12", "", lambda path: ReadyCertificate(pkcs12=Text(path))),
        ("me.PFX", "", lambda path: ReadyCertificate(pkcs12=Text(path))),
    ],
)
def test_a_client_certificate_is_named_with_its_key(
    tmp_path: Path, name: str, key: str, wanted: Callable[[str], ReadyCertificate]
) -> None:
    file = tmp_path / name
    file.write_bytes(b"x")
    ready = settings(cert=f"{file}:{key}" if key else str(file))
    assert ready.settings.tls.certificate == wanted(str(file))


@pytest.mark.parametrize(
    "options",
    [
        {"proxy": "ftp://proxy.example"},
        {"proxy": "http://"},
        {"http": "3"},
        {"connect_to": "127.0.0.1"},
        {"connect_to": "127.0.0.1:99999"},
        {"connect_to": ":80"},
        {"cert": "/nowhere/me.pem"},
    ],
)
def test_what_cannot_be_read_is_refused_before_anything_is_sent(options: dict[str, str]) -> None:
    with pytest.raises(typer.BadParameter):
        settings(**options)


@pytest.fixture
def unknown_issuer() -> Iterator[RawServer]:
    """A TLS server whose issuer nobody knows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with raw_server(answer(response(b"hello")), context) as server:
        yield server


def test_insecure_lets_a_certificate_pass_and_says_so(unknown_issuer: RawServer) -> None:
    assert restdesk("send", "GET", unknown_issuer.url).returncode == 1
    done = restdesk("send", "GET", unknown_issuer.url, "--insecure")
    assert (done.returncode, done.stdout) == (0, "hello")
    assert "certificate not verified" in done.stderr


def test_another_address_is_connected_to_for_the_same_host() -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"here"), heads=heads)) as server:
        done = restdesk("send", "GET", "http://api.example.com/x", "--connect-to", f"127.0.0.1:{server.port}")
    assert (done.returncode, done.stdout) == (0, "here")
    assert b"Host: api.example.com\r\n" in heads[0]


def test_json_tells_all_of_the_exchange(demo: DemoServer) -> None:
    done = restdesk("send", "GET", f"{demo.address}/redirect/1", "--json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    first, last = told["hops"]
    assert (first["response"]["status"], last["response"]["status"]) == (302, 200)
    assert first["response"]["httpVersion"] == "HTTP/1.1"
    assert {phase["name"] for phase in first["phases"]} >= {"connect", "sending", "waiting", "receiving"}
    assert last["response"]["body"]["size"] == last["response"]["wireSize"] > 0
    assert json.loads(last["response"]["body"]["text"])
    assert told["failure"] is None
    assert told["seconds"] > 0


def test_json_tells_a_failure_in_words() -> None:
    with raw_server(answer(b"SSH-2.0-Server\r\n")) as server:
        done = restdesk("send", "GET", server.url, "--json")
    failure = json.loads(done.stdout)["failure"]
    assert done.returncode == 1
    assert failure["kind"] == "NotHttp"
    assert "is not HTTP" in failure["what"]
    assert failure["advice"]


def test_json_masks_what_is_secret_and_what_a_server_gives_back() -> None:
    given_back = response(b"you sent kim:pw-of-kim", b"X-Back: pw-of-kim")
    with raw_server(answer(given_back)) as server:
        done = restdesk("send", "GET", server.url, "--auth", "kim:pw-of-kim", "--json")
    assert done.returncode == 0
    assert "pw-of-kim" not in done.stdout + done.stderr
    assert "a2ltOnB3LW9mLWtpbQ" not in done.stdout


def test_a_body_that_is_not_text_has_its_size_only() -> None:
    with raw_server(answer(response(b"\x89PNG\r\n\x1a\n\x00", b"Content-Type: image/png"))) as server:
        done = restdesk("send", "GET", server.url, "--json")
    assert json.loads(done.stdout)["hops"][0]["response"]["body"] == {"size": 9, "text": None}


def test_a_client_certificate_lets_the_request_in(tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    issued = authority.issue_cert("client.example")
    issued.private_key_and_cert_chain_pem.write_to_path(tmp_path / "me.pem")
    with raw_server(answer(response(b"hello")), tls=context) as server:
        refused = restdesk("send", "GET", server.url, "--insecure")
        let_in = restdesk("send", "GET", server.url, "--insecure", "--cert", str(tmp_path / "me.pem"))
    assert (refused.returncode, let_in.returncode, let_in.stdout) == (1, 0, "hello"), let_in.stderr
