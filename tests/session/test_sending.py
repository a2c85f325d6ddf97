"""One click on Send: what is asked, sent, captured, judged and masked."""

from pathlib import Path

import pytest

from restdesk.errors import InheritedBroken, SecretLost
from restdesk.log import MASK
from restdesk.model.auth import BearerAuth
from restdesk.model.collection import Collection
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Answers, Place, PromptWanted, Questions, Ready, SecretWanted, VariableWanted
from restdesk.model.request import Http, Request
from restdesk.model.text import Text
from tests.servers.raw import Peer, Script, answer, raw_server, read_request, response
from tests.session.conftest import Desk, place, request_at

TOKEN = "tok-5678-swordfish"
ANSWER = b'{"token": "%s"}' % TOKEN.encode()
LOCAL = "name: local\nvariables: [{name: apiKey, secret: true}]\n"
LOGIN = """\
info: {name: Log in, type: http}
http: {method: POST, url: "{{baseUrl}}/login"}
runtime:
  assertions: [{expression: res.body.token, operator: isDefined}]
  actions:
    - type: set-variable
      phase: after-response
      selector: {expression: res.body.token, method: jsonq}
      variable: {name: token, scope: runtime}
"""
DATA = """\
info: {name: Data, type: http}
http: {method: GET, url: "{{baseUrl}}/data?again={{token}}", auth: {type: bearer, token: "{{token}}"}}
runtime:
  assertions: [{expression: res.body.token, operator: eq, value: "{{token}}"}]
"""
KEYED = """\
info: {name: Keyed, type: http}
http: {method: GET, url: "{{baseUrl}}/", headers: [{name: X-Key, value: "{{apiKey}}"}]}
runtime:
  assertions: [{expression: res.body.token, operator: neq, value: x}]
"""


def echo(heads: list[bytes]) -> Script:
    """Answers every request with a token."""

    def script(peer: Peer) -> None:
        while request := read_request(peer):
            heads.append(request)
            peer.send(response(ANSWER))

    return script


def _everything(exchange: Exchange) -> str:
    """All that an exchange shows but the response, which is shown as it came."""
    sent = [(hop.method, hop.url, hop.sent, hop.dropped) for hop in exchange.hops]
    return repr((sent, exchange.failure, exchange.checks, exchange.captures, exchange.notes))


def test_a_captured_value_is_used_by_the_next_request_and_never_shown(desk: Desk, tmp_path: Path) -> None:
    heads = list[bytes]()
    with raw_server(echo(heads)) as server:
        mine = desk.open(tmp_path, {"a.yml": LOGIN, "b.yml": DATA}, ("baseUrl", Text(server.url)))
        first = desk.send(desk.ready(mine, "a.yml"))
        assert first.good, first
        second = desk.send(desk.ready(mine, "b.yml"))
        assert second.good, second
    assert f"GET /data?again={TOKEN} ".encode() in heads[1]
    assert f"Authorization: Bearer {TOKEN}".encode() in heads[1]
    for shown in (_everything(first), _everything(second), repr(desk.session.state)):
        assert "swordfish" not in shown


def test_a_secret_is_asked_for_and_then_comes_from_the_vault(desk: Desk, tmp_path: Path) -> None:
    heads = list[bytes]()
    with raw_server(echo(heads)) as server:
        mine = desk.open(tmp_path, {"a.yml": KEYED, "environments/local.yml": LOCAL}, ("baseUrl", Text(server.url)))
        where = place(mine, "a.yml")
        asked = desk.wait(desk.session.prepare(request_at(mine, "a.yml"), where))
        assert asked == Questions((SecretWanted("apiKey", "headers[0].value"),))
        desk.session.secrets.answer(where, "apiKey", TOKEN)
        exchange = desk.send(desk.ready(mine, "a.yml"))
    assert f"X-Key: {TOKEN}".encode() in heads[0]
    assert "swordfish" not in _everything(exchange)


