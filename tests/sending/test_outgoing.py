"""What goes on the wire for what was typed, without a wire."""

import os
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restdesk import errors
from restdesk.model.ready import Place, Ready, ReadyAuth, ReadyBody, ReadyField, ReadyHeader, ReadySettings
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import automatic_headers, outgoing, own_version
from restdesk.sending.request import Outgoing, encoded
from tests.sending.desk import Desk, ready
from tests.servers.raw import Peer, raw_server, read_request, response

MASK = "••••••"


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("http://a.example", "http://a.example/"),
        ("HTTP://A.Example:80/x", "http://a.example/x"),
        ("https://a.example:443?q", "https://a.example/?q"),
        ("a.example/x?", "https://a.example/x?"),
        ("a.example:8443", "https://a.example:8443/"),
        ("localhost", "http://localhost/"),
        ("localhost:5000/x", "http://localhost:5000/x"),
        ("api.localhost:80", "http://api.localhost/"),
        ("127.0.0.1:80/x", "http://127.0.0.1/x"),
        ("192.168.0.7", "http://192.168.0.7/"),
        ("10.1.2.3", "http://10.1.2.3/"),
        ("172.32.0.1", "https://172.32.0.1/"),
        ("8.8.8.8", "https://8.8.8.8/"),
        ("[::1]:8080", "http://[::1]:8080/"),
        ("[fd00::1]", "http://[fd00::1]/"),
        ("[2001:db8::1]", "https://[2001:db8::1]/"),
        (" http://a.example/ ", "http://a.example/"),
        ("http://a.example/a/../b/./c", "http://a.example/b/c"),
        ("http://a.example/%7e/{x}|y z", "http://a.example/%7e/%7Bx%7D|y%20z"),
        ("http://a.example/한?글='\"#x", "http://a.example/%ED%95%9C?%EA%B8%80=%27%22"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://user:pw@a.example/", "http://a.example/"),
        ("http://a:b@c\\d", "http://c/d"),
        ("http://1.2/", "http://1.0.0.2/"),
        ("http://a.example/#only", "http://a.example/"),
    ],
)
def test_the_address_that_is_called(typed: str, url: str) -> None:
    request = outgoing(ready(typed))
    assert str(request.url) == url
    host = request.line("host")
    assert host is not None
    assert host.value == request.authority


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("http://a.example", "/"),
        ("http://a.example?x", "/?x"),
        ("http://a.example/a/../b//c/%2f?x=[]{}|\\^`'\"<>&#f", "/a/../b//c/%2f?x=[]{}|\\^`'\"<>&"),
        ("http://user:pw@A.example:81/?#?", "/?"),
        ("a.example/{x}", "/{x}"),
    ],
)
def test_a_target_without_encoding_is_what_was_typed(typed: str, target: str) -> None:
    assert outgoing(ready(typed, encode_url=False)).target.reveal() == target


@pytest.mark.parametrize("encode", [True, False])
@pytest.mark.parametrize(
    "typed",
    ["", " ", "/x", "//a.example/", "?x", "#x", "http://", "http:///", "ftp://a.example/", "javascript:alert(1)",
     "file:///etc/passwd", "mailto:me@a.example", "user:pw@a.example", "http://a b/", "http://a.example:99999/",
     "http://a.example:0/", "http://a.example:x/", "http://[::1/", "http://%00/", "http://a.example/\ud800"],
)  # fmt: skip
def test_an_address_that_cannot_be_called_is_refused(typed: str, encode: bool) -> None:
    with pytest.raises(errors.UrlRefused) as caught:
        outgoing(ready(typed, encode_url=encode))
    assert caught.value.field == "url"


@pytest.mark.parametrize("typed", ["http://a.example/한", "http://a.example/a b", "http://한.example/", "http://a\\b/"])
def test_without_encoding_only_what_can_stand_in_a_request_line_is_sent(typed: str) -> None:
    with pytest.raises(errors.UrlRefused):
        outgoing(ready(typed, encode_url=False))


