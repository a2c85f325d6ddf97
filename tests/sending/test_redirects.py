"""Redirects: methods by RFC 9110, and no credential for a stranger."""

from typing import Any

import pytest
import trustme
from msgspec.structs import replace

from restdesk.model.exchange import Exchange, Field, Response
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import outgoing
from restdesk.sending.redirects import Follow, Stay, next_step
from restdesk.sending.request import Line, Outgoing
from restdesk.spool import Body
from tests.sending.desk import Desk, ready, trusting
from tests.sending.test_failures import tls
from tests.servers.raw import Peer, answer, raw_server, read_request, response

TOKEN = "t0k3n-of-mine"


def moved(status: int, *locations: str) -> Response:
    fields = tuple(Field("Location", location) for location in locations)
    return Response(http_version="HTTP/1.1", status=status, reason="", headers=fields, body=Body(), wire_size=0)


def follow(sent: Outgoing, status: int, location: str) -> Follow:
    step = next_step(sent, moved(status, location))
    assert isinstance(step, Follow)
    return step


@pytest.mark.parametrize(
    ("status", "method", "expected", "with_body"),
    [
        (301, "POST", "GET", False),
        (302, "POST", "GET", False),
        (303, "POST", "GET", False),
        (307, "POST", "POST", True),
        (308, "POST", "POST", True),
        (301, "PUT", "PUT", True),
        (302, "DELETE", "DELETE", True),
        (303, "PUT", "GET", False),
        (303, "HEAD", "HEAD", False),
        (301, "HEAD", "HEAD", True),
        (302, "post", "post", True),
    ],
)
def test_the_method_and_the_body_after_a_redirect(status: int, method: str, expected: str, with_body: bool) -> None:
    sent = outgoing(ready("http://a.example/x", method, body=("text", "abc"), headers=[("Content-Type", "x/y")]))
    following = follow(sent, status, "/y").outgoing
    assert following.method == expected
    assert (following.body is not None) == with_body
    names = {line.key for line in following.lines}
    assert ("content-length" in names) == with_body
    assert ("content-type" in names) == with_body


@pytest.mark.parametrize("status", [200, 201, 300, 304, 305, 306, 399, 404])
def test_other_statuses_are_not_followed(status: int) -> None:
    assert next_step(outgoing(ready("http://a.example/")), moved(status, "/y")) == Stay()


def test_a_redirect_without_location_is_the_response() -> None:
    assert next_step(outgoing(ready("http://a.example/")), moved(302)) == Stay()


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/y?z#f", "http://a.example/y?z"),
        ("y", "http://a.example/b/y"),
        ("?q", "http://a.example/b/c?q"),
        ("", "http://a.example/b/c?d"),
        ("../y", "http://a.example/y"),
        ("//b.example:81/y", "http://b.example:81/y"),
        ("HTTPS://B.example:443", "https://b.example/"),
        ("http://b.example/한 글", "http://b.example/%ED%95%9C%20%EA%B8%80"),
        ("http://user:pass@a.example/y", "http://a.example/y"),
        ("http://a.example@b.example/y", "http://b.example/y"),
        ("http:\\\\b.example\\y", "http://b.example/y"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ],
)
def test_where_a_location_leads(location: str, url: str) -> None:
    sent = outgoing(ready("http://a.example/b/c?d"))
    following = follow(sent, 302, location).outgoing
    assert str(following.url) == url
    host = following.line("host")
    assert host is not None
    assert str(host.value) == str(following.authority)
    assert following.auth is None


@pytest.mark.parametrize(
    "location", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/", "http://", "http://a b/", "//:80/",
                 "http://a.example:99999/", "http://a.example:0/", "data:text/plain,x", "http://[::1"]
)  # fmt: skip
def test_a_location_that_cannot_be_called_is_the_response_with_a_note(location: str) -> None:
    step = next_step(outgoing(ready("http://a.example/")), moved(302, location))
    assert isinstance(step, Stay)
    assert step.note is not None
    assert location in step.note.english()
    assert step.offer == ""


ORIGINS = ["https://a.example/y", "http://b.example/y", "http://a.example:81/y", "http://sub.a.example/y",
           "http://127.0.0.1/y", "http://a.example@b.example/y"]  # fmt: skip

CREDENTIALS: list[tuple[list[tuple[str, str | Text]], str]] = [
    ([("Authorization", "Bearer typed")], "Authorization"),
    ([("proxy-authorization", "Basic typed")], "proxy-authorization"),
    ([("Cookie", "a=b")], "Cookie"),
    ([("X-API-Key", "typed")], "X-API-Key"),
    ([("X-Mine", Text("a ", Secret(TOKEN)))], "X-Mine"),
    ([("X-Mine", Text(Secret("ab")))], "X-Mine"),
]