def test_a_secret_given_on_the_command_line_is_masked_where_a_server_gives_it_back(desk: Desk, tmp_path: Path) -> None:
    heads = list[bytes]()
    files = {"a.yml": KEYED, "environments/local.yml": LOCAL}
    with raw_server(echo(heads)) as server:
        mine = desk.open(tmp_path, files, ("baseUrl", Text(server.url)), ("apiKey", Text(TOKEN)))
        exchange = desk.send(desk.ready(mine, "a.yml"))
    assert f"X-Key: {TOKEN}".encode() in heads[0]
    assert exchange.checks[0].outcome == "passed"
    assert "swordfish" not in _everything(exchange)


def test_a_secret_that_the_url_spells_otherwise_is_masked_as_it_is_too(desk: Desk, tmp_path: Path) -> None:
    request = KEYED.replace(', headers: [{name: X-Key, value: "{{apiKey}}"}]', "").replace('/"', '/?key={{apiKey}}"')
    files = {"a.yml": request, "environments/local.yml": LOCAL}
    with raw_server(answer(response(b'{"token": "sword/f\xc3\xaesh 1"}'))) as server:
        mine = desk.open(tmp_path, files, ("baseUrl", Text(server.url)), ("apiKey", Text("sword/f\u00eesh 1")))
        [check] = desk.send(desk.ready(mine, "a.yml")).checks
    assert check.outcome == "passed"
    assert check.actual == MASK


def test_everything_that_is_missing_is_asked_at_once_and_can_be_answered(desk: Desk) -> None:
    request = Request(http=Http(url="http://127.0.0.1/{{page}}", auth=BearerAuth(token="{{?Token}}")))
    asked = desk.wait(desk.session.prepare(request, Place()))
    assert asked == Questions((VariableWanted("page", "url"), PromptWanted("?Token", "auth.token")))
    answers = Answers((("page", Text("x")), ("?Token", Text(TOKEN))))
    ready = desk.wait(desk.session.prepare(request, Place(), answers))
    assert isinstance(ready, Ready)
    assert "swordfish" not in repr(ready)


def test_a_typed_secret_that_is_no_longer_known_must_be_typed_again(desk: Desk) -> None:
    request = Request(http=Http(url="http://127.0.0.1/", auth=BearerAuth(token="{{draft-0123456789abcdef}}")))
    with pytest.raises(SecretLost) as lost:
        desk.wait(desk.session.prepare(request, Place()))
    assert lost.value.field == "auth.token"


@pytest.mark.parametrize("broken", ["opencollection.yml", "open/folder.yml", "environments/local.yml"])
def test_nothing_is_sent_where_a_file_that_it_depends_on_cannot_be_read(
    desk: Desk, tmp_path: Path, broken: str
) -> None:
    files = {"open/a.yml": KEYED, "environments/local.yml": LOCAL, broken: "info: ["}
    mine = desk.open(tmp_path, files, ("baseUrl", Text("http://127.0.0.1")), ("apiKey", Text("k")))
    with pytest.raises(InheritedBroken) as refused:
        desk.ready(mine, "open/a.yml")
    assert broken in str(refused.value)


def test_a_send_that_is_cancelled_before_it_began_ends_without_a_byte(desk: Desk) -> None:
    heads = list[bytes]()
    with raw_server(echo(heads)) as server:
        ready = desk.wait(desk.session.prepare(Request(http=Http(url=server.url)), Place()))
        assert isinstance(ready, Ready)
        send = desk.session.send(ready)
        send.cancel()

        async def kinds() -> list[str]:
            return [type(event).__name__ async for event in send]

        assert desk.wait(kinds())[-1] == "Finished"
    assert heads == []


def test_a_check_that_cannot_be_evaluated_for_a_bug_loses_nothing_of_the_response(desk: Desk, tmp_path: Path) -> None:
    with raw_server(echo([])) as server:
        mine: Collection = desk.open(tmp_path, {"a.yml": LOGIN}, ("baseUrl", Text(server.url)))
        ready = desk.ready(mine, "a.yml")
        desk.session.files.close()
        exchange = desk.send(ready)
    assert exchange.response is not None
    assert TOKEN.encode() in exchange.response.body.read()
    assert [check.outcome for check in exchange.checks] == ["error"]
    assert "is closed" in desk.reported.pop()
