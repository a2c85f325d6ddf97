"""A Send without credentials: all of them stay here, and which they were is said."""

from pathlib import Path

import pytest

from restdesk.model.cookie import Cookie
from restdesk.model.event import CookiesReceived
from restdesk.model.ready import Questions, Ready
from restdesk.model.text import Secret, Text
from restdesk.session.allowed import Once
from restdesk.session.bare import bare
from tests.session.conftest import Desk, place, request_at

BARE = Once(bare=True)
FILES = {
    "folder/folder.yml": """\
info: {name: Folder, type: folder}
request:
  headers: [{name: X-Auth-Token, value: from-above}]
  auth: {type: apikey, key: X-Key, value: "{{key}}"}
""",
    "folder/all.yml": """\
info: {name: All, type: http}
http:
  method: GET
  url: "https://kim:pass@api.example.com/p?a=1"
  headers:
    - {name: Authorization, value: "Digest {{nobody}}"}
    - {name: Cookie, value: a=1}
    - {name: Accept, value: text/plain}
  auth: inherit
""",
    "plain.yml": "info: {name: Plain, type: http}\nhttp: {method: GET, url: 'https://api.example.com/'}\n",
    "odd.yml": "info: {name: Odd, type: http}\n"
    "http: {method: GET, url: 'https://api.example.com/', auth: {type: digest2}}\n",
    "environments/local.yml": """\
name: local
variables: [{name: key, secret: true}]
clientCertificates: [{domain: api.example.com, type: pem, certificateFilePath: a.pem, privateKeyFilePath: b.pem}]
""",
}


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (Text("https://h/p?k=", Secret("s"), "&b=1"), "https://h/p?b=1"),
        (Text("https://h/p?a=1&k=", Secret("s")), "https://h/p?a=1"),
        (Text("https://h/p?k=", Secret("s"), "#f"), "https://h/p#f"),
        (Text("https://h/p?a=1&k=", Secret("s"), "&j=", Secret("t"), "&b"), "https://h/p?a=1&b"),
        (Text("https://kim:p@h/x@y"), "https://h/x@y"),
        (Text("kim:p@h/p"), "h/p"),
        (Text("h/x@y?z=@"), "h/x@y?z=@"),
    ],
)
def test_the_url_loses_its_user_and_the_parameters_that_hold_a_secret(url: Text, wanted: str) -> None:
    assert bare(Ready(url=url)).url.reveal() == wanted


def test_nothing_that_is_left_out_is_asked_for_and_all_of_it_is_named(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path, FILES)
    at = place(collection, "folder/all.yml")
    cookie = Cookie(
        name="sid", value=Secret("1"), domain="api.example.com", host_only=True, path="/", created=1, updated=1
    )
    desk.session.apply(CookiesReceived(at, (cookie,), 1))
    request = request_at(collection, "folder/all.yml")
    assert isinstance(desk.wait(desk.session.prepare(request, at)), Questions)
    ready = desk.wait(desk.session.prepare(request, at, once=BARE))
    assert isinstance(ready, Ready)
    assert [str(header.name) for header in ready.headers] == ["Accept"]
    assert (ready.auth, ready.url.reveal()) == (None, "https://api.example.com/p?a=1")
    assert ready.settings.tls.certificate is None
    assert not ready.settings.cookies
    assert [note.fill(note.words.text) for note in ready.notes] == [
        "Sent without: X-Key, Authorization, Cookie, X-Auth-Token, Basic.",
        "The client certificate was not shown to the server.",
    ]


def test_that_there_was_nothing_to_leave_out_is_said_too(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path, {**FILES, "environments/local.yml": "name: local\n"})
    at = place(collection, "plain.yml")
    ready = desk.wait(desk.session.prepare(request_at(collection, "plain.yml"), at, once=BARE))
    assert isinstance(ready, Ready)
    assert [note.words.text for note in ready.notes] == ["Sent without credentials: there were none to leave out."]


def test_a_scheme_that_cannot_be_sent_yet_does_not_stop_a_send_without_it(desk: Desk, tmp_path: Path) -> None:
    collection = desk.open(tmp_path, {**FILES, "environments/local.yml": "name: local\n"})
    at = place(collection, "odd.yml")
    ready = desk.wait(desk.session.prepare(request_at(collection, "odd.yml"), at, once=BARE))
    assert isinstance(ready, Ready)
    assert [note.fill(note.words.text) for note in ready.notes] == ["Sent without: digest2."]


def test_it_stays_so_when_one_more_thing_is_let_pass() -> None:
    once = Once(bare=True, into="a.bin").also(Once(limits=10))
    assert once == Once(bare=True, into="a.bin", limits=10)
