"""The form in which a cookie of the store is written."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from restdesk.clock import Clock
from restdesk.gui.translate import said
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import set_plain, visible
from restdesk.model.cookie import Cookie
from restdesk.session.cookies import edited, written

_SAME_SITES = ("", "Lax", "Strict", "None")
_LONGEST = 4096


class CookieForm(QWidget):
    """Fields of one cookie. `kept` carries it when it is right, `closed` says that it was left as it was."""

    kept = Signal(object)
    closed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._before: Cookie | None = None
        names = ("name", "value", "domain", "path", "expires")
        self._edits = {name: _edit(f"cookie_{name}") for name in names}
        self._labels = {name: QLabel() for name in (*names, "same_site")}
        self._subdomains, self._secure, self._http_only = QCheckBox(), QCheckBox(), QCheckBox()
        self._same_site, self._error = QComboBox(), QLabel()
        self._same_site.setObjectName("cookie_same_site")
        self._same_site.addItems(_SAME_SITES)
        self._error.setObjectName("cookieError")
        self._error.setWordWrap(True)
        self._error.hide()
        self._save, self._cancel = QPushButton(), QPushButton()
        self._save.setProperty("accent", True)
        self._save.setObjectName("cookieSave")
        self._cancel.setObjectName("cookieCancel")
        self._save.clicked.connect(self._take)
        self._cancel.clicked.connect(self.closed)
        for edit in self._edits.values():
            edit.returnPressed.connect(self._take)
        self._lay_out()
        self.retranslate()

    def show_cookie(self, cookie: Cookie | None, domain: str = "", *, hidden: bool = False) -> None:
        """Show a cookie to be changed, or with None an empty form for a new one of that domain.

        With `hidden` its value has dots in place of its characters.
        """
        self._before = cookie
        self._edits["value"].setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
        texts = ("", "", domain, "/", "")
        if cookie is not None:
            texts = (cookie.name, cookie.value.reveal(), cookie.domain, cookie.path, written(cookie))
        for edit, text in zip(self._edits.values(), texts, strict=True):
            edit.setText(text)
            edit.setCursorPosition(0)
        self._subdomains.setChecked(cookie is not None and not cookie.host_only)
        self._secure.setChecked(cookie is not None and cookie.secure)
        self._http_only.setChecked(cookie is not None and cookie.http_only)
        self._same_site.setCurrentIndex(_SAME_SITES.index(cookie.same_site) if cookie is not None else 0)
        self._error.hide()
        self.show()
        self._edits["name" if cookie is None else "value"].setFocus()

    def before(self) -> Cookie | None:
        """Return the cookie that is changed, or None for a new one."""
        return self._before

    def retranslate(self) -> None:
        """Say all in the language of now."""
        words = {
            "name": self.tr("Name"),
            "value": self.tr("Value"),
            "domain": self.tr("Domain"),
            "path": self.tr("Path"),
            "expires": self.tr("Expires"),
            "same_site": "SameSite",
        }
        for name, label in self._labels.items():
            label.setText(words[name])
        for name, edit in self._edits.items():
            edit.setAccessibleName(words[name])
        self._edits["expires"].setPlaceholderText(self.tr("2030-12-31 18:00, or empty: until RestDesk quits"))
        self._subdomains.setText(self.tr("Hosts below the domain too"))
        self._secure.setText("Secure")
        self._http_only.setText("HttpOnly")
        self._same_site.setItemText(0, self.tr("not said"))
        self._save.setText(self.tr("Keep cookie"))
        self._cancel.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        left, right = QFormLayout(), QFormLayout()
        for form, names in ((left, ("name", "domain", "expires")), (right, ("value", "path"))):
            form.setContentsMargins(0, 0, 0, 0)
            for name in names:
                self._labels[name].setBuddy(self._edits[name])
                form.addRow(self._labels[name], self._edits[name])
        self._labels["same_site"].setBuddy(self._same_site)
        right.addRow(self._labels["same_site"], self._same_site)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addLayout(left, 1)
        fields.addLayout(right, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        for box in (self._subdomains, self._secure, self._http_only):
            below.addWidget(box)
        below.addStretch(1)
        below.addWidget(self._cancel)
        below.addWidget(self._save)
        self._error.setForegroundRole(QPalette.ColorRole.WindowText)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(8)
        column.addLayout(fields)
        column.addWidget(self._error)
        column.addLayout(below)

    def _take(self) -> None:
        made = edited(
            **{name: edit.text() for name, edit in self._edits.items()},
            subdomains=self._subdomains.isChecked(),
            secure=self._secure.isChecked(),
            http_only=self._http_only.isChecked(),
            same_site=_SAME_SITES[self._same_site.currentIndex()],
            now=self._clock.now(),
        )
        if isinstance(made, Cookie):
            created = self._before.created if self._before is not None else made.created
            self.kept.emit(replace(made, created=created))
            return
        set_plain(self._error, said(made))
        self._error.show()
        announce(self, visible(said(made)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _edit(name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setMaxLength(_LONGEST)
    return edit