def secret_url(*parts: str) -> Text:
    """Every second part is secret."""
    return Text(*(Secret(part) if number % 2 else part for number, part in enumerate(parts)))


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("http://a.example/x?key=", "a b/ü"), f"http://a.example/x?key={MASK}"),
        (("http://a.example/x?key=", "abc", "&y='z'"), f"http://a.example/x?key={MASK}&y=%27z%27"),
        (("http://a.example/bot", "1:x", "/send?q"), f"http://a.example/bot{MASK}/send?q"),
        (("http://a.example/a/../", "xy", "/b"), f"http://a.example{MASK}"),
        (("http://", "a.example", ":81/x"), f"http://{MASK}:81/x"),
        (("", "http://a.example:81/x?y#z"), f"http://{MASK}:81{MASK}?{MASK}"),
        (("", "a.example/x"), f"https://{MASK}{MASK}"),
        (("http://u:", "pass", "@a.example/x"), "http://a.example/x"),
        (("http://a.example/x#", "frag"), "http://a.example/x"),
        (("a.example/x?k=", "v"), f"https://a.example/x?k={MASK}"),
    ],
)
@pytest.mark.parametrize("encode", [True, False])
def test_the_url_is_shown_with_its_secrets_masked(parts: tuple[str, ...], shown: str, encode: bool) -> None:
    if not encode and not "".join(parts).isascii():
        parts = tuple(part.replace("a b/ü", "a-b") for part in parts)
    if not encode:
        shown = shown.replace("%27", "'").replace(f"example{MASK}", f"example/a/../{MASK}/b")
    url = secret_url(*parts)
    request = outgoing(ready(url, encode_url=encode))
    assert str(request.url) == shown
    plain = outgoing(ready(url.reveal(), encode_url=encode))
    assert request.url.reveal() == plain.url.reveal() == str(plain.url)


def test_a_refused_url_is_named_with_its_secrets_masked() -> None:
    with pytest.raises(errors.UrlRefused) as caught:
        outgoing(ready(secret_url("http://a b/", "hidden")))
    assert "hidden" not in str(caught.value)


# ---- Method and headers


@pytest.mark.parametrize("method", ["GET", "get", "M-SEARCH", "X!#$%&'*+-.^_`|~9"])
def test_a_method_keeps_its_case(method: str) -> None:
    assert outgoing(ready("a.example", method)).method == method


@pytest.mark.parametrize("method", ["", "GE T", "GET/", "한", "(x)", "a:b"])
def test_a_method_that_is_no_token_is_refused(method: str) -> None:
    with pytest.raises(errors.MethodRefused) as caught:
        outgoing(ready("a.example", method))
    assert caught.value.field == "method"


@pytest.mark.parametrize("control", ["\r", "\n", "\0", "\x7f", "\x1b", "\r\nX: 1"])
@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda bad: ready("a.example", f"GET{bad}"), "method"),
        (lambda bad: ready(f"a.example/{bad}"), "url"),
        (lambda bad: ready(f"a.example/{bad}", encode_url=False), "url"),
        (lambda bad: ready(Text("a.example/", Secret(bad))), "url"),
        (lambda bad: ready("a.example", headers=[("A", "1"), (f"B{bad}", "1")]), "headers[1].name"),
        (lambda bad: ready("a.example", headers=[("A", f"1{bad}2")]), "headers[0].value"),
        (lambda bad: ready("a.example", headers=[("A", Text(Secret(bad)))]), "headers[0].value"),
        (lambda bad: ready("a.example", auth=("apikey", {"key": f"K{bad}", "value": "v"})), "auth.key"),
        (lambda bad: ready("a.example", auth=("apikey", {"key": "K", "value": f"v{bad}"})), "auth.value"),
        (lambda bad: ready("a.example", auth=("bearer", {"token": f"v{bad}"})), "auth.token"),
        (lambda bad: ready("a.example", auth=("basic", {"username": f"v{bad}"})), "auth.username"),
        (lambda bad: ready("a.example", auth=("basic", {"password": f"v{bad}"})), "auth.password"),
    ],
)
def test_a_control_character_is_refused_at_its_field(make: Any, field: str, control: str) -> None:
    with pytest.raises((errors.LineBreakRefused, errors.CredentialRefused)) as caught:
        outgoing(make(control))
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("", "x", "name"),
        ("A B", "x", "name"),
        ("A:", "x", "name"),
        ("Ä", "x", "name"),
        ("A", " x", "value"),
        ("A", "x\t", "value"),
        ("A", "x\ud800", "value"),
    ],
)
def test_a_header_that_cannot_be_sent_is_refused(name: str, value: str, field: str) -> None:
    with pytest.raises(errors.HeaderRefused) as caught:
        outgoing(ready("a.example", headers=[(name, value)]))
    assert caught.value.field == f"headers[0].{field}"


