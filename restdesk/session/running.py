"""A run: requests of one collection in order, each with what earlier ones captured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from restdesk.model.collection import Broken
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Answers, Place, Questions
from restdesk.model.request import Request
from restdesk.running.run import LIMIT, Step
from restdesk.running.terminal import lines, wanted
from restdesk.session.allowed import Once

if TYPE_CHECKING:
    from restdesk.session.build import Session

__all__ = ["InOrder", "Step", "lines", "wanted"]


class InOrder:
    """The run's `Sender`: prepares, sends and applies the effects before the next request is prepared."""

    def __init__(self, session: Session, place: Place, answers: Answers, once: Once) -> None:
        self._session = session
        self._place = place
        self._answers = answers
        self._once = once

    async def read(self, path: str) -> Request | Broken:
        """Return what stands in the file of a request that was not read yet."""
        return await self._session.read(msgspec.structs.replace(self._place, path=path))

    async def exchange(self, request: Request, path: str) -> Exchange | Questions:
        """Return what came of the request, or what must be answered first."""
        session = self._session
        place = msgspec.structs.replace(self._place, path=path)
        if session.demo_wanted(place, request):
            session.apply(await session.start_demo())
        ready = await session.prepare(request, place, self._answers, self._once)
        if isinstance(ready, Questions):
            return ready
        if ready.settings.timeout == 0:
            ready = msgspec.structs.replace(ready, settings=msgspec.structs.replace(ready.settings, timeout=LIMIT))
        async for event in session.send(ready):
            if isinstance(event, Finished):
                for effect in event.effects:
                    session.apply(effect)
                return event.exchange
        raise AssertionError("a Send ended without Finished")
