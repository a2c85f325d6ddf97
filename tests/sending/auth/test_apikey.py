"""API keys on the wire."""

import pytest

from restdesk import errors
from restdesk.sending.outgoing import outgoing
from tests.sending.auth.seen import seen
from tests.sending.desk import Desk, ready


@pytest.mark.parametrize("more", [{}, {"placement": "header"}])
def test_a_key_in_a_header(desk: Desk, more: dict[str, str]) -> None:
    wire, hop = seen(desk, auth=("apikey", {"key": "X-Key", "value": "k v", **more}))
    assert b"X-Key: k v" in wire.split(b"\r\n")
    assert "X-Key: ••••••\n" in hop.sent.head


@pytest.mark.parametrize(
    ("path", "target", "shown"),
    [
        ("/x", "/x?api%20key=a%2Fb%26%ED%95%9C", "/x?api%20key=••••••"),
        ("/x?", "/x?api%20key=a%2Fb%26%ED%95%9C", "/x?api%20key=••••••"),
        ("/x?y=1", "/x?y=1&api%20key=a%2Fb%26%ED%95%9C", "/x?y=1&api%20key=••••••"),
    ],
)
def test_a_key_in_the_query(desk: Desk, path: str, target: str, shown: str) -> None:
    fields = {"key": "api key", "value": "a/b&한", "placement": "query"}
    wire, hop = seen(desk, path=path, auth=("apikey", fields))
    assert wire.startswith(f"GET {target} HTTP/1.1\r\n".encode())
    assert hop.sent.head.startswith(f"GET {shown} HTTP/1.1\n")
    assert hop.url.endswith(shown)


def test_a_typed_header_or_parameter_is_sent_in_its_place(desk: Desk) -> None:
    header = ("apikey", {"key": "X-Key", "value": "chosen"})
    wire, _ = seen(desk, auth=header, headers=[("x-key", "typed")])
    assert b"typed" in wire
    assert b"chosen" not in wire
    query = ("apikey", {"key": "key", "value": "chosen", "placement": "query"})
    wire, _ = seen(desk, path="/?key=typed", auth=query)
    assert b"typed" in wire
    assert b"chosen" not in wire


def test_an_automatic_header_makes_way_for_the_key(desk: Desk) -> None:
    wire, _ = seen(desk, auth=("apikey", {"key": "User-Agent", "value": "k"}))
    assert [line for line in wire.split(b"\r\n") if line.startswith(b"User-Agent")] == [b"User-Agent: k"]


@pytest.mark.parametrize(
    ("fields", "kind", "field"),
    [
        ({"value": "x"}, errors.CredentialMissing, "auth.key"),
        ({"key": "x"}, errors.CredentialMissing, "auth.value"),
        ({"key": "a b", "value": "x"}, errors.HeaderRefused, "auth.key"),
        ({"key": "content-length", "value": "1"}, errors.CredentialRefused, "auth.key"),
        ({"key": "a", "value": " x"}, errors.HeaderRefused, "auth.value"),
        ({"key": "a", "value": "\ud800", "placement": "query"}, errors.CredentialRefused, "auth.value"),
    ],
)
def test_what_cannot_be_sent_is_refused_at_its_field(
    fields: dict[str, str], kind: type[errors.InputError], field: str
) -> None:
    with pytest.raises(kind) as caught:
        outgoing(ready("a.example", auth=("apikey", fields)))
    assert caught.value.field == field
