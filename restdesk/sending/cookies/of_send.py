"""The cookies of one Send: each hop gives and takes, the jar that it began with stays as it was."""

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.model.cookie import Cookie, Key
from restdesk.model.event import CookiesReceived
from restdesk.model.exchange import Response
from restdesk.model.ready import Ready
from restdesk.model.text import Text
from restdesk.sending.cookies.jar import received, stored, to_send
from restdesk.sending.cookies.matching import Asked
from restdesk.sending.cookies.suffixes import suffixes
from restdesk.sending.request import Line, Outgoing
from restdesk.words import QT_TRANSLATE_NOOP, Message

TYPED = QT_TRANSLATE_NOOP("Notes", "The Cookie header was sent as typed, without the cookies kept for {host}.")


class SendCookies:
    """What a Send gets from its jar and leaves as effects; where `settings.cookies` is off, neither."""

    def __init__(self, ready: Ready, clock: Clock, files: Lane) -> None:
        settings = ready.settings
        self._place = ready.place
        self._sends = settings.cookies and "cookie" not in {name.strip().lower() for name in settings.omit_headers}
        self._keeps = settings.cookies
        self._clock = clock
        self._files = files
        self._jar = ready.cookies
        self._taken: dict[Key, Cookie] = {}

    def added(self, outgoing: Outgoing) -> tuple[Outgoing, tuple[Message, ...]]:
        """Return `outgoing` with the kept cookies that belong to it, and what to say of them.

        A typed Cookie header stands in their place.
        """
        value = to_send(self._jar, Asked.by(outgoing), self._clock.now()) if self._sends else Text()
        if not value:
            return outgoing, ()
        if outgoing.line("cookie"):
            return outgoing, (TYPED.message(host=outgoing.authority),)
        return replace(outgoing, lines=(*outgoing.lines, Line(Text("Cookie"), value, automatic=True))), ()

    async def take(self, outgoing: Outgoing, response: Response | None) -> None:
        """Keep what the answer to `outgoing` sets, for the next hop and for later."""
        if not self._keeps or response is None:
            return
        values = [field.value for field in response.headers if field.name.lower() == "set-cookie"]
        if not values:
            return
        if any("domain" in value.lower() for value in values):
            await self._files.run(suffixes)  # not on the loop, the first time
        now = self._clock.now()
        cookies = received(self._jar, Asked.by(outgoing), values, now)
        self._jar = stored(self._jar, cookies, now)
        self._taken |= {cookie.key: cookie for cookie in cookies}

    def effects(self) -> tuple[CookiesReceived, ...]:
        """Return what the owner of the state is to keep."""
        if not self._taken:
            return ()
        return (CookiesReceived(self._place, tuple(self._taken.values()), self._clock.now()),)