@pytest.mark.parametrize(("value", "data"), [("a\tb", b"a\tb"), ("é", b"\xe9"), ("한é", "한é".encode()), ("", b"")])
def test_header_values_beyond_ascii(value: str, data: bytes) -> None:
    line = outgoing(ready("a.example", headers=[("A", value)])).line("a")
    assert line is not None
    assert encoded(line.value.reveal()) == data


AUTOMATIC = [
    ("Host", "a.example"),
    ("User-Agent", f"RestDesk/{own_version()}"),
    ("Accept", "*/*"),
    ("Accept-Encoding", "gzip, deflate, br, zstd"),
]
LENGTH_0 = ("Content-Length", "0")


def shown(request: Ready) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in automatic_headers(request)]


@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE", "OPTIONS", "QUERY"])
def test_automatic_headers(method: str) -> None:
    assert shown(ready("a.example", method)) == AUTOMATIC


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
def test_a_method_that_usually_has_a_body_says_that_it_has_none(method: str) -> None:
    assert shown(ready("a.example", method)) == [*AUTOMATIC, LENGTH_0]


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
@pytest.mark.parametrize(
    ("kind", "data", "media", "size"),
    [("json", '{"a": 1}', "application/json", 8), ("text", "한", "text/plain; charset=utf-8", 3)],
)
def test_a_body_is_described(method: str, kind: str, data: str, media: str, size: int) -> None:
    described = [("Content-Type", media), ("Content-Length", str(size))]
    assert shown(ready("a.example", method, body=(kind, data))) == AUTOMATIC + described


def test_an_automatic_header_makes_way_for_a_typed_one_and_for_its_omission() -> None:
    typed = [("ACCEPT", "x"), ("content-type", "a/b"), ("hOST", "virtual")]
    request = ready(
        "a.example", "POST", headers=typed, body=("json", "1"), omit_headers=("user-AGENT ", "accept-encoding")
    )
    lines = [(str(line.name), str(line.value)) for line in outgoing(request).lines]
    assert lines == [("hOST", "virtual"), ("Content-Length", "1"), ("ACCEPT", "x"), ("content-type", "a/b")]


@pytest.mark.parametrize(
    ("more", "kind", "field"),
    [
        ({"headers": [("Content-Length", "3")]}, errors.FramingRefused, "headers[0].value"),
        ({"headers": [("A", "1"), ("content-length", "+5")]}, errors.FramingRefused, "headers[1].value"),
        ({"headers": [("Transfer-Encoding", "gzip")]}, errors.FramingRefused, "headers[0].value"),
        (
            {"headers": [("Content-Length", "5"), ("Transfer-Encoding", "chunked")]},
            errors.FramingRefused,
            "headers[1].value",
        ),
        ({"headers": [("Content-Length", "5"), ("Content-Length", "5")]}, errors.FramingRefused, "headers[1].value"),
        ({"headers": [("Host", "a"), ("host", "b")]}, errors.HeaderRefused, "headers[1].name"),
        ({"omit_headers": ("Host",)}, errors.HeaderNeeded, "settings.omitHeaders"),
        ({"omit_headers": ("Content-Length",)}, errors.HeaderNeeded, "settings.omitHeaders"),
    ],
)
def test_headers_that_would_break_the_message_are_refused(
    more: dict[str, Any], kind: type[errors.InputError], field: str
) -> None:
    with pytest.raises(kind) as caught:
        outgoing(ready("a.example", "POST", body=("text", "hello"), **more))
    assert caught.value.field == field


