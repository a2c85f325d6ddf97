"""The cookies of an exchange and of the store, as a person looks at them and changes them."""

from typing import Any

import pytest

from restdesk.model.cookie import Cookie, Jar
from restdesk.model.exchange import Exchange, Field, Hop, Response, Sent, SentLine
from restdesk.model.ready import Place
from restdesk.model.text import Secret
from restdesk.session.cookies import MOST, edited, received, sent, written
from restdesk.session.state import CookieDeleted, CookieKept, CookiesDeleted, State, apply
from restdesk.spool import Body
from restdesk.words import Message

NOW = 1_000_000.0
PLACE = Place()


def exchange(
    *values: str, url: str = "https://example.com/a/b", lines: tuple[SentLine, ...] = (), **more: Any
) -> Exchange:
    """An exchange whose answer sets these cookies."""
    headers = tuple(Field("Set-Cookie", value) for value in values)
    answer = Response(http_version="HTTP/1.1", status=200, reason="", headers=headers, body=Body(), wire_size=0)
    hop = Hop(method="GET", url=url, sent=Sent("", "", 0, lines), response=answer)
    return Exchange(began=NOW, seconds=0.1, hops=(hop,), **more)


def cookie(name: str = "a", **more: Any) -> Cookie:
    values: dict[str, Any] = {"value": Secret("1"), "domain": "example.com", "host_only": True, "path": "/"}
    return Cookie(name=name, created=NOW, updated=NOW, **values | more)


@pytest.mark.parametrize(
    ("value", "url", "outcome", "why"),
    [
        ("a=1", "https://example.com/", "kept", ""),
        ("a=1; Max-Age=0", "https://example.com/", "deleted", ""),
        ("a=1; Domain=other.com", "https://example.com/", "refused", "not this server's"),
        ("a=1; Domain=com", "https://example.com/", "refused", "public suffix"),
        ("a=1; Secure", "http://example.com/", "refused", "plain http"),
        ("a=1; Secure", "http://localhost/", "kept", ""),
        ("a=1; SameSite=None", "https://example.com/", "refused", "needs Secure"),
        ("__Host-a=1; Secure; Path=/x", "https://example.com/", "refused", "__Host-"),
        ("__Secure-a=1", "https://example.com/", "refused", "__Secure-"),
        ("=__Secure-a", "https://example.com/", "refused", "without a name"),
        ("a=" + "x" * 5000, "https://example.com/", "refused", "4 KB"),
        ("a=1\x01", "https://example.com/", "refused", "not written as a cookie"),
        ("secure=2", "http://example.com/", "refused", "cover"),
    ],
)
def test_what_became_of_a_cookie_is_said(value: str, url: str, outcome: str, why: str) -> None:
    [one] = received(exchange(value, url=url), Jar((cookie("secure", secure=True),)))
    assert one.outcome == outcome
    assert why in (one.why.text if one.why is not None else "")
    assert (one.why is None) == (outcome != "refused")


def test_attributes_stand_as_the_server_wrote_them() -> None:
    [one] = received(exchange("a=1; Path=/x;  httponly ; Foo=bar"), Jar())
    assert (one.name, one.value, one.attributes) == ("a", "1", ("Path=/x", "httponly", "Foo=bar"))


def test_cookies_that_were_off_are_not_called_kept() -> None:
    [one] = received(exchange("a=1", cookies_off=True), Jar())
    assert one.outcome == "off"


def test_any_number_of_cookies_is_bounded() -> None:
    assert len(received(exchange(*(f"c{number}=1" for number in range(MOST + 9))), Jar())) == MOST


def test_sent_cookies_have_their_values_from_the_store() -> None:
    lines = (
        SentLine("Cookie", "a=••••••; gone=••••••", "cookies"),
        SentLine("cookie", "typed=1", "header", "headers[0]"),
    )
    found = sent(exchange(lines=lines), Jar((cookie(),)))
    assert [(one.name, one.value, one.typed) for one in found] == [
        ("a", "1", False),
        ("gone", "••••••", False),
        ("typed", "1", True),
    ]


def test_a_cookie_is_kept_changed_and_deleted() -> None:
    state = apply(State(), CookieKept(PLACE, cookie(), NOW))
    assert state.jar(PLACE) == Jar((cookie(),))
    moved = cookie(path="/new")
    state = apply(state, CookieKept(PLACE, moved, NOW, before=cookie().key))
    assert state.jar(PLACE) == Jar((moved,))
    state = apply(state, CookieKept(PLACE, cookie("b"), NOW))
    state = apply(state, CookieDeleted(PLACE, moved.key))
    assert state.jar(PLACE) == Jar((cookie("b"),))
    assert apply(state, CookiesDeleted(PLACE)).jar(PLACE) == Jar()


WRITTEN: dict[str, Any] = {
    "name": "a",
    "value": "1",
    "domain": "Example.com",
    "subdomains": False,
    "path": "/",
    "expires": "",
    "secure": False,
    "http_only": True,
    "same_site": "Lax",
    "now": NOW,
}


def test_a_written_cookie_is_as_a_server_would_have_set_it() -> None:
    made = edited(**WRITTEN)
    assert isinstance(made, Cookie)
    assert (made.domain, made.host_only, made.http_only, made.expires) == ("example.com", True, True, None)
    below = edited(**WRITTEN | {"subdomains": True, "domain": ".example.com"})
    assert isinstance(below, Cookie)
    assert not below.host_only


def test_a_date_is_read_as_it_is_written() -> None:
    made = edited(**WRITTEN | {"expires": "2030-12-31 18:00"})
    assert isinstance(made, Cookie)
    assert written(made) == "2030-12-31 18:00"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "", "value": ""}, "name or a value"),
        ({"name": "a=b"}, "no ="),
        ({"value": "a;b"}, "no ;"),
        ({"value": "a\nb"}, "line break"),
        ({"domain": ""}, "host name"),
        ({"domain": "a/b"}, "host name"),
        ({"domain": "exa mple"}, "host name"),
        ({"path": "x"}, "begins with /"),
        ({"expires": "tomorrow"}, "looks like"),
        ({"expires": "1970-01-02"}, "is over"),
        ({"same_site": "None"}, "needs Secure"),
        ({"name": "__Host-a", "secure": True, "subdomains": True}, "__Host-"),
    ],
)
def test_what_is_wrong_with_a_written_cookie_is_said(fields: dict[str, Any], words: str) -> None:
    made = edited(**WRITTEN | fields)
    assert isinstance(made, Message)
    assert words in made.english()
