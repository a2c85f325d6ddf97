"""The Auth pane: a box of schemes, the form of the chosen one, and beside it what it puts on the wire."""

from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.request.auth import AUTH_FORMS, KEPT, AuthForm, Form, type_of
from restdesk.gui.request.auth.effect import AuthEffect
from restdesk.gui.request.kind_box import KindBox
from restdesk.gui.request.pane import Pane, let_follow, with_http
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import one_line
from restdesk.model.auth import Auth
from restdesk.model.request import Request
from restdesk.model.struct import Unknown

_ROOMY = 700
"""Pixels of width from which the form and its effect stand side by side."""


class AuthPane(Pane):
    """Shows the request's authentication; a form is made when first chosen and keeps what was typed into it.

    `lead` carries the input, of the request or of what it inherits from, that a button leads to.
    """

    lead = Signal(str)

    def __init__(self, surroundings: Surroundings, rows: tuple[AuthForm, ...] = AUTH_FORMS) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._rows = rows
        self._forms: dict[str, Form] = {}
        self._kept: Unknown | None = None
        self._kinds = KindBox("authTypeBox")
        self.box = self._kinds.box
        self.corner = self._kinds
        self._stack = QStackedWidget()
        self._effect = AuthEffect(surroundings)
        self._effect.lead.connect(self.lead)
        self._lay_out()
        for row in rows:
            self.box.addItem("", row.type)
        self.box.currentIndexChanged.connect(self._choose)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        auth = request.call.auth if request.call else None
        with QSignalBlocker(self.box):
            self._show_kept(auth if isinstance(auth, Unknown) else None)
            kept = self._kept is not None
            self.box.setCurrentIndex(len(self._rows) if kept else self.box.findData(type_of(auth)))
        self._form().show_value(auth)
        self._bring_up()

    def value(self, request: Request) -> Request:
        return with_http(request, auth=cast(Auth, self._form().value()))

    def flush(self) -> None:
        self._form().flush()

    def follow(self, request: Request) -> None:
        self._effect.show_request(request)

    def refresh(self) -> None:
        for form in self._forms.values():
            form.refresh()
        self._effect.retranslate()

    def retranslate(self) -> None:
        self._kinds.set_words(self.tr("Authentication"))
        for index, row in enumerate(self._rows):
            self.box.setItemText(index, words(row.label))
        for form in self._forms.values():
            form.retranslate()
        self._effect.retranslate()

    def show_error(self, field: str, text: str) -> bool:
        return field.startswith("auth.") and self._form().show_error(field.removeprefix("auth."), text)

    def clear_errors(self) -> None:
        self._form().clear_errors()

    def _lay_out(self) -> None:
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(22)
        self._both.addWidget(self._stack, 1)
        self._both.addWidget(self._effect, 1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(area)

    def _choose(self, index: int) -> None:
        del index
        self._bring_up()
        self.edited.emit()

    def _bring_up(self) -> None:
        self._stack.setCurrentWidget(cast(QWidget, self._form()))

    def _form(self) -> Form:
        """Return the chosen scheme's form, made now if it was not yet."""
        index = self.box.currentIndex()
        row = self._rows[index] if index < len(self._rows) else None
        kind = row.type if row is not None else ""
        if kind not in self._forms:
            form = cast(Form, KEPT(self._surroundings)) if row is None else row.form(self._surroundings)
            form.show_value(self._kept if row is None else row.empty())
            form.edited.connect(self.edited)
            self._forms[kind] = form
            self._stack.addWidget(cast(QWidget, form))
            let_follow(self.box, cast(QWidget, form))
        return self._forms[kind]

    def _show_kept(self, auth: Unknown | None) -> None:
        """Let the box have a last choice for a scheme that no row has."""
        self._kept = auth
        while self.box.count() > len(self._rows):
            self.box.removeItem(len(self._rows))
        if auth is not None:
            self.box.addItem(one_line(auth.type) or "?", auth.type)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_roomy = event.size().width() >= px(_ROOMY)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if is_roomy else direction.TopToBottom)
        self._both.setStretch(0, 1 if is_roomy else 0)
        super().resizeEvent(event)
