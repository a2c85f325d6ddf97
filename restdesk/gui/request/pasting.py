"""A cURL line, a `fetch`, a message or header lines that are pasted become the request, as one step of Undo."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from restdesk.gui.request.undoing import Undoing
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.gui.widgets.plain import one_line
from restdesk.model.request import Request

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.session.pasting import Pasted


class Pasting(QObject):
    """Takes pasted texts that are requests; says in the bar what was not taken over."""

    def __init__(self, context: "Context", bar: MessageBar, undoing: Undoing) -> None:
        super().__init__(undoing)
        self._context = context
        self._bar = bar
        self._undoing = undoing

    def takes(self, text: str) -> bool:
        """Take a text if it is a request, which is read in the background; False if it is any other text."""
        from restdesk.session.pasting import is_request, read  # the readers are half a megabyte

        if not is_request(text):
            return False
        work = self._context.background.run(partial(read, text, self._undoing.request()), owner=self)
        work.done(self._take).failed(self._refuse)
        return True

    def paste(self) -> None:
        """Take what is on the clipboard."""
        from restdesk.session.pasting import LONGEST

        text = QGuiApplication.clipboard().text()
        if len(text) > LONGEST:
            title = self.tr("{count} characters are too many for a request: send them as a file, from the Body pane.")
            self._bar.show_message(Kind.WARNING, title.format(count=f"{len(text):,}"))
        elif not self.takes(text):
            title = self.tr("The clipboard holds no request: a cURL line, a fetch call, an HTTP message or headers.")
            self._bar.show_message(Kind.WARNING, title)

    def _take(self, pasted: "Pasted") -> None:
        from restdesk.session.pasting import with_secrets_kept

        kept = with_secrets_kept(pasted, self._context.session.secrets)
        self._undoing.replace(joined(self._undoing.request(), kept.request))
        title = self.tr("The request was made of what you pasted.")
        lines = [one_line(said(message)) for message in pasted.left_out]
        undo = BarButton(self.tr("Undo"), lambda _texts: self._undoing.undo())
        self._bar.show_message(Kind.WARNING if lines else Kind.INFO, title, lines, [undo])

    def _refuse(self, error: BaseException) -> None:
        from restdesk.session.pasting import NotRead

        if isinstance(error, NotRead):
            self._bar.show_message(Kind.WARNING, one_line(said(error.message)))
        else:
            self._context.session.unexpected.report(error)


def joined(there: Request, pasted: Request) -> Request:
    """Return the request that is there with what was pasted; its name, docs and checks stay."""
    settings = {name: value for name in pasted.settings.__struct_fields__ if (value := getattr(pasted.settings, name))}
    own = there.own if pasted.own.http_version is None else replace(there.own, http_version=pasted.own.http_version)
    info = replace(there.info, type="http")
    return replace(
        there, info=info, http=pasted.http, graphql=None, settings=replace(there.settings, **settings), own=own
    )
