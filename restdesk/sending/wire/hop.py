"""One request on the wire and its response: exact bytes out, raw bytes in, whatever happens recorded."""

import contextlib
from collections.abc import AsyncIterator, Callable, Iterator

import httpx

from restdesk.errors import BodyOverrun, ProtocolBroken
from restdesk.model.exchange import Field, Response
from restdesk.sending.connection import final_head
from restdesk.sending.received import Receiver
from restdesk.sending.record import RECORD, Record
from restdesk.sending.request import Outgoing, encoded
from restdesk.sending.wire.faults import fault
from restdesk.sending.wire.transport import Transport
from restdesk.spool import Body

_NOWHERE = httpx.URL("http://origin.invalid")
_NO_BODY = (204, 304)


async def make_hop(
    transport: Transport, outgoing: Outgoing, record: Record, receiver: Receiver, told: Callable[[], None]
) -> None:
    """Send `outgoing` and take its response into `record` and `receiver`.

    `told` is called when the head of the response is there and at each piece of a body. Raises NetworkError's kind
    or Unexpected; what came so far stays in `record` and `receiver`, after cancellation too.
    """
    token = RECORD.set(record)
    try:
        response = await transport.handle_async_request(_request(outgoing, record, told))
        await _receive(response, outgoing, record, receiver, told)
    except BaseException as error:
        if record.close is not None:  # httpcore forgets a connection when it is cancelled at the wrong moment
            await record.close()
        if isinstance(error, Exception):
            raise fault(error, outgoing, record, transport.connect_limit) from error
        raise
    finally:
        RECORD.reset(token)
        record.finish()


class Upload(httpx.AsyncByteStream):
    """The pieces of a body, counted as they go. No async generator: it would outlive a body that is not wanted."""

    def __init__(self, pieces: Iterator[bytes], record: Record, told: Callable[[], None]) -> None:
        self._pieces = pieces
        self._record = record
        self._told = told
        self._given = 0

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._given:
            self._record.body_sent += self._given
            self._told()
        piece = next(self._pieces, None)
        if piece is None:
            self._given = 0
            raise StopAsyncIteration
        self._given = len(piece)
        return piece


def _request(outgoing: Outgoing, record: Record, told: Callable[[], None]) -> httpx.Request:
    headers = [(line.name.reveal().encode("ascii"), encoded(line.value.reveal())) for line in outgoing.lines]
    pieces = outgoing.body.open() if outgoing.body else iter(())
    extensions = {"origin": outgoing.origin, "target": outgoing.target.reveal().encode("ascii")}
    stream = Upload(pieces, record, told)
    request = httpx.Request("GET", _NOWHERE, headers=headers, stream=stream, extensions=extensions)
    request.method = outgoing.method  # httpx would write it in capitals
    return request


async def _receive(
    response: httpx.Response, outgoing: Outgoing, record: Record, receiver: Receiver, told: Callable[[], None]
) -> None:
    pieces = aiter(response.stream)  # type: ignore[arg-type]
    try:
        if not record.received:
            raise ProtocolBroken("the answer was there before the request", host=str(outgoing.host))
        record.response = head = _head(response)
        receiver.expect(", ".join(field.value for field in head.headers if field.name.lower() == "content-encoding"))
        told()
        async for piece in pieces:
            record.body_received += len(piece)
            await receiver.take(piece)
            told()
        await _check_end(response, outgoing, record, receiver)
        record.complete = True
    finally:
        await _close(response, pieces)


async def _check_end(response: httpx.Response, outgoing: Outgoing, record: Record, receiver: Receiver) -> None:
    """Raise where the body is not what was announced; never use a connection again on which more came."""
    assert record.response is not None
    length = record.response.header("content-length") or ""
    bodiless = outgoing.method == "HEAD" or response.status_code in _NO_BODY
    framed = bodiless or (length.isdecimal() and record.response.header("transfer-encoding") is None)
    head = final_head(bytes(record.first_received)) if framed else None
    surplus = 0 if head is None else record.received - head - record.body_received
    if surplus > 0:
        await response.extensions["network_stream"].aclose()
    if surplus > len("\r\n") and not bodiless:  # some old servers end a body with an empty line
        raise BodyOverrun(f"{surplus} bytes more", length=length)
    receiver.check_end()


async def _close(response: httpx.Response, pieces: AsyncIterator[bytes]) -> None:
    """Give the connection back or close it, then let httpcore's generators end, or they would wait to be collected."""
    await response.stream.aclose()  # type: ignore[union-attr]
    with contextlib.suppress(Exception):
        async for _ in pieces:
            pass


def _head(response: httpx.Response) -> Response:
    return Response(
        http_version=response.extensions["http_version"].decode("latin-1"),
        status=response.status_code,
        reason=_text(response.extensions["reason_phrase"]),
        headers=tuple(Field(_text(name), _text(value)) for name, value in response.headers.raw),
        body=Body(),
        wire_size=0,
        complete=False,
    )


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
