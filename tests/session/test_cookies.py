"""The cookies of a collection and environment, from one click on Send to the next."""

from pathlib import Path

import msgspec
import pytest

from restdesk.model.ready import Ready
from restdesk.model.text import Text
from tests.servers.raw import Peer, Script, raw_server, read_request, response
from tests.session.conftest import Desk
from tests.session.test_sending import DATA, LOGIN

FAILING = LOGIN.replace("res.body.token, operator: isDefined", "res.body.nothing, operator: isDefined")


def logging_in(heads: list[bytes]) -> Script:
    """Sets a cookie with every answer."""

    def script(peer: Peer) -> None:
        while request := read_request(peer):
            heads.append(request)
            peer.send(response(b'{"token": "abc"}', b"Set-Cookie: sid=s3ss10n; HttpOnly"))

    return script


def in_environment(ready: Ready, name: str) -> Ready:
    return msgspec.structs.replace(ready, place=msgspec.structs.replace(ready.place, environment=name))


@pytest.mark.parametrize("login", [LOGIN, FAILING], ids=["with a good check", "with a failed check"])
def test_a_session_cookie_is_sent_with_the_next_request_of_the_same_environment(
    desk: Desk, tmp_path: Path, login: str
) -> None:
    heads = list[bytes]()
    with raw_server(logging_in(heads)) as server:
        mine = desk.open(tmp_path, {"a.yml": login, "b.yml": DATA}, ("baseUrl", Text(server.url)))
        desk.send(desk.ready(mine, "a.yml"))
        data = desk.ready(mine, "b.yml")
        exchange = desk.send(data)
        desk.send(in_environment(data, "other"))
    assert [b"\r\nCookie: sid=s3ss10n\r\n" in head for head in heads] == [False, True, False]
    assert "s3ss10n" not in exchange.hops[0].sent.head


def test_a_request_that_was_prepared_before_still_gets_the_cookies(desk: Desk, tmp_path: Path) -> None:
    heads = list[bytes]()
    with raw_server(logging_in(heads)) as server:
        mine = desk.open(tmp_path, {"a.yml": LOGIN}, ("baseUrl", Text(server.url)))
        login = desk.ready(mine, "a.yml")
        desk.send(login)
        desk.send(login)
    assert [b"\r\nCookie: sid=s3ss10n\r\n" in head for head in heads] == [False, True]
