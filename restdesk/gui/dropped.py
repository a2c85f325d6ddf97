"""Offers back what another program dropped from a file of RestDesk's own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.gui.widgets.plain import one_line
from restdesk.model.collection import EnvironmentOwn
from restdesk.model.ready import Place
from restdesk.model.request import Own

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.model.collection import FileContent


class Dropped(QObject):
    """Looks into what is kept a second time, and asks in a document's bar."""

    def __init__(self, context: "Context", bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._bar = bar

    def look(self, place: Place, content: "FileContent", put_back: Callable[[Own | EnvironmentOwn], None]) -> None:
        """Ask whether what the file at `place` held besides `content` is to be put back, if there is something."""
        if place.path and content.own == type(content.own)():
            work = self._context.background.run(self._context.session.kept.dropped(place, content), owner=self)
            work.done(lambda own: self._offer(place, own, put_back) if own is not None else None)

    def _offer(self, place: Place, own: Own | EnvironmentOwn, put_back: Callable[[Own | EnvironmentOwn], None]) -> None:
        """Offer it, unless something else is asked already."""
        if self._bar.isVisible():
            return
        title = self.tr("Another program dropped settings from {file} that only RestDesk knows.")
        line = self.tr("A copy was kept: {names}.").format(names=one_line(", ".join(_names(own))))
        buttons = (
            BarButton(self.tr("Put back"), lambda _texts: put_back(own), main=True),
            BarButton(self.tr("Leave out"), lambda _texts: self._forget(place)),
        )
        self._bar.show_message(Kind.WARNING, title.format(file=one_line(place.path)), (line,), buttons)

    def _forget(self, place: Place) -> None:
        self._context.background.run(self._context.session.kept.forget(place), owner=self._context.changes)


def _names(own: Own | EnvironmentOwn) -> list[str]:
    """Return the keys that are set, as the file has them."""
    default, fields = type(own)(), own.__struct_fields__
    known = [name for name in fields if name != "extra" and getattr(own, name) != getattr(default, name)]
    encoded = dict(zip(fields, own.__struct_encode_fields__, strict=True))
    return [*(encoded[name] for name in known), *(key for key, _ in own.extra)]
