"""The proxy that a collection names: which words of the file mean which proxy."""

from typing import Any

import pytest

from restdesk.errors import NotSendable, ProxyNameRefused
from restdesk.model.collection import Folder, Root
from restdesk.model.config import Config, Proxy, ProxyAuth, ProxyConfig
from restdesk.model.ready import Answers, Ready, ReadyProxy, ReadySettings
from restdesk.model.request import Http, Info, Own, Request
from restdesk.model.text import Secret, Text
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Layer, Scopes, Value
from tests.variables.test_resolve import StillClock

VALUES: dict[str, str | None] = {
    "host": "p.example",
    "port": "3128",
    "kind": "socks5",
    "user": "kim",
    "direct": "a.example, b.example:81",
    "word": None,
}


def _resolved(root: Root, request: Request | None = None) -> Ready | Needs:
    rows = tuple(Value(name, text, secret=text is None) for name, text in VALUES.items())
    scopes = Scopes((Layer("environment", "local", rows),))
    sent = request or Request(http=Http(url="http://a.example/"))
    return resolve(sent, (root, Folder()), scopes, StillClock(), {}, Answers())


def _settings(proxy: Proxy | None) -> ReadySettings:
    ready = _resolved(Root(info=Info(name="Mine"), config=Config(proxy=proxy)))
    assert isinstance(ready, Ready)
    return ready.settings


def _own(**fields: Any) -> Proxy:
    return Proxy(inherit=False, config=ProxyConfig(**fields))


@pytest.mark.parametrize(
    ("proxy", "wanted"),
    [
        (None, ReadySettings()),
        (Proxy(), ReadySettings()),
        (Proxy(inherit=True, config=ProxyConfig(hostname="p.example")), ReadySettings()),
        (Proxy(disabled=True, config=ProxyConfig(hostname="p.example")), ReadySettings(system_proxy=False)),
        (Proxy(disabled=True, inherit=True), ReadySettings(system_proxy=False)),
        (
            Proxy(config=ProxyConfig(hostname="p.example")),
            ReadySettings(proxy=ReadyProxy(host="p.example", port=80)),
        ),
    ],
)
def test_a_collection_goes_through_its_own_proxy_the_systems_or_none(
    proxy: Proxy | None, wanted: ReadySettings
) -> None:
    assert _settings(proxy) == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"protocol": "https"}, ReadyProxy(protocol="https", port=443)),
        ({"protocol": "SOCKS5"}, ReadyProxy(protocol="socks5", port=1080)),
        ({"protocol": "socks5h", "port": "9"}, ReadyProxy(protocol="socks5", port=9)),
        ({"hostname": "[::1]", "port": " 3128 "}, ReadyProxy(host="::1", port=3128)),
        (
            {"protocol": "{{kind}}", "hostname": "{{host}}", "port": "{{port}}"},
            ReadyProxy(protocol="socks5", host="p.example", port=3128),
        ),
        (
            {"bypass_proxy": "{{direct}};c.example"},
            ReadyProxy(port=80, bypass=("a.example", "b.example:81", "c.example")),
        ),
        (
            {"auth": ProxyAuth(username="{{user}}", password="letmein")},
            ReadyProxy(port=80, username=Text("kim"), password=Text(Secret("letmein"))),
        ),
        (
            {"auth": ProxyAuth(username="kim", password="x-{{user}}")},
            ReadyProxy(port=80, username=Text("kim"), password=Text(Secret("x-kim"))),
        ),
        ({"auth": ProxyAuth(disabled=True, username="{{nobody}}", password="x")}, ReadyProxy(port=80)),
    ],
)
def test_every_field_of_a_proxy_is_filled_and_its_password_is_wholly_secret(
    fields: dict[str, Any], wanted: ReadyProxy
) -> None:
    assert _settings(_own(**fields)).proxy == wanted


def test_what_a_proxy_lacks_is_asked_for() -> None:
    root = Root(config=Config(proxy=_own(hostname="{{where}}", auth=ProxyAuth(username="me", password="{{word}}"))))
    found = _resolved(root)
    assert isinstance(found, Needs)
    assert [(*want,) for want in found.missing] == [("where", "collection.config.proxy.config.hostname")]
    assert [(*want,) for want in found.secrets] == [("word", "collection.config.proxy.config.auth.password")]


def _misfit(kind: Any, key: str) -> Any:
    return kind(extra=((key, "[]"),))


@pytest.mark.parametrize(
    ("root", "field"),
    [
        (_misfit(Root, "config"), "collection.config"),
        (Root(config=_misfit(Config, "proxy")), "collection.config.proxy"),
        (Root(config=Config(proxy=_misfit(Proxy, "disabled"))), "collection.config.proxy.disabled"),
        (Root(config=Config(proxy=Proxy(config=_misfit(ProxyConfig, "port")))), "collection.config.proxy.config.port"),
        (
            Root(config=Config(proxy=_own(auth=_misfit(ProxyAuth, "password")))),
            "collection.config.proxy.config.auth.password",
        ),
        (Root(config=Config(proxy=_own(protocol="socks4"))), "collection.config.proxy.config.protocol"),
    ],
)
def test_a_proxy_that_was_not_understood_is_never_gone_around(root: Root, field: str) -> None:
    with pytest.raises(NotSendable) as refused:
        _resolved(root)
    assert refused.value.field == field


def test_keys_that_no_proxy_has_are_kept_and_change_nothing() -> None:
    root = Root(config=Config(proxy=Proxy(extra=(("note", "[]"),)), extra=(("environments", "[]"),)))
    assert isinstance(_resolved(root), Ready)


def test_a_port_that_is_none_is_refused() -> None:
    with pytest.raises(ProxyNameRefused) as refused:
        _resolved(Root(config=Config(proxy=_own(hostname="p.example", port="many"))))
    assert "p.example:many" in str(refused.value)


@pytest.mark.parametrize(
    ("own", "above", "wanted"),
    [
        (Own(), Own(), "auto"),
        (Own(http_version="1.1"), Own(http_version="2"), "1.1"),
        (Own(http_version="inherit"), Own(http_version="2-prior-knowledge"), "2-prior-knowledge"),
        (Own(), Own(http_version="2"), "2"),
    ],
)
def test_the_version_of_http_is_the_requests_or_inherited(own: Own, above: Own, wanted: str) -> None:
    ready = _resolved(Root(own=above), Request(http=Http(url="http://a.example/"), own=own))
    assert isinstance(ready, Ready)
    assert ready.settings.http_version == wanted
