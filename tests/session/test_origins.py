"""Where each header and each value of a request came from, as the exchange tells it."""

from pathlib import Path

import pytest

from restdesk.model.exchange import Exchange
from restdesk.model.text import Text
from tests.servers.raw import answer, raw_server, response
from tests.session.conftest import Desk, place

SECRET = "s3cret-of-kim"
FILES = {
    "opencollection.yml": """\
opencollection: 1.0.0
info: {name: Mine}
request:
  headers:
    - {name: X-All, value: "{{who}}"}
  variables:
    - {name: who, value: everybody}
""",
    "open/folder.yml": """\
info: {name: Open}
request:
  headers:
    - {name: X-Off, value: x, disabled: true}
    - {name: X-Folder, value: f}
  auth: {type: bearer, token: "{{token}}"}
""",
    "environments/local.yml": """\
name: local
variables:
  - {name: token, secret: true}
  - {name: path, value: people}
""",
    "open/call.yml": """\
info: {name: Call, type: http}
http:
  method: POST
  url: "{{baseUrl}}/{{path}}"
  headers:
    - {name: X-Own, value: "{{$guid}}"}
  body: {type: text, data: "{{who}}"}
  auth: inherit
""",
    "plain.yml": """\
info: {name: Plain, type: http}
http: {method: GET, url: "{{baseUrl}}/", auth: {type: apikey, key: X-Key, value: "{{token}}"}}
""",
    "user.yml": 'info: {name: User, type: http}\nhttp: {method: GET, url: "http://kim:pw@{{host}}/"}\n',
}


def sent(desk: Desk, folder: Path, path: str) -> Exchange:
    """What came of the request, which was sent twice: the server sets a cookie at first."""
    with raw_server(answer(response(b"", b"Set-Cookie: sid=1"), times=2)) as server:
        given = (("baseUrl", Text(server.url)), ("host", Text(f"127.0.0.1:{server.port}")))
        collection = desk.open(folder, FILES, *given)
        desk.session.secrets.answer(place(collection, path), "token", SECRET)
        desk.send(desk.ready(collection, path))
        return desk.send(desk.ready(collection, path))


@pytest.fixture
def called(desk: Desk, tmp_path: Path) -> Exchange:
    return sent(desk, tmp_path / "mine", "open/call.yml")


def test_each_header_says_where_it_came_from(called: Exchange) -> None:
    lines = {line.name: (line.origin, line.field) for line in called.hops[0].sent.lines}
    assert lines["Host"] == lines["User-Agent"] == lines["Content-Length"] == ("automatic", "")
    assert lines["X-All"] == ("header", "Mine.headers[0]")
    assert lines["X-Folder"] == ("header", "Open.headers[1]")
    assert lines["X-Own"] == ("header", "headers[0]")
    assert lines["Authorization"] == ("auth", "Open.auth")
    assert lines["Cookie"] == ("cookies", "")


def test_the_lines_are_those_of_the_head_and_masked(called: Exchange) -> None:
    sent = called.hops[0].sent
    assert sent.head.split("\n")[1:-1] == [f"{line.name}: {line.value}" for line in sent.lines]
    assert SECRET not in str(sent)


def test_each_variable_says_where_its_value_came_from(called: Exchange) -> None:
    used = {(one.name, one.field): (one.kind, one.label) for one in called.used}
    assert used == {
        ("baseUrl", "url"): ("given", ""),
        ("path", "url"): ("environment", "local"),
        ("who", "Mine.headers[0].value"): ("collection", "Mine"),
        ("$guid", "headers[0].value"): ("dynamic", ""),
        ("who", "body"): ("collection", "Mine"),
        ("token", "Open.auth.token"): ("environment", "local"),
    }


def test_a_scheme_of_the_request_itself_is_told_from_an_inherited_one(desk: Desk, tmp_path: Path) -> None:
    lines = sent(desk, tmp_path / "mine", "plain.yml").hops[0].sent.lines
    assert next((line.origin, line.field) for line in lines if line.name == "X-Key") == ("auth", "auth")


def test_user_information_in_the_url_is_where_basic_came_from(desk: Desk, tmp_path: Path) -> None:
    lines = sent(desk, tmp_path / "mine", "user.yml").hops[0].sent.lines
    assert next((line.origin, line.field) for line in lines if line.name == "Authorization") == ("auth", "url")
