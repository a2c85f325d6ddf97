"""HTTP Basic authentication on the wire."""

import base64

import pytest

from restdesk import errors
from restdesk.sending.outgoing import outgoing
from tests.sending.auth.seen import seen
from tests.sending.desk import Desk, ready


@pytest.mark.parametrize(
    ("username", "password", "header"),
    [
        ("Aladdin", "open sesame", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),  # RFC 7617, section 2
        ("test", "123£", "Basic dGVzdDoxMjPCow=="),  # section 2.1
        ("user", "", "Basic dXNlcjo="),
        ("", "only:password", "Basic " + base64.b64encode(b":only:password").decode()),
    ],
)
def test_the_header_and_how_it_is_shown(desk: Desk, username: str, password: str, header: str) -> None:
    wire, hop = seen(desk, auth=("basic", {"username": username, "password": password}))
    assert f"Authorization: {header}".encode() in wire.split(b"\r\n")
    assert "Authorization: Basic ••••••\n" in hop.sent.head


@pytest.mark.parametrize(
    ("fields", "kind", "field"),
    [
        ({}, errors.CredentialMissing, "auth.username"),
        ({"username": "a:b", "password": "c"}, errors.UserNameRefused, "auth.username"),
        ({"username": "a\n", "password": "c"}, errors.CredentialRefused, "auth.username"),
        ({"username": "a", "password": "\ud800"}, errors.CredentialRefused, "auth.password"),
    ],
)
def test_what_cannot_be_sent_is_refused_at_its_field(
    fields: dict[str, str], kind: type[errors.InputError], field: str
) -> None:
    with pytest.raises(kind) as caught:
        outgoing(ready("a.example", auth=("basic", fields)))
    assert (type(caught.value), caught.value.field) == (kind, field)


def test_user_information_in_the_url_is_sent_as_basic(desk: Desk) -> None:
    wire, hop = seen(desk, url="http://Aladdin:open%20sesame@127.0.0.1")
    assert b"Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" in wire
    assert b"Aladdin" not in wire
    assert "sesame" not in repr(hop)


def test_a_typed_header_is_sent_in_its_place(desk: Desk) -> None:
    wire, hop = seen(desk, auth=("basic", {"username": "a"}), headers=[("authorization", "mine")])
    assert wire.lower().count(b"authorization:") == 1
    assert "authorization: mine\n" in hop.sent.head