@pytest.mark.parametrize("header", [("content-LENGTH", "5"), ("Transfer-encoding", "chunked")])
def test_framing_that_fits_is_sent_as_typed(desk: Desk, header: tuple[str, str]) -> None:
    got: list[bytes] = []

    def script(peer: Peer) -> None:
        got.append(peer.head())
        got.append(peer.exactly(5) if b"LENGTH" in got[0] else peer.until(b"0\r\n\r\n"))
        peer.send(response())

    with raw_server(script) as server:
        assert desk.exchange(ready(server.url, "POST", headers=[header], body=("text", "hello"))).good
    assert f"{header[0]}: {header[1]}\r\n".encode() in got[0]
    assert got[1] == (b"hello" if header[1] == "5" else b"5\r\nhello\r\n0\r\n\r\n")


# ---- Bodies


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ('{"a": 1} // end', '{"a": 1} '),
        ('// start\n{"a": "// no", "b": "/* no */"}', '\n{"a": "// no", "b": "/* no */"}'),
        ('{/* a\n* b */"a"/**/:1.10e5}', '{"a":1.10e5}'),
        ('{"a": "\\"// no"} //x\r\n', '{"a": "\\"// no"} \r\n'),
        ('{"a": "\\\\"//x\n}', '{"a": "\\\\"\n}'),
        ('{"open // no', '{"open // no'),
        ("/* open", "/* open"),
        ("a / b", "a / b"),
        ("", ""),
    ],
)
def test_json_is_sent_without_comments_and_otherwise_to_the_byte(typed: str, sent: str) -> None:
    request = outgoing(ready("a.example", "POST", body=("json", typed)))
    assert request.body is not None
    assert (request.body.text.reveal(), request.body.size) == (sent, len(sent.encode()))
    assert len(request.notes) == (typed != sent)


def test_secrets_of_a_body_stay_secret_around_comments() -> None:
    typed = Text('{"a": "', Secret("one"), '", // ', Secret("two"), '\n"b": "', Secret("th//ree"), '"}')
    request = outgoing(ready("a.example", "POST", body=("json", typed)))
    assert request.body is not None
    assert str(request.body.text) == f'{{"a": "{MASK}", \n"b": "{MASK}"}}'
    assert request.body.text.reveal() == '{"a": "one", \n"b": "th//ree"}'


def test_text_is_sent_as_typed() -> None:
    request = outgoing(ready("a.example", "POST", body=("text", "// no\r\n\t\0")))
    assert request.body is not None
    assert request.body.text.reveal() == "// no\r\n\t\0"


@pytest.mark.parametrize(
    ("more", "kind", "field"),
    [
        ({"body": ("sparql", "x")}, errors.NotSendable, "body"),
        ({"body": ("text", "\ud800")}, errors.BodyRefused, "body"),
        ({"auth": ("hawk", {})}, errors.NotSendable, "auth"),
    ],
)
def test_what_cannot_be_sent_yet_is_refused(more: dict[str, Any], kind: type[errors.InputError], field: str) -> None:
    with pytest.raises(kind) as caught:
        outgoing(ready("a.example", "POST", **more))
    assert caught.value.field == field


# ---- User information


def test_user_information_becomes_basic() -> None:
    request = outgoing(ready("http://al%20ice:s%40c@a.example/"))
    assert request.auth is not None
    assert request.auth["username"].reveal() == "al ice"
    assert (str(request.auth["password"]), request.auth["password"].reveal()) == (MASK, "s@c")


def test_user_information_makes_way_for_the_chosen_scheme() -> None:
    request = outgoing(ready("http://u:p@a.example/", auth=("bearer", {"token": "t"})))
    assert request.auth is not None
    assert request.auth.type == "bearer"
    assert "URL" in request.notes[0].english()


def test_broken_user_information_is_told_at_the_url() -> None:
    with pytest.raises(errors.CredentialRefused) as caught:
        outgoing(ready("http://a%3Ab:c@a.example/"))
    assert caught.value.field == "url"


# ---- Whatever is typed

NASTY = st.text(st.characters(codec=None) | st.sampled_from("\r\n\0\t :/?#@[]%\\{}\"'<>&=+;,é한\ud800"), max_size=30)
CLEAN = st.text(st.sampled_from("abcXYZ019-._~!$&'()*+,;=:@/%?[]{}|\\^`\"<>é한"), max_size=12)


def parts(piece: st.SearchStrategy[str]) -> st.SearchStrategy[Text]:
    return st.lists(piece | piece.map(Secret), max_size=3).map(lambda found: Text(*found))


