"""What a click lets pass: for one host, for one Send, and no further."""

import pytest

from restdesk.model.ready import Ready, ReadyAuth, ReadyHeader, ReadySettings
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import outgoing
from restdesk.session.allowed import Once, for_once, host_of, with_allowed
from restdesk.session.state import (
    Allowed,
    AuthorityTrusted,
    Change,
    CheckingResumed,
    CheckingStopped,
    State,
    apply,
)


def after(*changes: Change) -> tuple[Allowed, ...]:
    state = State()
    for change in changes:
        state = apply(state, change)
    return state.allowed


def allowed_for(url: str, *allowed: Allowed) -> ReadySettings:
    ready = Ready(url=Text(url))
    return with_allowed(ready, outgoing(ready), allowed).settings


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ((CheckingStopped("a:443"),), (Allowed(host="a:443", verify=False),)),
        ((CheckingStopped("a:443"), CheckingResumed("a:443")), ()),
        ((CheckingResumed("a:443"),), ()),
        (
            (AuthorityTrusted("a:443", "1"), CheckingStopped("a:443"), CheckingResumed("a:443")),
            (Allowed(host="a:443", authorities=("1",)),),
        ),
        (
            (AuthorityTrusted("a:443", "1"), AuthorityTrusted("b:443", "2"), AuthorityTrusted("a:443", "3")),
            (Allowed(host="b:443", authorities=("2",)), Allowed(host="a:443", authorities=("1", "3"))),
        ),
    ],
)
def test_each_host_has_what_was_clicked_for_it(changes: tuple[Change, ...], wanted: tuple[Allowed, ...]) -> None:
    assert after(*changes) == wanted


def test_only_hosts_that_are_not_checked_are_marked() -> None:
    state = State(allowed=after(AuthorityTrusted("a:443", "1"), CheckingStopped("b:8443")))
    assert state.unchecked == ("b:8443",)


@pytest.mark.parametrize(
    ("url", "verify"),
    [
        ("https://api.example.com/x", False),
        ("https://API.example.com:443", False),
        ("https://api.example.com:8443/", True),
        ("https://other.example.com/", True),
        ("https://example.com/", True),
    ],
)
def test_a_certificate_is_unchecked_for_its_host_and_port_alone(url: str, verify: bool) -> None:
    assert allowed_for(url, Allowed(host="api.example.com:443", verify=False)).tls.verify is verify


def test_what_is_trusted_is_trusted_beside_what_was_before() -> None:
    assert allowed_for("https://a.example/", Allowed(host="a.example:443", authorities=("PEM",))).tls.authorities == (
        "PEM",
    )


def test_an_address_of_ip_version_6_is_written_in_brackets() -> None:
    assert (host_of("::1", 443), host_of("127.0.0.1", 80)) == ("[::1]:443", "127.0.0.1:80")
    assert not allowed_for("https://[::1]/", Allowed(host="[::1]:443", verify=False)).tls.verify


def test_raised_limits_hold_for_each_limit_and_add_up() -> None:
    once = Once(limits=10).also(Once(limits=10)).also(Once(timeless=True))
    assert once == Once(limits=100, timeless=True)
    usual, raised = ReadySettings(), for_once(Ready(settings=ReadySettings(timeout=3.0)), once).settings
    assert raised.timeout == 0
    for limit in ("body_limit", "ratio_limit", "head_limit", "fields_limit"):
        assert getattr(raised, limit) == 100 * getattr(usual, limit)


def test_nothing_is_changed_where_nothing_was_clicked() -> None:
    ready = Ready(url=Text("https://a.example/"), settings=ReadySettings(timeout=3.0))
    assert for_once(ready, Once()) == ready
    assert with_allowed(ready, outgoing(ready), ()) == ready


@pytest.mark.parametrize(
    ("name", "value", "stays"),
    [
        ("Accept", Text("*/*"), True),
        ("X-Note", Text("hello"), True),
        ("Authorization", Text("Basic eA=="), False),
        ("cookie", Text("a=1"), False),
        ("X-API-Key", Text("k"), False),
        ("Host", Text("typed.example"), False),
        ("X-Mine", Text("a ", Secret("s3cret-value")), False),
    ],
)
def test_a_body_sent_to_where_a_redirect_pointed_takes_no_credential_along(name: str, value: Text, stays: bool) -> None:
    ready = Ready(
        method="POST",
        url=Text("https://a.example/?key=", Secret("k3y-value")),
        headers=(ReadyHeader(Text(name), value, "headers[0]"),),
        auth=ReadyAuth("bearer", (("token", Text(Secret("t0ken-value"))),)),
    )
    sent = for_once(ready, Once(to="https://b.example/x"))
    assert (str(sent.url), sent.method, sent.auth) == ("https://b.example/x", "POST", None)
    assert bool(sent.headers) is stays
