"""Generated requests arrive at a raw echo as they were typed: method, target, headers in order and case, body.

`RESTDESK_EXAMPLES` says how many; 1,000 by itself.
"""

import asyncio
import json
import os
import string
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import parse_qsl

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restdesk.clock import SystemClock
from restdesk.content.decode import ACCEPTED
from restdesk.model.ready import Place, Ready, ReadyBody, ReadyField, ReadyHeader, ReadySettings
from restdesk.model.text import Text
from restdesk.sending.outgoing import own_version
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished
from tests.servers.raw import Peer, RawServer, raw_server, read_request, response

EXAMPLES = int(os.environ.get("RESTDESK_EXAMPLES", "1000"))
TOKEN_LETTERS = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~"
BOUNDARY = "0123456789abcdef"
OF_THE_FRAME = {"host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te"}
"""Headers that say where the message ends or how the connection goes on: what is typed there is checked first."""

FILES = {"empty.bin": b"", "한글.txt": "한글\r\n".encode(), "long.bin": bytes(range(256)) * 1500}

# ---- What is typed

tokens = st.text(TOKEN_LETTERS, min_size=1, max_size=12)
methods = st.sampled_from(["GET", "get", "POST", "Patch", "PUT", "DELETE", "OPTIONS", "QUERY"]) | tokens.filter(
    lambda token: token not in ("CONNECT", "HEAD")  # which change what an answer is
)
printable = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), max_size=30)
plain = st.text(string.ascii_letters + string.digits + "-._~!$&()*+,;=:@", max_size=8).filter(
    lambda segment: segment.strip(".")  # dots alone are steps, which the URL standard takes
)
spoken = st.characters(exclude_categories=["Cs"], exclude_characters="\x7f", min_codepoint=0x20)
values = st.text(spoken | st.just("\t"), max_size=20).map(lambda value: value.strip(" \t"))
names = st.sampled_from(
    [
        "Accept",
        "accept",
        "USER-AGENT",
        "Content-Type",
        "Cookie",
        "Authorization",
        "Accept-Encoding",
        "X-A",
        "x-a",
        "Via",
    ]
) | tokens.filter(lambda token: token.lower() not in OF_THE_FRAME)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
documents = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


class Typed(NamedTuple):
    """One request as a person writes it."""

    method: str
    rest: str
    """What follows host and port."""
    encode: bool
    headers: list[tuple[str, str]]
    body: ReadyBody | None


def _json(document: object, indent: int | None) -> ReadyBody:
    return ReadyBody("json", Text(json.dumps(document, ensure_ascii=False, indent=indent)))


def _file(name: str) -> ReadyField:
    return ReadyField(files=(Text(name),), sizes=(len(FILES[name]),), content_type=Text("x/y"))


fields = st.builds(
    lambda name, value: ReadyField(name=Text(name), value=Text(value)),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    texts,
)
parts = fields | st.builds(
    lambda name, files: ReadyField(
        name=Text(name), files=tuple(map(Text, files)), sizes=tuple(len(FILES[file]) for file in files)
    ),
    tokens,
    st.lists(st.sampled_from(sorted(FILES)), min_size=1, max_size=2),
)
bodies = st.one_of(
    st.none(),
    st.builds(_json, documents, st.sampled_from([None, 2])),
    st.builds(lambda kind, text: ReadyBody(kind, Text(text)), st.sampled_from(["text", "xml"]), texts),
    st.builds(lambda made: ReadyBody("form-urlencoded", fields=tuple(made)), st.lists(fields, max_size=4)),
    st.builds(
        lambda made: ReadyBody("multipart-form", fields=tuple(made), boundary=BOUNDARY), st.lists(parts, max_size=4)
    ),
    st.builds(lambda name: ReadyBody("file", fields=(_file(name),)), st.sampled_from(sorted(FILES))),
)
raw_rests = st.builds(lambda start, rest: start + rest if rest else "", st.sampled_from("/?"), printable)
standard_rests = st.builds(
    lambda path, query: "/" + "/".join(path) + query,
    st.lists(plain | st.sampled_from(["%2F", "%7e", "a%20b", ""]), max_size=4),
    st.sampled_from(["", "?", "?a=1&a=2&&b", "?%C3%A4=/?:@"]),
)
requests = st.builds(
    lambda method, target, headers, body: Typed(method, target[0], target[1], headers, body),
    methods,
    st.tuples(raw_rests, st.just(False)) | st.tuples(standard_rests, st.just(True)),
    st.lists(st.tuples(names, values), max_size=6),
    bodies,
)

# ---- What must arrive


def target(typed: Typed) -> str:
    """Return the target: what was typed up to the fragment, with a path."""
    path, question, query = typed.rest.partition("#")[0].partition("?")
    return (path or "/") + question + query


