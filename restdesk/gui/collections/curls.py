"""Several requests of the tree as cURL commands on the clipboard, masked."""

from collections.abc import Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from restdesk.errors import RestDeskError
from restdesk.gui.widgets.message_bar import Kind
from restdesk.gui.widgets.plain import one_line
from restdesk.model.collection import Broken
from restdesk.model.ready import Place, Questions
from restdesk.model.request import Request
from restdesk.session.copying import usual_shell

if TYPE_CHECKING:
    from restdesk.gui.collections.acting import Acting
    from restdesk.gui.context import Context
    from restdesk.gui.documents import Documents


class _Curl(NamedTuple):
    """One command that is made, or why there is none."""

    name: str
    made: str | Questions | RestDeskError


class Curls(QObject):
    """Reads what is not read yet, then makes the commands."""

    def __init__(self, context: "Context", documents: "Documents", acting: "Acting") -> None:
        super().__init__(acting)
        self._context = context
        self._documents = documents
        self._acting = acting

    def copy(self, places: Sequence[Place]) -> None:
        """Put these requests on the clipboard, as they are edited where they are open."""
        known: list[tuple[Place, Request | Coroutine[Any, Any, Request | Broken]]] = []
        for place in places:
            document = self._documents.of(place)
            tab = document.request_tab() if document is not None else None
            known.append((place, tab.value() if tab is not None else self._context.session.read(place)))
        self._context.background.run(_read(known), owner=self).done(self._make)

    def _make(self, requests: Sequence[tuple[Place, Request]]) -> None:
        session, shell = self._context.session, usual_shell()
        making = [(one.info.name or place.path, session.curl(one, place, shell=shell)) for place, one in requests]
        self._context.background.run(_made(making), owner=self).done(partial(self._take, len(requests)))

    def _take(self, asked: int, curls: Sequence[_Curl]) -> None:
        texts = [curl.made for curl in curls if isinstance(curl.made, str)]
        missing = [curl.name for curl in curls if not isinstance(curl.made, str)]
        if texts:
            QGuiApplication.clipboard().setText("\n\n".join(texts))
        title = self.tr("Copied 1 request as cURL. Secrets are masked.")
        if len(texts) != 1:
            title = self.tr("Copied {count} requests as cURL. Secrets are masked.").format(count=len(texts))
        line = self.tr("Not copied, a value or an input is missing: {names}").format(names=one_line(", ".join(missing)))
        self._acting.say(Kind.WARNING if missing or not asked else Kind.INFO, title, [line] if missing else ())


async def _read(
    known: Sequence[tuple[Place, Request | Coroutine[Any, Any, Request | Broken]]],
) -> list[tuple[Place, Request]]:
    """Return the requests that can be sent, read where they are not known."""
    found = []
    for place, what in known:
        request = what if isinstance(what, Request) else await what
        if isinstance(request, Request) and request.call is not None:
            found.append((place, request))
    return found


async def _made(making: Sequence[tuple[str, Coroutine[Any, Any, str | Questions]]]) -> list[_Curl]:
    found = []
    for name, work in making:
        try:
            found.append(_Curl(name, await work))
        except RestDeskError as error:
            found.append(_Curl(name, error))
    return found
