"""The method of a request: chosen from the usual ones, or typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.offers import Offers
from restdesk.gui.widgets.row_columns import Offer
from restdesk.gui.widgets.variable_edit import LONGEST

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")

_MORE = ("TRACE", "CONNECT", "QUERY", "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT")
"""Offered once one of their letters is typed: of HTTP itself and of WebDAV (RFC 4918)."""


class _Line(QLineEdit):
    """The field of the box: what is typed may be completed, and stays as it is until the person takes a method."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = Offers(self, _fitting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._offers.takes(event):
            event.accept()
        else:
            super().keyPressEvent(event)


def _fitting(typed: str) -> list[Offer]:
    wanted = typed.upper()
    return [Offer(method) for method in (*METHODS, *_MORE) if method.startswith(wanted)] if wanted else []


class MethodBox(QComboBox):
    """An editable box of methods; any token may be typed and its case is kept (RFC 9110, section 9.1).

    `edited` carries the method as it stands, at each key.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _Line(self)
        self._line.setMaxLength(LONGEST)
        self.addItems(METHODS)
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type]  # it would change the case of what is typed
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFont(mono_font(bold=True))
        self._line.setFont(self.font())
        self.setMinimumContentsLength(7)
        self._line.textEdited.connect(self.edited.emit)
        self._line.textChanged.connect(self._recolour)
        self.activated.connect(lambda index: self.edited.emit(self.itemText(index)))
        self._recolour()
        self.retranslate()

    def show_method(self, method: str) -> None:
        """Show a method, without telling that it was edited."""
        if method == self.method():
            return
        index = self.findText(method, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive)
        self.setCurrentIndex(index)
        self.setEditText(method)

    def method(self) -> str:
        """The method as it stands in the box."""
        return self._line.text()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._line.setAccessibleName(self.tr("Method"))
        self.setAccessibleName(self.tr("Method"))

    def _recolour(self) -> None:
        theme = theme_of(self)
        palette = QPalette(self._line.palette())
        palette.setColor(QPalette.ColorRole.Text, theme.method(self.method()))
        self._line.setPalette(palette)
        for index in range(self.count()):
            self.setItemData(index, theme.method(self.itemText(index)), Qt.ItemDataRole.ForegroundRole)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_line"):
            self._recolour()
