"""Every fault of the fault server, as a person sees it: told in words, kept and marked, ended, never hanging."""

import asyncio
from collections.abc import Awaitable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from msgspec.structs import replace

from restdesk import errors
from restdesk.content.charset import decode_text
from restdesk.model.event import Finished, PhaseBegan, Progress, SendEvent, Started
from restdesk.model.exchange import Exchange, Failure, Response
from restdesk.model.ready import Place, Ready, ReadySettings
from restdesk.sending.characters import encodable
from restdesk.sending.send import Send, Sending
from tests.sending.desk import Desk, finished, ready, trusting
from tests.sending.faults.growth import Growth
from tests.servers.faults.fault import Fault, Site
from tests.servers.faults.table import FAULTS
from tests.servers.faults.tls import AUTHORITY
from tests.servers.raw import answer, raw_server, response

PATIENCE = 20.0
"""Seconds after which a Send counts as hanging."""

SILENT = tuple(row for row in FAULTS if row.cancel)


def named(rows: tuple[Fault, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in rows])


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where a library complains, as asyncio does of what is written to a connection that is gone."""
    yield
    assert not caplog.get_records("call")


@named(FAULTS)
def test_a_fault_is_seen_as_what_it_is(row: Fault, desk: Desk, tmp_path: Path) -> None:
    with row.stand(tmp_path) as site:
        with Growth(row.grows):
            exchange = sent(desk, row, site)
        site.over.set()
        assert all(peer.ended.wait(PATIENCE) for peer in site.peers), "a socket is open"
        assert site.received() <= row.times * row.sends, "the request was received more than once"
    judge(row, exchange)
    assert left_on_disk(exchange, tmp_path / "spool") == []


@named(SILENT)
def test_cancel_ends_a_fault_that_does_not_end(row: Fault, desk: Desk, tmp_path: Path) -> None:
    with row.stand(tmp_path) as site:
        exchange = cancelled(desk, row, site)
        site.over.set()
        assert all(peer.ended.wait(PATIENCE) for peer in site.peers), "a socket is open"
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"
    if row.cancel == "body":
        assert exchange.response is not None
        assert not exchange.response.complete
        assert exchange.response.body.size
    assert left_on_disk(exchange, tmp_path / "spool") == []


def test_every_failure_of_the_network_has_a_row() -> None:
    told = {row.failure for row in FAULTS}
    assert told >= {kind.__name__ for kind in leaves(errors.NetworkError)} - ELSEWHERE


ELSEWHERE = {
    "Cancelled",  # each row above that does not end
    "SpoolFailed",  # a fault of this machine
    *("UploadFailed", "UploadChanged"),  # the same: tests/sending/test_upload.py
}


def leaves(kind: type[errors.RestDeskError]) -> Iterator[type[errors.RestDeskError]]:
    """Give the errors that are raised: those with a title of their own."""
    for each in kind.__subclasses__():
        if "title" in vars(each):
            yield each
        yield from leaves(each)


# ---- Sending


class AnyFile:
    """Opens whatever a request names."""

    def open(self, place: Place, path: str) -> BinaryIO:
        return Path(path).open("rb")


def sent(desk: Desk, row: Fault, site: Site) -> Exchange:
    """Send the row's request as often as it says and return the last exchange."""

    async def work(sending: Sending) -> Exchange:
        request = made(row, site, row.limit)
        for _ in range(row.sends - 1):
            assert (await within(finished(sending.send(request)))).good
            await idle(row, site)
        try:
            send = sending.send(request)
        except errors.InputError as error:
            return Exchange(began=0.0, seconds=0.0, failure=Failure.of(error))
        exchange = await within(finished(send))
        assert (await within(finished(sending.send(ready(well.url))))).good, "the next request fails"
        return exchange

    with raw_server(answer(response(b"well"))) as well:
        return desk.run(work, trust=trusting(AUTHORITY), named_files=AnyFile(), **row.engine)


def cancelled(desk: Desk, row: Fault, site: Site) -> Exchange:
    """Send the row's request without a time limit and cancel it in the phase that the row names."""

    async def work(sending: Sending) -> Exchange:
        request = made(row, site, 0.0)
        request = replace(request, settings=replace(request.settings, body_limit=ReadySettings().body_limit))
        return await within(stopped(sending.send(request), row.cancel))

    return desk.run(work, trust=trusting(AUTHORITY))


async def stopped(send: Send, phase: str) -> Exchange:
    hops = 0
    async for event in send:
        hops += isinstance(event, Started)
        if begins(event, phase) or (phase == "second" and hops == 2):
            send.cancel()
        if isinstance(event, Finished):
            return event.exchange
    raise AssertionError("no Finished")


def begins(event: SendEvent, phase: str) -> bool:
    if phase == "body":
        return isinstance(event, Progress) and event.received > 0
    return isinstance(event, PhaseBegan) and event.name == phase


async def idle(row: Fault, site: Site) -> None:
    """Wait until a server that ends its connection between two requests has done so."""
    site.over.set()
    if row.stale:
        assert await asyncio.to_thread(site.peers[-1].ended.wait, PATIENCE)


async def within(work: Awaitable[Exchange]) -> Exchange:
    """Await what must not hang."""
    async with asyncio.timeout(PATIENCE):
        return await work


def made(row: Fault, site: Site, limit: float) -> Ready:
    settings = {**row.settings, **site.settings, "timeout": limit}
    body = ("text", row.body) if row.body is not None else None
    return ready(site.url, row.method, headers=row.headers, body=body, **settings)


# ---- Judging


def left_on_disk(exchange: Exchange, spool: Path) -> list[Path]:
    """Return the files that no response of the exchange owns, after its own are discarded."""
    for hop in exchange.hops:
        if hop.response:
            hop.response.body.discard()
    return [path for path in spool.rglob("*") if path.is_file()]


def judge(row: Fault, exchange: Exchange) -> None:
    failure, shown = exchange.failure, exchange.response
    assert (failure.kind if failure else None) == row.failure, failure
    if failure:
        assert issubclass(getattr(errors, failure.kind), errors.NetworkError | errors.InputError)
        said = f"{failure.what.english()} {failure.advice.english()} {failure.cause}"
        assert all(word in said for word in row.says), said
        assert said.isprintable(), said
    notes = [note.english() for note in exchange.notes]
    assert len(notes) == len(row.notes), notes
    assert all(note.isprintable() for note in notes), notes
    assert all(word in note for word, note in zip(row.notes, notes, strict=True)), notes
    assert len(exchange.hops) == row.hops
    assert (shown.status if shown else None) == row.status
    if shown:
        judge_response(row, shown)


def judge_response(row: Fault, shown: Response) -> None:
    assert shown.complete == (row.failure is None if row.complete is None else row.complete)
    if row.reason is not None:
        assert shown.reason == row.reason
    if isinstance(row.kept, bytes):
        assert shown.body.read() == row.kept
    elif row.kept is not None:
        assert shown.body.size >= row.kept
    text = decode_text(shown.body.read(0, 64 * 1024), shown.header("content-type") or "").text
    assert row.shown is None or text == row.shown
    fields = [(field.name, field.value) for field in shown.headers]
    assert all(encodable(part) for field in ((shown.reason,), *fields) for part in field)
    assert [field for field in fields if field in row.fields] == list(row.fields)
