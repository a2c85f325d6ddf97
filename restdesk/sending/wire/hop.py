"""One request on the wire and its response: exact bytes out, raw bytes in, whatever happens recorded."""

import contextlib
from collections.abc import AsyncIterator, Callable

from restdesk.errors import BodyOverrun, ProtocolBroken
from restdesk.model.exchange import Response
from restdesk.sending.characters import as_text
from restdesk.sending.choice import Choice
from restdesk.sending.connection import final_head
from restdesk.sending.http2_head import fields
from restdesk.sending.received import Receiver
from restdesk.sending.record import RECORD, Record
from restdesk.sending.request import Outgoing, encoded
from restdesk.sending.wire.faults import fault
from restdesk.sending.wire.libraries import httpcore, httpx
from restdesk.sending.wire.transport import Transport
from restdesk.spool import Body

_NOWHERE = httpx.URL("http://origin.invalid")
_NO_BODY = (204, 304)


async def make_hop(
    transport: Transport,
    outgoing: Outgoing,
    choice: Choice,
    body: AsyncIterator[bytes],
    record: Record,
    receiver: Receiver,
    told: Callable[[], None],
) -> None:
    """Send `outgoing` with its `body` as `choice` says and take its response into `record` and `receiver`.

    `told` is called when the head of the response is there and at each piece of a body. Raises NetworkError's kind
    or Unexpected; what came so far stays in `record` and `receiver`, after cancellation too.
    """
    token = RECORD.set(record)
    try:
        request = _request(outgoing, choice, Upload(body, record, told))
        response = await transport.handle_async_request(request)
        await _receive(response, outgoing, record, receiver, told)
    except BaseException as error:
        if record.connection is not None:  # httpcore forgets a connection when it is cancelled at the wrong moment
            await record.connection.close()
        if isinstance(error, Exception):
            raise fault(error, outgoing, record, transport.connect_limit) from error
        raise
    finally:
        RECORD.reset(token)
        record.finish()


class Upload(httpx.AsyncByteStream):
    """The pieces of a body, counted as they go."""

    def __init__(self, pieces: AsyncIterator[bytes], record: Record, told: Callable[[], None]) -> None:
        self._pieces = pieces
        self._record = record
        self._told = told

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        piece = await anext(self._pieces)
        await self._wait_to_continue()
        self._record.body_given += len(piece)
        self._told()
        return piece

    async def _wait_to_continue(self) -> None:
        """Hold the first piece back until it is asked for, where the request says so; HTTP/2 does it by itself."""
        record = self._record
        if record.expects and not record.framed and not record.body_given and record.connection:
            try:
                await record.connection.wait_to_continue()
            except OSError as error:
                raise httpcore.WriteError(str(error)) from error


def _request(outgoing: Outgoing, choice: Choice, stream: httpx.AsyncByteStream) -> httpx.Request:
    headers = [(line.name.reveal().encode("ascii"), encoded(line.value.reveal())) for line in outgoing.lines]
    extensions = {"origin": outgoing.origin, "target": outgoing.target.reveal().encode("ascii"), "choice": choice}
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
        head = _head(response)
        record.take_head(head)
        receiver.expect(", ".join(field.value for field in head.headers if field.name.lower() == "content-encoding"))
        told()
        async for piece in pieces:
            record.take_piece(piece)
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
    granted = outgoing.method == "CONNECT" and 200 <= response.status_code < 300  # what follows is no response
    bodiless = outgoing.method == "HEAD" or response.status_code in _NO_BODY or granted
    framed = bodiless or (length.isdecimal() and record.response.header("transfer-encoding") is None)
    head = final_head(bytes(record.first_received)) if framed and not record.framed else None
    surplus = 0 if head is None else record.received - head - record.body_received
    if surplus > 0 and record.connection:
        await record.connection.close()
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
        reason=as_text(response.extensions["reason_phrase"]),
        headers=fields(response.headers.raw),
        body=Body(),
        wire_size=0,
        complete=False,
    )
