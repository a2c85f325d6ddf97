"""`restdesk send`: one request; the body goes to standard output, all else to standard error."""

import json
import sys
from typing import Annotated

import typer

from restdesk.cli.session import FAILED, USAGE, WELL, say, with_session
from restdesk.model.auth import BasicAuth
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange, Hop
from restdesk.model.ready import Place, Questions
from restdesk.model.request import Body, Header, Http, JsonBody, Request, TextBody
from restdesk.session.build import Session
from restdesk.session.running import wanted

_CHUNK = 1024 * 1024


def send(
    method: Annotated[str, typer.Argument(help="The method, such as GET; its case is kept.")],
    url: Annotated[str, typer.Argument(help="The URL; without a scheme https, or http for this machine.")],
    header: Annotated[list[str] | None, typer.Option("--header", "-H", help="“Name: value”; may be repeated.")] = None,
    data: Annotated[
        str | None, typer.Option("--data", "-d", help="The body; sent as JSON if it is JSON, else as text.")
    ] = None,
    auth: Annotated[str | None, typer.Option(metavar="USER:PASSWORD", help="Basic authentication.")] = None,
) -> None:
    """Send one request and print its body."""
    headers = tuple(_header(line) for line in header or ())
    user, colon, password = (auth or "").partition(":")
    if auth is not None and not colon:
        raise typer.BadParameter("write USER:PASSWORD", param_hint="--auth")

    async def work(session: Session) -> int:
        scheme = None if auth is None else BasicAuth(username=user, password=session.secrets.keep(password))
        http = Http(method=method, url=url, headers=headers, body=_body(data), auth=scheme)
        return await _exchange(session, Request(http=http))

    with_session(work)


async def _exchange(session: Session, request: Request) -> int:
    ready = await session.prepare(request, Place())
    if isinstance(ready, Questions):
        for question in ready.items:
            say(f"restdesk: {wanted(question)}")
        return USAGE
    async for event in session.send(ready):
        if isinstance(event, Finished):
            _print(event.exchange)
            return FAILED if event.exchange.failure else WELL
    raise AssertionError("a Send ended without Finished")


def _print(exchange: Exchange) -> None:
    for hop in exchange.hops:
        _print_hop(hop)
    if exchange.failure is not None:
        failure = exchange.failure
        say(f"restdesk: {failure.what.english()} {failure.advice.english()}")
        if failure.cause:
            say(f"  {failure.cause}")
    for note in exchange.notes:
        say(f"restdesk: {note.english()}")
    response = exchange.response
    if response is not None:
        say(f"{exchange.seconds * 1000:.0f} ms, {response.body.size} bytes")
        for offset in range(0, response.body.size, _CHUNK):
            sys.stdout.buffer.write(response.body.read(offset, _CHUNK))
        sys.stdout.buffer.flush()


def _print_hop(hop: Hop) -> None:
    say(f"{hop.method} {hop.url}")
    if hop.dropped:
        say(f"(not sent to this other host: {', '.join(hop.dropped)})")
    if hop.response is not None:
        say(f"{hop.response.http_version} {hop.response.status} {hop.response.reason}".rstrip())
        for field in hop.response.headers:
            say(f"{field.name}: {field.value}")


def _header(line: str) -> Header:
    name, colon, value = line.partition(":")
    if not colon:
        raise typer.BadParameter(f"“{line}” has no colon: write “Name: value”", param_hint="-H")
    return Header(name=name, value=value.strip(" \t"))


def _body(data: str | None) -> Body:
    if data is None:
        return None
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return TextBody(data=data)
    return JsonBody(data=data)
