"""Copy as cURL: masked, with variables, with secrets; and what is pasted sends the same request."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from restdesk.errors import NotCopied
from restdesk.model.cookie import Cookie
from restdesk.model.event import CookiesReceived
from restdesk.model.ready import Place, Questions
from restdesk.model.text import Secret, Text
from restdesk.session.copying import Secrecy
from tests.servers.raw import Peer, raw_server, response
from tests.session.conftest import Desk, place, request_at

SECRET = "s3cret-of-kim"
FILES = {
    "environments/local.yml": """\
name: local
variables:
  - {name: baseUrl, value: "http://example.com/api"}
  - {name: password, secret: true}
  - {name: who, value: kim}
""",
    "call.yml": """\
info: {name: Call, type: http}
http:
  method: POST
  url: "{{baseUrl}}/people?a={{who}} b"
  headers:
    - {name: X-Who, value: "{{who}}!"}
  body: {type: json, data: '{"who": "{{who}}"} // note'}
  auth: {type: basic, username: kim, password: "{{password}}"}
""",
    "token.yml": """\
info: {name: Token, type: http}
http: {method: GET, url: "{{baseUrl}}", auth: {type: bearer, token: "{{password}}"}}
""",
    "literal.yml": """\
info: {name: Literal, type: http}
http: {method: GET, url: "{{baseUrl}}/x", auth: {type: bearer, token: literal-token}}
""",
    "form.yml": """\
info: {name: Form, type: http}
http:
  method: POST
  url: "{{baseUrl}}/form"
  body:
    type: multipart-form
    data:
      - {name: who, type: text, value: "{{who}}"}
      - {name: file, type: file, value: [note.txt]}
