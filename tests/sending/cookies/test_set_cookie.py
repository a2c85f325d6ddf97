"""Reading one Set-Cookie."""

import pytest

from restdesk.sending.cookies.set_cookie import LONGEST_AGE, SetCookie, set_cookie
from tests.sending.cookies.shop import DAY, NOW


def said(text: str) -> SetCookie:
    found = set_cookie(text, NOW)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("a=b", "a", "b"),
        ("a=b;", "a", "b"),
        (" \ta\t = \tb c \t;x", "a", "b c"),
        ("a=b=c", "a", "b=c"),
        ("a=", "a", ""),
        ("a", "", "a"),
        ("=a", "", "a"),
        ("==a", "", "=a"),
        ("a b", "", "a b"),
        ('a="b; c"', "a", '"b'),
        ('a="b"', "a", '"b"'),
        ("a=b,c=d", "a", "b,c=d"),
        ("a=%3B%00", "a", "%3B%00"),
        ("이름=값", "이름", "값"),
        ("a=\x80", "a", "\x80"),
        ("a=b\tc", "a", "b\tc"),
        ("secure=yes", "secure", "yes"),
    ],
)
def test_name_and_value_are_read_as_browsers_do(text: str, name: str, value: str) -> None:
    assert (said(text).name, said(text).value) == (name, value)


@pytest.mark.parametrize("text", ["", " ", "\t", "=", " = ", "; a=b", "=;path=/"])
def test_nothing_is_no_cookie(text: str) -> None:
    assert set_cookie(text, NOW) is None


@pytest.mark.parametrize("control", [*map(chr, range(9)), *map(chr, range(10, 32)), "\x7f"])
@pytest.mark.parametrize("text", ["{}a=b", "a{}=b", "a=b{}", "a=b; path=/{}"])
def test_a_control_character_anywhere_makes_it_no_cookie(text: str, control: str) -> None:
    assert set_cookie(text.format(control), NOW) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a=" + "x" * 4095, True),
        ("a=" + "x" * 4096, False),
        ("x" * 4096, True),
        ("x" * 4096 + "=", True),
        ("x" * 4097, False),
        ("a=" + "가" * 1365, True),
        ("a=" + "가" * 1366, False),
        ("a=b; path=/" + "x" * 5000, True),
    ],
    ids=["full", "more", "nameless", "valueless", "nameless more", "UTF-8", "UTF-8 more", "attribute"],
)
def test_name_and_value_have_4096_bytes_together(text: str, kept: bool) -> None:
    assert (set_cookie(text, NOW) is not None) == kept


@pytest.mark.parametrize(
    ("attributes", "expires"),
    [
        ("", None),
        ("Max-Age=60", NOW + 60),
        (" mAx-aGe = 60 ", NOW + 60),
        ("Max-Age=0", 0.0),
        ("Max-Age=-1", 0.0),
        ("Max-Age=-", None),
        ("Max-Age=", None),
        ("Max-Age", None),
        ("Max-Age=+60", None),
        ("Max-Age=6e1", None),
        ("Max-Age=60.5", None),
        ("Max-Age=٦٠", None),
        ("Max-Age=60; Max-Age=30", NOW + 30),
        ("Max-Age=60; Max-Age=soon", NOW + 60),
        ("Max-Age=" + "9" * 1000, NOW + LONGEST_AGE),
        ("Max-Age=-" + "9" * 1000, 0.0),
        ("Max-Age=" + "0" * 1025, None),
        ("Expires=Wed, 15 Nov 2023 00:00:00 GMT", 1_700_006_400.0),
        ("Expires=Wed, 15 Nov 2023 00:00:00 GMT; Expires=never", 1_700_006_400.0),
        ("Expires=Fri, 31 Dec 9999 23:59:59 GMT", NOW + LONGEST_AGE),
        ("Expires=Mon, 01 Jan 1601 00:00:00 GMT", -11_644_473_600.0),
        ("Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", NOW + 60),
        ("Expires=Wed, 15 Nov 2023 00:00:00 GMT; Max-Age=60", NOW + 60),
        ("Expires=Wed, 15 Nov 2023 00:00:00 GMT; Max-Age=soon", 1_700_006_400.0),
    ],
)
def test_when_it_expires(attributes: str, expires: float | None) -> None:
    assert said(f"a=b;{attributes}").expires == expires


def test_no_cookie_lives_longer_than_400_days() -> None:
    assert LONGEST_AGE == 400 * DAY


@pytest.mark.parametrize(
    ("attributes", "domain", "path"),
    [
        ("", None, None),
        ("Domain=.Example.com", "Example.com", None),
        ("DOMAIN = example.com ;PATH = /a b ", "example.com", "/a b"),
        ("Domain=..example.com", ".example.com", None),
        ("Domain=a.example; Domain=b.example", "b.example", None),
        ("Domain=a.example; Domain", "", None),
        ("Domain=a.example; Domain=" + "b" * 1025, "a.example", None),
        ("Path=/a; Path=/b", None, "/b"),
        ("Path=/a; Path", None, ""),
        ("Path=/a; Path=/" + "b" * 1024, None, "/a"),
        ("Path=/a=b", None, "/a=b"),
        ('Path="/a"', None, '"/a"'),
        ("Paths=/a; X-Path=/b; =/c", None, None),
    ],
)
def test_of_several_attributes_the_last_one_counts(attributes: str, domain: str | None, path: str | None) -> None:
    assert (said(f"a=b;{attributes}").domain, said(f"a=b;{attributes}").path) == (domain, path)


@pytest.mark.parametrize(
    ("attributes", "secure", "http_only", "same_site"),
    [
        ("", False, False, ""),
        ("secure;HTTPONLY", True, True, ""),
        ("Secure=false; HttpOnly=no", True, True, ""),
        ("Secured; Http-Only", False, False, ""),
        ("SameSite=lax", False, False, "Lax"),
        ("samesite=STRICT", False, False, "Strict"),
        ("SameSite=None; Secure", True, False, "None"),
        ("SameSite=Strict; SameSite=other", False, False, ""),
        ("SameSite", False, False, ""),
    ],
)
def test_the_marks_are_read(attributes: str, secure: bool, http_only: bool, same_site: str) -> None:
    found = said(f"a=b;{attributes}")
    assert (found.secure, found.http_only, found.same_site) == (secure, http_only, same_site)
