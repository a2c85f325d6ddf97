"""Runs requests one after the other, top to bottom."""

from collections.abc import AsyncIterator, Iterable
from typing import Protocol

import msgspec

from restdesk.errors import RestDeskError
from restdesk.model.collection import Broken, RequestNode
from restdesk.model.exchange import Exchange, Failure
from restdesk.model.ready import Questions
from restdesk.model.request import Request

LIMIT = 60.0
"""Seconds for one request of a run that sets no limit of its own."""


class Sender(Protocol):
    """Sends one request of the collection, with what earlier ones captured."""

    async def read(self, path: str) -> Request | Broken:
        """Return what stands in the file of a request that was not read yet."""

    async def exchange(self, request: Request, path: str) -> Exchange | Questions:
        """Return what came of it, or what must be answered first; raises RestDeskError when nothing was sent."""


class Step(msgspec.Struct, frozen=True):
    """One request of the run and what came of it."""

    name: str
    method: str
    result: Exchange | Questions | Failure | Broken

    @property
    def good(self) -> bool:
        """Whether a complete response came and every check passed."""
        return isinstance(self.result, Exchange) and self.result.good


async def run(nodes: Iterable[RequestNode], sender: Sender) -> AsyncIterator[Step]:
    """Send each request in order and yield its step; a failed one does not stop the run."""
    for node in nodes:
        content = node.content or await sender.read(node.path)
        if isinstance(content, Broken):
            yield Step(node.path, "", content)
            continue
        method = content.call.method if content.call else content.info.type
        try:
            result: Exchange | Questions | Failure = await sender.exchange(content, node.path)
        except RestDeskError as error:
            result = Failure.of(error)
        yield Step(node.name, method, result)
