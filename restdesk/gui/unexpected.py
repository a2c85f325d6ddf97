"""Brings errors that nobody expected from whatever thread they came in to the bar of the window."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from restdesk.errors import Unexpected
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar


class Alarm(QObject):
    """Shows an unexpected error with a button that copies its details."""

    _came = Signal(object)

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def ring(self, kind: str, details: str) -> None:
        """Show this soon; from any thread."""
        self._came.emit((kind, details))

    def _show(self, came: tuple[str, str]) -> None:
        kind, details = came
        error = Unexpected(kind=kind)
        copy = BarButton(self.tr("Copy details"), lambda _texts: QGuiApplication.clipboard().setText(details))
        self._bar.show_message(Kind.ERROR, said(error.what), [said(error.advice)], [copy])
