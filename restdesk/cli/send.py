"""`restdesk send`: one request; the body goes to standard output, all else to standard error."""

from collections.abc import Callable
from typing import Annotated

import typer

from restdesk.cli.answers import PROMPT, answers_of
from restdesk.cli.body import given_body
from restdesk.cli.connecting import connecting
from restdesk.cli.session import FAILED, USAGE, WELL, say, share, wait, with_session
from restdesk.cli.show import print_exchange, print_json
from restdesk.model.auth import BasicAuth
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Answers, Place, Questions, Ready
from restdesk.model.request import Header, Http, Request
from restdesk.session.build import Session
from restdesk.session.running import wanted


def send(
    method: Annotated[str, typer.Argument(help="The method, such as GET; its case is kept.")],
    url: Annotated[str, typer.Argument(help="The URL; without a scheme https, or http for this machine.")],
    header: Annotated[list[str] | None, typer.Option("--header", "-H", help="“Name: value”; may be repeated.")] = None,
    data: Annotated[
        str | None, typer.Option("--data", "-d", help="The body; sent as JSON if it is JSON, else as text.")
    ] = None,
    form: Annotated[
        list[str] | None,
        typer.Option("-F", metavar="NAME=VALUE", help="A part of a multipart form, or NAME=@FILE; may be repeated."),
    ] = None,
    binary: Annotated[
        str | None, typer.Option("--data-binary", metavar="@FILE", help="The body: the bytes of a file.")
    ] = None,
    auth: Annotated[str | None, typer.Option(metavar="USER:PASSWORD", help="Basic authentication.")] = None,
    prompt: PROMPT = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print all of the exchange as JSON, with secrets masked.")
    ] = False,
    insecure: Annotated[bool, typer.Option("--insecure", help="Let any certificate of the URL's host pass.")] = False,
    proxy: Annotated[
        str | None, typer.Option(metavar="URL", help="http://, https:// or socks5://HOST:PORT, or none.")
    ] = None,
    http: Annotated[
        str | None, typer.Option("--http", metavar="VERSION", help="auto, 1.1, 2, or 2-prior-knowledge.")
    ] = None,
    connect_to: Annotated[
        str | None, typer.Option(metavar="HOST:PORT", help="Connect there; the URL's host is still asked for.")
    ] = None,
    cert: Annotated[
        str | None, typer.Option(metavar="FILE[:KEY]", help="A client certificate: PEM, or PKCS #12 (.p12, .pfx).")
    ] = None,
) -> None:
    """Send one request and print its body."""
    connect = connecting(insecure=insecure, proxy=proxy, http=http, connect_to=connect_to, cert=cert)
    headers = tuple(_header(line) for line in header or ())
    answers = answers_of(prompt or ())
    body, files = given_body(data, form or (), binary)
    user, colon, password = (auth or "").partition(":")
    if auth is not None and not colon:
        raise typer.BadParameter("write USER:PASSWORD", param_hint="--auth")

    def work(session: Session) -> int:
        for path in (*files, *connect.files):
            session.named_files.allow(Place(), path.resolve())
        scheme = None if auth is None else BasicAuth(username=user, password=session.secrets.keep(password))
        typed = Http(method=method, url=url, headers=headers, body=body, auth=scheme)
        share(session)
        outcome = wait(session, _outcome(session, Request(http=typed), answers, connect.changed))
        if isinstance(outcome, Questions):
            say(*(f"restdesk: {wanted(question)}" for question in outcome.items))
            return USAGE
        (print_json if as_json else print_exchange)(outcome, session.mask)
        return FAILED if outcome.failure else WELL

    with_session(work)


async def _outcome(
    session: Session, request: Request, answers: Answers, connect: Callable[[Ready], Ready]
) -> Exchange | Questions:
    ready = await session.prepare(request, Place(), answers)
    if isinstance(ready, Questions):
        return ready
    ready = connect(ready)
    if ready.settings.proxy is not None:
        session.mask.add(ready.settings.proxy.password.reveal())
    async for event in session.send(ready):
        if isinstance(event, Finished):
            return event.exchange
    raise AssertionError("a Send ended without Finished")


def _header(line: str) -> Header:
    name, colon, value = line.partition(":")
    if not colon:
        raise typer.BadParameter("a header has no colon: write “Name: value”", param_hint="-H")
    return Header(name=name, value=value.strip(" \t"))
