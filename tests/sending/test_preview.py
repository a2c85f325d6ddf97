"""What would be sent, without a server."""

import asyncio
from collections.abc import Iterator

import pytest

from restdesk.clock import SystemClock
from restdesk.errors import CredentialMissing, UrlRefused
from restdesk.lanes import Lane
from restdesk.model.cookie import Cookie, Jar
from restdesk.model.ready import Ready, ReadyAuth
from restdesk.model.text import Secret, Text
from restdesk.sending.preview import preview
from restdesk.sending.request import Outgoing

BASIC = ReadyAuth("basic", (("username", Text("kim")), ("password", Text("pw"))), "Open.auth")


@pytest.fixture
def files() -> Iterator[Lane]:
    lane = Lane("files")
    yield lane
    lane.close()


def seen(files: Lane, **more: object) -> Outgoing:
    ready = Ready(url=Text("http://example.com/a"), **more)  # type: ignore[arg-type]
    return asyncio.run(preview(ready, SystemClock(), files))


def test_the_credential_is_there_masked_with_the_input_it_came_from(files: Lane) -> None:
    sent = seen(files, auth=BASIC)
    line = sent.line("authorization")
    assert line is not None
    assert (str(line.value), line.value.reveal()) == ("Basic ••••••", "Basic a2ltOnB3")
    assert line.credential
    assert sent.auth is not None
    assert sent.auth.field == "Open.auth"


def test_kept_cookies_are_there(files: Lane) -> None:
    cookie = Cookie(
        name="a", value=Secret("1"), domain="example.com", host_only=True, path="/", created=1.0, updated=1.0
    )
    line = seen(files, cookies=Jar((cookie,))).line("cookie")
    assert line is not None
    assert line.value.reveal() == "a=1"


def test_without_authentication_the_request_is_as_it_is(files: Lane) -> None:
    assert seen(files).head.reveal().startswith("GET /a HTTP/1.1\nHost: example.com\n")


@pytest.mark.parametrize(
    ("more", "error"),
    [({"auth": ReadyAuth("bearer", (("token", Text()),))}, CredentialMissing), ({"url": Text("http://[")}, UrlRefused)],
)
def test_what_cannot_be_sent_is_refused(files: Lane, more: dict[str, object], error: type[Exception]) -> None:
    ready = Ready(**{"url": Text("http://x")} | more)  # type: ignore[arg-type]
    with pytest.raises(error):
        asyncio.run(preview(ready, SystemClock(), files))
