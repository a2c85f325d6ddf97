"""Which cookies a server may set."""

import pytest

from restdesk.sending.cookies.suffixes import is_public_suffix
from tests.sending.cookies.shop import only, sent, set_by


@pytest.mark.parametrize(
    ("host", "domain", "kept"),
    [
        ("www.example.com", "", ("www.example.com", True)),
        ("www.example.com", "www.example.com", ("www.example.com", False)),
        ("www.example.com", "example.com", ("example.com", False)),
        ("www.example.com", ".EXAMPLE.com", ("example.com", False)),
        ("www.example.com", ".", ("www.example.com", True)),
        ("www.example.com", "com", None),
        ("www.example.com", "com.", None),
        ("www.example.com", "ample.com", None),
        ("www.example.com", "a.www.example.com", None),
        ("www.example.com", "other.com", None),
        ("www.example.com", "..example.com", None),
        ("www.example.com", "example.com.", None),
        ("www.example.com.", "com.", None),
        ("www.example.com", "example.com:80", None),
        ("www.example.com", "http://example.com", None),
        ("a.example.co.uk", "co.uk", None),
        ("a.example.co.uk", "example.co.uk", ("example.co.uk", False)),
        ("me.github.io", "github.io", None),
        ("github.io", "github.io", ("github.io", True)),
        ("a.b.c.ck", "c.ck", None),
        ("a.www.ck", "www.ck", ("www.ck", False)),
        ("a.xn--hxt814e", "xn--hxt814e", None),
        ("www.example.com", "éxample.com", None),
        ("kelvin.example", "\u212aelvin.example", None),
        ("intranet", "intranet", ("intranet", True)),
        ("a.intranet", "intranet", None),
        ("localhost", "localhost", ("localhost", True)),
        ("a.localhost", "localhost", None),
        ("127.0.0.1", "127.0.0.1", ("127.0.0.1", True)),
        ("127.0.0.1", "0.0.1", None),
        ("127.0.0.1", "1", None),
        ("[::1]", "[::1]", ("::1", True)),
    ],
)
def test_a_server_sets_cookies_for_its_own_domain_and_no_strangers(
    host: str, domain: str, kept: tuple[str, bool] | None
) -> None:
    jar = set_by(f"http://{host}/", f"a=b; Domain={domain}")
    assert [(cookie.domain, cookie.host_only) for cookie in jar.cookies] == ([kept] if kept else [])


@pytest.mark.parametrize("domain", ["com", "co.uk", "github.io", "unheardof", "xn--p1ai"])
def test_a_public_suffix_is_known(domain: str) -> None:
    assert is_public_suffix(domain)
    assert not is_public_suffix(f"mine.{domain}")


@pytest.mark.parametrize(
    ("path", "said", "kept"),
    [
        ("/a/b/c", None, "/a/b"),
        ("/a/b/", None, "/a/b"),
        ("/a", None, "/"),
        ("/", None, "/"),
        ("", None, "/"),
        ("*", None, "/"),
        ("//a", None, "/"),
        ("/a/b", "/x", "/x"),
        ("/a/b", "x", "/a"),
        ("/a/b", "", "/a"),
        ("/a/b", "/x/", "/x/"),
        ("/a/b", "/%7Ex?y", "/%7Ex?y"),
    ],
)
def test_a_path_not_given_is_that_of_the_request(path: str, said: str | None, kept: str) -> None:
    text = "a=b" if said is None else f"a=b; Path={said}"
    assert only(set_by(f"http://a.example{path}" if path != "*" else "http://a.example", text)).path == kept


@pytest.mark.parametrize(
    ("url", "secure"),
    [
        ("https://a.example/", True),
        ("http://a.example/", False),
        ("http://localhost:5000/", True),
        ("http://api.localhost/", True),
        ("http://127.0.0.1:5000/", True),
        ("http://127.8.9.1/", True),
        ("http://[::1]:5000/", True),
        ("http://192.168.0.1/", False),
        ("http://localhost.example/", False),
        ("http://127.0.0.1.example/", False),
    ],
)
def test_a_secure_cookie_comes_by_tls_or_from_this_machine(url: str, secure: bool) -> None:
    jar = set_by(url, "a=b; Secure")
    assert bool(jar.cookies) == secure
    assert sent(jar, url) == ("a=b" if secure else "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("__Secure-a=b; Secure", True),
        ("__secure-a=b; Secure; Domain=example.com", True),
        ("__Secure-a=b", False),
        ("__SECURE-a=b", False),
        ("__Host-a=b; Secure; Path=/", True),
        ("__hOST-a=b; Secure; Path=/", True),
        ("__Host-a=b; Path=/", False),
        ("__Host-a=b; Secure", False),
        ("__Host-a=b; Secure; Path=/x", False),
        ("__Host-a=b; Secure; Path=/; Domain=www.example.com", False),
        ("__Secure-a", False),
        ("=__host-a=b; Secure; Path=/", False),
        ("_Host-a=b", True),
        ("a=b; SameSite=None", False),
        ("a=b; SameSite=None; Secure", True),
        ("a=b; SameSite=Strict", True),
    ],
)
def test_a_name_that_promises_something_keeps_it(text: str, kept: bool) -> None:
    assert bool(set_by("https://www.example.com/", text).cookies) == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("sid=evil", False),
        ("sid=evil; Path=/login/en", False),
        ("sid=evil; Path=/login", False),
        ("sid=evil; Domain=example.com; Path=/login", False),
        ("sid=evil; Path=/", True),
        ("sid=evil; Path=/log", True),
        ("other=fine", True),
    ],
)
def test_plain_http_does_not_cover_a_secure_cookie(text: str, kept: bool) -> None:
    jar = set_by("https://www.example.com/", "sid=good; Secure; Path=/login")
    after = set_by("http://www.example.com/login/x", text, jar=jar)
    assert [cookie.value.reveal() for cookie in after.cookies][:1] == ["good"]
    assert (len(after.cookies) == 2) == kept


def test_plain_http_does_not_delete_a_secure_cookie() -> None:
    jar = set_by("https://www.example.com/", "sid=good; Secure")
    assert set_by("http://www.example.com/", "sid=; Max-Age=0", jar=jar) == jar