@pytest.mark.parametrize("location", ORIGINS)
@pytest.mark.parametrize(("headers", "name"), CREDENTIALS)
def test_a_typed_credential_is_dropped_at_another_origin(
    headers: list[tuple[str, str | Text]], name: str, location: str
) -> None:
    sent = outgoing(ready("http://a.example/x", headers=headers))
    step = follow(sent, 302, location)
    assert step.dropped == (name,)
    assert step.outgoing.line(name.lower()) is None
    assert TOKEN not in step.outgoing.head.reveal()
    assert step.note is not None
    assert name in step.note.english()
    here = follow(sent, 302, "/y")
    assert here.dropped == ()
    assert here.outgoing.line(name.lower()) == sent.line(name.lower())


@pytest.mark.parametrize("location", ORIGINS)
@pytest.mark.parametrize("value", [TOKEN, "ab"])
def test_a_secret_in_the_query_is_dropped_where_the_server_repeats_it(location: str, value: str) -> None:
    sent = outgoing(ready(Text("http://a.example/x?key=", Secret(value), "&b=1")))
    step = follow(sent, 302, f"{location}?b=1&key={value}&c=2")
    assert step.dropped == ("key",)
    assert step.outgoing.target.reveal() == "/y?b=1&c=2"
    here = follow(sent, 302, f"/y?key={value}")
    assert here.outgoing.target.reveal() == f"/y?key={value}"
    assert str(here.outgoing.target) == "/y?key=••••••"


def test_a_secret_under_another_name_is_dropped_too() -> None:
    sent = outgoing(ready("http://a.example/", headers=[("X-Mine", Text(Secret("a/b c+d")))]))
    step = follow(sent, 302, "http://b.example/y?token=a%2Fb+c%2Bd")
    assert step.outgoing.target.reveal() == "/y"
    assert set(step.dropped) == {"X-Mine", "token"}


@pytest.mark.parametrize("location", [f"http://b.example/bot{TOKEN}/y", f"http://{TOKEN}.b.example/"])
def test_a_redirect_with_a_secret_in_its_address_is_not_followed(location: str) -> None:
    sent = outgoing(ready(Text("http://a.example/bot", Secret(TOKEN), "/x")))
    step = next_step(sent, moved(302, location))
    assert isinstance(step, Stay)
    assert step.note is not None


def test_what_a_scheme_added_is_dropped_and_never_added_again() -> None:
    base = outgoing(ready("http://a.example/", auth=("bearer", {"token": TOKEN})))
    line = Line(Text("Authorization"), Text("Bearer ", Secret(TOKEN)), credential=True)
    sent = replace(base, lines=(*base.lines, line))
    step = follow(sent, 302, "http://b.example/")
    assert step.dropped == ("Authorization",)
    assert step.outgoing.auth is None
    here = follow(sent, 302, "/y").outgoing
    assert here.auth == base.auth
    assert here.line("authorization") is None


@pytest.mark.parametrize("status", [307, 308])
@pytest.mark.parametrize("location", ORIGINS)
def test_a_body_is_not_sent_to_another_origin(status: int, location: str) -> None:
    sent = outgoing(ready("http://a.example/", "POST", body=("text", "mine")))
    step = next_step(sent, moved(status, location))
    assert isinstance(step, Stay)
    assert step.note is not None
    assert "body" in step.note.english()
    assert step.offer == location.replace("a.example@", "")


def test_a_secret_in_the_address_is_not_offered() -> None:
    request = ready("http://a.example/", "POST", body=("text", "mine"), auth=("bearer", {"token": TOKEN}))
    for location in (f"http://b.example/?key={TOKEN}", f"http://b.example/{TOKEN}/y"):
        step = next_step(outgoing(request), moved(307, location))
        assert isinstance(step, Stay)
        assert step.offer == ""
        assert TOKEN not in repr(step)


def test_a_typed_host_stays_with_its_server() -> None:
    sent = outgoing(ready("http://a.example/", headers=[("Host", "virtual")]))
    here, there = (follow(sent, 302, place).outgoing.line("host") for place in ("/y", "http://b.example/"))
    assert here is not None
    assert str(here.value) == "virtual"
    assert there is not None
    assert str(there.value) == "b.example"


# ---- On the wire


def chain(*locations: str) -> "list[bytes]":
    return [response(b"see", b"Location: " + place.encode(), status=b"302 Found") for place in locations]


