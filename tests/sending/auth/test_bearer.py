"""Bearer tokens on the wire."""

import pytest

from restdesk import errors
from restdesk.sending.outgoing import outgoing
from tests.sending.auth.seen import seen
from tests.sending.desk import Desk, ready


@pytest.mark.parametrize("token", ["mF_9.B5f-4.1JqM", "a.b.c~+/==", "1"])
def test_the_header_and_how_it_is_shown(desk: Desk, token: str) -> None:
    wire, hop = seen(desk, auth=("bearer", {"token": token}))
    assert f"Authorization: Bearer {token}".encode() in wire.split(b"\r\n")
    assert "Authorization: Bearer ••••••\n" in hop.sent.head


@pytest.mark.parametrize("token", ["a b", " a", "a\n", "한", 'a"', "=", "a=b"])
def test_a_token_with_other_characters_is_refused(token: str) -> None:
    with pytest.raises(errors.HeaderRefused) as caught:
        outgoing(ready("a.example", auth=("bearer", {"token": token})))
    assert caught.value.field == "auth.token"
    assert token.strip() not in caught.value.what.english() or len(token) < 3


@pytest.mark.parametrize("fields", [{}, {"token": ""}])
def test_an_empty_token_is_never_sent(fields: dict[str, str]) -> None:
    with pytest.raises(errors.CredentialMissing) as caught:
        outgoing(ready("a.example", auth=("bearer", fields)))
    assert caught.value.field == "auth.token"
