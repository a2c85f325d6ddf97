"""The proxy of a collection, of the system, or none."""

from pathlib import Path

import pytest

from restdesk.errors import ProxyNameRefused
from tests.servers.raw import answer, raw_server, response
from tests.session.conftest import Desk

ROOT = "opencollection: 1.0.0\ninfo: {name: Mine}\nconfig:\n  proxy: %s\n"
REQUEST = "info: {name: A, type: http}\nhttp: {method: GET, url: '%s'}\n"


def _files(proxy: str, url: str) -> dict[str, str]:
    return {"opencollection.yml": ROOT % proxy, "a.yml": REQUEST % url}


def test_a_collections_proxy_is_asked_for_every_host_that_it_does_not_leave_out(desk: Desk, tmp_path: Path) -> None:
    heads: list[bytes] = []
    login = "auth: {username: kim, password: letmein}"
    with raw_server(answer(response(b"by proxy", b"X-Back: letmein"), heads=heads)) as proxy:
        own = f"{{inherit: false, config: {{protocol: http, hostname: 127.0.0.1, port: {proxy.port}, {login}}}}}"
        mine = desk.open(tmp_path, _files(own, "http://localhost:1/x"))
        exchange = desk.send(desk.ready(mine, "a.yml"))
    assert exchange.good
    assert heads[0].startswith(b"GET http://localhost:1/x HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic a2ltOmxldG1laW4=\r\n" in heads[0]
    assert exchange.hops[0].proxy == f"http://127.0.0.1:{proxy.port}"
    assert "a2ltOmxldG1laW4=" not in repr(exchange)
    assert "letmein" not in desk.session.mask.apply("letmein")


def test_what_a_collections_proxy_leaves_out_is_called_directly(desk: Desk, tmp_path: Path) -> None:
    with raw_server(answer(response(b"direct"))) as server:
        own = "{config: {hostname: nowhere.invalid, port: 1, bypassProxy: 'a.example, localhost'}}"
        mine = desk.open(tmp_path, _files(own, f"http://localhost:{server.port}/"))
        assert desk.send(desk.ready(mine, "a.yml")).good


@pytest.mark.parametrize(
    ("proxy", "goes"),
    [("{disabled: true}", False), ("{inherit: true}", True), ("{inherit: true, config: {hostname: x}}", True)],
)
def test_the_systems_proxy_is_used_unless_the_collection_wants_none(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proxy: str, goes: bool
) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    mine = desk.open(tmp_path, _files(proxy, "http://api.example/"))
    chosen = desk.ready(mine, "a.yml").settings.proxy
    assert (chosen is not None and chosen.host == "proxy.example") == goes
    assert chosen is None or goes


def test_a_proxy_without_a_name_is_refused_before_anything_is_sent(desk: Desk, tmp_path: Path) -> None:
    mine = desk.open(tmp_path, _files("{inherit: false}", "http://api.example/"))
    with pytest.raises(ProxyNameRefused):
        desk.ready(mine, "a.yml")