def test_each_hop_is_an_exchange_of_its_own(desk: Desk) -> None:
    answers = [*chain("/b", "/c"), response(b"end")]

    def script(peer: Peer) -> None:
        while read_request(peer):
            peer.send(answers.pop(0))

    with raw_server(script) as server:
        exchange = desk.exchange(ready(f"{server.url}/a", auth=("basic", {"username": "u", "password": "p"})))
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.body.read() == b"end"
    assert [hop.url.removeprefix(server.url) for hop in exchange.hops] == ["/a", "/b", "/c"]
    assert [hop.response.body.read() for hop in exchange.hops if hop.response] == [b"see", b"see", b"end"]
    assert all("Authorization: Basic ••••••" in hop.sent.head for hop in exchange.hops)
    assert [hop.reused for hop in exchange.hops] == [False, True, True]


SCHEMES = [
    ("basic", {"username": "user", "password": TOKEN}, "Authorization"),
    ("bearer", {"token": TOKEN}, "Authorization"),
    ("apikey", {"key": "X-Key", "value": TOKEN, "placement": "header"}, "X-Key"),
    ("apikey", {"key": "key", "value": TOKEN, "placement": "query"}, "key"),
]


@pytest.mark.parametrize(("scheme", "fields", "name"), SCHEMES)
def test_a_redirect_to_another_server_drops_what_auth_added(
    desk: Desk, scheme: str, fields: dict[str, str], name: str
) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"end"), heads=heads)) as other:

        def script(peer: Peer) -> None:
            head = read_request(peer)
            assert TOKEN.encode() in head or scheme == "basic"
            where = f"Location: {other.url}/y?key={TOKEN}"
            peer.send(response(b"", where.encode(), status=b"302 Found"))

        with raw_server(script) as server:
            exchange = desk.exchange(ready(server.url, auth=(scheme, fields)))
    (head,) = heads
    assert exchange.good
    assert TOKEN.encode() not in head
    assert b"uthorization" not in head
    assert b"X-Key" not in head
    assert name in exchange.hops[1].dropped
    assert TOKEN not in repr(exchange.hops[0].sent) + repr(exchange.hops[1]) + repr(exchange.notes)


def test_a_credential_does_not_come_back_with_the_way_back(desk: Desk) -> None:
    heads: list[bytes] = []

    def elsewhere(peer: Peer) -> None:
        read_request(peer)
        peer.send(response(b"", f"Location: {home.url}/back".encode(), status=b"302 Found"))

    def at_home(peer: Peer) -> None:
        while request := read_request(peer):
            heads.append(request)
            where = f"Location: {other.url}/".encode()
            peer.send(response() if b"/back" in request else response(b"", where, status=b"302 Found"))

    with raw_server(elsewhere) as other, raw_server(at_home) as home:
        assert desk.exchange(ready(home.url, auth=("bearer", {"token": TOKEN}))).good
    assert [TOKEN.encode() in head for head in heads] == [True, False]


def test_from_https_to_http_is_another_origin(desk: Desk) -> None:
    heads: list[bytes] = []
    authority = trustme.CA()
    with raw_server(answer(response(), heads=heads)) as plain:
        moved_to = response(b"", f"Location: {plain.url}/".encode(), status=b"301 Moved")
        with raw_server(answer(moved_to), tls("127.0.0.1", authority=authority)) as secure:
            request = ready(secure.url, auth=("bearer", {"token": TOKEN}))
            exchange = desk.exchange(request, trust=trusting(authority))
    assert exchange.good
    assert TOKEN.encode() not in heads[0]
    assert exchange.hops[1].dropped == ("Authorization",)


def one_redirect(desk: Desk, location: str, **more: Any) -> Exchange:
    with raw_server(answer(chain(location)[0], times=9)) as server:
        return desk.exchange(ready(server.url, **more))


def test_the_limit_of_redirects(desk: Desk) -> None:
    exchange = one_redirect(desk, "/again", max_redirects=3)
    assert exchange.failure is not None
    assert exchange.failure.kind == "TooManyRedirects"
    assert len(exchange.hops) == 4
    assert exchange.response is not None
    assert exchange.response.complete


def test_redirects_can_be_left_to_the_person(desk: Desk) -> None:
    exchange = one_redirect(desk, "/again", follow_redirects=False)
    assert exchange.good
    assert len(exchange.hops) == 1
    assert exchange.response is not None


def test_what_was_received_is_shown_beside_a_broken_location(desk: Desk) -> None:
    exchange = one_redirect(desk, "javascript:alert(1)")
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.body.read() == b"see"
    assert "javascript:alert(1)" in exchange.notes[0].english()


def test_a_307_with_a_body_to_another_server_is_the_response(desk: Desk) -> None:
    moved_to = response(b"see", b"Location: http://127.0.0.2:1/y", status=b"307 Temporary Redirect")
    with raw_server(answer(moved_to)) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "mine")))
    assert exchange.good
    assert len(exchange.hops) == 1
    assert "127.0.0.2:1 was not followed" in exchange.notes[0].english()
    assert exchange.offer == "http://127.0.0.2:1/y"