def typed_by(piece: st.SearchStrategy[str]) -> st.SearchStrategy[Ready]:
    """Requests whose texts are of `piece` here and there."""
    some, token = parts(piece), st.sampled_from(["GET", "POST", "pUt", "X-1"])
    urls = some | some.map(lambda text: Text("http://a.example/") + text) | some.map(lambda text: Text("[::1]?") + text)
    header = st.builds(ReadyHeader, token.map(Text) | some, some, st.just("headers[0]"))
    keys = ("username", "password", "token", "key", "value")
    fields = st.fixed_dictionaries(dict.fromkeys(keys, some)).map(lambda found: tuple(found.items()))
    return st.builds(
        Ready,
        method=token | piece,
        url=urls,
        headers=st.lists(header, max_size=2).map(tuple),
        body=st.none() | bodies(some),
        auth=st.none() | st.builds(ReadyAuth, st.sampled_from(["basic", "bearer", "apikey", "odd"]), fields),
        settings=st.builds(
            ReadySettings, encode_url=st.booleans(), omit_headers=st.lists(piece, max_size=2).map(tuple)
        ),
    )


def bodies(some: st.SearchStrategy[Text]) -> st.SearchStrategy[ReadyBody]:
    """Bodies of every kind, and of none that is known."""
    place, boundary = st.just("body[0]"), st.just("0" * 32)
    texts = st.builds(ReadyField, name=some, value=some, content_type=some | st.just(Text()), field=place)
    files = st.builds(
        ReadyField, name=some, files=st.tuples(some, some), sizes=st.just((0, 0)), content_type=some, field=place
    )
    fields = st.lists(texts | files, max_size=3).map(tuple)
    return (
        st.builds(ReadyBody, st.sampled_from(["json", "text", "xml", "odd"]), some)
        | st.builds(ReadyBody, st.just("form-urlencoded"), fields=st.lists(texts, max_size=3).map(tuple))
        | st.builds(ReadyBody, st.just("multipart-form"), fields=fields, boundary=boundary)
    )


TYPED = typed_by(NASTY) | typed_by(CLEAN) | typed_by(CLEAN)


@settings(max_examples=400)
@given(TYPED)
def test_whatever_is_typed_is_sent_in_one_piece_or_refused(typed: Ready) -> None:
    try:
        request = outgoing(typed)
    except errors.InputError as error:
        field = error.field
    else:
        check_one_piece(typed, request)
        field = "none"
    event("sent" if field == "none" else "refused")
    assert field


def check_one_piece(typed: Ready, request: Outgoing) -> None:
    head = request.head.reveal()
    assert not set("\r\0\x0b\x0c\x1b\x7f") & set(head)
    assert head.count("\n") == 1 + len(request.lines)
    assert head.split("\n")[0].count(" ") == 2
    assert request.target.reveal().isascii()
    for secret in (part.reveal() for text in (typed.url,) for part in text.parts if isinstance(part, Secret)):
        assert len(secret) < 8 or secret not in str(request.url) or secret in _plain(typed.url)


def _plain(text: Text) -> str:
    return "".join(part for part in text.parts if isinstance(part, str))


class EmptyFiles:
    """Every file that is named is there and empty."""

    def open(self, place: Place, path: str) -> BinaryIO:
        return Path(os.devnull).open("rb")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED)
def test_no_line_break_that_was_typed_reaches_the_wire(desk: Desk, typed: Ready) -> None:
    heads: list[bytes] = []

    def script(peer: Peer) -> None:
        heads.append(read_request(peer))
        peer.send(response())

    with raw_server(script) as server:
        base = Text(f"{server.url}/")
        try:
            expected = outgoing(replace(typed, url=base + typed.url))
        except errors.InputError:
            return
        exchange = desk.exchange(replace(typed, url=base + typed.url), named_files=EmptyFiles())
    assert exchange.failure is None, exchange.failure
    (request,) = heads
    head = request.partition(b"\r\n\r\n")[0].split(b"\r\n")
    authenticated = typed.auth is not None and len(head) in (len(expected.lines) + 1, len(expected.lines) + 2)
    assert authenticated or len(head) == len(expected.lines) + 1
    assert not any(mark in line for line in head for mark in (b"\r", b"\n", b"\0"))