def head(typed: Typed, authority: str, length: int | None, content_type: str) -> bytes:
    """Return the head: what RestDesk adds where it is not typed, then the headers as typed."""
    added = [("User-Agent", f"RestDesk/{own_version()}"), ("Accept", "*/*"), ("Accept-Encoding", ACCEPTED)]
    if length is not None:
        added.append(("Content-Type", content_type))
    if length is not None or typed.method in ("POST", "PUT", "PATCH"):
        added.append(("Content-Length", str(length or 0)))
    taken = {name.lower() for name, _ in typed.headers}
    lines = [("Host", authority), *(line for line in added if line[0].lower() not in taken), *typed.headers]
    first = f"{typed.method} {target(typed)} HTTP/1.1\r\n".encode()
    return first + b"".join(name.encode() + b": " + octets(value) + b"\r\n" for name, value in lines) + b"\r\n"


def octets(value: str) -> bytes:
    try:
        return value.encode("latin-1")
    except UnicodeEncodeError:
        return value.encode()


def content_type(body: ReadyBody) -> str:
    return {
        "json": "application/json",
        "text": "text/plain; charset=utf-8",
        "xml": "application/xml; charset=utf-8",
        "form-urlencoded": "application/x-www-form-urlencoded",
        "multipart-form": f"multipart/form-data; boundary=RestDesk-{BOUNDARY}",
        "file": "x/y",
    }[body.type]


def check_body(body: ReadyBody, arrived: bytes) -> None:
    """Compare a body with what a server makes of it."""
    if body.type == "form-urlencoded":
        pairs = parse_qsl(arrived.decode("ascii"), keep_blank_values=True, strict_parsing=bool(arrived))
        assert pairs == [(str(field.name), str(field.value)) for field in body.fields]
    elif body.type == "multipart-form":
        assert arrived == b"".join(multipart(body))
    elif body.type == "file":
        assert arrived == FILES[str(body.fields[0].files[0])]
    else:
        assert arrived == str(body.data).encode()


def multipart(body: ReadyBody) -> Iterator[bytes]:
    """Give the parts of a form (RFC 7578), names as browsers spell them."""
    kinds = {
        "empty.bin": b"application/octet-stream",
        "한글.txt": b"text/plain",
        "long.bin": b"application/octet-stream",
    }
    for field in body.fields:
        start = f'--RestDesk-{BOUNDARY}\r\nContent-Disposition: form-data; name="'.encode()
        start += str(field.name).replace('"', "%22").encode() + b'"'
        if not field.files:
            yield start + b"\r\n\r\n" + str(field.value).encode() + b"\r\n"
        for file in map(str, field.files):
            yield start + f'; filename="{file}"\r\nContent-Type: '.encode() + kinds[file] + b"\r\n\r\n"
            yield FILES[file] + b"\r\n"
    yield f"--RestDesk-{BOUNDARY}--\r\n".encode()


# ---- The echo


class Echo:
    """Sends over one pool to a server that keeps what it received."""

    def __init__(self, desk: Desk, runner: asyncio.Runner, folder: Path) -> None:
        self.arrived: list[bytes] = []
        self._runner = runner
        self._folder = folder
        self._sending = Sending(desk.spool, SystemClock(), desk.dns, desk.files, named_files=self)

    def open(self, place: Place, path: str) -> BinaryIO:
        return (self._folder / path).open("rb")

    def script(self, peer: Peer) -> None:
        while request := read_request(peer):
            self.arrived.append(request)
            peer.send(response())

    def send(self, server: RawServer, typed: Typed) -> bytes:
        """Send and return all that arrived."""
        self.arrived.clear()
        request = Ready(
            method=typed.method,
            url=Text(server.url + typed.rest),
            headers=tuple(
                ReadyHeader(Text(name), Text(value), f"headers[{row}]")
                for row, (name, value) in enumerate(typed.headers)
            ),
            body=typed.body,
            settings=ReadySettings(encode_url=typed.encode, timeout=20),
        )
        exchange = self._runner.run(finished(self._sending.send(request)))
        assert exchange.good, exchange.failure
        (arrived,) = self.arrived
        return arrived

    def close(self) -> None:
        self._runner.run(self._sending.close())


@contextmanager
def an_echo(desk: Desk, folder: Path) -> Iterator[tuple[Echo, RawServer]]:
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    with asyncio.Runner() as runner:
        echo = Echo(desk, runner, folder)
        with raw_server(echo.script) as server:
            yield echo, server
            echo.close()


@pytest.mark.timeout(600)
def test_generated_requests_arrive_as_typed(desk: Desk, tmp_path: Path) -> None:
    with an_echo(desk, tmp_path) as (echo, server):

        @settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
        @given(requests)
        def arrives(typed: Typed) -> None:
            arrived_head, _, body = echo.send(server, typed).partition(b"\r\n\r\n")
            length = len(body) if typed.body else None
            kind = content_type(typed.body) if typed.body else ""
            assert arrived_head + b"\r\n\r\n" == head(typed, f"127.0.0.1:{server.port}", length, kind)
            if typed.body:
                check_body(typed.body, body)
            else:
                assert body == b""

        arrives()
