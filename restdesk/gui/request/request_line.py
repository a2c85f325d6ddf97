"""The line above the panes: method, URL, and Send or Cancel in one place."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from restdesk.gui.request.error_mark import ErrorMark
from restdesk.gui.request.scheme_hint import SchemeHint
from restdesk.gui.request.send_menu import SendButtons
from restdesk.gui.request.shown import Shown
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.method_box import METHODS, MethodBox
from restdesk.gui.widgets.variable_edit import VariableEdit

_NARROWEST_URL = 160


class RequestLine(QWidget):
    """Method and URL as typed; `typed` tells of each key, `send` and `cancel` of the buttons and of Enter."""

    typed = Signal()
    send = Signal()
    cancel = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._since_send = QElapsedTimer()
        self.method = MethodBox()
        self.method.setObjectName("methodBox")
        self.url = VariableEdit(spans=surroundings.spans)
        self.url.setObjectName("urlEdit")
        self._shown = Shown(self.url)
        self._scheme = SchemeHint(self.url)
        self.buttons = SendButtons()
        self.send_button = self.buttons.send
        line = self.method.lineEdit()
        assert line is not None
        self._marks = {"url": ErrorMark(self.url), "method": ErrorMark(line)}
        self._lay_out()
        self.method.edited.connect(self.typed)
        line.textChanged.connect(self._look_at_case)
        self.url.textEdited.connect(self.typed)
        self.url.textChanged.connect(self._show_scheme)
        self.url.returnPressed.connect(self.send)
        self.url.installEventFilter(self)
        self.send_button.clicked.connect(self.send)
        self.buttons.cancel.clicked.connect(self._on_cancel)
        self.retranslate()

    def show_url(self, url: str) -> None:
        """Show a URL, without telling that it was typed; the caret stays where it was."""
        before, position = self.url.text(), self.url.cursorPosition()
        self._shown.show_text(url)
        if self.url.text() != before:
            self.url.setCursorPosition(position)

    def type_url(self, url: str) -> None:
        """Put a URL in place of the typed one, as the person would: Undo brings that back."""
        self.url.selectAll()
        self.url.insert(url)

    def typed_url(self) -> str:
        """Return the URL as it stands; one that was not edited is the very one that was shown."""
        return self._shown.text()

    def show_sending(self, *, sending: bool) -> None:
        """Show Cancel in the place of Send, or Send again; the focus goes along."""
        self.buttons.show_sending(sending=sending)
        if sending:
            self._since_send.start()

    def refresh(self) -> None:
        """Show anew what depends on the values of variables."""
        self.url.set_spans(self._surroundings.spans)
        self._show_scheme()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.method.retranslate()
        self.url.setAccessibleName(self.tr("URL"))
        self.url.setPlaceholderText(self.tr("https://example.com/path, then Enter"))
        self.buttons.retranslate()

    def show_error(self, field: str, text: str) -> bool:
        """Mark method or URL; False if the field is another."""
        mark = self._marks.get(field)
        if mark is not None:
            mark.show_error(text)
        return mark is not None

    def clear_errors(self) -> None:
        """Take the marks away."""
        for mark in self._marks.values():
            mark.clear()
        self._look_at_case(self.method.method())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.method)
        row.addWidget(self.url, 1)
        row.addWidget(self.buttons)
        self.url.setMinimumHeight(28)
        self.url.setMinimumWidth(_NARROWEST_URL)

    def _show_scheme(self) -> None:
        self._scheme.show_scheme(self._surroundings.added_scheme(self.url.text()))

    def _look_at_case(self, method: str) -> None:
        """Say that a usual method in small letters is another one (RFC 9110, section 9.1)."""
        usual = method.upper()
        if method != usual and usual in METHODS:
            hint = self.tr("Methods are case-sensitive: {method} is not {usual}.")
            self._marks["method"].show_hint(hint.format(method=method, usual=usual))
        else:
            self._marks["method"].clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a held Enter from sending again: it is no answer to the question whether to send."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not event.isAutoRepeat():
            return False
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _on_cancel(self) -> None:
        """A second press of a double click on Send lands on Cancel: it is not meant."""
        if self._since_send.elapsed() > QApplication.doubleClickInterval():
            self.cancel.emit()
