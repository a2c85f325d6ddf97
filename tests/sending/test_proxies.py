"""Which proxy, for whom, and what is called directly."""

import sys
import urllib.request

import pytest

from restdesk.model.ready import ReadyProxy
from restdesk.sending.proxies import LOOPBACK, authorization, proxy_for, read_proxy, shown, system_proxies


@pytest.mark.parametrize(
    ("rules", "host", "port", "direct"),
    [
        ((), "a.example", 80, False),
        ((), "localhost", 80, False),
        (LOOPBACK, "localhost", 80, True),
        ((), "api.localhost", 80, False),
        (LOOPBACK, "api.localhost", 80, True),
        ((), "localhost.", 80, False),
        (LOOPBACK, "localhost.", 80, True),
        ((), "127.0.0.1", 80, False),
        (LOOPBACK, "127.0.0.1", 80, True),
        ((), "127.8.9.1", 80, False),
        (LOOPBACK, "127.8.9.1", 80, True),
        ((), "::1", 80, False),
        (LOOPBACK, "::1", 80, True),
        (LOOPBACK, "localhost.example", 80, False),
        (LOOPBACK, "128.0.0.1", 80, False),
        (LOOPBACK, "::ffff:127.0.0.1", 80, True),
        (("*",), "a.example", 80, True),
        (("a.example",), "a.example", 80, True),
        (("a.example",), "A.Example", 80, True),
        (("A.EXAMPLE",), "a.example", 80, True),
        (("a.example",), "a.example.", 80, True),
        (("a.example",), "sub.a.example", 80, True),
        (("a.example",), "nota.example", 80, False),
        (("a.example",), "a.example.org", 80, False),
        ((".a.example",), "sub.a.example", 80, True),
        ((".a.example",), "a.example", 80, True),
        (("*.a.example",), "sub.a.example", 80, True),
        (("*.a.example",), "nota.example", 80, False),
        (("b.example", "a.example"), "a.example", 80, True),
        (("a.example:8080",), "a.example", 8080, True),
        (("a.example:8080",), "a.example", 80, False),
        ((" a.example ",), "a.example", 80, True),
        (("",), "a.example", 80, False),
        ((".",), "a.example", 80, False),
        (("*.",), "a.example", 80, False),
        (("10.0.0.0/8",), "10.1.2.3", 80, True),
        (("10.0.0.0/8",), "11.1.2.3", 80, False),
        (("10.0.0.0/8",), "a10.example", 80, False),
        (("10.1.2.3",), "10.1.2.3", 80, True),
        (("10.1.2.3",), "10.1.2.30", 80, False),
        (("10.1.2.3:81",), "10.1.2.3", 81, True),
        (("10.1.2.3:81",), "10.1.2.3", 80, False),
        (("1.2.3",), "10.1.2.3", 80, False),
        (("fd00::/8",), "fd00::1", 80, True),
        (("fd00::1",), "fd00::1", 80, True),
        (("[fd00::1]",), "fd00::1", 80, True),
        (("[fd00::1]:81",), "fd00::1", 81, True),
        (("[fd00::1]:81",), "fd00::1", 80, False),
        (("a.example:port",), "a.example", 80, False),
        (("10.0.0.0/99",), "10.0.0.1", 80, False),
    ],
)
def test_what_is_called_directly(rules: tuple[str, ...], host: str, port: int, direct: bool) -> None:
    proxy = ReadyProxy(host="proxy.example", port=3128, bypass=rules)
    assert (proxy_for(proxy, host, port) is None) == direct


def test_no_proxy_is_none() -> None:
    assert proxy_for(None, "a.example", 80) is None


@pytest.mark.parametrize(
    ("url", "read", "login"),
    [
        ("http://p.example:3128", "http://p.example:3128", ""),
        ("p.example:3128", "http://p.example:3128", ""),
        ("p.example", "http://p.example:80", ""),
        ("https://p.example", "https://p.example:443", ""),
        ("https://p.example:80", "https://p.example:80", ""),
        ("SOCKS5://p.example", "socks5://p.example:1080", ""),
        ("socks5h://p.example:80/", "socks5://p.example:80", ""),
        ("http://[::1]:3128", "http://[::1]:3128", ""),
        ("http://me:p%40ss@p.example:3128", "http://p.example:3128", "me:p@ss"),
        ("me:x@p.example:3128", "http://p.example:3128", "me:x"),
    ],
)
def test_a_proxys_url(url: str, read: str, login: str) -> None:
    proxy = read_proxy(url)
    assert proxy is not None
    assert shown(proxy) == read
    assert f"{proxy.username.reveal()}:{proxy.password.reveal()}".strip(":") == login
    assert "p@ss" not in repr(proxy)


@pytest.mark.parametrize(
    "url", ["ftp://p.example", "socks4://p.example", "http://", "http://a b", "http://p:99999", ""]
)
def test_what_is_no_proxy(url: str) -> None:
    assert read_proxy(url) is None


def test_credentials_are_secret() -> None:
    proxy = read_proxy("http://Aladdin:open sesame@p.example")
    assert proxy is not None
    assert authorization(proxy).reveal() == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
    assert "QWxh" not in str(authorization(proxy))
    assert not authorization(ReadyProxy(host="p.example", port=1))


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({}, []),
        ({"http_proxy": "a:1"}, [("http", "http://a:1")]),
        ({"HTTPS_PROXY": "http://a:1"}, [("https", "http://a:1")]),
        ({"ALL_PROXY": "socks5://a:1"}, [("http", "socks5://a:1"), ("https", "socks5://a:1")]),
        ({"all_proxy": "a:1", "https_proxy": "b:2"}, [("http", "http://a:1"), ("https", "http://b:2")]),
        ({"http_proxy": "", "NO_PROXY": "*"}, []),
        ({"http_proxy": "ftp://a"}, []),
        ({"HTTP_PROXY": "a:1", "REQUEST_METHOD": "GET"}, []),
    ],
)
def test_the_systems_proxies(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], found: list[tuple[str, str]]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert [(scheme, shown(proxy)) for scheme, proxy in system_proxies(environ)] == found


def test_the_systems_rules_go_with_its_proxies() -> None:
    ((_, proxy), *_) = system_proxies({"http_proxy": "a:1", "no_proxy": "b.example, .c.example d.example"})
    assert proxy.bypass == ("b.example", ".c.example", "d.example", *LOOPBACK)


def test_where_the_environment_has_none_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urllib.request, "getproxies", lambda: {"https": "http://a:1", "no": "x"})
    monkeypatch.setattr(sys, "platform", "darwin")
    assert [(scheme, shown(proxy)) for scheme, proxy in system_proxies({})] == [("https", "http://a:1")]
    assert [scheme for scheme, _ in system_proxies({"http_proxy": "b:2"})] == ["http"]
