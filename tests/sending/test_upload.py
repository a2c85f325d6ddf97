"""Bodies on their way out: every byte as announced, files streamed, whatever happens to them meanwhile."""

import asyncio
import hashlib
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
from msgspec.structs import replace

from restdesk.errors import FileUnreadable
from restdesk.model.event import Finished, Progress
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place, Ready, ReadyBody, ReadyField
from restdesk.model.text import Secret, Text
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready
from tests.servers.raw import Peer, answer, raw_server, read_request, response

BIG = 32 * 1024 * 1024
"""Bytes: more than the sockets between two programs hold."""

TOKEN = "5eed" * 8


class Folder:
    """Opens the files of a folder, and knows what it opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: list[BinaryIO] = []
        self.before: Callable[[], None] = lambda: None

    def open(self, place: Place, path: str) -> BinaryIO:
        del place
        self.before()
        try:
            self.opened.append((self.folder / path).open("rb"))
        except OSError as error:
            raise FileUnreadable(error.strerror or "", path=path) from error
        return self.opened[-1]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder with files to send."""
    made = tmp_path / "files"
    made.mkdir()
    return Folder(made)


def write(folder: Folder, name: str, data: bytes) -> ReadyField:
    """Write a file and return the field that sends it."""
    (folder.folder / name).write_bytes(data)
    return ReadyField(name=Text("up"), files=(Text(name),), sizes=(len(data),))


def big(folder: Folder) -> ReadyField:
    """Return the field of a file that takes a while; the file system gives its zeros without keeping them."""
    with (folder.folder / "big.bin").open("wb") as file:
        file.truncate(BIG)
    return ReadyField(files=(Text("big.bin"),), sizes=(BIG,))


def sending(url: str, kind: str, *fields: ReadyField) -> Ready:
    """Return a POST of that body."""
    return replace(ready(url, "POST"), body=ReadyBody(kind, fields=fields, boundary=TOKEN))


def field(name: str, value: str) -> ReadyField:
    return ReadyField(name=Text(name), value=Text(value))


def test_each_kind_arrives_to_the_byte(desk: Desk, folder: Folder) -> None:
    data = bytes(range(256)) * 10_000
    up, empty = write(folder, "사진 1.png", data), write(folder, "empty", b"")
    line = f"--RestDesk-{TOKEN}".encode()
    multipart = b"".join(
        (
            line + b'\r\nContent-Disposition: form-data; name="a b"\r\n\r\n\xed\x95\x9c\r\n',
            line + b'\r\nContent-Disposition: form-data; name="up"; filename="',
            "사진 1.png".encode() + b'"\r\nContent-Type: image/png\r\n\r\n' + data + b"\r\n",
            line + b'\r\nContent-Disposition: form-data; name="up"; filename="empty"\r\n',
            b"Content-Type: application/octet-stream\r\n\r\n\r\n",
            line + b"--\r\n",
        )
    )
    cases = [
        ("form-urlencoded", (field("a b", "한&"), field("a b", "")), b"a+b=%ED%95%9C%26&a+b="),
        ("multipart-form", (field("a b", "한"), up, empty), multipart),
        ("file", (up,), data),
        ("file", (empty,), b""),
    ]
    for kind, fields, body in cases:
        heads: list[bytes] = []
        with raw_server(answer(response(), heads=heads)) as server:
            exchange = desk.exchange(sending(server.url, kind, *fields), named_files=folder)
        assert exchange.failure is None
        (request,) = heads
        head, _, arrived = request.partition(b"\r\n\r\n")
        assert arrived == body
        assert f"\r\nContent-Length: {len(body)}\r\n".encode() in head + b"\r\n"
        assert exchange.hops[0].sent.size == len(body)
    desk.files.close()
    assert all(file.closed for file in folder.opened)


def test_sent_names_files_and_masks_secrets(desk: Desk, folder: Folder) -> None:
    data = b"never shown"
    up = replace(write(folder, "k3y-file", data), files=(Text(Secret("k3y"), "-file"),))
    form = ReadyField(name=Text("secret"), value=Text(Secret("s3cr3t")))
    with raw_server(answer(response())) as server:
        exchange = desk.exchange(sending(server.url, "multipart-form", form, up), named_files=folder)
    sent = exchange.hops[0].sent
    assert exchange.failure is None
    assert f"<file ••••••-file, {len(data)} bytes>" in sent.body
    assert not any(hidden in sent.head + sent.body for hidden in ("k3y", "s3cr3t", "never shown"))


def test_a_big_file_is_streamed_and_its_progress_told(desk: Desk, folder: Folder) -> None:
    size = 20 * 1024 * 1024
    up = write(folder, "big", bytes(1024 * 1024) * 20)
    digest = hashlib.sha256(bytes(size)).hexdigest()
    got: list[str] = []

    def script(peer: Peer) -> None:
        peer.head()
        hashed, count = hashlib.sha256(), 0
        while count < size:
            piece = peer.exactly(1) + peer.got
            peer.got = b""
            count += len(piece)
            hashed.update(piece)
        got.append(hashed.hexdigest())
        peer.send(response())

    with raw_server(script) as server:
        request = sending(server.url, "file", up)
        tracemalloc.start()
        try:
            events = desk.events(request, named_files=folder)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert got == [digest]
    assert peak < 12 * 1024 * 1024
    told = [event for event in events if isinstance(event, Progress)]
    assert told[-1] == Progress(size, size, 0, 0)
    assert len(folder.opened) == 1


