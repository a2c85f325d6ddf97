"""A Sending with lanes and a spool of its own, and what a test asks of it."""

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from restdesk.clock import SystemClock
from restdesk.lanes import Lane
from restdesk.model.event import Finished, SendEvent
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Ready, ReadyAuth, ReadyBody, ReadyHeader, ReadySettings
from restdesk.model.text import Secret, Text
from restdesk.sending.send import Send, Sending
from restdesk.spool import Spool

T = TypeVar("T")

SECRET = "s3cr3t/value"


def text(*parts: str | Secret) -> Text:
    return Text(*parts)


def ready(url: str | Text, method: str = "GET", **more: Any) -> Ready:
    """Return a request; `headers` are pairs, `body` a type and a text, `auth` a type and its fields."""
    headers = tuple(
        ReadyHeader(as_text(name), as_text(value), f"headers[{place}]")
        for place, (name, value) in enumerate(more.pop("headers", ()))
    )
    body, auth = more.pop("body", None), more.pop("auth", None)
    return Ready(
        method=method,
        url=as_text(url),
        headers=headers,
        body=ReadyBody(body[0], as_text(body[1])) if body else None,
        auth=ReadyAuth(auth[0], tuple((name, as_text(value)) for name, value in auth[1].items())) if auth else None,
        settings=ReadySettings(**more),
    )


def as_text(value: str | Text) -> Text:
    return value if isinstance(value, Text) else Text(value)


class Desk:
    """Runs asynchronous tests against one Sending and proves that nothing is left of it."""

    def __init__(self, folder: Path) -> None:
        self.spool = Spool(folder)
        self.dns = Lane("dns", 2)
        self.files = Lane("files", 2)
        self.unexpected: list[dict[str, Any]] = []

    def close(self) -> None:
        self.dns.close()
        self.files.close()
        self.spool.close()

    def run(self, work: Callable[[Sending], Awaitable[T]], **more: Any) -> T:
        """Run `work` with a new Sending on a loop of its own."""

        async def main() -> T:
            asyncio.get_running_loop().set_exception_handler(lambda _loop, context: self.unexpected.append(context))
            sending = Sending(self.spool, SystemClock(), self.dns, self.files, **more)
            try:
                return await work(sending)
            finally:
                await sending.close()
                left = asyncio.all_tasks() - {asyncio.current_task()}
                assert not left, left

        return asyncio.run(main())

    def exchange(self, request: Ready, **more: Any) -> Exchange:
        """Send one request and return its exchange."""
        return self.run(lambda sending: finished(sending.send(request)), **more)

    def events(self, request: Ready, **more: Any) -> list[SendEvent]:
        """Send one request and return everything that it told."""

        async def work(sending: Sending) -> list[SendEvent]:
            return [event async for event in sending.send(request)]

        return self.run(work, **more)


async def finished(send: Send) -> Exchange:
    """Iterate to the end and return the exchange."""
    last: SendEvent | None = None
    async for event in send:
        last = event
    assert isinstance(last, Finished)
    return last.exchange


def trusting(authority: Any) -> Callable[[], ssl.SSLContext]:
    """Return what makes a context that trusts this trustme authority alone."""

    def make() -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        authority.configure_trust(context)
        return context

    return make