""",
    "missing.yml": 'info: {name: Missing, type: http}\nhttp: {method: GET, url: "{{nobody}}/x"}\n',
    "nul.yml": (
        'info: {name: Nul, type: http}\nhttp: {method: POST, url: "http://x", body: {type: text, data: "a\\0b"}}\n'
    ),
    "note.txt": "the note",
}


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """An open collection whose secret has its value."""
    collection = desk.open(tmp_path / "mine", FILES)
    desk.session.secrets.answer(place(collection, "call.yml"), "password", SECRET)
    return collection.folder


def at(desk: Desk, folder: Path, name: str) -> tuple[str, Place]:
    opened = desk.session.state.opened(folder)
    assert opened is not None
    return name, place(opened.collection, name)


def line(desk: Desk, folder: Path, name: str, secrecy: Secrecy = "masked") -> str:
    """The command for that request."""
    made = copied(desk, folder, name, secrecy)
    assert isinstance(made, str), made
    return made


def split(command: str) -> list[str]:
    """The arguments that a POSIX shell hands to curl."""
    return shlex.split(command.replace(" \\\n", " "))


def copied(desk: Desk, folder: Path, name: str, secrecy: Secrecy = "masked") -> str | Questions:
    opened = desk.session.state.opened(folder)
    assert opened is not None
    request, where = request_at(opened.collection, name), place(opened.collection, name)
    return desk.wait(desk.session.curl(request, where, secrecy))


def test_a_masked_copy_has_values_but_no_secret(desk: Desk, folder: Path) -> None:
    told = split(line(desk, folder, "call.yml"))
    assert told[1] == "http://example.com/api/people?a=kim%20b"
    assert "Authorization: Basic ••••••" in told
    assert "X-Who: kim!" in told
    assert told[-2:] == ["--data-raw", '{"who": "kim"} ']
    assert SECRET not in " ".join(told)


def test_a_copy_with_variables_names_them(desk: Desk, folder: Path) -> None:
    told = split(line(desk, folder, "call.yml", "variables"))
    assert told[1:3] == ["--globoff", "{{baseUrl}}/people?a={{who}}%20b"]
    assert told[told.index("-u") + 1] == "kim:{{password}}"
    assert "X-Who: {{who}}!" in told
    assert told[-1] == '{"who": "{{who}}"} '
    assert not any("Authorization" in word for word in told)


def test_a_copy_with_secrets_has_them(desk: Desk, folder: Path) -> None:
    assert f"Authorization: Bearer {SECRET}" in split(line(desk, folder, "token.yml", "secrets"))


def test_a_url_that_is_one_variable_stays_it(desk: Desk, folder: Path) -> None:
    told = split(line(desk, folder, "token.yml", "variables"))
    assert told[2] == "{{baseUrl}}"
    assert "Authorization: Bearer {{password}}" in told


def test_a_secret_written_out_is_masked_in_a_copy_with_variables(desk: Desk, folder: Path) -> None:
    assert "Authorization: Bearer ••••••" in split(line(desk, folder, "literal.yml", "variables"))


def test_a_secret_without_a_value_is_masked_all_the_same(desk: Desk, tmp_path: Path) -> None:
    folder = desk.open(tmp_path / "other", FILES).folder
    assert "Authorization: Basic ••••••" in split(line(desk, folder, "call.yml"))
    assert isinstance(copied(desk, folder, "call.yml", "secrets"), Questions)


@pytest.mark.parametrize("secrecy", ["masked", "variables"])
def test_a_file_of_a_form_is_named_by_its_whole_path(desk: Desk, folder: Path, secrecy: Secrecy) -> None:
    told = split(line(desk, folder, "form.yml", secrecy))
    assert told[-1] == f'file=@"{folder / "note.txt"}";filename="note.txt";type=text/plain'
    assert told[-3] == ("who={{who}}" if secrecy == "variables" else "who=kim")
    assert not any("boundary" in word for word in told)


def test_what_has_no_value_is_told(desk: Desk, folder: Path) -> None:
    assert isinstance(copied(desk, folder, "missing.yml"), Questions)
    assert "{{nobody}}/x" in line(desk, folder, "missing.yml", "variables")


def test_a_nul_character_is_an_error_in_words(desk: Desk, folder: Path) -> None:
    with pytest.raises(NotCopied):
        copied(desk, folder, "nul.yml")


def test_kept_cookies_are_in_the_copy(desk: Desk, folder: Path) -> None:
    _, where = at(desk, folder, "token.yml")
    cookie = Cookie(
        name="sid", value=Secret("abcdef123"), domain="example.com", host_only=True, path="/", created=1.0, updated=1.0
    )
    desk.session.apply(CookiesReceived(where, (cookie,), 1.0))
    assert "Cookie: sid=••••••" in split(line(desk, folder, "token.yml"))
    assert "Cookie: sid=abcdef123" in split(line(desk, folder, "token.yml", "secrets"))


@pytest.mark.skipif(shutil.which("curl") is None or shutil.which("sh") is None, reason="there is no curl here")
@pytest.mark.parametrize("name", ["call.yml", "token.yml", "form.yml"])
def test_what_is_pasted_sends_the_same_request(desk: Desk, tmp_path: Path, name: str) -> None:
    heads: list[bytes] = []
    bodies: list[bytes] = []

    def note(peer: Peer) -> None:
        head = peer.head()
        length = re.search(rb"(?i)content-length: (\d+)", head)
        heads.append(head)
        bodies.append(peer.exactly(int(length[1])) if length else b"")
        peer.send(response(b"fine"))
        peer.hold()

    with raw_server(note) as server:
        collection = desk.open(tmp_path / "mine", FILES, ("baseUrl", Text(server.url)))
        desk.session.secrets.answer(place(collection, name), "password", SECRET)
        command = line(desk, collection.folder, name, "secrets")
        ran = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, check=False)
        assert ran.stdout == b"fine", ran.stderr
        desk.send(desk.ready(collection, name))
    pasted, sent = (sorted(lines(head)) for head in heads)
    assert pasted == sent
    assert plain(heads[0], bodies[0]) == plain(heads[1], bodies[1])


def lines(head: bytes) -> list[str]:
    """Request line and headers, names in lower case; length and boundary of a form are each sender's own."""
    found = []
    for text in head.decode().strip().split("\r\n"):
        name, colon, value = text.partition(": ")
        if "boundary=" in value or (name.lower() == "content-length" and b"boundary=" in head):
            value = value.partition(";")[0] if "boundary" in value else ""
        found.append(f"{name.lower() if colon else name}{colon}{value}")
    return [text for text in found if not text.startswith("connection")]


def plain(head: bytes, body: bytes) -> bytes:
    """The body, its boundary taken out."""
    boundary = re.search(rb"boundary=(\S+)", head)
    return body.replace(boundary[1], b"B") if boundary else body