def meddled(desk: Desk, folder: Folder, meddle: Callable[[Path], None]) -> tuple[Exchange, int, int]:
    """Send a big file that is meddled with on its way; return the exchange, the bytes and the requests that arrived."""
    arrived: list[int] = []

    def script(peer: Peer) -> None:
        peer.head()
        count = len(peer.exactly(1024 * 1024))
        meddle(folder.folder / "big.bin")
        while piece := peer.exactly(1) + peer.got:
            peer.got = b""
            count += len(piece)
        arrived.append(count)

    with raw_server(script) as server:
        exchange = desk.exchange(sending(server.url, "file", big(folder)), named_files=folder)
        assert server.peers[0].ended.wait(10)
        requests = len(server.peers)
    return exchange, arrived[0], requests


def test_a_file_that_shrinks_on_its_way_is_named(desk: Desk, folder: Folder) -> None:
    exchange, arrived, requests = meddled(desk, folder, lambda path: truncate(path, BIG // 2))
    assert exchange.failure is not None
    assert exchange.failure.kind == "UploadChanged"
    assert "“big.bin”" in exchange.failure.what.english()
    assert arrived < BIG
    assert requests == 1


def test_a_file_that_grows_on_its_way_is_named_and_not_sent_beyond_its_size(desk: Desk, folder: Folder) -> None:
    exchange, arrived, requests = meddled(desk, folder, lambda path: truncate(path, BIG + 1))
    assert exchange.failure is not None
    assert exchange.failure.kind == "UploadChanged"
    assert arrived < BIG
    assert requests == 1


def test_a_file_that_is_gone_is_named_and_the_post_is_not_sent_again(desk: Desk, folder: Folder) -> None:
    fields = (write(folder, "first", b"1" * 100), write(folder, "second", b"2" * 100))
    (folder.folder / "second").unlink()
    requests: list[bytes] = []
    reached = threading.Event()

    def script(peer: Peer) -> None:
        reached.set()
        requests.append(read_request(peer))

    with raw_server(script) as server:
        exchange = desk.exchange(sending(server.url, "multipart-form", *fields), named_files=folder)
        assert reached.wait(10)
        assert server.peers[0].ended.wait(10)
        assert len(server.peers) == 1
    assert exchange.failure is not None
    assert exchange.failure.kind == "UploadFailed"
    assert "“second”" in exchange.failure.what.english()
    assert [b"2" * 100 in request for request in requests] == [False]


def test_no_file_is_read_where_none_may_be(desk: Desk, folder: Folder) -> None:
    up = write(folder, "any", b"1")
    with raw_server(answer(response())) as server:
        exchange = desk.exchange(sending(server.url, "file", up))
    assert exchange.failure is not None
    assert exchange.failure.kind == "UploadFailed"


def test_cancel_ends_an_upload_and_closes_its_file(desk: Desk, folder: Folder) -> None:
    reached = threading.Event()

    def script(peer: Peer) -> None:
        peer.head()
        peer.exactly(1024 * 1024)
        reached.set()
        peer.ended.wait(30)

    async def work(engine: Sending) -> Exchange:
        send = engine.send(request)
        whole = asyncio.create_task(finished(send))
        await asyncio.to_thread(reached.wait)
        send.cancel()
        exchange = await whole
        server.peers[0].ended.set()
        return exchange

    with raw_server(script) as server:
        request = sending(server.url, "file", big(folder))
        exchange = desk.run(work, named_files=folder)
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"
    desk.files.close()
    assert [file.closed for file in folder.opened] == [True]


def test_cancel_does_not_wait_for_a_disk_that_hangs(desk: Desk, folder: Folder) -> None:
    asked, go = threading.Event(), threading.Event()

    def hang() -> None:
        asked.set()
        go.wait(30)

    async def work(engine: Sending) -> Exchange:
        send = engine.send(request)
        whole = asyncio.create_task(finished(send))
        await asyncio.to_thread(asked.wait)
        send.cancel()
        return await whole

    folder.before = hang
    with raw_server(lambda peer: peer.hold()) as server:
        request = sending(server.url, "file", write(folder, "slow", b"1"))
        exchange = desk.run(work, named_files=folder)
        assert exchange.failure is not None
        assert exchange.failure.kind == "Cancelled"
        go.set()
    desk.files.close()
    assert [file.closed for file in folder.opened] == [True]


def test_an_answer_before_the_end_of_a_file_is_shown_and_the_file_closed(desk: Desk, folder: Folder) -> None:
    def refuse(peer: Peer) -> None:
        peer.head()
        peer.send(response(b"too large", status=b"413 Content Too Large"))
        peer.hold()

    with raw_server(refuse) as server:
        exchange = desk.exchange(sending(server.url, "file", big(folder)), named_files=folder)
    assert exchange.response is not None
    assert exchange.response.status == 413
    desk.files.close()
    assert [file.closed for file in folder.opened] == [True]


def test_a_redirect_that_keeps_the_body_sends_the_file_from_its_beginning(desk: Desk, folder: Folder) -> None:
    up = write(folder, "a", b"abc" * 1000)
    heads: list[bytes] = []

    def script(peer: Peer) -> None:
        for reply in (response(b"", b"Location: /next", status=b"307 Temporary Redirect"), response(b"done")):
            heads.append(read_request(peer))
            peer.send(reply)

    with raw_server(script) as server:
        events = desk.events(sending(server.url, "multipart-form", up), named_files=folder)
    last = events[-1]
    assert isinstance(last, Finished)
    assert last.exchange.failure is None
    first, second = (request.partition(b"\r\n\r\n")[2] for request in heads)
    assert first == second
    assert b"abc" * 1000 in first
    assert len(folder.opened) == 2


def truncate(path: Path, size: int) -> None:
    """Give the file another size."""
    with path.open("r+b") as file:
        file.truncate(size)
