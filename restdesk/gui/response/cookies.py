"""The cookies: those of this exchange, and those that are kept for its collection and environment."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.context import Context
from restdesk.gui.look.fonts import bold
from restdesk.gui.response.cookie_form import CookieForm
from restdesk.gui.response.hint import Hint
from restdesk.gui.response.lines import Line, Lines
from restdesk.gui.response.moments import moment_in_words
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.table import Cell, RowsView
from restdesk.gui.translate import said, words
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.cookie import Cookie
from restdesk.model.ready import Place
from restdesk.session.cookies import Received, Sent, received, sent
from restdesk.session.state import Change, CookieDeleted, CookieKept, CookiesDeleted, OfCookies
from restdesk.words import QT_TRANSLATE_NOOP

_SEEN = 5
"""Cookies of an exchange that are seen without scrolling."""

_KEPT = QT_TRANSLATE_NOOP("Cookies", "kept")
_DELETED = QT_TRANSLATE_NOOP("Cookies", "deleted by the server")
_OFF = QT_TRANSLATE_NOOP("Cookies", "not kept: cookies are off for this request")
_REFUSED = QT_TRANSLATE_NOOP("Cookies", "refused: {reason}")
_FROM_STORE = QT_TRANSLATE_NOOP("Cookies", "sent, from the store")
_TYPED = QT_TRANSLATE_NOOP("Cookies", "sent, as typed")
_UNTIL_QUIT = QT_TRANSLATE_NOOP("Cookies", "until RestDesk quits")
_YES = QT_TRANSLATE_NOOP("Cookies", "yes")


class CookiesPane(QWidget):
    """Two tables: what was sent and received, and the store, in which cookies are added, changed and deleted."""

    def __init__(self, context: Context, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cookiesView")
        self._context = context
        self._place = place
        self._outcome = Outcome()
        self._shown: tuple[Cookie, ...] = ()
        self._notes, self._store_title, self._empty = Lines(), QLabel(), Hint()
        self._of_exchange = RowsView("  ")
        self._of_exchange.setObjectName("exchangeCookies")
        self._store = RowsView("  ")
        self._store.setObjectName("storeCookies")
        self._store.chosen.connect(lambda _row: self._edit())
        self._store.doubleClicked.connect(lambda _index: self._edit())
        self._store.selectionModel().currentChanged.connect(self._enable)
        self._store.setSelectionBehavior(RowsView.SelectionBehavior.SelectRows)
        self._form = CookieForm(context.session.clock)
        self._form.hide()
        self._form.kept.connect(self._keep)
        self._form.closed.connect(self._close_form)
        self._buttons = {name: QPushButton() for name in ("Add", "Edit", "Delete", "DeleteAll")}
        for name, do in zip(self._buttons, (self._add, self._edit, self._delete, self._delete_all), strict=True):
            self._buttons[name].setObjectName(f"cookie{name}")
            self._buttons[name].clicked.connect(do)
        self._lay_out()
        self.setFocusProxy(self._store)
        context.changes.changed.connect(self._on_change)
        self.retranslate()

    def set_place(self, place: Place) -> None:
        """Show the store of another collection or environment."""
        self._place = place
        self._fill_store()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the cookies of this Send."""
        self._outcome = outcome
        self._fill_exchange()

    def retranslate(self) -> None:
        """Say all in the language of now."""
        name, value, copy = self.tr("Name"), self.tr("Value"), self.tr("Copy")
        happened, attributes = self.tr("What happened"), self.tr("Attributes")
        domain, path, expires = self.tr("Domain"), self.tr("Path"), self.tr("Expires")
        self._of_exchange.set_words(self.tr("Cookies of this exchange"), (happened, name, value, attributes), copy)
        kept = (name, value, domain, path, "Secure", "HttpOnly", "SameSite", expires)
        self._store.set_words(self.tr("Kept cookies"), kept, copy)
        labels = (self.tr("Add"), self.tr("Edit"), self.tr("Delete"), self.tr("Delete all"))
        for button, label in zip(self._buttons.values(), labels, strict=True):
            button.setText(label)
            button.setAccessibleDescription(self.tr("Kept cookies"))
        self._empty.say(self.tr("No cookie is kept here. Servers set them, or press Add."))
        self._form.retranslate()
        self._fill_exchange()
        self._fill_store()

    def count(self) -> int:
        """How many cookies this exchange sent and received."""
        return self._of_exchange.row_count()

    def _lay_out(self) -> None:
        self._store_title.setFont(bold(self._store_title.font()))
        self._store_title.setWordWrap(True)
        above = QHBoxLayout()
        above.setContentsMargins(6, 0, 0, 0)
        above.addWidget(self._store_title, 1)
        for button in self._buttons.values():
            above.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._notes)
        column.addWidget(self._of_exchange)
        column.addLayout(above)
        column.addWidget(self._store, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._form)

    def _fill_exchange(self) -> None:
        exchange = self._outcome.exchange
        jar = self._context.session.state.jar(self._place)
        rows = []
        if exchange is not None:
            rows = [self._sent_row(one) for one in sent(exchange, jar)]
            rows += [self._received_row(one) for one in received(exchange, jar)]
        self._of_exchange.show_rows(rows)
        self._of_exchange.setFixedHeight(self._of_exchange.height_of_rows(_SEEN))
        self._of_exchange.setVisible(bool(rows))
        self._notes.show_lines(self._said(rows=bool(rows)))

    def _said(self, *, rows: bool) -> list[Line]:
        exchange = self._outcome.exchange
        if exchange is None:
            return []
        if exchange.cookies_off:
            return [Line(self.tr("Cookies were off for this request: none were sent from the store, and none kept."))]
        return [] if rows else [Line(self.tr("This exchange has no cookies."))]

    def _sent_row(self, one: Sent) -> tuple[Cell, ...]:
        what = Cell(words(_TYPED if one.typed else _FROM_STORE), role="muted")
        return what, Cell(one.name, mono=True, strong=True), Cell(self._masked(one.value), mono=True), Cell("")

    def _received_row(self, one: Received) -> tuple[Cell, ...]:
        match one.outcome:
            case "kept":
                what = Cell(words(_KEPT), icon="tick", role="good")
            case "deleted":
                what = Cell(words(_DELETED), icon="info", role="muted")
            case "off":
                what = Cell(words(_OFF), icon="info", role="muted")
            case _:
                reason = words(one.why) if one.why is not None else ""
                what = Cell(said(_REFUSED.message(reason=reason)), icon="warning", role="warning")
        name, value = Cell(one.name, mono=True, strong=True), Cell(self._masked(one.value), mono=True)
        return what, name, value, Cell("; ".join(one.attributes), role="muted", mono=True)

    def _fill_store(self) -> None:
        now = self._context.session.clock.now()
        jar = self._context.session.state.jar(self._place)
        self._shown = tuple(sorted((one for one in jar.cookies if not one.expired(now)), key=_order))
        at = max(0, self._store.currentIndex().row())
        self._store.show_rows([self._kept_row(cookie, now) for cookie in self._shown])
        if self._shown:
            self._store.selectRow(min(at, len(self._shown) - 1))
        self._store.setVisible(bool(self._shown))
        self._empty.setVisible(not self._shown and not self._form.isVisible())
        set_plain(self._store_title, self._title())
        self._enable()

    def _title(self) -> str:
        opened = self._context.session.state.opened(self._place.collection)
        if opened is None:
            return self.tr("Kept for requests of no collection")
        if not self._place.environment:
            return self.tr("Kept for “{collection}”").format(collection=opened.collection.name)
        text = self.tr("Kept for “{collection}” in the environment “{environment}”")
        return text.format(collection=opened.collection.name, environment=self._place.environment)

    def _kept_row(self, cookie: Cookie, now: float) -> tuple[Cell, ...]:
        domain = cookie.domain if cookie.host_only else f".{cookie.domain}"
        expires = words(_UNTIL_QUIT) if cookie.expires is None else moment_in_words(cookie.expires, now)
        return (
            Cell(cookie.name, mono=True, strong=True),
            Cell(self._masked(cookie.value.reveal()), mono=True),
            Cell(domain, mono=True),
            Cell(cookie.path, mono=True),
            Cell(words(_YES) if cookie.secure else ""),
            Cell(words(_YES) if cookie.http_only else ""),
            Cell(cookie.same_site),
            Cell(expires, role="muted"),
        )

    def _masked(self, value: str) -> str:
        return self._context.session.mask.apply(value)

    def _current(self) -> Cookie | None:
        row = self._store.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _enable(self) -> None:
        for name in ("Edit", "Delete"):
            self._buttons[name].setEnabled(self._current() is not None)
        self._buttons["DeleteAll"].setEnabled(bool(self._shown))

    def _add(self) -> None:
        hop = next(iter(self._outcome.hops), None)
        domain = hop.url.partition("//")[2].partition("/")[0].partition(":")[0] if hop is not None else ""
        self._open_form(None, domain)

    def _edit(self) -> None:
        if (cookie := self._current()) is not None:
            self._open_form(cookie)

    def _open_form(self, cookie: Cookie | None, domain: str = "") -> None:
        self._empty.hide()
        value = cookie.value.reveal() if cookie is not None else ""
        self._form.show_cookie(cookie, domain, hidden=self._masked(value) != value)

    def _keep(self, cookie: Cookie) -> None:
        session, before = self._context.session, self._form.before()
        self._close_form()
        now = session.clock.now()
        kept = replace(cookie, updated=now)
        session.apply(CookieKept(self._place, kept, now, before.key if before is not None else None))
        row = next((at for at, one in enumerate(self._shown) if one.key == kept.key), 0)
        self._store.selectRow(row)

    def _close_form(self) -> None:
        self._form.hide()
        self._empty.setVisible(not self._shown)
        (self._store if self._shown else self._buttons["Add"]).setFocus()

    def _delete(self) -> None:
        if (cookie := self._current()) is not None:
            self._context.session.apply(CookieDeleted(self._place, cookie.key))
            (self._store if self._shown else self._buttons["Add"]).setFocus()

    def _delete_all(self) -> None:
        self._context.session.apply(CookiesDeleted(self._place))
        self._buttons["Add"].setFocus()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, OfCookies):
            self._fill_store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self._store.hasFocus():
            self._delete()
        else:
            super().keyPressEvent(event)


def _order(cookie: Cookie) -> tuple[str, str, str]:
    return cookie.domain, cookie.path, cookie.name
